import * as v from 'valibot'
import type { Plan } from '@/domain/plan'
import { checkDates } from './checkDates'
import { checkFormulas } from './checkFormulas'
import { checkIds } from './checkIds'
import { checkReferences } from './checkReferences'
import { checkResources } from './checkResources'
import { checkTargets } from './checkTargets'
import { checkUnits } from './checkUnits'
import { planProblem, type PlanProblem } from './planProblem'
import { planSchema } from './planSchema'
import { schemaProblems } from './schemaProblems'

/** A plan's own nesting stays far below; anything deeper is no plan and could exhaust the call stack. */
const deepestLevel = 48

const checks = [
  checkIds,
  checkReferences,
  checkUnits,
  checkFormulas,
  checkTargets,
  checkResources,
  checkDates,
]

/** Types the content of a plan file, or says everything that keeps it from being a plan. */
export function readPlan(
  value: unknown,
): { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] } {
  if (isDeeperThan(deepestLevel, value)) return { problems: [planProblem('tooDeep', [])] }
  const result = v.safeParse(planSchema, value)
  if (!result.success) return { problems: schemaProblems(result.issues) }
  const plan: Plan = result.output
  const problems = checks.flatMap((check) => check(plan))
  return problems.length > 0 ? { problems } : { plan }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part))
}
