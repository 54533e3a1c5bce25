import type { Month } from '@/domain/month'
import { formatCount, formatMonthName, formatNumber } from './format'

/** What the link to the grid is called, where the words alone would not say of what. */
export function describeEntering(indicator: string): string {
  return `${tickTexts.enter}: ${indicator}`
}

/** `7 von 10 Stellen` */
export function describeCounts(count: number, total: number): string {
  return `${formatNumber(count)} von ${formatCount(total, 'Stelle', 'Stellen')}`
}

/** `Bezirksstellen mit Fallkonferenzen, September 2023` */
export function describeTickMonth(target: string, month: Month): string {
  return `${target}, ${formatMonthName(month)}`
}

/** Why an office counts. */
export function describeTicked(month: string, number: string): string {
  return `zählt: ${number} im ${month}`
}

export const tickTexts = {
  help: 'Ein Haken trägt für diesen Monat die Zahl 1 ein. Es zählt jede Stelle, die seit Januar mindestens einmal dabei war. Ist die genaue Anzahl bekannt, gehört sie ins Raster.',
  toGrid: 'Anzahl im Raster eingeben',
  open: 'Stellen abhaken',
  enter: 'Werte eingeben',
  notYet: 'zählt noch nicht',
  locked: 'Die Anzahl steht im Raster und lässt sich nur dort ändern.',
  unsaved: 'nicht gespeichert',
  offices: 'Stellen',
  none: 'Der Plan hat kein Ziel, das Stellen zählt.',
  noMonth: 'In diesem Jahr hat noch kein Monat begonnen.',
} as const
