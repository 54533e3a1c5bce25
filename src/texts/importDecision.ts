import type { ChangeCounts } from '@/domain/changes'
import { formatCount, formatNumber } from './format'

export const stoppedTexts = {
  title: 'Das Einlesen ist angehalten',
  text: 'Es wurde nichts gespeichert. Die Dateien und Ihre Antworten sind noch da.',
  resume: 'Weiterlesen',
} as const

/** Values of an import that are no numbers, or are not taken over. */
export interface Exceptions {
  readonly withoutNumber: number
  /** Of those without number. */
  readonly hidden: number
  /** Because the user said so. */
  readonly leftOut: number
}

/** `Gelesen: 1.234 Werte, davon 12 ohne Zahl (3 geheim). 40 Werte weggelassen, wie Sie es gesagt haben.` */
export function describeRead(factCount: number, { withoutNumber, hidden, leftOut }: Exceptions): string {
  const without = withoutNumber === 0 ? '' : `, davon ${formatNumber(withoutNumber)} ohne Zahl`
  const secret = hidden === 0 ? '' : ` (${formatNumber(hidden)} geheim)`
  const left =
    leftOut === 0 ? '' : ` ${formatCount(leftOut, 'Wert', 'Werte')} weggelassen, wie Sie es gesagt haben.`
  return `Gelesen: ${formatCount(factCount, 'Wert', 'Werte')}${without}${secret}.${left}`
}

/** What the button does: `4.356 Werte übernehmen, davon 12 Revisionen`. */
export function describeConfirm({ added, revised, remarked }: ChangeCounts): string {
  const count = added + revised + remarked
  const taking = `${formatCount(count, 'Wert', 'Werte')} übernehmen`
  return revised === 0 ? taking : `${taking}, davon ${formatCount(revised, 'Revision', 'Revisionen')}`
}

/** `Ich habe die 3 Warnungen gesehen` */
export function describeSeen(warningCount: number): string {
  return warningCount === 1
    ? 'Ich habe die Warnung gesehen'
    : `Ich habe die ${formatNumber(warningCount)} Warnungen gesehen`
}
