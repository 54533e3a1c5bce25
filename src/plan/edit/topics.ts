import type { Plan, Topic } from '@/domain/plan'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'

/** What a person says of a topic. Its framing numbers stay as the plan's document has them. */
export type TopicEntry = Omit<Topic, 'id' | 'figures'>

/** Adds a topic (`id` null), or changes the one with that id. */
export function withTopic(plan: Plan, id: string | null, entry: TopicEntry): Plan {
  const known = plan.topics.find((topic) => topic.id === id)
  const topic = { ...known, ...entry, id: id ?? freeId(entry.code, plan.topics, 'thema') }
  return { ...plan, topics: replacedOrAdded(plan.topics, id, topic) }
}

export function withoutTopic(plan: Plan, id: string): Plan {
  return { ...plan, topics: withoutItem(plan.topics, id) }
}
