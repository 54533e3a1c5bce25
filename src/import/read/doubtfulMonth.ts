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
  for (const [pattern, read] of readings) {
    const match = pattern.exec(plain)
    if (match !== null) return read(match.slice(1))
  }
  return undefined
}

type Reading = (parts: readonly string[]) => DoubtfulMonth | undefined

const readings: readonly (readonly [RegExp, Reading])[] = [
  [/^([1-7]\d{4})$/, ([days]) => monthOfDayNumber(Number(days))],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{2})$/, dateOf],
  [/^(\d{1,2})[/.-](\d{2})$/, ([month, year = '']) => monthIn(fullYear(year), Number(month))],
  [/^(\d{2})-([a-zäöü]{3})$/i, namedMonth],
]

function namedMonth([year = '', name = '']: readonly string[]): DoubtfulMonth | undefined {
  const named = parseMonthText(name)
  return named?.kind === 'monthOfYear' ? monthIn(fullYear(year), named.monthOfYear) : undefined
}

function dateOf([first = '', second = '', short = '']: readonly string[]): DoubtfulMonth | undefined {
  const year = fullYear(short)
  const dayFirst = monthOfDay(`${first}.${second}.${year}`)
  const monthFirst = monthOfDay(`${second}.${first}.${year}`)
  return dayFirst === undefined && monthFirst === undefined
    ? undefined
    : { kind: 'date', dayFirst, monthFirst }
}

function monthOfDay(text: string): MonthIndex | undefined {
  const found = parseMonthText(text)
  return found?.kind === 'month' ? found.month : undefined
}

/** Day 0 of spreadsheets, which count a 29 February 1900 that never was, in days since 0000-03-01. */
const spreadsheetDayZero = 693_899
const daysPerEra = 146_097

/**
 * Years are counted from March, so that the leap day is their last: https://howardhinnant.github.io/date_algorithms.html
 * (`civil_from_days`).
 */
function monthOfDayNumber(days: number): DoubtfulMonth | undefined {
  const day = days + spreadsheetDayZero
  const era = Math.floor(day / daysPerEra)
  const dayOfEra = day - era * daysPerEra
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (daysPerEra - 1))
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const isNextYear = fromMarch > 9
  const year = era * 400 + yearOfEra + (isNextYear ? 1 : 0)
  return monthIn(year, fromMarch + (isNextYear ? -9 : 3), dayOfMonth)
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
