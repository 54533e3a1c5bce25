import type { MissingReason } from '@/domain/measurement'
import { describeCourse, describeUnits } from '@/texts/chartDescriptions'
import { type ChartQuantity } from '@/texts/charts'
import { type CoursePoint, lastIndexOf, numberAt } from './course'
import { unitBars, type UnitsChartInput } from './units'

/** What the picture of a course says, for readers who do not see it. */
export function alternativeOfCourse(points: readonly CoursePoint[], quantity: ChartQuantity): string {
  const known = points.flatMap((point) => {
    const value = numberAt(point, 'actual')
    return value === null ? [] : [{ month: point.month, value }]
  })
  const bySize = known.toSorted((one, other) => one.value - other.value)
  const last = points[lastIndexOf(points, 'actual')]
  const span = { first: points[0]?.month, last: points.at(-1)?.month }
  return describeCourse(
    { span, last, lowest: bySize[0], highest: bySize.at(-1), gaps: gapsIn(points) },
    quantity,
  )
}

export function alternativeOfUnits(input: UnitsChartInput): string {
  const bars = unitBars(input)
  const known = bars.filter(({ value }) => value !== null)
  return describeUnits({ count: bars.length, largest: known[0], smallest: known.at(-1) }, input.quantity)
}

function gapsIn(points: readonly CoursePoint[]): readonly MissingReason[] {
  return points.flatMap(({ actual }) => (actual?.kind === 'missing' ? [actual.reason] : []))
}
