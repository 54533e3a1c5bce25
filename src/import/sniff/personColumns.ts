import { parseDay } from '../read/monthText'
import { headsPeople, headsSingleStaff } from '../read/personalData'
import { hasFirstName, isPersonName } from '../read/personNames'
import { isTaxNumber } from '../read/taxNumber'
import { isTotalWord } from '../read/unitNames'
import type { RoledColumn } from './roledColumn'

/**
 * Names of people are personal data, whatever their columns are called: where a header of people stands above them,
 * where each of them has a frequent first name, or beside their birth dates. So are their tax numbers.
 */
export function withPersonColumns(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const haveBirths = columns.some(holdsTwoNames) && columns.some(holdsBirthDates)
  const isPersonal = (column: RoledColumn) =>
    listsPeople(column) ||
    holdsTaxNumbers(column) ||
    (haveBirths && (holdsTwoNames(column) || holdsBirthDates(column)))
  return columns.map((column) => (isPersonal(column) ? { ...column, role: 'personal' } : column))
}

function listsPeople(column: RoledColumn): boolean {
  const { role, own } = column
  const { distinct } = column.profile
  if (role === 'value' || distinct.length === 0) return false
  if (own.some(headsPeople) && distinct.filter(isPersonName).length * 2 > distinct.length) return true
  if (own.some(headsSingleStaff)) return !isOfStatistic(column)
  return isOpen(column) && distinct.length > 1 && distinct.every(hasFirstName)
}

/** One alone may look like it by chance. */
function holdsTaxNumbers({ profile: { distinct } }: RoledColumn): boolean {
  return distinct.length > 1 && distinct.every(isTaxNumber)
}

function isOfStatistic({ profile: { distinct, number, unit, sex, indicator } }: RoledColumn): boolean {
  return number + unit + sex + indicator > 0 || distinct.some(isTotalWord)
}

function isOpen({ role }: RoledColumn): boolean {
  return role === 'unknown' || role === 'slice' || role === 'remark' || role === 'label'
}

/** Texts that mean nothing in a statistic, each a first name and a family name. */
function holdsTwoNames(column: RoledColumn): boolean {
  const { distinct } = column.profile
  if (!isOpen(column)) return false
  return distinct.length > 0 && distinct.every((text) => personName.test(text))
}

const personName = /^(?:Dr\. )?\p{Lu}[\p{L}'-]+,? \p{Lu}[\p{L}'-]+$/u

/** The latest year in which somebody was born who could be counted here. */
const lastBirthYear = 2010

/** Single days of long ago, not all of them the first or the last of their month. */
function holdsBirthDates({ role, profile: { distinct } }: RoledColumn): boolean {
  if (role === 'value' || distinct.length === 0) return false
  const days = distinct.map((text) => parseDay(text) ?? '')
  return (
    !days.includes('') &&
    days.some((day) => Number(day.slice(0, 4)) <= lastBirthYear) &&
    days.some((day) => !/-(?:01|28|29|30|31)$/.test(day))
  )
}
