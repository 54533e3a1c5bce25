import type { BarSeriesOption } from 'echarts/charts'
import {
  badSign,
  type ChartQuantity,
  describeDeviationStrip,
  formatBarDifference,
  seriesWords,
} from '@/texts/charts'
import { hatched } from './bars'
import { type CoursePoint, deviationAt, type GoodSide, isBadAt, isProvisional } from './course'
import { type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth, yOf } from './plot'
import { textWidth } from './textWidth'
import { type ChartTheme, type Stage, typeSizesOf } from './theme'
import type { ValueScale } from './valueScale'

export interface DeviationInput {
  readonly points: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  readonly direction: GoodSide
}

/** Room for bars of Ist − Soll with their numbers above and below. */
export function deviationStripHeight(stage: Stage): number {
  return Math.max(typeSizesOf(stage).small * 6.4, stage.height * 0.2)
}

export function deviationNameWidth(stage: Stage): number {
  const { small } = typeSizesOf(stage)
  return textWidth(seriesWords.deviation, small) + small * 0.6
}

/** Zero lies where bars of both signs have room; numbers stand beyond the bars. */
export function deviationScale(points: readonly CoursePoint[]): ValueScale {
  const values = points.map(deviationAt).filter((value) => value !== null)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  return { min: low - span * 0.3, max: high + span * 0.3, step: span }
}

export function deviationSeries(input: DeviationInput, stage: Stage): BarSeriesOption {
  const { theme } = stage
  return {
    id: 'deviation',
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: '46%',
    silent: true,
    emphasis: { disabled: true },
    data: input.points.map((point, index) => {
      const color = colorOf(point, input, theme)
      const itemStyle = isProvisional(point.actual) ? hatched(theme, color) : { color }
      return { value: [index, deviationAt(point)], itemStyle }
    }),
  }
}

/** The name of the strip, and the signed numbers at the bars, at the last one only where room is short. */
export function deviationMarks(
  input: DeviationInput,
  { plot, scale }: { plot: Plot; scale: ValueScale },
  stage: Stage,
): readonly Mark[] {
  const { points } = input
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const width = slotWidth(plot, points.length)
  const labels = points.map((point) => labelOf(point, input))
  const isRoomy = labels.every((text) => textWidth(text, small) < width * 0.98)
  const last = labels.findLastIndex((text) => text !== '')
  const numbers = points.flatMap((point, index) => {
    const text = labels[index] ?? ''
    if (text === '' || (!isRoomy && index !== last)) return []
    const deviation = deviationAt(point) ?? 0
    const y = yOf(plot, scale, deviation) + (deviation < 0 ? small * 0.8 : -small * 0.8)
    const color = input.direction === null ? theme.mutedText : colorOf(point, input, theme)
    const at = { x: slotCentre(plot, points.length, index), y }
    return [
      textMark(text, at, {
        theme,
        size: small,
        color,
        align: 'center',
        isStrong: index === last,
        hasHalo: true,
      }),
    ]
  })
  const names = describeDeviationStrip(largestOf(points), input.quantity)
  const name = names.map((line, index) => {
    const at = { x: 0, y: yOf(plot, scale, 0) + index * small * 1.3 }
    return textMark(line, at, { theme, size: small, color: theme.mutedText })
  })
  return [...name, ...numbers]
}

function colorOf(point: CoursePoint, { direction, quantity }: DeviationInput, theme: ChartTheme): string {
  if (direction === null) return theme.yearBefore
  return isBadAt(point, { direction, decimals: quantity.decimals }) ? theme.bad : theme.good
}

/** The unit stands beside the strip. */
function labelOf(point: CoursePoint, { quantity, direction, points }: DeviationInput): string {
  const deviation = deviationAt(point)
  if (deviation === null) return ''
  const figure = formatBarDifference(deviation, largestOf(points), quantity)
  return isBadAt(point, { direction, decimals: quantity.decimals }) ? `${badSign}\u00a0${figure}` : figure
}

function largestOf(points: readonly CoursePoint[]): number {
  return Math.max(0, ...points.map((point) => Math.abs(deviationAt(point) ?? 0)))
}
