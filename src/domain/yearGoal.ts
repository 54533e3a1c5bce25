import type { AttainmentReason } from './attainment'
import { comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { type Edges, edgeOf, mapEdges } from './edges'
import { type Evaluation, formulaAt } from './evaluation'
import type { Formula } from './formula'
import type { Measurement } from './measurement'
import { type Month, monthOf, yearOf } from './month'
import type { Indicator } from './plan'
import type { TargetRule } from './target'

/**
 * What the twelve months of the year have to bring together: a sum, a mean, or a level in December.
 * A rate of sum over mean stock asks for a sum, as long as the stock stays at its mean so far (`stockUnchanged`).
 */
export type YearGoal =
  | {
      readonly kind: 'sum' | 'mean' | 'december'
      /** What a single month brings. */
      readonly of: Formula
      readonly edges: Edges
      readonly assumes: 'stockUnchanged' | null
    }
  | { readonly kind: 'none'; readonly reason: NoGoalReason }

/** `everyMonth`: the rule holds each month by itself; `notAdditive`: months do not add up to the year's number. */
export type NoGoalReason =
  | Extract<
      AttainmentReason,
      'noNumberSet' | 'noYearBefore' | 'noBase' | 'monthsMissing' | 'suppressed' | 'undefinedRatio'
    >
  | 'everyMonth'
  | 'notAdditive'
  | 'notMeasured'

export interface GoalAt {
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
}

type RuleOf<K extends TargetRule['kind']> = Extract<TargetRule, { kind: K }>
type Shape = 'sum' | 'mean' | 'december'

export function yearGoalOf(evaluation: Evaluation, at: GoalAt): YearGoal {
  const { rule, indicator } = at
  const own: Formula = { op: 'indicator', id: indicator.id }
  switch (rule.kind) {
    case 'direction':
      return directionGoal(evaluation, at, rule)
    case 'changeYoY':
      return changeGoal(evaluation, at, rule)
    case 'yearAverage':
      return averageGoal(evaluation, at, rule)
    case 'yearEnd':
      return numberGoal('december', own, rule)
    case 'yearSum':
      return numberGoal('sum', own, rule)
    case 'rollingRate':
    case 'yearToDateRate':
      return rule.value === null
        ? none('noNumberSet')
        : rateGoal(evaluation, at, edgeOf(rule.direction, rule.value))
    case 'multipleOfBase':
      return multipleGoal(evaluation, at, rule)
    case 'corridor':
      return corridorGoal(own, indicator, rule)
    case 'threshold':
      return none(rule.value === null ? 'noNumberSet' : 'everyMonth')
    case 'plannedZero':
    case 'info':
    case 'countOf':
    case 'milestone':
    case 'qualitative':
      return none('notMeasured')
  }
}

function none(reason: NoGoalReason): YearGoal {
  return { kind: 'none', reason }
}

function numberGoal(kind: Shape, of: Formula, { value, direction }: RuleOf<'yearEnd' | 'yearSum'>): YearGoal {
  return value === null ? none('noNumberSet') : { kind, of, edges: edgeOf(direction, value), assumes: null }
}

function directionGoal(evaluation: Evaluation, at: GoalAt, rule: RuleOf<'direction'>): YearGoal {
  const { kind } = at.indicator
  const stockOrFlow = kind === 'flow' ? 'sum' : 'mean'
  const shape = rule.basis === 'december' || kind === 'ratio' ? 'december' : stockOrFlow
  return relativeGoal(comparedInDecember(evaluation, at, 1), {
    kind: shape,
    of: own(at),
    toEdges: (value) => edgeOf(rule.direction, value),
    otherwise: 'noYearBefore',
  })
}

function changeGoal(evaluation: Evaluation, at: GoalAt, { value, direction }: RuleOf<'changeYoY'>): YearGoal {
  if (value === null) return none('noNumberSet')
  if (at.indicator.kind === 'flow') return none('everyMonth')
  return relativeGoal(inDecember(evaluation, { of: own(at), at, years: 1 }), {
    kind: 'december',
    of: own(at),
    toEdges: (base) => edgeOf(direction, base * (1 + value / 100)),
    otherwise: 'noYearBefore',
  })
}

function averageGoal(
  evaluation: Evaluation,
  at: GoalAt,
  { value, direction }: RuleOf<'yearAverage'>,
): YearGoal {
  if (value === null) return none('noNumberSet')
  if (value.kind === 'absolute')
    return { kind: 'mean', of: own(at), edges: edgeOf(direction, value.value), assumes: null }
  return relativeGoal(comparedInDecember(evaluation, at, 1), {
    kind: 'mean',
    of: own(at),
    toEdges: (base) => edgeOf(direction, base * (1 + value.value / 100)),
    otherwise: 'noYearBefore',
  })
}

function multipleGoal(
  evaluation: Evaluation,
  at: GoalAt,
  { base, factor, direction }: RuleOf<'multipleOfBase'>,
): YearGoal {
  if (base === null) return none('noBase')
  const value: Measurement =
    base.kind === 'value'
      ? { kind: 'value', value: base.value, marks: [] }
      : comparedInDecember(evaluation, at, evaluation.plan.year - base.year)
  return relativeGoal(value, {
    kind: at.indicator.kind === 'flow' ? 'sum' : 'december',
    of: own(at),
    toEdges: (number) => edgeOf(direction, factor * number),
    otherwise: 'noBase',
  })
}

function corridorGoal(of: Formula, { kind }: Indicator, { min, max }: RuleOf<'corridor'>): YearGoal {
  if (min === null && max === null) return none('noNumberSet')
  return kind === 'flow' ? { kind: 'sum', of, edges: { min, max }, assumes: null } : none('everyMonth')
}

/** Of a rate as the sum that it needs, of a mean of monthly rates as that mean; others do not add up by months. */
function rateGoal(evaluation: Evaluation, at: GoalAt, edges: Edges): YearGoal {
  const formula = at.indicator.formula
  if (formula?.op === 'mean' && isWholeYear(formula.window))
    return { kind: 'mean', of: formula.of, edges, assumes: null }
  const parts = formula === undefined ? null : sumOverMean(formula, 1)
  if (parts === null) return none('notAdditive')
  const stock = formulaAt(
    evaluation,
    { op: 'mean', window: 'year', of: parts.stock },
    { ...at.place, month: at.month },
  )
  return relativeGoal(stock, {
    kind: 'sum',
    of: parts.flow,
    toEdges: (mean) => mapEdges(edges, (rate) => (rate / parts.scale) * mean),
    otherwise: 'monthsMissing',
    assumes: 'stockUnchanged',
  })
}

interface SumOverMean {
  readonly flow: Formula
  readonly stock: Formula
  readonly scale: number
}

/** In December both windows, twelve months and the year so far, are the calendar year. */
function sumOverMean(formula: Formula, scale: number): SumOverMean | null {
  if (formula.op === 'scale') return sumOverMean(formula.of, scale * formula.by)
  if (formula.op !== 'divide') return null
  const { numerator, denominator } = formula
  if (numerator.op !== 'sum' || denominator.op !== 'mean') return null
  const isYear = isWholeYear(numerator.window) && isWholeYear(denominator.window)
  return isYear && scale !== 0 ? { flow: numerator.of, stock: denominator.of, scale } : null
}

function isWholeYear(window: number | 'year'): boolean {
  return window === 12 || window === 'year'
}

interface Relative {
  readonly kind: Shape
  readonly of: Formula
  readonly toEdges: (value: number) => Edges
  readonly otherwise: NoGoalReason
  readonly assumes?: 'stockUnchanged'
}

function relativeGoal(value: Measurement, { kind, of, toEdges, otherwise, assumes }: Relative): YearGoal {
  if (value.kind === 'missing') return none(value.reason === 'suppressed' ? 'suppressed' : otherwise)
  return { kind, of, edges: toEdges(value.value), assumes: assumes ?? null }
}

function own({ indicator }: GoalAt): Formula {
  return { op: 'indicator', id: indicator.id }
}

/** The year's compared value some years before. */
function comparedInDecember(evaluation: Evaluation, at: GoalAt, years: number): Measurement {
  const { formula } = comparedValueOf(at.rule, at.indicator)
  return formula === null ? absent : inDecember(evaluation, { of: formula, at, years })
}

function inDecember(
  evaluation: Evaluation,
  { of, at, years }: { of: Formula; at: GoalAt; years: number },
): Measurement {
  const month = monthOf(yearOf(at.month) - years, 12)
  return month === undefined ? absent : formulaAt(evaluation, of, { ...at.place, month })
}

const absent: Measurement = { kind: 'missing', reason: 'absent' }
