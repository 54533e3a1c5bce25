import type { FoundRole } from './columnRoles'
import { marksOfWord } from './markWords'
import type { RoledColumn } from './roledColumn'
import type { Part } from './sideColumns'
import { saysOther, saysPart } from './titleLimits'

/**
 * Columns that neither their names nor the rows explain may still say that all values are provisional (`T-0`),
 * planned (`Soll`), or of a part of the people.
 */
export function withTelling(
  columns: readonly RoledColumn[],
  parts: ReadonlyMap<number, Part>,
): readonly RoledColumn[] {
  const hasStatus = columns.some(({ role }) => role === 'status')
  return columns.map((column) => {
    if (!isOpen(column) || parts.get(column.at) === 'needed') return column
    return { ...column, role: roleByWords(column, hasStatus) }
  })
}

function isOpen({ role, isAnswered, profile }: RoledColumn): boolean {
  return role === 'unknown' && isAnswered !== true && profile.filled > 0
}

function roleByWords({ name, profile: { distinct } }: RoledColumn, hasStatus: boolean): FoundRole {
  if (!hasStatus && distinct.every((text) => text.length > 1 && marksOfWord(text) !== 0)) return 'status'
  if (distinct.some((text) => saysOther(text) || saysPart(text))) return 'slice'
  return saysOther(name) && !distinct.every((text) => denial.test(text)) ? 'slice' : 'unknown'
}

/** `Kumuliert: nein` */
const denial = /^(?:nein|no|false|ist)$/i
