import { monthIndexOf } from '@/domain/month'
import type { IssueList } from '../issueList'
import type { ContextInput } from './contextInput'
import type { Coordinates } from './coordinates'
import type { FileContext } from './tableShape'
import { monthContext } from './monthContext'

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
