import type { Activity } from '@/domain/plan'
import { formatCount, formatDate } from './format'
import { activityStateWords } from './status'

export const activityTexts = {
  title: 'Maßnahmen',
  due: 'Fällig und überfällig',
  nothingDue: 'Nichts ist überfällig oder wird in den nächsten zwei Monaten fällig.',
  topic: 'Schwerpunktthema',
  allTopics: 'alle Themen',
  state: 'Stand',
  allStates: 'jeder Stand',
  filters: 'Maßnahmen filtern',
  activity: 'Maßnahme',
  milestones: 'Meilensteine',
  noMilestones: 'keine im Plan',
  places: 'Orte',
  indicators: 'Kennzahlen',
  responsible: 'Zuständig',
  nothingFound: 'Keine Maßnahme passt zu dieser Auswahl.',
  showAll: 'Alle Maßnahmen zeigen',
  noActivities: 'Der Plan nennt noch keine Maßnahmen.',
  add: 'Neue Maßnahme',
  edit: 'Bearbeiten',
  anyone: 'alle Zuständigen',
  noOne: 'nicht benannt',
  place: 'Ort',
  anyPlace: 'alle Orte',
  noPlace: 'ohne Ort',
  dueFilter: 'Termine',
  anyDay: 'jeder Termin',
  anyDue: 'fällig oder überfällig',
  overdue: 'überfällig',
  dueSoon: 'bald fällig',
  view: 'Ansicht',
  list: 'Liste',
  timeline: 'Zeitachse',
  evidence: 'Nachweis',
  undated: 'Ohne Termin im Plan',
  undatedMilestones: 'ohne Termin',
  noDates: 'kein Termin im Plan',
  onlyMilestones: 'ohne Beginn und Ende',
  today: 'heute',
} as const

/** How many activities are shown, and the day that their milestones are judged by. */
export function describeActivities(count: number, day: string): string {
  return `${formatCount(count, 'Maßnahme', 'Maßnahmen')} des Plans, Meilensteine zum Stichtag ${formatDate(day)}`
}

/** `01.01.2023–31.12.2025`, `ab 01.01.2023`, `bis 31.12.2025`; nothing where the plan names no date. */
export function describePeriod({ start, end }: Pick<Activity, 'start' | 'end'>): string {
  if (start !== null && end !== null) return `${formatDate(start)}–${formatDate(end)}`
  if (start !== null) return `ab ${formatDate(start)}`
  return end === null ? '' : `bis ${formatDate(end)}`
}

interface Places {
  readonly allOffices: number | null
  readonly places: readonly string[]
}

/** `Marl, Herne`, `alle 10 Bezirksstellen, Herne` */
export function describePlaces({ allOffices, places }: Places): string {
  const all = allOffices === null ? [] : [`alle ${allOffices} Bezirksstellen`]
  return [...all, ...places].join(', ')
}

export function describeSection(section: string): string {
  return `Abschnitt ${section}`
}

/** `Letzte Notiz vom 01.03.2023: Antrag liegt vor. (3 Notizen)` */
export function describeLastNote(notes: Activity['notes'] = []): string {
  const last = notes.at(-1)
  if (last === undefined) return ''
  const count = notes.length === 1 ? '' : ` (${formatCount(notes.length, 'Notiz', 'Notizen')})`
  return `Notiz vom ${formatDate(last.on)}: ${last.text}${count}`
}

/** What the button of an activity is called, where the word alone would not say which. */
export function describeEditing(title: string): string {
  return `${title} bearbeiten`
}

export function describeTicking(title: string): string {
  return `${title} abhaken`
}

/** The line on the time line: `Stichtag 30.09.2023`, `heute, 05.10.2023`. */
export function describeMarkedDay(kind: 'asOf' | 'today', day: string): string {
  return kind === 'asOf' ? `Stichtag ${formatDate(day)}` : `${activityTexts.today}, ${formatDate(day)}`
}

/** The name of a bar: `Gesundheitsbus: läuft, ab 01.01.2023, kein Ende genannt`. */
export function describeBar({
  title,
  state,
  start,
  end,
}: Pick<Activity, 'title' | 'state' | 'start' | 'end'>): string {
  const missing = start === null ? ', kein Beginn genannt' : end === null ? ', kein Ende genannt' : ''
  return `${title}: ${activityStateWords[state]}, ${describePeriod({ start, end })}${missing}`
}

/** Before the title of a milestone, for those who do not see whose line it stands on. */
export function describeMilestoneOf(activity: string): string {
  return `Meilenstein von ${activity}:`
}
