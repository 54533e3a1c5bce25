import { rowStart } from '../cube'
import type { FactTable, SeriesKey } from '../facts'
import { dateNumber, firstFactAfter, type Ledger } from '../ledger'
import { flag, reasonMask } from '../measurement'
import { type Month, monthAt, type MonthIndex } from '../month'
import { flagsAfter, flagsBefore, type ImportedSeries, isTouched } from './importedSeries'

/** Values that change between provisional and final. */
export interface StandingChange {
  readonly indicatorIds: readonly string[]
  readonly firstMonth: Month
  readonly lastMonth: Month
  readonly count: number
}

/** Values of a file that replace nothing, since newer ones are stored. */
export interface Outdated {
  /** Position of the file within the import. */
  readonly fileAt: number
  readonly count: number
  /** Datenstand of the file and of what is stored, the newest of each, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly storedAsOf: string
}

export interface Standing {
  /** Provisional before, final now. */
  readonly settled: StandingChange | null
  /** Final before, provisional now. */
  readonly unsettled: StandingChange | null
  readonly outdated: readonly Outdated[]
}

export function standingOf(
  series: readonly ImportedSeries[],
  { before, after }: { before: Ledger; after: Ledger },
): Standing {
  const settled = new Span()
  const unsettled = new Span()
  for (const each of series) {
    if (each.stored === undefined) continue
    for (let month = each.first; month <= each.last; month += 1) {
      const change = changeAt(each, month)
      if (change === 0) continue
      ;(change === 1 ? settled : unsettled).add(each.indicatorId, month)
    }
  }
  return {
    settled: settled.result(after),
    unsettled: unsettled.result(after),
    outdated: outdatedFiles(before, after),
  }
}

/** 1 where a provisional number became final, −1 the other way round, 0 for neither. */
function changeAt(series: ImportedSeries, month: number): -1 | 0 | 1 {
  if (!isTouched(series, month)) return 0
  const old = flagsBefore(series, month)
  const now = flagsAfter(series, month)
  if (((old | now) & reasonMask) !== 0 || ((old ^ now) & flag.provisional) === 0) return 0
  return (now & flag.provisional) === 0 ? 1 : -1
}

class Span {
  private readonly indicatorIds = new Set<string>()
  private first = Number.POSITIVE_INFINITY
  private last = Number.NEGATIVE_INFINITY
  private count = 0

  add(indicatorId: string, month: number): void {
    this.indicatorIds.add(indicatorId)
    this.first = Math.min(this.first, month)
    this.last = Math.max(this.last, month)
    this.count += 1
  }

  result({ axes }: Ledger): StandingChange | null {
    if (this.count === 0) return null
    return {
      indicatorIds: [...this.indicatorIds],
      firstMonth: monthAt(axes.first + this.first),
      lastMonth: monthAt(axes.first + this.last),
      count: this.count,
    }
  }
}

function outdatedFiles(before: Ledger, after: Ledger): readonly Outdated[] {
  const firstFact = firstFactAfter(before.tables)
  return after.tables.slice(before.tables.length).flatMap(({ facts, fileAt }) => {
    const dates = facts.asOf.map(dateNumber)
    const found = dates.some((date) => date > 0) ? outdatedIn(facts, { after, dates, firstFact }) : undefined
    return found === undefined ? [] : [{ fileAt, ...found }]
  })
}

function outdatedIn(facts: FactTable, state: Fold): Omit<Outdated, 'fileAt'> | undefined {
  const found = { count: 0, own: 0, newer: 0 }
  const stored = facts.series.map((key) => storedDates(state, key))
  for (let index = 0; index < facts.length; index += 1) {
    const date = state.dates[facts.asOfAt[index] ?? 0] ?? 0
    const other = date === 0 ? 0 : dateIn(stored[facts.seriesAt[index] ?? 0], facts.monthAt[index])
    if (date >= other) continue
    found.count += 1
    found.own = Math.max(found.own, date)
    found.newer = Math.max(found.newer, other)
  }
  const { count, own, newer } = found
  return count === 0 ? undefined : { count, asOf: dayOf(own), storedAsOf: dayOf(newer) }
}

interface Fold {
  readonly after: Ledger
  readonly firstFact: number
  /** Datenstand of the facts at hand, by the position in their table. */
  readonly dates: readonly number[]
}

type DateOfMonth = (month: MonthIndex) => number

function dateIn(dates: DateOfMonth | undefined, month = 0): number {
  return dates === undefined ? 0 : dates(month)
}

/** The Datenstand of each month that the import left as it was; 0 for any other. */
function storedDates({ after, firstFact }: Fold, key: SeriesKey): DateOfMonth | undefined {
  const { axes, blocks } = after
  const block = blocks.get(key.indicatorId)
  const start = rowStart(axes, key)
  if (block === undefined || start === undefined) return undefined
  return (month) => {
    const cell = start + month - axes.first
    return (block.origins[cell] ?? 0) < firstFact ? (block.asOfDates[cell] ?? 0) : 0
  }
}

/** `2024-01-25` of 20240125 */
function dayOf(date: number): string {
  return String(date).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}
