import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Better } from '@/domain/plan'
import { type ChartQuantity, formatMeasured } from '@/texts/charts'
import { formatMonthName, formatQuantity } from '@/texts/format'
import { describeAgainst, describeNoValue, indicatorTexts } from '@/texts/indicator'
import { markWords } from '@/texts/reasons'

/** The number of an indicator at its month, as the head of its page shows it. */
export interface Standing {
  readonly figure: string
  readonly caption: string
  readonly change: { readonly text: string; readonly side: 'good' | 'bad' | 'neutral' } | null
  /** In place of a change. */
  readonly note: string
}

export interface StandingAsked {
  readonly month: Month
  readonly actual: Measurement
  readonly yearBefore: Measurement
  readonly quantity: ChartQuantity
  readonly better: Better
}

export function standingOf({ month, actual, yearBefore, quantity, better }: StandingAsked): Standing {
  const text = describeAgainst({ actual, yearBefore }, quantity)
  return {
    figure: figureOf(actual, quantity),
    caption: [formatMonthName(month), ...marksOf(actual)].join(', '),
    change: text === null ? null : { text, side: sideOf({ actual, yearBefore }, better) },
    note: actual.kind === 'missing' ? describeNoValue(actual) : indicatorTexts.noYearBefore,
  }
}

function figureOf(actual: Measurement, quantity: ChartQuantity): string {
  if (actual.kind === 'missing' || quantity.isChange === true)
    return formatMeasured(actual.kind === 'missing' ? actual : { ...actual, marks: [] }, quantity)
  return formatQuantity(actual.value, quantity)
}

function marksOf(actual: Measurement): readonly string[] {
  if (actual.kind === 'missing') return []
  return actual.marks.filter((mark) => mark !== 'computed' && mark !== 'final').map((mark) => markWords[mark])
}

function sideOf(
  { actual, yearBefore }: Pick<StandingAsked, 'actual' | 'yearBefore'>,
  better: Better,
): 'good' | 'bad' | 'neutral' {
  if (actual.kind === 'missing' || yearBefore.kind === 'missing' || better === 'none') return 'neutral'
  const difference = actual.value - yearBefore.value
  if (difference === 0) return 'neutral'
  return difference > 0 === (better === 'up') ? 'good' : 'bad'
}
