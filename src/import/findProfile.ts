import type { Answers, LastingAnswers } from './answers'
import { lastingOf, mergeAnswers } from './ask/mergeAnswers'
import { columnNames } from './columnSigns'
import { UndecodableError } from './decode/decoding'
import { type ByteOrderMark, isWrittenInUtf8 } from './decode/encoding'
import { cutHead, type Head } from './parse/cutHead'
import type { Profile } from './profile'
import { answersOfProfile } from './profileAnswers'
import type { Delimiter, Encoding } from './structure'
import type { ReadOptions, Vocabulary } from './readOptions'
import { signatureOf } from './signature'
import { TraitsReader } from './sniff/cellTraits'
import { findHeader, type HeaderSpan } from './sniff/headerRows'
import { namesOfVocabulary } from './sniff/names'

/** Bytes at the start of a file by which its kind is known. */
export const profiledLength = 1 << 17

export interface FileStart {
  readonly bytes: Uint8Array
  readonly mark: ByteOrderMark
  /** The bytes are the whole file. */
  readonly isAll: boolean
}

export interface ProfileMatch {
  readonly id: string
  /** As they hold for this very file. */
  readonly answers: Answers
}

/**
 * The profile of the file's kind. Whatever a profile says of encoding, delimiter and header is tried, so that it
 * is also found where these are recognised wrongly without it. Of several the one used last counts.
 */
export function findProfile(
  start: FileStart,
  { profiles = [], answers = {}, vocabulary }: ReadOptions,
): ProfileMatch | undefined {
  const tried = profiles.toSorted((left, right) => (lastUse(left) < lastUse(right) ? 1 : -1))
  const finder = new ProfileFinder(start, vocabulary)
  for (const profile of tried) {
    const own = lastingFor(start, profile)
    const found = finder.find(profile.signature, mergeAnswers(own, answers), answers.header)
    if (found === undefined) continue
    const { header, names } = found
    const placed = answersOfProfile({ answers: own }, names, vocabulary)
    return { id: profile.id, answers: own.header === undefined ? placed : { ...placed, header } }
  }
  return undefined
}

/** What the file says of its own encoding counts before the profile. */
function lastingFor({ bytes, mark, isAll }: FileStart, profile: Profile): LastingAnswers {
  const { encoding, ...others } = lastingOf(profile.answers)
  const isSaid = mark.encoding !== 'utf-8' || isWrittenInUtf8(bytes, isAll)
  return encoding === undefined || isSaid || !mayBe(encoding, bytes) ? others : { ...others, encoding }
}

/** UTF-8 is what is tried anyway, and given up where it cannot be; UTF-16 has zeros. */
function mayBe(encoding: Encoding, bytes: Uint8Array): boolean {
  return encoding === 'windows-1252' || (encoding.startsWith('utf-16') && bytes.includes(0))
}

function lastUse({ usedAt, createdAt }: Profile): string {
  return usedAt ?? createdAt
}

type HeaderPlace = NonNullable<Answers['header']>
type Span = Pick<HeaderSpan, 'first' | 'last'>

interface FoundHeader {
  readonly header: HeaderPlace
  /** Of the columns. */
  readonly names: readonly string[]
}

/** A header stands near the top. */
const searchedRows = 60
const sampledRows = 400

type Rows = readonly (readonly string[])[]

class ProfileFinder {
  private readonly heads = new Map<string, Head | undefined>()
  private readonly traits: TraitsReader

  constructor(
    private readonly start: FileStart,
    vocabulary: Vocabulary,
  ) {
    this.traits = new TraitsReader(namesOfVocabulary(vocabulary))
  }

  /** The header by which the file is of the kind, cut in the way that was said. */
  find(signature: string, said: Answers, fixed: HeaderPlace | undefined): FoundHeader | undefined {
    const head = this.headOf(said)
    if (head === undefined) return undefined
    const rows = head.batch.rows.slice(head.skipped, head.skipped + sampledRows)
    const lineOf = (row: number) => head.batch.lineOf(row + head.skipped)
    const isPlace = ({ last }: Span) => fixed === undefined || lineOf(last) === fixed.line
    const span = this.spansOf(rows, said.header)
      .filter(isPlace)
      .find(({ first, last }) => signatureOf(rows.slice(first, last + 1), head.delimiter) === signature)
    if (span === undefined) return undefined
    const header = rows.slice(span.first, span.last + 1)
    return { header: { line: lineOf(span.last), rowCount: header.length }, names: columnNames(header) }
  }

  /** Where the header may be: title lines come and go, so a header that was shown once may stand elsewhere. */
  private spansOf(rows: Rows, header: HeaderPlace | undefined): readonly Span[] {
    if (header === undefined) {
      const found = findHeader(rows, this.traits)
      return found === undefined ? [] : [found]
    }
    const { rowCount } = header
    const places = Array.from({ length: Math.min(rows.length, searchedRows) }, (_, last) => last)
    return places.filter((last) => last + 1 >= rowCount).map((last) => ({ first: last + 1 - rowCount, last }))
  }

  private headOf({ encoding, delimiter }: Answers): Head | undefined {
    const key = `${encoding ?? ''} ${delimiter ?? ''}`
    if (!this.heads.has(key)) this.heads.set(key, this.cut(encoding, delimiter))
    return this.heads.get(key)
  }

  private cut(encoding: Encoding | undefined, delimiter: Delimiter | undefined): Head | undefined {
    const { bytes, mark, isAll } = this.start
    const text = bytes.subarray(mark.length)
    // What is no valid UTF-8 is Windows-1252.
    for (const each of encoding === undefined ? [mark.encoding, 'windows-1252' as const] : [encoding]) {
      try {
        return cutHead(text, { encoding: each, isAll, delimiter })
      } catch (error) {
        if (!(error instanceof UndecodableError)) throw error
      }
    }
    return undefined
  }
}
