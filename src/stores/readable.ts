import type { LeftOutReason } from '@/import/archive/leftOut'

/**
 * Why a file cannot be read, found out by its first byte; `undefined` where it can. One that is locked or gone
 * is known before the import begins, so that it can be named.
 */
export async function faultIn(content: Blob): Promise<LeftOutReason | undefined> {
  try {
    await content.slice(0, 1).arrayBuffer()
    return undefined
  } catch (error) {
    return faultOf(error)
  }
}

export function faultOf(error: unknown): LeftOutReason {
  return error instanceof DOMException && error.name === 'NotFoundError' ? 'fileVanished' : 'fileLocked'
}
