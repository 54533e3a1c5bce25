import type { ImportSource } from '@/import/source'

/** A file that was chosen can no longer be read: the message names it, and how the browser calls the reason. */
class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

/** Bytes up to which a file is fetched in two parts: each chunk of a stream takes its own way through the browser. */
const fewParts = 1 << 23

/** Bytes by which a table is recognised, while the others are on their way. */
const firstPart = 1 << 18

export function sourceOf(name: string, content: Blob): ImportSource {
  const { size } = content
  if (size > fewParts) return { name, size, open: () => chunksOf(name, content) }
  let parts: readonly Promise<Uint8Array>[] | undefined
  return {
    name,
    size,
    async *open() {
      for (const part of (parts ??= partsOf(name, content))) yield await part
    },
  }
}

function partsOf(name: string, content: Blob): readonly Promise<Uint8Array>[] {
  const blobs = content.size > firstPart ? [content.slice(0, firstPart), content.slice(firstPart)] : [content]
  const parts = blobs.map(async (blob) => {
    const bytes = await blob.arrayBuffer().catch((cause: unknown) => refuse({ name, content }, cause))
    return new Uint8Array(bytes)
  })
  // Who has seen enough does not wait for the second.
  for (const part of parts) part.catch(() => undefined)
  return parts
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
