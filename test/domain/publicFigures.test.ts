import { describe, expect, it } from 'vitest'
import { measured, monthly, repeated } from '../builders'
import { rated } from './rating'

describe('publicly known figures', () => {
  it('9,797 of 9,300 Integrationen are 105.3 %', () => {
    // Eleven months of 816 and a December of 821 make 9,797.
    const rows = monthly('integrations', '2023-01', [...repeated(816, 11), 821])
    const rule = { kind: 'yearSum', direction: 'up', value: 9300, path: { method: 'linear' } } as const
    const attainment = rated(rule, { rows, month: '2023-12', indicatorId: 'integrations' })
    expect(attainment).toMatchObject({
      actual: measured(9797, 'computed'),
      planned: 9300,
      deviation: 497,
      status: 'reached',
    })
    expect((100 + (attainment.deviationInPercent ?? 0)).toFixed(1)).toBe('105.3')
  })

  it.each([
    { budget: 'EGT', now: 59.519, before: 66.749, difference: -7.23, percent: '-10.83' },
    { budget: 'VWT', now: 65.138, before: 67.958, difference: -2.82, percent: '-4.15' },
  ])('$budget $now against $before Mio. € is $percent %', ({ now, before, difference, percent }) => {
    const rows = monthly('egt-spending', '2022-01', [before, ...repeated(null, 11), now])
    const asked = { rows, month: '2023-01', indicatorId: 'egt-spending' }
    const change = rated({ kind: 'changeYoY', direction: 'down', value: 0 }, asked)
    expect(change.actual.kind === 'value' && change.actual.value.toFixed(2)).toBe(percent)
    const level = rated({ kind: 'direction', direction: 'down', basis: 'december' }, asked)
    expect(level.deviation).toBeCloseTo(difference, 9)
    expect(level.deviationInPercent?.toFixed(2)).toBe(percent)
  })
})
