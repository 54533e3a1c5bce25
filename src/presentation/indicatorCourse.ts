import type { Place } from '@/domain/cube'
import { comparedValueOf } from '@/domain/comparedValue'
import { type Evaluation, measurementAt } from '@/domain/evaluation'
import type { Measurement } from '@/domain/measurement'
import {
  addMonths,
  lastDayOf,
  monthAt,
  type Month,
  monthIndexOf,
  monthOf,
  monthsBetween,
  yearBefore,
  yearOf,
} from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import { type Target, versionOn } from '@/domain/target'
import type { Planned } from '@/domain/targetPath'
import { plannedMonths } from '@/domain/targetYear'

/** How many months a course goes back from its Berichtsmonat. */
export type CourseSpan = 24 | 36 | 'all'

/** The span that the address names; 36 months where it names none. */
export function parseSpan(text: unknown): CourseSpan {
  if (text === 'alle') return 'all'
  return text === '24' ? 24 : 36
}

export function spanText(span: CourseSpan): string {
  return span === 'all' ? 'alle' : String(span)
}

export interface CourseAsked {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly span: CourseSpan
  /** Whose path is drawn; null for none. */
  readonly target: Target | null
}

export interface CoursePointView {
  readonly month: Month
  /** Null after the Berichtsmonat. */
  readonly actual: Measurement | null
  readonly yearBefore: Measurement | null
  readonly planned: Planned | null
}

/** Ist, year before and, in the plan's year, the Soll; to its December where there is a path. */
export function courseOf(evaluation: Evaluation, asked: CourseAsked): readonly CoursePointView[] {
  const { indicator, place, month } = asked
  const planned = pathOf(evaluation, asked)
  const at = (each: Month) => measurementAt(evaluation, indicator.id, { ...place, month: each })
  const last = [...planned.keys()].at(-1) ?? month
  return monthsBetween(firstMonth(evaluation, asked), last > month ? last : month).map((each) => ({
    month: each,
    actual: each > month ? null : at(each),
    yearBefore: at(yearBefore(each)),
    planned: planned.get(each) ?? null,
  }))
}

/** Targets whose Soll is in the unit of the indicator's months, and not the year before itself. */
function hasMonthlyPath(target: Target, indicator: Indicator, month: Month): boolean {
  const { rule } = versionOn(target, lastDayOf(month))
  return rule.kind !== 'direction' && comparedValueOf(rule, indicator).kind === 'month'
}

function firstMonth({ axes }: Evaluation, { month, span }: CourseAsked): Month {
  if (span !== 'all') return addMonths(month, 1 - span)
  return axes.length === 0 ? month : monthAt(Math.min(axes.first, monthIndexOf(month)))
}

function pathOf(
  evaluation: Evaluation,
  { indicator, place, month, target }: CourseAsked,
): ReadonlyMap<Month, Planned> {
  const { year } = evaluation.plan
  const january = monthOf(year, 1)
  if (target === null || january === undefined || yearOf(month) !== year) return new Map()
  if (!hasMonthlyPath(target, indicator, month) || !speaksOf(target, place)) return new Map()
  const entries = plannedMonths(evaluation, target, place).map(
    (planned, index) => [addMonths(january, index), planned] as const,
  )
  return new Map(entries.filter(([, planned]) => planned.kind !== 'none'))
}

/** A path for women does not belong to a line of all people. */
function speaksOf({ sex }: Target, place: Place): boolean {
  return sex === 'total' || sex === place.sex
}
