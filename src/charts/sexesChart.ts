import { describeSexes } from '@/texts/chartDescriptions'
import { type ChartQuantity, seriesWords } from '@/texts/charts'
import { type CoursePoint, deviationAt, valuesOf } from './course'
import { actualLines, plannedLines, yearBeforeLine } from './courseLines'
import { cursorSeries, tooltipOption } from './cursor'
import { endLabelMarks, endLabelsOf, endLabelsWidth } from './endLabels'
import { gapMarks } from './gaps'
import { axisTitleMark, headingHeight, syntheticHeight, syntheticMarks } from './heading'
import { type Mark, textMark } from './marks'
import { monthAxisHeight, monthAxisMarks } from './monthAxis'
import type { ChartSeries, Drawing } from './option'
import { gridAt, type Plot } from './plot'
import { isNarrow, type Stage, typeSizesOf } from './theme'
import { slotAxisOption, valueAxisOption, valueAxisWidth } from './valueAxis'
import { middleOf, startsAtZero, type ValueScale, valueScale } from './valueScale'

/** The same months of women and of men. */
export interface SexesChartInput {
  readonly female: readonly CoursePoint[]
  readonly male: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  readonly isSynthetic: boolean
}

interface Panel {
  readonly name: string
  readonly color: string
  readonly points: readonly CoursePoint[]
  readonly plot: Plot
}

interface Layout {
  readonly panels: readonly [Panel, Panel]
  readonly scale: ValueScale
}

/** Two courses on one scale: beside each other, on a narrow screen one above the other. */
export function drawSexes(input: SexesChartInput, stage: Stage): Drawing {
  const { quantity } = input
  const { panels, scale } = layOut(input, stage)
  const texts = textsOf(input)
  const axes = panels.map(({ points, plot }, gridIndex) => ({
    grid: gridAt(plot, stage),
    x: { ...slotAxisOption(points.length, stage), gridIndex },
    y: { ...valueAxisOption(scale, quantity, stage), gridIndex },
  }))
  return {
    spoken: texts.map((lines) => lines.join(', ')),
    option: {
      animation: false,
      grid: axes.map(({ grid }) => grid),
      xAxis: axes.map(({ x }) => x),
      yAxis: axes.map(({ y }) => y),
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      tooltip: tooltipOption(texts, stage),
      graphic: {
        elements: [
          ...panels.flatMap((panel) => panelMarks(panel, { scale, quantity }, stage)),
          axisTitleMark(quantity, startsAtZero(scale), stage),
          ...syntheticMarks(input.isSynthetic, stage),
        ],
      },
      series: panels.flatMap(({ points }, at) => seriesOf(points, { at, scale }, stage)),
    },
  }
}

function textsOf({ female, male, quantity }: SexesChartInput): readonly (readonly string[])[] {
  return female.flatMap((point, index) => {
    const other = male[index]
    const numbers = (of: CoursePoint) => ({ ...of, deviation: deviationAt(of) })
    return other === undefined
      ? []
      : [describeSexes({ female: numbers(point), male: numbers(other) }, quantity)]
  })
}

function layOut({ female, male, quantity, isSynthetic }: SexesChartInput, stage: Stage): Layout {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  const isStacked = isNarrow(stage)
  const top = headingHeight(stage) + label * 1.4
  const axis = monthAxisHeight(stage)
  const floor = stage.height - syntheticHeight(isSynthetic, stage)
  const height = isStacked ? (floor - top - axis * 2 - label * 1.6) / 2 : floor - top - axis
  const scale = valueScale([...valuesOf(female), ...valuesOf(male)], {
    isFromZero: false,
    height,
    decimals: quantity.decimals,
  })
  const left = valueAxisWidth(scale, quantity, stage)
  const labels = [female, male].flatMap((points) => endLabelsOf(points, quantity, stage))
  const right = endLabelsWidth(labels, stage)
  const width = isStacked ? stage.width - left - right : (stage.width - 2 * (left + right) - label) / 2
  const first = { left, right: left + width, top, bottom: top + height }
  const second = isStacked
    ? { ...first, top: first.bottom + axis + label * 1.6, bottom: first.bottom + axis + label * 1.6 + height }
    : { ...first, left: stage.width - right - width, right: stage.width - right }
  return {
    scale,
    panels: [
      { name: seriesWords.female, color: theme.female, points: female, plot: first },
      { name: seriesWords.male, color: theme.male, points: male, plot: second },
    ],
  }
}

function panelMarks(
  { name, color, points, plot }: Panel,
  { scale, quantity }: { scale: ValueScale; quantity: ChartQuantity },
  stage: Stage,
): readonly Mark[] {
  const { strong } = typeSizesOf(stage)
  const at = { x: plot.left, y: plot.top - strong * 0.9 }
  return [
    textMark(name, at, { theme: stage.theme, size: strong, color, isStrong: true }),
    ...gapMarks(points, plot, stage),
    ...monthAxisMarks(
      points.map(({ month }) => month),
      plot,
      stage,
    ),
    ...endLabelMarks(endLabelsOf(points, quantity, stage), { plot, scale, points }, stage),
  ]
}

function seriesOf(
  points: readonly CoursePoint[],
  { at, scale }: { at: number; scale: ValueScale },
  stage: Stage,
): readonly ChartSeries[] {
  const lines = [
    cursorSeries(points.length, middleOf(scale)),
    yearBeforeLine(points, stage),
    ...plannedLines(points, stage),
    ...actualLines(points, stage),
  ]
  return lines.map((line) => ({ ...line, id: `${line.id}-${at}`, xAxisIndex: at, yAxisIndex: at }))
}
