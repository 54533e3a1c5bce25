import { applicabilityOf } from './applicability'
import { comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import type { Evaluation } from './evaluation'
import type { Measurement } from './measurement'
import { lastDayOf, type Month, monthsOfYear } from './month'
import { actualAt, indicatorOf } from './rateTarget'
import { type Target, versionOn } from './target'
import { type Planned, plannedAt, type RuleAt } from './targetPath'

/** The compared values of the twelve months of a year, January first, each by the version then valid. */
export function comparedMonths(
  evaluation: Evaluation,
  target: Target,
  over: { place: Place; year: number },
): readonly Measurement[] {
  return monthsOfYear(over.year).map((month) => {
    const measured = measuredRule(evaluation, target, { place: over.place, month })
    if (measured === undefined) return { kind: 'missing', reason: 'absent' }
    const { rule, indicator, place } = measured
    return actualAt(
      evaluation,
      { rule, indicator, compared: comparedValueOf(rule, indicator) },
      { ...place, month },
    )
  })
}

/** The Soll of the twelve months of the plan's year, January first; a corridor has two edges. */
export function plannedMonths(evaluation: Evaluation, target: Target, asked: Place): readonly Planned[] {
  return monthsOfYear(evaluation.plan.year).map((month) => {
    const measured = measuredRule(evaluation, target, { place: asked, month })
    if (measured === undefined) return { kind: 'none', reason: 'infoOnly' }
    return measured.isApplicable
      ? plannedAt(evaluation, measured, month)
      : { kind: 'none', reason: 'noNumberSet' }
  })
}

interface MeasuredRule extends RuleAt {
  readonly isApplicable: boolean
}

/** The rule of a month over its indicator; `undefined` where the target is not measured by months. */
function measuredRule(
  evaluation: Evaluation,
  target: Target,
  at: { place: Place; month: Month },
): MeasuredRule | undefined {
  const { rule, base } = versionOn(target, lastDayOf(at.month))
  if (rule.kind === 'milestone' || rule.kind === 'qualitative') return undefined
  const indicator = indicatorOf(evaluation, target)
  const { place, obstacle } = applicabilityOf(target, {
    rule,
    indicator,
    at: at.place,
    units: evaluation.plan.organisation.units,
  })
  return { rule, indicator, place, base, isApplicable: obstacle === null }
}
