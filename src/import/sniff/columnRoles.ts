import { isBareName, isPersonalColumn } from '../read/personalData'
import { isTotalWord } from '../read/unitNames'
import { type NamedRole, namedRoleOf } from './columnNames'
import { type ContentProfile, isMostly } from './contentProfile'
import type { Coordinates } from './coordinates'

/** `unknown` holds texts of which neither name nor content say what they are, `unnamed` values without a header. */
export type FoundRole = NamedRole | 'unknown' | 'unnamed' | 'personal'

export interface HeadedColumn {
  /** Position from 0. */
  readonly at: number
  /** What the header rows say of this column alone, top first, without empty cells. */
  readonly own: readonly string[]
  /** The same with merged cells, each text once. */
  readonly stack: readonly string[]
  readonly coordinates: Coordinates
  readonly profile: ContentProfile
  /** Where the form of the file says what the column is, whatever it is called. */
  readonly fixedRole: NamedRole | undefined
}

/** What a column is: by its name, checked against its content; without a known name, by its content. */
export function roleOfColumn(column: HeadedColumn): FoundRole {
  const { own, profile, fixedRole } = column
  if (fixedRole !== undefined) return named(fixedRole, column)
  if (own.some(isBareName)) return isMostly(profile.unit) || isMostly(profile.key) ? 'unitName' : 'personal'
  if (own.some(isPersonalColumn)) return 'personal'
  const role = namedRole(column)
  return role === undefined ? unnamed(column) : named(role, column)
}

/** `Geschlecht` above `weiblich` names what stands below it, not a column of its own. */
function namedRole({ own, coordinates }: HeadedColumn): NamedRole | undefined {
  const naming = headsValues(coordinates) ? own.slice(-1) : own
  return naming.map(namedRoleOf).findLast((found) => found !== undefined)
}

function named(role: NamedRole, { profile, own }: HeadedColumn): FoundRole {
  switch (role) {
    case 'month':
      return isMonthOfYear(profile) ? 'monthOfYear' : yearOr(role, profile)
    case 'year':
      return isMostly(profile.month) ? 'month' : role
    case 'unitName':
      return unitRole(own, profile)
    case 'unitKey':
      return isMostly(profile.unit) && !isMostly(profile.key) ? 'unitName' : role
    case 'slice':
    case 'asOf':
    case 'label':
      return isMostly(profile.value) ? 'value' : role
    case 'monthOfYear':
    case 'sex':
    case 'indicator':
    case 'value':
    case 'status':
    case 'remark':
    case 'ignored':
      return role
  }
}

function isMonthOfYear(profile: ContentProfile): boolean {
  return isMostly(profile.monthOfYear) || isMonthNumber(profile)
}

/** Among units that lie across, `Kreis` heads the values of the Träger. */
function unitRole(own: readonly string[], profile: ContentProfile): NamedRole {
  if (isMostly(profile.value) && own.some(isTotalWord)) return 'value'
  return isMostly(profile.key) || isMostly(profile.number) ? 'unitKey' : 'unitName'
}

function yearOr(role: NamedRole, profile: ContentProfile): NamedRole {
  return isMostly(profile.year) ? 'year' : role
}

/** 1 to 12: months, where another column names the year. */
function isMonthNumber({ distinct }: ContentProfile): boolean {
  return distinct.length > 0 && distinct.every((text) => /^(?:0?[1-9]|1[0-2])$/.test(text))
}

function unnamed(column: HeadedColumn): FoundRole {
  const { own, profile, coordinates } = column
  const key = roleByContent(column)
  if (headsValues(coordinates)) return key !== undefined && !isMostly(profile.number) ? key : 'value'
  if (profile.filled === 0) return own.length === 0 ? 'ignored' : 'unknown'
  return key ?? roleOfValues(own, profile)
}

function roleOfValues(own: readonly string[], { number }: ContentProfile): FoundRole {
  if (number < 0.5) return 'unknown'
  return own.length === 0 ? 'unnamed' : 'value'
}

function headsValues({ month, year, monthOfYear, unit, sex, isTotal, isOtherSpan }: Coordinates): boolean {
  return (
    [month, year, monthOfYear, unit, sex].some((coordinate) => coordinate !== undefined) ||
    [isTotal, isOtherSpan].includes(true)
  )
}

const rolesByContent = [
  ['month', 'month'],
  ['monthOfYear', 'monthOfYear'],
  ['key', 'unitKey'],
  ['unit', 'unitName'],
  ['sex', 'sex'],
  ['indicator', 'indicator'],
] as const

function roleByContent({ at, own, profile }: HeadedColumn): FoundRole | undefined {
  if (at === 0 && own.length === 0 && isMostly(profile.year)) return 'year'
  // Spans that are no months are refused later; here they show where the months should stand.
  if (at === 0 && isMostly(profile.otherSpan)) return 'month'
  return rolesByContent.find(([content]) => isMostly(profile[content]))?.[1]
}
