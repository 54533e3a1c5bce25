import { foldText } from './foldText'
import type { RoledColumn } from './roledColumn'

/**
 * `kum.` above `x`, `Kumuliert` above 1: where no months lie across, a column of nothing but one mark for yes says of
 * its rows what they hold, and is no number of its own.
 */
export function withFlags(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const values = columns.filter((column) => column.role === 'value' && !isCumulated(column))
  const hasTimes = values.some(({ coordinates: { month, monthOfYear, year } }) =>
    [month, monthOfYear, year].some((part) => part !== undefined),
  )
  if (hasTimes || values.length === 0) return columns
  return columns.map((column) => (isFlag(column, values) ? { ...column, role: 'unknown' } : column))
}

function isFlag(column: RoledColumn, values: readonly RoledColumn[]): boolean {
  const { role, isAnswered, profile } = column
  if (role !== 'value' || isAnswered === true || profile.filled === 0 || !isCumulated(column)) return false
  if (profile.distinct.every((text) => /^x$/i.test(text))) return true
  return profile.distinct.every((text) => /^[01]$/.test(text)) && isBelow(column, values)
}

function isCumulated({ own }: RoledColumn): boolean {
  const name = own.at(-1) ?? ''
  return isShortForSpan(name) || /^(?:kumul|aufgelaufen|aufsummiert)/i.test(name)
}

/** `kum.`, which is too short to mean that within other words. */
export function isShortForSpan(name: string): boolean {
  return /^(?:kum|ytd|jfw)$/.test(foldText(name))
}

/** What is cumulated is never less than the value of its month. */
function isBelow({ cells }: RoledColumn, values: readonly RoledColumn[]): boolean {
  return values.some((value) => cells.some((cell, row) => Number(cell) < Number(value.cells[row])))
}
