import { describe, expect, it } from 'vitest'
import { type Entry, measured, missing, monthly, provisional, repeated, traeger, unit } from '../builders'
import { rated, ratingPlan } from './rating'

describe('Fallkonferenzen in ten Bezirksstellen', () => {
  const offices = Array.from({ length: 10 }, (_, index) =>
    unit(`office-${index}`, `Office ${index}`, traeger.id),
  )
  const plan = ratingPlan({ organisation: { name: '', shortName: '', units: [traeger, ...offices] } })
  const rule = { kind: 'countOf', total: 10 } as const

  /** Conferences by office, January 2023 first. */
  function counted(cells: readonly (readonly Entry[])[], month: string, tolerance?: number) {
    const rows = cells.flatMap((own, index) =>
      monthly({ indicatorId: 'case-conferences', unitId: `office-${index}` }, '2023-01', own),
    )
    const own =
      tolerance === undefined ? rule : { ...rule, tolerance: { kind: 'points', value: tolerance } as const }
    return rated(own, { rows, month, plan, indicatorId: 'case-conferences' })
  }

  const sevenOfTen = [...repeated([1, 0], 4), ...repeated([0, 2], 3), ...repeated([0, 0], 3)]

  it('are held in 7 of 10: 3 too few, 30 %', () => {
    expect(counted(sevenOfTen, '2023-02')).toMatchObject({
      actual: measured(7, 'computed'),
      planned: 10,
      deviation: -3,
      deviationInPercent: -30,
      status: 'missed',
    })
  })

  it.each([
    { offices: 'four in January', cells: sevenOfTen, month: '2023-01', count: 4, status: 'missed' },
    { offices: 'all ten', cells: repeated([1], 10), month: '2023-01', count: 10, status: 'reached' },
    { offices: 'none', cells: repeated([0], 10), month: '2023-01', count: 0, status: 'missed' },
    { offices: 'the only one that reports', cells: [[3]], month: '2023-01', count: 1, status: 'missed' },
    {
      offices: 'nine and a negative correction',
      cells: [...repeated([1], 9), [-1]],
      month: '2023-01',
      count: 9,
      status: 'missed',
    },
  ] as const)('$offices count $count: $status', ({ cells, month, count, status }) => {
    expect(counted(cells, month)).toMatchObject({ actual: { value: count }, status })
  })

  it('are at risk within a tolerance of three offices', () => {
    expect(counted(sevenOfTen, '2023-02', 3).status).toBe('atRisk')
    expect(counted(sevenOfTen, '2023-02', 2).status).toBe('missed')
  })

  it('are unknown where no office reports: all months of the year so far are missing', () => {
    const rows = monthly('bg-stock', '2023-01', [1, 1, 1])
    expect(rated(rule, { rows, month: '2023-03', plan, indicatorId: 'case-conferences' })).toMatchObject({
      actual: missing('absent', 3),
      status: 'unrated',
      reason: 'monthsMissing',
      missingMonths: 3,
    })
  })

  it('cannot be counted while an office hides whether it had any', () => {
    const hidden = counted([...repeated([1, 1], 8), ['suppressed', 0], [0, 0]], '2023-02')
    expect(hidden).toMatchObject({ actual: missing('suppressed'), status: 'unrated', reason: 'suppressed' })
    expect(counted([...repeated([1, 1], 8), ['suppressed', 3], [0, 0]], '2023-02').actual).toEqual(
      measured(9, 'computed'),
    )
  })

  it.each(['notYetAvailable', 'unreliable', 'notReported'] as const)(
    'cannot be counted while an office says %s',
    (sign) => {
      const nine = repeated<readonly Entry[]>([1, 1], 9)
      expect(counted([...nine, [0, sign]], '2023-02')).toMatchObject({
        actual: missing('incompleteWindow', 1),
        status: 'unrated',
        reason: 'monthsMissing',
        missingMonths: 1,
      })
      expect(counted([...nine, [1, sign]], '2023-02')).toMatchObject({
        actual: { value: 10 },
        status: 'reached',
      })
    },
  )

  it('do not count an office that makes no sense there, nor one that nobody speaks of', () => {
    const nine = repeated<readonly Entry[]>([1], 9)
    expect(counted([...nine, ['notMeaningful']], '2023-01').actual).toEqual(measured(9, 'computed'))
    expect(counted(nine, '2023-01').actual).toEqual(measured(9, 'computed'))
  })

  it('do not count from the year before', () => {
    const rows = monthly({ indicatorId: 'case-conferences', unitId: 'office-0' }, '2022-12', [5, 0])
    const attainment = rated(rule, { rows, month: '2023-01', plan, indicatorId: 'case-conferences' })
    expect(attainment.actual).toEqual(measured(0, 'computed'))
  })

  it('are provisional while one of the numbers is', () => {
    const attainment = counted([[1], [provisional(0)]], '2023-01')
    expect(attainment).toMatchObject({ actual: measured(1, 'provisional', 'computed'), isProvisional: true })
  })

  it('are a matter of the Träger, not of one office', () => {
    const rows = monthly({ indicatorId: 'case-conferences', unitId: 'office-0' }, '2023-01', [1])
    const asked = { rows, month: '2023-01', plan, indicatorId: 'case-conferences', unitId: 'office-0' }
    expect(rated(rule, asked)).toMatchObject({ status: 'unrated', reason: 'otherUnit' })
  })

  it('say nothing about another year', () => {
    const rows = monthly({ indicatorId: 'case-conferences', unitId: 'office-0' }, '2022-12', [1])
    const asked = { rows, month: '2022-12', plan, indicatorId: 'case-conferences' }
    expect(rated(rule, asked)).toMatchObject({ planned: null, status: 'unrated', reason: 'otherYear' })
  })
})
