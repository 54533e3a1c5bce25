import { type Flags, reasonMask } from '@/domain/measurement'
import { isTick } from '../sniff/flagColumns'
import { marksOfWord, saysRough } from '../sniff/markWords'
import type { TableShape, UnusedColumn } from '../sniff/tableShape'
import type { AddressColumns } from './addressSpan'
import { AsOfCodes } from './asOfCodes'
import { BlankMonths } from './blankMonths'
import { CarriedCells } from './carriedCells'
import { FactColumns, pending } from './factColumns'
import { HeaderWatch } from './headerWatch'
import { Notes } from './notes'
import { OddRows } from './oddRows'
import { RowAddress } from './rowAddress'
import { type CodedColumn, codedColumn, looselyCodedColumn, type RowCells, TextCells } from './rowCells'
import { RowPeriods } from './rowPeriods'
import type { RowsRead, RowTools } from './rowTools'
import { SlidValues } from './slidValues'
import { SplitDecimals } from './splitDecimals'
import { settleFacts } from './settleFacts'
import { measureBitsOf } from './rowRemarks'
import { parseSdmxStatus } from './sdmxStatus'
import { ValueReader } from './valueReader'
import { parseStatus } from './valueSigns'

/** Reads the rows below the header, one by one in the order of the file. */
export class RowReader {
  readonly notes: Notes
  readonly facts = new FactColumns()
  private rowCount = 0
  private readonly periods: RowPeriods
  private readonly address: RowAddress
  private readonly values: ValueReader
  private readonly oddRows: OddRows
  private readonly blankMonths: BlankMonths
  private readonly watch: HeaderWatch
  private readonly carried: CarriedCells | undefined
  /** By the number of the address. */
  private readonly doubted: boolean[] = []
  private readonly asOf: AsOfCodes
  private readonly status: CodedColumn | undefined
  private readonly unused: readonly CodedColumn[]
  private readonly fittingCells = new TextCells()
  /** What all values of the file are, and of the table at hand. */
  private readonly measureOfFile: number
  private measure: number
  private readonly split: SplitDecimals
  private readonly slid: SlidValues

  constructor(
    private readonly shape: TableShape,
    private readonly tools: RowTools,
  ) {
    const { issues, guard, names, decode, answers } = tools
    const { keys, context, columns, values } = shape
    this.split = new SplitDecimals(shape, tools)
    this.slid = new SlidValues(shape, tools)
    this.notes = new Notes(issues)
    this.periods = new RowPeriods(keys, { context, values, decode, answers })
    this.address = new RowAddress(shape, { ...tools, inspect: (text, at) => guard.inspect(text, at) })
    const { facts, notes, periods, address, slid } = this
    this.blankMonths = new BlankMonths({ shape, names, issues, periods, address })
    this.values = new ValueReader(values, { ...tools, facts, periods, context, address, slid })
    this.asOf = new AsOfCodes(keys.asOf, columns[keys.asOf ?? -1]?.name ?? '', tools)
    this.status = keys.status === undefined ? undefined : this.statusColumn(keys.status)
    this.unused = keys.unused.map((column) => this.unusedColumn(column))
    this.watch = new HeaderWatch({ shape, names, issues })
    this.measureOfFile = context.isPercent === true ? pending.percent : 0
    this.measure = this.measureOfFile
    const { watch } = this
    this.carried = shape.carried && new CarriedCells(shape.carried)
    this.oddRows = new OddRows({ ...tools, shape, notes, address, periods, facts, watch })
  }

  /** Cells that were looked at as values. */
  get valueCount(): number {
    return this.rowCount * this.shape.values.length
  }

  get addressColumns(): AddressColumns | undefined {
    return this.address.span
  }

  read(cells: RowCells, line: number): void {
    this.tools.place.line = line
    if (cells.count === this.shape.width && this.periods.read(cells) && this.isPlain(cells)) {
      return this.readValues(cells, line)
    }
    const fitting = this.oddRows.read(cells.texts(), line)
    if (fitting !== undefined) this.readValues(this.fittingCells.set(fitting), line)
  }

  finish(): RowsRead {
    this.oddRows.finish()
    this.notes.finish()
    this.blankMonths.finish()
    this.tools.answers.reportLeftOut()
    this.values.reportApostrophes()
    this.split.report()
    this.slid.report()
    const { facts, address, values, periods, asOf, notes, shape, carried } = this
    const { unitKey, unitName } = shape.keys
    const read = settleFacts(facts, {
      ...this.tools,
      shape,
      address,
      formats: values.formats,
      sideMarks: values.sideMarks,
      brackets: values.brackets,
      texts: values.texts,
      periods,
      asOf,
      notes,
      isUnitOpen: [unitKey, unitName].some((at) => carried?.hasEnded(at) === true),
    })
    this.reportNothingRead(read)
    return read
  }

