import type { Attainment } from '@/domain/attainment'
import type { Sex } from '@/domain/facts'
import type { Plan } from '@/domain/plan'
import { rateTarget } from '@/domain/rateTarget'
import type { Target, TargetRule } from '@/domain/target'
import { evaluationOf, type FactRow, indicator, month, smallPlan, target, traeger } from '../builders'

/** A rate that a file names itself, so that one cell is enough for a value in percent. */
export const rate = indicator({ id: 'rate', kind: 'ratio', measure: '%', decimals: 1, better: 'up' })

/** The small plan with the rate. */
export function ratingPlan(over: Partial<Plan> = {}): Plan {
  return smallPlan({ indicators: [...smallPlan().indicators, rate], ...over })
}

export interface Asked {
  readonly rows: readonly FactRow[]
  readonly month: string
  readonly indicatorId?: string | null
  readonly target?: Partial<Target>
  readonly plan?: Plan
  readonly unitId?: string
  readonly sex?: Sex
}

/** Where a target of the Träger for all people stands, unless said otherwise. */
export function rated(rule: TargetRule, asked: Asked): Attainment {
  const { rows, plan = ratingPlan(), unitId = traeger.id, sex = 'total' } = asked
  const own = target(rule, { ...(asked.indicatorId && { indicatorId: asked.indicatorId }), ...asked.target })
  return rateTarget(evaluationOf(rows, plan), own, { unitId, sex, month: month(asked.month) })
}
