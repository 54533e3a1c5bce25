import { checkFacts } from './check/checkFacts'
import { SeriesLabels } from './check/seriesLabels'
import type { FileAnswers } from './fileAnswers'
import { firstLines, HeadBytes } from './headBytes'
import { reportForm, rowsInFront } from './headForm'
import type { IssueCode } from './issue'
import { type IssueList, type Place, verdictOf } from './issueList'
import { placeOfNull } from './nullCell'
import { cutHead, type Head } from './parse/cutHead'
import type { ParseFault } from './parse/recordParser'
import { ByteFeed, giveRows, type RowFeed, type RowTaker, TextFeed } from './parse/rowFeed'
import { emptyFacts, withoutFacts } from './read/factColumns'
import { reportPeople } from './read/reportPeople'
import type { RowCells } from './read/rowCells'
import type { Question } from './question'
import { RowReader } from './read/rowReader'
import { TextGuard } from './read/textGuard'
import type { FileReading } from './reading'
import type { Delimiter, Encoding, Structure } from './structure'
import type { ReadOptions } from './readOptions'
import { sampleValues } from './sampleValues'
import { shownStructure } from './shownStructure'
import { signatureOf } from './signature'
import { cleanText } from './sniff/foldText'
import { type Names, namesOfVocabulary } from './sniff/names'
import { type Recognition, recogniseTable } from './sniff/recogniseTable'
import type { ImportSource } from './source'

/** Rows that are looked at, and more columns than any spreadsheet has. */
const sampledRows = 400
const mostColumns = 1 << 14

/** Rows that are shown beside the recognised structure, and how much of their cells. */
const shownRows = 20
const longestShown = 200

export interface TableOptions extends ReadOptions {
  readonly source: ImportSource
  readonly encoding: Encoding
  readonly issues: IssueList
  /** All that was said of the file, by its profile or of itself. */
  readonly fileAnswers: FileAnswers
  readonly profileId: string | null
}

interface Table {
  readonly recognition: Recognition
  readonly guard: TextGuard
  readonly rows: RowReader
}

/** Takes the bytes of a file in pieces, recognises the table by the first ones, and reads its rows. */
export class TableReader implements RowTaker {
  /** True when nothing more of the file matters. */
  isDone = false
  private readonly head = new HeadBytes()
  private feed: RowFeed | undefined
  private delimiter: Delimiter = ';'
  private table: Table | undefined
  private firstLines: Structure['firstLines'] = []
  private signature = ''
  private samples: readonly string[] = []
  private readonly names: Names
  private readonly place = { line: 1 }

  constructor(private readonly options: TableOptions) {
    this.names = namesOfVocabulary(options.vocabulary)
  }

  push(bytes: Uint8Array): void {
    if (this.feed !== undefined) return this.feed.push(bytes)
    if (this.head.push(bytes)) this.start(false)
  }

  finish(): FileReading {
    if (this.feed === undefined) this.start(true)
    else if (!this.isDone) this.feed.finish()
    return this.reading()
  }

  row(cells: RowCells, line: number): void {
    if (!this.isDone) this.table?.rows.read(cells, line)
  }

  fault({ code, line, areRowsJoined }: ParseFault): void {
    const detail = areRowsJoined === true ? { areRowsJoined } : {}
    this.options.issues.add('error', code, { line, detail })
    // Behind an open quote there are no rows.
    this.isDone ||= code !== 'malformed-quote'
  }

  private start(isAll: boolean): void {
    const all = this.head.all()
    const bytes = isAll ? all : firstLines(all)
    const head = cutHead(bytes, {
      encoding: this.options.encoding,
      isAll,
      delimiter: this.options.fileAnswers.given.delimiter,
    })
    const { rows, faults } = head.batch
    if (!isAll && rows.length === 0 && faults.length === 0) return this.head.wantMore()
    this.head.clear()
    this.delimiter = head.delimiter
    this.readHead(head)
    this.table?.rows.facts.reserve(this.expectedFacts(rows.length, bytes.length))
    this.feed = head.isPlain ? this.byteFeed(head) : new TextFeed(head.parser, head.decoding, this)
    this.feed.push(head.rest)
    this.feed.push(all.subarray(bytes.length))
  }

  private byteFeed({ delimiter, decoding, batch }: Head): RowFeed {
    const width = this.table?.recognition.shape.width ?? 0
    const address = this.table?.rows.addressColumns
    // Without quotes every row is one line.
    return new ByteFeed({ width, delimiter, decoding, address, firstLine: batch.rows.length + 1 }, this)
  }

  private readHead(head: Head): void {
    const { batch, skipped } = head
    const shown = batch.rows.slice(0, shownRows)
    this.firstLines = shown.map((row) => row.map((cell) => cell.slice(0, longestShown)))
    reportForm(head, this.options.issues)
    // Without any row in front of it the fault says it all.
    if (rowsInFront(batch) > 0) this.recognise(head)
    giveRows(batch, this, skipped + (this.table?.recognition.header.firstData ?? 0))
  }

