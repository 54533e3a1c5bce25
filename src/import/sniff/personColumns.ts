import { parseDay } from '../read/monthText'
import type { RoledColumn } from './roledColumn'

/** Names of people beside their birth dates are personal data, whatever their columns are called. */
export function withPersonColumns(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const isPersonal = (column: RoledColumn) => holdsPersonNames(column) || holdsBirthDates(column)
  if (!columns.some(holdsPersonNames) || !columns.some(holdsBirthDates)) return columns
  return columns.map((column) => (isPersonal(column) ? { ...column, role: 'personal' } : column))
}

/** Texts that mean nothing in a statistic, each a first name and a family name. */
function holdsPersonNames({ role, profile: { distinct } }: RoledColumn): boolean {
  if (role !== 'unknown' && role !== 'slice' && role !== 'remark') return false
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
