import type { Place } from './cube'
import { type Evaluation, measurementAt } from './evaluation'
import type { Measurement } from './measurement'
import { addMonths, type Month, monthOfYearOf } from './month'
import type { Indicator } from './plan'
import type { Direction, TargetRule } from './target'
import type { Planned } from './targetPath'
import { verdictOf } from './verdict'

interface Standing {
  readonly evaluation: Evaluation
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly actual: Measurement
  readonly planned: Planned
}

/**
 * Reached means that it can no longer be lost: December is in and final, a sum is full already by its
 * final months, or every unit counts. Provisional values never reach anything.
 */
export function isReached(standing: Standing): boolean {
  const { rule, month, actual } = standing
  const sum = yearSumOf(standing)
  if (sum !== null) return isSumFull(standing, sum)
  if (actual.kind === 'missing' || actual.marks.includes('provisional')) return false
  if (rule.kind === 'countOf') return actual.value >= rule.total
  return monthOfYearOf(month) === 12 && !restsOnProvisional(standing) && isKept(standing, actual.value)
}

function isKept(standing: Standing, actual: number): boolean {
  const { rule } = standing
  return isOnGoodSide(standing, actual) && (rule.kind !== 'threshold' || isKeptAllYear(standing, rule))
}

interface YearSum {
  readonly value: number | null
  readonly direction: Direction
}

/** The year's number where it is a sum that the plan names outright. */
function yearSumOf({ rule, indicator }: Standing): YearSum | null {
  if (rule.kind === 'yearSum') return rule
  if (rule.kind !== 'multipleOfBase' || indicator.kind !== 'flow' || rule.base?.kind !== 'value') return null
  return { value: rule.factor * rule.base.value, direction: rule.direction }
}

function restsOnProvisional({ planned }: Standing): boolean {
  return planned.kind !== 'none' && planned.isProvisional === true
}

/** A sum that only grows is safe as soon as it is full; one that can shrink or must stay small, in December. */
function isSumFull(standing: Standing, { value, direction }: YearSum): boolean {
  const { indicator, month, actual } = standing
  if (value === null || actual.kind === 'missing') return false
  if (direction === 'up' && indicator.mayBeNegative !== true)
    return meets(finalSum(standing), value, direction)
  const isOver = monthOfYearOf(month) === 12 && !actual.marks.includes('provisional')
  return isOver && meets(actual.value, value, direction)
}

/** Sum of the year's months so far that are no longer provisional. */
function finalSum(standing: Standing): number {
  return monthsSoFar(standing).reduce(
    (sum, month) =>
      month.kind === 'value' && !month.marks.includes('provisional') ? sum + month.value : sum,
    0,
  )
}

function isOnGoodSide({ rule, planned }: Standing, actual: number): boolean {
  if (planned.kind === 'corridor') {
    const { min, max } = planned
    return (min === null || meets(actual, min, 'up')) && (max === null || meets(actual, max, 'down'))
  }
  if (planned.kind !== 'number' || !('direction' in rule)) return false
  return rule.kind === 'direction'
    ? isBeyond(actual, planned.value, rule.direction)
    : meets(actual, planned.value, rule.direction)
}

/** “Soll sinken” is not reached by a value that has stayed the same. */
function isBeyond(actual: number, planned: number, direction: Direction): boolean {
  const opposite = direction === 'up' ? 'down' : 'up'
  return meets(actual, planned, direction) && !meets(actual, planned, opposite)
}

/** Whether the value lies at the Soll or on its good side. */
function meets(actual: number, planned: number, direction: Direction): boolean {
  return verdictOf({ actual, planned, direction, tolerance: { kind: 'points', value: 0 } }) === 'onTrack'
}

/** Whether a limit that holds for every month was kept in each of them. */
function isKeptAllYear(standing: Standing, rule: Extract<TargetRule, { kind: 'threshold' }>): boolean {
  const { value, direction } = rule
  if (value === null) return false
  return monthsSoFar(standing).every(
    (month) =>
      month.kind === 'value' && !month.marks.includes('provisional') && meets(month.value, value, direction),
  )
}

function monthsSoFar({ evaluation, indicator, place, month }: Standing): readonly Measurement[] {
  return Array.from({ length: monthOfYearOf(month) }, (_, back) =>
    measurementAt(evaluation, indicator.id, { ...place, month: addMonths(month, -back) }),
  )
}
