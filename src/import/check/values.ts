import type { FactTable } from '@/domain/facts'
import { flagsOfMarks } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import type { Place } from '../issueList'
import type { CheckTools } from './checkTools'
import { numberText, placeOf } from './duplicates'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from './factFields'

/** Extrapolated and estimated counts may have decimals. */
const roughMarks = flagsOfMarks(['provisional', 'estimated'])

/** Numbers that the indicator cannot have: negative counts, and halves of persons. */
export function checkValues(facts: FactTable, tools: CheckTools): void {
  const indicators = new Map(tools.vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
  const rules = facts.series.map(({ indicatorId }) => ruleOf(indicators.get(indicatorId)))
  for (let at = 0; at < facts.length; at += 1) {
    const value = valueOf(facts, at)
    // Nearly all values are whole and positive.
    if (value >= 0 && Number.isInteger(value)) continue
    if (!Number.isNaN(value)) checkValue(facts, at, { ...tools, rule: rules[seriesOf(facts, at)] ?? noRule })
  }
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

function checkValue(facts: FactTable, at: number, tools: CheckTools & { readonly rule: Rule }): void {
  const { rule, issues } = tools
  const value = valueOf(facts, at)
  const place = () => valuePlace(facts, at, tools)
  if (value < 0 && rule.isPositive) issues.add('error', 'negative-count', place)
  else if (rule.isWhole && value % 1 !== 0 && !isRough(facts, at))
    issues.add('warning', 'implausible-value', place)
}

function isRough(facts: FactTable, at: number): boolean {
  return (flagsOf(facts, at) & roughMarks) !== 0
}

function valuePlace(facts: FactTable, at: number, { labels, texts }: CheckTools): Place {
  const foundNumber = valueOf(facts, at)
  const place = placeOf({ facts, at }, { ...labels.detailOf(facts, at), foundNumber })
  return { ...place, found: texts?.at(lineOf(facts, at), columnOf(facts, at)) ?? numberText(foundNumber) }
}
