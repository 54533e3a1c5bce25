import { describe, expect, it } from 'vitest'
import { courseTable } from '@/charts/chartTable'
import { alternativeOfReplaced } from '@/charts/replacedPaths'
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
  replaced: [],
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

/** 710 and 1,440 were planned; from March on another version holds. */
const replaced = [
  {
    until: '2023-03-15',
    planned: [null, null, 2_100, 2_800, 3_500, 4_200].map((value) =>
      value === null ? null : { kind: 'number' as const, value },
    ),
  },
]

describe('the Soll of an older version', () => {
  it('goes on dashed from the last month that it held in', () => {
    const drawing = drawTarget({ ...sums, replaced }, stage())
    expect(seriesData(drawing, 'replaced-0-planned')).toEqual([null, 1_440, 2_100, 2_800, 3_500, 4_200])
    const { series = [] } = drawing.option
    const line = (Array.isArray(series) ? series : [series]).find(({ id }) => id === 'replaced-0-planned')
    expect(line).toMatchObject({ type: 'line', lineStyle: { width: 1, type: [3, 3] } })
  })

  it('is named in the legend of bars, at the end of lines, and in the words of each month', () => {
    const bars = drawTarget({ ...sums, replaced }, stage())
    expect(textsIn(renderSvg(bars, stage()))).toContain('früheres Soll')
    expect(bars.spoken[1]).not.toContain('früheres')
    expect(bars.spoken[2]).toContain('früheres Soll (ersetzt ab 15.03.2023): 2.100')
    const lines = drawTarget({ ...sums, shape: 'lines', replaced }, stage())
    expect(textsIn(renderSvg(lines, stage()))).toContain('früheres Soll 4.200')
  })

  it('has its place on the axis', () => {
    const high = [{ until: '2023-01-01', planned: [{ kind: 'number' as const, value: 90_000 }] }]
    const { yAxis } = drawTarget({ ...sums, replaced: high }, stage()).option
    const [axis] = Array.isArray(yAxis) ? yAxis : [yAxis]
    expect(Number(axis?.max)).toBeGreaterThanOrEqual(90_000)
  })

  it('stands in the table, and is told to who does not see it', () => {
    const { columns, rows } = courseTable(sums.points, sums.quantity, replaced)
    expect(columns.at(-1)).toBe('früheres Soll (ersetzt ab 15.03.2023)')
    expect(rows.map((row) => row.at(-1))).toEqual(['', '', '2.100', '2.800', '3.500', '4.200'])
    expect(alternativeOfReplaced(replaced, sums.points, sums.quantity)).toBe(
      ' Gestrichelt: früheres Soll (ersetzt ab 15.03.2023), im Juni 2023 4.200.',
    )
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
