import { monthAt } from '@/domain/month'
import type { IssueCode } from '../issue'
import type { Place } from '../issueList'
import { isCoordinate, TraitsReader } from '../sniff/cellTraits'
import { isAddressRole, namedRoleOf } from '../sniff/columnNames'
import { foldText } from '../sniff/foldText'
import { standsBeside } from './besideHeadings'
import { DoubtfulMonths } from './doubtfulMonths'
import type { HeaderWatch } from './headerWatch'
import { Headings } from './headings'
import { labelledText } from './headingOf'
import type { HeadingTools } from './headingTexts'
import type { MonthText } from './monthText'
import { isCountOfRows, isRemarkText } from './noteText'
import { isPastedRow } from './pastedRow'
import type { PeriodFailure } from './periodFailure'
import { identifiesPerson } from './personalData'
import { TextCells } from './rowCells'
import { isLegend } from './signLegends'

export interface OddRowTools extends HeadingTools {
  readonly watch: HeaderWatch
}

/** Rows that are not plainly values: blank ones, notes, headings, repeated headers, and broken ones. */
export class OddRows {
  private readonly traits: TraitsReader
  private readonly cells = new TextCells()
  private readonly doubts: DoubtfulMonths
  readonly headings: Headings
  /** Of the header of the table at hand. */
  private corner: string

  constructor(private readonly tools: OddRowTools) {
    this.corner = tools.shape.headerRows[0]?.[0] ?? ''
    this.traits = new TraitsReader(tools.names)
    this.doubts = new DoubtfulMonths(tools)
    this.headings = new Headings(tools)
  }

  /** The cells to read as values after all, or undefined where the row is done with. */
  read(cells: readonly string[], line: number): readonly string[] | undefined {
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (filled.length === 0) return this.takeBlank()
    if (this.takesHeader(cells, line)) return undefined
    if (this.isPasted(filled)) return this.refuse(cells, line)
    if (this.takesHeading(cells, line)) return undefined
    return this.isNote(cells, filled) ? this.takeNote(filled, line) : this.readBroken(cells, line)
  }

  /** With as many cells as the table has, the month says what is wrong. */
  private isPasted(filled: readonly string[]): boolean {
    const { shape } = this.tools
    return filled.length < Math.min(3, shape.width) && isPastedRow(filled, shape, this.traits)
  }

  private takeBlank(): undefined {
    this.headings.addBlank()
  }

  private readBroken(cells: readonly string[], line: number): readonly string[] | undefined {
    const fitting = cells.length === this.tools.shape.width ? cells : this.fit(cells, line)
    if (fitting === undefined || this.tools.periods.read(this.cells.set(fitting))) return fitting
    return this.reportPeriod(this.tools.periods.failure, line)
  }

  private takeNote(filled: readonly string[], line: number): undefined {
    const headers = filled.filter((cell) => isAddressRole(namedRoleOf(cell)))
    // Another header below the first: the columns of what follows lie elsewhere.
    if (headers.length > 1)
      this.tools.issues.add('error', 'duplicate-column', { line, found: headers[0] ?? null })
    if (filled.filter((cell) => identifiesPerson(cell)).length > 1) this.tools.guard.reportPeople()
    for (const cell of filled) this.tools.guard.inspectNote(cell)
    this.headings.addNote(filled, line)
  }

