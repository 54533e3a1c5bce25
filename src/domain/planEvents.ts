import type { Plan, PlanEvent } from './plan'

/** What a chart is about: an indicator, the targets on it and their topics. */
interface ChartSubject {
  readonly indicatorId: string | null
  readonly topicIds: readonly string[]
}

/** The events that are marked on a chart: those of its topics and indicator, and those that are about no one thing. */
export function eventsOn({ events }: Pick<Plan, 'events'>, subject: ChartSubject): readonly PlanEvent[] {
  return events.filter((event) => event.isOnCharts !== false && isAbout(event, subject))
}

function isAbout({ topicIds = [], indicatorIds = [] }: PlanEvent, subject: ChartSubject): boolean {
  if (topicIds.length + indicatorIds.length === 0) return true
  return (
    topicIds.some((id) => subject.topicIds.includes(id)) ||
    (subject.indicatorId !== null && indicatorIds.includes(subject.indicatorId))
  )
}
