import { type Month, monthOfYearOf, yearOf } from '@/domain/month'
import { formatMonthOfYear } from '@/texts/format'
import { lineMark, type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth } from './plot'
import { textWidth } from './textWidth'
import { type Stage, typeSizesOf } from './theme'

/** Every how many months a name stands, so that none touches the next. */
function monthStep(months: readonly Month[], plot: Plot, fontSize: number): number {
  const room = slotWidth(plot, months.length)
  const needed = textWidth('Mrz', fontSize) + fontSize * 0.8
  return [1, 3, 6].find((step) => step * room >= needed) ?? 12
}

/** Room below the plot for months and years. */
export function monthAxisHeight(stage: Stage): number {
  const { label } = typeSizesOf(stage)
  return label * 2.9
}

/** Names of months, the years below them, and a tick at each turn of the year. */
export function monthAxisMarks(months: readonly Month[], plot: Plot, stage: Stage): readonly Mark[] {
  const { label } = typeSizesOf(stage)
  const step = monthStep(months, plot, label)
  return [
    ...(step === 12 ? [] : monthNameMarks(months, { plot, stage, step })),
    ...yearMarks(months, { plot, stage, isOnlyLine: step === 12 }),
  ]
}

function monthNameMarks(
  months: readonly Month[],
  { plot, stage, step }: { plot: Plot; stage: Stage; step: number },
): readonly Mark[] {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  return months.flatMap((month, index) => {
    const monthOfYear = monthOfYearOf(month)
    if ((monthOfYear - 1) % step !== 0) return []
    const at = { x: slotCentre(plot, months.length, index), y: plot.bottom + label * 0.95 }
    return [
      textMark(formatMonthOfYear(monthOfYear), at, {
        theme,
        size: label,
        color: theme.axis,
        align: 'center',
      }),
    ]
  })
}

interface YearSpan {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** A year is named once, in the middle of its months. */
function yearMarks(
  months: readonly Month[],
  { plot, stage, isOnlyLine }: { plot: Plot; stage: Stage; isOnlyLine: boolean },
): readonly Mark[] {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  const half = slotWidth(plot, months.length) / 2
  const y = plot.bottom + label * (isOnlyLine ? 1 : 2.15)
  return yearSpans(months).flatMap(({ year, from, to }) => {
    const left = slotCentre(plot, months.length, from) - half
    const right = slotCentre(plot, months.length, to) + half
    const tick = lineMark(
      [
        [left, plot.bottom],
        [left, plot.bottom + label * (isOnlyLine ? 1.5 : 2.7)],
      ],
      { color: theme.line },
    )
    const text = String(year)
    const name = textMark(
      text,
      { x: (left + right) / 2, y },
      { theme, size: label, color: theme.axis, align: 'center', isStrong: true },
    )
    return [...(from === 0 ? [] : [tick]), ...(textWidth(text, label) > right - left ? [] : [name])]
  })
}

function yearSpans(months: readonly Month[]): readonly YearSpan[] {
  const spans: YearSpan[] = []
  months.forEach((month, index) => {
    const last = spans.at(-1)
    if (last?.year === yearOf(month)) spans[spans.length - 1] = { ...last, to: index }
    else spans.push({ year: yearOf(month), from: index, to: index })
  })
  return spans
}
