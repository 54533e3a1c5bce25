import type { Month } from '@/domain/month'
import { formatDate, formatMonthName } from './format'
import { quote } from './quoted'

export const versionTexts = {
  title: 'Fassungen',
  lead: 'Jeder Monat wird nach der Fassung beurteilt, die an seinem Ende galt. Ältere stehen grau im Diagramm.',
  newest: 'gilt jetzt',
  reason: 'Grund',
  source: 'Quelle',
  judgedFor: 'Beurteilt wird',
  base: 'Ausgangslage',
  noBase: 'keine festgehalten',
  changes: 'Geändert gegenüber der vorigen',
  unchanged: 'nichts an der Regel',
  note: 'Anmerkung',
  correct: 'Berichtigen',
  correctTitle: 'Fassung berichtigen',
  correctLead:
    'Für Tippfehler. Was sich wirklich geändert hat, gehört in eine neue Fassung: Dann bleibt sichtbar, was vorher galt.',
  withdraw: 'Zurückziehen',
  withdrawTitle: 'Neueste Fassung zurückziehen?',
  dirty: 'Speichern Sie zuerst, was oben geändert ist.',
} as const

/** `gilt ab 01.07.2023` */
export function describeSince(validFrom: string): string {
  return `gilt ab ${formatDate(validFrom)}`
}

/** The months that a version judges, or that there is none. */
export function describeJudged(months: readonly Month[], year: number): string {
  return months.length === 0 ? `kein Monat des Jahres ${year}` : describeMonths(months)
}

/** `Juli 2023 bis Dezember 2023` */
export function describeMonths(months: readonly Month[]): string {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? formatMonthName(first) : `${formatMonthName(first)} bis ${formatMonthName(last)}`
}

/** What follows from a version that begins on a day. */
export function describeValidFrom(months: readonly Month[], year: number): string {
  return `Beurteilt: ${describeJudged(months, year)}.`
}

export function describeWithdrawal(validFrom: string, before: string): string {
  return `Die Fassung, die ab ${formatDate(validFrom)} gilt, wird mit Grund und Ausgangslage entfernt. Dann gilt wieder: ${before}`
}

export function describeVersionSaved(label: string, how: 'berichtigt' | 'zurückgezogen'): string {
  return `Fassung von Ziel ${quote(label)} ${how}.`
}

/** Where a new version would not follow the newest one. */
export function describeTooEarly(newest: string): string {
  return `Eine neue Fassung beginnt nach der letzten (${formatDate(newest)}). Um eine frühere zu ändern, berichtigen Sie diese unten.`
}
