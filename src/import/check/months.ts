import type { FactTable } from '@/domain/facts'
import { reasonMask } from '@/domain/measurement'
import { type MonthIndex, monthAt, monthIndexOf, parseMonth } from '@/domain/month'
import type { CheckTools } from './checkTools'
import type { SeriesRuns } from './seriesRuns'

/** A longer pause is told as one gap, not counted month by month. */
const longestGap = 240

/** Months that skip within a series, told once for each indicator and month. */
export function checkMonthGaps(facts: FactTable, { order, start }: SeriesRuns, tools: CheckTools): void {
  const gaps = new Map<string, Map<MonthIndex, number>>()
  facts.series.forEach(({ indicatorId }, series) => {
    const found = gaps.get(indicatorId) ?? new Map<MonthIndex, number>()
    gaps.set(indicatorId, found)
    for (let at = (start[series] ?? 0) + 1; at < (start[series + 1] ?? 0); at += 1) {
      const previous = facts.monthAt[order[at - 1] ?? 0] ?? 0
      const fact = order[at] ?? 0
      const month = facts.monthAt[fact] ?? 0
      for (let gap = Math.max(previous + 1, month - longestGap); gap < month; gap += 1) {
        if (!found.has(gap)) found.set(gap, fact)
      }
    }
  })
  for (const [indicatorId, found] of gaps) reportGaps(facts, { indicatorId, found }, tools)
}

interface Gaps {
  readonly indicatorId: string
  /** For each missing month the fact behind the gap. */
  readonly found: ReadonlyMap<MonthIndex, number>
}

function reportGaps(facts: FactTable, { indicatorId, found }: Gaps, { issues, labels }: CheckTools): void {
  for (const [month, fact] of [...found].toSorted(([left], [right]) => left - right)) {
    issues.add('warning', 'month-gap', {
      line: facts.line[fact] ?? 0,
      detail: { month: monthAt(month), seriesLabel: labels.ofIndicator(indicatorId) },
    })
  }
}

/** Numbers of months that have not begun, told once for each month. */
export function checkFutureMonths(facts: FactTable, today: string, { issues }: CheckTools): void {
  const current = parseMonth(today.slice(0, 7))
  if (current === undefined) return
  const last = monthIndexOf(current)
  const firstOf = new Map<MonthIndex, number>()
  for (let at = 0; at < facts.length; at += 1) {
    const month = facts.monthAt[at] ?? 0
    const isNumber = ((facts.flags[at] ?? 0) & reasonMask) === 0
    if (month > last && isNumber && !firstOf.has(month)) firstOf.set(month, at)
  }
  for (const [month, at] of firstOf) {
    const place = { line: facts.line[at] ?? 0, column: facts.column[at] ?? 0 }
    issues.add('warning', 'month-in-future', { ...place, detail: { month: monthAt(month) } })
  }
}

/** Days three, six or twelve months apart: quarters and years that only look like months. */
export function checkRhythm(facts: FactTable, days: Uint8Array | undefined, { issues }: CheckTools): void {
  if (days === undefined) return
  const months = [...new Set(facts.monthAt)].toSorted((left, right) => left - right)
  const steps = new Set(months.slice(1).map((month, index) => month - (months[index] ?? 0)))
  const [step = 0, ...others] = steps
  if (others.length > 0 || ![3, 6, 12].includes(step) || months.length < (step === 3 ? 4 : 3)) return
  issues.add('question', 'not-monthly', { line: facts.line[0] ?? null, column: facts.column[0] ?? null })
}
