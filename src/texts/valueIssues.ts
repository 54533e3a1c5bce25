import { firstYear, lastYear } from '@/domain/month'
import type { ImportIssue, IssueCode } from '@/import/issue'
import { formatNumber, formatSigned } from './format'
import {
  address,
  decimalsNeeded,
  expectation,
  formatFound,
  type IssueText,
  otherPlace,
  subject,
} from './issueText'
import { joinChoices, quote } from './quoted'

const compare = 'Bitte vergleichen Sie mit der Quelle; übernommen wird, was in der Datei steht.'

/** Findings about values: months, numbers, names, and how they fit together. */
export const valueIssueTexts = {
  'invalid-month': {
    title: 'Kein Berichtsmonat',
    finding: (issue) =>
      `${subject(issue, 'Die Zelle')} nennt keinen Monat.${expectation(issue, '2023-01, 01.2023 oder Januar 2023')}`,
    advice: 'Bitte berichtigen Sie die Zelle, oder löschen Sie die Zeile, wenn sie keine Werte enthält.',
  },
  'month-out-of-range': {
    title: 'Monat außerhalb des Zeitraums',
    finding: (issue) =>
      `${subject(issue, 'Der Monat')} liegt nicht in den Jahren ${firstYear} bis ${lastYear}.${expectation(issue)}`,
    advice: 'Bitte prüfen Sie die Jahreszahl.',
  },
  'not-monthly': {
    title: 'Keine Monatswerte',
    finding: (issue) =>
      `${subject(issue, 'Die Spalte')} ist kein Monat, sondern ein anderer Zeitraum.${expectation(issue)}`,
    advice:
      'Bitte exportieren Sie nach Monaten. Wochen, Tage, Quartale und Jahre werden nicht umgerechnet, weil daraus falsche Zahlen entstünden.',
  },
  'invalid-date': {
    title: 'Kein Datum',
    finding: (issue) =>
      `${subject(issue, 'Die Zelle')} ist kein Datum.${expectation(issue, '2023-04-15 oder 15.04.2023')}`,
    advice: 'Bitte berichtigen Sie das Datum, oder lassen Sie die Zelle leer.',
  },
  'invalid-number': {
    title: 'Keine Zahl',
    finding: (issue) =>
      `${subject(issue, 'Die Zelle')} ist keine Zahl.${expectation(issue, 'eine Zahl wie 1234,5 oder ein Zeichen der Statistik wie „-“, „.“ oder „x“')}`,
    advice: 'Bitte berichtigen Sie die Zelle in der Quelle, und exportieren Sie neu.',
  },
  'negative-count': {
    title: 'Negative Anzahl',
    finding: (issue) =>
      `${subject(issue, 'Der Wert')} ist negativ; eine Anzahl kann nicht unter null liegen${address(issue.detail)}.`,
    advice: 'Bitte prüfen Sie die Zelle. Ein Strich für „nichts vorhanden“ steht allein in der Zelle.',
  },
  'ambiguous-number': {
    title: 'Zahl mehrdeutig',
    finding: (issue) =>
      `${subject(issue, 'Die Zahl')} kann ${meanings(issue)} bedeuten; auch die übrige Spalte entscheidet es nicht.`,
    advice:
      'Bitte exportieren Sie ohne Tausenderpunkte, oder ergänzen Sie die Nachkommastellen (1234 oder 1,234).',
  },
  'number-out-of-range': {
    title: 'Zahl außerhalb des Möglichen',
    finding: (issue) =>
      `${subject(issue, 'Die Zahl')} liegt außerhalb dessen, was hier möglich ist${address(issue.detail)}.${expectation(issue)}`,
    advice: 'Bitte prüfen Sie, ob zwei Zellen zusammengerutscht sind oder ein Trennzeichen fehlt.',
  },
  'scaled-number': {
    title: 'Angabe in Tausend oder Millionen',
    finding: (issue) =>
      `${subject(issue, 'Der Spaltenkopf')} gibt Werte in einer größeren Einheit an${address(issue.detail)}.${expectation(issue)}`,
    advice:
      'Bitte prüfen Sie in der Vorschau, ob die Werte die richtige Größe haben, oder exportieren Sie ungekürzte Zahlen.',
  },
  'conflicting-duplicate': {
    title: 'Zwei verschiedene Werte für dieselbe Angabe',
    finding: (issue) =>
      `${subject(issue, 'Dieser Wert')} widerspricht dem Wert${otherValue(issue)}${otherPlace(issue.detail)}${address(issue.detail)}.`,
    advice: 'Bitte entfernen Sie den falschen der beiden. Welcher gilt, entscheidet der Zielmonitor nicht.',
  },
  'duplicate-row': {
    title: 'Angabe doppelt',
    finding: (issue) =>
      `Dieselbe Angabe mit demselben Wert steht schon${otherPlace(issue.detail) || ' weiter oben'}${address(issue.detail)}.`,
    advice: 'Nichts zu tun: Sie zählt einmal.',
  },
  'unknown-category': {
    title: 'Name nicht bekannt',
    finding: (issue) => `${subject(issue, 'Der Name')} kommt im Plan nicht vor.${similar(issue)}`,
    advice: ({ severity }) =>
      severity === 'warning' || severity === 'info'
        ? 'Die Angabe wurde so übernommen, wie sie geschrieben ist.'
        : 'Bitte schreiben Sie den Namen wie im Plan, oder löschen Sie diese Zeilen vor dem Einlesen.',
  },
  'ambiguous-unit': {
    title: 'Stelle mehrdeutig',
    finding: (issue) => `${subject(issue, 'Der Name')} kann ${meanings(issue)} bedeuten.`,
    advice: 'Bitte ergänzen Sie die Spalte Gebietsschlüssel; mit dem Schlüssel ist die Stelle eindeutig.',
  },
  'similar-unit': {
    title: 'Name ähnlich geschrieben',
    finding: (issue) => `${subject(issue, 'Der Name')} ist anders geschrieben als im Plan.${similar(issue)}`,
    advice: ({ severity }) =>
      severity === 'error' || severity === 'question'
        ? 'Bitte schreiben Sie den Namen wie im Plan, oder ergänzen Sie den Gebietsschlüssel.'
        : 'Bitte prüfen Sie, ob dieselbe Stelle gemeint ist.',
  },
  'total-mismatch': {
    title: 'Summe stimmt nicht mit den Teilen überein',
    finding: (issue) => `${describeTotal(issue)}${address(issue.detail)}.`,
    advice:
      'Geheimhaltung und Rundung können die Ursache sein. Beides bleibt, wie es in der Datei steht; bitte prüfen Sie große Unterschiede.',
  },
  'suppressed-value': {
    title: 'Geheime Werte',
    finding: (issue) =>
      `${subject(issue, 'Das Zeichen')} steht für einen Wert, der geheim gehalten wird${address(issue.detail)}.`,
    advice: 'Nichts zu tun: Der Wert erscheint als „geheim“, nie als null.',
  },
  'missing-value': {
    title: 'Ohne Angabe',
    finding: (issue) =>
      `${subject(issue, 'Die leere Zelle')} steht für einen fehlenden Wert${address(issue.detail)}.`,
    advice: 'Nichts zu tun, wenn der Wert auch in der Quelle fehlt. Er erscheint als Lücke, nie als null.',
  },
  'month-gap': {
    title: 'Monate fehlen',
    finding: (issue) => `${missingMonths(issue)}${address(issue.detail)}.${expectation(issue)}`,
    advice:
      'Bitte prüfen Sie, ob im Export ein Monat vergessen wurde. Kennzahlen über zwölf Monate bleiben sonst ohne Zahl.',
  },
  'month-in-future': {
    title: 'Monat in der Zukunft',
    finding: (issue) => `${subject(issue, 'Der Monat')} liegt in der Zukunft${address(issue.detail)}.`,
    advice: 'Bitte prüfen Sie die Jahreszahl, und ob Planwerte statt Istwerten exportiert wurden.',
  },
  'implausible-value': {
    title: 'Auffälliger Wert',
    finding: (issue) => `${describeJump(issue)}${address(issue.detail)}.`,
    advice: compare,
  },
} satisfies Partial<Record<IssueCode, IssueText>>

