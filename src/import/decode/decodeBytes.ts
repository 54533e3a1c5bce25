import type { Encoding } from '../reading'
import { decodeWindows1252 } from './windows1252'

/** Thrown where the bytes are no text in the encoding that was assumed. */
export class UndecodableError extends Error {}

/** Bytes that are decoded at once: small enough that a big file never lies in memory as a whole. */
const pieceLength = 1 << 18

export interface DecodeOptions {
  readonly encoding: Encoding
  /** Bytes at the start that are no text. */
  readonly skip: number
  readonly onProgress?: ((bytesRead: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** @throws UndecodableError when the bytes do not fit the encoding */
export async function* decodeBytes(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, skip, onProgress, signal }: DecodeOptions,
): AsyncGenerator<string> {
  const decode = decoderOf(encoding)
  let bytesRead = 0
  for await (const piece of piecesOf(chunks)) {
    signal?.throwIfAborted()
    const start = Math.min(piece.length, Math.max(0, skip - bytesRead))
    bytesRead += piece.length
    yield decode(piece.subarray(start), false)
    onProgress?.(bytesRead)
  }
  signal?.throwIfAborted()
  yield decode(new Uint8Array(), true)
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceLength) yield chunk.subarray(at, at + pieceLength)
  }
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string {
  if (encoding === 'windows-1252') return decodeWindows1252
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast })
    } catch (cause) {
      throw new UndecodableError('the bytes are no text in this encoding', { cause })
    }
  }
}
