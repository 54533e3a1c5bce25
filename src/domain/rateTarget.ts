import { applicabilityOf } from './applicability'
import type { Attainment, AttainmentReason } from './attainment'
import { countMissingMonths } from './cellsBehind'
import { type ComparedValue, comparedValueOf } from './comparedValue'
import { countUnits } from './countUnits'
import type { Place } from './cube'
import { type Evaluation, formulaAt, measurementAt } from './evaluation'
import { isReached } from './isReached'
import type { Measurement, MissingReason } from './measurement'
import { addMonths, lastDayOf, type Month, yearOf } from './month'
import type { Indicator } from './plan'
import { milestoneOf, type Rating, rateMilestone, rateQualitative } from './rateByHand'
import { type Direction, type Target, type TargetRule, type TargetVersion, versionOn } from './target'
import { type Planned, plannedAt, yearsBackOf } from './targetPath'
import { toleranceOf, verdictOf } from './verdict'

/**
 * Where a target stands at a month (domain.md §5): the compared value of its kind, the Soll of the month,
 * their difference, and the rating by the version of the target valid at the month's end.
 */
export function rateTarget(evaluation: Evaluation, target: Target, at: Place & { month: Month }): Attainment {
  const version = versionOn(target, lastDayOf(at.month))
  const { rule } = version
  if (rule.kind === 'milestone' || rule.kind === 'qualitative')
    return rateByHand(evaluation, { target, version, rule }, at)
  const indicator = indicatorOf(evaluation, target)
  const { place, obstacle } = applicabilityOf(target, {
    rule,
    indicator,
    at,
    units: evaluation.plan.organisation.units,
  })
  const compared = comparedValueOf(rule, indicator)
  const actual = actualAt(evaluation, { rule, indicator, compared }, { ...place, month: at.month })
  const ruleAt = { rule, indicator, place, base: version.base }
  const planned = plannedAt(evaluation, ruleAt, at.month)
  const given: Case = { evaluation, ...ruleAt, month: at.month, compared, actual, planned }
  const isProvisional = actual.kind === 'value' && actual.marks.includes('provisional')
  const missingMonths = missingMonthsOf(given)
  const frame = { target, version, ...place, month: at.month, actual, isProvisional, missingMonths }
  if (obstacle !== null) return { ...frame, ...unplanned, status: 'unrated', reason: obstacle }
  if (yearOf(at.month) !== evaluation.plan.year) return { ...frame, ...unplanned, ...rate(given) }
  const restsOnEarlier = isOnProvisional(actual, planned)
  return {
    ...frame,
    ...compare(actual, planned),
    ...rate(given),
    isProvisional: isProvisional || restsOnEarlier,
  }
}

/** @throws Error when the plan lacks the indicator: a plan is checked before it gets here. */
export function indicatorOf(evaluation: Evaluation, target: Target): Indicator {
  const indicator = evaluation.indicatorById.get(target.indicatorId ?? '')
  if (indicator === undefined) throw new Error(`target ${target.id} has no indicator of the plan`)
  return indicator
}

const unplanned = { planned: null, deviation: null, deviationInPercent: null }

function rateByHand(
  evaluation: Evaluation,
  {
    target,
    version,
    rule,
  }: {
    target: Target
    version: TargetVersion
    rule: Extract<TargetRule, { kind: 'milestone' | 'qualitative' }>
  },
  at: Place & { month: Month },
): Attainment {
  const rating =
    rule.kind === 'milestone'
      ? rateMilestone(milestoneOf(evaluation.plan, rule), lastDayOf(at.month))
      : rateQualitative(rule)
  const actual: Measurement = { kind: 'missing', reason: 'notMeaningful' }
  const place = { unitId: target.unitId, sex: target.sex }
  return {
    target,
    version,
    month: at.month,
    ...place,
    actual,
    ...unplanned,
    ...rating,
    isProvisional: false,
    missingMonths: 0,
  }
}

/** The compared value of a rule at a month. */
export function actualAt(
  evaluation: Evaluation,
  { rule, indicator, compared }: { rule: TargetRule; indicator: Indicator; compared: ComparedValue },
  at: Place & { month: Month },
): Measurement {
  if (rule.kind === 'countOf') return countUnits(evaluation, indicator.id, at)
  return compared.formula === null
    ? { kind: 'missing', reason: 'absent' }
    : formulaAt(evaluation, compared.formula, at)
}

