import type { RoledColumn } from './roledColumn'

/**
 * Columns without a name, each behind the values that the letters in it speak of: tables of GENESIS write `e` and `p`
 * beside every number. Letters behind the only values are a status of the row.
 */
export function withStates(columns: readonly RoledColumn[]): Stated {
  const states = statesIn(columns)
  return {
    columns: columns.map((column) => (states.has(column.at) ? { ...column, role: 'ignored' } : column)),
    states,
  }
}

interface Stated {
  readonly columns: readonly RoledColumn[]
  /** Their positions. */
  readonly states: ReadonlySet<number>
}

function statesIn(columns: readonly RoledColumn[]): ReadonlySet<number> {
  const values = columns.filter(({ role }) => role === 'value')
  // Behind several values a letter may speak of all of them.
  if (!values.every(({ at }) => columns[at + 1]?.own.length === 0)) return new Set()
  const isBehindValue = ({ at }: RoledColumn) => columns[at - 1]?.role === 'value'
  return new Set(
    columns.flatMap((column) => (holdsLetters(column) && isBehindValue(column) ? [column.at] : [])),
  )
}

function holdsLetters({ role, own, profile: { distinct } }: RoledColumn): boolean {
  if (role !== 'unknown' || own.length > 0 || distinct.length === 0) return false
  return distinct.every((text) => /^[prsev]$/i.test(text))
}
