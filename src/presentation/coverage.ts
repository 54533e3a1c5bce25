import { type Axes, type Block, flagsAt, rowStart } from '@/domain/cube'
import { blockOf, type Evaluation } from '@/domain/evaluation'
import { type Sex, sexes } from '@/domain/facts'
import { flag, type Flags, hasMark, reasonMask } from '@/domain/measurement'
import { type Month, monthAt } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'

/**
 * How complete a month of an indicator is over all places looked at, the worst first:
 * nothing there, some places not there, some hidden, some without number for another reason,
 * some provisional, all there and final. `before`: the indicator begins later.
 */
export type CoverageState =
  'before' | 'missing' | 'partial' | 'hidden' | 'withoutNumber' | 'provisional' | 'full'

export interface MonthCoverage {
  readonly month: Month
  readonly state: CoverageState
  /** Places (unit × sex) that the indicator should have. */
  readonly expected: number
  /** Places that no import holds. */
  readonly absent: number
  readonly hidden: number
}

export interface IndicatorCoverage {
  readonly indicator: Indicator
  /** Over the months of all data, oldest first. */
  readonly months: readonly MonthCoverage[]
  readonly counts: Readonly<Record<CoverageState, number>>
  /** The plan expects values by Bezirksstelle, but no source ever had one: no gap, just a fact. */
  readonly lacksUnits: boolean
}

export interface Scope {
  /** The Träger stands for itself and all units below it. */
  readonly unitId: string
  /** `total` stands for all slices that the indicator has. */
  readonly sex: Sex
}

/** Every base indicator of the plan, in the plan's order. */
export function coverageOf(evaluation: Evaluation, scope: Scope): readonly IndicatorCoverage[] {
  return evaluation.plan.indicators
    .filter(({ origin }) => origin !== 'derived')
    .map((indicator) => indicatorCoverage(evaluation, indicator, scope))
}

/** A place that an indicator should have values for. */
export interface CoveragePlace {
  readonly unit: Unit
  readonly sex: Sex
}

/** The places for which any month has a value. What was never delivered is not awaited each month. */
function placesOf(evaluation: Evaluation, indicator: Indicator, scope: Scope): readonly CoveragePlace[] {
  const { units } = evaluation.plan.organisation
  const below = units.filter(({ parentId }) => parentId === scope.unitId)
  const own = units.filter(({ id }) => id === scope.unitId)
  const slices = scope.sex === 'total' ? (indicator.hasSexes ? sexes : (['total'] as const)) : [scope.sex]
  return [...own, ...(indicator.hasUnits ? below : [])]
    .flatMap((unit) => slices.map((sex) => ({ unit, sex })))
    .filter((place) => isEverThere(evaluation, indicator, place))
}

function isEverThere(evaluation: Evaluation, indicator: Indicator, { unit, sex }: CoveragePlace): boolean {
  const { axes } = evaluation
  const start = rowStart(axes, { unitId: unit.id, sex })
  if (start === undefined) return false
  return blockOf(evaluation, indicator.id)
    .flags.subarray(start, start + axes.length)
    .some((flags) => flags !== flag.absent)
}

/** Names of the units of which something is not there in a month. */
export function absentUnits(
  evaluation: Evaluation,
  indicator: Indicator,
  { scope, month }: { readonly scope: Scope; readonly month: number },
): readonly string[] {
  const { axes } = evaluation
  const block = blockOf(evaluation, indicator.id)
  const names = placesOf(evaluation, indicator, scope)
    .filter(({ unit, sex }) => isAbsent(block, axes, { unitId: unit.id, sex, month }))
    .map(({ unit }) => unit.name)
  return [...new Set(names)]
}

function isAbsent(block: Block, axes: Axes, at: { unitId: string; sex: Sex; month: number }): boolean {
  const start = rowStart(axes, at)
  return start === undefined || flagsAt(block, start + at.month) === flag.absent
}

function indicatorCoverage(evaluation: Evaluation, indicator: Indicator, scope: Scope): IndicatorCoverage {
  const { axes } = evaluation
  const block = blockOf(evaluation, indicator.id)
  const places = placesOf(evaluation, indicator, scope)
  const starts = places.map(({ unit, sex }) => rowStart(axes, { unitId: unit.id, sex }))
  let hasBegun = false
  const months = Array.from({ length: axes.length }, (_, offset) => {
    const cells = starts.map((start) => (start === undefined ? flag.absent : flagsAt(block, start + offset)))
    const coverage = monthCoverage(cells, monthAt(axes.first + offset))
    hasBegun ||= coverage.state !== 'missing'
    return hasBegun ? coverage : { ...coverage, state: 'before' as const }
  })
  return {
    indicator,
    months,
    counts: countStates(months),
    lacksUnits: lacksUnits(evaluation, indicator, { scope, places }),
  }
}

function lacksUnits(
  { plan }: Evaluation,
  indicator: Indicator,
  { scope, places }: { scope: Scope; places: readonly CoveragePlace[] },
): boolean {
  const hasBelow = plan.organisation.units.some(({ parentId }) => parentId === scope.unitId)
  return (
    hasBelow &&
    indicator.hasUnits &&
    places.length > 0 &&
    places.every(({ unit }) => unit.id === scope.unitId)
  )
}

function monthCoverage(cells: readonly Flags[], month: Month): MonthCoverage {
  const absent = cells.filter((flags) => flags === flag.absent).length
  const hidden = cells.filter((flags) => (flags & reasonMask) === flag.suppressed).length
  return { month, state: stateOf(cells, { absent, hidden }), expected: cells.length, absent, hidden }
}

function stateOf(
  cells: readonly Flags[],
  { absent, hidden }: { absent: number; hidden: number },
): CoverageState {
  if (absent === cells.length) return 'missing'
  if (absent > 0) return 'partial'
  if (hidden > 0) return 'hidden'
  if (cells.some((flags) => (flags & reasonMask) !== 0)) return 'withoutNumber'
  return cells.some((flags) => hasMark(flags, 'provisional')) ? 'provisional' : 'full'
}

function countStates(months: readonly MonthCoverage[]): Record<CoverageState, number> {
  const counts = { before: 0, missing: 0, partial: 0, hidden: 0, withoutNumber: 0, provisional: 0, full: 0 }
  for (const { state } of months) counts[state] += 1
  return counts
}
