import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sex } from '@/domain/facts'
import { countSurprises } from '@/domain/surprises'
import {
  type Entry,
  type FactRow,
  monthly,
  northOffice,
  repeated,
  southOffice,
  traeger,
} from '../../builders'
import { surprises } from './steps'

/** Two years of the same number every month, then what the import brings. */
function after(level: number, entries: readonly Entry[], indicatorId = 'lzb-stock') {
  const stored = monthly(indicatorId, '2021-01', repeated(level, 24))
  return surprises([stored], monthly(indicatorId, '2023-01', entries))
}

describe('a number against its own history', () => {
  it('is told with what was expected and what would have been usual', () => {
    const { jumps } = after(1_000, [10_000])
    // 1.5 × √1000 = 47.43; four of them to each side.
    expect(jumps).toEqual({
      total: 1,
      items: [
        expect.objectContaining({
          ...{ indicatorId: 'lzb-stock', unitId: traeger.id, sex: 'total', month: '2023-01' },
          ...{ found: 10_000, expected: 1_000, basis: 'season', factor: 10 },
          ...{ firstMonth: '2023-01', lastMonth: '2023-01', unitIds: [traeger.id], sexes: ['total'] },
        }),
      ],
    })
    expect(jumps.items[0]?.low).toBeCloseTo(810.26, 2)
    expect(jumps.items[0]?.high).toBeCloseTo(1_189.74, 2)
  })

  it.each([
    { found: 1_189, isTold: false },
    { found: 1_190, isTold: true },
    { found: 811, isTold: false },
    { found: 810, isTold: true },
    { found: 0, isTold: true },
  ])('may be $found after a thousand each month: $isTold', ({ found, isTold }) => {
    expect(after(1_000, [found]).jumps.total).toBe(isTold ? 1 : 0)
  })

  it.each([
    { found: 10_000, factor: 10 },
    { found: 100_000, factor: 100 },
    { found: 1_000_000, factor: 1_000 },
    { found: 1_000_000_000, factor: 1_000_000 },
    { found: 100, factor: 0.1 },
    { found: 10, factor: 0.01 },
    { found: 1, factor: 0.001 },
    { found: 3_000, factor: null },
    { found: 400, factor: null },
  ])('is $found instead of 1,000 by the factor $factor', ({ found, factor }) => {
    expect(after(1_000, [found]).jumps.items.map((jump) => jump.factor)).toEqual([factor])
  })

  it('never alarms for a sign in place of a number, nor for a number after signs only', () => {
    expect(after(1_000, ['suppressed', 'notReported']).jumps.total).toBe(0)
    const hidden = monthly('lzb-stock', '2021-01', repeated('suppressed', 24))
    expect(surprises([hidden], monthly('lzb-stock', '2023-01', [50_000])).jumps.total).toBe(0)
  })

  it('knows the season: a December like each December is usual, the same number in November is not', () => {
    const year = [...repeated(1_000, 11), 300]
    const stored = monthly('integrations', '2020-01', [...year, ...year, ...year])
    const newYear = (count: number) => monthly('integrations', '2023-01', [...repeated(1_000, count), 300])
    expect(surprises([stored], newYear(11)).jumps.total).toBe(0)
    expect(surprises([stored], newYear(10)).jumps.items.map(({ month }) => month)).toEqual(['2023-11'])
  })

  it('goes with a level that has changed', () => {
    const stored = monthly('lzb-stock', '2020-01', [...repeated(1_000, 18), ...repeated(2_000, 18)])
    expect(surprises([stored], monthly('lzb-stock', '2023-01', [2_010])).jumps.total).toBe(0)
    expect(surprises([stored], monthly('lzb-stock', '2023-01', [1_000])).jumps.total).toBe(1)
  })

  it('allows more to a series that always went up and down', () => {
    const restless = Array.from({ length: 36 }, (_, at) => (at % 2 === 0 ? 800 : 1_200))
    const stored = monthly('integrations', '2020-01', restless)
    expect(surprises([stored], monthly('integrations', '2023-01', [1_250])).jumps.total).toBe(0)
  })

  it.each([
    { known: 0, found: 50_000, isTold: false },
    { known: 1, found: 450, isTold: false },
    { known: 1, found: 600, isTold: true },
    { known: 5, found: 19, isTold: true },
    { known: 5, found: 30, isTold: false },
  ])('with $known months of 100 before it, may be $found: $isTold', ({ known, found, isTold }) => {
    const stored = monthly('lzb-stock', '2022-01', repeated(100, known))
    const told = surprises([stored], monthly('lzb-stock', '2022-06', [found]))
    expect(told.jumps.items.map(({ basis }) => basis)).toEqual(isTold ? ['few'] : [])
  })

  it('looks at the months of one import among themselves, and at the first of them too', () => {
    const rows = monthly('lzb-stock', '2020-01', [1_000_000, ...repeated(1_000, 29), 10_000, 1_000])
    expect(surprises([], rows).jumps.items.map(({ month, factor }) => [month, factor])).toEqual([
      ['2020-01', 1_000],
      ['2022-07', 10],
    ])
  })

  it('tells months that are misread alike once, and does not get used to them', () => {
    const { jumps } = after(1_000, repeated(1_000_000, 9))
    expect(jumps.items.map(({ firstMonth, lastMonth }) => [firstMonth, lastMonth])).toEqual([
      ['2023-01', '2023-09'],
    ])
  })

  it('tells a revision that is far off, but not a small one of a number that always was', () => {
    const stored = monthly('lzb-stock', '2021-01', [...repeated(1_000, 23), 5_000])
    const revised = (value: number) => monthly('lzb-stock', '2022-12', [value])
    expect(surprises([stored], revised(5_010)).jumps.total).toBe(0)
    expect(surprises([stored], revised(50_000)).jumps.total).toBe(1)
  })

  it('measures money and full-time equivalents by their size, not as counts', () => {
    expect(after(100, [110], 'fte-case-management').jumps.total).toBe(0)
    expect(after(100, [120], 'fte-case-management').jumps.total).toBe(1)
  })
})

