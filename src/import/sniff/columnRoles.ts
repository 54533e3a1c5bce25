import { identifiesPerson, isPersonalColumn } from '../read/personalData'
import { isPlainSexWord } from '../read/sexText'
import { isTotalWord } from '../read/unitNames'
import { type NamedRole, namedRoleOf } from './columnNames'
import { type ContentProfile, isMostly } from './contentProfile'
import type { Coordinates } from './coordinates'
import { holdsCodes, holdsWords, isQualifier } from './codeColumns'
import { foldText } from './foldText'
import { isFootnoteSign } from './footnoteSigns'
import { isNumberKey } from './numberKeys'
import { isMultiplierName } from './sdmxColumns'
import { technicalRoleOf } from './technicalNames'

/**
 * `unknown` holds texts of which neither name nor content say what they are, `date` dates of something else, `unnamed`
 * values without a header.
 */
export type FoundRole = NamedRole | 'unknown' | 'date' | 'unnamed' | 'personal'

export interface HeadedColumn {
  /** Position from 0. */
  readonly at: number
  /** What the header rows say of this column alone, top first, without empty cells. */
  readonly own: readonly string[]
  /** The same with merged cells, each text once. */
  readonly stack: readonly string[]
  readonly coordinates: Coordinates
  /** The first cells below the header. */
  readonly cells: readonly string[]
  readonly profile: ContentProfile
  /** Neither this column nor one to its left has a header, as in the tables of GENESIS. */
  readonly isInCorner: boolean
  /** Where the form of the file says what the column is, whatever it is called. */
  readonly fixedRole: NamedRole | undefined
  /** Which of the merged labels above is the column's cannot be seen. */
  readonly lacksLabel: boolean
}

/** What a column is: by its name, checked against its content; without a known name, by its content. */
export function roleOfColumn(column: HeadedColumn): FoundRole {
  const { fixedRole } = column
  if (fixedRole !== undefined) return fixed(fixedRole, column)
  if (isNoValue(column)) return 'unknown'
  if (isOfPeople(column)) return 'personal'
  const role = namedRole(column)
  return role === undefined ? (technical(column) ?? unnamed(column)) : named(role, column)
}

/** Numbers that scale values or name something, whatever they look like. */
function isNoValue({ own, profile }: HeadedColumn): boolean {
  const header = own.at(-1) ?? ''
  return isMultiplierName(header) || isNumberKey(header, profile)
}

/** Codes and labels of a database: numbers that only name something are no values. */
function technical(column: HeadedColumn): FoundRole | undefined {
  const role = technicalRoleOf(column.own.at(-1) ?? '')
  if (role === undefined) return undefined
  if (role === 'code') return codeRole(column.profile)
  if (role === 'unitKey') return areCodes(column.profile) ? role : undefined
  return timeRoles.has(role) ? timeRole(column.profile) : textRole(role, column)
}

const timeRoles: ReadonlySet<NamedRole> = new Set<NamedRole>(['month', 'year', 'monthOfYear'])

function textRole(role: NamedRole, column: HeadedColumn): FoundRole | undefined {
  return role === 'value' || isMostly(column.profile.value) ? undefined : named(role, column)
}

function codeRole(profile: ContentProfile): FoundRole | undefined {
  if (isMostly(profile.month)) return 'month'
  return areCodes(profile) ? 'unknown' : undefined
}

function timeRole(profile: ContentProfile): FoundRole | undefined {
  if (isMonthOfYear(profile)) return 'monthOfYear'
  if (isMostly(profile.month)) return 'month'
  return isMostly(profile.year) ? 'year' : undefined
}

/** Texts, or whole numbers without sign or separator. */
function areCodes({ distinct, value }: ContentProfile): boolean {
  return !isMostly(value) || distinct.every((text) => /^(?:\d+|\.)$/.test(text))
}

