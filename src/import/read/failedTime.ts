import { type MonthText, parseMonthText } from './monthText'

/** What a text says that is no month; `Jan 23 Ergebnis`, `2022 Ergebnis` are sums of a pivot table. */
export function failedTime(text: string): MonthText | undefined {
  const summed = /^(.*\S) (?:teil)?ergebnis$/i.exec(text.trim())?.[1] ?? ''
  return parseMonthText(text) ?? (parseMonthText(summed) === undefined ? undefined : { kind: 'total' })
}

/** The same among months without a year, where `2023` is the sum of its months. */
export function failedMonthOfYear(text: string, year: number): MonthText | undefined {
  const found = failedTime(text)
  if (/^\d{1,2}$/.test(text.trim())) return { kind: 'outOfRange' }
  return found?.kind === 'year' && found.year === year ? { kind: 'total' } : found
}
