/**
 * A Berichtsmonat: a calendar month as `YYYY-MM`, never a date in a time zone.
 * The text sorts as it is. Only this file creates one.
 */
export type Month = string & { readonly __month: unique symbol }

/** Months counted from January of the year 0: the form in which months lie in typed arrays. */
export type MonthIndex = number

/** Years that a Berichtsmonat may lie in; anything else is a misread cell. */
export const firstYear = 1950
export const lastYear = 2100

/** The month that `YYYY-MM` names, or `undefined` for any other text. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text)
  if (!match) return undefined
  return monthOf(Number(match[1]), Number(match[2]))
}

/** @param monthOfYear 1 to 12 */
export function monthOf(year: number, monthOfYear: number): Month | undefined {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return undefined
  if (!Number.isInteger(monthOfYear) || monthOfYear < 1 || monthOfYear > 12) return undefined
  return brand(year, monthOfYear)
}

export function monthIndexOf(month: Month): MonthIndex {
  return yearOf(month) * 12 + monthOfYearOf(month) - 1
}

/** @throws RangeError when the index lies outside of the years that a Berichtsmonat may have. */
export function monthAt(index: MonthIndex): Month {
  const month = monthOf(Math.floor(index / 12), (index % 12) + 1)
  if (month === undefined) throw new RangeError(`no month at index ${index}`)
  return month
}

export function yearOf(month: Month): number {
  return Number(month.slice(0, 4))
}

/** 1 to 12 */
export function monthOfYearOf(month: Month): number {
  return Number(month.slice(5, 7))
}

/** The month `count` months later; earlier when `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndexOf(month) + count)
}

/** The same month of the year before. */
export function yearBefore(month: Month): Month {
  return addMonths(month, -12)
}

/** All months from `first` to `last`, both included; none when `last` is earlier. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const start = monthIndexOf(first)
  const count = Math.max(0, monthIndexOf(last) - start + 1)
  return Array.from({ length: count }, (_, offset) => monthAt(start + offset))
}

/** January to December of a year; none for a year that no Berichtsmonat may have. */
export function monthsOfYear(year: number): Month[] {
  const january = monthOf(year, 1)
  return january === undefined ? [] : monthsBetween(january, addMonths(january, 11))
}

/** Last calendar day of the month as `YYYY-MM-DD`. */
export function lastDayOf(month: Month): string {
  return `${month}-${daysIn(yearOf(month), monthOfYearOf(month))}`
}

function daysIn(year: number, monthOfYear: number): number {
  if (monthOfYear === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function brand(year: number, monthOfYear: number): Month {
  return `${String(year).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}` as Month
}
