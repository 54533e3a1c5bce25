import { ArchiveError } from './archiveProblem'
import type { ArchiveSource } from './archiveSource'
import { distinctNames } from './distinctNames'
import { fileChoiceOf } from './fileChoice'
import type { LeftOut, LeftOutReason } from './leftOut'
import { nameInArchive, shownPath } from './memberName'
import { type Piece, unpackMember } from './unpackMember'
import { readZipDirectory, type ZipEntry } from './zipDirectory'

export interface Member {
  /** `Archiv.zip › Mai/bestand.csv` */
  readonly name: string
  readonly size: number
  readonly pieces: readonly Piece[]
}

export interface Unpacked {
  readonly members: readonly Member[]
  readonly leftOut: readonly LeftOut[]
}

export interface ArchiveLimits {
  /** Files that are taken. */
  readonly files: number
  /** Bytes that come out of all of them together. */
  readonly bytes: number
  /** How many times as long as packed a file may become; tables reach some fifty. */
  readonly ratio: number
}

const defaultLimits: ArchiveLimits = { files: 500, bytes: 1 << 29, ratio: 400 }

/** Below this, a high ratio means nothing. */
const smallMember = 1 << 20

/** Unpacks the tables of a zip file: all of them, or none where one is not what the archive says. */
export async function unpackArchive(
  source: ArchiveSource,
  limits: ArchiveLimits = defaultLimits,
): Promise<Unpacked> {
  try {
    return await unpackAll(source, limits)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return { members: [], leftOut: [{ name: source.name, reason: error.problem }] }
  }
}

async function unpackAll(source: ArchiveSource, limits: ArchiveLimits): Promise<Unpacked> {
  const files = (await readZipDirectory(source)).filter(({ isFolder }) => !isFolder).map(placed)
  const shown = files.filter(({ choice }) => choice !== 'hidden')
  const tables = shown.filter(({ choice }) => choice === 'table')
  refuseWhole(shown, tables, limits)
  const names = distinctNames(tables.map(({ path }) => nameInArchive(source.name, path)))
  const members: Member[] = []
  let left = limits.bytes
  for (const [at, { entry }] of tables.entries()) {
    const pieces = await piecesOf(source, entry, { ...limits, bytes: left })
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
    left -= size
    members.push({ name: names[at] ?? '', size, pieces })
  }
  return { members, leftOut: [...leftOutOf(source, shown), ...wholeOf(source, members)] }
}

interface PlacedEntry {
  readonly entry: ZipEntry
  readonly path: string
  readonly choice: ReturnType<typeof fileChoiceOf>
}

function placed(entry: ZipEntry): PlacedEntry {
  const path = shownPath(entry.path)
  return { entry, path, choice: fileChoiceOf(path) }
}

function refuseWhole(
  shown: readonly PlacedEntry[],
  tables: readonly PlacedEntry[],
  limits: ArchiveLimits,
): void {
  if (shown.length === 0) throw new ArchiveError('archiveEmpty')
  if (shown.some(({ entry }) => entry.isEncrypted)) throw new ArchiveError('archiveEncrypted')
  if (tables.length > limits.files) throw new ArchiveError('archiveTooMany')
}

async function piecesOf(
  source: ArchiveSource,
  entry: ZipEntry,
  { bytes, ratio }: ArchiveLimits,
): Promise<readonly Piece[]> {
  const pieces: Piece[] = []
  const largest = Math.min(bytes, Math.max(smallMember, entry.packedSize * ratio))
  let size = 0
  await unpackMember(source, entry, (piece) => {
    size += piece.length
    if (size > largest) throw new ArchiveError('archiveTooLarge')
    pieces.push(piece)
  })
  return pieces
}

const reasons: Readonly<Partial<Record<PlacedEntry['choice'], LeftOutReason>>> = {
  archive: 'nestedArchive',
  packed: 'nestedArchive',
  workbook: 'workbook',
  other: 'otherKind',
}

function leftOutOf(source: ArchiveSource, shown: readonly PlacedEntry[]): readonly LeftOut[] {
  return shown.flatMap(({ path, choice }) => {
    const reason = reasons[choice]
    return reason === undefined ? [] : [{ name: nameInArchive(source.name, path), reason }]
  })
}

/** Where nothing is taken, the archive itself is named, too. */
function wholeOf({ name }: ArchiveSource, members: readonly Member[]): readonly LeftOut[] {
  return members.length === 0 ? [{ name, reason: 'archiveWithoutTables' }] : []
}
