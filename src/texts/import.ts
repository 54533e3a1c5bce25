import type { ChangeCounts, IndicatorChanges, Revision } from '@/domain/changes'
import type { Measurement } from '@/domain/measurement'
import { formatFileSize } from './fileForm'
import {
  formatCount,
  formatDifference,
  formatExactly,
  formatMonthShort,
  formatNumber,
  formatSigned,
  type Quantity,
} from './format'
import { decimalsNeeded } from './issueText'
import { joinAll, quote } from './quoted'
import { missingWords } from './reasons'

/** Words of the way in: choosing, dropping, pasting. */
export const chooseTexts = {
  lead: 'CSV-Dateien einlesen, prüfen und übernehmen. Gespeichert wird erst, wenn Sie es bestätigen.',
  dropTitle: 'CSV-Dateien hierher ziehen',
  dropMore: 'Weitere Dateien hierher ziehen',
  dropHint: 'Auch einen Ordner oder ein Zip-Archiv, irgendwo auf diese Seite.',
  choose: 'Dateien auswählen …',
  paste: 'Aus der Zwischenablage einfügen',
  pasteHint: 'Kopierte Zellen aus Excel fügt auch Strg+V ein.',
  pasteByKeys: 'Der Browser gibt die Zwischenablage nicht frei. Bitte drücken Sie Strg+V.',
  pasteEmpty: 'In der Zwischenablage ist kein Text. Bitte kopieren Sie zuerst die Zellen in Excel.',
  letGo: 'Loslassen, um die Dateien zu prüfen',
  busyStoring: 'Der vorige Import wird noch gespeichert. Bitte warten Sie einen Moment.',
} as const

export const hintTexts = {
  title: 'Welche Dateien gelesen werden',
  formats:
    'CSV-Exporte in üblichem Aufbau: eine Zeile je Wert, oder Monate, Jahre, Kennzahlen, Stellen oder Geschlechter nebeneinander. Trennzeichen, Kodierung, Titelzeilen, Fußnoten, Zahlen- und Monatsschreibweisen werden erkannt und vor dem Speichern gezeigt.',
  privacy:
    'Die Dateien bleiben auf diesem Rechner. Dateien mit Angaben zu einzelnen Menschen werden abgelehnt.',
  templateTitle: 'Das Hausformat',
  template: 'Eine Zeile je Wert, immer eindeutig. Die Vorlage enthält alle Spalten und ein Beispiel.',
  templateName: 'zielmonitor-vorlage.csv',
  templateAction: 'Vorlage herunterladen (CSV)',
  demoTitle: 'Noch keine Dateien zur Hand?',
  demo: 'Erfundene Monatswerte 2019 bis 2023, überall als Beispiel gekennzeichnet und mit einem Klick wieder entfernt.',
  demoAction: 'Beispieldaten laden',
  demoLoadedTitle: 'Beispieldaten geladen',
  demoBeside: 'Sie werden entfernt, sobald Sie eigene Dateien übernehmen. Vermischt wird nichts.',
} as const

export const readingTexts = {
  title: 'Dateien werden gelesen',
  checking: 'Werte werden geprüft …',
  demoTitle: 'Beispieldaten werden geladen',
  progress: 'Fortschritt des Einlesens',
  hint: 'Sie können inzwischen andere Seiten ansehen; die Vorschau wartet hier auf Sie.',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
} as const

export const previewTexts = {
  title: 'Vorschau',
  nothingStored: 'Von diesem Import ist noch nichts gespeichert.',
  tickFirst: 'Bitte sehen Sie sich die Warnungen an, und setzen Sie dann das Häkchen.',
  discard: 'Verwerfen',
  discarded: 'Verworfen. Es wurde nichts gespeichert.',
  storing: 'Wird gespeichert …',
  finish: 'Fertig',
  recordAnyway: 'Trotzdem im Protokoll festhalten',
  issues: 'Hinweise zu den Dateien',
  noIssues: 'Keine Auffälligkeiten.',
  revisions: 'Berichtigte Werte',
  revisionsHint: 'Die größten Unterschiede zuerst. Die bisherigen Werte bleiben im Protokoll erhalten.',
  byIndicator: 'Änderungen je Kennzahl',
  files: 'Dateien',
  firstLines: 'Erste Zeilen der Datei; über den Spalten steht, wofür sie gehalten werden',
  linesWithheld: 'Die Zeilen dieser Datei werden nicht gezeigt.',
  line: 'Zeile',
  synthetic: 'Beispieldaten – keine amtlichen Werte',
  readingAgain: 'Wird noch einmal gelesen …',
} as const

export const changeWords = {
  added: 'neu',
  revised: 'berichtigt',
  remarked: 'nur Kennzeichen geändert',
  unchanged: 'unverändert',
} as const

export const changeMeanings: Readonly<Record<keyof typeof changeWords, string>> = {
  added: 'Bisher lag dazu kein Wert vor.',
  revised: 'Eine andere Zahl als bisher, oder eine Zahl statt eines Zeichens.',
  remarked: 'Dieselbe Zahl, zum Beispiel endgültig statt vorläufig.',
  unchanged: 'Wie bereits gespeichert.',
}

export const columnWords = {
  indicator: 'Kennzahl',
  unit: 'Stelle',
  sex: 'Geschlecht',
  month: 'Monat',
  months: 'Monate',
  before: 'bisher',
  after: 'jetzt',
  difference: 'Unterschied',
  file: 'Datei',
  layout: 'Aufbau',
  size: 'Größe',
  values: 'Werte',
  withoutNumber: 'davon ohne Zahl',
  checksum: 'Prüfsumme (SHA-256)',
} as const

