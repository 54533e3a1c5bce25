import type { Attainment } from './attainment'
import { type Evaluation, formulaAt } from './evaluation'
import type { Formula } from './formula'
import { indicatorOf } from './rateTarget'

/** The posts behind a Betreuungsschlüssel, and how many its Soll would take. */
export interface StaffNeed {
  readonly posts: number
  readonly needed: number
}

/** Null where the Schlüssel is no plain division, or a number of it is missing. */
export function staffNeedOf(evaluation: Evaluation, attainment: Attainment): StaffNeed | null {
  const { target, planned } = attainment
  const { formula } = indicatorOf(evaluation, target)
  if (formula?.op !== 'divide') return null
  const clients = numberOf(evaluation, formula.numerator, attainment)
  const posts = numberOf(evaluation, formula.denominator, attainment)
  if (clients === null || posts === null || planned === null) return null
  return planned > 0 ? { posts, needed: clients / planned } : null
}

function numberOf(
  evaluation: Evaluation,
  formula: Formula,
  { unitId, sex, month }: Attainment,
): number | null {
  const measurement = formulaAt(evaluation, formula, { unitId, sex, month })
  return measurement.kind === 'value' ? measurement.value : null
}
