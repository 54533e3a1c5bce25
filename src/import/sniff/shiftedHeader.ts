import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import { parseSexCell } from '../read/sexText'
import { isTotalWord } from '../read/unitNames'
import { namedRoleOf } from './columnNames'
import type { FoundRole } from './columnRoles'
import { isMostly } from './contentProfile'
import { coordinatesOf } from './coordinates'
import type { Names } from './names'
import type { RoledColumn } from './roledColumn'

interface Tools {
  readonly names: Names
  readonly headerLine: number
  readonly issues: IssueList
}

/** Refuses columns whose header names what stands in another one: the cells of the header are shifted. */
export function reportShifted(columns: readonly RoledColumn[], { names, headerLine, issues }: Tools): void {
  const open = columns.filter(({ isAnswered, fixedRole }) => isAnswered !== true && fixedRole === undefined)
  const areShifted = open.some(isNumberedUnit)
  for (const column of open) {
    const isOther = headsTime(column, columns) || holdsOtherWords(column)
    if (!isOther && !(areShifted && headsPart(column, names))) continue
    const { at, name, profile } = column
    const found = profile.distinct[0] ?? null
    issues.add('error', 'missing-header', {
      line: headerLine,
      column: at + 1,
      found,
      detail: { columnName: name },
    })
  }
}

const keyRoles: ReadonlySet<FoundRole> = new Set<FoundRole>([
  'unitKey',
  'unitName',
  'sex',
  'indicator',
  'month',
  'monthOfYear',
])

function isKey({ role }: RoledColumn): boolean {
  return keyRoles.has(role)
}

function headerOf({ own }: RoledColumn): string {
  return own.at(-1) ?? ''
}

/** `Mai 2023` above the names of offices, beside values of other months. */
function headsTime(column: RoledColumn, columns: readonly RoledColumn[]): boolean {
  if (!isKey(column)) return false
  const isNamed = namedRoleOf(headerOf(column)) !== undefined
  const heading = isNamed ? [headerOf(column)] : column.own
  const kinds = heading.map(timeKind).filter((kind) => kind !== undefined)
  return columns.some((other) => other.role === 'value' && kinds.includes(timeKind(headerOf(other)) ?? ''))
}

function timeKind(text: string): string | undefined {
  const kind = parseMonthText(text)?.kind
  return kind === 'month' || kind === 'year' || kind === 'monthOfYear' ? kind : undefined
}

/** `Geschlecht` above offices, `Bezirksstelle` above women and men. */
function holdsOtherWords(column: RoledColumn): boolean {
  const { unit, sex, indicator, distinct } = column.profile
  const role = namedRoleOf(headerOf(column))
  if (role === 'unitName') return unit === 0 && isMostly(Math.max(sex, indicator))
  const saysSex = distinct.some((text) => parseSexCell(text) !== undefined || isTotalWord(text))
  return role === 'sex' && !saysSex && isMostly(Math.max(unit, indicator))
}

/** `Bezirksstelle` above numbers that are no keys. */
function isNumberedUnit(column: RoledColumn): boolean {
  const { key, number } = column.profile
  return (
    namedRoleOf(headerOf(column)) === 'unitName' && column.role === 'unitKey' && key === 0 && isMostly(number)
  )
}

/** The name of an indicator, an office or a sex above other keys. */
function headsPart(column: RoledColumn, names: Names): boolean {
  if (!isKey(column) || namedRoleOf(headerOf(column)) !== undefined) return false
  const { name, unit, sex } = coordinatesOf(headerOf(column), names)
  const isKnown = name !== undefined && names.indicators.find(name).kind !== 'unknown'
  return isKnown || unit !== undefined || sex !== undefined
}
