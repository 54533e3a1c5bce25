import { lastDayOf, monthAt, type MonthIndex } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { Bounds } from '../sniff/tableShape'
import type { Decode } from './byteCodes'
import type { DateOrders } from './dateOrders'
import { parseDoubtfulMonth } from './doubtfulMonth'
import { parseMonthText } from './monthText'
import { type CodedColumn, codedColumn, type RowCells } from './rowCells'
import type { PeriodFailure } from './periodFailure'

interface Tools {
  readonly decode: Decode
  readonly answers: FileAnswers
  readonly orders: DateOrders
}

/** 0 where the text names only the month. */
interface Day {
  readonly month: MonthIndex
  readonly day: number
}

/** Days between the first and the last one of a month, and of the span between two key dates. */
const [fewestDays, mostDays] = [25, 37]
const daysPerMonth = 30.44

/** Key dates lie in the middle of a month. */
const [firstKeyDay, lastKeyDay] = [10, 20]

/** More than the days of a file, and the code of the column that is missing. */
const mostTexts = 1 << 16
const alone = mostTexts - 1

/** Holds the first and last day that a row names against its month: values of a longer span are none of it. */
export class RowBounds {
  private readonly firsts: CodedColumn | undefined
  private readonly lasts: CodedColumn | undefined
  /** The days that a text can mean, by its code. */
  private readonly days: (readonly Day[])[] = []
  private readonly isMonth: boolean
  private readonly known = new Map<number, boolean>()

  constructor(
    { first, last }: Bounds,
    month: number | undefined,
    private readonly tools: Tools,
  ) {
    this.isMonth = month === first
    this.firsts = this.column(first)
    this.lasts = this.column(last)
  }

  hold(cells: RowCells, month: MonthIndex): boolean {
    // Merged cells leave both to the row above.
    if (this.columns.every(({ at }) => cells.isBlank(at))) return true
    const [first, last] = [this.firsts, this.lasts].map((column) => (column ? cells.code(column) : alone))
    const key = ((first ?? alone) * mostTexts + (last ?? alone)) * mostTexts + month
    const known = this.known.get(key) ?? this.isSpanOf(month, this.daysOf(first), this.daysOf(last))
    this.known.set(key, known)
    return known
  }

  failureIn(cells: RowCells): PeriodFailure {
    const { columns } = this
    const at = columns.at(-1)?.at ?? 0
    const areDays = columns.every((column) => this.days[cells.code(column)]?.length !== 0)
    if (!areDays) return { at, text: cells.text(at), found: parseMonthText(cells.text(at)) }
    const text = columns.map((column) => cells.text(column.at)).join(' – ')
    return { at, text, found: { kind: 'otherSpan' } }
  }

  private get columns(): readonly CodedColumn[] {
    return [this.firsts, this.lasts].filter((column) => column !== undefined)
  }

  private column(at: number | undefined): CodedColumn | undefined {
    return at === undefined ? undefined : codedColumn(at, this.tools.decode, (text) => this.codeOf(text))
  }

  private daysOf(code: number | undefined): readonly Day[] | undefined {
    return code === undefined || code === alone ? undefined : this.days[code]
  }

  private isSpanOf(
    month: MonthIndex,
    firsts: readonly Day[] | undefined,
    lasts: readonly Day[] | undefined,
  ): boolean {
    if (firsts === undefined) return (lasts ?? []).some((last) => endsIn(month, last))
    if (lasts === undefined) return firsts.some((first) => startsIn(month, first))
    const holds = this.isMonth ? isWholeMonth : (first: Day, last: Day) => isAround(month, first, last)
    return firsts.some((first) => lasts.some((last) => holds(first, last)))
  }

  private codeOf(text: string): number {
    this.tools.orders.note(text)
    return this.days.push(this.daysIn(text)) - 1
  }

  private daysIn(text: string): readonly Day[] {
    const found = parseMonthText(text)
    switch (found?.kind) {
      case 'month':
        return [found]
      case 'eitherOrder':
        return [
          found,
          { month: found.month - (found.month % 12) + found.day - 1, day: (found.month % 12) + 1 },
        ]
      case 'doubtful':
        return this.tools.answers.given.areExcelDates === true ? serialDay(text) : []
      case 'monthOfYear':
      case 'year':
      case 'otherSpan':
      case 'total':
      case 'outOfRange':
      case 'invalid':
      case undefined:
        return []
    }
  }
}

function serialDay(text: string): readonly Day[] {
  const found = parseDoubtfulMonth(text)
  return found?.kind === 'month' ? [found] : []
}

/** A single end lies in the month, or at the key date beside it. */
function endsIn(month: MonthIndex, { month: last, day }: Day): boolean {
  return last === month || (last === month + 1 && day > 0 && day <= lastKeyDay)
}

function startsIn(month: MonthIndex, { month: first, day }: Day): boolean {
  return first === month || (first === month - 1 && day >= firstKeyDay)
}

function isWholeMonth(first: Day, last: Day): boolean {
  return first.month === last.month && first.day <= 1 && last.day === (last.day && lastOf(last.month))
}

/** Flows of official statistics run from one key date to the next, in the middle of two months. */
function isAround(month: MonthIndex, first: Day, last: Day): boolean {
  const days = dayNumber(last.month, last.day || lastOf(last.month)) - dayNumber(first.month, first.day || 1)
  return days >= fewestDays && days <= mostDays && first.month <= month && month <= last.month
}

function dayNumber(month: MonthIndex, day: number): number {
  return Math.round(month * daysPerMonth) + day
}

function lastOf(month: MonthIndex): number {
  return Number(lastDayOf(monthAt(month)).slice(8))
}
