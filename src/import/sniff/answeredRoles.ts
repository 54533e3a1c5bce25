import type { FileAnswers } from '../fileAnswers'
import type { ColumnRole } from '../structure'
import type { RoledColumn } from './roledColumn'
import type { FoundRole } from './columnRoles'

/** At most one column can say these. */
const single: ReadonlySet<FoundRole> = new Set<FoundRole>([
  'month',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
  'status',
  'asOf',
])

/**
 * The columns with the roles that a person gave them. A role that only one column can have is taken from the one
 * that was found for it; what looks like data of single people stays that.
 */
export function answeredRoles(
  columns: readonly RoledColumn[],
  { answers, headerLine }: { readonly answers: FileAnswers; readonly headerLine: number },
): readonly RoledColumn[] {
  const given = new Map<FoundRole, number>()
  for (const { at, role } of answers.given.columns ?? []) {
    const isTaken = single.has(role) && given.has(role)
    if (isTaken || columns[at] === undefined) {
      answers.misfit('columns', String(at + 1), { line: headerLine, column: at + 1 })
    }
    given.set(role, at)
  }
  return columns.map((column) => {
    const answered = answers.roleOf(column.at)
    if (column.role === 'personal') return column
    if (answered !== undefined)
      return { ...column, role: foundRoleOf(column, answered, columns), isAnswered: true }
    return single.has(column.role) && given.has(column.role) ? { ...column, role: 'ignored' } : column
  })
}

/** A column that tells rows apart beside one that names them is a part of what they count. */
function foundRoleOf(
  { at, role }: RoledColumn,
  answered: ColumnRole,
  columns: readonly RoledColumn[],
): FoundRole {
  if (answered !== 'indicator') return answered
  if (role === 'indicator' || role === 'label' || role === 'slice') return role
  const isNamed = columns.some(
    (other) =>
      other.at !== at &&
      (other.role === 'indicator' ||
        other.role === 'label' ||
        (other.role === 'value' && other.coordinates.name !== undefined)),
  )
  return isNamed ? 'slice' : 'indicator'
}
