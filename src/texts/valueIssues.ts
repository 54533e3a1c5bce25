import { firstYear, lastYear } from '@/domain/month'
import type { ImportIssue, IssueCode } from '@/import/issue'
import { formatSigned } from './format'
import {
  address,
  decimalsNeeded,
  expectation,
  formatFound,
  type IssueText,
  monthName,
  otherPlace,
  subject,
} from './issueText'
import { oddNumberTexts } from './oddNumbers'
import { quote } from './quoted'
import { adviseOnScale, describeScale } from './scaleIssues'

const monthExamples = '2023-01, 01.2023 oder Januar 2023'
/** Findings about values: months, numbers, and how they fit together. */
export const valueIssueTexts = {
  'invalid-month': {
    title: 'Kein Berichtsmonat',
    finding: describeInvalidMonth,
    advice: ({ severity, detail }) => {
      if (detail.month !== undefined) return 'Bitte prüfen Sie in der Quelle, welcher Monat gilt.'
      return severity === 'question'
        ? `Bitte schreiben Sie den Monat mit vierstelliger Jahreszahl, zum Beispiel ${monthExamples}.`
        : 'Bitte berichtigen Sie die Zelle, oder löschen Sie die Zeile, wenn sie keine Werte enthält.'
    },
  },
  'month-out-of-range': {
    title: 'Monat außerhalb des Zeitraums',
    finding: (issue) =>
      `${subject(issue, 'Die Angabe')} ist kein Monat der Jahre ${firstYear} bis ${lastYear}.${expectation(issue)}`,
    advice: 'Bitte prüfen Sie Monat und Jahreszahl; Monate tragen die Nummern 1 bis 12.',
  },
  'not-monthly': {
    title: 'Keine Monatswerte',
    finding: describeOtherSpan,
    advice: ({ severity }) =>
      severity === 'warning' || severity === 'info'
        ? 'Nichts zu tun: Summen und Durchschnitte eines Jahres berechnet der Zielmonitor aus den Monaten.'
        : 'Bitte exportieren Sie nach Monaten. Wochen, Tage, Quartale und Jahre werden nicht umgerechnet, weil daraus falsche Zahlen entstünden.',
  },
  'invalid-date': {
    title: 'Kein Datum',
    finding: (issue) =>
      issue.severity === 'question'
        ? `${subject(issue, 'Die Zelle')} nennt Tag und Monat in einer Reihenfolge, die nicht eindeutig ist.`
        : `${subject(issue, 'Die Zelle')} ist kein Datum.${expectation(issue, '2023-04-15 oder 15.04.2023')}`,
    advice: 'Bitte berichtigen Sie das Datum, oder lassen Sie die Zelle leer.',
  },
  'invalid-number': {
    title: 'Keine Zahl',
    finding: describeInvalid,
    advice: ({ detail }) =>
      detail.saidMeasure !== undefined
        ? 'Bitte prüfen Sie in der Quelle, ob Kennzahl und Einheit zusammengehören, und exportieren Sie neu.'
        : detail.saidStatus !== undefined
          ? 'Bitte prüfen Sie in der Quelle, ob die Zahl oder die Angabe daneben gilt, und exportieren Sie neu.'
          : 'Bitte berichtigen Sie die Zelle in der Quelle, und exportieren Sie neu. In einer Spalte gilt für alle Zahlen dieselbe Schreibweise.',
  },
  'negative-count': {
    title: 'Negative Anzahl',
    finding: (issue) =>
      `${subject(issue, 'Der Wert')} ist negativ; eine Anzahl kann nicht unter null liegen${address(issue.detail)}.`,
    advice: 'Bitte prüfen Sie die Zelle. Ein Strich für „nichts vorhanden“ steht allein in der Zelle.',
  },
  'number-out-of-range': {
    title: 'Zahl außerhalb des Möglichen',
    finding: (issue) =>
      `${subject(issue, 'Die Zahl')} liegt außerhalb dessen, was hier möglich ist${address(issue.detail)}.${expectation(issue)}`,
    advice: 'Bitte prüfen Sie, ob zwei Zellen zusammengerutscht sind oder ein Trennzeichen fehlt.',
  },
  'scaled-number': {
    title: 'Angaben in Tausend oder Millionen',
    finding: describeScale,
    advice: adviseOnScale,
  },
  'footnote-mark': {
    title: 'Zahl mit Fußnotenzeichen',
    finding: describeFootnote,
    advice: ({ detail }) =>
      detail.expected === undefined
        ? 'Bitte lesen Sie die Fußnote: Sie kann den Wert einschränken.'
        : 'Bitte prüfen Sie Werte mit diesem Zeichen an der Quelle, bevor Sie sie übernehmen.',
  },
  'conflicting-duplicate': {
    title: 'Zwei verschiedene Werte für dieselbe Angabe',
    finding: (issue) =>
      `${subject(issue, 'Dieser Wert')} widerspricht der Angabe${otherValue(issue)}${otherPlace(issue.detail)}${address(issue.detail)}.`,
    advice: 'Bitte entfernen Sie den falschen der beiden. Welcher gilt, entscheidet der Zielmonitor nicht.',
  },
  'duplicate-row': {
    title: 'Angabe doppelt',
    finding: (issue) =>
      `Dieselbe Angabe mit demselben Wert steht schon${otherPlace(issue.detail) || ' weiter oben'}${address(issue.detail)}.`,
    advice: 'Nichts zu tun: Sie zählt einmal.',
  },
  'total-mismatch': {
    title: 'Summe stimmt nicht mit den Teilen überein',
    finding: (issue) => `${describeTotal(issue)}${address(issue.detail)}.`,
    advice:
      'Kleine Unterschiede kommen von Rundung und Geheimhaltung. Große sind meist ein Fehler: Bitte prüfen Sie sie an der Quelle. Der Import ändert keine der Zahlen.',
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
      issue.detail.expected === undefined
        ? `${subject(issue, 'Die leere Zelle')} steht für einen fehlenden Wert${address(issue.detail)}.`
        : `${subject(issue, 'Die Zahl')} steht neben einer leeren Zelle der Spalte ${quote(issue.detail.expected.join(', '))} und kann deren Wert sein.`,
    advice: ({ detail }) =>
      detail.expected === undefined
        ? 'Nichts zu tun, wenn der Wert auch in der Quelle fehlt. Er erscheint als Lücke, nie als null.'
        : 'Bitte prüfen Sie, ob die Zeile um eine Spalte verschoben ist, und schreiben Sie die Zahl dorthin, wo sie hingehört.',
  },
  'month-gap': {
    title: 'Monate fehlen',
    finding: ({ detail }) =>
      `${detail.seriesLabel ?? 'In der Datei'}: ${monthName(detail) ?? 'Mindestens ein Monat'} fehlt zwischen anderen Monaten.`,
    advice:
      'Bitte prüfen Sie, ob im Export ein Monat vergessen wurde. Kennzahlen über zwölf Monate bleiben sonst ohne Zahl.',
  },
  'month-in-future': {
    title: 'Monat in der Zukunft',
    finding: (issue) => `${subject(issue, monthName(issue.detail) ?? 'Der Monat')} liegt in der Zukunft.`,
    advice: 'Bitte prüfen Sie die Jahreszahl, und ob Planwerte statt Istwerten exportiert wurden.',
  },
  ...oddNumberTexts,
} satisfies Partial<Record<IssueCode, IssueText>>

