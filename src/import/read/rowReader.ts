import type { TableShape } from '../sniff/tableShape'
import { AsOfCodes } from './asOfCodes'
import { FactColumns } from './factColumns'
import { Notes } from './notes'
import { OddRows } from './oddRows'
import { noSeries, RowAddress } from './rowAddress'
import { RowPeriods } from './rowPeriods'
import type { RowsRead, RowTools } from './rowTools'
import { settleFacts } from './settleFacts'
import { TextCodes } from './textCodes'
import { ValueReader } from './valueReader'
import { parseStatus } from './valueSigns'

/** Reads the rows below the header, one by one in the order of the file. */
export class RowReader {
  readonly notes: Notes
  readonly facts = new FactColumns()
  private rowCount = 0
  private lastAddress = -1
  private firstCarriedLine = -1
  private readonly periods: RowPeriods
  private readonly address: RowAddress
  private readonly values: ValueReader
  private readonly oddRows: OddRows
  private readonly asOf: AsOfCodes
  private readonly statuses = new TextCodes((text) => this.readStatus(text))
  private readonly isMonthInRows: boolean
  private readonly valueAt: readonly number[]

  constructor(
    private readonly shape: TableShape,
    private readonly tools: RowTools,
  ) {
    const { issues, guard, place, names } = tools
    const { keys, context, columns } = shape
    this.valueAt = shape.values.map(({ at }) => at)
    this.notes = new Notes(issues)
    this.periods = new RowPeriods(keys, context)
    this.isMonthInRows = this.periods.isInRows
    this.address = new RowAddress(shape, { ...tools, inspect: (text, at) => guard.inspect(text, at) })
    this.values = new ValueReader(shape.values, {
      facts: this.facts,
      periods: this.periods,
      issues,
      guard,
      context,
    })
    const asOfAt = keys.asOf ?? -1
    this.asOf = new AsOfCodes({ at: asOfAt, name: columns[asOfAt]?.name ?? '' }, place, issues)
    const { notes, periods, address } = this
    this.oddRows = new OddRows({ shape, names, issues, notes, guard, address, periods })
  }

  read(cells: readonly string[], line: number): void {
    this.tools.place.line = line
    if (cells.length === this.shape.width && this.periods.read(cells) && this.isPlain(cells)) {
      return this.readValues(cells, line)
    }
    const fitting = this.oddRows.read(cells, line)
    if (fitting !== undefined) this.readValues(fitting, line)
  }

  finish(): RowsRead {
    const { issues } = this.tools
    this.notes.finish()
    const isAsked = issues.has('error') || issues.has('question')
    if (this.rowCount === 0 && !isAsked) issues.add('error', 'no-data-rows', { line: null })
    if (this.periods.hasRepeats && this.firstCarriedLine >= 0) this.reportBlankMonth(this.firstCarriedLine)
    const { facts, address, values, periods, asOf, notes } = this
    return settleFacts(facts, {
      ...this.tools,
      shape: this.shape,
      address,
      formats: values.formats,
      periods,
      asOf,
      notes,
    })
  }

  /** Where a row names no month, only its values show that it is no heading or note. */
  private isPlain(cells: readonly string[]): boolean {
    return (
      (this.isMonthInRows && !this.periods.isCarried) ||
      this.shape.values.some(({ at }) => (cells[at] ?? '') !== '')
    )
  }

  private readValues(cells: readonly string[], line: number): void {
    if (this.notes.isOpen) this.notes.close()
    const row = this.address.of(cells)
    if (this.periods.isCarried && !this.acceptCarried(row, line)) return
    this.lastAddress = row
    this.rowCount += 1
    this.startRow(cells, line)
    const series = this.address.seriesOf(row, cells)
    for (let index = 0; index < this.valueAt.length; index += 1) this.readValue(index, cells, series)
    if (this.shape.keys.unused.length > 0) this.tools.guard.inspectUnused(cells, this.shape.keys.unused)
  }

  private readValue(index: number, cells: readonly string[], series: Int32Array): void {
    const seriesAt = series[index] ?? noSeries
    if (seriesAt !== noSeries) this.values.read(index, cells[this.valueAt[index] ?? 0] ?? '', seriesAt)
  }

  private startRow(cells: readonly string[], line: number): void {
    const { status, asOf } = this.shape.keys
    this.facts.atLine = line
    this.facts.day = this.periods.day
    this.values.status = status === undefined ? 0 : this.statuses.of(cells[status] ?? '')
    this.facts.asOf = asOf === undefined ? 0 : this.asOf.texts.of(cells[asOf] ?? '')
  }

  /** A blank month below the same address is no merged cell: its month is missing. */
  private acceptCarried(row: number, line: number): boolean {
    if (this.shape.keys.month !== undefined && row === this.lastAddress) {
      this.reportBlankMonth(line)
      return false
    }
    if (this.firstCarriedLine === -1) this.firstCarriedLine = line
    return true
  }

  private reportBlankMonth(line: number): void {
    const at = this.shape.keys.month ?? this.shape.keys.year ?? 0
    const detail = { columnName: this.shape.columns[at]?.name ?? '' }
    this.tools.issues.add('error', 'invalid-month', { line, column: at + 1, found: '', detail })
  }

  private readStatus(text: string): number {
    const flags = parseStatus(text)
    if (flags !== undefined) return flags
    const at = this.shape.keys.status ?? 0
    this.tools.guard.inspect(text, at)
    const detail = { columnName: this.shape.columns[at]?.name ?? '' }
    this.tools.issues.add('warning', 'unknown-category', {
      line: this.tools.place.line,
      column: at + 1,
      found: text,
      detail,
    })
    return 0
  }
}
