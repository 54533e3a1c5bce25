import { type ComparedValue, comparedValueOf } from '@/domain/comparedValue'
import type { Place } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import type { Measurement } from '@/domain/measurement'
import { lastDayOf, type Month, monthsOfYear, yearOf } from '@/domain/month'
import type { PlanEvent } from '@/domain/plan'
import { eventsOn } from '@/domain/planEvents'
import { indicatorOf } from '@/domain/rateTarget'
import { type Direction, type Target, type TargetRule, versionOn } from '@/domain/target'
import type { Planned } from '@/domain/targetPath'
import { comparedMonths, plannedMonths, type ReplacedPath, replacedPaths } from '@/domain/targetYear'
import { unitCountMeasure } from '@/texts/charts'

/** One year of a target, January to December, as its chart and table show it. */
export interface TargetYear {
  readonly points: readonly TargetYearPoint[]
  readonly quantity: { readonly measure: string; readonly decimals: number; readonly isChange: boolean }
  /** Columns for flows and their sums, lines for stocks and rates. */
  readonly shape: 'columns' | 'lines'
  /** Which side of the Soll is good; null where the target has no such side. */
  readonly direction: Direction | 'within' | null
  readonly events: readonly PlanEvent[]
  /** Paths of older versions, from the month on in which a newer one holds. */
  readonly replaced: readonly ReplacedPath[]
}

export interface TargetYearPoint {
  readonly month: Month
  /** Null after the Berichtsmonat. */
  readonly actual: Measurement | null
  readonly yearBefore: Measurement | null
  readonly planned: Planned | null
}

/** The year of the Berichtsmonat; null for milestones and states set by hand, which no month measures. */
export function targetYearOf(
  evaluation: Evaluation,
  target: Target,
  at: Place & { month: Month },
): TargetYear | null {
  const { rule } = versionOn(target, lastDayOf(at.month))
  if (rule.kind === 'milestone' || rule.kind === 'qualitative') return null
  const compared = comparedValueOf(rule, indicatorOf(evaluation, target))
  const { decimals } = compared
  const measure = compared.kind === 'unitCount' ? unitCountMeasure : compared.measure
  return {
    points: pointsOf(evaluation, target, at),
    quantity: { measure, decimals, isChange: compared.kind === 'changeInPercent' },
    shape: shapeOf(compared),
    direction: directionOf(rule),
    events: eventsOn(evaluation.plan, {
      indicatorId: target.indicatorId,
      topicIds: [target.topicId],
    }),
    replaced: yearOf(at.month) === evaluation.plan.year ? replacedPaths(evaluation, target, at) : [],
  }
}

function pointsOf(
  evaluation: Evaluation,
  target: Target,
  at: Place & { month: Month },
): readonly TargetYearPoint[] {
  const year = yearOf(at.month)
  const actual = comparedMonths(evaluation, target, { place: at, year })
  const before = comparedMonths(evaluation, target, { place: at, year: year - 1 })
  const planned = year === evaluation.plan.year ? plannedMonths(evaluation, target, at) : []
  return monthsOfYear(year).map((month, index) => ({
    month,
    actual: month > at.month ? null : (actual[index] ?? null),
    yearBefore: before[index] ?? null,
    planned: planned[index] ?? null,
  }))
}

function shapeOf({ kind }: ComparedValue): TargetYear['shape'] {
  return kind === 'yearToDateSum' || kind === 'unitCount' ? 'columns' : 'lines'
}

function directionOf(rule: TargetRule): TargetYear['direction'] {
  if ('direction' in rule) return rule.direction
  if (rule.kind === 'corridor') return 'within'
  return rule.kind === 'countOf' ? 'up' : null
}
