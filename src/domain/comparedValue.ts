import type { Formula } from './formula'
import type { Indicator } from './plan'
import type { TargetRule } from './target'

/** What is compared with the Soll of a month, and in which unit. */
export interface ComparedValue {
  readonly kind: ComparedKind
  /** Null where nothing is computed from months: counts over units, milestones, states set by hand. */
  readonly formula: Formula | null
  readonly measure: string
  readonly decimals: number
}

export type ComparedKind =
  'month' | 'yearToDateMean' | 'yearToDateSum' | 'changeInPercent' | 'unitCount' | 'none'

/** The compared value of a rule over its indicator (domain.md §5, second column). */
export function comparedValueOf(rule: TargetRule, indicator: Indicator): ComparedValue {
  switch (rule.kind) {
    case 'direction':
      return rule.basis === 'december' ? monthly(indicator) : yearToDate(indicator)
    case 'changeYoY':
      return changeYoY(indicator)
    case 'yearAverage':
      return mean(indicator)
    case 'yearSum':
      return sum(indicator)
    case 'yearEnd':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
      return monthly(indicator)
    case 'multipleOfBase':
    case 'corridor':
    case 'plannedZero':
    case 'info':
      return indicator.kind === 'flow' ? sum(indicator) : monthly(indicator)
    case 'countOf':
      return { kind: 'unitCount', formula: null, measure: '', decimals: 0 }
    case 'milestone':
    case 'qualitative':
      return { kind: 'none', formula: null, measure: '', decimals: 0 }
  }
}

/** Why a rule makes no number of an indicator: stocks are never summed, nor ratios averaged (domain.md §1, §4). */
export function misfitOf(
  { kind }: TargetRule,
  indicator: Indicator,
): 'notSummed' | 'notAveraged' | undefined {
  if (kind === 'yearSum' && indicator.kind !== 'flow') return 'notSummed'
  return kind === 'yearAverage' && indicator.kind === 'ratio' ? 'notAveraged' : undefined
}

function monthly({ id, measure, decimals }: Indicator): ComparedValue {
  return { kind: 'month', formula: { op: 'indicator', id }, measure, decimals }
}

function yearToDate(indicator: Indicator): ComparedValue {
  switch (indicator.kind) {
    case 'stock':
      return mean(indicator)
    case 'flow':
      return sum(indicator)
    case 'ratio':
      return monthly(indicator)
  }
}

function mean({ id, measure, decimals }: Indicator): ComparedValue {
  return {
    kind: 'yearToDateMean',
    formula: { op: 'mean', window: 'year', of: { op: 'indicator', id } },
    measure,
    decimals,
  }
}

function sum({ id, measure, decimals }: Indicator): ComparedValue {
  return {
    kind: 'yearToDateSum',
    formula: { op: 'sum', window: 'year', of: { op: 'indicator', id } },
    measure,
    decimals,
  }
}

function changeYoY({ id }: Indicator): ComparedValue {
  const formula: Formula = { op: 'changeInPercent', months: 12, of: { op: 'indicator', id } }
  return { kind: 'changeInPercent', formula, measure: '%', decimals: 1 }
}
