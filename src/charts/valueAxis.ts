import { type ChartQuantity, formatTick } from '@/texts/charts'
import { textWidth } from './textWidth'
import { type Stage, typeSizesOf } from './theme'
import { ticksOf, type ValueScale } from './valueScale'

/** Room left of the plot for the numbers at the axis. */
export function valueAxisWidth(scale: ValueScale, quantity: ChartQuantity, stage: Stage): number {
  const { label } = typeSizesOf(stage)
  const widths = ticksOf(scale).map((tick) => textWidth(formatTick(tick, scale.step, quantity), label))
  return Math.ceil(Math.max(...widths) + label * 0.8)
}

export function valueAxisOption(scale: ValueScale, quantity: ChartQuantity, stage: Stage) {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  return {
    type: 'value' as const,
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.grid, width: 1 } },
    axisLabel: {
      color: theme.axis,
      fontSize: label,
      fontFamily: theme.fontFamily,
      margin: label * 0.6,
      formatter: (value: number) => formatTick(value, scale.step, quantity),
    },
    axisPointer: { show: false },
  }
}

/** Slots of equal width, counted from 0; their names are drawn as marks. */
export function slotAxisOption(count: number, stage: Stage) {
  return {
    type: 'value' as const,
    min: -0.5,
    max: count - 0.5,
    containShape: false,
    axisLine: { show: true, onZero: true, lineStyle: { color: stage.theme.axis, width: 1 } },
    axisTick: { show: false },
    axisLabel: { show: false },
    splitLine: { show: false },
    axisPointer: { lineStyle: { color: stage.theme.axis, width: 1, type: 'dotted' as const } },
  }
}
