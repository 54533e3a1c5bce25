import { describe, expect, it } from 'vitest'
import { unitBars, type UnitsChartInput } from '@/charts/units'
import { drawUnits } from '@/charts/unitsChart'
import { measured, missing, provisional } from '../builders'
import { percent, persons } from './points'
import { renderSvg, textsIn } from './render'
import { seriesData } from './series'
import { stage } from './stage'

const input: UnitsChartInput = {
  rows: [
    { name: 'Waltrop', actual: missing('suppressed'), yearBefore: measured(4) },
    { name: 'Marl', actual: measured(4_905), yearBefore: measured(5_000) },
    { name: 'Dorsten', actual: provisional(3_107), yearBefore: missing('suppressed') },
    { name: 'Herten', actual: measured(5_100), yearBefore: measured(5_000) },
  ],
  reference: null,
  quantity: persons,
  better: 'down',
  isSynthetic: false,
}

describe('the comparison of Bezirksstellen', () => {
  it('puts the largest first and those without number last', () => {
    expect(unitBars(input).map(({ name }) => name)).toEqual(['Herten', 'Marl', 'Dorsten', 'Waltrop'])
  })

  it('has no bar and no change for a suppressed value', () => {
    const drawing = drawUnits(input, stage())
    expect(seriesData(drawing, 'actual')).toEqual([5_100, 4_905, 3_107, null])
    expect(seriesData(drawing, 'change')).toEqual([2, expect.closeTo(-1.9), null, null])
  })

  it('shows no difference that would give a hidden value away', () => {
    const texts = drawUnits(input, stage()).spoken
    expect(texts[2]).toBe('Dorsten, Ist 3.107\u00a0Personen (vorläufig), Vorjahr geheim')
    expect(texts[3]).toBe('Waltrop, Ist: geheim, Vorjahr 4')
  })

  it('writes the word where a number is hidden, and the sign of the bad side', () => {
    const texts = textsIn(renderSvg(drawUnits(input, stage()), stage()))
    expect(texts).toEqual(expect.arrayContaining(['geheim', '4.905', '3.107 v', '! +2,0', '−1,9']))
  })

  it('holds rates against the Träger and changes in points', () => {
    const rows = [{ name: 'Marl', actual: measured(20.4), yearBefore: measured(21) }]
    const reference = { name: 'Kreis', value: 22.5 }
    const drawing = drawUnits({ ...input, rows, reference, quantity: percent, better: 'up' }, stage())
    const texts = textsIn(renderSvg(drawing, stage()))
    expect(texts).toEqual(
      expect.arrayContaining(['Kreis 22,5 %', '! −0,6', 'Veränderung zum Vorjahr in Punkten']),
    )
  })
})
