import { firstYear, lastDayOf, lastYear, type MonthIndex, monthIndexOf, monthOf } from '@/domain/month'
import { cleanText, foldText } from '../sniff/foldText'

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
  | { readonly kind: 'outOfRange' }
  /** Written like a month, but no calendar has it. */
  | { readonly kind: 'invalid' }
  /** Perhaps a month, perhaps not: a day number of a spreadsheet, `01/23`, `23-Jan`. */
  | { readonly kind: 'doubtful' }

/** What the text says about time, or undefined where it says nothing of the kind. */
export function parseMonthText(text: string): MonthText | undefined {
  const plain = text.length > longestText ? '' : plainText(text)
  if (plain === '') return undefined
  if (totalWords.has(foldText(plain))) return { kind: 'total' }
  if (isOtherSpan(plain)) return { kind: 'otherSpan' }
  return parsePlainText(plain) ?? parseDoubtful(plain)
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

/** Without notes in brackets (`Februar (28. bzw. 29.)`), footnote signs and the word for month itself. */
function plainText(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/^(?:berichtsmonat|monat|stichtag|monatsende)\b[: ]*(?=.)/, '')
    .replace(/ ?\([^)]*\)$/, '')
    .replace(/ ?(?:\*+|[¹²³]|\d\))$/, '')
    .trim()
}

const name = '(?<name>[a-zäöü]{3,9})'
const year = String.raw`(?<year>\d{4})`
const shortYear = String.raw`(?<year>\d{4}|'?\d{2})`
const month = String.raw`(?<month>\d{1,2})`
const day = String.raw`(?<day>\d{1,2})`
const time = String.raw`(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?uhr)?(?:z|[+-]\d{2}:?\d{2})?)?`

const patterns = [
  String.raw`(?<year>1[89]\d\d|2[01]\d\d)(?<month>\d{2})`,
  `${year} ?[-/. ] ?m?${month}`,
  `${year} ?m ?${month}`,
  `m?${month} ?[-/. ] ?${year}`,
  String.raw`${day}\. ?${month}\. ?(?<year>\d{4}|\d{2})${time}`,
  `${year}-${month}-${day}${time}`,
  `${year}/${month}/${day}${time}`,
  String.raw`${year}\.${month}\.${day}`,
  String.raw`(?<year>1[89]\d\d|2[01]\d\d)(?<month>\d{2})(?<day>\d{2})`,
  `(?<first>\\d{1,2})/(?<second>\\d{1,2})/${year}${time}`,
  `(?<first>\\d{1,2})-(?<second>\\d{1,2})-${year}${time}`,
  String.raw`${name}\.?[ \-/.,]*${shortYear}`,
  String.raw`${year}[ \-/.,]*${name}\.?`,
  String.raw`${day}\.?[ \-]*${name}\.?[ \-]*${year}`,
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
  const found = monthIn(groups)
  if (name !== undefined && found === undefined) return undefined
  if (year === undefined) return monthOfYearIn(found ?? 0)
  return found === undefined ? bareYear(yearIn(year)) : dated(groups, yearIn(year), found)
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
  if (dayFirst.kind !== 'month') return monthFirst
  if (monthFirst.kind !== 'month' || first === second) return dayFirst
  return { ...dayFirst, kind: 'eitherOrder' }
}

function dayIn(fullYear: number, monthOfYear: number, dayOfMonth: number | undefined): MonthText {
  if (monthOfYear < 1 || monthOfYear > 12) return { kind: 'invalid' }
  const found = monthOf(fullYear, monthOfYear)
  if (found === undefined) return { kind: 'outOfRange' }
  if (dayOfMonth === 0 || (dayOfMonth ?? 1) > Number(lastDayOf(found).slice(8))) return { kind: 'invalid' }
  return { kind: 'month', month: monthIndexOf(found), day: dayOfMonth ?? 0 }
}

function monthOfYearIn(monthOfYear: number): MonthText {
  return monthOfYear >= 1 && monthOfYear <= 12 ? { kind: 'monthOfYear', monthOfYear } : { kind: 'invalid' }
}

/** Two digits lie between 1950 and 2049. */
function yearIn(text: string): number {
  const number = Number(text.replace("'", ''))
  if (number >= 100) return number
  return number >= 50 ? 1900 + number : 2000 + number
}

function isOtherSpan(plain: string): boolean {
  return otherSpans.some((pattern) => pattern.test(plain)) || isSpanOfMonths(plain)
}

const otherSpans = [
  /^(?:\d{4}[ -/.]?)?(?:kw|w|woche|kalenderwoche|week)[ .]?\d{1,2}(?:[ -/.]+\d{2,4})?$/,
  /^\d{1,2}\. ?(?:kw|woche|kalenderwoche)(?:[ -/.]+\d{2,4})?$/,
  /(?:^|[^a-z])q ?[1-4](?:$|[^a-z\d])/,
  /(?:^|\d)q[1-4]$/,
  /(?:quartal|vierteljahr|halbjahr|\b[1-4]\. ?(?:vj|qu|hj)\b|\bh[12]\b)/,
  /^\d{4} ?[-–/] ?(?:19|20)\d{2}$/,
]

/** `Januar–März 2023`, `Jan. bis Juni`: values of such a span are no values of a month. */
function isSpanOfMonths(plain: string): boolean {
  const words = /^([a-zäöü]+)\.?(?: \d{2,4})? ?(?:-|–|—|\/|bis|\+|und) ?([a-zäöü]+)\.?(?: '?\d{2,4})?$/.exec(
    plain,
  )
  return words !== null && [words[1], words[2]].every((word) => monthNames.has(foldText(word ?? '')))
}

const totalWords = new Set(
  [
    'Summe',
    'Insgesamt',
    'Gesamt',
    'Gesamtsumme',
    'Gesamtergebnis',
    'Jahr',
    'Jahressumme',
    'Jahreswert',
    'Total',
  ]
    .concat(
      [
        'Jahresdurchschnitt',
        'Durchschnitt',
        'Mittelwert',
        'Mittel',
        'Jahresmittel',
        'Kumuliert',
        'JD',
        'JFW',
        'Schnitt',
      ],
      ['Jahresfortschrittswert', 'Summe Jahr', 'Jahr gesamt', 'Monatsdurchschnitt'],
    )
    .map((word) => foldText(word)),
)

/** Short forms of statistics, of spreadsheets in German, Austrian and English. */
const monthNames = new Map(
  [
    'januar jan jaenner jaen jae january',
    'februar feb feber february febr',
    'maerz mrz maer mae mar march',
    'april apr',
    'mai may',
    'juni jun june',
    'juli jul july',
    'august aug',
    'september sep sept',
    'oktober okt october oct',
    'november nov',
    'dezember dez december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)
