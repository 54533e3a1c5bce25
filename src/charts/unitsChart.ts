import type { BarSeriesOption } from 'echarts/charts'
import { describeUnit } from '@/texts/chartDescriptions'
import { barStyle } from './bars'
import { changeColor } from './change'
import { tooltipOption } from './cursor'
import type { Drawing } from './option'
import { gridAt } from './plot'
import type { Stage } from './theme'
import { type UnitBar, unitBars, type UnitsChartInput } from './units'
import { layOutUnits, type UnitsLayout } from './unitsLayout'
import { unitsMarks } from './unitsMarks'

/** Bezirksstellen from the largest value down, each with its change against the year before. */
export function drawUnits(input: UnitsChartInput, stage: Stage): Drawing {
  const bars = unitBars(input)
  const layout = layOutUnits(input, bars, stage)
  const texts = bars.map((bar) => describeUnit({ ...bar, change: bar.change?.text ?? null }, input.quantity))
  const slots = { type: 'category' as const, data: bars.map(({ name }) => name), inverse: true, show: false }
  return {
    spoken: texts.map((lines) => lines.join(', ')),
    option: {
      animation: false,
      grid: [gridAt(layout.values, stage), gridAt(layout.changes, stage)],
      xAxis: [
        { type: 'value', show: false, ...layout.valueSpan, gridIndex: 0 },
        { type: 'value', show: false, ...layout.changeSpan, gridIndex: 1 },
      ],
      // Bars of one axis share their start: on an axis of its own the wider bar lies centred behind.
      yAxis: [slots, { ...slots, gridIndex: 1 }, slots],
      axisPointer: { link: [{ yAxisIndex: 'all' }] },
      tooltip: {
        ...tooltipOption(texts, stage),
        axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.06 } },
      },
      graphic: { elements: [...unitsMarks(input, { bars, layout }, stage)] },
      series: seriesOf(input, { bars, layout }, stage),
    },
  }
}

/** Height in pixels that so many rows need on a page. */
export function unitsChartHeight(rowCount: number): number {
  return rowCount * 32 + 56
}

interface Drawn {
  readonly bars: readonly UnitBar[]
  readonly layout: UnitsLayout
}

function seriesOf(input: UnitsChartInput, drawn: Drawn, stage: Stage): BarSeriesOption[] {
  const width = drawn.layout.rowHeight * 0.4
  const cursor = { ...barBase, id: 'cursor', barWidth: width, itemStyle: { opacity: 0 } }
  return [
    { ...cursor, data: drawn.bars.map(() => 0) },
    ...valueBars(drawn, stage),
    changeBars(input, drawn, stage),
  ]
}

function valueBars({ bars, layout }: Drawn, { theme }: Stage): readonly BarSeriesOption[] {
  return [
    {
      ...barBase,
      id: 'yearBefore',
      yAxisIndex: 2,
      barWidth: layout.rowHeight * 0.68,
      itemStyle: { color: theme.yearBefore, opacity: 0.45 },
      data: bars.map(({ before }) => before),
    },
    {
      ...barBase,
      id: 'actual',
      barWidth: layout.rowHeight * 0.4,
      z: 3,
      data: bars.map(({ value, actual }) => ({
        value,
        itemStyle: barStyle(actual, theme),
      })),
    },
  ]
}

function changeBars({ better }: UnitsChartInput, { bars, layout }: Drawn, { theme }: Stage): BarSeriesOption {
  return {
    ...barBase,
    id: 'change',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: layout.rowHeight * 0.4,
    data: bars.map(({ change }) => ({
      value: change?.size ?? null,
      itemStyle: { color: change === null ? theme.yearBefore : changeColor(change, better, theme) },
    })),
  }
}

const barBase = { type: 'bar' as const, barGap: '-100%', silent: true, emphasis: { disabled: true } }
