import type { TargetKind } from '@/domain/target'

export const targetEditorTexts = {
  add: 'Neues Ziel',
  edit: 'Ziel ändern',
  unknown: 'Dieses Ziel gibt es im Plan nicht',
  back: 'Zu allen Zielen',
  sentence: 'Was soll erreicht werden?',
  kind: 'Verglichener Wert',
  indicator: 'Kennzahl',
  unit: 'Stelle',
  sex: 'Geschlecht',
  of: 'von',
  in: 'in',
  lockedSubject:
    'Kennzahl, Stelle und Geschlecht gehören fest zum Ziel. Für andere legen Sie ein neues Ziel an.',
  direction: 'Grenze',
  atLeast: 'mindestens',
  atMost: 'höchstens',
  better: 'Besser ist',
  more: 'mehr',
  less: 'weniger',
  value: 'Zielwert',
  noValue: 'Leer heißt: Der Plan nennt keine Zahl. Dann wird nichts beurteilt.',
  change: 'Veränderung in %',
  changeHint: '−2 heißt: um 2 % sinken',
  averageAs: 'Zielwert als',
  absolute: 'Zahl',
  percent: 'Veränderung zum Vorjahr in %',
  basis: 'Verglichen wird',
  basisWords: { yearToDate: 'das Jahr bis zum Monat', december: 'der Dezember' },
  min: 'Untergrenze',
  max: 'Obergrenze',
  grows: 'die Grenzen gelten für das ganze Jahr und wachsen mit den Monaten',
  factor: 'Faktor',
  baseAs: 'Ausgangslage',
  baseWords: { none: 'noch nicht festgelegt', value: 'eine Zahl', year: 'ein Jahr' },
  base: 'Zahl oder Jahr',
  total: 'Anzahl der Stellen',
  milestone: 'Meilenstein',
  choose: 'bitte wählen',
  status: 'Stand',
  statusWords: {
    '': 'noch nicht bewertet',
    onTrack: 'auf Kurs',
    atRisk: 'gefährdet',
    missed: 'verfehlt',
    reached: 'erreicht',
  },
  note: 'Woran der Stand gemessen wird',
  path: 'Weg durch das Jahr',
  pathWords: { seasonal: 'nach dem Verlauf der Vorjahre', linear: 'gleichmäßig', manual: 'zwölf Zahlen' },
  pathHints: {
    seasonal: 'Das Soll jedes Monats folgt dem Anteil, den der Monat in den Jahren davor hatte.',
    linear:
      'Eine Summe wächst jeden Monat um ein Zwölftel; ein Bestand läuft gerade vom Dezember davor zum Ziel.',
    manual: 'Januar bis Dezember, aus Excel eingefügt: nebeneinander oder untereinander.',
  },
  months: 'Soll je Monat',
  toleranceAs: 'Toleranz',
  toleranceWords: {
    default: 'wie üblich (2 % vom Soll, bei Quoten 0,5 Prozentpunkte)',
    percentOfPlanned: 'in Prozent vom Soll',
    points: 'in Punkten',
  },
  tolerance: 'Höhe der Toleranz',
  around: 'Zum Ziel',
  label: 'Kurzer Name',
  topic: 'Thema',
  section: 'Abschnitt des Dokuments',
  sourceKind: 'Quelle',
  sourceNote: 'Fundstelle der Quelle',
  responsible: 'Zuständig (wenn bekannt)',
  version: 'Neue Fassung',
  versionHint: 'Die bisherige Fassung bleibt erhalten; Monate davor werden nach ihr beurteilt.',
  validFrom: 'gilt ab',
  reason: 'Grund',
  save: 'Ziel speichern',
  preview: 'So stünde das Ziel heute',
  noPreview: 'Sobald die Angaben vollständig sind und Werte vorliegen, stehen hier Diagramm und Stand.',
  month: 'Monat',
  planned: 'Soll',
  wrong: 'Bitte prüfen Sie:',
} as const

/** What is compared, as the beginning of the sentence. */
export const kindWords: Readonly<Record<TargetKind, string>> = {
  yearAverage: 'Der Jahresdurchschnitt',
  yearEnd: 'Der Stand Dezember',
  yearSum: 'Die Summe Januar–Dezember',
  rollingRate: 'Der 12-Monats-Wert',
  yearToDateRate: 'Der Jahresfortschrittswert',
  threshold: 'Jeder Monatswert',
  changeYoY: 'Die Veränderung zum Vorjahresmonat',
  direction: 'Die Richtung gegenüber dem Vorjahr',
  multipleOfBase: 'Das Vielfache einer Ausgangslage',
  corridor: 'Der Korridor',
  countOf: 'Die Zahl der Stellen mit Werten über null',
  plannedZero: 'Vorläufig mit null geplant: der Wert',
  info: 'Nur zur Information: der Wert',
  milestone: 'Ein Meilenstein',
  qualitative: 'Ein von Hand bewerteter Stand',
}

export function describeWrong(fields: readonly string[]): string {
  return `${targetEditorTexts.wrong} ${fields.join(', ')}`
}

export function describeTargetSaved(label: string, isNew: boolean): string {
  return `Ziel „${label}“ ${isNew ? 'hinzugefügt' : 'geändert'}.`
}

/** The fields of a rule, as a message names them. */
export const fieldNames: Readonly<
  Record<'value' | 'min' | 'max' | 'factor' | 'base' | 'total' | 'months' | 'tolerance' | 'milestone', string>
> = {
  value: targetEditorTexts.value,
  min: targetEditorTexts.min,
  max: targetEditorTexts.max,
  factor: targetEditorTexts.factor,
  base: targetEditorTexts.base,
  total: targetEditorTexts.total,
  months: targetEditorTexts.months,
  tolerance: targetEditorTexts.tolerance,
  milestone: targetEditorTexts.milestone,
}
