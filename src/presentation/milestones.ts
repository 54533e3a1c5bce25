import { addMonths, lastDayOf, type Month } from '@/domain/month'
import type { Activity, Indicator, Milestone, Plan, Topic } from '@/domain/plan'

export type MilestoneState =
  'done' | 'doneWithoutEvidence' | 'overdue' | 'dueSoon' | 'open' | 'undated' | 'dropped'

/** A milestone as seen at the end of the Berichtsmonat. */
export interface MilestoneView {
  readonly milestone: Milestone
  readonly activity: Activity
  readonly state: MilestoneState
}

/** A day on which something is due: a milestone, or the end of the activity itself. */
export interface DueView {
  readonly activity: Activity
  /** Null for the activity's end. */
  readonly milestone: Milestone | null
  readonly due: string
  readonly state: 'overdue' | 'dueSoon'
}

export interface ActivityView {
  readonly activity: Activity
  /** Names of units and of places outside of the organisation; without the offices where it takes place in all. */
  readonly places: readonly string[]
  /** How many offices there are, where it takes place in each of them; otherwise null. */
  readonly allOffices: number | null
  readonly indicators: readonly Indicator[]
  readonly milestones: readonly MilestoneView[]
  /** What is overdue or due soon, by date. */
  readonly due: readonly DueView[]
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

/** What is due of all activities; their ends count like milestones. */
export function duesOf(plan: Plan, month: Month): readonly DueView[] {
  return sortedDues(plan.activities.flatMap((activity) => duesOfActivity(activity, month)))
}

/** What is overdue first, then what is due soon, each by date. */
export function sortedDues(dues: readonly DueView[]): readonly DueView[] {
  const ofState = (state: DueView['state']) =>
    dues.filter((view) => view.state === state).toSorted((one, other) => one.due.localeCompare(other.due))
  return [...ofState('overdue'), ...ofState('dueSoon')]
}

function duesOfActivity(activity: Activity, month: Month): readonly DueView[] {
  const milestones = milestonesOf(activity, month).flatMap(({ milestone, state }) =>
    dueOn(milestone.due, state).map((due) => ({ activity, milestone, ...due })),
  )
  const end = dueOn(activity.end, endState(activity, month)).map((due) => ({
    activity,
    milestone: null,
    ...due,
  }))
  return [...milestones, ...end]
}

function dueOn(due: string | null, state: MilestoneState): readonly Pick<DueView, 'due' | 'state'>[] {
  return due !== null && (state === 'overdue' || state === 'dueSoon') ? [{ due, state }] : []
}

/** An activity that is done or stopped has no end to wait for. */
function endState({ state, end }: Activity, month: Month): MilestoneState {
  if (state === 'done') return 'done'
  return state === 'stopped' ? 'dropped' : stateOfDay(end, month)
}

export function milestoneState(milestone: Milestone, month: Month): MilestoneState {
  if (milestone.doneOn !== null && milestone.doneOn <= lastDayOf(month)) {
    return milestone.evidence === null ? 'doneWithoutEvidence' : 'done'
  }
  return stateOfDay(milestone.due, month)
}

function stateOfDay(day: string | null, month: Month): MilestoneState {
  if (day === null) return 'undated'
  if (day <= lastDayOf(month)) return 'overdue'
  return day <= lastDayOf(addMonths(month, soonMonths)) ? 'dueSoon' : 'open'
}

function activityView(plan: Plan, activity: Activity, month: Month): ActivityView {
  const { units } = plan.organisation
  const offices = units.filter(({ parentId }) => parentId !== null)
  const isEverywhere = offices.length > 0 && offices.every(({ id }) => activity.places.includes(id))
  const named = isEverywhere
    ? activity.places.filter((place) => offices.every(({ id }) => id !== place))
    : activity.places
  return {
    activity,
    places: named.map((place) => units.find(({ id }) => id === place)?.name ?? place),
    allOffices: isEverywhere ? offices.length : null,
    indicators: plan.indicators.filter(({ id }) => activity.indicatorIds.includes(id)),
    milestones: milestonesOf(activity, month),
    due: sortedDues(duesOfActivity(activity, month)),
  }
}

/** What is still open of an activity that was stopped will not be done any more. */
function milestonesOf(activity: Activity, month: Month): readonly MilestoneView[] {
  return activity.milestones.map((milestone) => {
    const state = milestoneState(milestone, month)
    const isOpen = state !== 'done' && state !== 'doneWithoutEvidence'
    return { milestone, activity, state: isOpen && activity.state === 'stopped' ? 'dropped' : state }
  })
}
