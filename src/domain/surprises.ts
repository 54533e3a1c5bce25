import { importedJumps } from './surprises/importedJumps'
import { type ImportedSeries, importedSeries, type ImportStep } from './surprises/importedSeries'
import { type Jump, jumpsOf } from './surprises/jumps'
import { missingNow, type MissingNow } from './surprises/missingNow'
import { openMonths, type OpenMonths } from './surprises/openMonths'
import { type ShiftedMonths, shiftedMonths } from './surprises/shiftedMonths'
import { type Standing, standingOf } from './surprises/standing'
import { sumsAcrossFiles } from './surprises/sumsAcrossFiles'
import { isExplained, type SwappedSexes, swappedSexes } from './surprises/swappedSexes'
import type { TotalMismatch } from './totalMismatches'

/** What a careful controller wants to be told of an import before it is stored. Nothing of it forbids the import. */
export interface Surprises {
  /** Numbers far from their own history, the biggest surprise first. */
  readonly jumps: Listed<Jump>
  readonly swapped: Listed<SwappedSexes>
  readonly shifted: Listed<ShiftedMonths>
  readonly open: Listed<OpenMonths>
  readonly missing: Listed<MissingNow>
  /** Totals beside parts that come from another file; those within one file are told with it. */
  readonly sums: Listed<TotalMismatch>
  readonly standing: Standing
}

/** The first of a list, with the count of all. */
export interface Listed<T> {
  readonly total: number
  readonly items: readonly T[]
}

const listedSurprises = 100

/** @param series of the step, where they are at hand */
export function surprisesOf(
  step: ImportStep,
  series: readonly ImportedSeries[] = importedSeries(step),
): Surprises {
  const { before, after, units } = step
  const { axes } = after
  const indicatorById = new Map(step.indicators.map((indicator) => [indicator.id, indicator]))
  const indicatorOf = (id: string) => indicatorById.get(id)
  const swapped = swappedSexes(series, { axes, indicatorOf })
  const { jumps, left } = importedJumps(series, { length: axes.length, indicatorOf })
  const unexplained = jumps.filter((jump) => !isExplained(jump, swapped, axes))
  return {
    jumps: listed(jumpsOf(unexplained, { after, units }), left),
    swapped: listed(swapped),
    shifted: listed(shiftedMonths(series, axes)),
    open: listed(openMonths(series, axes)),
    missing: listed(missingNow(before, after)),
    sums: listed(sumsAcrossFiles(step)),
    standing: standingOf(series, step),
  }
}

/** How many warnings there are in all; values that became final are good news. */
export function countSurprises({ standing, ...lists }: Surprises): number {
  const inLists = Object.values(lists).reduce((sum, { total }) => sum + total, 0)
  return inLists + (standing.unsettled === null ? 0 : 1) + standing.outdated.length
}

function listed<T>(items: readonly T[], left = 0): Listed<T> {
  return { total: items.length + left, items: items.slice(0, listedSurprises) }
}
