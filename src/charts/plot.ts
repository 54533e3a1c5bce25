import type { ValueScale } from './valueScale'

/** The rectangle of the data in pixels of the canvas. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Vertical place of a value. */
export function yOf(plot: Plot, { min, max }: Pick<ValueScale, 'min' | 'max'>, value: number): number {
  return plot.bottom - ((value - min) / (max - min)) * (plot.bottom - plot.top)
}

/** Horizontal centre of the slot `index` of `count` equally wide ones. */
export function slotCentre(plot: Plot, count: number, index: number): number {
  return plot.left + ((index + 0.5) / count) * (plot.right - plot.left)
}

export function slotWidth(plot: Plot, count: number): number {
  return (plot.right - plot.left) / count
}

/** A grid of ECharts that lies exactly there and does not shrink for its labels. */
export function gridAt(plot: Plot, canvas: { width: number; height: number }) {
  return {
    left: plot.left,
    right: canvas.width - plot.right,
    top: plot.top,
    bottom: canvas.height - plot.bottom,
    outerBoundsMode: 'none' as const,
  }
}
