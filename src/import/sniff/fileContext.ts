import { monthAt } from '@/domain/month'
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
  readonly fileName: string
  readonly names: Names
  readonly headerLine: number
}

/** What the title lines add where neither rows nor columns say it; asks where they leave it open. */
export function contextOf(input: ContextInput, issues: IssueList): FileContext {
  const { titles } = input
  return {
    ...timeContext(input, issues),
    ...unitContext(input, issues),
    ...sexContext(input),
    ...nameContext(input),
    ...(titles.exponent === undefined ? {} : { exponent: titles.exponent }),
    ...(titles.asOf === undefined ? {} : { asOf: titles.asOf }),
  }
}

function timeContext(
  { keys, values, titles, fileName, headerLine }: ContextInput,
  issues: IssueList,
): FileContext {
  const isNamed = (part: 'month' | 'year' | 'monthOfYear') =>
    keys[part] !== undefined || values.some(({ coordinates }) => coordinates[part] !== undefined)
  const both = values.find(({ coordinates }) => keys.month !== undefined && namesTime(coordinates))
  if (both !== undefined) {
    const detail = { columnName: both.name }
    issues.add('question', 'duplicate-column', {
      line: headerLine,
      column: both.at + 1,
      found: both.name,
      detail,
    })
  }
  if (isNamed('month') || (isNamed('year') && isNamed('monthOfYear'))) return {}
  if (isNamed('monthOfYear')) return yearContext(titles, headerLine, issues)
  if (isNamed('year')) {
    const column = keys.year === undefined ? null : keys.year + 1
    issues.add('error', 'not-monthly', { line: headerLine, column })
    return {}
  }
  return monthContext(titles, fileName, issues)
}

/** A month in the header beside a month in every row: only one of them can be meant. */
function namesTime({ month, year, monthOfYear }: Coordinates): boolean {
  return month !== undefined || year !== undefined || monthOfYear !== undefined
}

function yearContext({ years }: TitleFindings, headerLine: number, issues: IssueList): FileContext {
  const [year, ...others] = years
  if (year !== undefined && others.length === 0) return { year }
  issues.add('question', 'missing-column', { line: headerLine, detail: { expected: ['Jahr'] } })
  return {}
}

/** A month that a title line calls the Berichtsmonat is taken; any other month of the title or file name is asked. */
function monthContext({ months, years }: TitleFindings, fileName: string, issues: IssueList): FileContext {
  const named = [...new Set(months.filter(({ isNamed }) => isNamed).map(({ month }) => month))]
  if (named.length === 1 && named[0] !== undefined) return { month: named[0] }
  const possible = months[0]?.month ?? monthOfFileName(fileName)
  const detail = { expected: ['Berichtsmonat'] }
  if (possible !== undefined) {
    issues.add('question', 'missing-column', { line: null, detail: { ...detail, month: monthAt(possible) } })
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

function monthOfFileName(fileName: string): number | undefined {
  return monthsInNames
    .flatMap((pattern) => fileName.match(pattern) ?? [])
    .map((text) => parseMonthText(text.replace('_', '-')))
    .flatMap((found) => (found?.kind === 'month' ? [found.month] : []))[0]
}

function unitContext({ keys, values, titles, headerLine }: ContextInput, issues: IssueList): FileContext {
  const isNamed = keys.unitKey !== undefined || keys.unitName !== undefined
  if (isNamed || values.every(({ coordinates }) => coordinates.unit !== undefined)) return {}
  const meanings = [...titles.units, ...titles.ambiguousUnits]
  if (meanings.length > 1) {
    const expected = meanings.map(({ name }) => name)
    issues.add('question', 'ambiguous-unit', { line: headerLine, detail: { expected } })
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
function nameContext({ keys, values, titles, names }: ContextInput): FileContext {
  if (keys.names.length > 0) return {}
  const hasKnownName = values.some(
    ({ coordinates: { name } }) => name !== undefined && names.indicators.find(name).kind !== 'unknown',
  )
  if (hasKnownName) return {}
  const [indicator, ...others] = titles.indicators
  if (indicator !== undefined && others.length === 0) return { name: indicator.label }
  return titles.title === undefined ? {} : { title: titles.title }
}
