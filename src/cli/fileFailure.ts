import { describeFileFailure } from '@/texts/command'

/** A file of the call that cannot be read; its message is for the person who called. */
export class FileFailure extends Error {
  constructor(path: string, code: string, options?: ErrorOptions) {
    super(describeFileFailure(path, code), options)
  }
}

/** Does what reads a file; where that fails, the failure names it. */
export async function naming<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    throw code === undefined ? cause : new FileFailure(path, code, { cause })
  }
}