describe('jumps of several series', () => {
  const places = [traeger, northOffice, southOffice].flatMap(({ id: unitId }) =>
    (['total', 'female', 'male'] as const).map((sex) => ({ unitId, sex })),
  )

  function rows(
    first: string,
    entriesOf: (at: { unitId: string; sex: Sex }) => readonly Entry[],
  ): readonly FactRow[] {
    return places.flatMap((place) => monthly({ indicatorId: 'lzb-stock', ...place }, first, entriesOf(place)))
  }

  const levelOf = ({ unitId, sex }: { unitId: string; sex: Sex }): number =>
    (unitId === traeger.id ? 4_000 : 2_000) / (sex === 'total' ? 1 : 2)
  const stored = rows('2021-01', (at) => repeated(levelOf(at), 24))

  it('are told once where the Kreis, its offices and both sexes go the same way', () => {
    const { jumps } = surprises(
      [stored],
      rows('2023-01', (at) => [levelOf(at) * 1_000]),
    )
    expect(jumps.items).toEqual([
      expect.objectContaining({
        ...{ unitId: traeger.id, sex: 'total', found: 4_000_000, factor: 1_000 },
        ...{ unitIds: [traeger.id, northOffice.id, southOffice.id], sexes: ['total', 'female', 'male'] },
      }),
    ])
  })

  it('name the office that alone is misread', () => {
    const { jumps } = surprises(
      [stored],
      rows('2023-01', (at) => [levelOf(at) * (at.unitId === southOffice.id ? 1_000 : 1)]),
    )
    expect(jumps.items.map(({ unitId, unitIds }) => [unitId, unitIds])).toEqual([
      [southOffice.id, [southOffice.id]],
    ])
  })

  it('come with the biggest surprise first', () => {
    const timesIn = (unitId: string) => (unitId === northOffice.id ? 100 : 10)
    const { jumps } = surprises(
      [stored],
      rows('2023-01', (at) => [
        levelOf(at) * (at.sex === 'total' && at.unitId !== traeger.id ? timesIn(at.unitId) : 1),
      ]),
    )
    expect(jumps.items.map(({ unitId }) => unitId)).toEqual([northOffice.id, southOffice.id])
  })
})

describe('any history', () => {
  const numbers = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant('suppressed' as const)),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

  it('holds no surprise in what is stored already', () => {
    fc.assert(
      fc.property(numbers, (entries) => {
        const rows = monthly('lzb-stock', '2020-01', entries)
        expect(countSurprises(surprises([rows], rows))).toBe(0)
      }),
    )
  })

  it('tells every number of twenty and more that is a thousand times as big, after a year of about the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 50_000 }),
        fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true }), { minLength: 14, maxLength: 40 }),
        (level, shape) => {
          const stored = shape.map((part) => Math.round(level * part))
          const rows = monthly('lzb-stock', '2019-01', [...stored, level * 1_000])
          const found = surprises([rows.slice(0, -1)], rows.slice(-1)).jumps.items
          expect(found.map(({ factor }) => factor)).toEqual([1_000])
        },
      ),
    )
  })
})
