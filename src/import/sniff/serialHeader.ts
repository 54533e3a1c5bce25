import { parseDoubtfulMonth } from '../read/doubtfulMonth'
import type { CellTraits } from './cellTraits'

/** Day numbers of a spreadsheet since 1982. */
const dayNumber = /^[34]\d{4}$/

/**
 * `Bezirksstelle;44927;44958`: behind names of columns nothing but the day numbers of different months, each at its
 * first or last day, are the months of a spreadsheet; whether they are is asked later.
 */
export function withSerialMonths(
  row: readonly string[],
  cells: readonly CellTraits[],
): readonly CellTraits[] {
  const serials = row.flatMap((text, at) => (dayNumber.test(text.trim()) ? [at] : []))
  const isRest = cells.every(({ isEmpty, role }, at) => isEmpty || role !== undefined || serials.includes(at))
  const months = serials.map((at) => monthAtEdge(row[at] ?? ''))
  const areMonths = months.every((month) => month !== undefined) && new Set(months).size === serials.length
  const hasName = cells.some(({ role }) => role !== undefined)
  if (serials.length === 0 || !hasName || !isRest || !areMonths) return cells
  return cells.map((cell, at) => (serials.includes(at) ? { ...cell, isNumber: false, isValue: false } : cell))
}

function monthAtEdge(text: string): number | undefined {
  const found = parseDoubtfulMonth(text)
  if (found?.kind !== 'month') return undefined
  return found.day === 1 || found.day >= 28 ? found.month : undefined
}
