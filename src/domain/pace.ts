import { applicabilityOf } from './applicability'
import type { AttainmentReason } from './attainment'
import type { Place } from './cube'
import { type Edges, mapEdges } from './edges'
import { type Evaluation, formulaAt } from './evaluation'
import type { Formula } from './formula'
import type { Measurement } from './measurement'
import { addMonths, lastDayOf, type Month, monthOf, monthOfYearOf, monthsBetween, yearOf } from './month'
import type { Indicator } from './plan'
import { indicatorOf } from './rateTarget'
import { type Target, versionOn } from './target'
import { type GoalAt, type NoGoalReason, type YearGoal, yearGoalOf } from './yearGoal'

export type NoPaceReason =
  NoGoalReason | Extract<AttainmentReason, 'otherUnit' | 'otherSex' | 'otherYear'> | 'yearOver'

interface PaceFrame {
  /** The year's number. */
  readonly goal: Edges
  readonly remaining: readonly Month[]
  /** The indicator that a month brings; null where it is itself computed. */
  readonly indicator: Indicator | null
  readonly assumes: 'stockUnchanged' | null
  readonly isProvisional: boolean
}

/** What each remaining month has to bring on average for a sum, beside what months have brought. */
export interface SumPace extends PaceFrame {
  readonly kind: 'sum'
  readonly soFar: number
  /** Goal − so far; below zero where the sum is past it. */
  readonly rest: Edges
  readonly perMonth: Edges
  readonly soFarPerMonth: number
  /** The same remaining months of the year before, per month. */
  readonly yearBeforePerMonth: number | null
}

/** Where a level has to be, and how much it has to move per month for it. */
export interface LevelPace extends PaceFrame {
  readonly kind: 'level'
  readonly end: 'mean' | 'december'
  /** The level of the Berichtsmonat. */
  readonly latest: number
  /** The mean that the remaining months need; for a goal in December the level of December. */
  readonly needed: Edges
  /** Even steps that lead there. */
  readonly changePerMonth: Edges
  /** Since December before. */
  readonly soFarChangePerMonth: number | null
  readonly yearBeforeChangePerMonth: number | null
}

export type Pace = SumPace | LevelPace | { readonly kind: 'none'; readonly reason: NoPaceReason }

/** What is needed from now on for the year's number. Nothing is projected: the rest is divided by the months left. */
export function paceOf(evaluation: Evaluation, target: Target, at: Place & { month: Month }): Pace {
  const goal = goalInForce(evaluation, target, at)
  if ('reason' in goal) return { kind: 'none', reason: goal.reason }
  if (monthOfYearOf(at.month) === 12) return { kind: 'none', reason: 'yearOver' }
  return goal.kind === 'sum' ? sumPace(evaluation, goal) : levelPace(evaluation, goal)
}

/** The goal of the version valid at the month's end, with the place where it applies. */
export type GoalInForce = Exclude<YearGoal, { kind: 'none' }> & Pick<GoalAt, 'place' | 'month'>

export function goalInForce(
  evaluation: Evaluation,
  target: Target,
  at: Place & { month: Month },
): GoalInForce | { readonly reason: NoPaceReason } {
  const { rule } = versionOn(target, lastDayOf(at.month))
  if (target.indicatorId === null) return { reason: 'notMeasured' }
  const indicator = indicatorOf(evaluation, target)
  const { units } = evaluation.plan.organisation
  const { place, obstacle } = applicabilityOf(target, { rule, indicator, at, units })
  if (obstacle !== null) return { reason: obstacle }
  const goal = yearGoalOf(evaluation, { rule, indicator, place, month: at.month })
  if (goal.kind !== 'none' && yearOf(at.month) !== evaluation.plan.year) return { reason: 'otherYear' }
  return goal.kind === 'none' ? { reason: goal.reason } : { ...goal, place, month: at.month }
}

