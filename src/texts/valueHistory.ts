import type { HistoryStanding } from '@/domain/valueHistory'
import { formatNumber } from './format'

/** Whether a value is in force, and why it is not. */
export const historyWords: Readonly<Record<HistoryStanding, string>> = {
  current: 'gilt',
  replaced: 'ersetzt',
  outdated: 'nicht übernommen: älterer Datenstand',
  undone: 'Import rückgängig gemacht',
}

export const historyTexts = {
  title: 'Verlauf dieses Werts',
  hint: 'Alles, was importierte Dateien zu diesem Wert sagen, das Neueste zuerst.',
  standing: 'Stand',
  difference: 'Unterschied',
  marks: 'Kennzeichen',
  save: 'Datei speichern',
  show: 'Verlauf',
  failed: 'Die Datei konnte nicht geladen werden.',
} as const

/** `2× berichtigt`; nothing for none. */
export function describeRevisions(count: number): string {
  return count === 0 ? '' : `${formatNumber(count)}× berichtigt`
}

/** Short, where a column is narrow: `rev. 2×`. */
export function describeRevisionsShortly(count: number): string {
  return `rev. ${formatNumber(count)}×`
}

/** The name of a button that saves the file of an entry. */
export function describeSaveButton(file: string): string {
  return `${historyTexts.save}: ${file}`
}

/** What a button says that unfolds a history: how often the value was revised, where it was. */
export function historyButtonText({ revised }: { readonly revised: string }): string {
  return revised === '' ? historyTexts.show : revised
}

/** Its name, which begins with what it says. */
export function describeHistoryButton(line: {
  readonly revised: string
  readonly indicator: string
  readonly month: string
}): string {
  return `${historyButtonText(line)}: ${line.indicator}, ${line.month}`
}
