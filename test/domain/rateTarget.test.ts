import { describe, expect, it } from 'vitest'
import type { Measurement } from '@/domain/measurement'
import type { Direction, TargetRule } from '@/domain/target'
import { type Entry, measured, missing, monthly, provisional } from '../builders'
import { rated } from './rating'

/** A kind of target whose compared value in January 2023 is one cell. */
interface Kind {
  readonly name: string
  readonly rule: (direction: Direction) => TargetRule
  readonly indicatorId: string
  readonly planned: number
  /** In the unit of the compared value. */
  readonly tolerance: number
  /** Cell of January 2022, where the Soll rests on it. */
  readonly yearBefore?: number
  /** The cell that gives a compared value; the value itself unless said otherwise. */
  readonly cellOf?: (actual: number) => number
}

const absolute = { kind: 'absolute', value: 900 } as const
const manual = (first: number) =>
  ({ method: 'manual', values: [first, ...Array.from({ length: 11 }, () => 0)] }) as const

const kinds: readonly Kind[] = [
  {
    name: 'direction of a stock: below or above 1,000 of the year before',
    rule: (direction) => ({ kind: 'direction', direction, basis: 'yearToDate' }),
    indicatorId: 'lzb-stock',
    yearBefore: 1000,
    planned: 1000,
    tolerance: 20,
  },
  {
    name: 'direction of a flow: its sum against the sum of the year before',
    rule: (direction) => ({ kind: 'direction', direction, basis: 'yearToDate' }),
    indicatorId: 'lzb-inflow',
    yearBefore: 50,
    planned: 50,
    tolerance: 1,
  },
  {
    name: 'direction of the month for the sake of December',
    rule: (direction) => ({ kind: 'direction', direction, basis: 'december' }),
    indicatorId: 'lzb-stock',
    yearBefore: 1000,
    planned: 1000,
    tolerance: 20,
  },
  {
    name: 'direction of a rate: half a point of room',
    rule: (direction) => ({ kind: 'direction', direction, basis: 'yearToDate' }),
    indicatorId: 'rate',
    yearBefore: 25,
    planned: 25,
    tolerance: 0.5,
  },
  {
    name: 'change of −3 % against 1,000 of the year before',
    rule: (direction) => ({ kind: 'changeYoY', direction, value: -3 }),
    indicatorId: 'lzb-stock',
    yearBefore: 1000,
    planned: -3,
    tolerance: 0.5,
    cellOf: (actual) => 1000 + 10 * actual,
  },
  {
    name: 'mean of the year on a typed path',
    rule: (direction) => ({ kind: 'yearAverage', direction, value: absolute, path: manual(1000) }),
    indicatorId: 'lzb-stock',
    planned: 1000,
    tolerance: 20,
  },
  {
    name: 'mean of the year 25 % above the year before',
    rule: (direction) => ({
      kind: 'yearAverage',
      direction,
      value: { kind: 'changeInPercent', value: 25 },
      path: manual(7),
    }),
    indicatorId: 'lzb-stock',
    yearBefore: 800,
    planned: 1000,
    tolerance: 20,
  },
  {
    name: 'stock at the year’s end on a typed path',
    rule: (direction) => ({ kind: 'yearEnd', direction, value: 900, path: manual(1000) }),
    indicatorId: 'lzb-stock',
    planned: 1000,
    tolerance: 20,
  },
  {
    name: 'sum of the year, a twelfth by January',
    rule: (direction) => ({ kind: 'yearSum', direction, value: 1200, path: { method: 'linear' } }),
    indicatorId: 'integrations',
    planned: 100,
    tolerance: 2,
  },
  {
    name: 'rate of the last twelve months',
    rule: (direction) => ({ kind: 'rollingRate', direction, value: 20 }),
    indicatorId: 'rate',
    planned: 20,
    tolerance: 0.5,
  },
  {
    name: 'rate of the year so far',
    rule: (direction) => ({ kind: 'yearToDateRate', direction, value: 24, path: { method: 'linear' } }),
    indicatorId: 'rate',
    planned: 2,
    tolerance: 0.5,
  },
  {
    name: 'limit of each month',
    rule: (direction) => ({ kind: 'threshold', direction, value: 120 }),
    indicatorId: 'lzb-stock',
    planned: 120,
    tolerance: 2.4,
  },
  {
    name: 'twice the base',
    rule: (direction) => ({
      kind: 'multipleOfBase',
      direction,
      factor: 2,
      base: { kind: 'value', value: 500 },
    }),
    indicatorId: 'lzb-stock',
    planned: 1000,
    tolerance: 20,
  },
]

