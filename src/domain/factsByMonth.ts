import type { Ledger } from './ledger'
import { flag, reasonMask } from './measurement'
import { type Month, monthAt } from './month'
import { grouped } from './surprises/grouped'
import {
  flagsAfter,
  flagsBefore,
  type ImportedSeries,
  importedSeries,
  isTouched,
  valueAfter,
  valueBefore,
} from './surprises/importedSeries'

/** What an import brings, by indicator and month. */
export interface FactsByMonth {
  /** Every month that the import names, oldest first. */
  readonly months: readonly Month[]
  readonly rows: readonly IndicatorFacts[]
}

export interface IndicatorFacts {
  readonly indicatorId: string
  /** In the order of the months; null where the import says nothing. */
  readonly cells: readonly (FactCounts | null)[]
}

export interface FactCounts {
  /** Addresses that held nothing before. */
  readonly added: number
  /** Another number, a number where a sign stood, or the reverse. */
  readonly revised: number
  /** The same number with other marks. */
  readonly remarked: number
  readonly unchanged: number
  /** Of all of them, those that secrecy hides. */
  readonly hidden: number
}

/** Positions of the counts of a month. */
const at = { added: 0, revised: 1, remarked: 2, unchanged: 3, hidden: 4 } as const
const countsPerMonth = 5

/**
 * Counts the addresses whose value comes from the import.
 * @param series of the step, where they are at hand
 */
export function factsByMonth(
  before: Ledger,
  after: Ledger,
  series: readonly ImportedSeries[] = importedSeries({ before, after }),
): FactsByMonth {
  const { length, first } = after.axes
  const rows = grouped(series, ({ indicatorId }) => indicatorId).map((ofIndicator) => ({
    indicatorId: ofIndicator[0]?.indicatorId ?? '',
    counts: countIndicator(ofIndicator, length),
  }))
  const months = Array.from({ length }, (_, month) => month).filter((month) =>
    rows.some(({ counts }) => isNamed(counts, month)),
  )
  return {
    months: months.map((month) => monthAt(first + month)),
    rows: rows.map(({ indicatorId, counts }) => ({
      indicatorId,
      cells: months.map((month) => countsAt(counts, month)),
    })),
  }
}

/** So many facts of an import as all its months say together. */
export function sumOfFacts(cells: readonly (FactCounts | null)[]): FactCounts | null {
  const there = cells.filter((cell) => cell !== null)
  if (there.length === 0) return null
  const sumOf = (kind: keyof FactCounts): number => there.reduce((sum, cell) => sum + cell[kind], 0)
  return {
    added: sumOf('added'),
    revised: sumOf('revised'),
    remarked: sumOf('remarked'),
    unchanged: sumOf('unchanged'),
    hidden: sumOf('hidden'),
  }
}

function countIndicator(series: readonly ImportedSeries[], months: number): Uint32Array {
  const counts = new Uint32Array(months * countsPerMonth)
  for (const each of series) {
    for (let month = each.first; month <= each.last; month += 1) {
      if (!isTouched(each, month)) continue
      increase(counts, month * countsPerMonth + kindAt(each, month))
      if ((flagsAfter(each, month) & reasonMask) === flag.suppressed)
        increase(counts, month * countsPerMonth + at.hidden)
    }
  }
  return counts
}

function increase(counts: Uint32Array, position: number): void {
  counts[position] = (counts[position] ?? 0) + 1
}

/** What the import does to an address, as `changesBetween` tells it. */
function kindAt(series: ImportedSeries, month: number): number {
  const old = flagsBefore(series, month)
  if (old === flag.absent) return at.added
  const now = flagsAfter(series, month)
  const isSameNumber = Object.is(valueBefore(series, month), valueAfter(series, month))
  if (!isSameNumber || ((old ^ now) & reasonMask) !== 0) return at.revised
  return old === now ? at.unchanged : at.remarked
}

function isNamed(counts: Uint32Array, month: number): boolean {
  const start = month * countsPerMonth
  for (let kind = 0; kind < at.hidden; kind += 1) if (counts[start + kind] !== 0) return true
  return false
}

function countsAt(counts: Uint32Array, month: number): FactCounts | null {
  if (!isNamed(counts, month)) return null
  const [added = 0, revised = 0, remarked = 0, unchanged = 0, hidden = 0] = counts.subarray(
    month * countsPerMonth,
    (month + 1) * countsPerMonth,
  )
  return { added, revised, remarked, unchanged, hidden }
}
