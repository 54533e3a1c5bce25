import type { Place } from './issueList'

/** Where the first cell with a zero byte stands: such a file is damaged, whatever its columns are. */
export function placeOfNull(
  rows: readonly (readonly string[])[],
  lineOf: (row: number) => number,
): Place | undefined {
  const row = rows.findIndex((cells) => cells.some((cell) => cell.includes('\u0000')))
  if (row === -1) return undefined
  const at = rows[row]?.findIndex((cell) => cell.includes('\u0000')) ?? 0
  return { line: lineOf(row), column: at + 1, found: rows[row]?.[at] ?? '' }
}
