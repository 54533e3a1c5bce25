import type { FactTable } from '@/domain/facts'
import { flagsOfMarks } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import type { Place } from '../issueList'
import type { CheckTools } from './checkTools'
import { numberText, placeOf } from './duplicates'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from './factFields'

/** Extrapolated and estimated counts may have decimals. */
const roughMarks = flagsOfMarks(['provisional', 'estimated'])

/** Numbers that the indicator cannot have: negative counts, halves of persons, and more than the whole. */
export function checkValues(facts: FactTable, tools: CheckTools): void {
  const indicators = new Map(tools.vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
  const rules = facts.series.map(({ indicatorId }) => ruleOf(indicators.get(indicatorId)))
  const most = rules.map((rule) => rule.most)
  for (let at = 0; at < facts.length; at += 1) {
    const value = valueOf(facts, at)
    // Nearly all values are whole and positive.
    if (value >= 0 && Number.isInteger(value) && value <= (most[seriesOf(facts, at)] ?? Infinity)) continue
    if (!Number.isNaN(value)) checkValue(facts, at, { ...tools, rule: rules[seriesOf(facts, at)] ?? noRule })
  }
}

interface Rule {
  readonly isPositive: boolean
  readonly isWhole: boolean
  readonly least: number
  readonly most: number
}

const noRule: Rule = { isPositive: false, isWhole: false, least: -Infinity, most: Infinity }

function ruleOf(indicator: Indicator | undefined): Rule {
  if (indicator === undefined) return noRule
  const { kind, decimals, isFractional, mayBeNegative } = indicator
  return {
    isPositive: mayBeNegative !== true,
    isWhole: kind !== 'ratio' && decimals === 0 && isFractional !== true,
    // Nothing can shrink by more than itself.
    least: isInPercent(indicator) ? -100 : -Infinity,
    most: isShareOfWhole(indicator) ? 100 : Infinity,
  }
}

function isInPercent({ kind, measure }: Indicator): boolean {
  return kind === 'ratio' && measure === '%'
}

/** A plan may be fulfilled by more than 100 %, a share of something is no more than all of it. */
function isShareOfWhole(indicator: Indicator): boolean {
  const { label, aliases, mayBeNegative } = indicator
  const isNamed = [label, ...aliases].some((name) => /quote|anteil|rate(?!\p{L})/iu.test(name))
  return isInPercent(indicator) && mayBeNegative !== true && isNamed
}

function checkValue(facts: FactTable, at: number, tools: CheckTools & { readonly rule: Rule }): void {
  const { rule, issues } = tools
  const value = valueOf(facts, at)
  const place = () => valuePlace(facts, at, tools)
  if (value < 0 && rule.isPositive) issues.add('error', 'negative-count', place)
  else if (value < rule.least || value > rule.most)
    issues.add('warning', 'implausible-value', () => withLimit(place(), value < 0 ? rule.least : rule.most))
  else if (rule.isWhole && value % 1 !== 0 && !isRough(facts, at))
    issues.add('warning', 'implausible-value', place)
}

function withLimit(place: Place, limitNumber: number): Place {
  return { ...place, detail: { ...place.detail, limitNumber } }
}

function isRough(facts: FactTable, at: number): boolean {
  return (flagsOf(facts, at) & roughMarks) !== 0
}

function valuePlace(facts: FactTable, at: number, { labels, texts }: CheckTools): Place {
  const foundNumber = valueOf(facts, at)
  const place = placeOf({ facts, at }, { ...labels.detailOf(facts, at), foundNumber })
  return { ...place, found: texts?.at(lineOf(facts, at), columnOf(facts, at)) ?? numberText(foundNumber) }
}
