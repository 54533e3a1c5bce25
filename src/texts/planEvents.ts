import type { Plan, PlanEvent } from '@/domain/plan'
import { formatMonth } from './format'
import type { PlanProblemLine } from './planProblems'
import { joinAll } from './quoted'

export const eventTexts = {
  add: 'Neues Ereignis',
  edit: 'Ereignis ändern',
  lead: 'Ereignisse erklären, warum sich Zahlen zu einem Zeitpunkt ändern: ein neues Gesetz, eine Umstellung. Sie stehen als Marken auf den Diagrammen.',
  empty: 'Der Plan nennt noch kein Ereignis.',
  label: 'Titel',
  time: 'Zeitraum',
  shown: 'Steht auf',
  note: 'Was geschehen ist und was es für die Zahlen heißt',
  from: 'Beginn (Monat)',
  to: 'Ende (Monat, wenn es eines gibt)',
  monthHint: 'Jahr und Monat; als Text so: 2023-07',
  isOnCharts: 'auf Diagrammen zeigen',
  scope: 'Themen, auf deren Diagrammen es steht',
  scopeHint: 'Ohne Auswahl von Themen oder Kennzahlen steht es auf jedem Diagramm.',
  indicators: 'Kennzahlen, auf deren Diagrammen es steht',
} as const

export function wrongMonth(field: string): PlanProblemLine {
  return { place: field, text: 'Das ist kein Monat in der Form JJJJ-MM.' }
}

/** `ab 06/2022`, `03/2020 bis 06/2021` */
export function describeEventTime({ from, to }: PlanEvent): string {
  return to === null ? `ab ${formatMonth(from)}` : `${formatMonth(from)} bis ${formatMonth(to)}`
}

/** On which charts an event is marked. */
export function describeEventScope(event: PlanEvent, { topics, indicators }: Plan): string {
  if (event.isOnCharts === false) return 'keinem Diagramm'
  const { topicIds = [], indicatorIds = [] } = event
  const names = [
    ...topics
      .filter(({ id }) => topicIds.includes(id))
      .map(({ code, shortTitle }) => `${code} ${shortTitle}`),
    ...indicators.filter(({ id }) => indicatorIds.includes(id)).map(({ label }) => label),
  ]
  return names.length === 0 ? 'allen Diagrammen' : joinAll(names)
}
