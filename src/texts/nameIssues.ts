import type { ImportIssue, IssueCode } from '@/import/issue'
import { type IssueText, meanings, subject } from './issueText'
import { joinChoices, quote } from './quoted'

/** Findings about names: of units, indicators, columns. */
export const nameIssueTexts = {
  'unknown-category': {
    title: 'Name nicht bekannt',
    finding: (issue) =>
      issue.detail.answer === 'indicatorId' ? describeOther(issue) : describeUnknown(issue),
    advice: adviseUnknown,
  },
  'ambiguous-unit': {
    title: 'Stelle mehrdeutig',
    finding: describeUnclearUnit,
    advice: adviseUnclearUnit,
  },
  'similar-unit': {
    title: 'Name ähnlich geschrieben',
    finding: (issue) => `${subject(issue, 'Der Name')} ist anders geschrieben als im Plan.${similar(issue)}`,
    advice: ({ severity }) =>
      severity === 'error' || severity === 'question'
        ? 'Bitte schreiben Sie den Namen wie im Plan, oder ergänzen Sie den Gebietsschlüssel.'
        : 'Bitte prüfen Sie, ob dieselbe Stelle gemeint ist.',
  },
} satisfies Partial<Record<IssueCode, IssueText>>

function adviseUnknown(issue: ImportIssue): string {
  if (issue.detail.answer === 'indicatorId') return 'Bitte sagen Sie, welche Kennzahl gilt.'
  if (issue.severity === 'warning' || issue.severity === 'info')
    return 'Namen bleiben, wie sie geschrieben sind; eine unbekannte Spalte oder Statusangabe bleibt außer Betracht. Bitte prüfen Sie, ob das richtig ist.'
  return isBetweenValues(issue)
    ? 'Bitte speichern Sie jede Tabelle als eigene Datei mit ihrem Titel, oder schreiben Sie Kennzahl, Stelle, Geschlecht und Monat als Spalten in jede Zeile.'
    : 'Bitte schreiben Sie den Namen wie im Plan, oder löschen Sie die Spalte oder die Zeilen vor dem Einlesen.'
}

function adviseUnclearUnit({ severity, detail }: ImportIssue): string {
  if (severity === 'warning') return 'Bitte prüfen Sie, ob Schlüssel und Name zusammengehören.'
  return detail.title === undefined
    ? 'Bitte nennen Sie in jeder Zeile den Gebietsschlüssel; mit ihm ist die Stelle eindeutig.'
    : 'Bitte sagen Sie, welche Stelle gilt, oder berichtigen Sie den Titel der Datei.'
}

function describeUnclearUnit(issue: ImportIssue): string {
  const { found, detail, severity } = issue
  if (severity === 'warning')
    return `Der Plan nennt die Stelle dieses Schlüssels anders als ${quote(found ?? '')}; gezählt wird ${meanings(issue)}.`
  if (detail.answer === 'unitId') return describeOther(issue)
  if (detail.title !== undefined)
    return `Der Titel der Datei nennt ${quote(detail.title)}, ihre Zeilen oder Spalten nennen ${quote(found ?? '')}.`
  return found === ''
    ? 'Die leere Zelle kann die Gesamtzeile oder die Stelle darüber meinen.'
    : `${subject(issue, 'Die Angabe der Stelle')} kann ${meanings(issue)} bedeuten.`
}

/** The profile was made for a file that called itself something else. */
function describeOther({ found, detail }: ImportIssue): string {
  return `Die Datei nennt ${quote(detail.title ?? '')}, ihr Profil ${quote(found ?? '')}.`
}

/** ` Vielleicht gemeint: „Datteln“.`, with a leading space. */
function similar({ detail }: ImportIssue): string {
  const names = detail.expected ?? []
  return names.length === 0 ? '' : ` Vielleicht gemeint: ${joinChoices(names.map(quote))}.`
}

/** A column is named like its header; any other name stands in a cell. */
function describeUnknown(issue: ImportIssue): string {
  const { found, detail } = issue
  if (found === '') return describeBlank(issue)
  if (found !== null && found === detail.columnName)
    return `Mit der Spalte ${quote(found)} ist nichts Bekanntes gemeint; von ihr kann abhängen, wofür die Werte gelten.${similar(issue)}`
  if (found !== null && found === detail.title) return describeLine(issue)
  return `${subject(issue, 'Der Name')} ist nicht bekannt.${similar(issue)}`
}

function describeBlank({ severity }: ImportIssue): string {
  return severity === 'question'
    ? 'Die leere Zelle kann die Summe oder den Namen darüber meinen.'
    : 'Die Zelle ist leer, obwohl hier ein Name stehen müsste.'
}

function describeLine(issue: ImportIssue): string {
  const text = quote(issue.found ?? '')
  return isBetweenValues(issue)
    ? `Zwischen den Werten steht ${text}; wofür die Werte darunter gelten, ist nicht sicher zu erkennen.`
    : `Unter der Tabelle steht ${text}; davon kann abhängen, wofür die Werte gelten.`
}

/** A heading or title that leaves open what holds for the values below it. */
function isBetweenValues({ severity, found, detail }: ImportIssue): boolean {
  return severity === 'error' && found !== null && found === detail.title
}
