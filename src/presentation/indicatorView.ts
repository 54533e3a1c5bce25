import type { Place } from '@/domain/cube'
import { type Evaluation, formulaAt, measurementAt } from '@/domain/evaluation'
import type { Sex } from '@/domain/facts'
import type { Formula } from '@/domain/formula'
import type { Measurement } from '@/domain/measurement'
import { type Month, yearBefore } from '@/domain/month'
import type { Indicator, PlanEvent } from '@/domain/plan'
import { eventsOn } from '@/domain/planEvents'
import { targetsAt } from '@/domain/target'
import { asOfBehind } from './asOf'
import { fractionOf } from './fraction'
import { courseOf, type CoursePointView, type CourseSpan } from './indicatorCourse'
import { targetRow, type TargetRow } from './targetRow'
import { type UnitComparison, unitComparisonOf } from './unitComparison'

export interface IndicatorAsked {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly span: CourseSpan
  /** The target whose path is drawn; null for the first that has one. */
  readonly targetId: string | null
}

export interface SexCourses {
  readonly female: readonly CoursePointView[]
  readonly male: readonly CoursePointView[]
}

/** All that the page of an indicator shows. */
export interface IndicatorView {
  readonly month: Month
  readonly quantity: { readonly measure: string; readonly decimals: number; readonly isChange: boolean }
  readonly actual: Measurement
  readonly yearBefore: Measurement
  readonly asOf: string
  readonly targets: readonly TargetRow[]
  /** The target that is looked at. */
  readonly shown: TargetRow | null
  readonly points: readonly CoursePointView[]
  readonly units: UnitComparison | null
  readonly sexes: SexCourses | null
  /** Of the topics whose targets are on this indicator. */
  readonly events: readonly PlanEvent[]
}

export function indicatorViewOf(evaluation: Evaluation, asked: IndicatorAsked): IndicatorView {
  const { indicator, place, month, targetId } = asked
  const { id, measure, decimals, formula } = indicator
  const targets = targetsAt(evaluation.plan.targets, place.unitId)
    .filter((target) => target.indicatorId === id)
    .map((target) => targetRow(evaluation, target, { ...place, month }))
  const shown = targets.find((row) => row.id === targetId) ?? targets.find(hasPlanned) ?? targets[0] ?? null
  return {
    month,
    quantity: { measure, decimals, isChange: formula?.op === 'changeInPercent' },
    actual: measurementAt(evaluation, id, { ...place, month }),
    yearBefore: measurementAt(evaluation, id, { ...place, month: yearBefore(month) }),
    asOf: asOfBehind(evaluation, id, { place, month }),
    targets,
    shown,
    points: courseOf(evaluation, { ...asked, target: shown?.attainment.target ?? null }),
    units: unitComparisonOf(evaluation, indicator, { sex: place.sex, month }),
    sexes: indicator.hasSexes ? sexCourses(evaluation, asked) : null,
    events: eventsOn(evaluation.plan, { indicatorId: id, topicIds: targets.map(({ topicId }) => topicId) }),
  }
}

function sexCourses(evaluation: Evaluation, asked: IndicatorAsked): SexCourses {
  const course = (sex: Sex) =>
    courseOf(evaluation, { ...asked, place: { ...asked.place, sex }, target: null })
  return { female: course('female'), male: course('male') }
}

/** Month by month, oldest first, all that the table of an indicator shows. */
export interface MonthlyValues {
  readonly points: readonly CoursePointView[]
  readonly fraction: {
    readonly numerator: readonly Measurement[]
    readonly denominator: readonly Measurement[]
  } | null
  /** Datenstand, `YYYY-MM-DD`. */
  readonly asOf: readonly string[]
}

/** From the first month that has anything to say to the Berichtsmonat. */
export function monthlyValuesOf(
  evaluation: Evaluation,
  asked: Pick<IndicatorAsked, 'indicator' | 'place' | 'month'>,
  shown: TargetRow | null,
): MonthlyValues {
  const { indicator, place } = asked
  const all = courseOf(evaluation, { ...asked, span: 'all', target: shown?.attainment.target ?? null })
  const first = all.findIndex(({ actual }) => actual !== null && isSaid(actual))
  const points = first < 0 ? [] : all.slice(first).filter(({ actual }) => actual !== null)
  const sides = fractionOf(indicator.formula)
  const side = (formula: Formula) =>
    points.map(({ month }) => formulaAt(evaluation, formula, { ...place, month }))
  return {
    points,
    fraction:
      sides === null ? null : { numerator: side(sides.numerator), denominator: side(sides.denominator) },
    asOf: points.map(({ month }) => asOfBehind(evaluation, indicator.id, { place, month })),
  }
}

function isSaid(actual: Measurement): boolean {
  return actual.kind === 'value' || (actual.reason !== 'absent' && actual.reason !== 'incompleteWindow')
}

/** Whether the year of a target says more than the course of its indicator does. */
export function hasYearOfItsOwn({ attainment, compared, trend }: TargetRow): boolean {
  return trend.kind !== 'none' && (attainment.planned !== null || compared.kind !== 'month')
}

function hasPlanned({ attainment }: TargetRow): boolean {
  return attainment.planned !== null
}
