import type { SeriesKey } from '@/domain/facts'
import type { MonthIndex } from '@/domain/month'
import { monthOf, seriesOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import type { ClaimedColumn, TitleClaims } from '../sniff/tableShape'
import type { FactColumns } from './factColumns'

interface Settling {
  readonly series: readonly SeriesKey[]
  readonly claims: TitleClaims
  readonly issues: IssueList
}

/** Asks where the title names a time that no value is of, or a sex that values are not of. */
export function settleClaims(facts: FactColumns, { series, claims, issues }: Settling): void {
  if (facts.length === 0 || issues.has('error')) return
  const column = contradicted(facts, series, claims)
  if (column === undefined || column.isAnswered) return
  const { at, role, name, line } = column
  const { title } = claims
  const place = { line, column: at + 1, found: name, detail: { columnName: name, title } }
  issues.ask('duplicate-column', place, { kind: 'column', at, role, name, title })
}

function contradicted(
  facts: FactColumns,
  series: readonly SeriesKey[],
  claims: TitleClaims,
): ClaimedColumn | undefined {
  return isOtherSex(facts, series, claims)
    ? claims.sexes
    : isOtherTime(facts, claims)
      ? claims.time
      : undefined
}

function isOtherTime(facts: FactColumns, { months, years }: TitleClaims): boolean {
  if (months.length + years.length === 0) return false
  const found = monthsIn(facts)
  const foundYears = new Set([...found].map(yearOf))
  return (
    months.some((named) => !named.some((month) => found.has(month))) ||
    years.some((named) => !named.some((year) => foundYears.has(year)))
  )
}

function yearOf(month: MonthIndex): number {
  return Math.floor(month / 12)
}

function monthsIn(facts: FactColumns): ReadonlySet<MonthIndex> {
  const found = new Set<MonthIndex>()
  for (let at = 0; at < facts.length; at += 1) found.add(monthOf(facts, at))
  return found
}

/** Where neither rows nor columns name the sex, headings may name another one for the values that follow. */
function isOtherSex(
  facts: FactColumns,
  series: readonly SeriesKey[],
  { sex, isSexNamed }: TitleClaims,
): boolean {
  const isOther = (at: number) => series[seriesOf(facts, at)]?.sex !== sex
  if (sex === undefined) return false
  if (!isSexNamed) return isOther(0)
  for (let at = 0; at < facts.length; at += 1) if (isOther(at)) return true
  return false
}
