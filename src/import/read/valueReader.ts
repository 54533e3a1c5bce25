import { type Flags, flagsOfMarks, flagsOfReason, reasonMask } from '@/domain/measurement'
import type { FileAnswers } from '../fileAnswers'
import { listedPerCode } from '../issue'
import type { IssueList, Place } from '../issueList'
import type { FileContext, ValueColumn } from '../sniff/tableShape'
import type { BracketedValue } from './bracketedValues'
import { type FactColumns, pending } from './factColumns'
import { FoundTexts } from './foundTexts'
import { areGroupedEuros, type NumberKind, numberKind, type NumberText } from './numberText'
import { NumberReader } from './numberReader'
import type { Decode } from './byteCodes'
import type { RowCells } from './rowCells'
import type { RowAddress } from './rowAddress'
import type { RowPeriods } from './rowPeriods'
import { SideMarks } from './sideMarks'
import type { SlidValues } from './slidValues'
import type { TextGuard } from './textGuard'
import { type TimedColumn, timedColumn } from './timedColumn'
import { ValueFormats } from './valueFormats'
import { flagsOfStatusAt } from './valueSigns'

export interface ValueTools {
  readonly facts: FactColumns
  readonly periods: RowPeriods
  readonly issues: IssueList
  readonly guard: TextGuard
  readonly context: FileContext
  readonly answers: FileAnswers
  readonly address: RowAddress
  readonly decode: Decode
  readonly slid: SlidValues
}

const notReported = flagsOfReason('notReported')
const suppressed = flagsOfReason('suppressed')
const nothing = flagsOfMarks(['nothing'])
const limited = flagsOfMarks(['limited'])

/** Turns the value cells of a row into facts. */
export class ValueReader {
  readonly formats = new ValueFormats()
  readonly sideMarks = new SideMarks()
  readonly texts = new FoundTexts()
  readonly brackets: BracketedValue[] = []
  /** Status of the row at hand, and its column from 0. */
  status: Flags = 0
  statusAt = -1
  /** Marks of the row at hand, and as pending bits what it counts where a column of its own says so. */
  ofRow: Flags = 0
  private isGroupedByApostrophe = false
  private readonly guarded: Place[] = []
  private readonly numbers: NumberReader
  private readonly columns: readonly TimedColumn[]

  constructor(
    values: readonly ValueColumn[],
    private readonly tools: ValueTools,
  ) {
    this.numbers = new NumberReader(tools.decode)
    this.columns = values.map(timedColumn)
    for (const value of values) this.formats.addColumn(value.at + 1, value.name)
  }

  /** Reads the value cells of a row; its line, status, Datenstand and day are set already. */
  /** @param start of the row's series in those of the address */
  readAll(cells: RowCells, start: number): void {
    const { cells: series } = this.tools.address.series
    for (let index = 0; index < this.columns.length; index += 1) {
      const column = this.columns[index]
      const seriesAt = series[start + index] ?? 0
      if (column === undefined) continue
      if (seriesAt >= 0) this.read(column, cells, seriesAt)
      else this.noteWaiting(seriesAt, column, cells)
    }
  }

  /** How it is written can be asked together with what it waits for. */
  private noteWaiting(group: number, column: TimedColumn, cells: RowCells): void {
    const { address, facts } = this.tools
    const { waiting } = address
    waiting.note(group, cells, column.at)
    if (!waiting.mayCount(group)) return
    facts.atColumn = column.at + 1
    facts.series = -1
    const kind = cells.number(column.at, this.numbers)
    if (kind === numberKind.decimalComma || kind === numberKind.decimalPoint)
      this.formats.note(kind, facts, cells)
    if (kind === numberKind.eitherComma || kind === numberKind.eitherPoint)
      this.formats.noteWaiting(facts, cells, this.numbers.value)
  }

  private read(column: TimedColumn, cells: RowCells, series: number): void {
    const month = this.monthOf(column)
    if (month < 0) return
    const kind = this.kindOf(column, cells)
    if (kind >= numberKind.outOfRange || this.isScaledTwice(series)) {
      return this.reportInvalid(column, cells, kind === numberKind.outOfRange)
    }
    this.setFact(column, series, month)
    this.noteRead(kind, column, cells)
    if (this.status === 0 || this.applyStatus(column, cells)) this.takeFact(column, cells)
  }

  private takeFact(column: TimedColumn, cells: RowCells): void {
    if (column.stateAt !== -1) this.markState(cells.text(column.stateAt))
    if ((this.tools.facts.mark & reasonMask) !== 0) this.reportMissing(column, cells)
    this.tools.facts.push()
  }

  /** `NaN` alone may be anything; beside a status that says that there is no number it is none. */
  private kindOf({ at }: TimedColumn, cells: RowCells): NumberKind {
    const kind = cells.number(at, this.numbers)
    if (kind !== numberKind.invalid || (this.status & reasonMask) === 0) return kind
    if (cells.text(at).trim().toLowerCase() !== 'nan') return kind
    this.numbers.flags = notReported
    return numberKind.noNumber
  }

  private setFact(column: TimedColumn, series: number, month: number): void {
    const { facts, periods } = this.tools
    facts.series = series
    facts.month = month
    facts.day = this.dayOf(column)
    facts.number = this.numbers.value
    facts.atColumn = column.at + 1
    facts.mark = this.numbers.flags | column.marks | this.ofRow
    if (periods.isEitherOrder) facts.mark |= pending.eitherOrder
  }

