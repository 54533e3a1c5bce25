import { firstYear, lastYear, type MonthIndex, monthIndexOf, monthOf } from '@/domain/month'
import { parseMonthText } from './monthText'

/** What a text that is perhaps a month would mean if it is one. */
export type DoubtfulMonth =
  /** A day number of a spreadsheet, `01/23`, `23-Jan` */
  | { readonly kind: 'month'; readonly month: MonthIndex; readonly day: number }
  /** `01/02/23`: month and day may change places. */
  | {
      readonly kind: 'date'
      readonly dayFirst: MonthIndex | undefined
      readonly monthFirst: MonthIndex | undefined
    }

/** Undefined where there is no such month in the calendar. */
export function parseDoubtfulMonth(text: string): DoubtfulMonth | undefined {
  const plain = text.trim()
  if (/^[1-7]\d{4}$/.test(plain)) return monthOfDayNumber(Number(plain))
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(plain)
  if (date !== null) return dateOf(date)
  const [, monthOfYear = '', year = ''] = /^(\d{1,2})[/.-](\d{2})$/.exec(plain) ?? []
  if (year !== '') return monthIn(fullYear(year), Number(monthOfYear))
  const [, shortYear = '', name = ''] = /^(\d{2})-([a-zäöü]{3})$/i.exec(plain) ?? []
  const named = parseMonthText(name)
  return named?.kind === 'monthOfYear' ? monthIn(fullYear(shortYear), named.monthOfYear) : undefined
}

/** Days from 1970-01-01 back to the day 0 of spreadsheets, which count a 29 February 1900 that never was. */
const spreadsheetEpoch = 25_569
const millisecondsPerDay = 86_400_000

function monthOfDayNumber(days: number): DoubtfulMonth | undefined {
  const [year = '', monthOfYear = '', day = ''] = new Date((days - spreadsheetEpoch) * millisecondsPerDay)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return monthIn(Number(year), Number(monthOfYear), Number(day))
}

function dateOf([, first = '', second = '', year = '']: RegExpExecArray): DoubtfulMonth | undefined {
  const dayFirst = parseMonthText(`${first}.${second}.${fullYear(year)}`)
  const monthFirst = parseMonthText(`${second}.${first}.${fullYear(year)}`)
  if (dayFirst?.kind !== 'month' && monthFirst?.kind !== 'month') return undefined
  return {
    kind: 'date',
    dayFirst: dayFirst?.kind === 'month' ? dayFirst.month : undefined,
    monthFirst: monthFirst?.kind === 'month' ? monthFirst.month : undefined,
  }
}

function monthIn(year: number, monthOfYear: number, day = 0): DoubtfulMonth | undefined {
  const month = year < firstYear || year > lastYear ? undefined : monthOf(year, monthOfYear)
  return month === undefined ? undefined : { kind: 'month', month: monthIndexOf(month), day }
}

/** Two digits lie between 1950 and 2049, as in the longer spellings. */
function fullYear(text: string): number {
  const number = Number(text)
  return number >= 50 ? 1900 + number : 2000 + number
}