function meanings({ detail }: ImportIssue): string {
  const choices = detail.expected ?? []
  return choices.length === 0 ? 'Verschiedenes' : joinChoices(choices.map(quote))
}

/** ` Ähnlich: „Datteln“.`, with a leading space. */
function similar({ detail }: ImportIssue): string {
  const names = detail.expected ?? []
  return names.length === 0 ? '' : ` Im Plan steht: ${joinChoices(names.map(quote))}.`
}

/** ` 1.234`, with a leading space. */
function otherValue({ detail }: ImportIssue): string {
  return detail.expectedNumber === undefined ? '' : ` ${formatFound(detail.expectedNumber)}`
}

function describeTotal({ detail }: ImportIssue): string {
  const { expectedNumber: sum, foundNumber: total } = detail
  if (sum === undefined || total === undefined) return 'Die Gesamtzeile nennt nicht die Summe ihrer Teile'
  const difference = total - sum
  const signed = formatSigned(difference, decimalsNeeded(difference))
  return `Die Gesamtzeile nennt ${formatFound(total)}, ihre Teile ergeben ${formatFound(sum)} (Unterschied ${signed})`
}

function missingMonths({ detail }: ImportIssue): string {
  const count = detail.foundNumber
  if (count === undefined) return 'In der Reihe der Monate fehlt mindestens einer'
  return count === 1
    ? 'In der Reihe der Monate fehlt einer'
    : `In der Reihe der Monate fehlen ${formatNumber(count)}`
}

function describeJump(issue: ImportIssue): string {
  const value = subject(
    issue,
    issue.detail.foundNumber === undefined ? 'Der Wert' : formatFound(issue.detail.foundNumber),
  )
  const { expectedNumber } = issue.detail
  return expectedNumber === undefined
    ? `${value} weicht stark von den übrigen Werten ab`
    : `${value} weicht stark ab; nach den bisherigen Werten wären etwa ${formatFound(expectedNumber)} zu erwarten`
}
