import type { ChangeCounts } from '@/domain/changes'
import { formatCount, formatNumber } from './format'
import { changeWords } from './import'

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
  /** Said more than once in the files, or already known from a later state. */
  readonly superseded: number
}

/** `Gelesen: 1.234 Werte, davon 12 ohne Zahl (3 geheim). 40 Werte weggelassen, wie Sie es gesagt haben.` */
export function describeRead(factCount: number, exceptions: Exceptions): string {
  const { withoutNumber, hidden, leftOut, superseded } = exceptions
  const without = withoutNumber === 0 ? '' : `, davon ${formatNumber(withoutNumber)} ohne Zahl`
  const secret = hidden === 0 ? '' : ` (${formatNumber(hidden)} geheim)`
  const left =
    leftOut === 0 ? '' : ` ${formatCount(leftOut, 'Wert', 'Werte')} weggelassen, wie Sie es gesagt haben.`
  return `Gelesen: ${formatCount(factCount, 'Wert', 'Werte')}${without}${secret}.${describeSuperseded(superseded)}${left}`
}

/** What the counts of new, revised and known values leave out of those that were read. */
function describeSuperseded(count: number): string {
  if (count === 0) return ''
  const why = 'doppelt oder durch einen neueren Datenstand überholt'
  return count === 1
    ? ` 1 Wert ist ${why} und zählt nicht mit.`
    : ` ${formatNumber(count)} Werte sind ${why} und zählen nicht mit.`
}

/** What the button does: `4.356 Werte übernehmen, davon 12 berichtigt`. */
export function describeConfirm({ added, revised, remarked }: ChangeCounts): string {
  const count = added + revised + remarked
  const taking = `${formatCount(count, 'Wert', 'Werte')} übernehmen`
  return revised === 0 ? taking : `${taking}, davon ${formatNumber(revised)} ${changeWords.revised}`
}

/** `Ich habe die 3 Warnungen gesehen` */
export function describeSeen(warningCount: number): string {
  return warningCount === 1
    ? 'Ich habe die Warnung gesehen'
    : `Ich habe die ${formatNumber(warningCount)} Warnungen gesehen`
}
