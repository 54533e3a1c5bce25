import type { BarSeriesOption } from 'echarts/charts'
import type { Measurement } from '@/domain/measurement'
import type { Better } from '@/domain/plan'
import { describeUnit } from '@/texts/chartDescriptions'
import { type ChartQuantity } from '@/texts/charts'
import { barStyle } from './bars'
import { type Change, changeColor, changeOf } from './change'
import { tooltipOption } from './cursor'
import type { Drawing } from './option'
import { gridAt } from './plot'
import type { Stage } from './theme'
import { layOutUnits, type UnitsLayout } from './unitsLayout'
import { unitsMarks } from './unitsMarks'

/** A Bezirksstelle in the comparison. */
export interface UnitRow {
  readonly name: string
  readonly actual: Measurement
  /** Of the same month of the year before. */
  readonly yearBefore: Measurement
}

export interface UnitsChartInput {
  readonly rows: readonly UnitRow[]
  /** The Träger, drawn as a line that all are held against; null where a sum and its parts do not compare. */
  readonly reference: { readonly name: string; readonly value: number } | null
  readonly quantity: ChartQuantity
  readonly better: Better
  readonly isSynthetic: boolean
}

/** What the chart says of one row, worked out once for bars, numbers, tooltip and voice. */
export interface UnitBar extends UnitRow {
  readonly value: number | null
  readonly before: number | null
  readonly change: Change | null
}

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

/** Sorted by value; those without number last. */
export function unitBars({ rows, quantity }: UnitsChartInput): readonly UnitBar[] {
  return rows
    .map((row) => {
      const value = row.actual.kind === 'value' ? row.actual.value : null
      const before = row.yearBefore.kind === 'value' ? row.yearBefore.value : null
      return { ...row, value, before, change: changeOf(value, before, quantity) }
    })
    .toSorted((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity))
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
