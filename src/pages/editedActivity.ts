import type { Activity, Milestone, Plan } from '@/domain/plan'
import { addActivity, addNote, changeActivity, removeNote } from '@/plan/edit/activities'
import { changedFields, type ReadForm } from '@/presentation/activityForm'

/** What the dialogs of the activities are open for. */
export type EditedActivity =
  /** `activity` is null for a new one. */
  | { readonly kind: 'activity'; readonly activity: Activity | null; readonly topicId: string }
  | { readonly kind: 'tick'; readonly activity: Activity; readonly milestone: Milestone }

interface FormChange {
  readonly before: ReadForm
  readonly after: ReadForm
}

export function planWithNew(plan: Plan, { fields, addedNote }: ReadForm): Plan {
  const added = addActivity(plan, fields)
  const id = added.activities.at(-1)?.id
  return addedNote === null || id === undefined ? added : addNote(added, id, addedNote)
}

/** The plan in force by now with what was typed in, and nothing else changed. */
export function planWithChanged(plan: Plan, id: string, { before, after }: FormChange): Plan {
  const changed = changeActivity(plan, id, changedFields(before, after))
  const without = after.removedNotes.reduce((of, note) => removeNote(of, id, note), changed)
  return after.addedNote === null ? without : addNote(without, id, after.addedNote)
}
