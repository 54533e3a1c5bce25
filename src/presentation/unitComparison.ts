import type { Place } from '@/domain/cube'
import { type Evaluation, measurementAt } from '@/domain/evaluation'
import type { Sex } from '@/domain/facts'
import type { Measurement } from '@/domain/measurement'
import { type Month, yearBefore } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'

export interface UnitRowView {
  readonly name: string
  readonly actual: Measurement
  readonly yearBefore: Measurement
}

export interface UnitComparison {
  readonly rows: readonly UnitRowView[]
  /** The Träger, where it is no sum of the rows but comparable with each. */
  readonly reference: { readonly name: string; readonly value: number } | null
}

/** The Bezirksstellen of a month beside each other; null where the indicator is not known for them. */
export function unitComparisonOf(
  evaluation: Evaluation,
  indicator: Indicator,
  at: { readonly sex: Sex; readonly month: Month; readonly carrier: Unit; readonly offices: readonly Unit[] },
): UnitComparison | null {
  if (!indicator.hasUnits || at.offices.length === 0) return null
  const valueAt = (place: Place, month: Month) => measurementAt(evaluation, indicator.id, { ...place, month })
  const rows = at.offices.map(({ id, name }) => ({
    name,
    actual: valueAt({ unitId: id, sex: at.sex }, at.month),
    yearBefore: valueAt({ unitId: id, sex: at.sex }, yearBefore(at.month)),
  }))
  if (rows.every(({ actual }) => actual.kind === 'missing' && actual.reason !== 'suppressed')) return null
  const whole = valueAt({ unitId: at.carrier.id, sex: at.sex }, at.month)
  const isComparable = indicator.kind === 'ratio' && whole.kind === 'value'
  return { rows, reference: isComparable ? { name: at.carrier.name, value: whole.value } : null }
}
