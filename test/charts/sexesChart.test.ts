import { describe, expect, it } from 'vitest'
import { sexesTable } from '@/charts/chartTable'
import { drawSexes, type SexesChartInput } from '@/charts/sexesChart'
import { course, percent } from './points'
import { renderSvg, textsIn } from './render'
import { seriesData } from './series'
import { stage } from './stage'

const input: SexesChartInput = {
  female: course('2023-01', [14, 'suppressed', 15]),
  male: course('2023-01', [22, 23, 24]),
  quantity: percent,
  isSynthetic: false,
}

describe('women and men', () => {
  it('are drawn on one scale', () => {
    const { yAxis } = drawSexes(input, stage()).option
    const axes = Array.isArray(yAxis) ? yAxis : [yAxis]
    expect(axes).toHaveLength(2)
    expect(axes[0]).toMatchObject({
      min: (axes[1] as { min: number }).min,
      max: (axes[1] as { max: number }).max,
    })
  })

  it('leave a gap for a suppressed month of one of them', () => {
    const drawing = drawSexes(input, stage())
    expect(seriesData(drawing, 'actual-0')).toEqual([14, null, 15])
    expect(seriesData(drawing, 'actual-1')).toEqual([22, 23, 24])
    expect(drawing.spoken[1]).toBe('Februar 2023, Frauen: Ist: geheim, Männer: Ist 23,0\u00a0%')
  })

  it('are named in the picture', () => {
    const texts = textsIn(renderSvg(drawSexes(input, stage()), stage()))
    expect(texts).toEqual(expect.arrayContaining(['Frauen', 'Männer', 'Ist 15,0 %', 'Ist 24,0 %', 'geheim']))
  })

  it('have a gap between them only where both are known', () => {
    expect(sexesTable(input).rows).toEqual([
      ['Januar 2023', '14,0\u00a0%', '22,0\u00a0%', '−8,0\u00a0%-Punkte'],
      ['Februar 2023', 'geheim', '23,0\u00a0%', ''],
      ['März 2023', '15,0\u00a0%', '24,0\u00a0%', '−9,0\u00a0%-Punkte'],
    ])
  })
})
