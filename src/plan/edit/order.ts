import type { Plan } from '@/domain/plan'
import { exchanged } from './items'

/** One place up, or one place down. */
export type Step = -1 | 1

/** The topics are shown in this order everywhere. */
export function movedTopic(plan: Plan, id: string, step: Step): Plan {
  return { ...plan, topics: exchanged(plan.topics, { id, step, isBeside: () => true }) }
}

/** A target moves among those of its topic; parts of a spread target stand below their whole and do not move. */
export function movedTarget(plan: Plan, id: string, step: Step): Plan {
  const isBeside = (one: Placed, other: Placed) =>
    one.topicId === other.topicId && one.parentId === undefined && other.parentId === undefined
  return { ...plan, targets: exchanged(plan.targets, { id, step, isBeside }) }
}

type Placed = Plan['targets'][number]

/** A unit moves among those that belong to the same one. */
export function movedUnit(plan: Plan, id: string, step: Step): Plan {
  const { organisation } = plan
  const units = exchanged(organisation.units, {
    id,
    step,
    isBeside: (one, other) => one.parentId === other.parentId,
  })
  return { ...plan, organisation: { ...organisation, units } }
}
