import type { FactTable } from '@/domain/facts'
import { flagsOfMarks } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import type { Place } from '../issueList'
import type { CheckTools } from './checkTools'
import { placeOf } from './duplicates'

/** Extrapolated and estimated counts may have decimals. */
const roughMarks = flagsOfMarks(['provisional', 'estimated'])

/** Numbers that the indicator cannot have: negative counts, and halves of persons. */
export function checkValues(facts: FactTable, tools: CheckTools): void {
  const indicators = new Map(tools.vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
  const rules = facts.series.map(({ indicatorId }) => ruleOf(indicators.get(indicatorId)))
  for (let at = 0; at < facts.length; at += 1) {
    const value = facts.value[at] ?? NaN
    if (Number.isInteger(value) && value >= 0) continue
    const rule = rules[facts.seriesAt[at] ?? 0] ?? noRule
    if (value < 0 && rule.isPositive)
      tools.issues.add('error', 'negative-count', valuePlace(facts, at, tools))
    else if (isFraction(value) && rule.isWhole && !isRough(facts, at)) {
      tools.issues.add('warning', 'implausible-value', valuePlace(facts, at, tools))
    }
  }
}

function isFraction(value: number): boolean {
  return !Number.isNaN(value) && !Number.isInteger(value)
}

function valuePlace(facts: FactTable, at: number, { labels }: CheckTools): Place {
  const foundNumber = facts.value[at] ?? NaN
  const place = placeOf({ facts, at }, { ...labels.detailOf(facts, at), foundNumber })
  return { ...place, found: String(foundNumber).replace('.', ',') }
}

interface Rule {
  readonly isPositive: boolean
  readonly isWhole: boolean
}

const noRule: Rule = { isPositive: false, isWhole: false }

function ruleOf(indicator: Indicator | undefined): Rule {
  if (indicator === undefined) return noRule
  const { kind, decimals, isFractional, mayBeNegative } = indicator
  return {
    isPositive: mayBeNegative !== true,
    isWhole: kind !== 'ratio' && decimals === 0 && isFractional !== true,
  }
}

function isRough(facts: FactTable, at: number): boolean {
  return ((facts.flags[at] ?? 0) & roughMarks) !== 0
}
