import type { ChangeCounts } from '@/domain/changes'
import { formatCount, formatNumber } from './format'

export const stoppedTexts = {
  title: 'Das Einlesen ist angehalten',
  text: 'Es wurde nichts gespeichert. Die Dateien und Ihre Antworten sind noch da.',
  resume: 'Weiterlesen',
} as const

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
