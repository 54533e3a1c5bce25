import { lineOf, seriesOf } from '../check/factFields'
import type { FactColumns } from './factColumns'

/**
 * True where a blank unit seems to mean "as above": every named unit has one row only, the blank one several.
 * Otherwise a blank unit is the total of all.
 */
export function isMergedColumn(
  facts: FactColumns,
  unitOfSeries: readonly number[],
  blankUnit: number,
): boolean {
  const linesOf = new Map<number, Set<number>>()
  for (let at = 0; at < facts.length; at += 1) {
    const unit = unitOfSeries[seriesOf(facts, at)] ?? 0
    const lines = linesOf.get(unit) ?? new Set<number>()
    linesOf.set(unit, lines)
    // One more line than one is all that matters.
    if (lines.size < 2) lines.add(lineOf(facts, at))
  }
  const named = [...linesOf].filter(([unit]) => unit !== blankUnit)
  return (
    linesOf.get(blankUnit)?.size === 2 && named.length > 0 && named.every(([, lines]) => lines.size === 1)
  )
}
