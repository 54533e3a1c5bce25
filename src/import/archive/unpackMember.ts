import { Inflate } from 'fflate'
import { ArchiveError } from './archiveProblem'
import type { ArchiveSource } from './archiveSource'
import { extendChecksum } from './checksum'
import type { ZipEntry } from './zipDirectory'

export type Piece = Uint8Array<ArrayBuffer>

const headLength = 30
const headMark = 0x04034b50
/** Bytes of the archive that are read at once. */
const readLength = 1 << 20
/** Bytes that are unpacked at once: at most a thousandfold comes out of them before it is counted. */
const stepLength = 1 << 14

const stored = 0
const deflated = 8

/**
 * Unpacks one file of an archive. What the archive says of it must be true to the last byte.
 * @param take is handed every piece as it comes out, and may throw to end it
 * @throws ArchiveError
 */
export async function unpackMember(
  source: ArchiveSource,
  entry: ZipEntry,
  take: (piece: Piece) => void,
): Promise<void> {
  if (entry.method !== stored && entry.method !== deflated) throw new ArchiveError('archiveMethod')
  const start = await contentStart(source, entry)
  let size = 0
  let checksum = 0
  const push = unpackerOf(entry, (piece) => {
    size += piece.length
    checksum = extendChecksum(checksum, piece)
    take(piece)
  })
  for (let at = 0; at < entry.packedSize; at += readLength) {
    const end = Math.min(entry.packedSize, at + readLength)
    push(await source.read(start + at, start + end), end === entry.packedSize)
  }
  if (size !== entry.size || checksum !== entry.checksum) throw new ArchiveError('archiveDamaged')
}

/** Behind the file's own header, whose name and further fields may be longer than in the list of contents. */
async function contentStart(source: ArchiveSource, entry: ZipEntry): Promise<number> {
  const head = await source.read(entry.offset, entry.offset + headLength)
  if (head.length < headLength) throw new ArchiveError('archiveDamaged')
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== headMark || view.getUint16(8, true) !== entry.method)
    throw new ArchiveError('archiveDamaged')
  const start = entry.offset + headLength + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + entry.packedSize > source.size) throw new ArchiveError('archiveDamaged')
  return start
}

type Push = (bytes: Uint8Array, isLast: boolean) => void

function unpackerOf({ method }: ZipEntry, take: (piece: Piece) => void): Push {
  if (method === stored) return (bytes) => take(bytes.slice())
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) take(piece.slice())
  })
  return (bytes, isLast) => {
    for (let at = 0; at < bytes.length; at += stepLength) {
      const end = at + stepLength
      pushStep(inflate, bytes.subarray(at, end), isLast && end >= bytes.length)
    }
  }
}

function pushStep(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(bytes, isLast)
  } catch (cause) {
    if (cause instanceof ArchiveError) throw cause
    throw new ArchiveError('archiveDamaged', { cause })
  }
}
