import type { Encoding } from '../structure'
import { decodeWindows1252 } from './windows1252'

/** Thrown where the bytes are no text in the encoding that was assumed. */
export class UndecodableError extends Error {}

/** Bytes to text, strictly. */
export interface Decoding {
  /** Whole texts, such as a row or a cell. */
  readonly whole: (bytes: Uint8Array) => string
  /** A text that comes in pieces, which may cut a letter. */
  readonly piece: (bytes: Uint8Array, isLast: boolean) => string
}

/** @throws UndecodableError, from both functions */
export function decodingOf(encoding: Encoding): Decoding {
  if (encoding === 'windows-1252') return { whole: decodeWindows1252, piece: decodeWindows1252 }
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const options = { fatal: true, ignoreBOM: true }
  const whole = new TextDecoder(label, options)
  const piece = new TextDecoder(label, options)
  return {
    whole: (bytes) => strictly(() => whole.decode(bytes)),
    piece: (bytes, isLast) => strictly(() => piece.decode(bytes, { stream: !isLast })),
  }
}

function strictly(decode: () => string): string {
  try {
    return decode()
  } catch (cause) {
    throw new UndecodableError('the bytes are no text in this encoding', { cause })
  }
}
