import type { Drawing } from '@/charts/option'
import type { Stage } from '@/charts/theme'
import { svgText } from '@/components/charts/runtime'

/** The chart as SVG text, rendered without a browser. */
export function renderSvg({ option }: Drawing, { width, height }: Stage): string {
  return svgText({ option, width, height })
}

/** The texts of a picture in the order in which they are drawn. */
export function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('\u00a0', ' '),
  )
}
