import type { FactTable } from '@/domain/facts'
import { type MonthIndex, monthAt, monthIndexOf, parseMonth } from '@/domain/month'
import type { CheckTools } from './checkTools'
import { columnOf, lineOf, monthOf, reasonBitsOf } from './factFields'
import { endOf, factIn, type SeriesRuns, startOf } from './seriesRuns'

/** Of a longer pause the last months are told. */
const longestGap = 240

/** For each missing month the fact behind the gap. */
type Gaps = Map<MonthIndex, number>

/** Months that skip within a series, told once for each indicator and month. */
export function checkMonthGaps(facts: FactTable, runs: SeriesRuns, tools: CheckTools): void {
  const gaps = new Map<string, Gaps>()
  facts.series.forEach(({ indicatorId }, series) => {
    const found = gaps.get(indicatorId) ?? new Map<MonthIndex, number>()
    gaps.set(indicatorId, found)
    for (let position = startOf(runs, series) + 1; position < endOf(runs, series); position += 1) {
      addGap(found, facts, [factIn(runs, position - 1), factIn(runs, position)])
    }
  })
  for (const [indicatorId, found] of gaps) reportGaps(facts, { indicatorId, found }, tools)
}

function addGap(gaps: Gaps, facts: FactTable, [previous, next]: readonly [number, number]): void {
  const month = monthOf(facts, next)
  const first = Math.max(monthOf(facts, previous) + 1, month - longestGap)
  for (let missing = first; missing < month; missing += 1) if (!gaps.has(missing)) gaps.set(missing, next)
}

function reportGaps(
  facts: FactTable,
  { indicatorId, found }: { readonly indicatorId: string; readonly found: Gaps },
  { issues, labels }: CheckTools,
): void {
  for (const [month, fact] of [...found].toSorted(([left], [right]) => left - right)) {
    issues.add('warning', 'month-gap', () => ({
      line: lineOf(facts, fact),
      detail: { month: monthAt(month), seriesLabel: labels.ofIndicator(indicatorId) },
    }))
  }
}

/** Numbers of months that have not begun, told once for each month. */
export function checkFutureMonths(facts: FactTable, today: string, { issues }: CheckTools): void {
  const current = parseMonth(today.slice(0, 7))
  if (current === undefined) return
  const last = monthIndexOf(current)
  const firstOf = new Map<MonthIndex, number>()
  for (let at = 0; at < facts.length; at += 1) {
    const month = monthOf(facts, at)
    if (month > last && reasonBitsOf(facts, at) === 0 && !firstOf.has(month)) firstOf.set(month, at)
  }
  for (const [month, at] of firstOf) {
    const place = { line: lineOf(facts, at), column: columnOf(facts, at) }
    issues.add('warning', 'month-in-future', { ...place, detail: { month: monthAt(month) } })
  }
}

/** Days three, six or twelve months apart: quarters and years that only look like months. */
export function checkRhythm(facts: FactTable, check: CheckTools & RhythmCheck): void {
  const { days, datedMonths, isMonthly, issues } = check
  const ofFacts = days === undefined ? [] : inOrder(facts.monthAt)
  const coarse = [ofFacts, issues.has('question') ? inOrder(datedMonths) : []].find(isCoarse)
  if (coarse === undefined || isMonthly) return
  const place = facts.length === 0 ? { line: null } : { line: lineOf(facts, 0), column: columnOf(facts, 0) }
  issues.ask('not-monthly', place, { kind: 'rhythm', months: coarse.slice(0, shownMonths).map(monthAt) })
}

function inOrder(months: Iterable<MonthIndex>): readonly MonthIndex[] {
  return [...new Set(months)].toSorted((left, right) => left - right)
}

/** So many months show their rhythm. */
const shownMonths = 12

export interface RhythmCheck {
  /** Day of the month of each fact, where the file names days. */
  readonly days: Uint8Array | undefined
  /** Months that rows name by a day, also of values that wait for an answer. */
  readonly datedMonths: readonly MonthIndex[]
  /** It was said that the months are meant as such. */
  readonly isMonthly: boolean
}

function isCoarse(sorted: readonly MonthIndex[]): boolean {
  const steps = new Set(sorted.slice(1).map((month, index) => month - (sorted[index] ?? 0)))
  const [step = 0] = steps
  return steps.size === 1 && [3, 6, 12].includes(step) && sorted.length >= 3
}
