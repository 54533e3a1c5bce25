import { applicabilityOf } from './applicability'
import { comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import type { Evaluation } from './evaluation'
import type { Measurement } from './measurement'
import { lastDayOf, type Month, monthsOfYear } from './month'
import { actualAt, indicatorOf } from './rateTarget'
import { type Target, type TargetVersion, versionOn } from './target'
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

/** The Soll of a version in the months in which a newer one holds; null in those before. */
export interface ReplacedPath {
  /** First day of the version that took its place. */
  readonly until: string
  readonly planned: readonly (Planned | null)[]
}

/** The paths of all versions but the newest; those that compare something else than today's have no place beside it. */
export function replacedPaths(evaluation: Evaluation, target: Target, at: Place): readonly ReplacedPath[] {
  if (target.indicatorId === null) return []
  const indicator = indicatorOf(evaluation, target)
  const comparedOf = (version: TargetVersion | undefined) =>
    version === undefined ? undefined : comparedValueOf(version.rule, indicator).kind
  return target.versions.flatMap((version, index) => {
    const next = target.versions[index + 1]
    if (next === undefined || comparedOf(version) !== comparedOf(target.versions.at(-1))) return []
    const only = { ...target, versions: [version] }
    const planned = plannedMonths(evaluation, only, at)
    const months = monthsOfYear(evaluation.plan.year)
    const path = {
      until: next.validFrom,
      planned: planned.map((each, monthAt) => (isReplaced(months[monthAt], next) ? each : null)),
    }
    return path.planned.some((each) => each !== null && each.kind !== 'none') ? [path] : []
  })
}

function isReplaced(month: Month | undefined, { validFrom }: TargetVersion): boolean {
  return month !== undefined && lastDayOf(month) >= validFrom
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