function sumPace(evaluation: Evaluation, goal: GoalInForce): Pace {
  const soFar = formulaOf(evaluation, goal, { op: 'sum', window: 'year', of: goal.of })
  if (soFar.kind === 'missing') return { kind: 'none', reason: reasonOf(soFar) }
  const passed = monthOfYearOf(goal.month)
  const left = 12 - passed
  const rest = mapEdges(goal.edges, (edge) => edge - soFar.value)
  return {
    kind: 'sum',
    ...frameOf(evaluation, goal, [soFar]),
    soFar: soFar.value,
    rest,
    perMonth: mapEdges(rest, (edge) => edge / left),
    soFarPerMonth: soFar.value / passed,
    yearBeforePerMonth: numberIn(
      inDecemberBefore(evaluation, goal, { op: 'mean', window: left, of: goal.of }),
    ),
  }
}

function levelPace(evaluation: Evaluation, goal: GoalInForce): Pace {
  const latest = formulaOf(evaluation, goal, goal.of)
  const isMean = goal.kind === 'mean'
  const mean = isMean ? formulaOf(evaluation, goal, { op: 'mean', window: 'year', of: goal.of }) : latest
  if (latest.kind === 'missing') return { kind: 'none', reason: reasonOf(latest) }
  if (mean.kind === 'missing') return { kind: 'none', reason: reasonOf(mean) }
  const way = wayOf(goal, mean.value)
  return {
    kind: 'level',
    end: isMean ? 'mean' : 'december',
    ...frameOf(evaluation, goal, [latest, mean]),
    latest: latest.value,
    needed: way.needed,
    changePerMonth: mapEdges(way.needed, (edge) => (edge - latest.value) / way.steps),
    soFarChangePerMonth: changeSinceDecember(evaluation, goal, latest.value),
    yearBeforeChangePerMonth: changeInRestOfYearBefore(evaluation, goal),
  }
}

/** Even steps reach December in all of the months left; their mean is the level halfway. */
function wayOf({ kind, edges, month }: GoalInForce, mean: number): { needed: Edges; steps: number } {
  const passed = monthOfYearOf(month)
  const left = 12 - passed
  if (kind !== 'mean') return { needed: edges, steps: left }
  return { needed: mapEdges(edges, (edge) => (12 * edge - mean * passed) / left), steps: (left + 1) / 2 }
}

/** Mean change per month since December before; null where that month has no number. */
export function changeSinceDecember(
  evaluation: Evaluation,
  goal: GoalInForce,
  latest: number,
): number | null {
  const start = numberIn(inDecemberBefore(evaluation, goal, goal.of))
  return start === null ? null : (latest - start) / monthOfYearOf(goal.month)
}

function changeInRestOfYearBefore(evaluation: Evaluation, goal: GoalInForce): number | null {
  const left = 12 - monthOfYearOf(goal.month)
  const end = numberIn(inDecemberBefore(evaluation, goal, goal.of))
  const start = numberIn(inDecemberBefore(evaluation, goal, { op: 'lag', months: left, of: goal.of }))
  return end === null || start === null ? null : (end - start) / left
}

function frameOf(evaluation: Evaluation, goal: GoalInForce, rests: readonly Measurement[]): PaceFrame {
  const { of, month } = goal
  return {
    goal: goal.edges,
    remaining: monthsBetween(addMonths(month, 1), addMonths(month, 12 - monthOfYearOf(month))),
    indicator: of.op === 'indicator' ? (evaluation.indicatorById.get(of.id) ?? null) : null,
    assumes: goal.assumes,
    isProvisional: rests.some((each) => each.kind === 'value' && each.marks.includes('provisional')),
  }
}

function formulaOf(evaluation: Evaluation, { place, month }: GoalInForce, formula: Formula): Measurement {
  return formulaAt(evaluation, formula, { ...place, month })
}

function inDecemberBefore(
  evaluation: Evaluation,
  { place, month }: GoalInForce,
  formula: Formula,
): Measurement {
  const december = monthOf(yearOf(month) - 1, 12)
  return december === undefined
    ? { kind: 'missing', reason: 'absent' }
    : formulaAt(evaluation, formula, { ...place, month: december })
}

function numberIn(measurement: Measurement): number | null {
  return measurement.kind === 'value' ? measurement.value : null
}

/** Why what has come in so far has no number. */
export function reasonOf({ reason }: Extract<Measurement, { kind: 'missing' }>): NoPaceReason {
  return reason === 'suppressed' || reason === 'undefinedRatio' ? reason : 'monthsMissing'
}
