import { formatCount, formatDate } from './format'

/** Words of the dialog in which an activity is changed. */
export const activityFormTexts = {
  newTitle: 'Neue Maßnahme',
  topic: 'Schwerpunktthema',
  title: 'Bezeichnung',
  gist: 'Worum es geht',
  state: 'Stand',
  start: 'Beginn',
  end: 'Ende',
  datesHint: 'Leer lassen, was noch nicht feststeht.',
  responsible: 'Zuständig',
  section: 'Abschnitt des Dokuments',
  sectionHint: 'Leer lassen, wenn er der des Themas ist.',
  places: 'Orte',
  otherPlaces: 'Weitere Orte, mit Semikolon getrennt',
  otherPlacesHint: 'zum Beispiel: Herne; zwei Städte des Kreises',
  allOffices: 'Alle Bezirksstellen',
  noOffice: 'Keine',
  indicators: 'Kennzahlen, die sie bewegen soll',
  findIndicator: 'Kennzahl suchen',
  findIndicatorHint: 'Namen eintippen …',
  noIndicator: 'Noch keine Kennzahl gewählt.',
  evidence: 'Nachweis der Maßnahme',
  evidenceHint: 'Was zeigt, dass es getan wird oder getan ist: Bescheid, Vermerk, Ablage.',
  milestones: 'Meilensteine',
  noMilestones: 'Noch keine Meilensteine.',
  addMilestone: 'Meilenstein hinzufügen',
  milestoneTitle: 'Meilenstein',
  due: 'Fällig am',
  doneOn: 'Erledigt am',
  milestoneEvidence: 'Nachweis',
  remove: 'Entfernen',
  putBack: 'Doch behalten',
  removedWithSave: 'wird mit dem Speichern entfernt',
  notes: 'Notizen',
  noNotes: 'Noch keine Notizen.',
  newNote: 'Neue Notiz',
  noteDay: 'vom',
  save: 'Speichern',
  saving: 'Speichert …',
  cancel: 'Abbrechen',
  removeActivity: 'Maßnahme löschen',
  discardTitle: 'Änderungen verwerfen?',
  discardText: 'Was Sie hier geändert haben, ist noch nicht gespeichert.',
  discard: 'Verwerfen',
  tick: 'Abhaken',
  tickTitle: 'Meilenstein abhaken',
  tickHint:
    'Ohne Nachweis gilt der Meilenstein als „erledigt, ohne Nachweis“; ein Ziel daran ist dann noch nicht erreicht.',
  failed: 'Das wurde nicht gespeichert.',
  gone: 'Diese Maßnahme steht nicht mehr im Plan: Sie wurde in einem anderen Fenster gelöscht.',
  refused: 'Die Angaben passen so nicht in den Plan.',
  stale:
    'Der Plan wurde inzwischen in einem anderen Fenster geändert. Ihre Eingaben sind noch da: Bitte noch einmal speichern.',
} as const

const problemTexts = {
  empty: 'Bitte ausfüllen.',
  incompleteDate: 'Das Datum ist nicht vollständig. Bitte Tag, Monat und Jahr angeben.',
  dateOutOfRange: 'Das Datum liegt nicht zwischen 1950 und 2100.',
  endsBeforeStart: 'Das Ende liegt vor dem Beginn.',
  inFuture: 'Dieser Tag liegt in der Zukunft.',
  evidenceWithoutDay: 'Zum Nachweis gehört der Tag, an dem der Meilenstein erledigt war.',
} as const

export function describeFormProblem(problem: keyof typeof problemTexts | undefined): string {
  return problem === undefined ? '' : problemTexts[problem]
}

/** How many fields have to be put right before saving. */
export function describeFormProblems(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'Bitte die markierte Angabe ändern.' : `Bitte die ${count} markierten Angaben ändern.`
}

/** What a milestone or an activity is kept by. */
export function describeKeptBy(targets: readonly string[]): string {
  if (targets.length === 0) return ''
  const named = targets.map((label) => `„${label}“`).join(', ')
  return targets.length === 1
    ? `Bleibt im Plan: Das Ziel ${named} hängt daran.`
    : `Bleibt im Plan: Die Ziele ${named} hängen daran.`
}

/** `Meilenstein 2: Bewilligung`, as the name of its fields. */
export function describeMilestoneFields(position: number, title: string): string {
  return title.trim() === '' ? `Meilenstein ${position}` : `Meilenstein ${position}: ${title.trim()}`
}

export function describeSaved(title: string): string {
  return `„${title}“ ist gespeichert.`
}

export function describeRemoved(title: string): string {
  return `„${title}“ ist gelöscht.`
}

export function describeUnlinking(indicator: string): string {
  return `${indicator} entfernen`
}

/** How many indicators a search has found, and whether all of them are shown. */
export function describeFoundIndicators(count: number, shown: number): string {
  if (count === 0) return 'Keine weitere Kennzahl des Plans heißt so.'
  const found = formatCount(count, 'Kennzahl gefunden', 'Kennzahlen gefunden')
  return count > shown ? `${found}, die ersten ${shown} stehen hier.` : `${found}.`
}

export function describeRemovingNote(day: string): string {
  return `Notiz vom ${formatDate(day)} entfernen`
}

export function describeKeepingNote(day: string): string {
  return `Notiz vom ${formatDate(day)} doch behalten`
}
