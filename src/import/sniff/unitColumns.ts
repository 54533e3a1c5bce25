import { isTotalWord } from '../read/unitNames'
import { namedRoleOf } from './columnNames'
import type { HeadedColumn } from './columnRoles'
import { isMostly } from './contentProfile'
import type { Names } from './names'
import type { RoledColumn } from './roledColumn'
import type { WiderUnit } from './tableShape'
import { levelOf, reach, reachOf } from './unitLevels'

export interface UnitColumns {
  readonly unitKey: RoledColumn | undefined
  readonly unitName: RoledColumn | undefined
  /** The other columns of units, whose cells hold where the finer ones are blank. */
  readonly wider: readonly WiderUnit[]
}

/** Of columns for Kreis and Gemeinde the finer one tells the unit. */
export function unitColumnsOf(columns: readonly RoledColumn[], names: Names): UnitColumns {
  const [unitKey, ...keys] = finestFirst(columns, 'unitKey', names)
  const named = finestFirst(columns, 'unitName', names)
  const [first, ...others] = named
  const isAround = unitKey !== undefined && named.every((column) => isAroundKeys(column, unitKey, names))
  const unitName = isAround ? undefined : first
  const wider = [
    ...(isAround ? named : others).map(({ at }) => ({ at, isKey: false })),
    // The number of a Träger names no unit of ours.
    ...keys.filter(({ profile }) => profile.key > 0).map(({ at }) => ({ at, isKey: true })),
  ]
  return { unitKey, unitName, wider }
}

/** The only text of `Bundesland` or `Träger` beside the keys of offices says in which of these they lie. */
function isAroundKeys(name: RoledColumn, key: RoledColumn, names: Names): boolean {
  const [text, ...others] = name.profile.distinct
  if (text === undefined || others.length > 0 || name.isAnswered === true) return false
  return officesIn(key, names) > 0 && reachOf(text, nameOf(name), names) > reach.office
}

function finestFirst(
  columns: readonly RoledColumn[],
  role: 'unitKey' | 'unitName',
  names: Names,
): readonly RoledColumn[] {
  return columns
    .filter((column) => column.role === role)
    .toSorted(
      (left, right) =>
        Number(right.isAnswered === true) - Number(left.isAnswered === true) ||
        countOf(right) - countOf(left) ||
        levelOf(nameOf(right)) - levelOf(nameOf(left)) ||
        officesIn(right, names) - officesIn(left, names),
    )
}

/** Blank cells say another thing, too: all offices, or none. */
function countOf({ cells, profile: { distinct } }: RoledColumn): number {
  return distinct.length + (cells.some((cell) => cell.trim() === '') ? 1 : 0)
}

function nameOf({ own }: RoledColumn): string {
  return own.at(-1) ?? ''
}

function officesIn({ profile: { distinct } }: RoledColumn, { units }: Names): number {
  const isOffice = (text: string) => {
    const named = units.findByName(text)
    const unit = units.findByKey(text) ?? (named.kind === 'unit' ? named.unit : undefined)
    return unit !== undefined && unit.parentId !== null
  }
  return distinct.filter(isOffice).length
}

/** `Träger` beside other values heads its number; only among units that lie across it heads values of its own. */
export function isKeyOfTotal(
  { at, own, coordinates }: HeadedColumn,
  headed: readonly HeadedColumn[],
): boolean {
  const name = own.at(-1) ?? ''
  if (!isTotalWord(name) || namedRoleOf(name) !== 'unitName' || coordinates.name !== undefined) return false
  const values = headed.filter((other) => other.at !== at && holdsValues(other))
  return (
    values.length > 0 && !values.some(({ coordinates: { unit } }) => unit !== undefined && !isTotalWord(unit))
  )
}

function holdsValues({ own, profile }: HeadedColumn): boolean {
  const role = namedRoleOf(own.at(-1) ?? '')
  return isMostly(profile.value) && (role === undefined || role === 'value')
}
