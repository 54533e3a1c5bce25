import type { ImportIssue, IssueCode } from '@/import/issue'
import { address, formatFound, type IssueText, meanings, subject } from './issueText'

const compare = 'Bitte vergleichen Sie mit der Quelle; übernommen wird, was in der Datei steht.'

const adviceOnFractions =
  'Bei hochgerechneten Werten (T-0) ist das richtig; sonst prüfen Sie bitte, ob ein Komma zu viel ist. Übernommen wird, was in der Datei steht.'

/** Findings about numbers that may be others than they seem. */
export const oddNumberTexts = {
  'ambiguous-number': {
    title: 'Zahl mehrdeutig',
    finding: (issue) =>
      issue.detail.expected !== undefined
        ? describeAmbiguous(issue)
        : `${subject(issue, 'Die Zelle')} kann die Nachkommastellen der Zahl davor enthalten: Ihr Komma trennt auch die Spalten.`,
    advice: (issue) =>
      issue.detail.expected === undefined
        ? 'Bitte exportieren Sie mit Semikolon zwischen den Spalten, oder mit Anführungszeichen um Zahlen mit Komma.'
        : adviseOnMeanings(issue),
  },
  'implausible-value': {
    title: 'Auffälliger Wert',
    finding: (issue) => `${describeOddValue(issue)}${address(issue.detail)}.`,
    advice: (issue) => (isFraction(issue) ? adviceOnFractions : compare),
  },
} satisfies Partial<Record<IssueCode, IssueText>>

function describeAmbiguous(issue: ImportIssue): string {
  const meant = `${subject(issue, 'Die Zahl')} kann ${meanings(issue)} bedeuten`
  return issue.severity === 'warning'
    ? `${meant}: In der Statistik heißen Klammern „eingeschränkt“, in der Buchhaltung „unter null“. Gelesen wurde das Erste.`
    : `${meant}; auch die übrige Spalte entscheidet es nicht.`
}

/** A rate is refused, thousands are asked for, brackets are told. */
function adviseOnMeanings({ severity }: ImportIssue): string {
  switch (severity) {
    case 'error':
      return 'Bitte schreiben Sie alle Werte der Kennzahl in Prozent, und lesen Sie die Datei neu ein.'
    case 'question':
      return 'Bitte exportieren Sie ohne Tausenderpunkte, oder ergänzen Sie die Nachkommastellen (1234 oder 1,234).'
    case 'warning':
    case 'info':
      return 'Bitte prüfen Sie die Zahl an der Quelle; Beträge unter null schreiben Sie mit einem Minuszeichen.'
  }
}

/** Half a person needs no comparison with other values; a jump names the value that was expected. */
function isFraction({ detail }: ImportIssue): boolean {
  const { foundNumber = 0, expectedNumber, limitNumber } = detail
  return expectedNumber === undefined && limitNumber === undefined && !Number.isInteger(foundNumber)
}

function describeOddValue(issue: ImportIssue): string {
  const { foundNumber, expectedNumber, expected, limitNumber } = issue.detail
  const value = subject(issue, foundNumber === undefined ? 'Der Wert' : formatFound(foundNumber))
  if (expected !== undefined)
    return `${value} kann ${meanings(issue)} bedeuten; alle Werte der Kennzahl liegen unter 1`
  if (limitNumber !== undefined)
    return `${value} liegt außerhalb dessen, was ein Wert in Prozent hier sein kann (Grenze: ${formatFound(limitNumber)} %)`
  if (isFraction(issue)) return `${value} hat Nachkommastellen, obwohl hier Ganze gezählt werden`
  return expectedNumber === undefined
    ? `${value} weicht stark von den übrigen Werten ab`
    : `${value} weicht stark ab; nach den bisherigen Werten wären etwa ${formatFound(expectedNumber)} zu erwarten`
}
