import {
  firstYear,
  lastDayOf,
  lastYear,
  monthAt,
  type MonthIndex,
  monthIndexOf,
  monthOf,
} from '@/domain/month'
import { isPlainNoteOfTime, splitNote } from '../sniff/bracketNotes'
import { cleanText, foldText } from '../sniff/foldText'
import { splitMark } from '../sniff/markWords'
import { monthNames } from './monthNames'
import { daysOfSpan, isOtherSpan, isTotalOfYear, openSpanIn } from './otherSpans'

/** What a text says about time, as far as a Berichtsmonat is concerned. */
export type MonthText =
  /** `day` is 0 where the text names none. */
  | { readonly kind: 'month'; readonly month: MonthIndex; readonly day: number }
  /** `01/02/2023`, here read with the day in front; otherwise month and day change places. */
  | { readonly kind: 'eitherOrder'; readonly month: MonthIndex; readonly day: number }
  /** 1 to 12 */
  | { readonly kind: 'monthOfYear'; readonly monthOfYear: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Weeks, quarters, half-years, spans of months or years. */
  | { readonly kind: 'otherSpan' }
  /** The sum or mean of a year beside its months. */
  | { readonly kind: 'total' }
  /** A month beyond the twelve, or a year beyond all data. */
  | { readonly kind: 'outOfRange' }
  /** Written like a day, but no calendar has it. */
  | { readonly kind: 'invalid' }
  /** Perhaps a month, perhaps not: a day number of a spreadsheet, `01/23`, `23-Jan`. */
  | { readonly kind: 'doubtful' }

/** What the text says about time, or undefined where it says nothing of the kind. */
export function parseMonthText(text: string): MonthText | undefined {
  const plain = text.length > longestText ? '' : plainText(text)
  if (plain === '') return undefined
  if (isTotalOfYear(plain)) return { kind: 'total' }
  if (isOtherSpan(plain) || isSpanInNote(text)) return { kind: 'otherSpan' }
  return parsePlainText(plain) ?? parseSpan(plain) ?? parseDoubtful(plain)
}

/** `Mai 2023 (kumuliert)`, `Mai 2023 (Quartalswert)` */
function isSpanInNote(text: string): boolean {
  const note = /\(([^)]*)\)\s*$/.exec(text)?.[1]
  return note !== undefined && otherSpanNote.test(note)
}

const otherSpanNote =
  /quartal|halbjahr|woche|kumul|aufgelaufen|gleitend|jahres(?:summe|wert|durchschnitt|fortschritt|mittel)|\b(?:q[1-4]|ytd|jfw|seit|12[- ]monat\p{L}*)(?!\p{L})/iu

/** From the first day of a month to its last is that month. */
function parseSpan(plain: string): MonthText | undefined {
  const days = daysOfSpan(plain)
  if (days !== undefined) return spanBetween(...days)
  return parsePlainText(openSpanIn(plain) ?? '') === undefined ? undefined : { kind: 'otherSpan' }
}

function spanBetween(firstDay: string, lastDay: string): MonthText {
  const [first, last] = [parsePlainText(firstDay), parsePlainText(lastDay)]
  if (first?.kind !== 'month' || last?.kind !== 'month') return { kind: 'invalid' }
  const isWhole = first.month === last.month && first.day === 1 && isLastDay(last.month, last.day)
  return isWhole ? { kind: 'month', month: first.month, day: 0 } : { kind: 'otherSpan' }
}

function isLastDay(month: MonthIndex, day: number): boolean {
  return Number(lastDayOf(monthAt(month)).slice(8)) === day
}

function parsePlainText(plain: string): MonthText | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(plain)?.groups
    const found = groups === undefined ? undefined : interpret(groups)
    if (found !== undefined) return found
  }
  return undefined
}

function parseDoubtful(plain: string): MonthText | undefined {
  return doubtfulPatterns.some((pattern) => pattern.test(plain)) ? { kind: 'doubtful' } : undefined
}

