import type { FoundRole } from './columnRoles'
import { isShortForSpan } from './spanFlags'
import { marksOfWord } from './markWords'
import type { RoledColumn } from './roledColumn'
import type { Part } from './sideColumns'
import { saysOther } from './otherNumbers'
import { saysPart } from './partWords'

/**
 * Columns that neither their names nor the rows explain may still say that all values are provisional (`T-0`),
 * planned (`Soll`), or of a part of the people.
 */
export function withTelling(
  columns: readonly RoledColumn[],
  parts: ReadonlyMap<number, Part>,
): readonly RoledColumn[] {
  const hasStatus = columns.some(({ role }) => role === 'status')
  const values = columns.filter(({ role }) => role === 'value')
  return columns.map((column) => {
    if (!isOpen(column) || parts.get(column.at) === 'needed') return column
    const holdsStates = !hasStatus && (areMarks(column) || areLettersBehind(column, values))
    return { ...column, role: holdsStates ? 'status' : roleByWords(column) }
  })
}

function areMarks({ profile: { distinct } }: RoledColumn): boolean {
  return distinct.every((text) => text.length > 1 && marksOfWord(text) !== 0)
}

/** `v` and `p` in a column without a name, behind the only values that they can mean. */
function areLettersBehind({ at, own, profile }: RoledColumn, values: readonly RoledColumn[]): boolean {
  const [value, ...others] = values
  if (own.length > 0 || others.length > 0 || value?.at !== at - 1) return false
  return profile.distinct.every((text) => /^[prsev]$/i.test(text))
}

function isOpen({ role, isAnswered, profile }: RoledColumn): boolean {
  return role === 'unknown' && isAnswered !== true && profile.filled > 0
}

function roleByWords({ name, profile: { distinct } }: RoledColumn): FoundRole {
  if (distinct.some((text) => saysOther(text) || saysPart(text))) return 'slice'
  const isSaid = (saysOther(name) || isShortForSpan(name)) && !distinct.every((text) => denial.test(text))
  return isSaid ? 'slice' : 'unknown'
}

/** `Kumuliert: nein` */
const denial = /^(?:nein|n|no|false|f|0|ist)$/i
