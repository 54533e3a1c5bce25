import type { AskedTheme } from '@/import/ask/askedQuestions'
import type { Question, QuestionKind } from '@/import/question'
import { formatCount, formatNumber } from './format'
import { quote } from './quoted'

export const questionTexts = {
  title: 'Was die Dateien offen lassen',
  lead: 'Der Zielmonitor rät nicht, er fragt. Gespeichert wird dabei nichts; jede Antwort lässt sich ändern.',
  samples: 'Werte daraus',
  give: 'Antworten übernehmen',
  reading: 'Wird gelesen …',
  discard: 'Verwerfen',
  noneYet: 'Bitte beantworten Sie mindestens eine Frage vollständig.',
  open: 'offen',
  answered: 'beantwortet',
  leaveOut: 'Weglassen',
  leaveOutHint: 'Diese Werte werden nicht übernommen.',
  leaveOutFile: 'Nein, Quartale oder Jahre: diese Datei weglassen',
  leaveOutRest: 'Alle noch offenen weglassen',
  search: 'Kennzahl suchen',
  searchUnit: 'Stelle suchen',
  searchHint: 'Tippen Sie einen Teil des Namens.',
  unknownName: 'So heißt nichts im Plan. Bitte wählen Sie einen Namen aus der Liste.',
  month: 'Monat',
  year: 'Jahr',
  newIndicator: 'Neue Kennzahl anlegen',
  newIndicatorHint: 'Sie steht nach dem Übernehmen im Plan.',
} as const

export const chapterTitles: Readonly<Record<AskedTheme, string>> = {
  indicators: 'Kennzahlen',
  units: 'Stellen',
  sexes: 'Geschlechter',
  months: 'Berichtsmonate',
  numbers: 'Zahlen',
  columns: 'Spalten',
}

/** What is asked, as one sentence. */
export function describeQuestion(question: Question): string {
  switch (question.kind) {
    case 'indicator':
      return `Welche Kennzahl ist ${quote(question.text)}?`
    case 'unit':
      return `Welche Stelle ist ${quote(question.text)}?`
    case 'sex':
      return question.text === ''
        ? 'Welches Geschlecht meinen die leeren Zellen?'
        : `Welches Geschlecht meint ${quote(question.text)}?`
    case 'fileIndicator':
      return question.text === ''
        ? 'Welche Kennzahl enthält die Datei?'
        : `Welche Kennzahl enthält die Datei mit ${quote(question.text)}?`
    case 'column':
      return `Was bedeutet die Spalte ${quote(question.name)}?`
    case 'scale':
      return question.text === ''
        ? 'In welcher Größenordnung stehen die Werte?'
        : `Für welche Werte gilt ${quote(question.text)}?`
    case 'fileUnit':
    case 'month':
    case 'year':
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
    case 'rhythm':
      return plainQuestions[question.kind]
  }
}

type PlainKind = Exclude<QuestionKind, 'indicator' | 'unit' | 'sex' | 'fileIndicator' | 'column' | 'scale'>

const plainQuestions: Readonly<Record<PlainKind, string>> = {
  fileUnit: 'Für welche Stelle gelten die Werte der Datei?',
  month: 'Von welchem Monat sprechen die Werte der Datei?',
  year: 'Von welchem Jahr sprechen die Werte der Datei?',
  decimal: 'Wie sind die Zahlen geschrieben?',
  dateOrder: 'Was steht in den Daten zuerst, Tag oder Monat?',
  excelDates: 'Sind diese Angaben Monate?',
  rhythm: 'Sind das einzelne Monate?',
}

/** Why it cannot be known without asking; empty where the question says it. */
export function describeReason(question: Question): string {
  switch (question.kind) {
    case 'month':
      return question.suggestion === null
        ? 'Die Datei nennt keinen Monat.'
        : 'In den Zeilen steht kein Monat; er steht nur im Titel oder im Dateinamen.'
    case 'year':
      return 'Die Datei nennt Monate ohne Jahr.'
    case 'fileUnit':
      return question.suggestions.length > 1
        ? 'Die Angaben dazu lassen mehrere Stellen zu.'
        : 'Die Datei nennt keine Stelle eindeutig.'
    case 'rhythm':
      return 'Zwischen den Werten liegen mehrere Monate. Quartals- und Jahreswerte dürfen nicht als Monatswerte zählen.'
    case 'column':
      return describeOpenColumn(question)
    case 'scale':
      return 'Die Datei sagt nicht, welche Werte gemeint sind.'
    case 'decimal':
      return 'Punkt oder Komma können hier Tausender oder Dezimalen trennen.'
    case 'excelDates':
      return 'Excel macht aus Monaten solche Angaben; manchmal sind es aber auch andere Zahlen.'
    case 'indicator':
    case 'unit':
    case 'sex':
    case 'fileIndicator':
    case 'dateOrder':
      return ''
  }
}

function describeOpenColumn({ hasMergedBlanks, title }: Extract<Question, { kind: 'column' }>): string {
  if (hasMergedBlanks === true)
    return 'Ihre leeren Zellen können den Namen darüber meinen oder alle zusammen. Wiederholt sich der Name darüber, tragen Sie ihn bitte in der Datei nach.'
  return title === undefined
    ? 'Sie könnte entscheiden, was ihre Zeilen zählen.'
    : `Über der Tabelle steht „${title}“, in der Spalte etwas anderes. Gilt die Spalte?`
}

/** `312 Werte warten auf die Antwort` */
export function describeWaiting(question: Pick<Question, 'factCount'>): string {
  const { factCount } = question
  if (factCount === 0) return ''
  return `${formatCount(factCount, 'Wert wartet', 'Werte warten')} auf die Antwort`
}

/** `mai.csv, Zeile 3, Spalte 5 („Kennzahl“)`, `3 Dateien, zuerst mai.csv, Zeile 3` */
export function describeAskedPlace(question: Question, files: readonly string[]): string {
  const { line, column, columnName } = question
  const name = columnName === null ? '' : ` (${quote(columnName)})`
  const place = [
    files[0] ?? '',
    line === null ? '' : `Zeile ${line}`,
    column === null ? '' : `Spalte ${column}${name}`,
  ]
  const first = place.filter((part) => part !== '').join(', ')
  return files.length < 2 ? first : `in ${formatNumber(files.length)} Dateien, zuerst ${first}`
}

/** `Noch 3 von 5 Fragen offen`, `Alle 5 Fragen beantwortet` */
export function describeProgress(answered: number, total: number): string {
  if (answered < total)
    return `${formatNumber(answered)} von ${formatCount(total, 'Frage', 'Fragen')} beantwortet`
  return total === 1 ? 'Die Frage ist beantwortet' : `Alle ${formatNumber(total)} Fragen beantwortet`
}

/** Said when the screen of questions appears. */
export function describeAsked(total: number, files: readonly string[]): string {
  const subject = files.length === 1 ? quote(files[0] ?? '') : `${formatNumber(files.length)} Dateien`
  return `${formatCount(total, 'Frage', 'Fragen')} zu ${subject}`
}

/** `20 weitere Fragen zeigen (noch 480)` */
export function describeMoreQuestions(count: number, hiddenCount: number): string {
  const more = `${formatCount(count, 'weitere Frage', 'weitere Fragen')} zeigen`
  return hiddenCount > count ? `${more} (noch ${formatNumber(hiddenCount)})` : more
}
