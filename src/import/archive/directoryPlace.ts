import { ArchiveError } from './archiveProblem'
import type { ArchiveSource } from './archiveSource'
import { unsigned64 } from './zipFields'

export interface DirectoryPlace {
  readonly start: number
  readonly length: number
  readonly entryCount: number
  /** Bytes that stand before the archive, as in one that unpacks itself; places within it do not count them. */
  readonly shift: number
}

const endMark = 0x06054b50
const endLength = 22
const longEndMark = 0x06064b50
const longEndLength = 56
const locatorMark = 0x07064b50
const locatorLength = 20
/** A comment of up to 65,535 bytes may stand behind the end. */
const longestTail = endLength + 0xffff

/** Where the list of contents stands: the end of the archive says it. */
export async function directoryPlace(source: ArchiveSource): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, source.size - longestTail)
  const tail = viewOf(await source.read(tailStart, source.size))
  const endAt = findEnd(tail)
  if (endAt === undefined) throw new ArchiveError('archiveDamaged')
  if (tail.getUint16(endAt + 4, true) !== 0 && tail.getUint16(endAt + 4, true) !== 0xffff)
    throw new ArchiveError('archiveSplit')
  const long = await longPlace(source, tailStart + endAt)
  return checked(long ?? shortPlace(tail, endAt, tailStart), source)
}

function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== endMark) continue
    if (at + endLength + tail.getUint16(at + 20, true) <= tail.byteLength) return at
  }
  return undefined
}

function shortPlace(tail: DataView, endAt: number, tailStart: number): DirectoryPlace {
  const length = tail.getUint32(endAt + 12, true)
  const start = tailStart + endAt - length
  const shift = start - tail.getUint32(endAt + 16, true)
  return { start, length, entryCount: tail.getUint16(endAt + 10, true), shift }
}

/** Archives above 4 GB or of more than 65,535 files have a second, longer end before the first. */
async function longPlace(source: ArchiveSource, endAt: number): Promise<DirectoryPlace | undefined> {
  if (endAt < locatorLength) return undefined
  const locator = viewOf(await source.read(endAt - locatorLength, endAt))
  if (locator.getUint32(0, true) !== locatorMark) return undefined
  const at = unsigned64(locator, 8)
  if (at + longEndLength > source.size) throw new ArchiveError('archiveDamaged')
  const end = viewOf(await source.read(at, at + longEndLength))
  if (end.getUint32(0, true) !== longEndMark) throw new ArchiveError('archiveDamaged')
  return {
    start: unsigned64(end, 48),
    length: unsigned64(end, 40),
    entryCount: unsigned64(end, 32),
    shift: 0,
  }
}

function checked(place: DirectoryPlace, { size }: ArchiveSource): DirectoryPlace {
  if (place.start < 0 || place.shift < 0 || place.start + place.length > size)
    throw new ArchiveError('archiveDamaged')
  return place
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
