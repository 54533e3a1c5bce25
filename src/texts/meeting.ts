import type { Month } from '@/domain/month'
import { formatCount, formatDate, formatMonthName } from './format'

/** Words of the log of meetings: marking, editing, choosing and removing one. */
export const meetingTexts = {
  title: 'Sitzungen',
  region: 'Änderungen seit der Sitzung',
  none: 'Noch keine Sitzung festgehalten: Danach steht hier, was sich seither geändert hat.',
  loading: 'Wird verglichen …',
  compareFailed:
    'Der Stand der Sitzung konnte nicht gelesen werden. Bitte laden Sie die Seite neu. An den Daten ist nichts geändert.',
  mark: 'Sitzung festhalten',
  all: 'Alle Sitzungen',
  show: 'Einzelheiten',
  newTitle: 'Sitzung festhalten',
  editTitle: 'Sitzung bearbeiten',
  on: 'Sitzung am',
  name: 'Titel (freiwillig)',
  nameHint: 'zum Beispiel: Zielnachhaltedialog, Leitungsrunde',
  note: 'Notiz (freiwillig)',
  basisOnly: 'Festgehalten wird:',
  basis: 'Welcher Stand lag vor?',
  kept: 'Der Stand, der mit der Sitzung festgehalten ist',
  save: 'Festhalten',
  saveEdited: 'Speichern',
  saving: 'Speichert …',
  cancel: 'Abbrechen',
  close: 'Schließen',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  choose: 'Vergleichen',
  chosen: 'wird verglichen',
  empty: 'Noch keine Sitzung. Halten Sie eine fest: Die Übersicht sagt dann, was sich seither geändert hat.',
  listLead: 'Mit welcher Sitzung die Übersicht den heutigen Stand vergleicht, wählen Sie hier.',
  demoHint: 'Über Beispieldaten festgehalten: Diese Sitzung verschwindet mit ihnen.',
} as const

const problemTexts = {
  noDay: 'Bitte Tag, Monat und Jahr angeben.',
  inFuture: 'Der Tag liegt in der Zukunft: Eine Sitzung wird festgehalten, wenn sie gewesen ist.',
} as const

export type MeetingProblem = keyof typeof problemTexts

export function describeMeetingProblem(problem: MeetingProblem | null): string {
  return problem === null ? '' : problemTexts[problem]
}

const failureTexts = {
  gone: 'Die Sitzung oder ihre Daten wurden inzwischen in einem anderen Fenster entfernt. Es wurde nichts gespeichert.',
  failed:
    'Das konnte nicht gespeichert werden. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.',
} as const

export function describeMeetingFailure(failure: keyof typeof failureTexts | undefined): string {
  return failure === undefined ? '' : failureTexts[failure]
}

/** `14.06.2023, Leitungsrunde` */
export function nameOfMeeting({ on, title }: { readonly on: string; readonly title: string }): string {
  return title === '' ? formatDate(on) : `${formatDate(on)}, ${title}`
}

/** `Seit der Sitzung am 14.06.2023, Leitungsrunde` */
export function describeSince(meeting: { readonly on: string; readonly title: string }): string {
  return `Seit der Sitzung am ${nameOfMeeting(meeting)}`
}

/** The state that was stored when the day of the meeting ended. */
export function describeStateThen(day: string, importCount: number): string {
  const counted =
    importCount === 0
      ? 'damals war noch nichts importiert'
      : `damals ${importCount === 1 ? 'zählte' : 'zählten'} ${formatCount(importCount, 'Import', 'Importe')}`
  return `Was am Ende des ${formatDate(day)} gespeichert war (${counted})`
}

/** `Verglichen wird mit dem Stand vom 14.06.2023, 14:30 Uhr` */
export function describeStateAt(moment: string): string {
  return `Verglichen wird mit dem Stand vom ${moment}`
}

/** The state that the pages show, and the Berichtsmonat that goes with it. */
export function describeStateNow(month: Month | null): string {
  return month === null
    ? 'Der Stand von jetzt'
    : `Der Stand von jetzt, Berichtsmonat ${formatMonthName(month)}`
}

export function describeMarked(meeting: { readonly on: string; readonly title: string }): string {
  return `Sitzung am ${nameOfMeeting(meeting)} festgehalten.`
}

export function describeRemovedMeeting(meeting: { readonly on: string; readonly title: string }): string {
  return `Sitzung am ${nameOfMeeting(meeting)} entfernt.`
}

const actionVerbs = { choose: 'vergleichen', edit: 'bearbeiten', remove: 'entfernen' } as const

export type MeetingAction = keyof typeof actionVerbs

/** Buttons of a list are told apart by what they belong to. */
export function describeMeetingAction(
  action: MeetingAction,
  meeting: { readonly on: string; readonly title: string },
): string {
  return `Sitzung am ${nameOfMeeting(meeting)} ${actionVerbs[action]}`
}
