import type { Encoding } from '../reading'

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
  const zeros = { first: 0, second: 0 }
  for (let at = 0; at < pairs * 2; at += 2) {
    if (start[at] === 0) zeros.first += 1
    if (start[at + 1] === 0) zeros.second += 1
  }
  if (zeros.second > pairs * 0.6 && zeros.first < pairs * 0.1) return { encoding: 'utf-16le', length: 0 }
  if (zeros.first > pairs * 0.6 && zeros.second < pairs * 0.1) return { encoding: 'utf-16be', length: 0 }
  return undefined
}

function hasBytes(start: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => start[offset + index] === byte)
}
