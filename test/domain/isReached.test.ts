import { describe, expect, it } from 'vitest'
import type { AttainmentStatus } from '@/domain/attainment'
import type { TargetRule } from '@/domain/target'
import {
  type Entry,
  indicator,
  measured,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
} from '../builders'
import { rate, rated, ratingPlan } from './rating'

const down = { direction: 'down' } as const
const up = { direction: 'up' } as const
const manual = (december: number) => ({ method: 'manual', values: [...repeated(0, 11), december] }) as const

function stateInDecember(rule: TargetRule, { indicatorId, cells }: YearEnd): AttainmentStatus {
  return rated(rule, { rows: monthly(indicatorId, '2022-01', cells), month: '2023-12', indicatorId }).status
}

interface YearEnd {
  readonly indicatorId: string
  /** 24 months from January 2022 on. */
  readonly cells: readonly Entry[]
}

/** Every month of 2022 the same, every month of 2023 the same. */
function flat(before: number, now: Entry): readonly Entry[] {
  return [...repeated<Entry>(before, 12), ...repeated(now, 12)]
}

/** 2023 with another December. */
function ending(before: number, now: Entry, december: Entry): readonly Entry[] {
  return flat(before, now).with(23, december)
}

describe('in December a stock', () => {
  const kinds: readonly { name: string; rule: TargetRule }[] = [
    { name: 'direction of the mean', rule: { kind: 'direction', basis: 'yearToDate', ...down } },
    { name: 'direction of December', rule: { kind: 'direction', basis: 'december', ...down } },
    {
      name: 'change of 0 %',
      rule: { kind: 'changeYoY', value: 0, tolerance: { kind: 'points', value: 2 }, ...down },
    },
    {
      name: 'mean of the year',
      rule: { kind: 'yearAverage', value: { kind: 'absolute', value: 1000 }, path: manual(1000), ...down },
    },
    { name: 'stock at the year’s end', rule: { kind: 'yearEnd', value: 1000, path: manual(1000), ...down } },
    { name: 'limit of each month', rule: { kind: 'threshold', value: 1000, ...down } },
    {
      name: 'twice the base',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 500 }, ...down },
    },
    { name: 'corridor', rule: { kind: 'corridor', min: null, max: 1000, path: null } },
  ]

  describe.each(kinds)('$name', ({ rule }) => {
    it.each([
      { december: 'final and below', now: 999, status: 'reached' },
      // What “soll sinken” has not sunk; it is no worse than the year before either.
      {
        december: 'final and exactly there',
        now: 1000,
        status: rule.kind === 'direction' ? 'onTrack' : 'reached',
      },
      { december: 'marked final', now: measured(999, 'final'), status: 'reached' },
      { december: 'final and 1 % above', now: 1010, status: 'atRisk' },
      { december: 'final and 3 % above', now: 1030, status: 'missed' },
      { december: 'below but provisional', now: provisional(999), status: 'onTrack' },
    ] as const)('$december is $status', ({ now, status }) => {
      expect(stateInDecember(rule, { indicatorId: 'lzb-stock', cells: flat(1000, now) })).toBe(status)
    })

    it('is only on course in November, however good', () => {
      const rows = monthly('lzb-stock', '2022-01', flat(1000, 1).slice(0, 23))
      const path = manual(1000)
      const early =
        'path' in rule && rule.path !== null
          ? { ...rule, path: { ...path, values: repeated(1000, 12) } }
          : rule
      expect(rated(early as TargetRule, { rows, month: '2023-11' }).status).toBe('onTrack')
    })
  })
})

describe('a direction against a year before that is not final', () => {
  const rule: TargetRule = { kind: 'direction', basis: 'yearToDate', ...down }
  const cells = flat(1000, 999).with(4, provisional(1000))

  it.each([
    { month: '2023-04', isProvisional: false, status: 'onTrack' },
    { month: '2023-05', isProvisional: true, status: 'onTrack' },
    { month: '2023-12', isProvisional: true, status: 'onTrack' },
  ])('is provisional in $month: $isProvisional', ({ month, ...standing }) => {
    expect(rated(rule, { rows: monthly('lzb-stock', '2022-01', cells), month })).toMatchObject(standing)
  })
})

