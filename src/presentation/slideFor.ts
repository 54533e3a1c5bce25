import type { Plan } from '@/domain/plan'

export const overviewSlideId = 'uebersicht'

export function topicSlideId(topicId: string, part = 1): string {
  return part === 1 ? `thema-${topicId}` : `thema-${topicId}-${part}`
}

export function resourcesSlideId(topicId: string): string {
  return `ressourcen-${topicId}`
}

export function targetSlideId(targetId: string): string {
  return `ziel-${targetId}`
}

/** The slide that shows what a page shows: presenting starts where the reader is. */
export function slideFor(plan: Plan, { page, id }: { readonly page: string; readonly id: string }): string {
  if (page === 'topic' && plan.topics.some((topic) => topic.id === id)) return topicSlideId(id)
  const target = page === 'indicator' ? plan.targets.find(({ indicatorId }) => indicatorId === id) : undefined
  return target === undefined ? overviewSlideId : targetSlideId(target.id)
}
