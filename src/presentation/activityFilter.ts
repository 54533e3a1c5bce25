import type { Activity, ActivityState, Plan, Unit } from '@/domain/plan'
import type { ActivityView, TopicActivities } from './milestones'

/** Which activities are asked for; an empty text asks for all. */
export interface ActivityFilter {
  readonly topicId: string
  readonly state: ActivityState | ''
  readonly responsible: string
  /** A unit's id, or the name of a place outside of the organisation. */
  readonly place: string
  readonly due: '' | 'any' | 'overdue' | 'dueSoon'
}

/** Stands for activities without a responsible office or without a place. */
export const unnamed = '-'

export const activityStates: readonly ActivityState[] = ['planned', 'running', 'done', 'stopped', 'unknown']

const dueWords = { any: 'ja', overdue: 'ueberfaellig', dueSoon: 'bald' } as const

/** Reads `?thema=b1&stand=running&zustaendig=…&ort=…&faellig=bald`; what it cannot read asks for all. */
export function parseActivityFilter(query: Readonly<Record<string, unknown>>): ActivityFilter {
  const { thema, stand, zustaendig, ort, faellig } = query
  return {
    topicId: textOf(thema),
    state: activityStates.find((state) => state === stand) ?? '',
    responsible: textOf(zustaendig),
    place: textOf(ort),
    due: (['any', 'overdue', 'dueSoon'] as const).find((due) => dueWords[due] === faellig) ?? '',
  }
}

/** The parts of the address that ask for these activities; `undefined` where all are asked for. */
export function activityFilterQuery(
  filter: ActivityFilter,
): Readonly<Record<'thema' | 'stand' | 'zustaendig' | 'ort' | 'faellig', string | undefined>> {
  return {
    thema: filter.topicId || undefined,
    stand: filter.state || undefined,
    zustaendig: filter.responsible || undefined,
    ort: filter.place || undefined,
    faellig: filter.due === '' ? undefined : dueWords[filter.due],
  }
}

export const everyActivity: ActivityFilter = { topicId: '', state: '', responsible: '', place: '', due: '' }

/** Topics without any activity asked for are left out. */
export function filterActivities(
  groups: readonly TopicActivities[],
  filter: ActivityFilter,
): readonly TopicActivities[] {
  return groups
    .filter(({ topic }) => isAsked(filter.topicId, [topic.id]))
    .map((group) => ({ ...group, activities: group.activities.filter((view) => isMatch(view, filter)) }))
    .filter(({ activities }) => activities.length > 0)
}

function isMatch({ activity, due }: ActivityView, filter: ActivityFilter): boolean {
  const { responsible, places, state } = activity
  return (
    isAsked(filter.state, [state]) &&
    isAsked(filter.responsible, [responsible ?? unnamed]) &&
    isAsked(filter.place, places.length === 0 ? [unnamed] : places) &&
    isAsked(filter.due, due.length === 0 ? [] : ['any', ...due.map((each) => each.state)])
  )
}

function isAsked(asked: string, of: readonly string[]): boolean {
  return asked === '' || of.includes(asked)
}

export interface PlaceChoice {
  readonly id: string
  readonly name: string
}

/** The places of the activities: offices in the order of the organisation, then those outside of it. */
export function placesOfActivities({ activities, organisation }: Plan): readonly PlaceChoice[] {
  const named = new Set(activities.flatMap(({ places }) => places))
  const units = organisation.units.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }))
  const outside = [...named]
    .filter((place) => organisation.units.every(({ id }) => id !== place))
    .toSorted((one, other) => one.localeCompare(other, 'de'))
  return [...units, ...outside.map((name) => ({ id: name, name }))]
}

/** The offices that an activity may take place in; the Träger itself only where it is named already. */
export function placesOffered({ organisation }: Plan, activity: Activity | null): readonly Unit[] {
  return organisation.units.filter(
    ({ id, parentId }) => parentId !== null || activity?.places.includes(id) === true,
  )
}

export function responsibleOfActivities({ activities }: Plan): readonly string[] {
  const named = activities.flatMap(({ responsible }) => responsible ?? [])
  return [...new Set(named)].toSorted((one, other) => one.localeCompare(other, 'de'))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
