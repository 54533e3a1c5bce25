import type { ComparedValue } from '@/domain/comparedValue'
import type { Indicator } from '@/domain/plan'
import type { FrozenBase } from '@/domain/target'
import type { BaseMove } from '@/domain/versions'
import { formatDate, formatDifference, formatFigure, formatMonthName, formatQuantity } from './format'

/** What stands before the sentences about a target's state. */
export const standingTexts = {
  about: 'Warum dieser Stand',
  why: 'Warum',
  pace: 'Nötig',
  chance: 'Erreichbar',
  base: 'Ausgangslage',
  cells: 'Woher die Zahlen kommen',
  cellsBehind: 'Werte hinter Ist und Soll',
} as const

/** `Woher die Zahlen kommen: LZB-Bestand` */
export function describeCells(label: string): string {
  return `${standingTexts.cells}: ${label}`
}

/** “1.000 Personen im Dezember 2022 (Datenstand 15.01.2023), festgehalten am 01.02.2023.” and where a revision moved it. */
export function describeBaseOf(
  base: FrozenBase,
  move: BaseMove | null,
  of: { compared: ComparedValue; indicator: Indicator },
): string {
  const quantity = of.compared.kind === 'changeInPercent' ? of.indicator : of.compared
  const known = base.asOf === '' ? '' : ` (Datenstand ${formatDate(base.asOf)})`
  const frozen = `${formatQuantity(base.value, quantity)} im ${formatMonthName(base.month)}${known}, festgehalten am ${formatDate(base.frozenOn)}.`
  if (move === null) return frozen
  const asOf = move.asOf === '' ? '' : `, Datenstand ${formatDate(move.asOf)}`
  return `${frozen} Durch Revision verschoben: jetzt ${formatFigure(move.now, quantity)} (${formatDifference(move.difference, quantity)}${asOf}); gerechnet wird weiter mit dem festgehaltenen Wert.`
}
