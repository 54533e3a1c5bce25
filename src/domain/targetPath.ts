import { type ComparedValue, comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { type Evaluation, formulaAt } from './evaluation'
import type { Measurement } from './measurement'
import { type Month, monthOf, monthOfYearOf, yearOf } from './month'
import { alongPath, type PathGoal } from './pathOfYear'
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
  | { readonly kind: 'corridor'; readonly min: number | null; readonly max: number | null }
  | {
      readonly kind: 'none'
      readonly reason: 'noNumberSet' | 'noYearBefore' | 'noBase' | 'noPath' | 'suppressed' | 'infoOnly'
    }

/** The Soll of the month in the unit of the compared value (domain.md §5 "Planned path"). */
export function plannedAt(evaluation: Evaluation, { rule, ...own }: RuleAt, month: Month): Planned {
  const at = { evaluation, ...own, compared: comparedValueOf(rule, own.indicator), month }
  switch (rule.kind) {
    case 'direction':
      return multipleOf(comparedBefore(at, 1), 1, 'noYearBefore')
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
      return multipleOf(baseOf(at, rule.base), rule.factor, 'noBase')
    case 'corridor':
      return plannedCorridor(rule, month)
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
    return multipleOf(comparedBefore(at, 1), 1 + value.value / 100, 'noYearBefore')
  }
  return plannedOnPath(at, { path, value: value === null ? null : value.value, goal: 'average' })
}

function plannedOnPath(
  at: ComparedAt,
  { value, ...goal }: Omit<PathGoal, 'value'> & { value: number | null },
): Planned {
  if (value === null) return { kind: 'none', reason: 'noNumberSet' }
  const soll = alongPath(at.evaluation, at, { ...goal, value })
  return typeof soll === 'number' ? { kind: 'number', value: soll } : { kind: 'none', reason: soll }
}

function plannedCorridor({ min, max, path }: RuleOf<'corridor'>, month: Month): Planned {
  if (min === null && max === null) return { kind: 'none', reason: 'noNumberSet' }
  const share = path?.method === 'linear' ? monthOfYearOf(month) / 12 : 1
  return { kind: 'corridor', min: times(min, share), max: times(max, share) }
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
function multipleOf(earlier: Measurement, factor: number, reason: WhyNone): Planned {
  if (earlier.kind === 'value') {
    const value = earlier.value * factor
    return earlier.marks.includes('provisional')
      ? { kind: 'number', value, isProvisional: true }
      : { kind: 'number', value }
  }
  return { kind: 'none', reason: earlier.reason === 'suppressed' ? 'suppressed' : reason }
}

type WhyNone = Extract<Planned, { kind: 'none' }>['reason']

function numberOr(value: number | null, reason: WhyNone): Planned {
  return value === null ? { kind: 'none', reason } : { kind: 'number', value }
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}
