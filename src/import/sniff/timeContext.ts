import { monthAt, monthIndexOf } from '@/domain/month'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { ContextInput } from './contextInput'
import type { Coordinates } from './coordinates'
import type { FileContext } from './tableShape'

/** The month or year that rows and columns leave to the title, to the name of the file or to an answer. */
export function timeContext(input: ContextInput, issues: IssueList): FileContext {
  const named = namedTime(input)
  reportTwice(input, issues)
  reportMisfits(input, named)
  if (named.lacksYear)
    return input.headings === 'year' ? { isTimeInHeadings: true } : yearContext(input, issues)
  if (named.isSaid) return {}
  return named.hasYear ? refuseYears(input, issues) : wholeMonth(input, issues)
}

interface NamedTime {
  /** Rows and columns say the month of every value. */
  readonly isSaid: boolean
  readonly lacksYear: boolean
  readonly hasYear: boolean
}

function namedTime(input: ContextInput): NamedTime {
  const { keys, values } = input
  const isNamed = (part: 'month' | 'year' | 'monthOfYear') =>
    keys[part] !== undefined || values.some(({ coordinates }) => coordinates[part] !== undefined)
  const hasYear = isNamed('year')
  const isSaid = isNamed('month') || isMonthAsked(values) || (hasYear && isNamed('monthOfYear'))
  const lacksYear = (!isSaid && isNamed('monthOfYear')) || hasMonthsWithoutYear(input)
  return { isSaid, lacksYear, hasYear }
}

/** A month in the header beside a month in every row: only one of them can be meant. */
function reportTwice({ keys, values, headerLine }: ContextInput, issues: IssueList): void {
  const both = values.find(({ coordinates }) => keys.month !== undefined && namesTime(coordinates))
  if (both === undefined) return
  const { at, name } = both
  const place = { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
  issues.ask('duplicate-column', place, { kind: 'column', at, role: 'value', name })
}

function reportMisfits({ answers }: ContextInput, { isSaid, lacksYear, hasYear }: NamedTime): void {
  const { month, year } = answers.given
  if (year !== undefined && !lacksYear) answers.misfit('year', String(year))
  if (month !== undefined && (isSaid || lacksYear || hasYear)) answers.misfit('month', month)
}

function refuseYears({ keys, headerLine }: ContextInput, issues: IssueList): FileContext {
  const column = keys.year === undefined ? null : keys.year + 1
  issues.add('error', 'not-monthly', { line: headerLine, column })
  return {}
}

/** The values of several months together are no values of the last of them. */
function refuseSpan(span: string, { lineOfTitle }: ContextInput, issues: IssueList): FileContext {
  issues.add('error', 'not-monthly', { line: lineOfTitle(span), found: span })
  return {}
}

function wholeMonth(input: ContextInput, issues: IssueList): FileContext {
  const { month } = input.answers.given
  if (month !== undefined) return { month: monthIndexOf(month) }
  if (input.titles.span !== undefined) return refuseSpan(input.titles.span, input, issues)
  return input.headings === 'month' ? { isTimeInHeadings: true } : monthContext(input, issues)
}

function isMonthAsked(values: ContextInput['values']): boolean {
  return values.some(({ coordinates }) => coordinates.isMonthAsked === true)
}

/** `Dezember 2022` beside a mere `Januar`: it would be lost without its year. */
function hasMonthsWithoutYear({ keys, values }: ContextInput): boolean {
  return (
    keys.year === undefined &&
    values.some(
      ({ coordinates: { month, year, monthOfYear } }) =>
        monthOfYear !== undefined && month === undefined && year === undefined,
    )
  )
}

function namesTime({ month, year, monthOfYear }: Coordinates): boolean {
  return month !== undefined || year !== undefined || monthOfYear !== undefined
}

function yearContext(input: ContextInput, issues: IssueList): FileContext {
  const { titles, headerLine, answers } = input
  if (answers.given.year !== undefined) return { year: answers.given.year }
  const [year, ...others] = titles.years
  if (year !== undefined && others.length === 0 && !isTurnOfYear(input)) return { year }
  const place = { line: headerLine, detail: { expected: ['Jahr'] } }
  issues.ask('missing-column', place, { kind: 'year', suggestion: year ?? null })
  return {}
}

/** `Nov; Dez; Jan`: months that do not run from one end of a year to the other belong to two. */
function isTurnOfYear({ values }: ContextInput): boolean {
  const months = values.flatMap(({ coordinates: { monthOfYear = 0 } }) =>
    monthOfYear > 0 ? [monthOfYear] : [],
  )
  const order = [...new Set(months)]
  const isRising = order.every((month, at) => at === 0 || month > (order[at - 1] ?? 0))
  return !isRising && !order.every((month, at) => at === 0 || month < (order[at - 1] ?? 0))
}

/** A month that a title line calls the Berichtsmonat is taken; any other month of the title or file name is asked. */
function monthContext(input: ContextInput, issues: IssueList): FileContext {
  const { titles, fileName, answers } = input
  const { months } = titles
  const named = [...new Set(months.filter(({ isNamed }) => isNamed).map(({ month }) => month))]
  if (named.length === 1 && named[0] !== undefined) return { month: named[0] }
  const mentioned = [...new Set([...months.map(({ month }) => month), ...monthsOfFileName(fileName)])]
  const [possible] = mentioned
  if (possible !== undefined && mentioned.length === 1 && answers.given.isMonthAsNamed)
    return { month: possible }
  const detail = { expected: ['Berichtsmonat'] }
  if (possible !== undefined) {
    const suggestion = monthAt(possible)
    const place = { line: null, detail: { ...detail, month: suggestion } }
    issues.ask('missing-column', place, { kind: 'month', suggestion })
  } else reportNoMonth(input, issues)
  return {}
}

/** Dates below another name may be the months; only a person can say so. */
function reportNoMonth({ titles, dateColumn, headerLine }: ContextInput, issues: IssueList): void {
  const [year] = titles.years
  const detail = { expected: ['Berichtsmonat'] }
  if (dateColumn !== undefined) {
    const { at, name } = dateColumn
    const place = { line: headerLine, column: at + 1, found: name, detail: { ...detail, columnName: name } }
    issues.ask('missing-column', place, { kind: 'column', at, role: 'month', name })
  } else if (year !== undefined) issues.add('error', 'not-monthly', { line: null, found: String(year) })
  else issues.add('error', 'missing-column', { line: null, detail })
}

const monthsInNames = [
  /(?<!\d)\d{4}[-_]\d{2}(?!\d)/g,
  /(?<!\d)\d{2}[-_]\d{4}(?!\d)/g,
  /(?<!\d)\d{6}(?!\d)/g,
  /\p{L}{3,9}[-_ ]?\d{4}(?!\d)/gu,
]

function monthsOfFileName(fileName: string): readonly number[] {
  return monthsInNames
    .flatMap((pattern) => fileName.match(pattern) ?? [])
    .map((text) => parseMonthText(text.replace('_', '-')))
    .flatMap((found) => (found?.kind === 'month' ? [found.month] : []))
}
