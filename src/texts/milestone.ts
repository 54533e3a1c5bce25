import { formatDate } from './format'

/** States of a milestone at the end of the Berichtsmonat. */
export const milestoneStateWords = {
  done: 'erledigt',
  doneWithoutEvidence: 'erledigt, ohne Nachweis',
  overdue: 'überfällig',
  dueSoon: 'bald fällig',
  open: 'offen',
  undated: 'kein Termin im Plan',
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
      return milestoneStateWords.undated
  }
}
