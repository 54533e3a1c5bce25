import { deflateSync } from 'fflate'
import type { ArchiveSource } from '@/import/archive/archiveSource'
import { extendChecksum } from '@/import/archive/checksum'

/** A file to be packed; what is not given is as an honest program writes it. */
export interface Packed {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** 8, deflate, where nothing is said. */
  readonly method?: number
  /** Bit 0: encrypted, bit 11: the name is UTF-8. */
  readonly flags?: number
  readonly extra?: Uint8Array
  /** Lies about the content. */
  readonly claimed?: { readonly size?: number; readonly checksum?: number }
}

/** Writes a zip file byte by byte, so that a test can say anything in it. */
export function zipOf(files: readonly Packed[], comment = ''): Uint8Array {
  const heads: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let at = 0
  for (const file of files) {
    const { head, entry } = partsOf(file, at)
    heads.push(head)
    entries.push(entry)
    at += head.length
  }
  const length = entries.reduce((sum, entry) => sum + entry.length, 0)
  const text = new TextEncoder().encode(comment)
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, length],
    [4, at],
    [2, text.length],
  ])
  return joined([...heads, ...entries, end, text])
}

function partsOf(
  { name: fileName, content: text = '', method = 8, flags = 0, extra = new Uint8Array(), claimed }: Packed,
  offset: number,
): { head: Uint8Array; entry: Uint8Array } {
  const name = bytesOf(fileName)
  const content = bytesOf(text)
  const packed = method === 8 ? deflateSync(content) : content
  const honest = { checksum: extendChecksum(0, content), size: content.length }
  const { checksum, size } = { ...honest, ...claimed }
  const common: Field[] = [
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0],
    [4, checksum],
    [4, packed.length],
    [4, size],
    [2, name.length],
  ]
  const head = joined([fields([[4, 0x04034b50], ...common, [2, 0]]), name, packed])
  const entry = fields([
    [4, 0x02014b50],
    [2, 20],
    ...common,
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ])
  return { head, entry: joined([entry, name, extra]) }
}

type Field = readonly [length: 2 | 4, value: number]

function fields(values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [length, value] of values) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return bytes
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function archiveOf(bytes: Uint8Array, name = 'Mai.zip'): ArchiveSource {
  return { name, size: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
