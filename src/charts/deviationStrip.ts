import type { BarSeriesOption } from 'echarts/charts'
import type { Direction } from '@/domain/target'
import { badSign, type ChartQuantity, seriesWords } from '@/texts/charts'
import { formatDifference } from '@/texts/format'
import { hatched } from './bars'
import { type CoursePoint, deviationAt, isProvisional } from './course'
import { type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth, yOf } from './plot'
import { textWidth } from './textWidth'
import { type ChartTheme, type Stage, typeSizesOf } from './theme'
import type { ValueScale } from './valueScale'

export interface DeviationInput {
  readonly points: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  readonly direction: Direction | 'within' | null
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

export function deviationSeries(
  { points, quantity, direction }: DeviationInput,
  stage: Stage,
): BarSeriesOption {
  const { theme } = stage
  return {
    id: 'deviation',
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: '46%',
    silent: true,
    emphasis: { disabled: true },
    data: points.map((point, index) => {
      const deviation = deviationAt(point)
      const color = colorOf(deviation ?? 0, { quantity, direction }, theme)
      return {
        value: [index, deviation],
        itemStyle: isProvisional(point.actual) ? hatched(theme, color) : { color },
      }
    }),
  }
}

/** The name of the strip, and the signed numbers at the bars, at the last one only where room is short. */
export function deviationMarks(
  { points, quantity, direction }: DeviationInput,
  { plot, scale }: { plot: Plot; scale: ValueScale },
  stage: Stage,
): readonly Mark[] {
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const width = slotWidth(plot, points.length)
  const labels = points.map((point) => labelOf(deviationAt(point), { quantity, direction }))
  const isRoomy = labels.every((text) => textWidth(text, small) < width * 0.98)
  const last = labels.findLastIndex((text) => text !== '')
  const numbers = labels.flatMap((text, index) => {
    if (text === '' || (!isRoomy && index !== last)) return []
    const point = points[index]
    const deviation = point === undefined ? 0 : (deviationAt(point) ?? 0)
    const y = yOf(plot, scale, deviation) + (deviation < 0 ? small * 0.8 : -small * 0.8)
    const color = direction === null ? theme.mutedText : colorOf(deviation, { quantity, direction }, theme)
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
  const name = textMark(
    seriesWords.deviation,
    { x: 0, y: yOf(plot, scale, 0) },
    { theme, size: small, color: theme.mutedText },
  )
  return [name, ...numbers]
}

/** On the bad side of the Soll, as far as the digits shown can tell. */
export function isBad(
  deviation: number,
  { direction, quantity }: Pick<DeviationInput, 'direction' | 'quantity'>,
): boolean {
  if (direction === null || Math.abs(deviation) < 0.5 / 10 ** quantity.decimals) return false
  return direction === 'within' || (direction === 'up' ? deviation < 0 : deviation > 0)
}

function colorOf(
  deviation: number,
  side: Pick<DeviationInput, 'direction' | 'quantity'>,
  theme: ChartTheme,
): string {
  if (side.direction === null) return theme.yearBefore
  return isBad(deviation, side) ? theme.bad : theme.good
}

function labelOf(
  deviation: number | null,
  { quantity, direction }: Pick<DeviationInput, 'direction' | 'quantity'>,
): string {
  if (deviation === null) return ''
  const figure = formatDifference(deviation, {
    ...quantity,
    measure: quantity.measure === '%' ? '' : quantity.measure,
  })
  return isBad(deviation, { quantity, direction }) ? `${badSign}\u00a0${figure}` : figure
}
