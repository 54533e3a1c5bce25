import { namedRoleOf } from './columnNames'
import { foldText } from './foldText'
import type { RoledColumn } from './roledColumn'

/**
 * `Berichtsmonat;Vormonat;Vorjahresmonat` above nothing but numbers: the first holds the values of the month that the
 * title names, and what the others are compared with.
 */
export function withComparedMonth(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const [time, ...others] = columns.filter(({ role }) => timeRoles.has(role))
  const values = columns.filter(({ role }) => role === 'value')
  const isCompared = values.some(isOtherMonth) && values.every(isComparison)
  if (time === undefined || others.length > 0 || !isCompared || !holdsCounts(time)) return columns
  return columns.map((column) => (column === time ? { ...column, role: 'value', coordinates: {} } : column))
}

const timeRoles: ReadonlySet<RoledColumn['role']> = new Set(['month', 'year', 'monthOfYear', 'date'])

function isOtherMonth({ own }: RoledColumn): boolean {
  return /^(?:vormonat|vorjahresmonat|vm|vjm)s?(?:wert)?$/.test(foldText(own.at(-1) ?? ''))
}

function isComparison({ own }: RoledColumn): boolean {
  return /^(?:vor(?:jahre?s?)?(?:monat)?s?(?:wert)?|vm|vjm?|(?:veraend|abweich|differenz|delta|plusminus).*)$/.test(
    foldText(own.at(-1) ?? ''),
  )
}

/** Numbers below the name of months that do not count them, and are no day numbers of a spreadsheet. */
function holdsCounts({ own, isAnswered, fixedRole, profile: { distinct, month } }: RoledColumn): boolean {
  const isFound = isAnswered !== true && fixedRole === undefined && namedRoleOf(own.at(-1) ?? '') === 'month'
  const areNumbers =
    distinct.length > 0 && distinct.every((text) => /^(?:\d{1,4}|\d{1,3}(?:\.\d{3})+|[-–.*xX])$/.test(text))
  return isFound && month === 0 && areNumbers && !countMonths(distinct.map(Number))
}

/** The fewest months that show by themselves that they are counted from January on. */
const fewestCounted = 3

/** 1, 2, 3, … up to the last month */
export function countMonths(months: readonly number[]): boolean {
  const numbers = new Set(months)
  const last = Math.max(...numbers)
  return numbers.size >= fewestCounted && last <= 12 && last === numbers.size && !numbers.has(0)
}