function inJanuary(kind: Kind, direction: Direction, entry: Entry) {
  const before = kind.yearBefore ?? null
  const cells = [before, ...Array.from({ length: 11 }, () => null), entry]
  const rows = [...monthly(kind.indicatorId, '2022-01', cells), ...monthly('bg-stock', '2023-01', [1])]
  return rated(kind.rule(direction), { rows, month: '2023-01', indicatorId: kind.indicatorId })
}

function cellFor(kind: Kind, actual: number): number {
  return kind.cellOf?.(actual) ?? actual
}

function valueOf(actual: Measurement): number | undefined {
  return actual.kind === 'value' ? actual.value : undefined
}

describe.each(kinds)('$name', (kind) => {
  describe.each(['up', 'down'] as const)('where better is %s', (direction) => {
    it.each([
      // The shortfall in tolerances: negative on the good side of the Soll.
      { where: 'far on the good side', shortfall: -8, status: 'onTrack' },
      { where: 'just on the good side', shortfall: -0.1, status: 'onTrack' },
      { where: 'exactly at the Soll', shortfall: 0, status: 'onTrack' },
      { where: 'just on the bad side', shortfall: 0.05, status: 'atRisk' },
      { where: 'inside the tolerance', shortfall: 0.5, status: 'atRisk' },
      { where: 'exactly at the tolerance', shortfall: 1, status: 'atRisk' },
      { where: 'just beyond the tolerance', shortfall: 1.05, status: 'missed' },
      { where: 'far beyond it', shortfall: 2, status: 'missed' },
    ] as const)('$where is $status', ({ shortfall, status }) => {
      const { planned, tolerance } = kind
      const deviation = (direction === 'down' ? shortfall : -shortfall) * tolerance
      const attainment = inJanuary(kind, direction, cellFor(kind, planned + deviation))
      expect(attainment).toMatchObject({ status, reason: null, isProvisional: false, missingMonths: 0 })
      expect(valueOf(attainment.actual)).toBeCloseTo(planned + deviation, 9)
      expect(attainment.planned).toBeCloseTo(planned, 9)
      expect(attainment.deviation).toBeCloseTo(deviation, 9)
      expect(attainment.deviationInPercent).toBeCloseTo((deviation / planned) * 100, 9)
    })

    it.each([
      { sign: null, reason: 'monthsMissing' },
      { sign: 'suppressed', reason: 'suppressed' },
      { sign: 'notYetAvailable', reason: 'monthsMissing' },
      { sign: 'unreliable', reason: 'monthsMissing' },
      { sign: 'notReported', reason: 'monthsMissing' },
    ] as const)('has no state where the month is $sign: $reason', ({ sign, reason }) => {
      const attainment = inJanuary(kind, direction, sign)
      expect(attainment).toMatchObject({
        status: 'unrated',
        reason,
        deviation: null,
        deviationInPercent: null,
        isProvisional: false,
        missingMonths: 1,
      })
      expect(attainment.planned).toBeCloseTo(kind.planned, 9)
    })

    it('says of a provisional month that its state may change', () => {
      const attainment = inJanuary(kind, direction, provisional(cellFor(kind, kind.planned)))
      expect(attainment).toMatchObject({ status: 'onTrack', reason: null, isProvisional: true })
    })
  })

  it('says nothing about another year, but still compares', () => {
    const cells = [cellFor(kind, 1), ...Array.from({ length: 11 }, () => null), cellFor(kind, 1)]
    const rows = [...monthly(kind.indicatorId, '2023-01', cells), ...monthly('bg-stock', '2024-01', [1])]
    const attainment = rated(kind.rule('up'), { rows, month: '2024-01', indicatorId: kind.indicatorId })
    expect(attainment).toMatchObject({ status: 'unrated', reason: 'otherYear' })
  })
})

