import { type ComparedValue, comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { type Evaluation, formulaAt } from './evaluation'
import type { Measurement } from './measurement'
import { type Month, monthOf, monthOfYearOf, yearOf } from './month'
import { alongPath, type PathGoal, startsProvisionally } from './pathOfYear'
import type { Indicator } from './plan'
import type { Base, FrozenBase, TargetRule } from './target'

/** A rule over its indicator at one place, as paths and ratings need it. */
export interface RuleAt {
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly place: Place
  /** Ausgangslage of the version: a path starts where the base stood when it was frozen. */
  readonly base?: FrozenBase | undefined
}

type RuleOf<K extends TargetRule['kind']> = Extract<TargetRule, { kind: K }>

/** The Soll of a month, or why there is none. A corridor has two edges, either of which may be open. */
export type Planned =
  /** `isProvisional` where it rests on an earlier value that is not final yet. */
  | { readonly kind: 'number'; readonly value: number; readonly isProvisional?: true }
  | {
      readonly kind: 'corridor'
      readonly min: number | null
      readonly max: number | null
      readonly isProvisional?: true
    }
  | {
      readonly kind: 'none'
      readonly reason:
        'noNumberSet' | 'noYearBefore' | 'monthsMissing' | 'noBase' | 'noPath' | 'suppressed' | 'infoOnly'
    }

/** The Soll of the month in the unit of the compared value (domain.md §5 "Planned path"). */
export function plannedAt(evaluation: Evaluation, { rule, ...own }: RuleAt, month: Month): Planned {
  const at = { evaluation, ...own, compared: comparedValueOf(rule, own.indicator), month }
  switch (rule.kind) {
    case 'direction':
      return multipleOf(at, comparedBefore(at, 1), { factor: 1, reason: 'noYearBefore' })
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
      return numberOr(rule.value, 'noNumberSet')
    case 'yearAverage':
      return plannedAverage(at, rule)
    case 'yearEnd':
      return plannedOnPath(at, { path: rule.path, value: rule.value, goal: 'december' })
    case 'yearSum':
      return plannedOnPath(at, { path: rule.path, value: rule.value, goal: 'sum' })
    case 'yearToDateRate':
      return plannedOnPath(at, { path: rule.path, value: rule.value, goal: 'rate' })
    case 'multipleOfBase':
      return multipleOf(at, baseOf(at, rule.base), { factor: rule.factor, reason: 'noBase' })
    case 'corridor':
      return plannedCorridor(at, rule)
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

/** How many years back the months lie that a rule compares with; undefined where it compares with none. */
export function yearsBackOf(rule: TargetRule, planYear: number): number | undefined {
  if (rule.kind === 'direction') return 1
  if (rule.kind === 'yearAverage') return rule.value?.kind === 'changeInPercent' ? 1 : undefined
  return rule.kind === 'multipleOfBase' && rule.base?.kind === 'year' ? planYear - rule.base.year : undefined
}

interface ComparedAt {
  readonly evaluation: Evaluation
  readonly indicator: Indicator
  readonly compared: ComparedValue
  readonly place: Place
  readonly month: Month
  readonly base?: FrozenBase | undefined
}

function plannedAverage(at: ComparedAt, { value, path }: RuleOf<'yearAverage'>): Planned {
  if (value?.kind === 'changeInPercent') {
    return multipleOf(at, comparedBefore(at, 1), { factor: 1 + value.value / 100, reason: 'noYearBefore' })
  }
  return plannedOnPath(at, { path, value: value === null ? null : value.value, goal: 'average' })
}

function plannedOnPath(
  at: ComparedAt,
  { value, ...goal }: Omit<PathGoal, 'value'> & { value: number | null },
): Planned {
  if (value === null) return { kind: 'none', reason: 'noNumberSet' }
  const soll = alongPath(at.evaluation, at, { ...goal, value })
  if (typeof soll !== 'number') return { kind: 'none', reason: soll }
  return { kind: 'number', value: soll, ...startMark(at, goal) }
}

/** Marks a Soll whose path starts at a number that is not final yet. */
function startMark(at: ComparedAt, goal: Omit<PathGoal, 'value'>): { readonly isProvisional?: true } {
  return startsProvisionally(at.evaluation, at, goal) ? { isProvisional: true } : {}
}

/** Edges that grow with the months: those of a flow with its sum, those of a stock from December before. */
function plannedCorridor(at: ComparedAt, { min, max, path }: RuleOf<'corridor'>): Planned {
  if (min === null && max === null) return { kind: 'none', reason: 'noNumberSet' }
  if (path === null) return { kind: 'corridor', min, max }
  const goal = at.indicator.kind === 'flow' ? 'sum' : 'december'
  const edge = (value: number | null) =>
    value === null ? null : alongPath(at.evaluation, at, { path, value, goal })
  const [low, high] = [edge(min), edge(max)]
  if (typeof low === 'string') return { kind: 'none', reason: low }
  if (typeof high === 'string') return { kind: 'none', reason: high }
  return { kind: 'corridor', min: low, max: high, ...startMark(at, { path, goal }) }
}

/** A base typed in for a flow is the sum of a year: a month has to bring its twelfth. */
function baseOf(at: ComparedAt, base: Base | null): Measurement {
  if (base === null) return absent
  if (base.kind === 'value') {
    const share = at.indicator.kind === 'flow' ? monthOfYearOf(at.month) / 12 : 1
    return { kind: 'value', value: base.value * share, marks: [] }
  }
  return comparedBefore(at, at.evaluation.plan.year - base.year)
}

/** The compared value of the same month some years earlier. */
function comparedBefore({ evaluation, compared, place, month }: ComparedAt, years: number): Measurement {
  const earlier = monthOf(yearOf(month) - years, monthOfYearOf(month))
  if (compared.formula === null || earlier === undefined) return absent
  return formulaAt(evaluation, compared.formula, { ...place, month: earlier })
}

const absent: Measurement = { kind: 'missing', reason: 'absent' }

/** A Soll that rests on an earlier value has none where that value is hidden, or not there for the given reason. */
function multipleOf(
  { month }: Pick<ComparedAt, 'month'>,
  earlier: Measurement,
  { factor, reason }: { factor: number; reason: WhyNone },
): Planned {
  if (earlier.kind === 'value') {
    const value = earlier.value * factor
    return earlier.marks.includes('provisional')
      ? { kind: 'number', value, isProvisional: true }
      : { kind: 'number', value }
  }
  if (earlier.reason === 'suppressed') return { kind: 'none', reason: 'suppressed' }
  return { kind: 'none', reason: isInPart(earlier, month) ? 'monthsMissing' : reason }
}

/** Some of the months are there, others are not. */
function isInPart({ missingMonths = 0 }: MissingMeasurement, month: Month): boolean {
  return missingMonths > 0 && missingMonths < monthOfYearOf(month)
}

type MissingMeasurement = Extract<Measurement, { kind: 'missing' }>

type WhyNone = Extract<Planned, { kind: 'none' }>['reason']

function numberOr(value: number | null, reason: WhyNone): Planned {
  return value === null ? { kind: 'none', reason } : { kind: 'number', value }
}
