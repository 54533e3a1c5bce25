import { isBareName } from '../read/personalData'
import { isSpoiledNumber } from '../read/spoiledNumber'
import { roleOfBareName } from './bareNames'
import { namedRoleOf } from './columnNames'
import { type FoundRole, type HeadedColumn, roleOfColumn } from './columnRoles'
import { isMostly } from './contentProfile'
import { isOtherDate } from './dateColumns'
import { isTickColumn } from './flagColumns'
import type { Names } from './names'
import { isRunningNumber } from './runningNumbers'
import { isKeyOfTotal } from './unitColumns'

/** What a column is among the others of its table. */
export function roleIn(headed: readonly HeadedColumn[], column: HeadedColumn, names: Names): FoundRole {
  if (isRowNumber(column) || isRunningNumber(column) || isTickColumn(column, headed)) return 'ignored'
  const role = ownRole(column, headed)
  if (headsOthers(role, column, headed) || isCodeOfSex(role, column, headed)) return 'ignored'
  return roleBeside(role, { headed, column, names })
}

function roleBeside(role: FoundRole, { headed, column, names }: InTable): FoundRole {
  if (role === 'value') return isKeyOfTotal(column, headed) ? 'unitKey' : role
  if (role === 'unknown') return countsKnown(column, names) ? 'value' : role
  return isTime(role) ? roleOfTime(role, { headed, column, names }) : role
}

/** `Monat` above blank cells heads the months beside it. */
function headsOthers(role: FoundRole, { profile }: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  const isBlank = isTime(role) && profile.filled === 0
  return isBlank && headed.some(({ coordinates: { month } }) => month !== undefined)
}

/** `GESCHL` above 1 and 2, beside a column with the words for them. */
function isCodeOfSex(role: FoundRole, column: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  const { distinct } = column.profile
  const areCodes = role === 'sex' && distinct.length > 0 && distinct.every((text) => /^\d$/.test(text))
  return areCodes && headed.some((other) => other !== column && isMostly(other.profile.sex))
}

interface InTable {
  readonly headed: readonly HeadedColumn[]
  readonly column: HeadedColumn
  readonly names: Names
}

/** Dates below the name of a known indicator were numbers once. */
function roleOfTime(role: FoundRole, { headed, column, names }: InTable): FoundRole {
  const isNamed = namedRoleOf(column.own.at(-1) ?? '') !== undefined
  if (!isNamed && isKnown(column, names) && isBesideTime(column, headed)) return 'value'
  return isOtherDate(column, names) ? 'date' : role
}

function isBesideTime(column: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  return headed.some((other) => other !== column && isTime(ownRole(other, headed)))
}

function ownRole(column: HeadedColumn, headed: readonly HeadedColumn[]): FoundRole {
  if (column.fixedRole === undefined && column.own.some(isBareName)) return roleOfBareName(column, headed)
  const isOfOthers = isCorner(column, headed) || isCornerOfValues(column)
  return roleOfColumn(isOfOthers ? { ...column, own: [] } : column)
}

function isTime(role: FoundRole): boolean {
  return role === 'month' || role === 'monthOfYear'
}

/** `Monat` in front of months that lie across heads them; what stands below it is something else. */
function isCorner({ at, own, profile }: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  const isTimeName = own.length > 0 && own.every((text) => namedRoleOf(text) === 'month')
  const hasTime = profile.month + profile.monthOfYear + profile.year + profile.otherSpan > 0
  const hasMonths = headed.some(({ coordinates: { month } }) => month !== undefined)
  return at === 0 && isTimeName && !hasTime && hasMonths && profile.indicator + profile.unit > 0.5
}

/** `Anzahl` in front of what it counts: offices, indicators, sexes or months stand below it. */
function isCornerOfValues({ at, own, profile }: HeadedColumn): boolean {
  const isName = namedRoleOf(own.at(-1) ?? '') === 'value'
  const { unit, indicator, sex, month, monthOfYear, value } = profile
  return at === 0 && isName && value === 0 && isMostly(Math.max(unit, indicator, sex, month + monthOfYear))
}

/** Below the name of a known indicator stand its values, however they are written. */
function countsKnown(column: HeadedColumn, names: Names): boolean {
  const { distinct } = column.profile
  return isKnown(column, names) && distinct.every((text) => /\p{Nd}/u.test(text) || isSpoiledNumber(text))
}

function isKnown({ coordinates: { name } }: HeadedColumn, names: Names): boolean {
  return name !== undefined && names.indicators.find(name).kind !== 'unknown'
}

/** Numbers of rows without a name, as data frames write them in front. */
function isRowNumber({ at, own, cells, isInCorner }: HeadedColumn): boolean {
  const isNameless = own.every((text) => /^unnamed: ?0$/i.test(text)) && (own.length > 0 || isInCorner)
  const first = cells[0] === '0' ? 0 : 1
  return (
    at === 0 && isNameless && cells.length > 1 && cells.every((cell, row) => cell === String(row + first))
  )
}
