import type { PlanEvent } from '@/domain/plan'
import { describePoint } from '@/texts/chartDescriptions'
import { type ChartQuantity } from '@/texts/charts'
import { type CoursePoint, deviationAt, valuesOf } from './course'
import { actualLines, plannedLines, yearBeforeLine } from './courseLines'
import { cursorSeries, tooltipOption } from './cursor'
import { endLabelMarks, endLabelsOf, endLabelsWidth } from './endLabels'
import { eventMarks, lanesHeight, type PlacedEvent, placeEvents } from './eventMarks'
import { gapMarks, visiblePoints } from './gaps'
import { axisTitleMark, headingHeight, syntheticHeight, syntheticMarks } from './heading'
import { monthAxisHeight, monthAxisMarks } from './monthAxis'
import type { Drawing } from './option'
import { gridAt, type Plot } from './plot'
import { type Stage, typeSizesOf } from './theme'
import { slotAxisOption, valueAxisOption, valueAxisWidth } from './valueAxis'
import { middleOf, startsAtZero, type ValueScale, valueScale } from './valueScale'

/** The course of an indicator over many months. */
export interface TrendChartInput {
  readonly points: readonly CoursePoint[]
  readonly quantity: ChartQuantity
  readonly events: readonly PlanEvent[]
  readonly isSynthetic: boolean
}

/** Lines of Ist, year before and Soll over the months, with the events of the plan. */
export function drawTrend(input: TrendChartInput, stage: Stage): Drawing {
  const points = visiblePoints(input.points)
  const { quantity, events } = input
  const layout = layOut({ ...input, points }, stage)
  const { plot, scale, labels, placed } = layout
  const months = points.map(({ month }) => month)
  const texts = points.map((point) => describePoint({ ...point, deviation: deviationAt(point) }, quantity))
  const notes = texts.map((lines, index) => [...lines, ...eventsAt(events, months[index])])
  return {
    spoken: notes.map((lines) => lines.join(', ')),
    option: {
      animation: false,
      grid: gridAt(plot, stage),
      xAxis: slotAxisOption(points.length, stage),
      yAxis: valueAxisOption(scale, quantity, stage),
      tooltip: tooltipOption(notes, stage),
      graphic: {
        elements: [
          ...gapMarks(points, plot, stage),
          ...eventMarks(placed, plot, stage),
          ...monthAxisMarks(months, plot, stage),
          ...endLabelMarks(labels, { plot, scale, points }, stage),
          axisTitleMark(quantity, startsAtZero(scale), stage),
          ...syntheticMarks(input.isSynthetic, stage),
        ],
      },
      series: [
        cursorSeries(points.length, middleOf(scale)),
        yearBeforeLine(points, stage),
        ...plannedLines(points, stage),
        ...actualLines(points, stage),
      ],
    },
  }
}

interface Layout {
  readonly plot: Plot
  readonly scale: ValueScale
  readonly labels: ReturnType<typeof endLabelsOf>
  readonly placed: readonly PlacedEvent[]
}

function layOut({ points, quantity, events, isSynthetic }: TrendChartInput, stage: Stage): Layout {
  const labels = endLabelsOf(points, quantity, stage)
  const reaching = labels.filter(({ index }) => index === points.length - 1)
  const bottom = stage.height - monthAxisHeight(stage) - syntheticHeight(isSynthetic, stage)
  const scale = valueScale(valuesOf(points), {
    isFromZero: false,
    height: bottom - headingHeight(stage),
    decimals: quantity.decimals,
  })
  const left = valueAxisWidth(scale, quantity, stage)
  const right = stage.width - Math.max(typeSizesOf(stage).label, endLabelsWidth(reaching, stage))
  const months = points.map(({ month }) => month)
  const placed = placeEvents(events, months, { plot: { left, right }, stage })
  const top = headingHeight(stage) + lanesHeight(placed, stage)
  return { plot: { left, right, top, bottom }, scale, labels, placed }
}

function eventsAt(events: readonly PlanEvent[], month: string | undefined): readonly string[] {
  return events.filter(({ from }) => from === month).map(({ label }) => label)
}
