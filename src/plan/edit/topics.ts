import type { Plan, Topic, TopicFigure } from '@/domain/plan'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'

/** What a person says of a topic; a figure that is new has the id ''. */
export type TopicEntry = Omit<Topic, 'id'>

/** Adds a topic (`id` null), or changes the one with that id. */
export function withTopic(plan: Plan, id: string | null, { figures, ...entry }: TopicEntry): Plan {
  const topic = {
    ...entry,
    ...(figures !== undefined && { figures: withIds(figures) }),
    id: id ?? freeId(entry.code, plan.topics, 'thema'),
  }
  return { ...plan, topics: replacedOrAdded(plan.topics, id, topic) }
}

export function withoutTopic(plan: Plan, id: string): Plan {
  return { ...plan, topics: withoutItem(plan.topics, id) }
}

function withIds(figures: readonly TopicFigure[]): readonly TopicFigure[] {
  return figures.reduce<readonly TopicFigure[]>((done, figure) => {
    const others = figures.filter(({ id }) => id !== '')
    const id = figure.id || freeId(figure.label, [...others, ...done], 'rahmenzahl')
    return [...done, { ...figure, id }]
  }, [])
}
