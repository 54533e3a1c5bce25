import type { Better } from '@/domain/plan'
import type { ChartQuantity } from '@/texts/charts'
import { formatDifference, formatPercentChange, formatSigned } from '@/texts/format'
import type { ChartTheme } from './theme'

/** A value against the same of the year before. */
export interface Change {
  /** In percent of the year before; in points where the value is in percent itself. */
  readonly size: number
  /** With its unit: `−1,8 %`, `+0,4 %-Punkte`. */
  readonly text: string
  /** Without, for a column that names the unit in its heading. */
  readonly figure: string
}

/** Points for what is in percent or a ratio, else percent; none where either is missing or the base is zero. */
export function changeOf(
  value: number | null,
  before: number | null,
  quantity: ChartQuantity,
): Change | null {
  if (value === null || before === null) return null
  const difference = value - before
  if (isInPoints(quantity)) {
    const figure = formatSigned(difference, quantity.decimals)
    return { size: difference, text: formatDifference(difference, quantity), figure }
  }
  if (before === 0) return null
  const size = (difference / Math.abs(before)) * 100
  return { size, text: formatPercentChange(size), figure: formatSigned(size, 1) }
}

export function isInPoints({ measure }: ChartQuantity): boolean {
  return measure === '%' || measure === '1:n'
}

/** On the bad side, as far as the digits shown can tell. */
export function isBadChange({ size, figure }: Change, better: Better): boolean {
  if (better === 'none' || !/[1-9]/.test(figure)) return false
  return size > 0 === (better === 'down')
}

export function changeColor(change: Change, better: Better, theme: ChartTheme): string {
  if (better === 'none') return theme.yearBefore
  return isBadChange(change, better) ? theme.bad : theme.good
}
