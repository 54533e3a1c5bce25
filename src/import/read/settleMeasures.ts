import type { Flags } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import { numberText } from '../check/duplicates'
import type { IssueList } from '../issueList'
import { type FactColumns, pending } from './factColumns'
import type { FoundTexts } from './foundTexts'
import type { OpenSeries } from './mergedParts'
import type { PlacedMeasure } from './measureFit'

const measureBits = pending.percent | pending.money

interface MeasureTools {
  readonly issues: IssueList
  readonly texts: FoundTexts
}

/**
 * A percent or euro sign, a column of units and the words behind a name say what a number counts. Where the indicator
 * counts something else, the number is not the indicator's; where the plan does not know the indicator, they add
 * nothing.
 */
export function settleMeasures(facts: FactColumns, series: readonly OpenSeries[], tools: MeasureTools): void {
  const refused = refusedBy(facts, series)
  if (!isAnythingSaid(facts, refused)) return
  for (let at = 0; at < facts.length; at += 1) {
    const signs = flagsOf(facts, at) & measureBits
    const number = seriesOf(facts, at)
    if (signs === 0 && refused[number] === undefined) continue
    facts.flags[at] = flagsOf(facts, at) & ~measureBits
    if (Number.isNaN(valueOf(facts, at))) continue
    const other = otherMeasure(series[number]?.name.indicator, refused[number], signs)
    if (other !== undefined) reportOther(facts, { at, ...other }, tools)
  }
}

function isAnythingSaid(
  { flagsOfAny }: FactColumns,
  refused: readonly (PlacedMeasure | undefined)[],
): boolean {
  return (flagsOfAny & measureBits) !== 0 || refused.some((measure) => measure !== undefined)
}

/** What is said, and what the indicator counts instead. */
function otherMeasure(
  indicator: Indicator | undefined,
  said: PlacedMeasure | undefined,
  signs: Flags,
): Omit<OtherMeasure, 'at'> | undefined {
  if (indicator === undefined) return undefined
  const measure = said?.text ?? otherSign(signs, indicator)
  return measure === undefined ? undefined : { measure, expected: [indicator.measure] }
}

interface OtherMeasure {
  readonly at: number
  readonly measure: string
  readonly expected: readonly string[]
}

function reportOther(
  facts: FactColumns,
  { at, measure, expected }: OtherMeasure,
  { issues, texts }: MeasureTools,
): void {
  const [line, column] = [lineOf(facts, at), columnOf(facts, at)]
  const found = texts.at(line, column) ?? numberText(valueOf(facts, at)) ?? ''
  const detail = { saidMeasure: measure, expected }
  issues.add('error', 'invalid-number', { line, column, found, detail })
}

/** For each series the measure that the indicator contradicts. */
function refusedBy(
  facts: FactColumns,
  series: readonly OpenSeries[],
): readonly (PlacedMeasure | undefined)[] {
  const percents = series.some(({ measure }) => measure.share !== undefined)
    ? indicatorsAboveOne(facts, series)
    : new Set()
  return series.map(
    ({ name, measure: { conflict, share } }) =>
      conflict ?? (share !== undefined && !percents.has(name.id) ? share : undefined),
  )
}

/** Of what is called a share `23,1` is a percentage, and `0,031` nobody knows. */
function indicatorsAboveOne(facts: FactColumns, series: readonly OpenSeries[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < facts.length; at += 1) {
    const open = series[seriesOf(facts, at)]
    if (open?.measure.share !== undefined && Math.abs(valueOf(facts, at)) > 1) found.add(open.name.id)
  }
  return found
}

/** The sign of a cell, where the indicator counts something else. */
function otherSign(signs: Flags, { measure }: Indicator): string | undefined {
  if (signs === 0) return undefined
  const sign = signs === pending.percent ? '%' : '€'
  return sign === measure ? undefined : sign
}
