import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { Coordinates } from './coordinates'
import { isMostly } from './contentProfile'
import type { RoledColumn } from './roledColumn'
import type { Column, KeyColumns, ValueColumn } from './tableShape'
import type { TitleFindings } from './titleLines'

/**
 * `Jan; Feb; Jahr`: beside months that lie across, `Jahr` may head their sum. It does where its cells are no years,
 * or just what the months give.
 */
export function withSumsOfYear(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const months = columns.filter(({ role, coordinates }) => role === 'value' && saysMonth(coordinates))
  if (months.length === 0) return columns
  return columns.map((column) =>
    column.role === 'year' && column.isAnswered !== true && isSumOf(months, column)
      ? { ...column, role: 'value' }
      : column,
  )
}

function saysMonth({ month, monthOfYear }: Coordinates): boolean {
  return month !== undefined || monthOfYear !== undefined
}

function isSumOf(months: readonly RoledColumn[], column: RoledColumn): boolean {
  const { distinct, number, filled } = column.profile
  if (filled === 0) return true
  if (!distinct.some((text) => yearIn(text) !== undefined)) return isMostly(number)
  const ofYear = months.filter(({ coordinates: { year } }) => year === column.coordinates.year)
  const rows = column.cells.flatMap((cell, row) => {
    const parts = ofYear.map(({ cells }) => numberIn(cells[row] ?? ''))
    const whole = numberIn(cell)
    return whole === undefined || parts.length === 0 || parts.includes(undefined)
      ? []
      : [isFrom(parts as readonly number[], whole)]
  })
  return rows.length > 0 && rows.every(Boolean)
}

/** Sum, mean or last of the months. */
function isFrom(parts: readonly number[], whole: number): boolean {
  const sum = parts.reduce((total, part) => total + part, 0)
  return whole === sum || whole === Math.round(sum / parts.length) || whole === parts.at(-1)
}

function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** Data frames write `2023.0`. */
function yearIn(text: string): number | undefined {
  const found = parseMonthText(text.trim().replace(/^(\d+)[.,]0$/, '$1'))
  return found?.kind === 'year' ? found.year : undefined
}

interface YearInput {
  readonly titles: TitleFindings
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly columns: readonly Column[]
  /** First rows below the header. */
  readonly rows: readonly (readonly string[])[]
  readonly headerLine: number
  readonly answers: FileAnswers
}

/** Asks whether a column names the year of its rows where the title, the header or its place speak against it. */
export function askForYears(input: YearInput, issues: IssueList): void {
  const { keys, answers, columns, headerLine: line } = input
  const at = keys.year
  if (at === undefined || answers.roleOf(at) !== undefined) return
  const years = input.rows.flatMap((row) => yearIn(row[at] ?? '') ?? [])
  const columnName = columns[at]?.name ?? ''
  const place = { line, column: at + 1, found: columnName, detail: { columnName } }
  const asked = { kind: 'column', at, role: 'year', name: columnName } as const
  if (contradictsHeader(input.values, years)) issues.add('error', 'invalid-month', place)
  else if (mayBeSum(input, at, years)) issues.ask('unknown-category', place, asked)
}

/** `Jan 23` beside rows of 2022. */
function contradictsHeader(values: readonly ValueColumn[], years: readonly number[]): boolean {
  const headed = values.flatMap(({ coordinates: { month, year } }) =>
    month === undefined ? (year ?? []) : Math.floor(month / 12),
  )
  return headed.length === values.length && years.some((year) => !headed.includes(year))
}

/** Behind the months a single number may be a sum that happens to look like a year. */
function mayBeSum({ values, titles }: YearInput, at: number, years: readonly number[]): boolean {
  const [year, ...others] = years
  const isBehind = values.every((value) => value.at < at && value.coordinates.monthOfYear !== undefined)
  return year !== undefined && others.length === 0 && isBehind && !titles.years.includes(year)
}
