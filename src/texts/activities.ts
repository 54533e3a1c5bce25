import type { Activity } from '@/domain/plan'
import { formatCount, formatDate } from './format'

export const activityTexts = {
  title: 'Maßnahmen',
  due: 'Fällig und überfällig',
  nothingDue: 'Kein Meilenstein ist überfällig oder wird in den nächsten zwei Monaten fällig.',
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

export function describeAllOffices(count: number): string {
  return `alle ${count} Bezirksstellen`
}

export function describeSection(section: string): string {
  return `Abschnitt ${section}`
}
