import { formatDate } from './format'

/** States of a milestone at the end of the Berichtsmonat. */
export const milestoneStateWords = {
  done: 'erledigt',
  doneWithoutEvidence: 'erledigt, ohne Nachweis',
  overdue: 'überfällig',
  dueSoon: 'bald fällig',
  open: 'offen',
  undated: 'kein Termin im Plan',
  dropped: 'entfällt, Maßnahme eingestellt',
} as const

interface Dates {
  readonly due: string | null
  readonly doneOn: string | null
}

/** “überfällig seit 30.06.2023”, “fällig am 30.11.2023”, “erledigt am 01.03.2023”. */
export function describeMilestoneState(
  state: keyof typeof milestoneStateWords,
  { due, doneOn }: Dates,
): string {
  switch (state) {
    case 'done':
      return doneOn === null ? milestoneStateWords.done : `erledigt am ${formatDate(doneOn)}`
    case 'doneWithoutEvidence':
      return doneOn === null ? milestoneStateWords[state] : `erledigt am ${formatDate(doneOn)}, ohne Nachweis`
    case 'overdue':
      return due === null ? milestoneStateWords.overdue : `überfällig seit ${formatDate(due)}`
    case 'dueSoon':
    case 'open':
      return due === null ? milestoneStateWords[state] : `fällig am ${formatDate(due)}`
    case 'undated':
    case 'dropped':
      return milestoneStateWords[state]
  }
}

interface Due {
  /** Null for the end of the activity. */
  readonly milestone: { readonly title: string } | null
  readonly due: string
  readonly state: 'overdue' | 'dueSoon'
}

/** What is due: “Bewilligung”, or the end of the activity itself. */
export function describeDueThing({ milestone }: Pick<Due, 'milestone'>): string {
  return milestone?.title ?? 'Ende der Maßnahme'
}

/** “Ende der Maßnahme überfällig seit 30.06.2023”; nothing where the end is not due. */
export function describeDueEnd(dues: readonly Due[]): string {
  const end = dues.find(({ milestone }) => milestone === null)
  return end === undefined ? '' : `${describeDueThing(end)} ${describeDueDay(end)}`
}

/** “überfällig seit 30.06.2023”, “fällig am 30.11.2023”. */
export function describeDueDay({ due, state }: Due): string {
  return describeMilestoneState(state, { due, doneOn: null })
}
