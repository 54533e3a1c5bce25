/** The colours and the font of a chart, read from the design tokens at run time. */
export interface ChartTheme {
  readonly text: string
  readonly mutedText: string
  readonly surface: string
  readonly actual: string
  readonly onActual: string
  readonly yearBefore: string
  readonly planned: string
  readonly band: string
  readonly good: string
  readonly bad: string
  readonly axis: string
  readonly grid: string
  readonly event: string
  readonly gap: string
  readonly female: string
  readonly male: string
  readonly line: string
  readonly fontFamily: string
}

export type ChartSize = 'normal' | 'slide'

/** What a builder draws on. All places of texts are worked out for exactly this area. */
export interface Stage {
  readonly theme: ChartTheme
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly size: ChartSize
}

/** Heights of type in pixels. */
export interface TypeSizes {
  readonly small: number
  readonly label: number
  readonly strong: number
}

/** A slide is made for 1920 × 1080, where its smallest text has 18 pixels; other screens scale it. */
const slideWidth = 1600

export function typeSizesOf({ size, width }: Stage): TypeSizes {
  if (size === 'normal') return { small: 11, label: 12, strong: 13 }
  const scale = Math.min(1.8, Math.max(0.65, width / slideWidth))
  return { small: 18 * scale, label: 20 * scale, strong: 23 * scale }
}

/** How much larger lines and symbols are drawn than on a page. */
export function strokeScaleOf(stage: Stage): number {
  return stage.size === 'slide' ? 1.6 : 1
}

/** Below this width a chart says less and puts the rest into the texts around it. */
export function isNarrow(stage: Stage): boolean {
  return stage.width / typeSizesOf(stage).label < 38
}
