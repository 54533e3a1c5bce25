import type { Evaluation } from '@/domain/evaluation'
import { type Month, monthIndexOf } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import { absentUnits, type IndicatorCoverage, type MonthCoverage, type Scope } from './coverage'

/** Neighbouring months of an indicator that lack the same: all of it, or the same units. */
export interface CoverageGap {
  readonly indicator: Indicator
  readonly from: Month
  readonly to: Month
  readonly isWhole: boolean
  /** Units of which something is not there; empty where all is. */
  readonly units: readonly string[]
}

/** What is not there and could be, newest first. Hidden values are no gap: nothing can be done about them. */
export function gapsOf(
  evaluation: Evaluation,
  coverage: readonly IndicatorCoverage[],
  scope: Scope,
): readonly CoverageGap[] {
  return coverage
    .filter(({ counts, months }) => counts.before < months.length)
    .flatMap((each) => gapsOfIndicator(evaluation, each, scope))
    .toSorted((one, other) => other.to.localeCompare(one.to))
}

function gapsOfIndicator(
  evaluation: Evaluation,
  { indicator, months }: IndicatorCoverage,
  scope: Scope,
): readonly CoverageGap[] {
  const gaps: CoverageGap[] = []
  for (const month of months.filter(({ state }) => state === 'missing' || state === 'partial')) {
    const gap = gapAt(evaluation, { indicator, month, scope })
    const last = gaps.at(-1)
    if (last !== undefined && continues(last, gap)) gaps[gaps.length - 1] = { ...last, to: gap.to }
    else gaps.push(gap)
  }
  return gaps
}

function gapAt(
  evaluation: Evaluation,
  { indicator, month, scope }: { indicator: Indicator; month: MonthCoverage; scope: Scope },
): CoverageGap {
  const isWhole = month.state === 'missing'
  const offset = monthIndexOf(month.month) - evaluation.axes.first
  const units = isWhole ? [] : absentUnits(evaluation, indicator, { scope, month: offset })
  return { indicator, from: month.month, to: month.month, isWhole, units }
}

function continues(last: CoverageGap, next: CoverageGap): boolean {
  return (
    monthIndexOf(next.from) === monthIndexOf(last.to) + 1 &&
    last.isWhole === next.isWhole &&
    last.units.join('\n') === next.units.join('\n')
  )
}
