import type { Activity, ActivityNote, Milestone, Plan } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { freeId } from '../freeId'

/** A milestone as it is typed in: a new one has no id yet. */
export type MilestoneDraft = Omit<Milestone, 'id'> & { readonly id: string | null }

/** What can be said of an activity; the id is given once and stays. */
export type ActivityDraft = Omit<Activity, 'id' | 'section' | 'milestones' | 'evidence' | 'notes'> & {
  /** Of the plan's document, where somebody names one. */
  readonly section?: string
  readonly milestones: readonly MilestoneDraft[]
  readonly evidence: string | null
}

export interface MilestoneKey {
  readonly activityId: string
  readonly milestoneId: string
}

/** Where nobody names a section of the plan's document, an activity stands in that of its topic. */
export function addActivity(plan: Plan, draft: ActivityDraft): Plan {
  const id = freeId(`${draft.topicId} ${draft.title}`, plan.activities, 'massnahme')
  const ofTopic = plan.topics.find((topic) => topic.id === draft.topicId)?.section ?? ''
  const { evidence, milestones, section = ofTopic, ...said } = draft
  const added = withDraft({ ...said, id, section, milestones: [] }, { evidence, milestones })
  return { ...plan, activities: [...plan.activities, added] }
}

/** Only what is named changes, so that what another window changed meanwhile stays. */
export function changeActivity(plan: Plan, id: string, change: Partial<ActivityDraft>): Plan {
  return withActivity(plan, id, (activity) => withDraft(activity, change))
}

/** Without the activity; those of its milestones that a target names have to be let go of first. */
export function removeActivity(plan: Plan, id: string): Plan {
  return { ...plan, activities: plan.activities.filter((activity) => activity.id !== id) }
}

/** @param done when it was done and what shows it; null takes the tick away, evidence included */
export function tickMilestone(
  plan: Plan,
  { activityId, milestoneId }: MilestoneKey,
  done: { readonly on: string; readonly evidence: string | null } | null,
): Plan {
  return withMilestones(plan, activityId, (all) =>
    all.map((milestone) =>
      milestone.id === milestoneId
        ? { ...milestone, doneOn: done?.on ?? null, evidence: textOrNull(done?.evidence ?? null) }
        : milestone,
    ),
  )
}

/** Notes stand by their day; those of one day in the order in which they were written. */
export function addNote(plan: Plan, activityId: string, note: ActivityNote): Plan {
  return withNotes(plan, activityId, (notes) =>
    [...notes, note].toSorted((one, other) => one.on.localeCompare(other.on)),
  )
}

/** Of two notes that say the same on the same day, one stays. */
export function removeNote(plan: Plan, activityId: string, note: ActivityNote): Plan {
  return withNotes(plan, activityId, (notes) => {
    const at = notes.findIndex(({ on, text }) => on === note.on && text === note.text)
    return at < 0 ? notes : notes.toSpliced(at, 1)
  })
}

/** The targets that name a milestone, and so keep it in the plan; by the milestone's id. */
export function targetsByMilestone(
  { targets }: Plan,
  activityId: string,
): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, readonly Target[]>()
  for (const target of targets) {
    for (const id of new Set(milestonesNamedBy(target, activityId))) {
      found.set(id, [...(found.get(id) ?? []), target])
    }
  }
  return found
}

function milestonesNamedBy({ versions }: Target, activityId: string): readonly string[] {
  return versions.flatMap(({ rule }) =>
    rule.kind === 'milestone' && rule.activityId === activityId ? [rule.milestoneId] : [],
  )
}

function withActivity(plan: Plan, id: string, change: (activity: Activity) => Activity): Plan {
  return {
    ...plan,
    activities: plan.activities.map((activity) => (activity.id === id ? change(activity) : activity)),
  }
}

function withMilestones(
  plan: Plan,
  activityId: string,
  change: (milestones: readonly Milestone[]) => readonly Milestone[],
): Plan {
  return withActivity(plan, activityId, (activity) => ({
    ...activity,
    milestones: change(activity.milestones),
  }))
}

function withNotes(
  plan: Plan,
  activityId: string,
  change: (notes: readonly ActivityNote[]) => readonly ActivityNote[],
): Plan {
  return withActivity(plan, activityId, ({ notes: before = [], ...activity }) => {
    const notes = change(before)
    return notes.length === 0 ? activity : { ...activity, notes }
  })
}

/** Evidence is left out of the plan where there is none. */
function withDraft(activity: Activity, change: Partial<ActivityDraft>): Activity {
  const { evidence: evidenceBefore = null, ...before } = activity
  const { evidence = evidenceBefore, milestones = before.milestones, ...said } = change
  const shown = textOrNull(evidence)
  return {
    ...before,
    ...said,
    milestones: withIds(milestones),
    ...(shown === null ? {} : { evidence: shown }),
  }
}

function withIds(drafts: readonly MilestoneDraft[]): readonly Milestone[] {
  const kept = drafts.flatMap(({ id }) => (id === null ? [] : [{ id }]))
  const added: Milestone[] = []
  return drafts.map((draft) => {
    if (draft.id !== null) return { ...draft, id: draft.id }
    const milestone = { ...draft, id: freeId(draft.title, [...kept, ...added], 'meilenstein') }
    added.push(milestone)
    return milestone
  })
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
