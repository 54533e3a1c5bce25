import type { FactTable } from '@/domain/facts'
import { monthOf, seriesOf } from './factFields'

/**
 * The facts of a table series by series, each in the order of its months, and within a month in the order of
 * the Datenstand and of the file. Most checks are a walk along such runs.
 */
export interface SeriesRuns {
  /** Where the run of a series starts in `order`; one more than there are series. */
  readonly start: Uint32Array
  /** Positions of facts in the table. */
  readonly order: Uint32Array
}

export function seriesRuns(facts: FactTable): SeriesRuns {
  const runs = { start: startsOf(facts), order: new Uint32Array(facts.length) }
  const free = runs.start.slice()
  for (let at = 0; at < facts.length; at += 1) {
    const series = seriesOf(facts, at)
    const position = free[series] ?? 0
    runs.order[position] = at
    free[series] = position + 1
  }
  sortRuns(facts, runs)
  return runs
}

export function startOf({ start }: SeriesRuns, series: number): number {
  return start[series] ?? 0
}

export function endOf({ start }: SeriesRuns, series: number): number {
  return start[series + 1] ?? 0
}

export function factIn({ order }: SeriesRuns, position: number): number {
  return order[position] ?? 0
}

function startsOf(facts: FactTable): Uint32Array {
  const start = new Uint32Array(facts.series.length + 1)
  for (let at = 0; at < facts.length; at += 1) {
    const next = seriesOf(facts, at) + 1
    start[next] = (start[next] ?? 0) + 1
  }
  let sum = 0
  return start.map((count) => (sum += count))
}

type Compare = (left: number, right: number) => number

function sortRuns(facts: FactTable, runs: SeriesRuns): void {
  const compare = comparing(facts)
  facts.series.forEach((_, series) => {
    const run = runs.order.subarray(startOf(runs, series), endOf(runs, series))
    // Many tables run from the latest month to the first.
    if (isSorted(facts, run, compare) || isSorted(facts, run.reverse(), compare)) return
    run.sort(compare)
  })
}

function comparing(facts: FactTable): Compare {
  const rank = asOfRanks(facts.asOf)
  const rankOf = (at: number) => rank[facts.asOfAt[at] ?? 0] ?? 0
  return (left, right) =>
    monthOf(facts, left) - monthOf(facts, right) || rankOf(left) - rankOf(right) || left - right
}

/** Mostly the months alone tell. */
function isSorted(facts: FactTable, run: Uint32Array, compare: Compare): boolean {
  for (let at = 1; at < run.length; at += 1) {
    const [left, right] = [run[at - 1] ?? 0, run[at] ?? 0]
    const months = monthOf(facts, right) - monthOf(facts, left)
    if (months < 0 || (months === 0 && compare(left, right) >= 0)) return false
  }
  return true
}

function asOfRanks(days: readonly string[]): readonly number[] {
  const sorted = [...days].sort()
  return days.map((day) => sorted.indexOf(day))
}
