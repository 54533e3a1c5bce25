import { foldWords } from './foldText'
import { withoutMarks } from './markWords'
import { isPlainMeasure, measureIn } from './measureWords'

/** A text with a note in brackets at its end, each without the other. */
export interface NotedText {
  readonly front: string
  readonly note: string
}

/** `Feb 2023 (Plan)`; undefined where no note stands behind a text. */
export function splitNote(text: string): NotedText | undefined {
  const [, front = '', note = ''] = /^(.*\S) ?\(([^()]*)\)$/u.exec(text) ?? []
  return front === '' ? undefined : { front: front.trim(), note: note.trim() }
}

/**
 * True for notes that change nothing of what is counted: a mark, a plain measure, a day, an issue, the sign of a
 * footnote. All others say as much within brackets as without.
 */
export function isPlainNote(note: string): boolean {
  return footnote.test(note) || isMeasureOnly(note) || saysOnly(note, plainWords)
}

/** Behind a month also days of it, and where in the month they lie. */
export function isPlainNoteOfTime(note: string): boolean {
  return days.test(note) || isMeasureOnly(note) || saysOnly(note, wordsOfTime)
}

function isMeasureOnly(note: string): boolean {
  const measure = measureIn(note)
  return measure !== undefined && isPlainMeasure(measure)
}

const footnote = /^(?:\d|[abcenprsvx]|\*+|[¹²³⁴])$/iu

/** `1`, `31.`, `28. bzw. 29.`, `31 Tage`, `*` */
const days =
  /^(?:\d{1,2}\.?(?: ?(?:bzw\.?|oder|und|\/) ?\d{1,2}\.?)?|\d{1,2} \p{L}*tage|[abcenprsvx]|\*+|[¹²³⁴])$/iu

const month = String.raw`(?:\p{L}{3,9}\.? ?\d{2,4}|\d{1,2}[./-]\d{4}|\d{4}-\d{2})`
const date = String.raw`(?:\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}\.?) ?(?:\d{4}|\d{2})?|\d{4}-\d{2}-\d{2})`

/** When the values were issued, and how long that was waited for. */
const issues = [
  new RegExp(
    String.raw`(?<!\p{L})(?:\p{L}*stand|ds|rev\.?|revision|abruf|abgerufen|export|erstellt|veröffentlicht)(?!\p{L}):? ?(?:(?:am|vom|zum|von) )?${month}`,
    'giu',
  ),
  new RegExp(date, 'giu'),
  /(?<!\p{L})(?:stich|zähl|mess)tag:? ?(?:am |vom )?\d{1,2}\.?(?!\d)/giu,
  /\d{1,2}:\d{2}(?::\d{2})?(?: ?uhr)?/giu,
  /(?<!\p{L})(?:(?:mit|ohne|nach) )?(?:(?:3|drei) ?-?monat\p{L}* )?wartezeit(?!\p{L})/giu,
  /(?<![\p{L}\d])t ?[-–+]? ?[03](?!\d)/giu,
]

const everywhere =
  'jeweils stand datenstand ds gebietsstand werte wert zahlen zahl daten angaben ergebnis ergebnisse ist istwert istwerte und ' +
  'bzw oder die der des zum am vom per noch nicht aktuell aktuelle aktueller gerundet gezählt revision rev korrektur ' +
  'monat monatlich monatswert monatswerte berichtsmonat kalendermonat stichtag stichtagswert monatsende ultimo bestand ' +
  'kopf köpfe menschen text zeichen datum fn fußnote siehe hinweis anmerkung mm jj jjjj tt yyyy yy dd'

const plainWords = new Set(foldWords(everywhere))

const wordsOfTime = new Set(
  foldWords(
    `${everywhere} ende mitte anfang monatsanfang monatsmitte monatsletzter monatserster letzter erster tag zähltag ` +
      'messtag laufender uhr bm',
  ),
)

function saysOnly(note: string, words: ReadonlySet<string>): boolean {
  const rest = issues.reduce((left, issue) => left.replace(issue, ' '), withoutMarks(note))
  return foldWords(rest).every((word) => words.has(word)) && !/[%‰+=ØøΔ∆∅]/.test(rest)
}
