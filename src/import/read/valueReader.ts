import { flag, type Flags, flagsOfReason, reasonMask } from '@/domain/measurement'
import type { IssueList } from '../issueList'
import type { FileContext, ValueColumn } from '../sniff/tableShape'
import { type FactColumns, pending } from './factColumns'
import { numberKind } from './numberText'
import { NumberReader } from './numberReader'
import type { RowPeriods } from './rowPeriods'
import type { TextGuard } from './textGuard'
import { ValueFormats } from './valueFormats'

export interface ValueTools {
  readonly facts: FactColumns
  readonly periods: RowPeriods
  readonly issues: IssueList
  readonly guard: TextGuard
  readonly context: FileContext
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
  private readonly numbers = new NumberReader()
  private readonly columns: readonly TimedColumn[]

  constructor(
    values: readonly ValueColumn[],
    private readonly tools: ValueTools,
  ) {
    this.columns = values.map(timedColumn)
    for (const { at, name, coordinates } of values) {
      this.formats.addColumn(at + 1, name, coordinates.exponent ?? tools.context.exponent ?? 0)
    }
  }

  /** Reads the cell of a value column; the row's line, status, Datenstand and day are set already. */
  read(index: number, text: string, series: number): void {
    const column = this.columns[index]
    const { facts, periods } = this.tools
    if (column === undefined) return
    const month = this.monthOf(column)
    if (month < 0) return
    const kind = this.numbers.read(text)
    if (kind >= numberKind.outOfRange) return this.reportInvalid(column, text, kind === numberKind.outOfRange)
    facts.series = series
    facts.month = month
    facts.number = this.numbers.value
    facts.atColumn = column.at + 1
    facts.mark = this.numbers.flags | column.marks | (periods.isEitherOrder ? pending.eitherOrder : 0)
    if (kind !== numberKind.plain) this.noteKind(kind, column, text)
    if (this.status === 0 || this.applyStatus(column, text)) facts.push()
  }

  private monthOf({ month, year, monthOfYear }: TimedColumn): number {
    if (month >= 0) return month
    const { periods } = this.tools
    if (periods.month >= 0) return periods.month
    const ofYear = year >= 0 ? year : periods.year
    const inYear = monthOfYear >= 0 ? monthOfYear : periods.monthOfYear
    return ofYear < 0 || inYear < 0 ? -1 : ofYear * 12 + inYear - 1
  }

  private noteKind(kind: number, column: TimedColumn, text: string): void {
    const { facts } = this.tools
    if (kind === numberKind.noNumber) this.reportMissing(column, text)
    else if (kind === numberKind.eitherComma) facts.mark |= pending.eitherComma
    else if (kind === numberKind.eitherPoint) facts.mark |= pending.eitherPoint
    else
      this.formats.note(kind === numberKind.decimalComma ? kind : numberKind.decimalPoint, column.at + 1, {
        line: facts.atLine,
        text,
      })
  }

  private reportMissing({ at, name }: TimedColumn, text: string): void {
    const { facts, issues } = this.tools
    const code = (facts.mark & reasonMask) === suppressed ? 'suppressed-value' : 'missing-value'
    issues.add('info', code, () => ({
      line: facts.atLine,
      column: at + 1,
      found: text,
      detail: { columnName: name },
    }))
  }

  private reportInvalid({ at, name }: TimedColumn, text: string, isTooBig: boolean): void {
    const { facts, issues, guard } = this.tools
    guard.inspect(text, at)
    const place = { line: facts.atLine, column: at + 1, found: text, detail: { columnName: name } }
    issues.add('error', isTooBig ? 'number-out-of-range' : 'invalid-number', place)
  }

  /** A status that says "no number" explains an empty cell; beside a number it contradicts. */
  private applyStatus({ at, name }: TimedColumn, text: string): boolean {
    const { facts, issues } = this.tools
    const reason = this.status & reasonMask
    if (reason === 0 || (facts.mark & reasonMask) === notReported) {
      facts.mark = reason === 0 ? facts.mark | this.status : this.status
      return true
    }
    if ((facts.mark & reasonMask) === reason) return true
    const place = { line: facts.atLine, column: at + 1, found: text, detail: { columnName: name } }
    issues.add('error', 'invalid-number', place)
    return false
  }
}

const provisional = flag.provisional

function timedColumn({ at, name, coordinates }: ValueColumn): TimedColumn {
  const { month = -1, year = -1, monthOfYear = -1, isProvisional = false } = coordinates
  return { at, name, month, year, monthOfYear, marks: isProvisional ? provisional : 0 }
}
