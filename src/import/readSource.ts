import { mergeAnswers } from './ask/mergeAnswers'
import { UndecodableError } from './decode/decoding'
import { type ByteOrderMark, encodingOf, isUtf32 } from './decode/encoding'
import { foreignKindOf, startLength } from './decode/fileKind'
import { readPieces } from './decode/readPieces'
import { surveyBytes } from './decode/surveyBytes'
import { surveyText } from './decode/surveyText'
import { FileAnswers } from './fileAnswers'
import { findProfile, profiledLength } from './findProfile'
import type { IssueCode } from './issue'
import { IssueList, type Place, verdictOf } from './issueList'
import { emptyFacts } from './read/factColumns'
import type { FileReading } from './reading'
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
  const start = await startOf(source, profiles.length > 0 ? profiledLength : startLength)
  if (start.length === 0) return refused(source, 'empty-file')
  if (isUtf32(start)) return refused(source, 'invalid-encoding', { line: 1 })
  const mark = encodingOf(start) ?? { encoding: 'utf-8', length: 0 }
  const isWide = (answers.encoding ?? mark.encoding).startsWith('utf-16')
  const foreign = isWide ? undefined : foreignKindOf(start.subarray(0, startLength))
  if (foreign !== undefined) return refused(source, 'not-csv', { line: null, found: foreign })
  const profile = findProfile({ bytes: start, mark, isAll: start.length === source.size }, options)
  const said = mergeAnswers(profile?.answers ?? {}, answers)
  const saidOptions = { ...options, answers: said, profileId: profile?.id ?? null }
  return said.encoding === undefined
    ? readMarked(source, mark, saidOptions)
    : readSaid(source, { encoding: said.encoding, length: mark.length }, saidOptions)
}

interface SaidOptions extends ReadOptions {
  readonly profileId: string | null
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
  const { onProgress, signal, vocabulary, issues, answers = {} } = options
  const fileAnswers = new FileAnswers(answers, vocabulary, issues)
  const table = new TableReader({ ...options, source, encoding, fileAnswers })
  for await (const piece of readPieces(source.open(), { skip: length, onProgress, signal })) {
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
