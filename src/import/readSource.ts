import type { LastingAnswers } from './answers'
import { UndecodableError } from './decode/decoding'
import { type ByteOrderMark, encodingOf, isUtf32 } from './decode/encoding'
import { type ForeignKind, foreignKindOf, markupKind, startLength } from './decode/fileKind'
import { readPieces } from './decode/readPieces'
import { surveyBytes } from './decode/surveyBytes'
import { surveyText } from './decode/surveyText'
import { FileAnswers } from './fileAnswers'
import { type FileStart, findProfile, profiledLength } from './findProfile'
import type { IssueCode } from './issue'
import { IssueList, type Place, verdictOf } from './issueList'
import { emptyFacts } from './read/factColumns'
import type { FileReading } from './reading'
import type { Encoding } from './structure'
import type { ReadOptions } from './readOptions'
import type { ImportSource } from './source'
import { TableReader } from './tableReader'

export type { ReadOptions, Vocabulary } from './readOptions'

/** Bytes of a file that are read at most. */
const largestFile = 1 << 29

/** Reads one file: what it is, what it says, and all that is odd about it. Nothing is stored. */
export async function readSource(source: ImportSource, options: ReadOptions): Promise<FileReading> {
  options.signal?.throwIfAborted()
  if (source.size > largestFile) {
    const detail = { foundNumber: source.size, expectedNumber: largestFile }
    return refused(source, 'too-large', { line: null, detail })
  }
  const { answers = {}, profiles = [] } = options
  const bytes = await startOf(source, profiles.length > 0 ? profiledLength : startLength)
  const mark = encodingOf(bytes) ?? { encoding: 'utf-8', length: 0 }
  const start = { bytes, mark, isAll: bytes.length === source.size }
  return refusalOf(source, start, answers.encoding) ?? readAnswered(source, start, options)
}

/** What the first bytes show to be no text table; undefined where they may be one. */
function refusalOf(
  source: ImportSource,
  { bytes, mark }: FileStart,
  encoding: Encoding = mark.encoding,
): FileReading | undefined {
  if (bytes.length === 0) return refused(source, 'empty-file')
  if (isUtf32(bytes)) return refused(source, 'invalid-encoding', { line: 1 })
  const found = kindByName(source.name, foreignKindIn(bytes, encoding))
  return found === undefined ? undefined : refused(source, 'not-csv', { line: null, found })
}

/** A workbook that is damaged or cut off shows only that it was packed. */
function kindByName(name: string, found: ForeignKind | undefined): ForeignKind | undefined {
  const isBroken = found === 'zip' || found === 'binary'
  const named = /\.(xlsx|xlsm|xls|ods)$/i.exec(name)?.[1]?.toLowerCase()
  if (!isBroken || named === undefined) return found
  return named === 'xls' || named === 'ods' ? named : 'xlsx'
}

/** Half of the bytes of UTF-16 look binary; only its text tells what it is. */
function foreignKindIn(start: Uint8Array, encoding: Encoding): ForeignKind | undefined {
  const first = start.subarray(0, startLength)
  return encoding.startsWith('utf-16')
    ? markupKind(new TextDecoder(encoding).decode(first, { stream: true }))
    : foreignKindOf(first)
}

/** What was said of the file itself counts before its profile. */
function readAnswered(source: ImportSource, start: FileStart, options: ReadOptions): Promise<FileReading> {
  const { mark } = start
  const profile = findProfile(start, options)
  const said = { ...options, ofProfile: profile?.answers ?? {}, profileId: profile?.id ?? null }
  const encoding = options.answers?.encoding
  if (encoding !== undefined) return readSaid(source, { encoding, length: mark.length }, said)
  return readProfiled(source, mark, said)
}

interface SaidOptions extends ReadOptions {
  readonly ofProfile: LastingAnswers
  readonly profileId: string | null
}

