import { comparedValueOf } from '@/domain/comparedValue'
import type { Place } from '@/domain/cube'
import { type Evaluation, measurementsOf } from '@/domain/evaluation'
import type { Measurement } from '@/domain/measurement'
import { lastDayOf, type Month, monthOfYearOf, monthsOfYear, yearOf } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import { type Target, type TargetRule, versionOn } from '@/domain/target'
import type { Planned } from '@/domain/targetPath'
import { comparedMonths, plannedMonths } from '@/domain/targetYear'

/** What the small chart of a table row shows. */
export type Trend =
  | { readonly kind: 'none' }
  /** So many of so many units. */
  | { readonly kind: 'tally'; readonly count: number; readonly total: number }
  | TwoYears

/** The year before and the year of the Berichtsmonat, twelve months each; stocks and rates as a line, flows as columns. */
export interface TwoYears {
  readonly kind: 'line' | 'columns'
  readonly before: readonly TrendPoint[]
  readonly current: readonly TrendPoint[]
  /** The Soll of the twelve months of the year: one line, two edges of a corridor, or none. */
  readonly planned: readonly (readonly (number | null)[])[]
}

/** Null is a gap: never bridged, never zero. */
export interface TrendPoint {
  readonly value: number | null
  readonly isProvisional: boolean
}

/** The course of a target up to its month, as far as a row of a table can show it. */
export function trendOf(evaluation: Evaluation, target: Target, at: Place & { month: Month }): Trend {
  const { rule } = versionOn(target, lastDayOf(at.month))
  const indicator = evaluation.indicatorById.get(target.indicatorId ?? '')
  if (indicator === undefined) return { kind: 'none' }
  const compared = comparedValueOf(rule, indicator)
  switch (compared.kind) {
    case 'none':
      return { kind: 'none' }
    case 'unitCount':
      return tallyOf(evaluation, target, at)
    case 'yearToDateSum':
      return {
        kind: 'columns',
        ...monthly(evaluation, indicator.id, at),
        planned: monthlySteps(plannedLines(evaluation, target, at)),
      }
    case 'yearToDateMean':
      return { kind: 'line', ...monthly(evaluation, indicator.id, at), planned: [] }
    case 'month':
    case 'changeInPercent':
      return {
        kind: 'line',
        ...comparedYears(evaluation, target, at),
        planned: pathOf(rule, plannedLines(evaluation, target, at)),
      }
  }
}

/** The monthly values of an indicator, without any target. */
export function trendOfIndicator(
  evaluation: Evaluation,
  indicator: Indicator,
  at: Place & { month: Month },
): TwoYears {
  const kind = indicator.kind === 'flow' ? 'columns' : 'line'
  return { kind, ...monthly(evaluation, indicator.id, at), planned: [] }
}

/** A target against the year before has it as its path; the line of the year before is drawn anyway. */
function pathOf(rule: TargetRule, lines: TwoYears['planned']): TwoYears['planned'] {
  return rule.kind === 'direction' ? [] : lines
}

function tallyOf(evaluation: Evaluation, target: Target, at: Place & { month: Month }): Trend {
  const { rule } = versionOn(target, lastDayOf(at.month))
  const year = comparedMonths(evaluation, target, { place: at, year: yearOf(at.month) })
  const now = year[monthOfYearOf(at.month) - 1]
  if (rule.kind !== 'countOf' || now?.kind !== 'value') return { kind: 'none' }
  return { kind: 'tally', count: now.value, total: rule.total }
}

type Years = Pick<TwoYears, 'before' | 'current'>

function monthly(evaluation: Evaluation, indicatorId: string, at: Place & { month: Month }): Years {
  const year = yearOf(at.month)
  const ofYear = (months: readonly Month[]) => measurementsOf(evaluation, indicatorId, { place: at, months })
  return pointsOf(ofYear(monthsOfYear(year - 1)), ofYear(monthsOfYear(year)), at.month)
}

function comparedYears(evaluation: Evaluation, target: Target, at: Place & { month: Month }): Years {
  const year = yearOf(at.month)
  const before = comparedMonths(evaluation, target, { place: at, year: year - 1 })
  return pointsOf(before, comparedMonths(evaluation, target, { place: at, year }), at.month)
}

/** Months after the Berichtsmonat are not shown, even where they are known already. */
function pointsOf(before: readonly Measurement[], current: readonly Measurement[], month: Month): Years {
  const known = monthOfYearOf(month)
  return {
    before: before.map(pointOf),
    current: current.map((measurement, index) => (index < known ? pointOf(measurement) : gap)),
  }
}

const gap: TrendPoint = { value: null, isProvisional: false }

function pointOf(measurement: Measurement): TrendPoint {
  if (measurement.kind === 'missing') return gap
  return { value: measurement.value, isProvisional: measurement.marks.includes('provisional') }
}

function plannedLines(
  evaluation: Evaluation,
  target: Target,
  at: Place & { month: Month },
): TwoYears['planned'] {
  if (yearOf(at.month) !== evaluation.plan.year) return []
  const planned = plannedMonths(evaluation, target, at)
  const lines = [planned.map(upperEdge), planned.map(lowerEdge)]
  return lines.filter((line) => line.some((value) => value !== null))
}

function upperEdge(planned: Planned): number | null {
  if (planned.kind === 'number') return planned.value
  return planned.kind === 'corridor' ? planned.max : null
}

function lowerEdge(planned: Planned): number | null {
  return planned.kind === 'corridor' ? planned.min : null
}

/** The Soll of a sum so far, taken apart into its months. */
function monthlySteps(lines: TwoYears['planned']): TwoYears['planned'] {
  return lines.map((line) =>
    line.map((value, index) => {
      const before = index === 0 ? 0 : line[index - 1]
      return value === null || before === null || before === undefined ? null : value - before
    }),
  )
}
