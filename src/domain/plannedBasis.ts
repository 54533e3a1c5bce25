import { type CellAddress, cellsBehind, cellsOfFormula } from './cellsBehind'
import { comparedValueOf } from './comparedValue'
import { type Evaluation, formulaAt } from './evaluation'
import { addMonths, type Month, monthOf, monthOfYearOf, monthsOfYear } from './month'
import { seasonYearsOf, startLevel } from './pathOfYear'
import type { Base, FrozenBase, PathMethod, TargetRule } from './target'
import { plannedAt, type RuleAt } from './targetPath'

/** What the Soll of a month is made of. */
export type PlannedBasis = { readonly cells: readonly CellAddress[] } & (
  | { readonly kind: 'none' }
  /** The number of the rule itself. */
  | { readonly kind: 'number' }
  /** A part of the year's number, in percent where that is not zero. `years` shape a seasonal path. */
  | {
      readonly kind: 'share'
      readonly goal: number
      readonly shareInPercent: number | null
      readonly path: PathMethod
      readonly years: readonly number[]
    }
  /** On the way from December before to the year's number. */
  | {
      readonly kind: 'level'
      readonly goal: number
      readonly end: 'average' | 'december'
      readonly path: PathMethod
      readonly years: readonly number[]
      readonly start: number | null
      readonly frozen: FrozenBase | null
    }
  /** The same months of the year before, changed by so many percent; 0 for a direction. */
  | { readonly kind: 'yearBefore'; readonly changeInPercent: number; readonly from: number | null }
  | {
      readonly kind: 'multiple'
      readonly factor: number
      readonly base: Base
      readonly from: number | null
      readonly twelfths: number | null
    }
  /** Edges that grow with the months: `twelfths` of those of a sum, or on the way from December before. */
  | {
      readonly kind: 'corridor'
      readonly min: number | null
      readonly max: number | null
      readonly twelfths: number | null
      readonly start: number | null
    }
  | { readonly kind: 'units'; readonly total: number }
)

type LevelBasis = Extract<PlannedBasis, { kind: 'level' }>

interface BasisAt extends RuleAt {
  readonly evaluation: Evaluation
  readonly month: Month
}

type RuleOf<K extends TargetRule['kind']> = Extract<TargetRule, { kind: K }>

export function plannedBasisOf(evaluation: Evaluation, ruleAt: RuleAt, month: Month): PlannedBasis {
  const at = { ...ruleAt, evaluation, month }
  const { rule } = ruleAt
  switch (rule.kind) {
    case 'direction':
      return yearBeforeBasis(at, 0)
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
      return { kind: rule.value === null ? 'none' : 'number', cells: [] }
    case 'yearAverage':
      return averageBasis(at, rule)
    case 'yearEnd':
      return rule.value === null
        ? nothing
        : levelBasis(at, { goal: rule.value, end: 'december', path: rule.path })
    case 'yearSum':
      return rule.value === null ? nothing : shareBasis(at, { goal: rule.value, of: 'sum', path: rule.path })
    case 'yearToDateRate':
      return rule.value === null ? nothing : shareBasis(at, { goal: rule.value, of: 'rate', path: rule.path })
    case 'multipleOfBase':
      return multipleBasis(at, rule)
    case 'corridor':
      return corridorBasis(at, rule)
    case 'countOf':
      return { kind: 'units', total: rule.total, cells: [] }
    case 'plannedZero':
    case 'info':
    case 'milestone':
    case 'qualitative':
      return nothing
  }
}

const nothing: PlannedBasis = { kind: 'none', cells: [] }

function averageBasis(at: BasisAt, { value, path }: RuleOf<'yearAverage'>): PlannedBasis {
  if (value === null) return nothing
  return value.kind === 'changeInPercent'
    ? yearBeforeBasis(at, value.value)
    : levelBasis(at, { goal: value.value, end: 'average', path })
}

function yearBeforeBasis(at: BasisAt, changeInPercent: number): PlannedBasis {
  return { kind: 'yearBefore', changeInPercent, ...earlier(at, 1) }
}

/** The compared value of the same month some years before, and the cells behind it. */
function earlier(
  { evaluation, rule, indicator, place, month }: BasisAt,
  years: number,
): { from: number | null; cells: readonly CellAddress[] } {
  const { formula } = comparedValueOf(rule, indicator)
  if (formula === null) return { from: null, cells: [] }
  const then = addMonths(month, -12 * years)
  const value = formulaAt(evaluation, formula, { ...place, month: then })
  return {
    from: value.kind === 'value' ? value.value : null,
    cells: cellsOfFormula(evaluation, formula, then),
  }
}

function shareBasis(
  at: BasisAt,
  { goal, of, path }: { goal: number; of: 'sum' | 'rate'; path: PathMethod },
): PlannedBasis {
  const years = yearsOf(at, of, path)
  return {
    kind: 'share',
    goal,
    shareInPercent: shareOf(at, goal),
    path,
    years,
    cells: cellsOfYears(at, years),
  }
}

function shareOf({ evaluation, month, ...ruleAt }: BasisAt, goal: number): number | null {
  const planned = plannedAt(evaluation, ruleAt, month)
  return planned.kind !== 'number' || goal === 0 ? null : (planned.value / goal) * 100
}

function levelBasis(
  at: BasisAt,
  { goal, end, path }: { goal: number; end: 'average' | 'december'; path: PathMethod },
): LevelBasis {
  const { evaluation, indicator } = at
  const december = monthOf(evaluation.plan.year - 1, 12)
  const years = yearsOf(at, end, path)
  const isTyped = path.method === 'manual' || december === undefined
  const start = isTyped ? [] : cellsBehind(evaluation, indicator.id, december)
  return {
    kind: 'level',
    goal,
    end,
    path,
    years,
    start: isTyped ? null : (startLevel(evaluation, at) ?? null),
    frozen: at.base?.month === december ? (at.base ?? null) : null,
    cells: [...cellsOfYears(at, years), ...start],
  }
}

function yearsOf(
  at: BasisAt,
  goal: 'sum' | 'rate' | 'average' | 'december',
  path: PathMethod,
): readonly number[] {
  return path.method === 'seasonal' ? seasonYearsOf(at.evaluation, at, { goal, years: path.years }) : []
}

function cellsOfYears({ evaluation, indicator }: BasisAt, years: readonly number[]): readonly CellAddress[] {
  return years.flatMap(monthsOfYear).flatMap((month) => cellsBehind(evaluation, indicator.id, month))
}

function multipleBasis(at: BasisAt, { factor, base }: RuleOf<'multipleOfBase'>): PlannedBasis {
  if (base === null) return nothing
  if (base.kind === 'year')
    return {
      kind: 'multiple',
      factor,
      base,
      twelfths: null,
      ...earlier(at, at.evaluation.plan.year - base.year),
    }
  const twelfths = at.indicator.kind === 'flow' ? monthOfYearOf(at.month) : null
  return { kind: 'multiple', factor, base, from: base.value, twelfths, cells: [] }
}

function corridorBasis(at: BasisAt, { min, max, path }: RuleOf<'corridor'>): PlannedBasis {
  if (min === null && max === null) return nothing
  const fixed = { kind: 'corridor', min, max, twelfths: null, start: null, cells: [] } as const
  if (path === null) return fixed
  if (at.indicator.kind === 'flow') return { ...fixed, twelfths: monthOfYearOf(at.month) }
  const { start, cells } = levelBasis(at, { goal: 0, end: 'december', path })
  return { ...fixed, start, cells }
}
