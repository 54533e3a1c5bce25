import type { Measurement } from '@/domain/measurement'
import type { Better } from '@/domain/plan'
import type { ChartQuantity } from '@/texts/charts'
import { type Change, changeOf } from './change'

/** A Bezirksstelle in the comparison. */
export interface UnitRow {
  readonly name: string
  readonly actual: Measurement
  /** Of the same month of the year before. */
  readonly yearBefore: Measurement
}

export interface UnitsChartInput {
  readonly rows: readonly UnitRow[]
  /** The Träger, drawn as a line that all are held against; null where a sum and its parts do not compare. */
  readonly reference: { readonly name: string; readonly value: number } | null
  readonly quantity: ChartQuantity
  readonly better: Better
  readonly isSynthetic: boolean
}

/** What the chart says of one row, worked out once for bars, numbers, tooltip and voice. */
export interface UnitBar extends UnitRow {
  readonly value: number | null
  readonly before: number | null
  readonly change: Change | null
}

/** Sorted by value; those without number last. */
export function unitBars({ rows, quantity }: UnitsChartInput): readonly UnitBar[] {
  return rows
    .map((row) => {
      const value = row.actual.kind === 'value' ? row.actual.value : null
      const before = row.yearBefore.kind === 'value' ? row.yearBefore.value : null
      return { ...row, value, before, change: changeOf(value, before, quantity) }
    })
    .toSorted((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity))
}