  private recognise({ batch, skipped, decoding }: Head): void {
    const { issues, vocabulary, source, unknown, fileAnswers: answers } = this.options
    const rows = batch.rows.slice(skipped, skipped + sampledRows)
    const lineOf = (row: number) => batch.lineOf(row + skipped)
    if (rows.some((row) => row.length > mostColumns)) return this.stop('too-large')
    if (rows.every((row) => row.every((cell) => cleanText(cell) === ''))) return this.stop('empty-file')
    const broken = placeOfNull(rows, lineOf)
    if (broken !== undefined) return this.stop('control-character', broken)
    const { names, place } = this
    const recognition = recogniseTable(
      { rows, lineOf, fileName: source.name },
      { names, vocabulary, unknown, issues, answers },
    )
    if (recognition === undefined) {
      reportPeople(rows, lineOf, issues)
      return this.giveUp(rows.every((row) => row.length < 2) ? 'not-csv' : 'missing-header')
    }
    const guard = new TextGuard(place, recognition.shape.columns, { issues, answers, vocabulary })
    this.table = {
      recognition,
      guard,
      rows: new RowReader(recognition.shape, {
        names,
        vocabulary,
        unknown,
        issues,
        answers,
        guard,
        place,
        delimiter: this.delimiter,
        decode: decoding.whole,
      }),
    }
    const { header, shape } = recognition
    this.signature = signatureOf(rows.slice(header.first, header.last + 1), this.delimiter)
    this.samples = sampleValues(rows.slice(header.firstData), shape.values)
    this.readTitles(rows.slice(0, recognition.header.last + 1), lineOf)
    // Values below a header that is not understood would only add to the noise.
    this.isDone = issues.has('error')
  }

  private stop(code: IssueCode, place: Place = { line: null }): void {
    this.options.issues.add('error', code, place)
    this.isDone = true
  }

  /** Where no table is found because of what was said, that is the reason. */
  private giveUp(code: 'not-csv' | 'missing-header'): void {
    this.options.fileAnswers.misfitOfForm()
    if (!this.options.issues.has('error')) this.stop(code)
    this.isDone = true
  }

  private readTitles(rows: readonly (readonly string[])[], lineOf: (row: number) => number): void {
    const header = this.table?.recognition.header.first ?? 0
    rows.forEach((row, at) => {
      this.place.line = lineOf(at)
      for (const cell of row) if (cell !== '') this.table?.guard.inspectNote(cell, at >= header)
    })
    const titles = rows.flatMap((row, at) =>
      at < header && row.some((cell) => cell.trim() !== '') ? [at] : [],
    )
    if (titles[0] === undefined) return
    const place = { line: lineOf(titles[0]), detail: { foundNumber: titles.length } }
    this.options.issues.add('info', 'preamble-skipped', place)
  }

  /** By the share of the file that the first rows take. */
  private expectedFacts(rows: number, bytes: number): number {
    const { source } = this.options
    const values = this.table?.recognition.shape.values.length ?? 0
    return Math.min(mostReserved, Math.ceil((rows * values * source.size * 1.02) / Math.max(1, bytes)) + 1)
  }

  private reading(): FileReading {
    const { issues, vocabulary, today, source, fileAnswers, profileId, encoding } = this.options
    const { delimiter, firstLines } = this
    const read = this.table?.rows.finish()
    const labels = new SeriesLabels(vocabulary)
    const repeated =
      read === undefined || issues.has('error')
        ? new Set<number>()
        : checkFacts(read.facts, {
            ...read,
            vocabulary,
            labels,
            issues,
            today,
            isMonthly: fileAnswers.given.isMonthly === true,
            lacksSex: this.lacksSex,
          })
    const isUsable = read !== undefined && !issues.has('error')
    return {
      file: source.name,
      size: source.size,
      verdict: verdictOf(issues),
      ...shownStructure({
        table: this.table,
        start: { encoding, delimiter, firstLines },
        issues: issues.all(),
      }),
      facts: isUsable ? withoutFacts(read.facts, repeated) : emptyFacts(),
      isSynthetic: this.table?.guard.isSynthetic ?? false,
      issues: issues.all(),
      questions: this.questions(),
      signature: this.signature,
      profileId,
    }
  }

  private get lacksSex(): boolean {
    return this.options.fileAnswers.leavesOutSex || this.options.issues.questions.isForSex
  }

  private questions(): readonly Question[] {
    const { issues } = this.options
    if (issues.has('error')) return []
    return issues.questions.all({ factCount: this.table?.rows.valueCount ?? 0, samples: [...this.samples] })
  }
}

/** Room for facts that is made at once. */
const mostReserved = 1 << 24
