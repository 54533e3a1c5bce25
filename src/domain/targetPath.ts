import { type ComparedValue, comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { type Evaluation, formulaAt, measurementAt } from './evaluation'
import type { Formula } from './formula'
import type { Measurement } from './measurement'
import { addMonths, type Month, monthOf, monthOfYearOf } from './month'
import type { Indicator } from './plan'
import type { Base, PathMethod, TargetRule } from './target'

/** A rule over its indicator at one place, as paths and ratings need it. */
export interface RuleAt {
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly place: Place
}

/** The Soll of a month, or why there is none. A corridor has two edges, either of which may be open. */
export type Planned =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'corridor'; readonly min: number | null; readonly max: number | null }
  | {
      readonly kind: 'none'
      readonly reason: 'noNumberSet' | 'noYearBefore' | 'noBase' | 'noPath' | 'infoOnly'
    }

/** How many years before the plan's year shape a seasonal path where the plan names none. */
const seasonalYears = 3

/** The Soll of the month in the unit of the compared value (domain.md §5 "Planned path"). */
export function plannedAt(evaluation: Evaluation, { rule, indicator, place }: RuleAt, month: Month): Planned {
  const compared = comparedValueOf(rule, indicator)
  const at = { ...place, month }
  switch (rule.kind) {
    case 'direction':
      return numberOr(before(evaluation, compared, { ...at, months: 12 }), 'noYearBefore')
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
      return numberOrNull(rule.value)
    case 'yearAverage':
      if (rule.value === null) return { kind: 'none', reason: 'noNumberSet' }
      if (rule.value.kind === 'changeInPercent') {
        const yearBefore = before(evaluation, compared, { ...at, months: 12 })
        return numberOr(times(yearBefore, 1 + rule.value.value / 100), 'noYearBefore')
      }
      return alongPath(
        evaluation,
        { indicator, place, month },
        { path: rule.path, value: rule.value.value, goal: 'average' },
      )
    case 'yearEnd':
      return alongPath(
        evaluation,
        { indicator, place, month },
        { path: rule.path, value: rule.value, goal: 'december' },
      )
    case 'yearSum':
      return alongPath(
        evaluation,
        { indicator, place, month },
        { path: rule.path, value: rule.value, goal: 'sum' },
      )
    case 'yearToDateRate':
      return alongPath(
        evaluation,
        { indicator, place, month },
        { path: rule.path, value: rule.value, goal: 'rate' },
      )
    case 'multipleOfBase':
      return numberOr(times(baseAt(evaluation, { compared, base: rule.base }, at), rule.factor), 'noBase')
    case 'corridor': {
      const share = rule.path?.method === 'linear' ? monthOfYearOf(month) / 12 : 1
      if (rule.min === null && rule.max === null) return { kind: 'none', reason: 'noNumberSet' }
      return { kind: 'corridor', min: scaleEdge(rule.min, share), max: scaleEdge(rule.max, share) }
    }
    case 'plannedZero':
      return { kind: 'number', value: 0 }
    case 'countOf':
      return { kind: 'number', value: rule.total }
    case 'info':
    case 'milestone':
    case 'qualitative':
      return { kind: 'none', reason: 'infoOnly' }
  }
}

function scaleEdge(edge: number | null, share: number): number | null {
  return edge === null ? null : edge * share
}

function numberOrNull(value: number | null): Planned {
  return value === null ? { kind: 'none', reason: 'noNumberSet' } : { kind: 'number', value }
}

function numberOr(value: number | undefined, reason: 'noYearBefore' | 'noBase' | 'noPath'): Planned {
  return value === undefined ? { kind: 'none', reason } : { kind: 'number', value }
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor
}

function before(
  evaluation: Evaluation,
  compared: ComparedValue,
  { months, ...at }: Place & { month: Month; months: number },
): number | undefined {
  if (compared.formula === null) return undefined
  return numberIn(formulaAt(evaluation, { op: 'lag', months, of: compared.formula }, at))
}

function baseAt(
  evaluation: Evaluation,
  { compared, base }: { compared: ComparedValue; base: Base | null },
  at: Place & { month: Month },
): number | undefined {
  if (base === null) return undefined
  if (base.kind === 'value') return base.value
  return before(evaluation, compared, { ...at, months: (evaluation.plan.year - base.year) * 12 })
}

interface PathAt {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
}

interface PathGoal {
  readonly path: PathMethod
  readonly value: number | null
  /** What the year's number is: the sum or rate of the whole year, the mean of its months, or December. */
  readonly goal: 'sum' | 'rate' | 'average' | 'december'
}

