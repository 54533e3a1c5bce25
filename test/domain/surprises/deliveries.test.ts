import { describe, expect, it } from 'vitest'
import type { Sex } from '@/domain/facts'
import { countSurprises } from '@/domain/surprises'
import {
  type Entry,
  type FactRow,
  measured,
  monthly,
  northOffice,
  provisional,
  southOffice,
  traeger,
} from '../../builders'
import { surprises } from './steps'

interface At {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
}

const indicatorIds = ['lzb-stock', 'integrations']
const unitIds = [traeger.id, northOffice.id, southOffice.id]
const places = indicatorIds.flatMap((indicatorId) =>
  unitIds.flatMap((unitId) =>
    (['total', 'female', 'male'] as const).map((sex) => ({ indicatorId, unitId, sex })),
  ),
)

/** 30 women to 70 men in each office, the Kreis their sum; a little more each month, and three times that of Integrationen. */
function number({ indicatorId, unitId, sex }: At, month: number): number {
  const share = { female: 3, male: 7, total: 10 }[sex]
  const offices = unitId === traeger.id ? 2 : 1
  return share * offices * ((indicatorId === 'integrations' ? 30 : 100) + month)
}

/** Months counted from January 2021. */
function rows(
  months: { from: number; to: number },
  entryOf: (at: At, month: number) => Entry | null = number,
): readonly FactRow[] {
  return places.flatMap((at) =>
    monthly(
      at,
      '2021-01',
      Array.from({ length: months.to + 1 }, (_, month) => (month < months.from ? null : entryOf(at, month))),
    ),
  )
}

const twoYears = rows({ from: 0, to: 23 })
const next = { from: 24, to: 24 }

describe('a month that comes as expected', () => {
  it('is no surprise', () => {
    expect(countSurprises(surprises([twoYears], rows(next)))).toBe(0)
  })
})

describe('women and men in each other’s place', () => {
  const swapped = (at: At) => ({
    ...at,
    sex: ({ total: 'total', female: 'male', male: 'female' } as const)[at.sex],
  })

  it('are told once per indicator, with the shares, and not as jumps', () => {
    const told = surprises(
      [twoYears],
      rows(next, (at, month) => number(swapped(at), month)),
    )
    expect(told.swapped.items).toMatchObject(
      indicatorIds.map((indicatorId) => ({
        indicatorId,
        firstMonth: '2023-01',
        lastMonth: '2023-01',
        unitIds,
      })),
    )
    expect(told.swapped.items[0]?.foundShare).toBeCloseTo(70)
    expect(told.swapped.items[0]?.usualShare).toBeCloseTo(30)
    expect(told.jumps.total).toBe(0)
  })

  it('are told where a single office has them so', () => {
    const told = surprises(
      [twoYears],
      rows(next, (at, month) => number(at.unitId === southOffice.id ? swapped(at) : at, month)),
    )
    expect(told.swapped.items.map((swap) => swap.unitIds)).toEqual([[southOffice.id], [southOffice.id]])
  })

  it('are no matter where both move the same way', () => {
    const told = surprises(
      [twoYears],
      rows(next, (at, month) => number(at, month) * 1.2),
    )
    expect(told.swapped.total).toBe(0)
  })
})

describe('numbers of another month', () => {
  it('are recognised under the next month', () => {
    const told = surprises(
      [twoYears],
      rows(next, (at, month) => number(at, month - 1)),
    )
    expect(told.shifted.items).toEqual([
      { indicatorIds, firstMonth: '2023-01', lastMonth: '2023-01', by: -1, equal: 18, compared: 18 },
    ])
  })

  it('are recognised as those of the year before', () => {
    const told = surprises(
      [twoYears],
      rows(next, (at, month) => number(at, month - 12)),
    )
    expect(told.shifted.items).toMatchObject([{ by: -12, equal: 18 }])
  })

  it('are recognised where a whole delivery is a month off', () => {
    const told = surprises(
      [twoYears],
      rows({ from: 12, to: 20 }, (at, month) => number(at, month + 1)),
    )
    expect(told.shifted.items).toMatchObject([
      { by: 1, firstMonth: '2022-01', lastMonth: '2022-09', equal: 162, compared: 162 },
    ])
  })

  it('are no matter of an indicator that hardly ever changes', () => {
    const always = (at: At) => number(at, 0)
    const told = surprises([rows({ from: 0, to: 23 }, always)], rows(next, always))
    expect(told.shifted.total).toBe(0)
  })
})

