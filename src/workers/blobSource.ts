import type { ImportSource } from '@/import/source'

/** A file that was chosen can no longer be read: the message names it, and how the browser calls the reason. */
class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

/** Bytes up to which a file is fetched in one go: each chunk of a stream takes its own way through the browser. */
const atOnce = 1 << 23

export function sourceOf(name: string, content: Blob): ImportSource {
  if (content.size > atOnce) return { name, size: content.size, open: () => chunksOf(name, content) }
  let whole: Promise<Uint8Array> | undefined
  return {
    name,
    size: content.size,
    async *open() {
      yield await (whole ??= wholeOf(name, content))
    },
  }
}

async function wholeOf(name: string, content: Blob): Promise<Uint8Array> {
  const bytes = await content.arrayBuffer().catch((cause: unknown) => refuse({ name, content }, cause))
  return new Uint8Array(bytes)
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
