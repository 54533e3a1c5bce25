import type { Place } from './cube'
import { type Evaluation, formulaAt, measurementAt } from './evaluation'
import type { Formula } from './formula'
import type { Measurement } from './measurement'
import { type Month, monthOf, monthOfYearOf, monthsOfYear } from './month'
import type { Indicator } from './plan'
import type { FrozenBase, PathMethod } from './target'

/** How many years before the plan's year shape a seasonal path where the plan names none. */
const seasonalYears = 3

export interface PathAt {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  /** Takes the place of December before, as it was known when the target was made. */
  readonly base?: FrozenBase | undefined
}

export interface PathGoal {
  readonly path: PathMethod
  readonly value: number
  /** What the year's number is: the sum or rate of the whole year, the mean of its months, or December. */
  readonly goal: 'sum' | 'rate' | 'average' | 'december'
}

/**
 * The Soll of a month on the way to the year's number, or why there is none: a stock needs the December
 * before (`noBase`), a season complete years before, a manual path its twelve numbers (`noPath`).
 */
export function alongPath(evaluation: Evaluation, at: PathAt, goal: PathGoal): number | 'noBase' | 'noPath' {
  if (goal.path.method === 'manual') return goal.path.values[monthOfYearOf(at.month) - 1] ?? 'noPath'
  // Every way ends there, whatever it is made of.
  if (monthOfYearOf(at.month) === 12) return goal.value
  return goal.goal === 'sum' || goal.goal === 'rate'
    ? (shareAlong(evaluation, at, { ...goal, goal: goal.goal }) ?? 'noPath')
    : levelAlong(evaluation, at, { ...goal, goal: goal.goal })
}

/** The part of a year's sum or rate that months 1…m have to bring. */
function shareAlong(
  evaluation: Evaluation,
  at: PathAt,
  { path, value, goal }: PathGoal & { goal: 'sum' | 'rate' },
): number | undefined {
  if (path.method !== 'seasonal') return (value * monthOfYearOf(at.month)) / 12
  const share = shareOfYear(evaluation, at, { goal, years: path.years })
  return share === undefined ? undefined : share * value
}

/** The level of a stock in the month, or its mean over months 1…m. */
function levelAlong(
  evaluation: Evaluation,
  at: PathAt,
  { path, value, goal }: PathGoal & { goal: 'average' | 'december' },
): number | 'noBase' | 'noPath' {
  const isSeasonal = path.method === 'seasonal'
  const levels = isSeasonal ? seasonalLevels(evaluation, at, path.years) : straightLevels(evaluation, at)
  if (levels === undefined) return isSeasonal ? 'noPath' : 'noBase'
  const bent = bend(levels, { value, goal }).slice(0, monthOfYearOf(at.month))
  return goal === 'average' ? meanOf(bent) : (bent.at(-1) ?? 'noPath')
}

/** The level of December before, twelve times: straight until bent. */
function straightLevels(evaluation: Evaluation, at: PathAt): readonly number[] | undefined {
  const base = startLevel(evaluation, at)
  return base === undefined ? undefined : Array.from({ length: 12 }, () => base)
}

/** Where the path starts: December before, frozen or as it stands now. */
export function startLevel(evaluation: Evaluation, at: Omit<PathAt, 'month'>): number | undefined {
  const start = startOf(evaluation, at)
  return start?.kind === 'value' ? start.value : undefined
}

/** True where the path of a level starts at a number that is not final yet. */
export function startsProvisionally(
  evaluation: Evaluation,
  at: PathAt,
  { path, goal }: Omit<PathGoal, 'value'>,
): boolean {
  const isOfLevel = goal === 'average' || goal === 'december'
  if (!isOfLevel || path.method === 'manual' || monthOfYearOf(at.month) === 12) return false
  const start = startOf(evaluation, at)
  return start?.kind === 'value' && start.marks.includes('provisional')
}

function startOf(
  evaluation: Evaluation,
  { indicator, place, base }: Omit<PathAt, 'month'>,
): Measurement | undefined {
  const month = monthOf(evaluation.plan.year - 1, 12)
  if (month === undefined) return undefined
  return base?.month === month
    ? { kind: 'value', value: base.value, marks: [] }
    : measurementAt(evaluation, indicator.id, { ...place, month })
}

/** The base carried along the mean month-to-month profile of the years before. */
function seasonalLevels(
  evaluation: Evaluation,
  at: PathAt,
  named: readonly number[] | undefined,
): readonly number[] | undefined {
  const base = startLevel(evaluation, at)
  const profiles = profilesOf(evaluation, at, named).map(({ months }) => months)
  if (base === undefined || profiles.length === 0) return undefined
  return Array.from(
    { length: 12 },
    (_, index) => base * meanOf(profiles.map((profile) => profile[index] ?? 1)),
  )
}

/** The complete years before that a seasonal path follows. */
export function seasonYearsOf(
  evaluation: Evaluation,
  at: PathAt,
  { goal, years }: { goal: PathGoal['goal']; years: readonly number[] | undefined },
): readonly number[] {
  const season =
    goal === 'sum' || goal === 'rate'
      ? sharesOf(evaluation, at, { goal, years })
      : profilesOf(evaluation, at, years)
  return season.map(({ year }) => year)
}

interface YearOfMonths {
  readonly year: number
  /** January first. */
  readonly months: readonly number[]
}

/** Each year as multiples of its December before. */
function profilesOf(
  evaluation: Evaluation,
  { indicator: { id }, place }: Omit<PathAt, 'month'>,
  named: readonly number[] | undefined,
): readonly YearOfMonths[] {
  return yearsBefore(evaluation, named).flatMap((year) => {
    const start = december(evaluation, { id, place, year: year - 1 })
    const months = monthsOf(evaluation, { op: 'indicator', id }, { place, year })
    return start === undefined || start === 0 || months === undefined
      ? []
      : [{ year, months: months.map((value) => value / start) }]
  })
}

/** Each year as it grew month by month. */
function sharesOf(
  evaluation: Evaluation,
  { indicator, place }: Omit<PathAt, 'month'>,
  { goal, years }: { goal: 'sum' | 'rate'; years: readonly number[] | undefined },
): readonly YearOfMonths[] {
  const value: Formula = { op: 'indicator', id: indicator.id }
  const toDate: Formula = goal === 'sum' ? { op: 'sum', window: 'year', of: value } : value
  return yearsBefore(evaluation, years).flatMap((year) => {
    const months = monthsOf(evaluation, toDate, { place, year })
    return months === undefined ? [] : [{ year, months }]
  })
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
  at: PathAt,
  season: { goal: 'sum' | 'rate'; years: readonly number[] | undefined },
): number | undefined {
  const complete = sharesOf(evaluation, at, season).map(({ months }) => months)
  const whole = sumOf(complete.map((months) => months[11] ?? 0))
  return whole === 0
    ? undefined
    : sumOf(complete.map((months) => months[monthOfYearOf(at.month) - 1] ?? 0)) / whole
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
  const values = monthsOfYear(year)
    .map((month) => numberIn(formulaAt(evaluation, formula, { ...place, month })))
    .filter((value) => value !== undefined)
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
