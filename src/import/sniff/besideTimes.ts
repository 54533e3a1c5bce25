import { parseYearPart } from '../read/yearPart'
import { foldText } from './foldText'
import { differs, isNamedMonth, monthColumnOf } from './monthColumns'
import type { RoledColumn } from './roledColumn'
import type { TimeBeside } from './tableShape'

/** The quarter or half-year of each row is no value and no part of its address, since its month says more. */
export function withYearParts(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const hasMonths = columns.some(({ role }) => role === 'month' || role === 'monthOfYear')
  if (!hasMonths) return columns
  return columns.map((column) =>
    column.isAnswered === true || monthsOfPart(column) === undefined
      ? column
      : { ...column, role: 'ignored' },
  )
}

/** The columns that name the time of the rows once more, or a part of it. */
export function timesBeside(columns: readonly RoledColumn[]): readonly TimeBeside[] {
  const month = monthColumnOf(columns)
  const [year, monthOfYear] = (['year', 'monthOfYear'] as const).map((role) =>
    columns.find((column) => column.role === role),
  )
  const keys = month === undefined ? [year, monthOfYear] : [month]
  return columns.flatMap((column) => {
    const months = keys.includes(column) ? undefined : monthsSaid(column, month)
    return months === undefined ? [] : [{ at: column.at, months }]
  })
}

function monthsSaid(column: RoledColumn, key: RoledColumn | undefined): TimeBeside['months'] | undefined {
  const { role, isAnswered } = column
  if (role === 'ignored') return isAnswered === true ? undefined : monthsOfPart(column)
  if (role === 'year' || role === 'monthOfYear') return 1
  return role === 'month' && repeatsMonth(column, key) ? 1 : undefined
}

/** Where other months differ in the first rows, they are asked for. */
function repeatsMonth(column: RoledColumn, key: RoledColumn | undefined): boolean {
  return isNamedMonth(column) && key !== undefined && !differs(key, column)
}

/** How many months the parts of a year have that the cells of the column name. */
function monthsOfPart({ own, fixedRole, profile }: RoledColumn): 3 | 6 | undefined {
  const months = monthsOfPartName(own.at(-1) ?? '')
  if (months === undefined || fixedRole !== undefined || profile.filled === 0) return undefined
  return profile.distinct.every((text) => parseYearPart(text, months) !== undefined) ? months : undefined
}

/** How many months there are in what the name stands for: `Quartal`, `Halbjahr`. */
export function monthsOfPartName(name: string): 3 | 6 | undefined {
  const plain = foldText(name)
  return quarterName.test(plain) ? 3 : halfName.test(plain) ? 6 : undefined
}

const quarterName = /^(?:(?:berichts|kalender)?quartal(?:snr|snummer|sname)?|quarter|vierteljahr|qu?)$/
const halfName = /^(?:(?:berichts|kalender)?halbjahr|semester|hj)$/