describe('an own tolerance', () => {
  const limit = { kind: 'threshold', direction: 'down', value: 100 } as const

  it.each([
    { tolerance: { kind: 'points', value: 5 }, actual: 105, status: 'atRisk' },
    { tolerance: { kind: 'points', value: 5 }, actual: 105.1, status: 'missed' },
    { tolerance: { kind: 'percentOfPlanned', value: 10 }, actual: 110, status: 'atRisk' },
    { tolerance: { kind: 'percentOfPlanned', value: 0 }, actual: 100.1, status: 'missed' },
    { tolerance: { kind: 'percentOfPlanned', value: 0 }, actual: 100, status: 'onTrack' },
  ] as const)('of $tolerance: $actual against at most 100 is $status', ({ tolerance, actual, status }) => {
    const rows = monthly('lzb-stock', '2023-01', [actual])
    expect(rated({ ...limit, tolerance }, { rows, month: '2023-01' }).status).toBe(status)
  })
})

describe('the year so far', () => {
  it('compares the mean of a stock: (990 + 1,030) / 2 against (1,000 + 1,000) / 2', () => {
    const rows = [
      ...monthly('lzb-stock', '2022-01', [1000, 1000, 1]),
      ...monthly('lzb-stock', '2023-01', [990, 1030]),
    ]
    const rule = { kind: 'direction', direction: 'down', basis: 'yearToDate' } as const
    expect(rated(rule, { rows, month: '2023-02' })).toMatchObject({
      actual: measured(1010, 'computed'),
      planned: 1000,
      deviation: 10,
      deviationInPercent: 1,
      status: 'atRisk',
    })
  })

  it('compares the month itself where December counts: 1,030 against 1,000', () => {
    const rows = [
      ...monthly('lzb-stock', '2022-01', [1000, 1000]),
      ...monthly('lzb-stock', '2023-01', [990, 1030]),
    ]
    const rule = { kind: 'direction', direction: 'down', basis: 'december' } as const
    expect(rated(rule, { rows, month: '2023-02' })).toMatchObject({
      actual: measured(1030),
      status: 'missed',
    })
  })

  it('compares the sum of a flow: 30 + 35 + 40 = 105 against 3/12 of 400', () => {
    const rows = monthly('integrations', '2023-01', [30, 35, 40])
    const rule = { kind: 'yearSum', direction: 'up', value: 400, path: { method: 'linear' } } as const
    expect(rated(rule, { rows, month: '2023-03', indicatorId: 'integrations' })).toMatchObject({
      actual: measured(105, 'computed'),
      planned: 100,
      deviation: 5,
      status: 'onTrack',
    })
  })

  it('says how many of its months are missing', () => {
    const rows = monthly('integrations', '2023-01', [30, null, null, 40])
    const rule = { kind: 'yearSum', direction: 'up', value: 400, path: { method: 'linear' } } as const
    expect(rated(rule, { rows, month: '2023-04', indicatorId: 'integrations' })).toMatchObject({
      actual: missing('incompleteWindow', 2),
      status: 'unrated',
      reason: 'monthsMissing',
      missingMonths: 2,
    })
  })

  it('counts the months that are still to come: two after October', () => {
    const rows = monthly('integrations', '2023-01', [30, 30, 30, 30, 30, 30, 30, 30, 30, 30])
    const rule = { kind: 'yearSum', direction: 'up', value: 400, path: { method: 'linear' } } as const
    expect(rated(rule, { rows, month: '2023-12', indicatorId: 'integrations' })).toMatchObject({
      status: 'unrated',
      reason: 'monthsMissing',
      missingMonths: 2,
    })
  })

  it('counts a month once, be it the numerator or the denominator that lacks it', () => {
    const rows = [
      ...monthly('integrations', '2023-01', [30, null, null, 30]),
      ...monthly('elb-stock', '2023-01', [null, 900, null, 900]),
    ]
    const rule = { kind: 'yearToDateRate', direction: 'up', value: 20, path: { method: 'linear' } } as const
    expect(rated(rule, { rows, month: '2023-04', indicatorId: 'k2-year-to-date' })).toMatchObject({
      reason: 'monthsMissing',
      missingMonths: 3,
    })
  })

  it('is provisional as soon as one of its months is', () => {
    const rows = monthly('integrations', '2023-01', [30, provisional(35), 40])
    const rule = { kind: 'yearSum', direction: 'up', value: 400, path: { method: 'linear' } } as const
    expect(rated(rule, { rows, month: '2023-03', indicatorId: 'integrations' }).isProvisional).toBe(true)
    expect(rated(rule, { rows, month: '2023-01', indicatorId: 'integrations' }).isProvisional).toBe(false)
  })
})
