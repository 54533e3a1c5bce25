import type { Unit } from '@/domain/plan'
import type { IssueList } from '../issueList'
import type { Names } from './names'
import type { RoledColumn } from './roledColumn'
import { unitColumnsOf } from './unitColumns'

interface Tools {
  readonly names: Names
  readonly headerLine: number
  readonly issues: IssueList
}

/**
 * Asks where two columns name different offices in one row, as `Bezirksstelle alt` and `Bezirksstelle neu` do: beside
 * an office only the larger unit that it belongs to says nothing else.
 */
export function reportOtherUnits(columns: readonly RoledColumn[], tools: Tools): void {
  const { unitKey, unitName, wider } = unitColumnsOf(columns, tools.names)
  for (const { at, isKey } of wider) {
    const [finest, other] = [isKey ? unitKey : unitName, columns.find((column) => column.at === at)]
    if (finest === undefined || other === undefined || finest.isAnswered === true) continue
    if (differs(finest, other, tools.names)) report(finest, other, tools)
  }
}

function differs(left: RoledColumn, right: RoledColumn, names: Names): boolean {
  return left.cells.some((cell, row) => {
    const [one, other] = [cell, right.cells[row] ?? ''].map((text) => officeIn(text, names))
    return one !== undefined && other !== undefined && one !== other
  })
}

function officeIn(text: string, { units }: Names): Unit | undefined {
  const named = units.findByName(text)
  const unit = units.findByKey(text) ?? (named.kind === 'unit' ? named.unit : undefined)
  return unit?.parentId === null ? undefined : unit
}

/** What has no name cannot be asked about. */
function report(finest: RoledColumn, other: RoledColumn, { headerLine: line, issues }: Tools): void {
  const unnamed = [finest, other].find(({ name }) => name === '')
  if (unnamed !== undefined) return issues.add('error', 'missing-header', { line, column: unnamed.at + 1 })
  const { at, name } = other
  const place = { line, column: at + 1, found: name, detail: { columnName: name } }
  const role = other.role === 'unitKey' ? 'unitKey' : 'unitName'
  issues.ask('duplicate-column', place, { kind: 'column', at, role, name })
}