/** In the encoding of the profile, unless it is UTF-8 all the same. */
async function readProfiled(
  source: ImportSource,
  mark: ByteOrderMark,
  options: SaidOptions,
): Promise<FileReading> {
  const { encoding, ...others } = options.ofProfile
  const isUtf8 = encoding !== undefined && (await surveyBytes(source.open())).isUtf8
  if (encoding !== undefined && !isUtf8) return readSaid(source, { ...mark, encoding }, options)
  return readMarked(source, mark, { ...options, ofProfile: others })
}

/** In the encoding that was said; bytes that it does not have are named by their line. */
async function readSaid(
  source: ImportSource,
  mark: ByteOrderMark,
  options: SaidOptions,
): Promise<FileReading> {
  try {
    if (mark.encoding === 'windows-1252') {
      const { firstUndefinedLine } = await surveyBytes(source.open())
      if (firstUndefinedLine !== null) return refuseBytes(source, firstUndefinedLine, mark)
    }
    return await readAs(source, mark, { ...options, issues: new IssueList() })
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error
    if (mark.encoding.startsWith('utf-16'))
      return refuseBytes(source, await surveyText(source.open(), mark), mark)
    return refuseBytes(source, (await surveyBytes(source.open())).firstInvalidLine, mark)
  }
}

/** What is no valid UTF-8 is Windows-1252, unless parts of it are UTF-8. */
async function readMarked(
  source: ImportSource,
  mark: ByteOrderMark,
  options: SaidOptions,
): Promise<FileReading> {
  try {
    return await readAs(source, mark, { ...options, issues: new IssueList() })
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error
    if (mark.encoding.startsWith('utf-16'))
      return refuseBytes(source, await surveyText(source.open(), mark), mark)
    const { firstInvalidLine, utf8Characters, firstUndefinedLine } = await surveyBytes(source.open())
    if (mark.encoding === 'utf-8-bom' || utf8Characters > 0)
      return refuseBytes(source, firstInvalidLine, mark)
    const legacy = { encoding: 'windows-1252', length: 0 } as const
    if (firstUndefinedLine !== null) return refuseBytes(source, firstUndefinedLine, legacy)
    const issues = new IssueList()
    issues.add('info', 'legacy-encoding', { line: null, detail: { expected: ['windows-1252'] } })
    return readAs(source, legacy, { ...options, issues })
  }
}

async function readAs(
  source: ImportSource,
  { encoding, length }: ByteOrderMark,
  options: SaidOptions & { readonly issues: IssueList },
): Promise<FileReading> {
  const { onProgress, signal, vocabulary, issues, ofProfile, answers: own = {} } = options
  const fileAnswers = new FileAnswers({ own, ofProfile }, vocabulary, issues)
  const table = new TableReader({ ...options, source, encoding, fileAnswers })
  const isWide = encoding.startsWith('utf-16')
  for await (const piece of readPieces(source.open(), { skip: length, isWide, onProgress, signal })) {
    table.push(piece)
    if (table.isDone) break
  }
  return table.finish()
}

async function startOf(source: ImportSource, wanted: number): Promise<Uint8Array> {
  const start = new Uint8Array(wanted)
  let length = 0
  for await (const chunk of source.open()) {
    start.set(chunk.subarray(0, wanted - length), length)
    length = Math.min(wanted, length + chunk.length)
    if (length === wanted) break
  }
  return start.subarray(0, length)
}

function refuseBytes(source: ImportSource, line: number | null, { encoding }: ByteOrderMark): FileReading {
  return refused(source, 'invalid-encoding', { line, detail: { expected: [encoding] } })
}

/** A file of which nothing can be read, with the one reason. */
export function refused(
  source: Pick<ImportSource, 'name' | 'size'>,
  code: IssueCode,
  place?: Place,
): FileReading {
  const issues = new IssueList()
  issues.add('error', code, place)
  return {
    file: source.name,
    size: source.size,
    verdict: verdictOf(issues),
    structure: null,
    facts: emptyFacts(),
    isSynthetic: false,
    issues: issues.all(),
    questions: [],
    signature: '',
    profileId: null,
  }
}
