import type { Entered, EnteredReason, EntryChange, EntryProblem } from '@/domain/manualValue'
import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { BlockSize } from '@/domain/pastedBlock'
import { formatCount, formatDate, formatMonthName } from './format'
import { parseNumber, writeNumber } from './parseNumber'
import { missingWords } from './reasons'

export const entryTexts = {
  title: 'Werte eingeben',
  lead: 'Für Kennzahlen, die keine Datei bringt. Jede Eingabe steht mit Vermerk im Protokoll, hat einen Beleg und lässt sich rückgängig machen.',
  back: 'Zur Datenlage',
  open: 'Werte eingeben',
  demo: 'Beispieldaten – keine amtlichen Werte',
  demoHint:
    'Solange die Beispieldaten geladen sind, gilt auch jede Eingabe als Beispiel, wird so benannt und verschwindet mit ihnen. Für echte Werte bitte oben zuerst die Beispieldaten entfernen.',
  modes: 'Ansicht der Eingabe',
  indicator: 'Kennzahl',
  indicators: 'Kennzahlen',
  year: 'Jahr',
  month: 'Monat',
  unit: 'Stelle',
  sex: 'Geschlecht',
  target: 'Ziel',
  manual: 'Von Hand geführt',
  imported: 'Kommt sonst aus Dateien',
  importedHint:
    'Diese Werte bringt sonst eine Datei. Was Sie eingeben, gilt, bis eine spätere Datei denselben Monat enthält.',
  monthHead: 'Monat',
  indicatorHead: 'Kennzahl',
  sum: 'Summe der Stellen',
  sumDiffers: 'weicht ab',
  noIndicator: 'Keine Kennzahl gewählt.',
  gridHelp:
    'Pfeiltasten und Enter wechseln die Zelle, F2 bearbeitet, Esc verwirft die Zelle, Strg+Z nimmt zurück, Strg+Enter speichert. Blöcke aus Excel lassen sich einfügen. Statt einer Zahl gilt auch „k. A.“, „geheim“, „folgt später“ oder „entfällt“.',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  discard: 'Verwerfen',
  save: 'Speichern …',
  nothing: 'Keine ungespeicherten Eingaben.',
  noCell: 'Zelle wählen, um die Herkunft ihres Werts zu sehen.',
  saveTitle: 'Eingaben speichern?',
  note: 'Wer hat die Werte ermittelt, und woher?',
  noteHint: 'Steht als Bemerkung neben jedem Wert. Keine Namen oder Nummern von Leistungsberechtigten.',
  noteMissing: 'Bitte einen Vermerk angeben: Ohne ihn kann später niemand den Wert nachvollziehen.',
  confirm: 'Speichern',
  storing: 'Wird gespeichert …',
  receipt: 'Beleg ansehen',
  toLog: 'Im Protokoll rückgängig machen',
  leaveTitle: 'Eingaben verwerfen?',
  leaveText:
    'Sie haben Werte eingegeben, die noch nicht gespeichert sind. Beim Verlassen gehen sie verloren.',
  discardText: 'Alle nicht gespeicherten Eingaben dieser Seite gehen verloren.',
  leave: 'Verwerfen',
  refused: 'Nichts gespeichert: Die Prüfung lehnt die Eingabe ab.',
  calledSynthetic:
    'Nichts gespeichert: Der Vermerk bezeichnet die Werte als Beispieldaten. Neben eigenen Daten sind keine erlaubt.',
  stale:
    'Nichts gespeichert: In einem anderen Fenster haben sich die Daten geändert. Der neue Stand ist jetzt geladen; bitte prüfen Sie Ihre Eingaben, und speichern Sie noch einmal.',
  failed:
    'Nichts gespeichert: Der Browser konnte nicht speichern. Ihre Eingaben stehen noch hier; bitte versuchen Sie es noch einmal.',
  replacesSynthetic: 'Mit dem Speichern werden die rückgängig gemachten Beispieldaten endgültig entfernt.',
} as const

export type EntryMode = 'stellen' | 'jahr' | 'haken'

export const modeWords: Readonly<Record<EntryMode, string>> = {
  stellen: 'Monate × Stellen',
  jahr: 'Kennzahlen × Monate',
  haken: 'Stellen abhaken',
}

export const entryProblemWords: Readonly<Record<EntryProblem, string>> = {
  notANumber: 'Keine Zahl. Bitte deutsch schreiben, zum Beispiel 1.234,5.',
  negative: 'Diese Kennzahl kann nicht negativ sein.',
  fraction: 'Hier werden ganze Einheiten gezählt; Nachkommastellen gibt es nicht.',
  futureMonth: 'Dieser Monat liegt in der Zukunft.',
}

export const entryChangeWords: Readonly<Record<EntryChange, string>> = {
  added: 'neu',
  changed: 'geändert',
  removed: 'gelöscht',
}

const reasons: readonly EnteredReason[] = [
  'suppressed',
  'notMeaningful',
  'notYetAvailable',
  'unreliable',
  'notReported',
]

