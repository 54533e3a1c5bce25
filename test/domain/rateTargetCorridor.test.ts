import { describe, expect, it } from 'vitest'
import { monthly, provisional } from '../builders'
import { rated } from './rating'

describe('a corridor', () => {
  it.each([
    // From 90 to 110 the room beyond is 2 % of the edge: 1.8 below, 2.2 above.
    { min: 90, max: 110, actual: 100, soll: 110, deviation: -10, status: 'onTrack' },
    { min: 90, max: 110, actual: 110, soll: 110, deviation: 0, status: 'onTrack' },
    { min: 90, max: 110, actual: 112.2, soll: 110, deviation: 2.2, status: 'atRisk' },
    { min: 90, max: 110, actual: 112.3, soll: 110, deviation: 2.3, status: 'missed' },
    { min: 90, max: 110, actual: 90, soll: 110, deviation: -20, status: 'onTrack' },
    { min: 90, max: 110, actual: 89, soll: 90, deviation: -1, status: 'atRisk' },
    { min: 90, max: 110, actual: 88.2, soll: 90, deviation: -1.8, status: 'atRisk' },
    { min: 90, max: 110, actual: 88.1, soll: 90, deviation: -1.9, status: 'missed' },
    { min: null, max: 110, actual: 1, soll: 110, deviation: -109, status: 'onTrack' },
    { min: null, max: 110, actual: -5, soll: 110, deviation: -115, status: 'onTrack' },
    { min: null, max: 110, actual: 113, soll: 110, deviation: 3, status: 'missed' },
    { min: 90, max: null, actual: 1000, soll: 90, deviation: 910, status: 'onTrack' },
    { min: 90, max: null, actual: 88, soll: 90, deviation: -2, status: 'missed' },
    { min: 0, max: 0, actual: 0, soll: 0, deviation: 0, status: 'onTrack' },
  ] as const)('from $min to $max: $actual is $status', ({ min, max, actual, soll, deviation, status }) => {
    const rows = monthly('lzb-stock', '2023-01', [actual])
    const attainment = rated({ kind: 'corridor', min, max, path: null }, { rows, month: '2023-01' })
    expect(attainment).toMatchObject({ planned: soll, status })
    expect(attainment.deviation).toBeCloseTo(deviation, 9)
  })

  it.each([
    { cells: [60, 140], status: 'onTrack', sum: 200 },
    { cells: [60, 144], status: 'atRisk', sum: 204 },
    { cells: [60, 145], status: 'missed', sum: 205 },
    { cells: [60, provisional(144)], status: 'atRisk', sum: 204 },
  ] as const)(
    'grows with the months over a flow: $sum of 200 by February is $status',
    ({ cells, status, sum }) => {
      const rows = monthly('egt-spending', '2023-01', cells)
      const rule = { kind: 'corridor', min: null, max: 1200, path: { method: 'linear' } } as const
      const attainment = rated(rule, { rows, month: '2023-02', indicatorId: 'egt-spending' })
      expect(attainment).toMatchObject({ planned: 200, deviation: sum - 200, status })
    },
  )

  it.each([
    { cells: ['suppressed'], reason: 'suppressed' },
    { cells: [null], reason: 'monthsMissing' },
  ] as const)('is not judged at $cells', ({ cells, reason }) => {
    const rows = [...monthly('lzb-stock', '2023-01', cells), ...monthly('bg-stock', '2023-01', [1])]
    const rule = { kind: 'corridor', min: 90, max: 110, path: null } as const
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({
      planned: 110,
      deviation: null,
      status: 'unrated',
      reason,
    })
  })

  it('uses its own tolerance at both edges', () => {
    const rule = {
      kind: 'corridor',
      min: 90,
      max: 110,
      path: null,
      tolerance: { kind: 'points', value: 5 },
    } as const
    const state = (actual: number) =>
      rated(rule, { rows: monthly('lzb-stock', '2023-01', [actual]), month: '2023-01' }).status
    expect([84.9, 85, 115, 115.1].map(state)).toEqual(['missed', 'atRisk', 'atRisk', 'missed'])
  })
})
