import type { FactTable } from '@/domain/facts'

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
  const start = new Uint32Array(facts.series.length + 1)
  for (let at = 0; at < facts.length; at += 1) {
    const next = (facts.seriesAt[at] ?? 0) + 1
    start[next] = (start[next] ?? 0) + 1
  }
  for (let series = 1; series < start.length; series += 1)
    start[series] = (start[series] ?? 0) + (start[series - 1] ?? 0)
  const order = new Uint32Array(facts.length)
  const free = start.slice()
  for (let at = 0; at < facts.length; at += 1) {
    const series = facts.seriesAt[at] ?? 0
    const position = free[series] ?? 0
    order[position] = at
    free[series] = position + 1
  }
  sortRuns(facts, { start, order })
  return { start, order }
}

function sortRuns(facts: FactTable, { start, order }: SeriesRuns): void {
  const rank = asOfRanks(facts.asOf)
  const compare = (left: number, right: number) =>
    (facts.monthAt[left] ?? 0) - (facts.monthAt[right] ?? 0) ||
    (rank[facts.asOfAt[left] ?? 0] ?? 0) - (rank[facts.asOfAt[right] ?? 0] ?? 0) ||
    left - right
  for (let series = 0; series + 1 < start.length; series += 1) {
    const run = order.subarray(start[series], start[series + 1])
    if (isSorted(run, compare)) continue
    // Many tables run from the latest month to the first.
    if (!isSorted(run.reverse(), compare)) run.sort(compare)
  }
}

function isSorted(run: Uint32Array, compare: (left: number, right: number) => number): boolean {
  for (let at = 1; at < run.length; at += 1) if (compare(run[at - 1] ?? 0, run[at] ?? 0) > 0) return false
  return true
}

function asOfRanks(days: readonly string[]): readonly number[] {
  const sorted = [...days].sort()
  return days.map((day) => sorted.indexOf(day))
}
