import { formatMeasured } from '@/texts/charts'
import { syntheticHeight } from './heading'
import type { Plot } from './plot'
import { textWidth } from './textWidth'
import { isNarrow, type Stage, typeSizesOf } from './theme'
import type { UnitBar, UnitsChartInput } from './units'

export interface Span {
  readonly min: number
  readonly max: number
}

/** Names, bars of the values with their numbers, and beside them the bars of the changes. */
export interface UnitsLayout {
  readonly values: Plot
  readonly changes: Plot
  readonly rowHeight: number
  readonly valueSpan: Span
  readonly changeSpan: Span
}

export function layOutUnits(input: UnitsChartInput, bars: readonly UnitBar[], stage: Stage): UnitsLayout {
  const { label, small } = typeSizesOf(stage)
  const names = widest(bars.map(({ name }) => textWidth(name, label))) + label
  const numbers =
    widest(bars.map(({ actual }) => textWidth(formatMeasured(actual, input.quantity), label))) + label
  const split = names + Math.max(0, stage.width - names) * (isNarrow(stage) ? 0.5 : 0.58)
  const top = small * 3.2
  const bottom = stage.height - syntheticHeight(input.isSynthetic, stage) - small * 0.5
  const values = { left: names, right: Math.max(names + 1, split - numbers), top, bottom }
  const changes = { left: split + label, right: stage.width, top, bottom }
  return {
    values,
    changes,
    rowHeight: (bottom - top) / Math.max(1, bars.length),
    valueSpan: spanOfValues(input, bars),
    changeSpan: spanOfChanges(bars, { width: changes.right - changes.left, label }),
  }
}

export function xOf(plot: Plot, { min, max }: Span, value: number): number {
  return plot.left + ((value - min) / (max - min)) * (plot.right - plot.left)
}

/** Bars start at zero. */
function spanOfValues({ reference }: UnitsChartInput, bars: readonly UnitBar[]): Span {
  const known = bars.flatMap(({ value, before }) => [value, before]).filter((value) => value !== null)
  const max = Math.max(...known, reference?.value ?? 0, 0)
  return { min: Math.min(0, ...known), max: max === 0 ? 1 : max }
}

/** With room beyond the longest bar of either sign for its number. */
function spanOfChanges(bars: readonly UnitBar[], { width, label }: { width: number; label: number }): Span {
  const changes = bars.flatMap(({ change }) => (change === null ? [] : [change]))
  const low = Math.min(0, ...changes.map(({ size }) => size))
  const high = Math.max(0, ...changes.map(({ size }) => size))
  const number = widest(changes.map(({ figure }) => textWidth(`! ${figure}`, label))) + label * 0.6
  const share = Math.min(0.47, number / Math.max(1, width))
  const sides = (low < 0 ? 1 : 0) + (high > 0 || low === 0 ? 1 : 0)
  const span = (high - low === 0 ? 1 : high - low) / (1 - share * sides)
  return { min: low < 0 ? low - span * share : 0, max: high > 0 || low === 0 ? high + span * share : 0 }
}

function widest(widths: readonly number[]): number {
  return Math.max(0, ...widths)
}