describe('twice the 60 of a base year as a sum', () => {
  const rule: TargetRule = { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 60 }, ...up }

  it.each([
    { sum: '3 × 10 of 30 by March', month: '2023-03', cells: repeated(10, 3), status: 'onTrack' },
    { sum: '29.5 of 30 by March', month: '2023-03', cells: [10, 10, 9.5], status: 'atRisk' },
    { sum: '29 of 30 by March', month: '2023-03', cells: [10, 10, 9], status: 'missed' },
    { sum: 'all 120 by February', month: '2023-02', cells: [60, 60], status: 'reached' },
    {
      sum: 'all 120 of which 60 may change',
      month: '2023-02',
      cells: [60, provisional(60)],
      status: 'onTrack',
    },
  ])('$sum is $status', ({ month, cells, status }) => {
    const rows = monthly('integrations', '2023-01', cells)
    expect(rated(rule, { rows, month, indicatorId: 'integrations' }).status).toBe(status)
  })
})

describe('in December where more is better', () => {
  it.each([
    {
      kind: 'rolling rate',
      rule: { kind: 'rollingRate', value: 20, ...up },
      cells: flat(0, 20),
      status: 'reached',
    },
    {
      kind: 'rolling rate below',
      rule: { kind: 'rollingRate', value: 20, ...up },
      cells: flat(0, 19.9),
      status: 'atRisk',
    },
    {
      kind: 'rate of the year',
      rule: { kind: 'yearToDateRate', value: 20, path: manual(20), ...up },
      cells: flat(0, 20),
      status: 'reached',
    },
    {
      kind: 'corridor from below',
      rule: { kind: 'corridor', min: 20, max: null, path: null },
      cells: flat(0, 20),
      status: 'reached',
    },
    {
      kind: 'corridor below',
      rule: { kind: 'corridor', min: 20, max: null, path: null },
      cells: flat(0, 19.8),
      status: 'atRisk',
    },
  ] as const)('$kind is $status', ({ rule, cells, status }) => {
    expect(stateInDecember(rule, { indicatorId: 'rate', cells })).toBe(status)
  })
})

describe('in December a sum of decimals in a corridor', () => {
  it.each([
    { sum: '0.1 + 0.2 at most 0.3', cells: [0.1, 0.2, ...repeated(0, 10)], min: null, max: 0.3 },
    { sum: 'a refund of 5, at most 0.3', cells: [...repeated(0, 11), -5], min: null, max: 0.3 },
    { sum: 'ten times 0.1 at least 1', cells: [...repeated(0.1, 10), 0, 0], min: 1, max: null },
  ])('$sum is reached', ({ cells, min, max }) => {
    const rule = { kind: 'corridor', min, max, path: { method: 'linear' } } as const
    expect(
      stateInDecember(rule, { indicatorId: 'egt-spending', cells: [...repeated(0, 12), ...cells] }),
    ).toBe('reached')
  })
})

describe('the mean of the year', () => {
  const rule: TargetRule = {
    kind: 'yearAverage',
    value: { kind: 'absolute', value: 1000 },
    path: manual(1000),
    ...down,
  }

  it('is not final while any month of it is provisional', () => {
    const cells = flat(1000, 990).with(20, provisional(990))
    expect(stateInDecember(rule, { indicatorId: 'lzb-stock', cells })).toBe('onTrack')
  })

  it('is lost to a bad December: (11 × 1,000 + 1,024) / 12 = 1,002', () => {
    expect(stateInDecember(rule, { indicatorId: 'lzb-stock', cells: ending(1000, 1000, 1024) })).toBe(
      'atRisk',
    )
  })
})

describe('a limit that holds for every month', () => {
  const rule: TargetRule = { kind: 'threshold', value: 120, ...down }

  it.each([
    { year: 'kept in each month', cells: flat(0, 120), status: 'reached' },
    { year: 'broken in March', cells: flat(0, 119).with(14, 121), status: 'onTrack' },
    { year: 'missing in March', cells: flat(0, 119).with(14, null), status: 'onTrack' },
    { year: 'hidden in January', cells: flat(0, 119).with(12, 'suppressed'), status: 'onTrack' },
    { year: 'provisional in March', cells: flat(0, 119).with(14, provisional(119)), status: 'onTrack' },
    { year: 'broken in December', cells: ending(0, 119, 121), status: 'atRisk' },
    { year: 'broken the year before', cells: flat(200, 119), status: 'reached' },
  ] as const)('$year is $status', ({ cells, status }) => {
    expect(stateInDecember(rule, { indicatorId: 'lzb-stock', cells })).toBe(status)
  })
})

