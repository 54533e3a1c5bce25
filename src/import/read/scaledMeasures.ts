import type { Indicator } from '@/domain/plan'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import { numberText } from '../check/duplicates'
import type { IssueList } from '../issueList'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import { saysMoney } from '../sniff/titleLines'
import { type FactColumns, pending } from './factColumns'

/**
 * Thousands of euros cannot be meant of persons, and thousands of nothing of a rate: where such values share a
 * header or a title with others, nobody knows which of them are meant.
 */
export function checkScaledMeasures(
  facts: FactColumns,
  {
    shape,
    indicators,
  }: { readonly shape: TableShape; readonly indicators: readonly (Indicator | undefined)[] },
  issues: IssueList,
): void {
  const scaled = new Map(
    shape.values.flatMap((column) => {
      const isMoney = scaledIn(column, shape)
      return isMoney === undefined ? [] : [[column.at + 1, isMoney]]
    }),
  )
  for (let at = 0; scaled.size > 0 && at < facts.length; at += 1) {
    const isMoney = scaled.get(columnOf(facts, at))
    if (isMoney === undefined || fits(indicators[seriesOf(facts, at)], isMoney) || isShare(facts, at))
      continue
    const found = numberText(valueOf(facts, at))
    issues.add('error', 'scaled-number', { line: lineOf(facts, at), column: columnOf(facts, at), found })
  }
}

/** Whether the thousands of a column are euros; undefined where it has none. */
function scaledIn({ coordinates, name }: ValueColumn, { context }: TableShape): boolean | undefined {
  if (coordinates.exponent !== undefined) return coordinates.exponent > 0 ? saysMoney(name) : undefined
  return context.exponent === undefined ? undefined : context.isMoney === true
}

function fits(indicator: Indicator | undefined, isMoney: boolean): boolean {
  if (indicator === undefined) return true
  return isMoney ? indicator.measure === '€' : indicator.kind !== 'ratio'
}

/** A cell with its own percent sign is scaled by nothing. */
function isShare(facts: FactColumns, at: number): boolean {
  return (flagsOf(facts, at) & pending.percent) !== 0 || Number.isNaN(valueOf(facts, at))
}
