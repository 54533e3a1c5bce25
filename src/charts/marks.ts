import type { ChartTheme } from './theme'

/** Texts, lines and areas at pixels of the canvas: all that ECharts itself would place by guessing. */
export type Mark = ReturnType<typeof textMark> | ReturnType<typeof lineMark> | ReturnType<typeof areaMark>

export interface TextStyle {
  readonly theme: ChartTheme
  readonly size: number
  readonly color: string
  readonly isStrong?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly baseline?: 'top' | 'middle' | 'bottom'
  /** A rim in the colour of the surface, for texts that stand over lines. */
  readonly hasHalo?: boolean
}

export function textMark(text: string, at: { x: number; y: number }, style: TextStyle) {
  const { theme, size, color, isStrong = false, align = 'left', baseline = 'middle' } = style
  return {
    type: 'text' as const,
    silent: true,
    z: 5,
    x: at.x,
    y: at.y,
    style: {
      text,
      fill: color,
      fontFamily: theme.fontFamily,
      fontSize: size,
      fontWeight: isStrong ? 600 : 400,
      align,
      verticalAlign: baseline,
      ...(style.hasHalo === true ? { stroke: theme.surface, lineWidth: 4 } : {}),
    },
  }
}

export interface LineStyle {
  readonly color: string
  readonly width?: number
  readonly dash?: readonly number[]
}

export function lineMark(points: readonly (readonly [number, number])[], style: LineStyle) {
  const { color, width = 1, dash } = style
  return {
    type: 'polyline' as const,
    silent: true,
    z: 1,
    shape: { points: points.map(([x, y]) => [x, y]) },
    style: { stroke: color, fill: 'none', lineWidth: width, ...(dash ? { lineDash: [...dash] } : {}) },
  }
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function areaMark(box: Box, color: string) {
  return { type: 'rect' as const, silent: true, z: 0, shape: { ...box }, style: { fill: color } }
}
