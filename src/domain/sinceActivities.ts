import type { Activity, ActivityNote, ActivityState, Milestone, Plan } from './plan'

/** One thing that changed about an activity; days are `YYYY-MM-DD`, null where none is named. */
export type ActivityNews =
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'state'; readonly before: ActivityState; readonly after: ActivityState }
  | { readonly kind: 'start' | 'end'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'responsible'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'note'; readonly note: ActivityNote }
  | {
      readonly kind: 'milestoneAdded' | 'milestoneRemoved' | 'ticked' | 'unticked' | 'evidence'
      readonly milestone: Milestone
    }
  | { readonly kind: 'moved'; readonly milestone: Milestone; readonly before: string | null }

export interface ActivityChange {
  readonly activity: Activity
  /** Never empty. */
  readonly news: readonly ActivityNews[]
}

/** Activities that came, went or moved, in the order of the plan; those that went come last. */
export function activitiesSince(then: Plan, now: Plan): readonly ActivityChange[] {
  const kept = now.activities.map((activity) => {
    const before = then.activities.find(({ id }) => id === activity.id)
    return { activity, news: before === undefined ? [{ kind: 'added' } as const] : newsOf(before, activity) }
  })
  const removed = then.activities
    .filter((activity) => now.activities.every(({ id }) => id !== activity.id))
    .map((activity) => ({ activity, news: [{ kind: 'removed' } as const] }))
  return [...kept.filter(({ news }) => news.length > 0), ...removed]
}

function newsOf(before: Activity, after: Activity): readonly ActivityNews[] {
  const state: readonly ActivityNews[] =
    before.state === after.state ? [] : [{ kind: 'state', before: before.state, after: after.state }]
  const fields = (['start', 'end', 'responsible'] as const)
    .filter((kind) => before[kind] !== after[kind])
    .map((kind) => ({ kind, before: before[kind], after: after[kind] }))
  return [...state, ...fields, ...newsOfMilestones(before, after), ...newNotes(before, after)]
}

function newsOfMilestones(before: Activity, after: Activity): readonly ActivityNews[] {
  const kept = after.milestones.flatMap((milestone): readonly ActivityNews[] => {
    const known = before.milestones.find(({ id }) => id === milestone.id)
    return known === undefined ? [{ kind: 'milestoneAdded', milestone }] : newsOfMilestone(known, milestone)
  })
  const removed = before.milestones
    .filter((milestone) => after.milestones.every(({ id }) => id !== milestone.id))
    .map((milestone) => ({ kind: 'milestoneRemoved', milestone }) as const)
  return [...kept, ...removed]
}

function newsOfMilestone(before: Milestone, milestone: Milestone): readonly ActivityNews[] {
  const moved: readonly ActivityNews[] =
    before.due === milestone.due ? [] : [{ kind: 'moved', milestone, before: before.due }]
  const done = kindOfDone(before, milestone)
  return done === undefined ? moved : [...moved, { kind: done, milestone }]
}

/** A tick names its evidence; evidence that came later, or another day, is told by itself. */
function kindOfDone(before: Milestone, after: Milestone): 'ticked' | 'unticked' | 'evidence' | undefined {
  if (before.doneOn !== after.doneOn) return after.doneOn === null ? 'unticked' : 'ticked'
  return before.evidence === after.evidence ? undefined : 'evidence'
}

function newNotes(before: Activity, after: Activity): readonly ActivityNews[] {
  const known = before.notes ?? []
  return (after.notes ?? [])
    .filter((note) => known.every(({ on, text }) => on !== note.on || text !== note.text))
    .map((note) => ({ kind: 'note', note }))
}
