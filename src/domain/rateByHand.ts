import type { AttainmentReason, AttainmentStatus } from './attainment'
import type { Milestone, Plan } from './plan'
import type { TargetRule } from './target'

export interface Rating {
  readonly status: AttainmentStatus
  readonly reason: AttainmentReason | null
}

/**
 * A milestone at the end of a day: reached when done with evidence, missed when its own day is over undone.
 * @param day `YYYY-MM-DD`
 */
export function rateMilestone(milestone: Milestone, day: string): Rating {
  const isDone = milestone.doneOn !== null && milestone.doneOn <= day
  if (isDone)
    return milestone.evidence === null
      ? { status: 'onTrack', reason: 'noEvidence' }
      : { status: 'reached', reason: null }
  if (milestone.due === null) return { status: 'unrated', reason: 'noDateSet' }
  return { status: milestone.due <= day ? 'missed' : 'onTrack', reason: null }
}

/** @throws Error when the plan lacks the milestone: a plan is checked before it gets here. */
export function milestoneOf(plan: Plan, rule: Extract<TargetRule, { kind: 'milestone' }>): Milestone {
  const activity = plan.activities.find(({ id }) => id === rule.activityId)
  const milestone = activity?.milestones.find(({ id }) => id === rule.milestoneId)
  if (milestone === undefined)
    throw new Error(`plan ${plan.id} has no milestone ${rule.activityId}/${rule.milestoneId}`)
  return milestone
}

export function rateQualitative(rule: Extract<TargetRule, { kind: 'qualitative' }>): Rating {
  return rule.status === null
    ? { status: 'unrated', reason: 'noStatusSet' }
    : { status: rule.status, reason: null }
}
