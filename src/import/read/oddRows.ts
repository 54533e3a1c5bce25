import type { Sex } from '@/domain/facts'
import type { IssueCode } from '../issue'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import { isCoordinate, TraitsReader } from '../sniff/cellTraits'
import { isAddressRole, namedRoleOf } from '../sniff/columnNames'
import { type Coordinates, coordinatesOf } from '../sniff/coordinates'
import { cleanText, foldText } from '../sniff/foldText'
import { marksIn } from '../sniff/markWords'
import { scaleOf } from '../sniff/scaleWords'
import type { Names } from '../sniff/names'
import type { TableShape } from '../sniff/tableShape'
import { DoubtfulMonths } from './doubtfulMonths'
import type { HeaderWatch } from './headerWatch'
import type { MonthText } from './monthText'
import type { Notes } from './notes'
import { isHeadingText, isRemarkText } from './noteText'
import type { Heading } from './heading'
import type { RowAddress } from './rowAddress'
import { isLegend } from './signLegends'
import { TextCells } from './rowCells'
import { identifiesPerson } from './personalData'
import { isPastedRow } from './pastedRow'
import type { PeriodFailure } from './periodFailure'
import type { RowPeriods } from './rowPeriods'
import type { TextGuard } from './textGuard'

export interface OddRowTools {
  readonly shape: TableShape
  readonly names: Names
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly notes: Notes
  readonly guard: TextGuard
  readonly address: RowAddress
  readonly periods: RowPeriods
  readonly watch: HeaderWatch
}

/** Rows that are not plainly values: blank ones, notes, headings, repeated headers, and broken ones. */
export class OddRows {
  private readonly traits: TraitsReader
  private readonly cells = new TextCells()
  private readonly doubts: DoubtfulMonths
  private readonly watch: HeaderWatch
  private readonly titles: ReadonlySet<string>
  /** The last one, as long as no values follow it. */
  private heading: { readonly text: string; readonly line: number } | undefined

  constructor(private readonly tools: OddRowTools) {
    this.traits = new TraitsReader(tools.names)
    this.doubts = new DoubtfulMonths(tools)
    this.watch = tools.watch
    this.titles = new Set(tools.shape.titles.map(foldText))
  }

  /** The cells to read as values after all, or undefined where the row is done with. */
  read(cells: readonly string[], line: number): readonly string[] | undefined {
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (filled.length === 0 || this.watch.takes(cells, line)) return undefined
    if (this.isPasted(filled)) return this.refuse(cells, line)
    if (this.startsHeading(filled, line)) return undefined
    return this.isNote(cells, filled) ? this.takeNote(filled, line) : this.readBroken(cells, line)
  }

  /** With as many cells as the table has, the month says what is wrong. */
  private isPasted(filled: readonly string[]): boolean {
    const { shape } = this.tools
    return filled.length < Math.min(3, shape.width) && isPastedRow(filled, shape, this.traits)
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
    this.tools.notes.add(filled, line)
  }

  private isNote(cells: readonly string[], filled: readonly string[]): boolean {
    if (filled[0]?.trimStart().startsWith('#') === true) return true
    if (filled.length === 1 && isRemarkText(filled[0] ?? '')) return true
    if (isLegend(filled)) return true
    return filled.every((cell) => this.isPlainText(cell)) || this.isRemark(cells, filled)
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

  /** `Frauen` or `Datteln` alone in a row: the rows below are theirs, where no column says otherwise. */
  private startsHeading([text = '', ...others]: readonly string[], line: number): boolean {
    if (others.length > 0 || marksIn(text) !== 0) return false
    if (this.tools.periods.startHeading(text)) return true
    const coordinates = coordinatesOf(text, this.tools.names)
    const heading = { ...this.headingOf(coordinates), ...this.measureOf(coordinates) }
    if (Object.keys(heading).length === 0) return false
    this.tools.guard.inspectNote(text)
    if (coordinates.exponent !== undefined) this.askForScale(text)
    this.tools.address.startHeading(heading)
    this.heading = { text, line }
    return true
  }

  /** `Anteil Frauen in %` starts a share, `Anzahl` ends it. */
  private measureOf(coordinates: Coordinates): Heading {
    if (coordinates.isPercent === true) return { isShare: true }
    const isPlain = Object.keys(coordinates).every((part) => part === 'measure')
    return isPlain && this.tools.address.isShare ? { isShare: false } : {}
  }

  /** Thousands in a heading would hold for some rows only. */
  private askForScale(text: string): void {
    const { issues, answers, guard } = this.tools
    const scale = scaleOf(text)
    if (scale === undefined || answers.answersScale(scale)) return
    const asked = { kind: 'scale', text: scale.text, suggestion: scale.exponent } as const
    issues.ask('scaled-number', { line: guard.line, found: text }, asked)
  }

  /** Values follow, so the last heading is one. */
  useHeading(): void {
    this.heading = undefined
  }

  /** A heading of nothing is a note: `Filter: Geschlecht = weiblich` */
  finish(): void {
    if (this.heading !== undefined) this.tools.notes.add([this.heading.text], this.heading.line)
  }

  /** Values follow a text that stands alone: where neither rows nor columns name what they count, it does. */
  closeNotes(): void {
    const { notes, address } = this.tools
    const [text = '', ...others] = notes.last
    const part =
      others.length === 0 && isHeadingText(text) && !this.isTitle(text) ? this.openPart() : undefined
    if (part !== undefined) {
      address.startHeading({ [part]: cleanText(text) })
      notes.useLast()
    }
    notes.close()
  }

  /** What neither rows nor columns name. */
  private openPart(): 'name' | 'unit' | undefined {
    const { keys, values } = this.tools.shape
    const isInAll = (part: 'name' | 'unit') =>
      values.every(({ coordinates }) => coordinates[part] !== undefined)
    if (keys.names.length === 0 && !isInAll('name')) return 'name'
    const hasUnits = keys.unitKey !== undefined || keys.unitName !== undefined || isInAll('unit')
    return hasUnits ? undefined : 'unit'
  }

  /** Print-outs repeat the title on every page, too. */
  private isTitle(text: string): boolean {
    return this.titles.has(foldText(text))
  }

  private headingOf({ unit, name, ...coordinates }: Coordinates): Heading {
    const { keys } = this.tools.shape
    const sex = sexIn(coordinates)
    if (sex !== undefined && keys.sex === undefined) return { sex }
    const hasUnits = keys.unitKey !== undefined || keys.unitName !== undefined
    if (unit !== undefined && !hasUnits) return { unit }
    return keys.names.length === 0 && this.isIndicator(name) ? { name } : {}
  }

  private isIndicator(name: string | undefined): name is string {
    return name !== undefined && this.tools.names.indicators.find(name).kind !== 'unknown'
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
    const { at, text, found } = failure
    this.tools.guard.inspect(text, at)
    // A year's sum below its months is left out; a text that may be a month is asked.
    const columnName = this.tools.shape.columns[at]?.name ?? ''
    const place: Place = { line, column: at + 1, found: text, detail: { columnName } }
    if (found?.kind !== 'doubtful' || !this.doubts.isOpen(text)) this.report(found, place)
    else this.doubts.ask(text, place, this.tools.shape.values.length)
  }

  private report(found: MonthText | undefined, place: Place): void {
    this.tools.issues.add(found?.kind === 'total' ? 'warning' : 'error', codeOf(found), place)
  }
}

function sexIn({ sex, isTotal }: Coordinates): Sex | undefined {
  return sex ?? (isTotal === true ? 'total' : undefined)
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
