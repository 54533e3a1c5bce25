import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GraphicComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Stage } from './theme'

/** The part of ECharts that Zielmonitor uses; `components/charts/` loads exactly this. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GraphicComponentOption | GridComponentOption | TooltipComponentOption
>

export type ChartSeries = BarSeriesOption | LineSeriesOption

/** A chart drawn for one stage, with what a reader who does not see it gets instead. */
export interface Drawing {
  readonly option: ChartOption
  /**
   * What each step of the arrow keys says, in the order of the data of the first series: that series is
   * the invisible cursor, which has a place for every step, hidden values included.
   */
  readonly spoken: readonly string[]
}

export type Draw = (stage: Stage) => Drawing