describe('months between the stored ones and the new ones', () => {
  it('are told where nothing comes for them', () => {
    const told = surprises([twoYears], rows({ from: 26, to: 27 }))
    expect(told.open.items).toEqual([
      { indicatorIds, firstMonth: '2023-01', lastMonth: '2023-02', unitIds: [] },
    ])
  })

  it('are told with the units that lack them', () => {
    const told = surprises(
      [twoYears],
      rows({ from: 24, to: 25 }, (at, month) =>
        at.unitId === northOffice.id && month === 24 ? null : number(at, month),
      ),
    )
    expect(told.open.items).toEqual([
      { indicatorIds, firstMonth: '2023-01', lastMonth: '2023-01', unitIds: [northOffice.id] },
    ])
  })

  it('are told before what was stored too', () => {
    const told = surprises([rows({ from: 12, to: 23 })], rows({ from: 8, to: 9 }))
    expect(told.open.items).toMatchObject([{ firstMonth: '2021-11', lastMonth: '2021-12' }])
  })

  it('are no matter where they were open before', () => {
    const holed = rows({ from: 0, to: 23 }, (at, month) => (month === 5 ? null : number(at, month)))
    expect(surprises([holed], rows(next)).open.total).toBe(0)
  })
})

describe('what was there last time', () => {
  const without = (isGone: (at: At) => boolean) =>
    surprises(
      [twoYears],
      rows(next, (at, month) => (isGone(at) ? null : number(at, month))),
    ).missing.items

  const month = { month: '2023-01', lastMonth: '2023-01', comparedWith: '2022-12' }

  it.each([
    {
      what: 'an indicator',
      isGone: (at: At) => at.indicatorId === 'integrations',
      told: { kind: 'indicators', indicatorIds: ['integrations'], unitIds: [], sexes: [] },
    },
    {
      what: 'an office',
      isGone: (at: At) => at.unitId === northOffice.id,
      told: { kind: 'units', indicatorIds: [], unitIds: [northOffice.id], sexes: [] },
    },
    {
      what: 'the women',
      isGone: (at: At) => at.sex === 'female',
      told: { kind: 'sexes', indicatorIds: [], unitIds: [], sexes: ['female'] },
    },
    {
      what: 'one indicator of one office',
      isGone: (at: At) => at.indicatorId === 'lzb-stock' && at.unitId === southOffice.id,
      told: {
        ...{ kind: 'series', indicatorIds: ['lzb-stock'], unitIds: [southOffice.id] },
        sexes: ['total', 'female', 'male'],
      },
    },
    {
      what: 'the women of one indicator everywhere',
      isGone: (at: At) => at.indicatorId === 'lzb-stock' && at.sex === 'female',
      told: { kind: 'series', indicatorIds: ['lzb-stock'], unitIds: [], sexes: ['female'] },
    },
  ])('and is missing now is told: $what', ({ isGone, told }) => {
    expect(without(isGone)).toEqual([{ ...told, ...month }])
  })

  it('may come with another file of the same import', () => {
    const ofOne = (id: string) => rows(next).filter(({ series }) => series.indicatorId === id)
    expect(surprises([twoYears], ofOne('lzb-stock'), ofOne('integrations')).missing.total).toBe(0)
  })

  it('is no matter for the file of another office, nor for the same month again', () => {
    const ofOffice = (unitId: string, months: { from: number; to: number }) =>
      rows(months).filter(({ series }) => series.unitId === unitId)
    const stored = ofOffice(northOffice.id, { from: 0, to: 23 })
    expect(surprises([stored], ofOffice(southOffice.id, next)).missing.total).toBe(0)
    const again = rows({ from: 23, to: 23 }).filter(({ series }) => series.unitId !== northOffice.id)
    expect(surprises([twoYears], again).missing.total).toBe(0)
  })

  it('is told for a month that a delivery of many months forgot', () => {
    const told = surprises(
      [twoYears],
      rows({ from: 12, to: 24 }, (at, at0) => (at0 === 15 ? null : number(at, at0))),
    )
    expect(told.missing.items).toMatchObject([{ kind: 'months', month: '2022-04', lastMonth: '2022-04' }])
  })
})

