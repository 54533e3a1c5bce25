import type { Indicator } from '@/domain/plan'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import type { IssueList, Place } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import { type FactColumns, pending } from './factColumns'
import type { FoundTexts } from './foundTexts'
import { kindOfIndicator } from './measureFit'
import type { OpenSeries } from './mergedParts'

interface RateTools {
  readonly shape: TableShape
  readonly issues: IssueList
  readonly texts: FoundTexts
}

/** Values of one rate in percent, by their position among the facts. */
interface Rate {
  readonly indicator: Indicator
  /** The cell, its row, its header or the title says that it is a percentage. */
  readonly said: number[]
  readonly bare: number[]
}

/**
 * A rate of 12.3 % may be written `0,123`. Beside numbers with a percent sign nobody knows which of both a small one
 * is; where all of them are smaller than 1 and have more decimals than the rate, that is told.
 */
export function settleRates(facts: FactColumns, series: readonly OpenSeries[], tools: RateTools): void {
  for (const rate of ratesIn(facts, series, tools.shape)) {
    if (rate.said.length > 0) reportMixed(facts, rate, tools)
    else if (areShares(facts, rate)) reportShares(facts, rate, tools)
  }
}

function ratesIn(facts: FactColumns, series: readonly OpenSeries[], shape: TableShape): readonly Rate[] {
  const rates = new Map<Indicator, Rate | undefined>()
  const ofSeries = series.map(({ name: { indicator } }) => rateOf(indicator, rates))
  const found = [...rates.values()].filter((rate) => rate !== undefined)
  if (found.length === 0) return []
  const saidBy = saysPercent(series, shape)
  for (let at = 0; at < facts.length; at += 1) {
    const rate = ofSeries[seriesOf(facts, at)]
    const value = Math.abs(valueOf(facts, at))
    if (rate === undefined || !(value > 0)) continue
    const isSaid = (flagsOf(facts, at) & pending.percent) !== 0 || saidBy(facts, at)
    const kept = isSaid ? rate.said : rate.bare
    kept.push(at)
  }
  return found
}

function rateOf(indicator: Indicator | undefined, rates: Map<Indicator, Rate | undefined>): Rate | undefined {
  if (indicator === undefined) return undefined
  if (!rates.has(indicator)) {
    const isRate = kindOfIndicator(indicator) === 'percent'
    rates.set(indicator, isRate ? { indicator, said: [], bare: [] } : undefined)
  }
  return rates.get(indicator)
}

function saysPercent(
  series: readonly OpenSeries[],
  { values, context }: TableShape,
): (facts: FactColumns, at: number) => boolean {
  const columns = new Set(values.filter(({ name }) => /%|prozent/i.test(name)).map(({ at }) => at + 1))
  return (facts, at) =>
    context.isPercent === true ||
    columns.has(columnOf(facts, at)) ||
    series[seriesOf(facts, at)]?.measure.kind === 'percent'
}

function reportMixed(facts: FactColumns, { indicator, said, bare }: Rate, tools: RateTools): void {
  const smallest = said.reduce((least, at) => Math.min(least, Math.abs(valueOf(facts, at))), Infinity)
  for (const at of bare) {
    const value = Math.abs(valueOf(facts, at))
    if (value < 1 && value < smallest / 10 && isFine(value, indicator))
      tools.issues.add('error', 'ambiguous-number', placeOf(facts, at, tools))
  }
}

/** A single one may be small by chance. */
const fewestShares = 2

function areShares(facts: FactColumns, { indicator, bare }: Rate): boolean {
  const values = bare.map((at) => Math.abs(valueOf(facts, at)))
  return (
    values.length >= fewestShares &&
    values.every((value) => value < 1) &&
    values.some((value) => isFine(value, indicator))
  )
}

/** Changes of some tenths of a percent are ordinary, and no share has but one decimal. */
function isFine(value: number, { decimals, mayBeNegative }: Indicator): boolean {
  const [, written = ''] = String(value).split('.')
  return written.length > Math.max(decimals, mayBeNegative === true ? 2 : 1)
}

function reportShares(facts: FactColumns, { bare: [first = 0] }: Rate, tools: RateTools): void {
  tools.issues.add('warning', 'implausible-value', placeOf(facts, first, tools))
}

function placeOf(facts: FactColumns, at: number, { texts }: RateTools): Place {
  const [line, column, value] = [lineOf(facts, at), columnOf(facts, at), valueOf(facts, at)]
  const found = texts.at(line, column) ?? percentText(value)
  const expected = [`${percentText(value)} %`, `${percentText(Number(`${String(value)}e2`))} %`]
  return { line, column, found, detail: { expected } }
}

function percentText(value: number): string {
  return String(value).replace('.', ',')
}
