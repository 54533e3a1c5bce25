import { describe, expect, it } from 'vitest'
import { drawPicture } from '@/charts/picture'
import { drawTrend, type TrendChartInput } from '@/charts/trendChart'
import { svgText } from '@/components/charts/runtime'
import { course, persons } from './points'
import { textsIn } from './render'
import { stage } from './stage'

const input: TrendChartInput = {
  points: course('2023-01', [100, 110, 120]),
  quantity: persons,
  events: [],
  isSynthetic: true,
}
const texts = {
  title: 'LZB-Bestand im März 2023: 120 Personen',
  subtitle: 'Verlauf · Kreis Musterland',
  source: 'Quelle: Statistik · Datenstand 15.01.2024',
}
const area = stage({ width: 840, height: 380 })
const picture = drawPicture((on) => drawTrend(input, on), texts, area)

describe('a picture for a document', () => {
  it('carries message, subject, source and the mark of made-up data', () => {
    const written = textsIn(svgText(picture))
    expect(written).toEqual(expect.arrayContaining([texts.title, texts.subtitle, texts.source]))
    expect(written).toContain('Beispieldaten – keine amtlichen Werte')
  })

  it('is larger than its chart by the texts around it', () => {
    expect(picture.width).toBe(888)
    expect(picture.height).toBeGreaterThan(area.height + 60)
  })

  it('moves the chart below its head without bending it', () => {
    const { grid } = picture.option
    const [moved] = Array.isArray(grid) ? grid : []
    const original = drawTrend(input, area).option.grid
    if (original === undefined || Array.isArray(original)) throw new Error('one grid expected')
    const height = (top: unknown, bottom: unknown, whole: number) => whole - Number(top) - Number(bottom)
    expect(height(moved?.top, moved?.bottom, picture.height)).toBeCloseTo(
      height(original.top, original.bottom, area.height),
    )
  })

  it('breaks a long message over lines instead of cutting it', () => {
    const title = `${'Integrationsquote der Langzeitleistungsbeziehenden '.repeat(4)}Ende`
    const written = textsIn(svgText(drawPicture((on) => drawTrend(input, on), { ...texts, title }, area)))
    expect(written.join(' ')).toContain(title)
  })
})