export const receiptTexts = {
  title: 'Übernommen',
  overview: 'Zur Übersicht',
  again: 'Weitere Dateien einlesen',
  files: 'Aus diesen Dateien',
} as const

/** `Vorschau: mai.csv`, `Vorschau: 3 Dateien` */
export function describePreview(fileNames: readonly string[]): string {
  return `${previewTexts.title}: ${describeFiles(fileNames)}`
}

/** The name of a single file, of more their count. */
export function describeFiles(fileNames: readonly string[]): string {
  const [only, ...others] = fileNames
  return only !== undefined && others.length === 0 ? only : formatCount(fileNames.length, 'Datei', 'Dateien')
}

/** `3,4 MB von 67,1 MB` */
export function describeBytes(bytesRead: number, bytesTotal: number): string {
  return `${formatFileSize(Math.min(bytesRead, bytesTotal))} von ${formatFileSize(bytesTotal)}`
}

/** `Datei 3 von 20: mai.csv` */
export function describeCurrentFile(name: string, at: number, count: number): string {
  return count === 1 ? name : `Datei ${at + 1} von ${count}: ${name}`
}

/** `1.234 neu, 12 berichtigt`; what does not occur is left out. */
export function describeChangeCounts(
  counts: Partial<Readonly<Record<keyof typeof changeWords, number>>>,
): string {
  const kinds = ['added', 'revised', 'remarked', 'unchanged'] as const
  return kinds
    .flatMap((kind) =>
      (counts[kind] ?? 0) > 0 ? [`${formatNumber(counts[kind] ?? 0)} ${changeWords[kind]}`] : [],
    )
    .join(', ')
}

/** What an import did; `keine Änderung` where it only confirmed what was known. */
export function describeReceipt(counts: Readonly<Record<keyof typeof changeWords, number>>): string {
  const changed = counts.added + counts.revised + counts.remarked
  return changed === 0 ? 'keine Änderung' : describeChangeCounts(counts)
}

/** Said when a preview is ready: what it found, in one breath. */
export function describeOutcome(counts: ChangeCounts, unchanged: number): string {
  const text = describeChangeCounts({ ...counts, unchanged })
  return text === '' ? 'Vorschau bereit.' : `Vorschau bereit: ${text}.`
}

/** `Jan 2019 – Dez 2023`, `Sep 2023` */
export function describeMonthSpan({
  firstMonth,
  lastMonth,
}: Pick<IndicatorChanges, 'firstMonth' | 'lastMonth'>): string {
  const first = formatMonthShort(firstMonth)
  return firstMonth === lastMonth ? first : `${first} – ${formatMonthShort(lastMonth)}`
}

/** A value before or after a revision, to its last digit, or the word for why there is none. */
export function describeExactly(measurement: Measurement, quantity: Quantity): string {
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  return formatExactly(measurement.value, exact(quantity, measurement.value))
}

/** `+127`, `−0,2 %-Punkte`, `+1.250,50 €`; a dash where one of the two is no number. */
export function describeRevision({ difference }: Pick<Revision, 'difference'>, quantity: Quantity): string {
  if (difference === null) return '–'
  const { measure, decimals } = exact(quantity, difference)
  return measure === '€'
    ? `${formatSigned(difference, decimals)}\u00a0€`
    : formatDifference(difference, { measure, decimals })
}

/** `Gezeigt werden die ersten 100 von 1.340.` */
export function describeListed(listed: number, total: number): string {
  return `Gezeigt werden die ersten ${formatNumber(listed)} von ${formatNumber(total)}.`
}

export function describeMore(count: number): string {
  return `${formatNumber(count)} weitere zeigen`
}

/** `… und 156 weitere Spalten.` */
export function describeHiddenColumns(count: number): string {
  return `… und ${formatCount(count, 'weitere Spalte', 'weitere Spalten')}.`
}

/** `Zwischenablage.txt`; the next one of the same import is `Zwischenablage 2.txt`. */
export function nameOfPasted(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(clipboardName(number))) number += 1
  return clipboardName(number)
}

function clipboardName(number: number): string {
  return number === 1 ? 'Zwischenablage.txt' : `Zwischenablage ${number}.txt`
}

/** What became of files that joined others under way. */
export function describeAdded(added: readonly string[], replaced: readonly string[]): string {
  const names = replaced.map(quote)
  const both = `${formatCount(added.length, 'Datei', 'Dateien')} hinzugefügt.`
  if (names.length === 0) return both
  const verb =
    names.length === 1
      ? 'ersetzt die bisherige Datei gleichen Namens'
      : 'ersetzen die bisherigen Dateien gleichen Namens'
  const replacing = `${joinAll(names, 3)} ${verb}.`
  return added.length === replaced.length ? replacing : `${both} ${replacing}`
}

export function describeLeaveOut(count: number): string {
  return count === 1 ? 'Ohne diese Datei einlesen' : `Ohne diese ${formatNumber(count)} Dateien einlesen`
}

/** Provisional values carry more decimals than the indicator shows elsewhere; a revision shows them all. */
function exact({ measure, decimals }: Quantity, value: number): Quantity {
  const needed = decimalsNeeded(value)
  const ofMoney = measure === '€' && needed > 0 ? 2 : 0
  return { measure, decimals: Math.max(decimals, needed, ofMoney) }
}
