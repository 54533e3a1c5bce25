import { monthAt, monthIndexOf } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { Coordinates } from './coordinates'
import type { Names } from './names'
import type { FileContext, KeyColumns, ValueColumn } from './tableShape'
import type { TitleFindings } from './titleLines'

export interface ContextInput {
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly titles: TitleFindings
  /** What rows between the values say of the time of those below them. */
  readonly headings: 'year' | 'month' | undefined
  readonly fileName: string
  readonly names: Names
  readonly headerLine: number
  readonly answers: FileAnswers
}

/** What the title lines add where neither rows nor columns say it; asks where they leave it open. */
export function contextOf(input: ContextInput, issues: IssueList): FileContext {
  const { titles } = input
  return {
    ...timeContext(input, issues),
    ...unitContext(input, issues),
    ...sexContext(input),
    ...nameContext(input),
    ...(titles.exponent === undefined ? {} : { exponent: titles.exponent, isMoney: titles.isMoney }),
    ...(titles.asOf === undefined ? {} : { asOf: titles.asOf }),
  }
}

function timeContext(input: ContextInput, issues: IssueList): FileContext {
  const { keys, values, headerLine, answers } = input
  const isNamed = (part: 'month' | 'year' | 'monthOfYear') =>
    keys[part] !== undefined || values.some(({ coordinates }) => coordinates[part] !== undefined)
  const both = values.find(({ coordinates }) => keys.month !== undefined && namesTime(coordinates))
  if (both !== undefined) {
    const detail = { columnName: both.name }
    const place = { line: headerLine, column: both.at + 1, found: both.name, detail }
    issues.ask('duplicate-column', place, { kind: 'column', at: both.at, role: 'value', name: both.name })
  }
  const isSaid = isNamed('month') || isMonthAsked(values) || (isNamed('year') && isNamed('monthOfYear'))
  const lacksYear = (!isSaid && isNamed('monthOfYear')) || hasMonthsWithoutYear(input)
  const { month, year } = answers.given
  if (year !== undefined && !lacksYear) answers.misfit('year', String(year))
  if (month !== undefined && (isSaid || lacksYear || isNamed('year'))) answers.misfit('month', month)
  if (lacksYear) return input.headings === 'year' ? { isTimeInHeadings: true } : yearContext(input, issues)
  if (isSaid) return {}
  if (isNamed('year')) {
    const column = keys.year === undefined ? null : keys.year + 1
    issues.add('error', 'not-monthly', { line: headerLine, column })
    return {}
  }
  if (month !== undefined) return { month: monthIndexOf(month) }
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

/** A month in the header beside a month in every row: only one of them can be meant. */
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
function monthContext({ titles, fileName, answers }: ContextInput, issues: IssueList): FileContext {
  const { months, years } = titles
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
  } else if (years.length > 0) issues.add('error', 'not-monthly', { line: null, found: String(years[0]) })
  else issues.add('error', 'missing-column', { line: null, detail })
  return {}
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

function unitContext(input: ContextInput, issues: IssueList): FileContext {
  const { keys, values, titles, headerLine, answers } = input
  const { unitId } = answers.given
  const isInRows = keys.unitKey !== undefined || keys.unitName !== undefined
  const isNamed = isInRows || values.every(({ coordinates }) => coordinates.unit !== undefined)
  if (isNamed && unitId !== undefined) answers.misfit('unitId', unitId)
  if (isNamed) return {}
  if (unitId !== undefined) return { unit: unitId }
  const meanings = [...titles.units, ...titles.ambiguousUnits]
  if (meanings.length > 1) {
    const expected = meanings.map(({ name }) => name)
    const suggestions = meanings.map(({ id }) => id)
    const place = { line: headerLine, detail: { expected } }
    issues.ask('ambiguous-unit', place, { kind: 'fileUnit', suggestions })
    return { isUnitAsked: true }
  }
  const unit = meanings[0]?.id ?? titles.place
  return unit === undefined ? {} : { unit }
}

function sexContext({ keys, values, titles }: ContextInput): FileContext {
  const isNamed = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  const [sex, ...others] = titles.sexes
  return isNamed || sex === undefined || others.length > 0 ? {} : { sex }
}

/** A known indicator of the title holds for the columns that name none, and in front of the names of slices. */
function nameContext({ keys, values, titles, names, answers }: ContextInput): FileContext {
  const { indicatorId } = answers.given
  const isNamed = keys.names.length > 0 || values.every(({ coordinates }) => coordinates.name !== undefined)
  if (isNamed && indicatorId !== undefined) answers.misfit('indicatorId', indicatorId)
  if (keys.names.length > 0) return {}
  if (indicatorId !== undefined) return { name: names.indicators.nameOf(indicatorId) }
  const hasKnownName = values.some(
    ({ coordinates: { name } }) => name !== undefined && names.indicators.find(name).kind !== 'unknown',
  )
  if (hasKnownName) return {}
  const [indicator, ...others] = titles.indicators
  if (indicator !== undefined && others.length === 0) return { name: indicator.label }
  return titles.title === undefined ? {} : { title: titles.title }
}
