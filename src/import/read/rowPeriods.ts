import type { Flags } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import { signNumber, splitMark } from '../sniff/markWords'
import type { FileContext, KeyColumns, ValueColumn } from '../sniff/tableShape'
import { DateOrders } from './dateOrders'
import { parseDoubtfulMonth } from './doubtfulMonth'
import { failedMonthOfYear, failedTime } from './failedTime'
import type { Heading } from './heading'
import type { PeriodFailure } from './periodFailure'
import { RowBounds } from './rowBounds'
import { TimesBeside } from './timesBeside'
import { type MonthText, parseMonthOfYear, parseMonthText } from './monthText'
import type { Decode } from './byteCodes'
import { type CodedColumn, codedColumn, type RowCells } from './rowCells'

const dayShift = 16
const monthMask = (1 << dayShift) - 1
const orderBit = 1 << 21
/** Above it the marks of a month cell, and above these the sign of its footnote. */
const noteShift = 22
const lowestMark = 4
const markMask = 0b11111
const signShift = 5
const dayMask = 31
const failed = -1
const blank = -2

export interface PeriodTools {
  readonly context: FileContext
  readonly values: readonly ValueColumn[]
  readonly decode: Decode
  readonly answers: FileAnswers
}

/** Of a share, a mean or a change. */
const shareSign = /[%‰Øø∅Δδ∆]/

/** Reads the time of a row from its month column or from its columns of years and months. */
export class RowPeriods {
  /** -1 where the row does not say it. */
  month: MonthIndex = -1
  day = 0
  year = -1
  monthOfYear = -1
  isEitherOrder = false
  /** Marks that the cell of the month bears: `2023-05 (vorläufig)`. */
  marks: Flags = 0
  /** The number of the footnote's sign at it: `Mai 2023*`. */
  sign = 0
  /** True where the cell is empty and the one above holds, as in merged cells. */
  isCarried = false
  /** Of December and January one follows the other: the year of the cell above hardly holds. */
  isNewYear = false
  /** True where the same text follows itself: then the cells are not merged. */
  hasRepeats = false
  failure: PeriodFailure | undefined
  /** All months that the rows name by one of their days; empty where some name no day. */
  get datedMonths(): readonly MonthIndex[] {
    return this.hasPlainMonths ? [] : [...this.dated]
  }

  private readonly dated = new Set<MonthIndex>()
  private hasPlainMonths = false
  readonly orders = new DateOrders()

  /** True where rows say their time at all. */
  readonly isInRows: boolean
  private readonly months: CodedColumn | undefined
  private readonly years: CodedColumn | undefined
  private readonly monthsOfYear: CodedColumn | undefined
  private readonly beside: TimesBeside | undefined
  private readonly bounds: RowBounds | undefined
  private lastCode = blank

  constructor(
    keys: KeyColumns,
    private readonly tools: PeriodTools,
  ) {
    const { context, decode } = tools
    const column = (at: number | undefined, read: (text: string) => number) =>
      at === undefined ? undefined : codedColumn(at, decode, read)
    this.months = column(keys.month, (text) => this.monthCode(text))
    this.years = column(keys.year, yearCode)
    this.monthsOfYear = column(keys.monthOfYear, monthOfYearCode)
    this.beside = keys.timesBeside && new TimesBeside(keys.timesBeside, decode)
    this.bounds = keys.bounds && new RowBounds(keys.bounds, keys.month, { ...tools, orders: this.orders })
    this.isInRows = [keys.month, keys.year, keys.monthOfYear].some((at) => at !== undefined)
    this.month = context.month ?? -1
    this.year = context.year ?? -1
  }

  /** A heading may name the month of the values below it. */
  get isMonthOpen(): boolean {
    const { context, values } = this.tools
    return (
      !this.isInRows &&
      !values.some(saysTime) &&
      (context.isTimeInHeadings === true || context.month !== undefined)
    )
  }

  /** A heading may name the year of the months below it. */
  get isYearOpen(): boolean {
    const said = this.tools.values.map(({ coordinates }) => coordinates)
    const saysYear = said.some(({ month, year }) => month !== undefined || year !== undefined)
    const saysMonth = said.some(({ monthOfYear }) => monthOfYear !== undefined)
    if (this.months !== undefined || this.years !== undefined || saysYear) return false
    return saysMonth || this.monthsOfYear !== undefined
  }

  /** Rows below belong to the year or month that stands alone in a row, where no column says otherwise. */
  startHeading({ month, year }: Heading): void {
    if (month !== undefined) this.month = month
    if (year !== undefined) this.year = year
  }

  read(cells: RowCells): boolean {
    return this.readKeys(cells) && (this.beside === undefined || this.agreesWith(cells, this.beside))
  }

