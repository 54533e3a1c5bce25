import { flag, type Flags, flagsOfReason, reasonMask } from '@/domain/measurement'
import type { IssueList, Place } from '../issueList'
import type { FileContext, ValueColumn } from '../sniff/tableShape'
import { type FactColumns, pending } from './factColumns'
import { numberKind } from './numberText'
import { NumberReader } from './numberReader'
import { noSeries } from './rowAddress'
import type { Decode } from './byteCodes'
import type { RowCells } from './rowCells'
import type { RowPeriods } from './rowPeriods'
import type { TextGuard } from './textGuard'
import { ValueFormats } from './valueFormats'

export interface ValueTools {
  readonly facts: FactColumns
  readonly periods: RowPeriods
  readonly issues: IssueList
  readonly guard: TextGuard
  readonly context: FileContext
  readonly decode: Decode
}

interface TimedColumn {
  readonly at: number
  readonly name: string
  /** -1 where the header does not say it. */
  readonly month: number
  readonly year: number
  readonly monthOfYear: number
  readonly marks: Flags
}

const notReported = flagsOfReason('notReported')
const suppressed = flagsOfReason('suppressed')

/** Turns the value cells of a row into facts. */
export class ValueReader {
  readonly formats = new ValueFormats()
  /** Status of the row at hand. */
  status: Flags = 0
  private readonly numbers: NumberReader
  private readonly columns: readonly TimedColumn[]

  constructor(
    values: readonly ValueColumn[],
    private readonly tools: ValueTools,
  ) {
    this.numbers = new NumberReader(tools.decode)
    this.columns = values.map(timedColumn)
    for (const { at, name, coordinates } of values) {
      this.formats.addColumn(at + 1, name, coordinates.exponent ?? tools.context.exponent ?? 0)
    }
  }

  /** Reads the value cells of a row; its line, status, Datenstand and day are set already. */
  readAll(cells: RowCells, series: Int32Array): void {
    for (let index = 0; index < series.length; index += 1) {
      const column = this.columns[index]
      const seriesAt = series[index] ?? noSeries
      if (column !== undefined && seriesAt !== noSeries) this.read(column, cells, seriesAt)
    }
  }

  private read(column: TimedColumn, cells: RowCells, series: number): void {
    const { facts } = this.tools
    const month = this.monthOf(column)
    if (month < 0) return
    const kind = cells.number(column.at, this.numbers)
    if (kind >= numberKind.outOfRange) {
      return this.reportInvalid(column, cells, kind === numberKind.outOfRange)
    }
    facts.series = series
    facts.month = month
    facts.number = this.numbers.value
    facts.atColumn = column.at + 1
    facts.mark = this.numbers.flags | column.marks
    if (this.tools.periods.isEitherOrder) facts.mark |= pending.eitherOrder
    if (kind !== numberKind.plain) this.noteKind(kind, column, cells)
    if (this.status === 0 || this.applyStatus(column, cells)) facts.push()
  }

  private monthOf({ month, year, monthOfYear }: TimedColumn): number {
    if (month >= 0) return month
    const { periods } = this.tools
    if (periods.month >= 0) return periods.month
    const ofYear = year >= 0 ? year : periods.year
    const inYear = monthOfYear >= 0 ? monthOfYear : periods.monthOfYear
    return ofYear < 0 || inYear < 0 ? -1 : ofYear * 12 + inYear - 1
  }

  private noteKind(kind: number, column: TimedColumn, cells: RowCells): void {
    const { facts } = this.tools
    if (kind === numberKind.noNumber) this.reportMissing(column, cells)
    else if (kind === numberKind.eitherComma) facts.mark |= pending.eitherComma
    else if (kind === numberKind.eitherPoint) facts.mark |= pending.eitherPoint
    else if (kind === numberKind.decimalComma) this.formats.note(kind, facts, cells)
    else this.formats.note(numberKind.decimalPoint, facts, cells)
  }

  private reportMissing(column: TimedColumn, cells: RowCells): void {
    const { facts, issues } = this.tools
    const code = (facts.mark & reasonMask) === suppressed ? 'suppressed-value' : 'missing-value'
    issues.add('info', code, () => this.placeOf(column, cells))
  }

  private reportInvalid(column: TimedColumn, cells: RowCells, isTooBig: boolean): void {
    const { issues, guard } = this.tools
    guard.inspect(cells.text(column.at), column.at)
    issues.add('error', isTooBig ? 'number-out-of-range' : 'invalid-number', this.placeOf(column, cells))
  }

  /** A status that says "no number" explains an empty cell; beside a number it contradicts. */
  private applyStatus(column: TimedColumn, cells: RowCells): boolean {
    const { facts, issues } = this.tools
    const reason = this.status & reasonMask
    if (reason === 0 || (facts.mark & reasonMask) === notReported) {
      facts.mark = reason === 0 ? facts.mark | this.status : this.status
      return true
    }
    if ((facts.mark & reasonMask) === reason) return true
    issues.add('error', 'invalid-number', this.placeOf(column, cells))
    return false
  }

  private placeOf({ at, name }: TimedColumn, cells: RowCells): Place {
    const { facts } = this.tools
    return { line: facts.atLine, column: at + 1, found: cells.text(at), detail: { columnName: name } }
  }
}

const provisional = flag.provisional

function timedColumn({ at, name, coordinates }: ValueColumn): TimedColumn {
  const { month = -1, year = -1, monthOfYear = -1, isProvisional = false } = coordinates
  return { at, name, month, year, monthOfYear, marks: isProvisional ? provisional : 0 }
}
