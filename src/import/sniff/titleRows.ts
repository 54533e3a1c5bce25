import { parseMonthText } from '../read/monthText'
import { namedRoleOf } from './columnNames'

type Rows = readonly (readonly string[])[]

/**
 * `Berichtsmonat;Dezember 2023` above `Okt 23; Nov 23; Dez 23` is a title that stands in the header: the months
 * below it say their own time.
 */
export function withoutTitleMonths(rows: Rows): Rows {
  return rows.map((row, at) => {
    const titled = monthAlone(row)
    const below = new Set(rows.slice(at + 1).flatMap((lower) => lower.flatMap((cell) => monthIn(cell) ?? [])))
    return titled !== undefined && below.size > 1 && below.has(titled) ? row.map(() => '') : row
  })
}

function monthAlone(row: readonly string[]): number | undefined {
  const [only = '', ...others] = row.filter((cell) => cell !== '' && !isNameOfTime(cell))
  return others.length === 0 ? monthIn(only) : undefined
}

function isNameOfTime(cell: string): boolean {
  const role = namedRoleOf(cell)
  return role === 'month' || role === 'year'
}

function monthIn(cell: string): number | undefined {
  const found = parseMonthText(cell)
  return found?.kind === 'month' ? found.month : undefined
}