describe('a sum to be filled', () => {
  const rule: TargetRule = { kind: 'yearSum', value: 120, path: { method: 'linear' }, ...up }
  const state = (cells: readonly Entry[], month: string) =>
    rated(rule, { rows: monthly('integrations', '2023-01', cells), month, indicatorId: 'integrations' })
      .status

  it.each([
    { sum: '60 + 60 in February', cells: [60, 60], month: '2023-02', status: 'reached' },
    { sum: '60 + 59 in February', cells: [60, 59], month: '2023-02', status: 'onTrack' },
    {
      sum: '60 + 60 of which 60 are provisional',
      cells: [60, provisional(60)],
      month: '2023-02',
      status: 'onTrack',
    },
    {
      sum: 'full by final months, a provisional one on top',
      cells: [60, 60, provisional(5)],
      month: '2023-03',
      status: 'reached',
    },
    { sum: 'full although months are missing', cells: [60, null, 60], month: '2023-03', status: 'unrated' },
    { sum: '12 × 10 in December', cells: repeated(10, 12), month: '2023-12', status: 'reached' },
    { sum: '11 × 10 + 9 in December', cells: [...repeated(10, 11), 9], month: '2023-12', status: 'atRisk' },
    { sum: '12 × 9 in December', cells: repeated(9, 12), month: '2023-12', status: 'missed' },
  ] as const)('$sum is $status', ({ cells, month, status }) => {
    expect(state(cells, month)).toBe(status)
  })

  it('is full by decimals that only binary arithmetic leaves short: ten times 0.1', () => {
    const rows = monthly('integrations', '2023-01', repeated(0.1, 10))
    const asked = { rows, month: '2023-10', indicatorId: 'integrations' }
    expect(rated({ ...rule, value: 1 }, asked).status).toBe('reached')
  })

  it('can be lost again where single months may be negative', () => {
    const refunded = indicator({ id: 'refunded', kind: 'flow', measure: '€', mayBeNegative: true })
    const plan = ratingPlan({ indicators: [refunded, rate] })
    const asked = { plan, indicatorId: 'refunded' }
    const rows = (cells: readonly Entry[]) => monthly('refunded', '2023-01', cells)
    expect(rated(rule, { ...asked, rows: rows([60, 60]), month: '2023-02' }).status).toBe('onTrack')
    const year = [60, 60, ...repeated<Entry>(0, 10)]
    expect(rated(rule, { ...asked, rows: rows(year), month: '2023-12' }).status).toBe('reached')
    expect(rated(rule, { ...asked, rows: rows(year.with(11, -1)), month: '2023-12' }).status).toBe('atRisk')
  })
})

describe('a sum not to be exceeded', () => {
  const rule: TargetRule = { kind: 'yearSum', value: 120, path: { method: 'linear' }, ...down }

  it.each([
    { sum: 'nothing by November', cells: repeated(0, 11), month: '2023-11', status: 'onTrack' },
    { sum: '12 × 10 in December', cells: repeated(10, 12), month: '2023-12', status: 'reached' },
    {
      sum: '12 × 9 of which one is provisional',
      cells: [provisional(9), ...repeated(9, 11)],
      month: '2023-12',
      status: 'onTrack',
    },
    { sum: '121 in December', cells: [...repeated(10, 11), 11], month: '2023-12', status: 'atRisk' },
    { sum: '123 in December', cells: [...repeated(10, 11), 13], month: '2023-12', status: 'missed' },
  ] as const)('$sum is $status', ({ cells, month, status }) => {
    const rows = monthly('integrations', '2023-01', cells)
    expect(rated(rule, { rows, month, indicatorId: 'integrations' }).status).toBe(status)
  })
})

describe('a count over the Bezirksstellen', () => {
  const conferences = (unitId: string, cells: readonly Entry[]) =>
    monthly({ indicatorId: 'case-conferences', unitId }, '2023-01', cells)

  it.each([
    { offices: 'both in different months', north: [1, 0], south: [0, 3], status: 'reached' },
    { offices: 'one of two', north: [1, 1], south: [0, 0], status: 'missed' },
    {
      offices: 'both, one of them provisional',
      north: [1, 0],
      south: [0, provisional(3)],
      status: 'onTrack',
    },
  ] as const)('$offices is $status', ({ north, south, status }) => {
    const rows = [...conferences(northOffice.id, north), ...conferences(southOffice.id, south)]
    const asked = { rows, month: '2023-02', indicatorId: 'case-conferences' }
    expect(rated({ kind: 'countOf', total: 2 }, asked).status).toBe(status)
  })
})

it('is never said of a target whose year before is unknown', () => {
  const rows = monthly('lzb-stock', '2023-12', [1])
  expect(rated({ kind: 'direction', basis: 'december', ...down }, { rows, month: '2023-12' })).toMatchObject({
    status: 'unrated',
    reason: 'noYearBefore',
  })
})
