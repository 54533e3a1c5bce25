import type { ImportIssue, IssueCode, Severity } from '@/import/issue'
import { answerIssueTexts } from './answerIssues'
import { fileIssueTexts } from './fileIssues'
import { formatCount, formatNumber } from './format'
import type { IssueText } from './issueText'
import { nameIssueTexts } from './nameIssues'
import { joinAll, quote } from './quoted'
import { valueIssueTexts } from './valueIssues'

const issueTexts: Readonly<Record<IssueCode, IssueText>> = {
  ...fileIssueTexts,
  ...valueIssueTexts,
  ...nameIssueTexts,
  ...answerIssueTexts,
}

/** What needs attention first. */
export const severityOrder = ['error', 'question', 'warning', 'info'] as const satisfies readonly Severity[]

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  question: 'Frage',
  warning: 'Warnung',
  info: 'Hinweis',
}

/** A finding as one text: `mai.csv, Zeile 17, Spalte 6 („Wert“): … Bitte …`. */
export function describeIssue(issue: ImportIssue, file = ''): string {
  const place = [file, describePlace(issue)].filter((part) => part !== '').join(', ')
  const text = `${describeFinding(issue)} ${describeAdvice(issue)}${describeRest(issue)}`
  return place === '' ? text : `${place}: ${text}`
}

/** What was found, as sentences without the place. */
export function describeFinding(issue: ImportIssue): string {
  return issueTexts[issue.code].finding(issue)
}

/** What to do about it. */
export function describeAdvice(issue: ImportIssue): string {
  const { advice } = issueTexts[issue.code]
  return typeof advice === 'string' ? advice : advice(issue)
}

/** `Zeile 17, Spalte 6 („Wert“)`; empty where the finding is about the whole file. */
export function describePlace({ line, column, detail }: ImportIssue): string {
  return [line === null ? '' : `Zeile ${line}`, describeColumn(column, detail.columnName)]
    .filter((part) => part !== '')
    .join(', ')
}

/** The places of findings in one column: `Zeilen 10–24 und 30, Spalte 6 („Wert“)`. */
export function describePlaces(issues: readonly ImportIssue[]): string {
  const [first] = issues
  if (first === undefined) return ''
  const lines = [...new Set(issues.flatMap(({ line }) => (line === null ? [] : [line])))]
  if (lines.length < 2) return describePlace(first)
  const { column, detail } = first
  return [`Zeilen ${describeRanges(lines)}`, describeColumn(column, detail.columnName)]
    .filter((part) => part !== '')
    .join(', ')
}

export function issueTitle(code: IssueCode): string {
  return issueTexts[code].title
}

/** `1 Fehler, 3 Warnungen`; what does not occur is left out. */
export function describeSeverities(counts: Readonly<Record<Severity, number>>): string {
  return severityOrder
    .filter((severity) => counts[severity] > 0)
    .map((severity) => formatCount(counts[severity], severityWords[severity], manyWords[severity]))
    .join(', ')
}

const manyWords: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  question: 'Fragen',
  warning: 'Warnungen',
  info: 'Hinweise',
}

function describeColumn(column: number | null, name: string | undefined): string {
  if (column === null) return name === undefined ? '' : `Spalte ${quote(name)}`
  return name === undefined ? `Spalte ${column}` : `Spalte ${column} (${quote(name)})`
}

/** Only the last of many findings of one kind says how many there are. */
function describeRest({ detail }: ImportIssue): string {
  const count = detail.count ?? 0
  return count > 1 ? ` In dieser Datei gibt es ${formatNumber(count)} solche Meldungen.` : ''
}

/** `10–24, 30 und 40–41` */
function describeRanges(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const line of lines.toSorted((left, right) => left - right)) {
    const open = ranges.at(-1)
    if (open?.last === line - 1) open.last = line
    else ranges.push({ first: line, last: line })
  }
  return joinAll(ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)))
}
