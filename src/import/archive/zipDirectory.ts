import { ArchiveError } from './archiveProblem'
import type { ArchiveSource } from './archiveSource'
import { extendChecksum } from './checksum'
import { directoryPlace } from './directoryPlace'
import { decodeMemberName } from './memberName'
import { extraFields, unsigned64 } from './zipFields'

/** A line of the archive's list of contents. What it says of sizes is only believed once it was counted. */
export interface ZipEntry {
  readonly path: string
  readonly isFolder: boolean
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** Where the entry's own header begins. */
  readonly offset: number
}

/** Lines of the list that are looked at. */
const mostEntries = 10_000
/** Bytes of the list that are read. */
const longestDirectory = 1 << 24

const headLength = 46
const headMark = 0x02014b50
const none32 = 0xffffffff

/**
 * Reads the list of contents at the end of a zip file (APPNOTE.TXT 6.3.10, section 4.3).
 * @throws ArchiveError
 */
export async function readZipDirectory(source: ArchiveSource): Promise<readonly ZipEntry[]> {
  const place = await directoryPlace(source)
  if (place.entryCount > mostEntries || place.length > longestDirectory)
    throw new ArchiveError('archiveTooMany')
  const bytes = await source.read(place.start, place.start + place.length)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < place.entryCount) {
    const view = entryView(bytes, at)
    entries.push(readEntry(view, place.shift))
    at += view.byteLength
  }
  return entries
}

/** The bytes of the entry that begins there: a head of fixed length, name, further fields, comment. */
function entryView(bytes: Uint8Array, at: number): DataView {
  if (at + headLength > bytes.length) throw new ArchiveError('archiveDamaged')
  const head = new DataView(bytes.buffer, bytes.byteOffset + at, headLength)
  if (head.getUint32(0, true) !== headMark) throw new ArchiveError('archiveDamaged')
  const tail = [28, 30, 32].reduce((sum, field) => sum + head.getUint16(field, true), 0)
  if (at + headLength + tail > bytes.length) throw new ArchiveError('archiveDamaged')
  return new DataView(bytes.buffer, bytes.byteOffset + at, headLength + tail)
}

function readEntry(view: DataView, shift: number): ZipEntry {
  const flags = view.getUint16(8, true)
  const path = pathOf(view, (flags & 0x800) !== 0)
  const { size, packedSize, offset } = longFields(view)
  return {
    path,
    isFolder: /[/\\]$/.test(path),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(10, true),
    checksum: view.getUint32(16, true),
    packedSize,
    size,
    offset: shift + offset,
  }
}

/** Numbers of 4 GB and above stand in a further field, in this order, each only where it is needed. */
function longFields(view: DataView): { size: number; packedSize: number; offset: number } {
  const long = extraFields(view, extraPlace(view)).get(1)
  let at = 0
  const [size = 0, packedSize = 0, offset = 0] = [24, 20, 42].map((field) => {
    const value = view.getUint32(field, true)
    if (value !== none32) return value
    if (long === undefined || at + 8 > long.byteLength) throw new ArchiveError('archiveDamaged')
    at += 8
    return unsigned64(long, at - 8)
  })
  return { size, packedSize, offset }
}

/** Some programs repeat the name in UTF-8 in a further field, which holds while its checksum fits (APPNOTE 4.6.9). */
function pathOf(view: DataView, isUtf8: boolean): string {
  const name = bytesOf(view).subarray(headLength, extraPlace(view).start)
  const unicode = extraFields(view, extraPlace(view)).get(0x7075)
  if (
    unicode !== undefined &&
    unicode.byteLength > 5 &&
    unicode.getUint32(1, true) === extendChecksum(0, name)
  )
    return decodeMemberName(bytesOf(unicode).subarray(5), true)
  return decodeMemberName(name, isUtf8)
}

function extraPlace(view: DataView): { start: number; length: number } {
  return { start: headLength + view.getUint16(28, true), length: view.getUint16(30, true) }
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}
