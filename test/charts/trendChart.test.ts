import { describe, expect, it } from 'vitest'
import { drawTrend, type TrendChartInput } from '@/charts/trendChart'
import { month, provisional } from '../builders'
import { course, persons } from './points'
import { renderSvg, textsIn } from './render'
import { seriesData } from './series'
import { stage } from './stage'

const input: TrendChartInput = {
  points: course('2023-01', [32_800, 'suppressed', 32_700, 'absent', 32_600, provisional(32_550), null], {
    yearBefore: [33_000, 33_010, 33_020, 33_030, 33_040, 33_050, 33_060],
    planned: [32_900, 32_850, 32_800, 32_750, 32_700, 32_650, 32_600],
  }),
  quantity: persons,
  events: [{ id: 'law', label: 'Bürgergeld, 2. Stufe', from: month('2023-04'), to: null, note: '' }],
  isSynthetic: false,
}

describe('the option of a course', () => {
  it('leaves a gap for a suppressed month and for a missing one', () => {
    const values = seriesData(drawTrend(input, stage()), 'actual')
    expect(values).toEqual([32_800, null, 32_700, null, 32_600, null, null])
  })

  it('draws a provisional month dashed, from the last final month on', () => {
    const values = seriesData(drawTrend(input, stage()), 'provisional')
    expect(values).toEqual([null, null, null, null, 32_600, 32_550, null])
  })

  it('draws no line across a gap', () => {
    const { series = [] } = drawTrend(input, stage()).option
    const lines = Array.isArray(series) ? series : [series]
    expect(lines.every((line) => line.type !== 'line' || line.connectNulls !== true)).toBe(true)
  })

  it('shows a value between two gaps as a point', () => {
    const { series = [] } = drawTrend(input, stage()).option
    const lines = Array.isArray(series) ? series : [series]
    const data = lines.find(({ id }) => id === 'actual')?.data
    expect(data?.[2]).toMatchObject({ symbol: 'circle' })
  })

  it('says for each month what it shows, hidden and future ones included', () => {
    const { spoken } = drawTrend(input, stage())
    expect(spoken).toHaveLength(7)
    expect(spoken[1]).toBe('Februar 2023, Ist: geheim, Vorjahr 33.010, Soll 32.850')
    expect(spoken[3]).toContain('Bürgergeld, 2. Stufe')
    expect(spoken[5]).toBe(
      'Juni 2023, Ist 32.550\u00a0Personen (vorläufig), Vorjahr 33.050, Soll 32.650, Ist − Soll −100',
    )
    expect(spoken[6]).toBe('Juli 2023, Vorjahr 33.060, Soll 32.600')
  })

  it('moves no more than asked of it', () => {
    expect(drawTrend(input, stage()).option).toMatchObject({
      animation: false,
      tooltip: { renderMode: 'richText' },
    })
  })
})

describe('the picture of a course', () => {
  const texts = textsIn(renderSvg(drawTrend(input, stage()), stage()))

  it('writes German numbers at the axis and says that the axis is cut', () => {
    expect(texts).toContain('32.000')
    expect(texts).toContain('Personen · Achse beginnt nicht bei 0')
  })

  it('labels lines at their ends, the provisional Ist with its sign', () => {
    expect(texts).toContain('Ist 32.550 v')
    expect(texts).toContain('Vorjahr 33.060')
    expect(texts).toContain('Soll 32.600')
  })

  it('writes the sign of each gap and the event into the picture', () => {
    expect(texts).toContain('geheim')
    expect(texts).toContain('fehlt')
    expect(texts).toContain('Bürgergeld, 2. Stufe')
  })

  it('marks made-up data inside of the picture', () => {
    expect(texts).not.toContain('Beispieldaten – keine amtlichen Werte')
    const synthetic = renderSvg(drawTrend({ ...input, isSynthetic: true }, stage()), stage())
    expect(textsIn(synthetic)).toContain('Beispieldaten – keine amtlichen Werte')
  })
})