/** A sign at a number; a sign that a legend explains in another way; a note that speaks of some values. */
function describeInvalidMonth(issue: ImportIssue): string {
  const text = subject(issue, 'Die Zelle')
  if (issue.severity === 'question') return `${text} kann ein Monat sein, ist aber nicht eindeutig.`
  const month = monthName(issue.detail)
  return month === undefined
    ? `${text} nennt keinen eindeutigen Monat.${expectation(issue, monthExamples)}`
    : `${text} passt nicht zum Monat derselben Zeile, ${month}.`
}

function describeFootnote(issue: ImportIssue): string {
  const { found, detail } = issue
  const [sign] = detail.expected ?? []
  if (sign !== undefined)
    return `Die Datei erklärt das Zeichen ${quote(sign)} anders, als es gelesen wurde: ${quote(found ?? '')}.`
  return found !== null && found === detail.title
    ? `Die Bemerkung ${quote(found)} spricht von vorläufigen oder geschätzten Werten; welche sie meint, ist offen.`
    : `${subject(issue, 'Die Zelle')} trägt ein Fußnotenzeichen; gelesen wurde die Zahl davor${address(detail)}.`
}

/** A number may be none only because of what stands beside it. */
function describeInvalid(issue: ImportIssue): string {
  const { saidMeasure, saidStatus, expected = [] } = issue.detail
  const value = subject(issue, 'Der Wert')
  if (saidMeasure !== undefined) {
    const counted = expected.length === 0 ? 'anderes' : `in ${quote(expected.join(', '))}`
    return `${value} ist mit ${quote(saidMeasure)} angegeben; die Kennzahl zählt ${counted}.`
  }
  if (saidStatus !== undefined)
    return `${value} ist eine Zahl; die Angabe ${quote(saidStatus)} daneben sagt aber, dass keine gilt.`
  return `${subject(issue, 'Die Zelle')} lässt sich hier nicht als Zahl lesen.${expectation(issue, 'eine Zahl wie 1234,5 oder ein Zeichen der Statistik wie „-“, „.“ oder „x“')}`
}

/** ` 1.234`, with a leading space. */
function otherValue({ detail }: ImportIssue): string {
  return detail.expectedNumber === undefined ? '' : ` ${formatFound(detail.expectedNumber)}`
}

function describeTotal({ detail }: ImportIssue): string {
  const { expectedNumber: sum, foundNumber: total } = detail
  if (sum === undefined || total === undefined) return 'Die Gesamtzeile nennt nicht die Summe ihrer Teile'
  if (detail.isLeast === true)
    return `Die Gesamtzeile nennt ${formatFound(total)}, ihre bekannten Teile ergeben schon ${formatFound(sum)}`
  const difference = total - sum
  const signed = formatSigned(difference, decimalsNeeded(difference))
  return `Die Gesamtzeile nennt ${formatFound(total)}, ihre Teile ergeben ${formatFound(sum)} (Unterschied ${signed})`
}

function describeOtherSpan(issue: ImportIssue): string {
  const { severity, found, detail } = issue
  if (detail.otherLine !== undefined)
    return `Derselbe Monat steht mit einem anderen Tag schon${otherPlace(detail)}${address(detail)}; die Datei enthält offenbar mehrere Tage je Monat.`
  if (severity === 'question')
    return 'Die Abstände zwischen den Monaten sehen nach Quartalen, Halbjahren oder Jahren aus.'
  if (found === null) return 'Die Datei nennt Zeiträume, aber keine Monate.'
  return severity === 'error'
    ? `${quote(found)} ist kein Monat, sondern ein anderer Zeitraum.`
    : `${quote(found)} steht neben den Monaten für einen anderen Zeitraum und wurde übergangen.`
}
