import type { AnswerName, ImportIssue, IssueCode } from '@/import/issue'
import { formatCount } from './format'
import { subject, type IssueText } from './issueText'
import { quote } from './quoted'

/** Findings about what a person said of a file. */
export const answerIssueTexts = {
  'ignored-by-answer': {
    title: 'Auf Ihre Antwort hin weggelassen',
    finding: (issue) =>
      `${subject(issue, 'Leere Zellen')}: ${formatCount(issue.detail.foundNumber ?? 0, 'Wert wurde weggelassen, weil es so beantwortet ist', 'Werte wurden weggelassen, weil es so beantwortet ist')}.`,
    advice: 'Bitte ändern Sie die Antwort, wenn diese Werte doch gebraucht werden.',
  },
  'unfitting-answer': {
    title: 'Antwort passt nicht zur Datei',
    finding: (issue) => describeMisfit(issue),
    advice: 'Bitte nehmen Sie die Antwort zurück oder berichtigen Sie sie.',
  },
} satisfies Partial<Record<IssueCode, IssueText>>

function describeMisfit({ found, detail }: ImportIssue): string {
  const text = quote(found ?? '')
  return detail.answer === undefined
    ? `Die Antwort ${text} passt nicht zur Datei.`
    : misfits[detail.answer](text)
}

const misfits: Readonly<Record<AnswerName, (found: string) => string>> = {
  encoding: (found) => `Mit der Zeichenkodierung ${found} ergibt die Datei keine Tabelle.`,
  delimiter: (found) => `Das Trennzeichen ${found} zerlegt die Datei nicht in Spalten.`,
  header: (found) => `An der genannten Stelle (${found}) steht keine Kopfzeile.`,
  columns: (found) =>
    `Die Antwort zu Spalte ${found} passt nicht: Die Spalte gibt es nicht, oder ihre Rolle hat schon eine andere.`,
  month: (found) =>
    `Als Monat der ganzen Datei ist ${found} angegeben, aber die Datei nennt ihre Monate selbst.`,
  year: (found) =>
    `Als Jahr der ganzen Datei ist ${found} angegeben, aber die Datei nennt ihre Jahre selbst oder braucht keines.`,
  unitId: (found) =>
    `Für die ganze Datei ist die Stelle ${found} angegeben, aber der Plan kennt sie nicht, oder die Datei nennt ihre Stellen selbst.`,
  indicatorId: (found) =>
    `Für die ganze Datei ist die Kennzahl ${found} angegeben, aber der Plan kennt sie nicht, oder die Datei nennt ihre Kennzahlen selbst.`,
  indicators: (found) => `Als Kennzahl ist ${found} angegeben; der Plan kennt sie nicht.`,
  units: (found) => `Als Stelle ist ${found} angegeben; der Plan kennt sie nicht.`,
  exponent: (found) => `Nach der Angabe ${found} stehen die Werte in einer anderen Größenordnung.`,
  dateOrder: (found) =>
    `Die Datei enthält das Datum ${found}; mit der angegebenen Reihenfolge von Tag und Monat gibt es das nicht.`,
}
