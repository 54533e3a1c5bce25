import type { IssueList } from '../issueList'
import { type Coordinates, coordinatesOf } from './coordinates'
import { contradict } from './contradiction'
import type { Names } from './names'
import type { RoledColumn } from './roledColumn'

interface Tools {
  readonly names: Names
  readonly headerLine: number
  readonly issues: IssueList
}

/** `2022` above `Jan 2023`, `Frauen` above `LZB Männer`: which row of the header is right, nobody knows. */
export function reportContradictions(columns: readonly RoledColumn[], tools: Tools): void {
  const { names, headerLine: line, issues } = tools
  for (const { at, name, stack, coordinates } of columns) {
    if (coordinates.isOtherSpan === true) continue
    const parts = stack.map((text) => withoutTotals(coordinatesOf(text, names), names))
    const isOfMonths = contradict(parts.map(timeOf), names)
    if (!isOfMonths && !contradict(parts, names)) continue
    const place = { line, column: at + 1, found: name }
    if (isOfMonths) issues.add('error', 'invalid-month', { ...place, detail: { columnName: name } })
    else issues.add('error', 'duplicate-column', { ...place, detail: { columnName: name, expected: stack } })
  }
}

function timeOf({ month, year, monthOfYear }: Coordinates): Coordinates {
  return {
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    ...(monthOfYear === undefined ? {} : { monthOfYear }),
  }
}

/** The Kreis above its towns contradicts none of them. */
function withoutTotals(coordinates: Coordinates, { units }: Names): Coordinates {
  const { unit, ...others } = coordinates
  if (unit === undefined) return others
  const named = units.findByName(unit)
  const found = units.findByKey(unit) ?? (named.kind === 'unit' ? named.unit : undefined)
  return found?.parentId === null ? others : coordinates
}
