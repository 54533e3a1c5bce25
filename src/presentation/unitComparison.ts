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

/** The units below the Träger beside each other; null where the indicator is not known for them. */
export function unitComparisonOf(
  evaluation: Evaluation,
  indicator: Indicator,
  { sex, month }: { readonly sex: Sex; readonly month: Month },
): UnitComparison | null {
  const { units } = evaluation.plan.organisation
  const carrier = units.find(({ parentId }) => parentId === null)
  const offices = units.filter(({ parentId }) => parentId === carrier?.id)
  if (!indicator.hasUnits || carrier === undefined || offices.length === 0) return null
  const valueAt = ({ id }: Unit, at: Month) =>
    measurementAt(evaluation, indicator.id, { unitId: id, sex, month: at })
  const rows = offices.map((office) => ({
    name: office.name,
    actual: valueAt(office, month),
    yearBefore: valueAt(office, yearBefore(month)),
  }))
  if (rows.every(({ actual }) => actual.kind === 'missing' && actual.reason !== 'suppressed')) return null
  const whole = valueAt(carrier, month)
  const isComparable = indicator.kind === 'ratio' && whole.kind === 'value'
  return { rows, reference: isComparable ? { name: carrier.name, value: whole.value } : null }
}
