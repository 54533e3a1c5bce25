import { addMonths, lastDayOf, type Month } from '@/domain/month'
import type { Activity, Indicator, Milestone, Plan, Topic } from '@/domain/plan'

export type MilestoneState = 'done' | 'doneWithoutEvidence' | 'overdue' | 'dueSoon' | 'open' | 'undated'

/** A milestone as seen at the end of the Berichtsmonat. */
export interface MilestoneView {
  readonly milestone: Milestone
  readonly activity: Activity
  readonly state: MilestoneState
}

export interface ActivityView {
  readonly activity: Activity
  /** Names of units and of places outside of the organisation. */
  readonly places: readonly string[]
  readonly isEverywhere: boolean
  readonly indicators: readonly Indicator[]
  readonly milestones: readonly MilestoneView[]
}

export interface TopicActivities {
  readonly topic: Topic
  readonly activities: readonly ActivityView[]
}

/** A milestone is due soon when its day lies within the two months after the Berichtsmonat. */
const soonMonths = 2

export function activitiesByTopic(plan: Plan, month: Month): readonly TopicActivities[] {
  return plan.topics.map((topic) => ({
    topic,
    activities: plan.activities
      .filter(({ topicId }) => topicId === topic.id)
      .map((activity) => activityView(plan, activity, month)),
  }))
}

/** Overdue ones first, then those that are due soon, each by date. */
export function milestonesNeedingAttention(plan: Plan, month: Month): readonly MilestoneView[] {
  const all = plan.activities.flatMap((activity) => milestonesOf(activity, month))
  const ofState = (state: MilestoneState) => all.filter((view) => view.state === state).toSorted(byDue)
  return [...ofState('overdue'), ...ofState('dueSoon')]
}

export function milestoneState(milestone: Milestone, month: Month): MilestoneState {
  const day = lastDayOf(month)
  if (milestone.doneOn !== null && milestone.doneOn <= day) {
    return milestone.evidence === null ? 'doneWithoutEvidence' : 'done'
  }
  if (milestone.due === null) return 'undated'
  if (milestone.due < day) return 'overdue'
  return milestone.due <= lastDayOf(addMonths(month, soonMonths)) ? 'dueSoon' : 'open'
}

function activityView(plan: Plan, activity: Activity, month: Month): ActivityView {
  const offices = plan.organisation.units.filter(({ parentId }) => parentId !== null)
  return {
    activity,
    places: activity.places.map(
      (place) => plan.organisation.units.find(({ id }) => id === place)?.name ?? place,
    ),
    isEverywhere: offices.length > 0 && offices.every(({ id }) => activity.places.includes(id)),
    indicators: plan.indicators.filter(({ id }) => activity.indicatorIds.includes(id)),
    milestones: milestonesOf(activity, month),
  }
}

function milestonesOf(activity: Activity, month: Month): readonly MilestoneView[] {
  return activity.milestones.map((milestone) => ({
    milestone,
    activity,
    state: milestoneState(milestone, month),
  }))
}

function byDue(one: MilestoneView, other: MilestoneView): number {
  return (one.milestone.due ?? '').localeCompare(other.milestone.due ?? '')
}
