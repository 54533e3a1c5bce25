import type { Encoding } from '../structure'

export interface ByteOrderMark {
  readonly encoding: Encoding
  /** Bytes at the start that are no text. */
  readonly length: number
}

/**
 * The encoding that the first bytes name, or undefined: then the file is strict UTF-8 or, where that
 * fails, Windows-1252.
 */
export function encodingOf(start: Uint8Array): ByteOrderMark | undefined {
  if (hasBytes(start, 0, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8-bom', length: utf8MarksIn(start) }
  if (hasBytes(start, 0, [0xff, 0xfe])) return { encoding: 'utf-16le', length: 2 }
  if (hasBytes(start, 0, [0xfe, 0xff])) return { encoding: 'utf-16be', length: 2 }
  return wideEncodingOf(start)
}

/** Text with umlauts or other signs that is strict UTF-8: no other encoding gives that by chance. */
export function isWrittenInUtf8(start: Uint8Array, isAll: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: !isAll })
    return start.some((byte) => byte >= 0x80)
  } catch {
    return false
  }
}

/** UTF-32, which no office exports and no browser reads; its mark begins like that of UTF-16. */
export function isUtf32(start: Uint8Array): boolean {
  return hasBytes(start, 0, [0xff, 0xfe, 0, 0]) || hasBytes(start, 0, [0, 0, 0xfe, 0xff])
}

/** Some programs write the mark again in front of a text that has one. */
function utf8MarksIn(start: Uint8Array): number {
  let length = 3
  while (hasBytes(start, length, [0xef, 0xbb, 0xbf])) length += 3
  return length
}

/** UTF-16 without a mark: in a table nearly every second byte is zero. */
function wideEncodingOf(start: Uint8Array): ByteOrderMark | undefined {
  const pairs = Math.floor(start.length / 2)
  if (pairs < 2) return undefined
  const zeros = [0, 1].map((half) => start.filter((byte, at) => byte === 0 && at % 2 === half).length / pairs)
  const [first = 0, second = 0] = zeros
  if (second > 0.6 && first < 0.1) return { encoding: 'utf-16le', length: 0 }
  return first > 0.6 && second < 0.1 ? { encoding: 'utf-16be', length: 0 } : undefined
}

function hasBytes(start: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => start[offset + index] === byte)
}
