import type { Place } from '@/domain/cube'
import { type Evaluation, measurementAt } from '@/domain/evaluation'
import { type Month, yearBefore } from '@/domain/month'
import type { Indicator, Plan } from '@/domain/plan'
import { formatDifference, formatFigure, formatPercentChange } from '@/texts/format'
import { missingWords } from '@/texts/reasons'
import { type Trend, trendOfIndicator } from './trend'

/** An indicator at its Berichtsmonat, without any target. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly actual: string
  readonly hasActual: boolean
  readonly isProvisional: boolean
  readonly yearBefore: string | null
  readonly trend: Trend
}

/** The indicators that a topic's targets and activities name, each once, in the plan's order. */
export function indicatorsOfTopic(plan: Plan, topicId: string): readonly Indicator[] {
  const named = new Set([
    ...plan.targets.filter((target) => target.topicId === topicId).map(({ indicatorId }) => indicatorId),
    ...plan.activities
      .filter((activity) => activity.topicId === topicId)
      .flatMap(({ indicatorIds }) => indicatorIds),
  ])
  return plan.indicators.filter(({ id }) => named.has(id))
}

export function indicatorRow(
  evaluation: Evaluation,
  indicator: Indicator,
  at: Place & { month: Month },
): IndicatorRow {
  const actual = measurementAt(evaluation, indicator.id, at)
  return {
    indicator,
    actual: actual.kind === 'value' ? formatFigure(actual.value, indicator) : missingWords[actual.reason],
    hasActual: actual.kind === 'value',
    isProvisional: actual.kind === 'value' && actual.marks.includes('provisional'),
    yearBefore: againstYearBefore(evaluation, indicator, at),
    trend: trendOfIndicator(evaluation, indicator, at),
  }
}

function againstYearBefore(
  evaluation: Evaluation,
  indicator: Indicator,
  at: Place & { month: Month },
): string | null {
  const actual = measurementAt(evaluation, indicator.id, at)
  const before = measurementAt(evaluation, indicator.id, { ...at, month: yearBefore(at.month) })
  if (actual.kind === 'missing' || before.kind === 'missing') return null
  const difference = actual.value - before.value
  if (indicator.measure === '%') return formatDifference(difference, indicator)
  return before.value === 0 ? null : formatPercentChange((difference / before.value) * 100)
}