describe('sums across files', () => {
  const kreis = (month: number, off: number) =>
    rows({ from: month, to: month }, (at, each) => number(at, each) + off).filter(
      ({ series }) => series.unitId === traeger.id && series.sex === 'total',
    )
  const parts = rows(next).filter(({ series }) => series.unitId !== traeger.id)

  it('are told where the total of one file is not the sum of another', () => {
    const { sums } = surprises([twoYears], kreis(24, 5), parts)
    // 10 × 2 × 124 = 2,480, and 10 × 2 × 54 = 1,080; the smaller total is off by the bigger share.
    expect(sums.items).toEqual([
      { indicatorId: 'integrations', ...kreisAt, parts: 'units', total: 1_085, sum: 1_080 },
      { indicatorId: 'lzb-stock', ...kreisAt, parts: 'units', total: 2_485, sum: 2_480 },
    ])
  })

  it('are told where stored parts meet a new total', () => {
    expect(surprises([twoYears, parts], kreis(24, 5)).sums.total).toBe(2)
  })

  it('are left to the file where all stands in it, and where a part is hidden', () => {
    const off = rows(next, (at, month) => number(at, month) + (at.unitId === traeger.id ? 5 : 0))
    expect(surprises([twoYears], off).sums.total).toBe(0)
    const hidden = rows(next, (at, month) =>
      at.unitId === southOffice.id ? 'suppressed' : number(at, month),
    )
    const hiddenParts = hidden.filter(({ series }) => series.unitId !== traeger.id)
    expect(surprises([twoYears], kreis(24, 5), hiddenParts).sums.total).toBe(0)
  })

  it('are no matter in months that the import does not touch', () => {
    expect(surprises([twoYears, kreis(20, 5)], rows(next)).sums.total).toBe(0)
  })

  const kreisAt = { unitId: traeger.id, sex: 'total', month: '2023-01' }
})

describe('provisional and final', () => {
  const lzb = (entry: Entry, asOf = '') => monthly({ indicatorId: 'lzb-stock', asOf }, '2023-01', [entry])
  const change = { indicatorIds: ['lzb-stock'], firstMonth: '2023-01', lastMonth: '2023-01', count: 1 }

  it.each([
    { before: provisional(100), now: measured(101), settled: change, unsettled: null },
    { before: measured(100), now: provisional(101), settled: null, unsettled: change },
    { before: provisional(100), now: provisional(101), settled: null, unsettled: null },
    { before: provisional(100), now: 'suppressed' as const, settled: null, unsettled: null },
  ])('are told apart: $before, then $now', ({ before, now, settled, unsettled }) => {
    expect(surprises([lzb(before)], lzb(now)).standing).toEqual({ settled, unsettled, outdated: [] })
  })

  it('tells a file that is older than what is stored', () => {
    const { standing } = surprises([lzb(100, '2024-01-25')], lzb(99, '2023-12-18'))
    expect(standing.outdated).toEqual([{ fileAt: 0, count: 1, asOf: '2023-12-18', storedAsOf: '2024-01-25' }])
    expect(surprises([lzb(100, '2024-01-25')], lzb(99, '2024-01-25')).standing.outdated).toEqual([])
  })
})