  private takesHeading(cells: readonly string[], line: number): boolean {
    const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ cell, at }]))
    const said = filled.length === 1 ? filled : filled.filter((each) => !this.isBeside(each))
    if (said.length !== 1 || !this.headings.takes(said[0]?.cell ?? '', line)) return false
    for (const { cell } of filled) this.tools.guard.inspectNote(cell)
    return true
  }

  private isBeside(cell: { readonly cell: string; readonly at: number }): boolean {
    const { shape, guard } = this.tools
    return standsBeside(shape.keys, cell, (text) => guard.meaningOfRemark(text))
  }

  private isNote(cells: readonly string[], filled: readonly string[]): boolean {
    const [first = ''] = filled
    if (first.trimStart().startsWith('#') || isLegend(filled) || isCountOfRows(filled)) return true
    if (filled.length === 1 && this.isNoteText(first)) return true
    return filled.every((cell) => this.isPlainText(cell)) || this.isRemark(cells, filled)
  }

  private isNoteText(text: string): boolean {
    return isRemarkText(text) || this.headings.isTitle(text)
  }

  /** `Stand;14.03.2024`: a name that means nothing in a table, with something behind it, and no values. */
  private isRemark(cells: readonly string[], filled: readonly string[]): boolean {
    const { values } = this.tools.shape
    return (
      filled.length === 2 &&
      this.isPlainText(filled[0] ?? '') &&
      values.every(({ at }) => (cells[at] ?? '').trim() === '')
    )
  }

  private isPlainText(cell: string): boolean {
    const traits = this.traits.of(cell)
    return !traits.isNumber && traits.month === undefined && !isCoordinate(traits)
  }

  /** True where the row is a header, be it the first one again, or names what holds for the rows below. */
  takesHeader(cells: readonly string[], line: number): boolean {
    const isOther = this.takesCorner(cells, line)
    if (isOther || this.tools.watch.repeats(cells, line)) {
      this.headings.repeatHeader()
      return true
    }
    return this.takesLabelled(cells, line) || this.tools.watch.refuses(cells, line)
  }

  /** The corner of the first header once more is another one, too, below that of another table. */
  private takesCorner(cells: readonly string[], line: number): boolean {
    const corner = this.tools.watch.otherCorner(cells)
    if (corner === undefined || foldText(corner) === foldText(this.corner)) return false
    this.corner = corner
    this.tools.guard.inspectNote(corner)
    this.headings.addNote([corner], line)
    return true
  }

  /** Values follow: true where the lines above them may have changed what holds for them. */
  useHeadings(): boolean {
    if (!this.headings.isOpen) return false
    this.headings.use()
    return true
  }

  finish(): void {
    this.headings.finish()
  }

  private takesLabelled(cells: readonly string[], line: number): boolean {
    const text = labelledText(
      cells.filter((cell) => cell.trim() !== ''),
      this.tools.names,
    )
    return text !== undefined && this.headings.takes(text, line)
  }

  /** Cells beyond the header must be blank; cells that are missing may only be of unused columns. */
  private fit(cells: readonly string[], line: number): readonly string[] | undefined {
    const { width, keys, columns } = this.tools.shape
    if (cells.length > width) {
      const isSpare = cells.slice(width).every((cell) => cell.trim() === '')
      return isSpare ? cells.slice(0, width) : this.refuse(cells, line)
    }
    const spare = new Set([keys.status, keys.asOf, ...keys.unused.map(({ at }) => at)])
    const isComplete = columns.slice(cells.length).every((_, index) => spare.has(cells.length + index))
    if (!isComplete) return this.refuse(cells, line)
    this.tools.issues.add('warning', 'row-length', this.lengthPlace(cells.length, line))
    return [...cells, ...columns.slice(cells.length).map(() => '')]
  }

  private refuse(cells: readonly string[], line: number): undefined {
    this.tools.issues.add('error', 'row-length', this.lengthPlace(cells.length, line))
    cells.forEach((cell, at) => this.tools.guard.inspect(cell, at))
  }

  private lengthPlace(foundNumber: number, line: number): Place {
    return { line, detail: { foundNumber, expectedNumber: this.tools.shape.width } }
  }

  private reportPeriod(failure: PeriodFailure | undefined, line: number): undefined {
    if (failure === undefined) return undefined
    const { at, text, found, month } = failure
    this.tools.guard.inspect(text, at)
    // A year's sum below its months is left out; a text that may be a month is asked.
    const columnName = this.tools.shape.columns[at]?.name ?? ''
    const detail = { columnName, ...(month === undefined ? {} : { month: monthAt(month) }) }
    const place: Place = { line, column: at + 1, found: text, detail }
    if (found?.kind !== 'doubtful' || !this.doubts.isOpen(text)) this.report(found, place)
    else this.doubts.ask(text, place, this.tools.shape.values.length)
  }

  private report(found: MonthText | undefined, place: Place): void {
    this.tools.issues.add(found?.kind === 'total' ? 'warning' : 'error', codeOf(found), place)
  }
}

function codeOf(found: MonthText | undefined): IssueCode {
  switch (found?.kind) {
    case 'year':
    case 'otherSpan':
    case 'total':
      return 'not-monthly'
    case 'outOfRange':
      return 'month-out-of-range'
    case 'month':
    case 'eitherOrder':
    case 'monthOfYear':
    case 'invalid':
    case 'doubtful':
    case undefined:
      return 'invalid-month'
  }
}
