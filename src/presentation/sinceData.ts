import type { Place } from '@/domain/cube'
import type { Month } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import type { DataSince } from '@/domain/since'
import type { CountedImport, ImportsSince } from '@/domain/sinceImports'
import type { NewMonths } from '@/domain/sinceMonths'
import type { ValueChanges } from '@/domain/sinceValues'
import {
  describeBiggest,
  describeImportSince,
  describeIndicators,
  describeMonths,
  describePlace,
  describeValueCounts,
} from '@/texts/meetingSince'

/** Months that came, or went, with the indicators that they hold values of. */
export interface MonthsView {
  readonly kind: 'gained' | 'lost'
  readonly months: string
  readonly indicators: string
}

export interface ValuesView {
  readonly indicatorId: string
  readonly label: string
  readonly counts: string
  /** The largest revision, old and new, at its address; null where values only came or went. */
  readonly biggest: { readonly text: string; readonly place: Place; readonly month: Month } | null
}

/** A line of the log, as far as it is named here. */
export interface ListedImport extends CountedImport {
  readonly files: readonly { readonly name: string }[]
}

export interface ChangedImport {
  readonly id: number
  readonly text: string
}

/** Indicators with the same months stand together. */
export function monthsViews(plan: Plan, { newMonths, lostMonths }: DataSince): readonly MonthsView[] {
  return [...grouped(plan, 'gained', newMonths), ...grouped(plan, 'lost', lostMonths)]
}

function grouped(plan: Plan, kind: MonthsView['kind'], each: readonly NewMonths[]): readonly MonthsView[] {
  const named = inOrderOf(plan, each).map(({ indicatorId, months }) => ({
    months: describeMonths(months),
    indicator: labelOf(plan, indicatorId),
  }))
  return [...new Set(named.map(({ months }) => months))].map((months) => ({
    kind,
    months,
    indicators: describeIndicators(
      named.filter((one) => one.months === months).map(({ indicator }) => indicator),
    ),
  }))
}

export function valuesViews(plan: Plan, values: readonly ValueChanges[]): readonly ValuesView[] {
  return inOrderOf(plan, values).map((each) => ({
    indicatorId: each.indicatorId,
    label: labelOf(plan, each.indicatorId),
    counts: describeValueCounts(each),
    biggest: biggestOf(plan, each),
  }))
}

function biggestOf(plan: Plan, { indicatorId, biggest }: ValueChanges): ValuesView['biggest'] {
  if (biggest === null) return null
  const { unitId, sex, month } = biggest
  const quantity = plan.indicators.find(({ id }) => id === indicatorId) ?? { measure: '', decimals: 0 }
  const place = { unitId, sex }
  const at = describePlace(plan.organisation.units, place)
  return { text: describeBiggest(biggest, { at, quantity }), place, month }
}

/** What counts no more first. */
export function changedImports(imports: ImportsSince<ListedImport>): readonly ChangedImport[] {
  return (['undone', 'restored', 'added'] as const).flatMap((kind) =>
    imports[kind].map((each) => ({ id: each.id, text: describeImportSince(kind, each) })),
  )
}

function labelOf(plan: Plan, indicatorId: string): string {
  return plan.indicators.find(({ id }) => id === indicatorId)?.label ?? indicatorId
}

/** As the plan lists them; what it does not know comes last. */
function inOrderOf<T extends { readonly indicatorId: string }>(
  { indicators }: Plan,
  each: readonly T[],
): readonly T[] {
  const order = new Map(indicators.map(({ id }, at) => [id, at]))
  const rank = ({ indicatorId }: T): number => order.get(indicatorId) ?? indicators.length
  return each.toSorted((left, right) => rank(left) - rank(right))
}