/** Of the months that the Ist needs, or else those that the Soll needs of an earlier year; 0 where both are complete. */
function missingMonthsOf({ evaluation, rule, compared, actual, planned, place, month }: Case): number {
  const { formula } = compared
  const countAt = (at: Month) =>
    formula === null ? 0 : countMissingMonths(evaluation, formula, { ...place, month: at })
  if (actual.kind === 'missing') return formula === null ? (actual.missingMonths ?? 0) : countAt(month)
  const years = yearsBackOf(rule, evaluation.plan.year)
  const isInPart = planned.kind === 'none' && planned.reason === 'monthsMissing'
  return isInPart && years !== undefined ? countAt(addMonths(month, -12 * years)) : 0
}

/** A number compared with an earlier one that is not final can still turn out otherwise. */
function isOnProvisional(actual: Measurement, planned: Planned): boolean {
  return actual.kind === 'value' && planned.kind !== 'none' && planned.isProvisional === true
}

interface Numbers {
  readonly planned: number | null
  readonly deviation: number | null
  readonly deviationInPercent: number | null
}

function compare(actual: Measurement, planned: Planned): Numbers {
  const soll = heldTo(actual, planned).soll
  if (soll === null || actual.kind === 'missing') return { ...unplanned, planned: soll }
  const deviation = actual.value - soll
  return {
    planned: soll,
    deviation,
    deviationInPercent: soll === 0 ? null : (deviation / soll) * 100,
  }
}

/** The Soll to compare with: of a corridor the lower edge where the value lies below it, else the upper one. */
function heldTo(actual: Measurement, planned: Planned): { soll: number | null; direction: Direction } {
  if (planned.kind === 'none') return { soll: null, direction: 'up' }
  if (planned.kind === 'number') return { soll: planned.value, direction: 'up' }
  const { min, max } = planned
  const isBelow = actual.kind === 'value' && min !== null && actual.value < min
  return isBelow || max === null ? { soll: min, direction: 'up' } : { soll: max, direction: 'down' }
}

interface Case {
  readonly evaluation: Evaluation
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly compared: ComparedValue
  readonly actual: Measurement
  readonly planned: Planned
}

function rate(given: Case): Rating {
  const { rule, actual, planned } = given
  if (rule.kind === 'plannedZero' || rule.kind === 'info')
    return { status: 'infoOnly', reason: ratedNever[rule.kind] }
  const obstacle = obstacleOf(given)
  if (obstacle !== null) return { status: 'unrated', reason: obstacle }
  if (isReached(given)) return { status: 'reached', reason: null }
  const { soll, direction } = heldTo(actual, planned)
  const held = { planned: soll ?? 0, direction: 'direction' in rule ? rule.direction : direction }
  const tolerance = toleranceOf(rule, given.compared.measure)
  const status = verdictOf({
    actual: actual.kind === 'value' ? actual.value : Number.NaN,
    ...held,
    tolerance,
  })
  return { status, reason: null }
}

const ratedNever = { plannedZero: 'plannedZero', info: 'infoOnly' } as const

/** What keeps a target from being rated; the plan's own silence comes first. */
function obstacleOf(given: Case): AttainmentReason | null {
  const { evaluation, month, actual, planned } = given
  if (planned.kind === 'none' && planned.reason === 'noNumberSet') return 'noNumberSet'
  if (yearOf(month) !== evaluation.plan.year) return 'otherYear'
  if (actual.kind === 'missing') return reasonOfMissing(actual.reason, given)
  // A sum that is full needs no path any more.
  return planned.kind === 'none' && !isReached(given) ? planned.reason : null
}

function reasonOfMissing(reason: MissingReason, given: Case): AttainmentReason {
  if (reason === 'suppressed' || reason === 'undefinedRatio') return reason
  return lacksYearBefore(given) ? 'noYearBefore' : 'monthsMissing'
}

/** A change against the year before has no number although its month has one. */
function lacksYearBefore({ evaluation, rule, indicator, place, month }: Case): boolean {
  return (
    rule.kind === 'changeYoY' && measurementAt(evaluation, indicator.id, { ...place, month }).kind === 'value'
  )
}