/** A month with day, time and remarks is shorter. */
const longestText = 60

/** The month of the year that a cell of its own column names: `Januar`, `01`, `1`. */
export function parseMonthOfYear(text: string): number | undefined {
  const named = parseMonthText(text)
  if (named?.kind === 'monthOfYear') return named.monthOfYear
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= 12 ? number : undefined
}

/** `YYYY-MM-DD` where the text is one certain day. */
export function parseDay(text: string): string | undefined {
  const found = parseMonthText(text)
  if (found?.kind !== 'month' || found.day === 0) return undefined
  return `${String(Math.floor(found.month / 12))}-${two((found.month % 12) + 1)}-${two(found.day)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Without the brackets of notes, footnote signs and the word for month itself. */
function plainText(text: string): string {
  const plain = cleanText(splitMark(text).text)
    .toLowerCase()
    .replace(/^(?:berichtsmonat|bm|monat|stichtag|monatsende|ende|mitte)\b[: ]*(?=.)/, '')
  return (
    withoutNote(plain)
      .replace(/ ?(?:\*+|[¹²³]|\d\))$/, '')
      // Behind a sentence such as `Ab 1. Januar 2010:` the colon announces what follows.
      .replace(/^(?!(?:ab|bis|im|in|seit|von) )(\S+(?: \S+)?) ?:$/, '$1')
      .trim()
  )
}

/** `Februar (28. bzw. 29.)` says no more than `Februar`; `Februar (Plan)` as much as `Februar Plan`. */
function withoutNote(plain: string): string {
  const noted = splitNote(plain)
  if (noted === undefined) return plain
  const { front, note } = noted
  return isPlainNoteOfTime(note) || repeats(front, note) ? front : `${front} ${note}`
}

/** `2023-05 (Mai)` */
function repeats(front: string, note: string): boolean {
  const [whole, part] = [parsePlainText(front), parsePlainText(note)]
  return whole?.kind === 'month' && part !== undefined && isPartOf(part, whole.month)
}

function isPartOf(part: MonthText, month: MonthIndex): boolean {
  if (part.kind === 'month') return part.month === month
  if (part.kind === 'monthOfYear') return part.monthOfYear === (month % 12) + 1
  return part.kind === 'year' && part.year === Math.floor(month / 12)
}

const name = '(?<name>[a-zäöü]{3,9})'
const year = String.raw`(?<year>\d{4})`
const shortYear = String.raw`(?<year>\d{4}|['’]?\d{2})`
const month = String.raw`(?<month>\d{1,2})`
const day = String.raw`(?<day>\d{1,2})`
const time = String.raw`(?:[t ](?<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?uhr)? ?(?<zone>z|[+-]\d{2}(?::?\d{2})?)?)?`

const patterns = [
  String.raw`(?<year>1[89]\d\d|2[01]\d\d)(?<month>\d{2})`,
  `${year} ?[-/. _] ?m?${month}`,
  `${year} ?m ?${month}`,
  `m?${month} ?[-/. _] ?${year}`,
  String.raw`${day}\. ?${month}\. ?(?<year>\d{4}|\d{2})${time}`,
  `${year}-${month}-${day}${time}`,
  `${year}/${month}/${day}${time}`,
  String.raw`${year}\.${month}\.${day}`,
  String.raw`(?<year>1[89]\d\d|2[01]\d\d)(?<month>\d{2})(?<day>\d{2})`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${year}${time}`,
  `(?<first>\\d{1,2})-(?<second>\\d{1,2})-${year}${time}`,
  String.raw`${name}\.?[ \-/.,_]*${shortYear}`,
  String.raw`${year}[ \-/.,_]*${name}\.?`,
  String.raw`${day}\.?[ \-]*${name}\.?[ \-]*${shortYear}`,
  String.raw`${name} ${day},? ${year}`,
  `m(?<monthOfYear>\\d{1,2})`,
  String.raw`${name}\.?`,
  String.raw`(?:jahr )?(?<year>1[89]\d\d|2[01]\d\d)`,
].map((pattern) => new RegExp(`^${pattern}$`))

const doubtfulPatterns = [
  /^\d{1,2}[/.-]\d{2}$/,
  /^\d{2}-[a-zäöü]{3}$/,
  /^[1-7]\d{4}$/,
  /^\d{1,2}\/\d{1,2}\/\d{2}$/,
]

type Groups = Partial<Record<string, string>>

function interpret(groups: Groups): MonthText | undefined {
  const { first, name, year } = groups
  if (first !== undefined) return eitherOrder(groups)
  if (isMidnightElsewhere(groups)) return { kind: 'invalid' }
  const found = monthIn(groups)
  if (name !== undefined && found === undefined) return undefined
  if (year === undefined) return monthOfYearIn(found ?? 0)
  return found === undefined ? bareYear(yearIn(year)) : dated(groups, yearIn(year), found)
}

/** `2023-01-31T23:00:00Z` is the midnight at which February begins in Germany, or the last hour of January. */
function isMidnightElsewhere({ year, month, day, clock = '', zone = '' }: Groups): boolean {
  if (!/^2[23]:00(?::00(?:\.0+)?)?$/.test(clock) || !/^(?:z|[+-]00(?::?00)?)$/.test(zone)) return false
  const found = monthOf(Number(year), Number(month))
  return found !== undefined && isLastDay(monthIndexOf(found), Number(day))
}

function monthIn({ name, month, monthOfYear }: Groups): number | undefined {
  return name === undefined ? numberIn(month ?? monthOfYear) : monthNames.get(foldText(name))
}

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function bareYear(fullYear: number): MonthText {
  return fullYear >= firstYear && fullYear <= lastYear
    ? { kind: 'year', year: fullYear }
    : { kind: 'outOfRange' }
}

function dated(groups: Groups, fullYear: number, found: number): MonthText {
  return isSchoolYear(groups, fullYear) ? { kind: 'otherSpan' } : dayIn(fullYear, found, numberIn(groups.day))
}

/** `2022/23` names two years, not a month that does not exist. */
function isSchoolYear({ month, day, name }: Groups, fullYear: number): boolean {
  return (
    name === undefined && day === undefined && Number(month) > 12 && Number(month) === (fullYear + 1) % 100
  )
}

function eitherOrder({ first, second, year }: Groups): MonthText {
  const dayFirst = dayIn(Number(year), Number(second), Number(first))
  const monthFirst = dayIn(Number(year), Number(first), Number(second))
  if (dayFirst.kind !== 'month') return monthFirst.kind === 'month' ? monthFirst : dayFirst
  if (monthFirst.kind !== 'month' || first === second) return dayFirst
  return { ...dayFirst, kind: 'eitherOrder' }
}

function dayIn(fullYear: number, monthOfYear: number, dayOfMonth: number | undefined): MonthText {
  if (monthOfYear < 1 || monthOfYear > 12) return { kind: 'outOfRange' }
  const found = monthOf(fullYear, monthOfYear)
  if (found === undefined) return { kind: 'outOfRange' }
  if (dayOfMonth === 0 || (dayOfMonth ?? 1) > Number(lastDayOf(found).slice(8))) return { kind: 'invalid' }
  return { kind: 'month', month: monthIndexOf(found), day: dayOfMonth ?? 0 }
}

function monthOfYearIn(monthOfYear: number): MonthText {
  return monthOfYear >= 1 && monthOfYear <= 12 ? { kind: 'monthOfYear', monthOfYear } : { kind: 'outOfRange' }
}

/** Two digits lie between 1950 and 2049. */
function yearIn(text: string): number {
  const number = Number(text.replace(/['’]/, ''))
  // `0023` is a slip, no short form.
  if (number >= 100 || /^\d{4}$/.test(text)) return number
  return number >= 50 ? 1900 + number : 2000 + number
}