  private markState(letter: string): void {
    const { facts } = this.tools
    if ((facts.mark & reasonMask) === 0) facts.mark |= flagsOfStatusAt(letter.trim())
  }

  private dayOf({ day }: TimedColumn): number {
    return day > 0 ? day : this.tools.periods.day
  }

  private monthOf({ month, year, monthOfYear }: TimedColumn): number {
    if (month >= 0) return month
    const { periods } = this.tools
    if (periods.month >= 0) return periods.month
    const ofYear = year >= 0 ? year : periods.year
    const inYear = monthOfYear >= 0 ? monthOfYear : periods.monthOfYear
    return ofYear < 0 || inYear < 0 ? -1 : ofYear * 12 + inYear - 1
  }

  /** `1,5 Tsd.` below a header in thousands, or beside such a cell: nobody knows which of both counts. */
  private isScaledTwice(series: number): boolean {
    return this.numbers.other?.isScaled === true && this.tools.address.book.exponentOf(series) !== 0
  }

  private noteRead(kind: NumberKind, column: TimedColumn, cells: RowCells): void {
    if (kind === numberKind.plain && this.numbers.other === undefined) return
    this.noteKind(this.holdsEuros(kind, column, cells) ? numberKind.decimalComma : kind, column, cells)
  }

  private noteKind(kind: NumberKind, column: TimedColumn, cells: RowCells): void {
    const { facts } = this.tools
    if (this.texts.isOpen) this.texts.add(facts.atLine, facts.atColumn, cells.text(column.at))
    if (kind === numberKind.eitherComma) facts.mark |= pending.eitherComma
    else if (kind === numberKind.eitherPoint) facts.mark |= pending.eitherPoint
    else if (kind === numberKind.decimalComma) this.formats.note(kind, facts, cells)
    else if (kind === numberKind.decimalPoint) this.formats.note(kind, facts, cells)
    if (this.numbers.other !== undefined) this.noteOther(this.numbers.other, column, cells)
  }

  /** Of thousands of euros the thousandths are euros. */
  private holdsEuros(kind: NumberKind, { at }: TimedColumn, cells: RowCells): boolean {
    if (kind !== numberKind.eitherPoint || this.numbers.other === undefined) return false
    const { address, facts } = this.tools
    return areGroupedEuros(cells.text(at)) && address.book.exponentOf(facts.series) === 0
  }

  private noteOther({ oddity, apostrophe }: NumberText, column: TimedColumn, cells: RowCells): void {
    this.noteBrackets(column, cells)
    if (oddity === 'footnote') this.reportFootnote(column, cells)
    if (apostrophe === 'groups') this.isGroupedByApostrophe = true
    if (apostrophe === 'guards' && this.guarded.length < listedPerCode)
      this.guarded.push(this.placeOf(column, cells))
  }

  private noteBrackets(column: TimedColumn, cells: RowCells): void {
    const { facts } = this.tools
    if ((this.numbers.flags & limited) === 0 || !(facts.number > 0)) return
    if (this.brackets.length < listedPerCode)
      this.brackets.push({ at: facts.length, place: this.placeOf(column, cells) })
  }

  private reportMissing(column: TimedColumn, cells: RowCells): void {
    const { facts, issues, slid } = this.tools
    if (cells.isBlank(column.at)) slid.noteBlank(column.at, cells)
    const code = (facts.mark & reasonMask) === suppressed ? 'suppressed-value' : 'missing-value'
    const severity = this.numbers.other?.oddity === 'word' ? 'warning' : 'info'
    issues.add(severity, code, () => this.placeOf(column, cells))
  }

  /** Beside `1'234` nobody knows whether `'234` has lost its thousands. */
  reportApostrophes(): void {
    if (!this.isGroupedByApostrophe) return
    for (const place of this.guarded) this.tools.issues.add('error', 'invalid-number', place)
  }

  private reportFootnote(column: TimedColumn, cells: RowCells): void {
    this.sideMarks.noteCell(cells.text(column.at), this.tools.facts)
    this.tools.issues.add('warning', 'footnote-mark', () => this.placeOf(column, cells))
  }

  private reportInvalid(column: TimedColumn, cells: RowCells, isTooBig: boolean): void {
    const { issues, guard } = this.tools
    guard.inspect(cells.text(column.at), column.at)
    issues.add('error', isTooBig ? 'number-out-of-range' : 'invalid-number', this.placeOf(column, cells))
  }

  /** A status that says "no number" explains an empty cell and the zero in its place; beside a number it contradicts. */
  private applyStatus(column: TimedColumn, cells: RowCells): boolean {
    const { facts, issues } = this.tools
    const reason = this.status & reasonMask
    if (reason !== 0) this.leaveOutZero()
    if (reason === 0 || (facts.mark & reasonMask) === notReported) {
      facts.mark = (reason === 0 ? facts.mark : facts.mark & ~reasonMask) | this.status
      return true
    }
    if ((facts.mark & reasonMask) === reason) return true
    const { detail, ...place } = this.placeOf(column, cells)
    const saidStatus = cells.text(this.statusAt).trim()
    issues.add('error', 'invalid-number', { ...place, detail: { ...detail, saidStatus } })
    return false
  }

  private leaveOutZero(): void {
    const { facts } = this.tools
    if (facts.number !== 0 || (facts.mark & nothing) !== 0) return
    facts.number = NaN
    facts.mark |= notReported
  }

  private placeOf({ at, name }: TimedColumn, cells: RowCells): Place {
    const { facts } = this.tools
    return { line: facts.atLine, column: at + 1, found: cells.text(at), detail: { columnName: name } }
  }
}
