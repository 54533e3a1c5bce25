import type { ImportSource } from '@/import/source'

/** A file that was chosen can no longer be read: the message names it, and how the browser calls the reason. */
class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

export function sourceOf(name: string, content: Blob): ImportSource {
  return { name, size: content.size, open: () => chunksOf(name, content) }
}

/** While one chunk is worked on, the next is already on its way. */
async function* chunksOf(name: string, content: Blob): AsyncGenerator<Uint8Array> {
  const reader = content.stream().getReader()
  let next = reader.read()
  try {
    for (;;) {
      const part = await next.catch((cause: unknown) => refuse({ name, content }, cause))
      if (part.done) return
      next = reader.read()
      yield part.value
    }
  } finally {
    // Who has seen enough does not wait for the chunk on its way.
    reader.cancel().catch(() => undefined)
    next.catch(() => undefined)
  }
}

/** A stream only says “network error”, whatever it is; asked for a single byte, the browser tells the reason. */
async function refuse(
  { name, content }: { readonly name: string; readonly content: Blob },
  cause: unknown,
): Promise<never> {
  const reason = await content
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => cause,
      (error: unknown) => error,
    )
  throw new UnreadableFileError(`${name}: ${String(reason)}`, { cause })
}