function alongPath(evaluation: Evaluation, at: PathAt, { path, value, goal }: PathGoal): Planned {
  if (value === null) return { kind: 'none', reason: 'noNumberSet' }
  const monthOfYear = monthOfYearOf(at.month)
  if (path.method === 'manual') return numberOr(path.values[monthOfYear - 1], 'noPath')
  if (goal === 'sum' || goal === 'rate') {
    if (path.method === 'linear') return { kind: 'number', value: (value * monthOfYear) / 12 }
    return numberOr(times(shareOfYear(evaluation, at, { goal, years: path.years }), value), 'noPath')
  }
  const levels =
    path.method === 'linear' ? baseLevel(evaluation, at) : seasonalLevels(evaluation, at, path.years)
  if (levels === undefined) return { kind: 'none', reason: path.method === 'linear' ? 'noBase' : 'noPath' }
  const bent = bend(levels, { value, goal })
  return numberOr(goal === 'december' ? bent[monthOfYear - 1] : meanOf(bent.slice(0, monthOfYear)), 'noPath')
}

/** The level of December before, twelve times: straight until bent. */
function baseLevel(evaluation: Evaluation, { indicator, place }: PathAt): readonly number[] | undefined {
  const base = december(evaluation, { id: indicator.id, place, year: evaluation.plan.year - 1 })
  return base === undefined ? undefined : Array.from({ length: 12 }, () => base)
}

/** The base carried along the mean month-to-month profile of the years before. */
function seasonalLevels(
  evaluation: Evaluation,
  { indicator, place }: PathAt,
  named?: readonly number[],
): readonly number[] | undefined {
  const { id } = indicator
  const base = december(evaluation, { id, place, year: evaluation.plan.year - 1 })
  const profiles = yearsBefore(evaluation, named).flatMap((year) => {
    const start = december(evaluation, { id, place, year: year - 1 })
    const months = monthsOf(evaluation, { op: 'indicator', id }, { place, year })
    return start === undefined || start === 0 || months === undefined
      ? []
      : [months.map((value) => value / start)]
  })
  if (base === undefined || profiles.length === 0) return undefined
  return Array.from(
    { length: 12 },
    (_, index) => base * meanOf(profiles.map((profile) => profile[index] ?? 1)),
  )
}

/** Adds a straight line that starts at 0 in December before, so that December (or the mean) meets the value. */
function bend(
  levels: readonly number[],
  { value, goal }: { value: number; goal: 'average' | 'december' },
): readonly number[] {
  const perMonth = goal === 'december' ? (value - (levels[11] ?? 0)) / 12 : (value - meanOf(levels)) / 6.5
  return levels.map((level, index) => level + perMonth * (index + 1))
}

/** Share of months 1…m in the whole year, over the complete years before (their sums pooled). */
function shareOfYear(
  evaluation: Evaluation,
  { indicator, place, month }: PathAt,
  { goal, years }: { goal: 'sum' | 'rate'; years: readonly number[] | undefined },
): number | undefined {
  const value: Formula = { op: 'indicator', id: indicator.id }
  const toDate: Formula = goal === 'sum' ? { op: 'sum', window: 'year', of: value } : value
  const complete = yearsBefore(evaluation, years).flatMap((year) => {
    const months = monthsOf(evaluation, toDate, { place, year })
    return months === undefined ? [] : [months]
  })
  const whole = sumOf(complete.map((months) => months[11] ?? 0))
  return whole === 0
    ? undefined
    : sumOf(complete.map((months) => months[monthOfYearOf(month) - 1] ?? 0)) / whole
}

function yearsBefore(evaluation: Evaluation, named: readonly number[] | undefined): readonly number[] {
  const { year } = evaluation.plan
  return named ?? Array.from({ length: seasonalYears }, (_, index) => year - seasonalYears + index)
}

/** The twelve values of a year, or `undefined` when one of them is no number. */
function monthsOf(
  evaluation: Evaluation,
  formula: Formula,
  { place, year }: { place: Place; year: number },
): readonly number[] | undefined {
  const january = monthOf(year, 1)
  if (january === undefined) return undefined
  const values = Array.from({ length: 12 }, (_, index) =>
    numberIn(formulaAt(evaluation, formula, { ...place, month: addMonths(january, index) })),
  ).filter((value) => value !== undefined)
  return values.length === 12 ? values : undefined
}

function december(
  evaluation: Evaluation,
  { id, place, year }: { id: string; place: Place; year: number },
): number | undefined {
  const month = monthOf(year, 12)
  return month === undefined ? undefined : numberIn(measurementAt(evaluation, id, { ...place, month }))
}

function numberIn(measurement: Measurement): number | undefined {
  return measurement.kind === 'value' ? measurement.value : undefined
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}