  /** Rows of which nothing is left, and nothing was said about, hold no values either. */
  private reportNothingRead({ facts }: RowsRead): void {
    const { issues, answers } = this.tools
    const isSettled = issues.has('error') || issues.has('question') || answers.leavesOutValues
    if (facts.length === 0 && !isSettled) issues.add('error', 'no-data-rows', { line: null })
  }

  /** Where a row names no month, only its values show that it is no heading or note. */
  private isPlain(cells: RowCells): boolean {
    if (this.periods.isInRows && !this.periods.isCarried) return true
    return this.shape.values.some(({ at }) => !cells.isBlank(at))
  }

  private readValues(cells: RowCells, line: number): void {
    if (this.carried === undefined) return this.readComplete(cells, line)
    const texts = cells.texts()
    if (!this.oddRows.takesHeader(texts, line)) this.readComplete(this.carried.complete(texts), line)
  }

  private readComplete(cells: RowCells, line: number): void {
    const row = this.address.of(cells)
    if (this.isDoubted(row, cells) && this.oddRows.takesHeader(cells.texts(), line)) return
    if (this.oddRows.useHeadings()) return this.readBelow(cells, line)
    if (!this.blankMonths.accept(row, cells, line)) return
    this.rowCount += 1
    this.startRow(cells, line)
    const first = this.facts.length
    this.values.readAll(cells, this.address.startOf(row))
    const { sign } = this.periods
    if (sign !== 0) this.values.sideMarks.noteRow(sign, first, this.facts.length)
  }

  /** Below headings the row's address is another one. */
  private readBelow(cells: RowCells, line: number): void {
    this.facts.asOf = this.asOf.ofTitle(this.oddRows.headings.asOf)
    this.measure = this.measureOfFile | this.oddRows.headings.marks
    this.readComplete(cells, line)
  }

  /** True for addresses that a header below the first would have. */
  private isDoubted(row: number, cells: RowCells): boolean {
    // Rows of one address have different months.
    const isDoubted = (this.doubted[row] ??= this.watch.mayTake(this.address.textsOf(row)))
    return isDoubted && this.watch.mayTake(cells.texts())
  }

  private startRow(cells: RowCells, line: number): void {
    this.facts.atLine = line
    this.facts.day = this.periods.day
    this.values.status = this.status === undefined ? 0 : cells.code(this.status)
    this.values.statusAt = this.shape.keys.status ?? -1
    if (this.asOf.column !== undefined) this.facts.asOf = cells.code(this.asOf.column)
    this.values.ofRow = this.measure | this.periods.marks
    for (const column of this.unused) if (!cells.isBlank(column.at)) this.takeRemark(column, cells)
  }

  /** A reason why there should be no number is held against the number like that of a status. */
  private takeRemark(column: CodedColumn, cells: RowCells): void {
    const said = cells.code(column)
    this.values.ofRow |= said & ~reasonMask
    if ((said & reasonMask) === 0 || (this.values.status & reasonMask) !== 0) return
    this.values.status |= said & reasonMask
    this.values.statusAt = column.at
  }

  private statusColumn(at: number): CodedColumn {
    const { guard, issues, place, decode } = this.tools
    const detail = { columnName: this.shape.columns[at]?.name ?? '' }
    return codedColumn(at, decode, (text) => {
      const flags = this.shape.isSdmx ? parseSdmxStatus(text) : parseStatus(text)
      if (flags !== undefined) return flags
      guard.inspect(text, at)
      this.split.note(text, at)
      const said = guard.flagsOfRemark(text, at)
      if (said !== undefined) return said
      guard.askForMeasure(text, at)
      issues.add('warning', 'unknown-category', { line: place.line, column: at + 1, found: text, detail })
      return 0
    })
  }

  private noteRemark(text: string, at: number): void {
    this.split.note(text, at)
    this.slid.noteRemark(text, at)
  }

  /** A remark that is nothing but a mark is one; of what else it says, nobody knows how far it goes. */
  private marksOfRemark(text: string, at: number): Flags {
    const marks = marksOfWord(text)
    if (marks !== 0 || !saysRough(text)) return marks
    const found = text.trim()
    const detail = { columnName: this.shape.columns[at]?.name ?? '', title: found }
    this.tools.issues.add('warning', 'footnote-mark', {
      line: this.tools.place.line,
      column: at + 1,
      found,
      detail,
    })
    return 0
  }

  /** Its texts say at most what is counted, but each is looked at once. */
  private unusedColumn(column: UnusedColumn): CodedColumn {
    const { guard, decode } = this.tools
    const isRemark = this.shape.columns[column.at]?.role === 'remark'
    return looselyCodedColumn(column.at, decode, (text) => {
      if (isRemark) this.noteRemark(text, column.at)
      guard.inspectUnused(text, column)
      if (!isRemark) return measureBitsOf(text) | (isTick(text) ? (column.marks ?? 0) : 0)
      return (guard.flagsOfRemark(text, column.at) ?? 0) | this.marksOfRemark(text, column.at)
    })
  }
}
