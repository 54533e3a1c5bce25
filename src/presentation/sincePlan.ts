import type { Activity, Plan } from '@/domain/plan'
import type { ActivityChange } from '@/domain/sinceActivities'
import type { TargetChange, TargetField } from '@/domain/sinceTargets'
import type { Standpoint } from '@/domain/standpoint'
import type { Target, TargetRule } from '@/domain/target'
import {
  describeActivityNews,
  describeNewTarget,
  describeNowOverdue,
  describeRemovedTarget,
  describeTargetField,
  describeVersionChange,
} from '@/texts/meetingPlan'
import { describeDueThing } from '@/texts/milestone'
import { describeTarget, subjectOf } from '@/texts/target'
import { duesOf, type DueView } from './milestones'

/** A target or an activity with what changed about it, a sentence each. */
export interface ChangedThing {
  readonly id: string
  readonly label: string
  /** False where the plan has it no more: there is no page to lead to. */
  readonly isThere: boolean
  readonly lines: readonly string[]
}

export function changedTargets(
  then: Plan,
  now: Plan,
  changes: readonly TargetChange[],
): readonly ChangedThing[] {
  return changes.map((change) => ({
    id: change.target.id,
    label: change.target.label,
    isThere: change.kind !== 'removed',
    lines: linesOfTarget(change, { then, now }),
  }))
}

interface Plans {
  readonly then: Plan
  readonly now: Plan
}

function linesOfTarget(change: TargetChange, plans: Plans): readonly string[] {
  const { target } = change
  const plan = change.kind === 'removed' ? plans.then : plans.now
  const sentence = (rule: TargetRule): string => describeTarget(rule, subjectOf(target, plan))
  switch (change.kind) {
    case 'added':
      return target.versions.map((version) => describeNewTarget(version, sentence))
    case 'removed':
      return target.versions.slice(-1).map((version) => describeRemovedTarget(version, sentence))
    case 'changed':
      return [
        ...change.versions.map((version) => describeVersionChange(version, sentence)),
        ...change.fields.map((field) => {
          const before = fieldText(change.before, field, plans.then)
          return describeTargetField(field, before, fieldText(target, field, plans.now))
        }),
      ]
  }
}

/** What stands in a field, ids as the names that they stand for. */
function fieldText(target: Target, field: TargetField, plan: Plan): string {
  const { indicator, unitName } = subjectOf(target, plan)
  const texts: Readonly<Record<TargetField, string | null | undefined>> = {
    ...target,
    indicatorId: indicator?.label,
    unitId: unitName,
    parentId: plan.targets.find(({ id }) => id === target.parentId)?.label,
    topicId: plan.topics.find(({ id }) => id === target.topicId)?.title,
    source: target.source.note,
  }
  return texts[field] ?? ''
}

/** Activities that changed, and those of which something has become overdue since. */
export function changedActivities(
  { then, now }: { readonly then: Standpoint; readonly now: Standpoint },
  changes: readonly ActivityChange[],
): readonly ChangedThing[] {
  const overdue = newlyOverdue(then, now)
  const { activities } = now.evaluation.plan
  const unchanged = activities.filter(({ id }) => changes.every(({ activity }) => activity.id !== id))
  return [...changes, ...unchanged.map((activity) => ({ activity, news: [] }))]
    .map(({ activity, news }) => ({
      id: activity.id,
      label: activity.title,
      isThere: activities.includes(activity),
      lines: [...news.map(describeActivityNews), ...linesOfDues(activity, overdue)],
    }))
    .filter(({ lines }) => lines.length > 0)
}

function linesOfDues({ id }: Activity, overdue: readonly DueView[]): readonly string[] {
  return overdue
    .filter(({ activity }) => activity.id === id)
    .map((due) => describeNowOverdue(describeDueThing(due), due.due))
}

function newlyOverdue(then: Standpoint, now: Standpoint): readonly DueView[] {
  const known = new Set(overdueAt(then).map(keyOf))
  return overdueAt(now).filter((due) => !known.has(keyOf(due)))
}

function overdueAt({ evaluation, month }: Standpoint): readonly DueView[] {
  return month === null ? [] : duesOf(evaluation.plan, month).filter(({ state }) => state === 'overdue')
}

function keyOf({ activity, milestone }: DueView): string {
  return `${activity.id} ${milestone?.id ?? ''}`
}
