import type { IssueList } from '../issueList'
import { sampleCount } from '../question'
import { addSample } from '../questionList'
import type { HeadedColumn } from './columnRoles'
import { isMonthlyRhythm } from './periodColumns'
import type { RoledColumn } from './roledColumn'
import type { Part } from './sideColumns'
import type { KeyColumns } from './tableShape'

interface UnknownContext {
  readonly keys: KeyColumns
  readonly parts: ReadonlyMap<number, Part>
  readonly headerLine: number
  readonly issues: IssueList
}

/**
 * A text column without meaning to us: where it never changes, or only together with another column, nothing
 * hangs on it; where it does, it may be part of the address, and only the user can say so.
 */
export function reportUnknown(columns: readonly RoledColumn[], context: UnknownContext): void {
  const { keys, parts, headerLine, issues } = context
  for (const column of columns.filter((each) => !isMonthlyRhythm(each))) {
    const { at, name } = column
    if (column.role !== 'unknown' || keys.names.includes(at) || column.profile.filled === 0) continue
    const place = { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
    if (isVarying(column) && parts.get(at) !== 'repeating') {
      const asked = { kind: 'column', at, role: 'indicator', name } as const
      const { samples } = issues.ask('unknown-category', place, asked)
      for (const text of column.profile.distinct.slice(0, sampleCount)) addSample(samples, text)
    } else issues.add('warning', 'unknown-category', place)
  }
}

export function isVarying({ profile }: HeadedColumn): boolean {
  return profile.distinct.length > 1
}
