import type { ImportSource } from '@/import/source'

export function sourceOf(name: string, content: Blob): ImportSource {
  return { name, size: content.size, open: () => chunksOf(content) }
}

async function* chunksOf(content: Blob): AsyncGenerator<Uint8Array> {
  const reader = content.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}
