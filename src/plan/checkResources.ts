import type { Plan, TopicResources } from '@/domain/plan'
import { planProblem, type PlanPath, type PlanProblem } from './planProblem'

/** Budgets, posts and Betreuungsschlüssel of a topic are measured targets of that topic. */
export function checkResources({ topics, targets }: Plan): PlanProblem[] {
  return topics.flatMap(({ id, resources }, at) => {
    if (resources === undefined) return []
    const own = targets.filter(({ topicId, indicatorId }) => topicId === id && indicatorId !== null)
    const known = new Set(own.map((target) => target.id))
    return targetsNamed(resources)
      .filter(({ targetId }) => !known.has(targetId))
      .map(({ targetId, path }) =>
        planProblem('notMeasuredInTopic', ['topics', at, 'resources', ...path], targetId),
      )
  })
}

/** Every target that the resources of a topic name, with its place. */
export function targetsNamed({ budgets, reallocation, staff, caseloads }: TopicResources) {
  const inList = (name: string, items: readonly { readonly targetId: string }[]) =>
    items.map(({ targetId }, at) => ({ targetId, path: [name, at, 'targetId'] as PlanPath }))
  const { fromTargetId, toTargetId } = reallocation ?? {}
  const moved = Object.entries({ fromTargetId, toTargetId }).flatMap(([key, targetId]) =>
    targetId === undefined ? [] : [{ targetId, path: ['reallocation', key] as PlanPath }],
  )
  return [
    ...inList('budgets', budgets),
    ...moved,
    ...inList('staff', staff),
    ...inList('caseloads', caseloads),
  ]
}