/** A slice that the form of the file names is one, also where its texts are numbers. */
function fixed(role: NamedRole, column: HeadedColumn): FoundRole {
  return role === 'slice' ? role : named(role, column)
}

/** `Telefon` over small numbers heads a way to reach the office, counted; no telephone number is that short. */
function isOfPeople({ own, profile: { distinct, unit } }: HeadedColumn): boolean {
  if (!own.some(isPersonalColumn) || (own.every(isPlaceOfLiving) && isMostly(unit))) return false
  const areSmall = distinct.length > 0 && distinct.every((text) => /^(?:\d{1,3}|[-–.*x])$/.test(text))
  return !areSmall || own.some(identifiesPerson)
}

/** Statistics count people by the town that they live in. */
function isPlaceOfLiving(header: string): boolean {
  return /^(?:region|gebiet|gemeinde|kreis|stadt|bezirksstelle|ort)?wohnort(?:prinzip|gemeinde|kreis|stadt)?$/.test(
    foldText(header),
  )
}

/** `Geschlecht` above `weiblich` names what stands below it, not a column of its own. */
function namedRole(column: HeadedColumn): NamedRole | undefined {
  const { own, coordinates, profile } = column
  if (isQualifier(own.at(-1) ?? '', profile)) return 'slice'
  const naming = headsValues(coordinates) ? own.slice(-1) : own
  const role = naming.map(namedRoleOf).findLast((found) => found !== undefined)
  return role === 'month' && isBelowMonth(column) ? 'value' : role
}

/** `Jan 23` above `Monat` and `kum.`: the value of the month itself. */
function isBelowMonth({ at, coordinates, profile: { month, monthOfYear, value } }: HeadedColumn): boolean {
  return at > 0 && coordinates.month !== undefined && isMostly(value) && month + monthOfYear === 0
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
      return sliceRole(own, profile)
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

function sliceRole(own: readonly string[], profile: ContentProfile): NamedRole {
  return isMostly(profile.value) && !own.some((header) => holdsCodes(header, profile)) ? 'value' : 'slice'
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
  // A 13 among them is a slip that is told in its row.
  return distinct.length > 0 && distinct.every((text) => /^\d{1,2}(?:[.,]0)?$/.test(text))
}

function unnamed(column: HeadedColumn): FoundRole {
  const { own, profile, coordinates } = column
  const key = roleByContent(column)
  if (coordinates.isOtherSpan === true && holdsWords(profile.distinct)) return 'unknown'
  if (headsValues(coordinates)) return key !== undefined && !isMostly(profile.number) ? key : 'value'
  if (profile.filled === 0) return 'unknown'
  return key ?? roleOfValues(own, profile)
}

function roleOfValues(own: readonly string[], { number, distinct }: ContentProfile): FoundRole {
  if (number < 0.5 || (own.length === 0 && distinct.every(isFootnoteSign))) return 'unknown'
  return own.length === 0 ? 'unnamed' : 'value'
}

export function headsValues({
  month,
  year,
  monthOfYear,
  unit,
  sex,
  isTotal,
  isOtherSpan,
}: Coordinates): boolean {
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

function roleByContent({ at, isInCorner, profile }: HeadedColumn): FoundRole | undefined {
  if (isInCorner && isMostly(profile.year)) return 'year'
  if (isInCorner && profile.indicator >= 0.5) return 'indicator'
  // Spans that are no months are refused later; here they show where the months should stand.
  if (at === 0 && isMostly(profile.otherSpan)) return 'month'
  return rolesByContent.find(
    ([content]) => isMostly(profile[content]) && !isLoneLetter(content, profile),
  )?.[1]
}

/** `M` in every row may be anything: monthly, male, a medium. */
function isLoneLetter(content: keyof ContentProfile, { distinct }: ContentProfile): boolean {
  return content === 'sex' && distinct.length < 2 && !distinct.some((text) => isPlainSexWord(foldText(text)))
}
