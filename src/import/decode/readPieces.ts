import { EndMark } from './endMark'

/** Bytes that are handled at once: small enough that a big file never lies in memory as a whole. */
const pieceLength = 1 << 18

export interface PieceOptions {
  /** Bytes at the start that are no text. */
  readonly skip: number
  /** Characters have two bytes. */
  readonly isWide: boolean
  readonly onProgress?: ((bytesRead: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** The bytes of a file, piece by piece; between two of them it can be stopped. */
export async function* readPieces(
  chunks: AsyncIterable<Uint8Array>,
  { skip, isWide, onProgress, signal }: PieceOptions,
): AsyncGenerator<Uint8Array> {
  let bytesRead = 0
  const ending = new EndMark(isWide)
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceLength) {
      signal?.throwIfAborted()
      const piece = chunk.subarray(at, at + pieceLength)
      const text = piece.subarray(Math.min(piece.length, Math.max(0, skip - bytesRead)))
      yield ending.take(text)
      bytesRead += piece.length
      onProgress?.(bytesRead)
    }
  }
  signal?.throwIfAborted()
}
