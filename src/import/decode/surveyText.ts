import type { ByteOrderMark } from './encoding'

/** Physical line of the first place that is no text in the encoding; null where there is none. */
export async function surveyText(
  chunks: AsyncIterable<Uint8Array>,
  { encoding }: ByteOrderMark,
): Promise<number | null> {
  const decoder = new TextDecoder(encoding)
  let line = 1
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    const fault = text.indexOf('\ufffd')
    line += lineEndsIn(fault === -1 ? text : text.slice(0, fault))
    if (fault !== -1) return line
  }
  return decoder.decode().includes('\ufffd') ? line : null
}

function lineEndsIn(text: string): number {
  return (text.match(/\r\n?|\n/g) ?? []).length
}
