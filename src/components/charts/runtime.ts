import { BarChart, LineChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, registerLocale, use } from 'echarts/core'
import german from 'echarts/i18n/langDE-obj.js'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '@/charts/option'
import type { Picture } from '@/charts/picture'

use([BarChart, LineChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer])
registerLocale('DE', german)

export type RunningChart = EChartsType

/** A chart in the page. SVG, because it is sharp on every screen and needs no inline style. */
export function startChart(element: HTMLElement, size: { width: number; height: number }): RunningChart {
  return init(element, null, { renderer: 'svg', locale: 'DE', ...size })
}

/** The whole option each time: what the last drawing had and this one lacks is gone. */
export function showOption(chart: RunningChart, option: ChartOption): void {
  chart.setOption(option, { notMerge: true })
}

export function svgText({ option, width, height }: Picture): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, locale: 'DE', width, height })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
