import type { Planned } from '@/domain/targetPath'
import type { ReplacedPath } from '@/domain/targetYear'
import {
  type ChartQuantity,
  describeReplaced,
  formatExactValue,
  formatMeasuredExactly,
  formatPlanned,
  seriesWords,
  tableWords,
} from '@/texts/charts'
import { formatDifference, formatMonthName } from '@/texts/format'
import { changeOf } from './change'
import { type CoursePoint, deviationAt, numberAt } from './course'
import type { SexesChartInput } from './sexesChart'
import { unitBars, type UnitsChartInput } from './units'

/** The table twin of a chart: all that it shows, as words and numbers. The first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function courseTable(
  points: readonly CoursePoint[],
  quantity: ChartQuantity,
  replaced: readonly ReplacedPath[] = [],
): ChartTable {
  const hasPlanned = points.some((point) => point.planned !== null && point.planned.kind !== 'none')
  const { actual, yearBefore, planned, deviation } = seriesWords
  return {
    columns: [
      tableWords.month,
      actual,
      yearBefore,
      ...(hasPlanned ? [planned, deviation] : []),
      ...replaced.map(({ until }) => describeReplaced(until)),
    ],
    rows: points.map((point, index) => {
      const gap = deviationAt(point)
      return [
        formatMonthName(point.month),
        point.actual === null ? '' : formatMeasuredExactly(point.actual, quantity),
        point.yearBefore === null ? '' : formatMeasuredExactly(point.yearBefore, quantity),
        ...(hasPlanned
          ? [plannedOf(point.planned, quantity), gap === null ? '' : formatDifference(gap, quantity)]
          : []),
        ...replaced.map((path) => plannedOf(path.planned[index] ?? null, quantity)),
      ]
    }),
  }
}

export function unitsTable(input: UnitsChartInput): ChartTable {
  const { actual, yearBefore } = seriesWords
  return {
    columns: [tableWords.unit, actual, yearBefore, tableWords.change],
    rows: unitBars(input).map((bar) => [
      bar.name,
      formatMeasuredExactly(bar.actual, input.quantity),
      formatMeasuredExactly(bar.yearBefore, input.quantity),
      bar.change?.text ?? '',
    ]),
  }
}

/** Women and men with the gap between them, where both are known. */
export function sexesTable({ female, male, quantity }: SexesChartInput): ChartTable {
  return {
    columns: [tableWords.month, seriesWords.female, seriesWords.male, tableWords.gap],
    rows: female.map((point, index) => {
      const other = male[index]
      const gap =
        other === undefined ? null : changeOf(numberAt(point, 'actual'), numberAt(other, 'actual'), quantity)
      return [
        formatMonthName(point.month),
        point.actual === null ? '' : formatMeasuredExactly(point.actual, quantity),
        other === undefined || other.actual === null ? '' : formatMeasuredExactly(other.actual, quantity),
        gap?.text ?? '',
      ]
    }),
  }
}

function plannedOf(planned: Planned | null, quantity: ChartQuantity): string {
  if (planned?.kind === 'number') return formatExactValue(planned.value, quantity)
  return planned === null ? '' : (formatPlanned(planned, quantity) ?? '')
}
