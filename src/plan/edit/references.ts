import { indicatorsIn } from '@/domain/formula'
import type { Plan } from '@/domain/plan'

/** A part of the plan that names another one, which can therefore not be removed. */
export interface Reference {
  readonly kind: 'unit' | 'indicator' | 'target' | 'activity' | 'topic' | 'event'
  readonly label: string
}

export function referencesToUnit({ organisation, targets, activities }: Plan, id: string): Reference[] {
  return [
    ...organisation.units.filter(({ parentId }) => parentId === id).map(({ name }) => refer('unit', name)),
    ...targets.filter(({ unitId }) => unitId === id).map(({ label }) => refer('target', label)),
    ...activities.filter(({ places }) => places.includes(id)).map(({ title }) => refer('activity', title)),
  ]
}

export function referencesToIndicator(
  { indicators, targets, activities, events }: Plan,
  id: string,
): Reference[] {
  return [
    ...indicators
      .filter(({ formula }) => formula !== undefined && indicatorsIn(formula).includes(id))
      .map(({ label }) => refer('indicator', label)),
    ...targets.filter(({ indicatorId }) => indicatorId === id).map(({ label }) => refer('target', label)),
    ...activities
      .filter(({ indicatorIds }) => indicatorIds.includes(id))
      .map(({ title }) => refer('activity', title)),
    ...events
      .filter(({ indicatorIds = [] }) => indicatorIds.includes(id))
      .map(({ label }) => refer('event', label)),
  ]
}

export function referencesToTopic({ targets, activities, events }: Plan, id: string): Reference[] {
  return [
    ...targets.filter(({ topicId }) => topicId === id).map(({ label }) => refer('target', label)),
    ...activities.filter(({ topicId }) => topicId === id).map(({ title }) => refer('activity', title)),
    ...events.filter(({ topicIds = [] }) => topicIds.includes(id)).map(({ label }) => refer('event', label)),
  ]
}

export function refer(kind: Reference['kind'], label: string): Reference {
  return { kind, label }
}
