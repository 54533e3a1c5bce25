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
  const rows = new Map<number, { lastLine: number; count: number }>()
  for (let at = 0; at < facts.length; at += 1) {
    const unit = unitOfSeries[facts.seriesAt[at] ?? 0] ?? 0
    const line = facts.line[at] ?? 0
    const row = rows.get(unit)
    if (row === undefined) rows.set(unit, { lastLine: line, count: 1 })
    else if (row.lastLine !== line) {
      row.count += 1
      row.lastLine = line
    }
  }
  const blankRows = rows.get(blankUnit)?.count ?? 0
  const named = [...rows].filter(([unit]) => unit !== blankUnit)
  return blankRows > 1 && named.length > 0 && named.every(([, { count }]) => count === 1)
}
