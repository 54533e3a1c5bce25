import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import { type ChartQuantity, formatExactValue, formatPlanned, seriesWords, tableWords } from '@/texts/charts'
import { formatDate, formatDifference, formatMonth } from '@/texts/format'
import { describeMissing, markWords, missingWords } from '@/texts/reasons'
import { changeOf } from './change'
import { type CoursePoint, comparedPlanned, deviationAt, numberAt } from './course'

/** A cell as it is read, with the number behind it for those who go on calculating. */
export interface TableCell {
  readonly text: string
  /** Null where the text is a word. */
  readonly value: number | null
  readonly decimals: number
}

export interface MonthRow {
  readonly month: Month
  /** In the order of the columns; the first names the month. */
  readonly cells: readonly TableCell[]
  readonly isProvisional: boolean
}

export interface MonthTable {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[]
  /** Newest first. */
  readonly rows: readonly MonthRow[]
}

/** The two sides of a rate, month by month in the order of the points. */
export interface FractionColumns {
  readonly numerator: readonly Measurement[]
  readonly denominator: readonly Measurement[]
}

export interface MonthTableInput {
  readonly points: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  readonly fraction: FractionColumns | null
  /** A derived indicator is computed everywhere and need not say so in each row. */
  readonly isDerived: boolean
  /** Datenstand per point, `YYYY-MM-DD`, '' where none is named. */
  readonly asOf: readonly string[]
}

export function monthTable(input: MonthTableInput): MonthTable {
  const hasPlanned = input.points.some((point) => comparedPlanned(point) !== null)
  const columns = columnsOf({ hasPlanned, hasFraction: input.fraction !== null })
  const rows = input.points.map((point, index) => rowOf(input, { point, index, hasPlanned }))
  return { columns, rows: rows.toReversed() }
}

/** The table as cells of a file: numbers as numbers, words as words. */
export interface SavedTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | { readonly value: number; readonly decimals: number })[])[]
}

export function csvCells({ columns, rows }: MonthTable): SavedTable {
  return {
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) =>
      cells.map(({ text, value, decimals }) => (value === null ? text : { value, decimals })),
    ),
  }
}

function columnsOf({
  hasPlanned,
  hasFraction,
}: {
  hasPlanned: boolean
  hasFraction: boolean
}): MonthTable['columns'] {
  const { actual, yearBefore, planned, deviation } = seriesWords
  const numbers = [
    actual,
    yearBefore,
    tableWords.change,
    ...(hasPlanned ? [planned, deviation] : []),
    ...(hasFraction ? [tableWords.numerator, tableWords.denominator] : []),
  ]
  return [
    { label: tableWords.month, isNumber: false },
    ...numbers.map((label) => ({ label, isNumber: true })),
    { label: tableWords.asOf, isNumber: false },
    { label: tableWords.remark, isNumber: false },
  ]
}

function rowOf(
  { quantity, fraction, asOf, isDerived }: MonthTableInput,
  { point, index, hasPlanned }: { point: CoursePoint; index: number; hasPlanned: boolean },
): MonthRow {
  const change = changeOf(numberAt(point, 'actual'), numberAt(point, 'yearBefore'), quantity)
  const cells = [
    word(formatMonth(point.month)),
    measuredCell(point.actual, quantity),
    measuredCell(point.yearBefore, quantity),
    change === null ? word('') : { text: change.text, value: change.size, decimals: 1 },
    ...(hasPlanned ? plannedCells(point, quantity) : []),
    ...(fraction === null
      ? []
      : [sideCell(fraction.numerator[index]), sideCell(fraction.denominator[index])]),
    word(formatDate(asOf[index] ?? '')),
    word(remarkOf(point.actual, isDerived)),
  ]
  return { month: point.month, cells, isProvisional: hasProvisionalMark(point.actual) }
}

function plannedCells(point: CoursePoint, quantity: ChartQuantity): readonly TableCell[] {
  const { planned } = point
  const deviation = deviationAt(point)
  const text = planned === null ? null : formatPlanned(planned, quantity)
  const value = planned?.kind === 'number' ? planned.value : null
  const { decimals } = quantity
  return [
    { text: value === null ? (text ?? '') : formatExactValue(value, quantity), value, decimals },
    { text: deviation === null ? '' : formatDifference(deviation, quantity), value: deviation, decimals },
  ]
}

function measuredCell(measurement: Measurement | null, quantity: ChartQuantity): TableCell {
  if (measurement === null) return word('')
  if (measurement.kind === 'missing') return word(missingWords[measurement.reason])
  const { value } = measurement
  return { text: formatExactValue(value, quantity), value, decimals: quantity.decimals }
}

/** A side of a rate is a count, or a mean of counts with one decimal. */
function sideCell(measurement: Measurement | undefined): TableCell {
  const isWhole = measurement?.kind === 'value' && Number.isInteger(measurement.value)
  return measuredCell(measurement ?? null, { measure: '', decimals: isWhole ? 0 : 1 })
}

function remarkOf(actual: Measurement | null, isDerived: boolean): string {
  if (actual === null) return ''
  if (actual.kind === 'missing') return describeMissing(actual)
  return actual.marks
    .filter((mark) => mark !== 'computed' || !isDerived)
    .map((mark) => markWords[mark])
    .join(', ')
}

function hasProvisionalMark(actual: Measurement | null): boolean {
  return actual?.kind === 'value' && actual.marks.includes('provisional')
}

function word(text: string): TableCell {
  return { text, value: null, decimals: 0 }
}
