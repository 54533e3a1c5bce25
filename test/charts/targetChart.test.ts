import { describe, expect, it } from 'vitest'
import { drawTarget, type TargetChartInput } from '@/charts/targetChart'
import { provisional } from '../builders'
import { course, percent } from './points'
import { renderSvg, textsIn } from './render'
import { seriesData } from './series'
import { stage } from './stage'

const sums: TargetChartInput = {
  points: course('2023-01', [700, 1_450, 'suppressed', provisional(2_900), null, null], {
    yearBefore: [720, 1_500, 2_250, 3_000, 3_700, 4_500],
    planned: [710, 1_440, 2_200, 2_950, 3_650, 4_400],
  }),
  quantity: { measure: 'Integrationen', decimals: 0 },
  shape: 'columns',
  direction: 'up',
  events: [],
  isSynthetic: false,
}

const rate: TargetChartInput = {
  ...sums,
  points: course('2023-01', [20.1, 20.4, null], { yearBefore: [21, 21, 21], planned: [20, 20.5, 21] }),
  quantity: percent,
  shape: 'lines',
}

describe('the option of a target’s year', () => {
  it('leaves out the bar of a suppressed month and of months to come', () => {
    expect(seriesData(drawTarget(sums, stage()), 'actual')).toEqual([700, 1_450, null, 2_900, null, null])
  })

  it('draws bars from zero', () => {
    expect(drawTarget(sums, stage()).option.yAxis).toMatchObject([{ min: 0 }, {}])
  })

  it('hatches what will still change', () => {
    const { series = [] } = drawTarget(sums, stage()).option
    const bars = (Array.isArray(series) ? series : [series]).find(({ id }) => id === 'actual')
    expect(bars?.data?.[1]).not.toHaveProperty('itemStyle.decal')
    expect(bars?.data?.[3]).toHaveProperty('itemStyle.decal')
  })

  it('shows the deviation of those months that have both numbers', () => {
    expect(seriesData(drawTarget(sums, stage()), 'deviation')).toEqual([-10, 10, null, -50, null, null])
  })

  it('has no strip of deviations without any Soll', () => {
    const points = course('2023-01', [700, 1_450])
    expect(() => seriesData(drawTarget({ ...sums, points }, stage()), 'deviation')).toThrow()
  })

  it('draws one line where the Soll is the year before', () => {
    const points = course('2023-01', [20, 21], { yearBefore: [22, 23], planned: [22, 23] })
    const drawing = drawTarget({ ...rate, points }, stage())
    expect(() => seriesData(drawing, 'yearBefore')).toThrow()
    expect(textsIn(renderSvg(drawing, stage()))).toContain('Soll (Vorjahr) 23,0 %')
  })
})

describe('the picture of a target’s year', () => {
  it('writes signed deviations, those on the bad side with a sign of their own', () => {
    const texts = textsIn(renderSvg(drawTarget(sums, stage()), stage()))
    expect(texts).toContain('! −10')
    expect(texts).toContain('+10')
    expect(texts).toContain('! −50')
    expect(texts).toContain('Ist − Soll')
  })

  it('numbers its bars and names them', () => {
    const texts = textsIn(renderSvg(drawTarget(sums, stage()), stage()))
    expect(texts).toContain('1.450')
    expect(texts).toContain('2.900 v')
    expect(texts).toEqual(expect.arrayContaining(['Vorjahr', 'Soll', 'Ist (schraffiert: vorläufig)']))
  })

  it('counts euros at the axis, and leaves the unit out at the bars', () => {
    const points = course('2023-01', [2_300_000, 5_600_000], { planned: [5_000_000, 9_900_000] })
    const input = { ...sums, points, quantity: { measure: '€', decimals: 0 }, direction: 'within' as const }
    const texts = textsIn(renderSvg(drawTarget(input, stage()), stage()))
    expect(texts).toEqual(expect.arrayContaining(['10 Mio. €', '2,3', '5,6', '−2,7', '−4,3', 'in Mio. €']))
  })

  it('has no text smaller than 18 pixels on a slide of 1920 × 1080', () => {
    const slide = stage({ width: 1_720, height: 760, size: 'slide' })
    const sizes = [...renderSvg(drawTarget(rate, slide), slide).matchAll(/font-size:([\d.]+)px/g)]
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(18)
  })
})
