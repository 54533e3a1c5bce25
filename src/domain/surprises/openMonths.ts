import type { Axes } from '../cube'
import { flag } from '../measurement'
import { type Month, monthAt } from '../month'
import { grouped } from './grouped'
import { type ImportedSeries, isTouched } from './importedSeries'

/** Months between what was stored and what the import brings for which there is nothing. */
export interface OpenMonths {
  readonly indicatorIds: readonly string[]
  readonly firstMonth: Month
  readonly lastMonth: Month
  /** The units that lack them; empty where all that the import names do. */
  readonly unitIds: readonly string[]
}

interface Opening {
  readonly indicatorId: string
  readonly unitId: string
  readonly from: number
  readonly to: number
}

/** Months that lie open between values of the import alone are told with its files. */
export function openMonths(series: readonly ImportedSeries[], axes: Axes): readonly OpenMonths[] {
  const openings = series.flatMap((each) => openingsOf(each, axes.length))
  const unitsOf = new Map<string, Set<string>>()
  for (const { indicatorId, place } of series) {
    unitsOf.set(indicatorId, (unitsOf.get(indicatorId) ?? new Set()).add(place.unitId))
  }
  const spans = grouped(openings, ({ indicatorId, from, to }) => `${indicatorId} ${from} ${to}`).map(
    (alike) => {
      const { indicatorId, from, to } = alike[0] ?? { indicatorId: '', from: 0, to: 0 }
      const unitIds = [...new Set(alike.map(({ unitId }) => unitId))]
      return {
        indicatorId,
        from,
        to,
        unitIds: unitIds.length === unitsOf.get(indicatorId)?.size ? [] : unitIds,
      }
    },
  )
  return grouped(spans, ({ from, to, unitIds }) => [from, to, ...unitIds].join())
    .map((alike) => ({
      indicatorIds: alike.map(({ indicatorId }) => indicatorId),
      firstMonth: monthAt(axes.first + (alike[0]?.from ?? 0)),
      lastMonth: monthAt(axes.first + (alike[0]?.to ?? 0)),
      unitIds: alike[0]?.unitIds ?? [],
    }))
    .toSorted((one, other) => other.indicatorIds.length - one.indicatorIds.length)
}

/** Runs of absent months with a stored month on one side and one that the import brings on the other. */
function openingsOf(series: ImportedSeries, length: number): readonly Opening[] {
  const { indicatorId, place } = series
  const found: Opening[] = []
  let last = nextValue(series, { from: series.first - 1, step: -1, length })
  // Behind the first value after those of the import there is only what was stored.
  while (last <= series.last) {
    const month = nextValue(series, { from: last + 1, step: 1, length })
    const isOpen = last >= 0 && month < length && month > last + 1
    if (isOpen && isTouched(series, last) !== isTouched(series, month))
      found.push({ indicatorId, unitId: place.unitId, from: last + 1, to: month - 1 })
    last = month
  }
  return found
}

/** The next month that is not absent; −1 or the length where there is none. */
function nextValue(
  { block, start }: ImportedSeries,
  { from, step, length }: { from: number; step: -1 | 1; length: number },
): number {
  let month = from
  while (month >= 0 && month < length && block.flags[start + month] === flag.absent) month += step
  return month
}
