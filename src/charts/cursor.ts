import type { LineSeriesOption } from 'echarts/charts'
import type { TooltipComponentOption } from 'echarts/components'
import { type Stage, typeSizesOf } from './theme'

/** The first series of each chart: invisible, with a place for every step, so that gaps can be visited too. */
export function cursorSeries(count: number, height: number): LineSeriesOption {
  return {
    id: 'cursor',
    type: 'line',
    data: Array.from({ length: count }, (_, index) => [index, height]),
    symbol: 'none',
    lineStyle: { opacity: 0 },
    silent: true,
    emphasis: { disabled: true },
    z: 0,
  }
}

/**
 * The tooltip says what the keyboard says. `richText` because the policy of the page forbids the inline
 * styles that the other mode writes.
 * @param texts per step, one line each
 */
export function tooltipOption(texts: readonly (readonly string[])[], stage: Stage): TooltipComponentOption {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.surface,
    borderColor: theme.axis,
    borderWidth: 1,
    padding: [label * 0.6, label * 0.8],
    textStyle: { color: theme.text, fontFamily: theme.fontFamily, fontSize: label, lineHeight: label * 1.5 },
    formatter: (params) => {
      const [first] = Array.isArray(params) ? params : [params]
      return (texts[first?.dataIndex ?? -1] ?? []).join('\n')
    },
  }
}
