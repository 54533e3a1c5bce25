import type { PlanEvent } from '@/domain/plan'
import type { ReplacedPath } from '@/domain/targetYear'
import { describePoint } from '@/texts/chartDescriptions'
import { type ChartQuantity } from '@/texts/charts'
import { actualBars, barLabelMarks, plannedBars, yearBeforeBars } from './bars'
import { type CoursePoint, deviationAt, type GoodSide, isPlannedYearBefore, valuesOf } from './course'
import { actualLines, plannedLines, yearBeforeLine } from './courseLines'
import { cursorSeries, tooltipOption } from './cursor'
import {
  deviationMarks,
  deviationNameWidth,
  deviationScale,
  deviationSeries,
  deviationStripHeight,
} from './deviationStrip'
import { type EndLabel, endLabelMarks, endLabelsOf, endLabelsWidth, replacedLabel } from './endLabels'
import { eventMarks, lanesHeight, type PlacedEvent, placeEvents } from './eventMarks'
import { gapMarks } from './gaps'
import { axisTitleMark, headingHeight, syntheticHeight, syntheticMarks } from './heading'
import { barLegendMarks } from './legend'
import { monthAxisHeight, monthAxisMarks } from './monthAxis'
import type { ChartSeries, Drawing } from './option'
import { gridAt, type Plot } from './plot'
import { describeReplacedAt, replacedLines, replacedValues } from './replacedPaths'
import { type Stage, typeSizesOf } from './theme'
import { slotAxisOption, valueAxisOption, valueAxisWidth } from './valueAxis'
import { middleOf, startsAtZero, type ValueScale, valueScale } from './valueScale'

/** One year of a target: Ist, Soll and year before of its compared value, January to December. */
export interface TargetChartInput {
  readonly points: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  /** Columns for flows and their sums, lines for stocks and rates. */
  readonly shape: 'columns' | 'lines'
  /** Which side of the Soll is good; null where the target has no such side. */
  readonly direction: GoodSide
  readonly events: readonly PlanEvent[]
  readonly isSynthetic: boolean
  /** The Soll of older versions, from where a newer one holds. */
  readonly replaced: readonly ReplacedPath[]
}

export function drawTarget(input: TargetChartInput, stage: Stage): Drawing {
  const { points, quantity, replaced } = input
  const layout = layOut(input, stage)
  const texts = points.map((point, index) => [
    ...describePoint({ ...point, deviation: deviationAt(point) }, quantity),
    ...describeReplacedAt(replaced, index, quantity),
  ])
  return {
    spoken: texts.map((lines) => lines.join(', ')),
    option: {
      animation: false,
      ...axesOf(input, layout, stage),
      tooltip: tooltipOption(texts, stage),
      graphic: { elements: marksOf(input, layout, stage) },
      series: [
        cursorSeries(points.length, middleOf(layout.scale)),
        ...(input.shape === 'columns' ? columnsOf(points, layout, stage) : linesOf(points, stage)),
        ...replacedLines(replaced, points, stage),
        ...(layout.strip === null ? [] : [deviationSeries(input, stage)]),
      ],
    },
  }
}

interface Layout {
  readonly plot: Plot
  readonly scale: ValueScale
  readonly labels: readonly EndLabel[]
  readonly placed: readonly PlacedEvent[]
  /** Below the months: Ist − Soll. */
  readonly strip: { readonly plot: Plot; readonly scale: ValueScale } | null
}

function layOut(input: TargetChartInput, stage: Stage): Layout {
  const { points, quantity, events, isSynthetic, shape, replaced } = input
  const labels = shape === 'lines' ? labelsOf(input, stage) : []
  const reaching = labels.filter(({ index }) => index === points.length - 1)
  const hasStrip = points.some((point) => deviationAt(point) !== null)
  const floor = stage.height - syntheticHeight(isSynthetic, stage)
  const stripHeight = hasStrip ? deviationStripHeight(stage) : 0
  const bottom = floor - stripHeight - monthAxisHeight(stage)
  const scale = valueScale([...valuesOf(points), ...replacedValues(replaced)], {
    isFromZero: shape === 'columns',
    height: bottom - headingHeight(stage),
    decimals: quantity.decimals,
  })
  const left = Math.max(valueAxisWidth(scale, quantity, stage), hasStrip ? deviationNameWidth(stage) : 0)
  const right =
    stage.width - Math.max(typeSizesOf(stage).label, shape === 'lines' ? endLabelsWidth(reaching, stage) : 0)
  const months = points.map(({ month }) => month)
  const placed = placeEvents(events, months, { plot: { left, right }, stage })
  const plot = { left, right, top: headingHeight(stage) + lanesHeight(placed, stage), bottom }
  const strip = {
    plot: { left, right, top: floor - stripHeight, bottom: floor },
    scale: deviationScale(points),
  }
  return { plot, scale, labels, placed, strip: hasStrip ? strip : null }
}

function labelsOf({ points, quantity, replaced }: TargetChartInput, stage: Stage): readonly EndLabel[] {
  const older = replaced.flatMap((path) => replacedLabel(path, quantity, stage))
  return [...endLabelsOf(points, quantity, stage), ...older]
}

function axesOf({ points, quantity }: TargetChartInput, { plot, scale, strip }: Layout, stage: Stage) {
  const main = {
    grid: gridAt(plot, stage),
    x: slotAxisOption(points.length, stage),
    y: valueAxisOption(scale, quantity, stage),
  }
  if (strip === null) return { grid: main.grid, xAxis: main.x, yAxis: main.y }
  const y = { type: 'value' as const, min: strip.scale.min, max: strip.scale.max, show: false, gridIndex: 1 }
  return {
    grid: [main.grid, gridAt(strip.plot, stage)],
    xAxis: [main.x, { ...slotAxisOption(points.length, stage), gridIndex: 1 }],
    yAxis: [main.y, y],
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
  }
}

function linesOf(points: readonly CoursePoint[], stage: Stage): readonly ChartSeries[] {
  const before = isPlannedYearBefore(points) ? [] : [yearBeforeLine(points, stage)]
  return [...before, ...plannedLines(points, stage), ...actualLines(points, stage)]
}

function columnsOf(points: readonly CoursePoint[], { plot }: Layout, stage: Stage): readonly ChartSeries[] {
  const before = isPlannedYearBefore(points) ? [] : [yearBeforeBars(points, plot, stage)]
  return [...before, ...plannedBars(points, plot, stage), actualBars(points, plot, stage)]
}

function marksOf(input: TargetChartInput, layout: Layout, stage: Stage) {
  const { points, quantity, isSynthetic, shape, replaced } = input
  const { plot, scale, labels, placed, strip } = layout
  const months = points.map(({ month }) => month)
  return [
    ...gapMarks(points, plot, stage),
    ...eventMarks(placed, plot, stage),
    ...monthAxisMarks(months, plot, stage),
    axisTitleMark(quantity, startsAtZero(scale), stage),
    ...(shape === 'lines'
      ? endLabelMarks(labels, { plot, scale, points }, stage)
      : [
          ...barLabelMarks(points, { plot, scale, quantity }, stage),
          ...barLegendMarks({ points, replaced }, stage),
        ]),
    ...(strip === null ? [] : deviationMarks(input, strip, stage)),
    ...syntheticMarks(isSynthetic, stage),
  ]
}