const signs: ReadonlyMap<string, EnteredReason> = new Map<string, EnteredReason>([
  ...reasons.map((reason) => [missingWords[reason], reason] as const),
  ['', 'notReported'],
  ['k. a.', 'notReported'],
  ['k.a.', 'notReported'],
  ['.', 'suppressed'],
  ['...', 'notYetAvailable'],
  ['…', 'notYetAvailable'],
  ['x', 'notMeaningful'],
  ['entfällt', 'notMeaningful'],
  ['/', 'unreliable'],
])

/** What somebody typed into a cell; an empty one says that nothing is known. `undefined` for what is neither. */
export function readEntered(text: string, measure: string): Entered | undefined {
  const plain = text.trim()
  const reason = signs.get(plain.toLowerCase())
  if (reason !== undefined) return { kind: 'missing', reason }
  const value = parseNumber(withoutMeasure(plain, measure))
  return value === undefined ? undefined : { kind: 'value', value }
}

/** Spreadsheets copy the sign that they show behind a number. */
function withoutMeasure(text: string, measure: string): string {
  return ['%', '€'].includes(measure) && text.endsWith(measure) ? text.slice(0, -1) : text
}

/** A stored value as it can be typed; nothing where nothing is stored. */
export function writeEntered(measurement: Measurement): string {
  if (measurement.kind === 'missing') {
    return measurement.reason === 'absent' ? '' : missingWords[measurement.reason]
  }
  return writeNumber(measurement.value)
}

/** `12 Kennzahlen` */
export function describeChosen(count: number): string {
  return `${formatCount(count, 'Kennzahl', 'Kennzahlen')} – auswählen`
}

/** `Fallkonferenzen, September 2023, Datteln, Frauen` */
export function describeAddress(parts: {
  readonly indicator: string
  readonly month: Month
  readonly unit: string
  readonly sex: string
}): string {
  return [parts.indicator, formatMonthName(parts.month), parts.unit, parts.sex].filter(Boolean).join(', ')
}

/** What stands behind a cell: its address, its value and where that comes from. */
export function describeStored(
  address: string,
  measurement: Measurement,
  from?: { readonly fileName: string; readonly line: number; readonly importedAt: string },
): string {
  const value = writeEntered(measurement)
  if (from !== undefined) {
    return `${address}: ${value} · ${from.fileName}, Zeile ${from.line}, gespeichert am ${formatDate(from.importedAt)}`
  }
  return `${address}: ${value === '' ? 'noch kein Wert' : `${value} · aus den Teilen summiert, nicht eingegeben`}`
}

export type ChangeCount = Readonly<Record<EntryChange, number>>

/** `2 neue Werte, 1 geänderter Wert` */
export function describeEntryChanges({ added, changed, removed }: ChangeCount): string {
  const parts = [
    added > 0 ? formatCount(added, 'neuer Wert', 'neue Werte') : '',
    changed > 0 ? formatCount(changed, 'geänderter Wert', 'geänderte Werte') : '',
    removed > 0 ? formatCount(removed, 'gelöschte Zahl', 'gelöschte Zahlen') : '',
  ].filter(Boolean)
  return parts.length === 0 ? entryTexts.nothing : parts.join(', ')
}

/** `2 Zellen sind noch nicht gültig. Neufälle, Mai 2023, Datteln: Keine Zahl.`; '' where there are none. */
export function describeProblems(problems: readonly string[]): string {
  const [first] = problems
  if (first === undefined) return ''
  return `${formatCount(problems.length, 'Zelle ist', 'Zellen sind')} noch nicht gültig. ${first}`
}

export function describeSaved(counts: ChangeCount): string {
  return `Gespeichert: ${describeEntryChanges(counts)}.`
}

export function describeTooLarge(block: BlockSize, room: BlockSize): string {
  return `Nichts eingefügt: Der Block hat ${sizeText(block)}, ab dieser Zelle passen ${sizeText(room)}.`
}

export const pasteProblemWords = {
  empty: 'Nichts eingefügt: Die Zwischenablage enthält keinen Wert.',
  ragged: 'Nichts eingefügt: Die Zeilen des Blocks sind verschieden lang.',
  quoted: 'Nichts eingefügt: Der Block enthält Zellen mit Anführungszeichen oder Zeilenumbrüchen.',
} as const

export function describePasted({ cells, empty, hidden }: Pasted): string {
  const parts = [
    `${formatCount(cells, 'Wert', 'Werte')} eingefügt, noch nicht gespeichert.`,
    empty > 0 ? `${formatCount(empty, 'leere Zelle', 'leere Zellen')} übergangen.` : '',
    hidden > 0
      ? `Achtung: ${formatCount(hidden, 'ausgeblendete Zeile oder Spalte', 'ausgeblendete Zeilen oder Spalten')} der Tabelle mit eingefügt.`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

interface Pasted {
  readonly cells: number
  readonly empty: number
  /** Columns and rows that the spreadsheet hides, but copies all the same. */
  readonly hidden: number
}

function sizeText({ rows, columns }: BlockSize): string {
  return `${formatCount(rows, 'Zeile', 'Zeilen')} und ${formatCount(columns, 'Spalte', 'Spalten')}`
}
