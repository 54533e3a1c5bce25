import type { Activity, ActivityNote, ActivityState, Milestone, Plan } from '@/domain/plan'

/** An activity as it is typed in: every field a text, dates as the date field of the browser gives them. */
export interface ActivityForm {
  topicId: string
  title: string
  gist: string
  state: ActivityState
  start: string
  end: string
  responsible: string
  /** '' leaves it as it is, a new activity in the section of its topic. */
  section: string
  unitIds: string[]
  /** Places outside of the organisation, separated by semicolons. */
  otherPlaces: string
  indicatorIds: string[]
  evidence: string
  milestones: MilestoneForm[]
  notes: NoteForm[]
  newNote: NoteForm
}

export interface MilestoneForm {
  /** Null for one that is not in the plan yet. */
  readonly id: string | null
  title: string
  due: string
  doneOn: string
  evidence: string
  isRemoved: boolean
}

export interface NoteForm {
  on: string
  text: string
  isRemoved: boolean
}

/** What the date field of the browser holds while a part of the date is missing. */
export const incompleteDate = 'incomplete'

/** What the form says; notes are named as they were changed, so that others stay. */
export interface ReadForm {
  readonly fields: Omit<Activity, 'id' | 'section' | 'milestones' | 'evidence' | 'notes'> & {
    readonly section?: string
    readonly milestones: readonly (Omit<Milestone, 'id'> & { readonly id: string | null })[]
    readonly evidence: string | null
  }
  readonly addedNote: ActivityNote | null
  readonly removedNotes: readonly ActivityNote[]
}

export function emptyForm(topicId: string, today: string): ActivityForm {
  return {
    topicId,
    title: '',
    gist: '',
    state: 'planned',
    start: '',
    end: '',
    responsible: '',
    section: '',
    unitIds: [],
    otherPlaces: '',
    indicatorIds: [],
    evidence: '',
    milestones: [],
    notes: [],
    newNote: { on: today, text: '', isRemoved: false },
  }
}

export function formOf(activity: Activity, { organisation }: Plan, today: string): ActivityForm {
  const isUnit = (place: string) => organisation.units.some(({ id }) => id === place)
  return {
    ...emptyForm(activity.topicId, today),
    title: activity.title,
    gist: activity.gist,
    state: activity.state,
    start: activity.start ?? '',
    end: activity.end ?? '',
    responsible: activity.responsible ?? '',
    section: activity.section,
    unitIds: activity.places.filter(isUnit),
    otherPlaces: activity.places.filter((place) => !isUnit(place)).join('; '),
    indicatorIds: [...activity.indicatorIds],
    evidence: activity.evidence ?? '',
    milestones: activity.milestones.map(milestoneForm),
    notes: (activity.notes ?? []).map(({ on, text }) => ({ on, text, isRemoved: false })),
  }
}

function milestoneForm({ id, title, due, doneOn, evidence }: Milestone): MilestoneForm {
  return { id, title, due: due ?? '', doneOn: doneOn ?? '', evidence: evidence ?? '', isRemoved: false }
}

export function newMilestoneForm(): MilestoneForm {
  return { id: null, title: '', due: '', doneOn: '', evidence: '', isRemoved: false }
}

export function isNoteGiven({ newNote }: ActivityForm): boolean {
  return newNote.text.trim() !== ''
}

/** What a form without problems says. */
export function readForm(form: ActivityForm, { organisation }: Plan): ReadForm {
  const { on, text } = form.newNote
  const section = form.section.trim()
  return {
    fields: {
      topicId: form.topicId,
      title: form.title.trim(),
      gist: form.gist.trim(),
      state: form.state,
      start: textOrNull(form.start),
      end: textOrNull(form.end),
      responsible: textOrNull(form.responsible),
      ...(section !== '' && { section }),
      places: placesIn(form, organisation.units),
      indicatorIds: [...form.indicatorIds],
      evidence: textOrNull(form.evidence),
      milestones: form.milestones.filter(({ isRemoved }) => !isRemoved).map(readMilestone),
    },
    addedNote: isNoteGiven(form) ? { on, text: text.trim() } : null,
    removedNotes: form.notes
      .filter(({ isRemoved }) => isRemoved)
      .map((note) => ({ on: note.on, text: note.text })),
  }
}

function readMilestone({
  id,
  title,
  due,
  doneOn,
  evidence,
}: MilestoneForm): ReadForm['fields']['milestones'][number] {
  return {
    id,
    title: title.trim(),
    due: textOrNull(due),
    doneOn: textOrNull(doneOn),
    evidence: textOrNull(evidence),
  }
}

/** An office that is typed in by its name counts as that office. */
function placesIn(
  { unitIds, otherPlaces }: ActivityForm,
  units: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  const typed = otherPlaces
    .split(/[;\n]/)
    .map((place) => place.trim())
    .filter((place) => place !== '')
    .map((place) => units.find(({ name }) => name.toLowerCase() === place.toLowerCase())?.id ?? place)
  const chosen = units.filter(({ id }) => unitIds.includes(id)).map(({ id }) => id)
  return [...new Set([...chosen, ...typed])]
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Only what was changed, so that what another window changed meanwhile stays. */
export function changedFields(before: ReadForm, after: ReadForm): Partial<ReadForm['fields']> {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  return Object.fromEntries(
    Object.entries(after.fields).filter(
      ([name, value]) => !same(value, before.fields[name as keyof ReadForm['fields']]),
    ),
  )
}
