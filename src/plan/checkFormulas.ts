import { indicatorsIn } from '@/domain/formula'
import type { Indicator, Plan } from '@/domain/plan'
import { planProblem, type PlanProblem } from './planProblem'

/** Derived indicators have a formula, others none, and no formula leads back to itself. */
export function checkFormulas({ indicators }: Plan): PlanProblem[] {
  const named = new Map(
    indicators.map(({ id, formula }) => [id, formula === undefined ? [] : indicatorsIn(formula)]),
  )
  return indicators.flatMap((indicator, at) => {
    const path = ['indicators', at, 'formula']
    if (indicator.origin === 'derived' && indicator.formula === undefined)
      return [planProblem('formulaMissing', path)]
    if (indicator.origin !== 'derived' && indicator.formula !== undefined)
      return [planProblem('formulaNotAllowed', path)]
    return leadsBack(indicator, named) ? [planProblem('formulaCycle', path, indicator.id)] : []
  })
}

function leadsBack({ id }: Indicator, named: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const open = [...(named.get(id) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(named.get(next) ?? []))
  }
  return false
}