  private readKeys(cells: RowCells): boolean {
    if (this.months !== undefined) return this.readMonth(cells, this.months)
    return (
      (this.years === undefined || this.readYear(cells, this.years)) &&
      (this.monthsOfYear === undefined || this.readMonthOfYear(cells, this.monthsOfYear))
    )
  }

  private agreesWith(cells: RowCells, beside: TimesBeside): boolean {
    this.failure = beside.failureIn(cells, this)
    return this.failure === undefined
  }

  private takeNote(note: number): void {
    this.marks = (note & markMask) << lowestMark
    this.sign = note >>> signShift
  }

  private readMonth(cells: RowCells, column: CodedColumn): boolean {
    const code = this.carry(cells.code(column))
    if (code < 0) return this.fail(cells, column)
    this.month = code & monthMask
    this.day = (code >> dayShift) & dayMask
    this.isEitherOrder = (code & orderBit) !== 0
    this.takeNote(code >>> noteShift)
    return this.bounds === undefined || this.isWithin(cells, this.bounds)
  }

  private isWithin(cells: RowCells, bounds: RowBounds): boolean {
    if (bounds.hold(cells, this.month)) return true
    this.failure = bounds.failureIn(cells)
    return false
  }

  private readYear(cells: RowCells, column: CodedColumn): boolean {
    const code = this.carry(cells.code(column))
    if (code < 0) return this.fail(cells, column)
    this.year = code & monthMask
    this.takeNote(code >>> noteShift)
    return true
  }

  private readMonthOfYear(cells: RowCells, column: CodedColumn): boolean {
    const code = cells.code(column)
    if (code < 0) return this.fail(cells, column)
    const monthOfYear = code & monthMask
    this.isNewYear = this.isCarried && Math.abs(monthOfYear - this.monthOfYear) === 11
    this.monthOfYear = monthOfYear
    if (code !== monthOfYear || this.years === undefined) this.takeNote(code >>> noteShift)
    return true
  }

  private carry(code: number): number {
    this.isCarried = code === blank && this.lastCode >= 0
    if (this.isCarried) return this.lastCode
    if (code === this.lastCode && code >= 0) this.hasRepeats = true
    if (code >= 0) this.lastCode = code
    return code
  }

  private fail(cells: RowCells, { at }: CodedColumn): boolean {
    const text = cells.text(at)
    const isOfYear = this.monthsOfYear?.at === at
    this.failure = { at, text, found: isOfYear ? failedMonthOfYear(text, this.year) : failedTime(text) }
    return false
  }

  private monthCode(text: string): number {
    if (text.trim() === '') return blank
    // `2023-01 (%)`: a share of the month, whatever the row counts.
    if (shareSign.test(text)) return failed
    const { text: bare, marks } = splitMark(text)
    const found = parseMonthText(withoutDecimals(bare))
    this.orders.note(text)
    if (found?.kind === 'doubtful') return this.doubtfulCode(text)
    const code = found === undefined ? failed : codeOf(found)
    this.noteDay(found)
    return code === failed ? failed : code | noteCode(marks, signNumber(text))
  }

  private noteDay(found: MonthText | undefined): void {
    if (found?.kind !== 'month') return
    if (found.day === 0) this.hasPlainMonths = true
    else this.dated.add(found.month)
  }

  /** What only looks like a month is one where that was answered. */
  private doubtfulCode(text: string): number {
    const { areExcelDates, dateOrder } = this.tools.answers.given
    const found = parseDoubtfulMonth(text)
    if (found?.kind === 'month')
      return areExcelDates === true ? found.month | (found.day << dayShift) : failed
    return (dateOrder === undefined ? undefined : found?.[dateOrder]) ?? failed
  }
}

function saysTime({ coordinates: { month, year, monthOfYear } }: ValueColumn): boolean {
  return month !== undefined || year !== undefined || monthOfYear !== undefined
}

function codeOf(found: MonthText): number {
  if (found.kind === 'month') return found.month | (found.day << dayShift)
  return found.kind === 'eitherOrder' ? found.month | (found.day << dayShift) | orderBit : failed
}

function noteCode(marks: Flags, sign: number): number {
  return ((sign << signShift) | ((marks >> lowestMark) & markMask)) << noteShift
}

function yearCode(text: string): number {
  if (text.trim() === '') return blank
  const { text: bare, marks } = splitMark(text)
  const found = parseMonthText(withoutDecimals(bare))
  return found?.kind === 'year' ? found.year | noteCode(marks, signNumber(text)) : failed
}

function monthOfYearCode(text: string): number {
  const { text: bare, marks } = splitMark(text)
  const found = parseMonthOfYear(withoutDecimals(bare))
  return found === undefined ? failed : found | noteCode(marks, signNumber(text))
}

/** Data frames write whole numbers as `2023.0` once a cell of the column is empty. */
function withoutDecimals(text: string): string {
  return text.trim().replace(/^(\d+)[.,]0$/, '$1')
}
