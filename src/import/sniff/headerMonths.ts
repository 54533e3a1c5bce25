import { type MonthIndex, monthAt } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { DateExample, ExcelExample } from '../question'
import { parseDoubtfulMonth } from '../read/doubtfulMonth'
import { parseMonthText } from '../read/monthText'
import type { RoledColumn } from './roledColumn'
import type { Coordinates } from './coordinates'

export interface HeaderMonthTools {
  readonly headerLine: number
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** What the header of a column says about time, where that is not simply a month. */
type OddMonth =
  | { readonly kind: 'impossible'; readonly code: 'invalid-month' | 'month-out-of-range' }
  | { readonly kind: 'date'; readonly dayFirst: MonthIndex; readonly monthFirst: MonthIndex }
  | { readonly kind: 'doubtful'; readonly month: MonthIndex }

/**
 * Columns whose header is a date in either order or only perhaps a month: the other dates of the header decide,
 * or what was answered, else it is asked. A month that no calendar has is an error, since its values would be lost.
 */
export function withHeaderMonths(
  columns: readonly RoledColumn[],
  tools: HeaderMonthTools,
): readonly RoledColumn[] {
  const { own, given } = tools.answers
  const shown = orderIn(columns.flatMap(({ stack }) => stack))
  const order = own.dateOrder ?? shown ?? given.dateOrder
  return columns.map((column) => {
    const text = column.stack.find((each) => oddMonthOf(each) !== undefined)
    const found = text === undefined ? undefined : oddMonthOf(text)
    if (text === undefined || found === undefined) return column
    return settled(column, text, { found, order, tools })
  })
}

interface Odd {
  readonly found: OddMonth
  readonly order: 'dayFirst' | 'monthFirst' | undefined
  readonly tools: HeaderMonthTools
}

function settled(column: RoledColumn, text: string, { found, order, tools }: Odd): RoledColumn {
  const { answers, issues } = tools
  const place = {
    line: tools.headerLine,
    column: column.at + 1,
    found: text,
    detail: { columnName: column.name },
  }
  switch (found.kind) {
    case 'impossible':
      issues.add('error', found.code, place)
      return column
    case 'date':
      if (order !== undefined) return withTime(column, text, { month: found[order] })
      askForOrder(text, found, { issues, place })
      return withTime(column, text, { isMonthAsked: true })
    case 'doubtful':
      if (answers.given.areExcelDates === true) return withTime(column, text, { month: found.month })
      if (answers.given.areExcelDates === false) return column
      askForMonth(text, found.month, { issues, place })
      return withTime(column, text, { isMonthAsked: true })
  }
}

function withTime(column: RoledColumn, text: string, time: Coordinates): RoledColumn {
  const { name, ...coordinates } = column.coordinates
  const isNamed = name !== undefined && name !== text
  return { ...column, coordinates: { ...coordinates, ...(isNamed ? { name } : {}), ...time } }
}

function oddMonthOf(text: string): OddMonth | undefined {
  const found = parseMonthText(text)
  switch (found?.kind) {
    case 'outOfRange':
      return namesYear(text) ? { kind: 'impossible', code: 'month-out-of-range' } : undefined
    case 'invalid':
      return namesYear(text) ? { kind: 'impossible', code: 'invalid-month' } : undefined
    case 'eitherOrder':
      return {
        kind: 'date',
        dayFirst: found.month,
        monthFirst: found.month - (found.month % 12) + found.day - 1,
      }
    case 'doubtful':
      return doubtfulMonthOf(text)
    case 'month':
    case 'monthOfYear':
    case 'year':
    case 'otherSpan':
    case 'total':
    case undefined:
      return undefined
  }
}

function namesYear(text: string): boolean {
  return /\d{4}/.test(text)
}

/** `15-24` is an age group, since there is no fifteenth month. */
function doubtfulMonthOf(text: string): OddMonth | undefined {
  const found = parseDoubtfulMonth(text)
  if (found === undefined) return undefined
  if (found.kind === 'month') return { kind: 'doubtful', month: found.month }
  const { dayFirst, monthFirst } = found
  if (dayFirst === undefined || monthFirst === undefined) {
    const month = dayFirst ?? monthFirst
    return month === undefined ? undefined : { kind: 'doubtful', month }
  }
  return { kind: 'date', dayFirst, monthFirst }
}

/** As the other dates of the header show it; undefined where none does, or where they contradict each other. */
function orderIn(texts: readonly string[]): 'dayFirst' | 'monthFirst' | undefined {
  const dates = texts.map((text) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(text.trim()))
  const isDayFirst = dates.some((date) => Number(date?.[1]) > 12)
  const isMonthFirst = dates.some((date) => Number(date?.[2]) > 12)
  if (isDayFirst === isMonthFirst) return undefined
  return isDayFirst ? 'dayFirst' : 'monthFirst'
}

interface Asking {
  readonly issues: IssueList
  readonly place: Place
}

function askForOrder(
  found: string,
  { dayFirst, monthFirst }: Extract<OddMonth, { kind: 'date' }>,
  { issues, place }: Asking,
): void {
  const example = { found, dayFirst: monthAt(dayFirst), monthFirst: monthAt(monthFirst) }
  const examples: readonly DateExample[] = [example]
  issues.ask('invalid-month', place, { kind: 'dateOrder', examples })
}

function askForMonth(found: string, month: MonthIndex, { issues, place }: Asking): void {
  const examples: readonly ExcelExample[] = [{ found, month: monthAt(month) }]
  issues.ask('invalid-month', place, { kind: 'excelDates', examples })
}
