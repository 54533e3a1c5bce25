import type { Plan } from '@/domain/plan'
import { planProblem, type PlanProblem } from './planProblem'
import { readPlan } from './readPlan'

export function writePlan(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}

/** A plan file, or all that keeps it from being one with the content that the problems speak of. */
export function readPlanFile(
  text: string,
): { readonly plan: Plan } | { readonly problems: readonly PlanProblem[]; readonly content: unknown } {
  const content = parsed(text)
  if (content === undefined || Array.isArray(content))
    return { problems: [planProblem('notAPlan', [])], content }
  const reading = readPlan(content)
  return 'plan' in reading ? reading : { ...reading, content }
}

/** Editors of other systems put a byte order mark in front. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
