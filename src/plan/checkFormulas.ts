import { formulasOf, wayBackTo } from '@/domain/formula'
import type { Plan } from '@/domain/plan'
import { planProblem, type PlanProblem } from './planProblem'

/** Derived indicators have a formula, others none, and no formula leads back to itself. */
export function checkFormulas({ indicators }: Plan): PlanProblem[] {
  const formulas = formulasOf(indicators)
  return indicators.flatMap(({ id, origin, formula }, at) => {
    const path = ['indicators', at, 'formula']
    if (origin === 'derived' && formula === undefined) return [planProblem('formulaMissing', path)]
    if (formula === undefined) return []
    if (origin !== 'derived') return [planProblem('formulaNotAllowed', path)]
    return wayBackTo(id, formula, formulas) === null ? [] : [planProblem('formulaCycle', path, id)]
  })
}
