import type { IssueList } from '../issueList'
import { parseYearPart, type YearPart } from '../read/yearPart'
import { monthsOfPartName } from './besideTimes'
import type { Coordinates } from './coordinates'
import type { ValueColumn } from './tableShape'

interface PartRowInput {
  /** Above the header. */
  readonly rows: readonly (readonly string[])[]
  readonly lineOf: (row: number) => number
  readonly values: readonly ValueColumn[]
}

/** `Quartal;Q1;;` above April: which of them is right, nobody knows. */
export function reportPartRows({ rows, lineOf, values }: PartRowInput, issues: IssueList): void {
  rows.forEach((row, index) => {
    const months = monthsOfPartName(row[0] ?? '')
    if (months === undefined) return
    for (const { at, name, coordinates } of values) {
      const label = labelAbove(row, at)
      const part = parseYearPart(label, months)
      if (part === undefined || isWithin(coordinates, part)) continue
      const columnName = `${label} / ${name}`
      const place = { line: lineOf(index), column: at + 1, found: columnName, detail: { columnName } }
      issues.add('error', 'invalid-month', place)
    }
  })
}

/** A merged cell stands in the first of its columns. */
function labelAbove(row: readonly string[], at: number): string {
  return row.slice(1, at + 1).findLast((cell) => cell.trim() !== '') ?? ''
}

function isWithin({ month, monthOfYear, year }: Coordinates, part: YearPart): boolean {
  const ofYear = monthOfYear ?? (month === undefined ? part.first : (month % 12) + 1)
  const inYear = year ?? (month === undefined ? part.year : Math.floor(month / 12))
  return ofYear >= part.first && ofYear <= part.last && (part.year === 0 || inYear === part.year)
}
