import { describe, expect, it } from 'vitest'
import { emptyLedger, extendLedger, foldLedger } from '@/domain/ledger'
import {
  factTable,
  ledgerOf,
  measured,
  missing,
  monthly,
  northOffice,
  provisional,
  southOffice,
  traeger,
} from '../builders'
import { valueIn } from './valueIn'

describe('the axes of a state', () => {
  it('run over all months of all tables', () => {
    const ledger = ledgerOf(monthly('lzb-stock', '2023-03', [1, 2]), monthly('elb-stock', '2022-11', [3]))
    expect(ledger.axes).toEqual({
      unitIds: [traeger.id, northOffice.id, southOffice.id],
      first: 2022 * 12 + 10,
      length: 6,
      stride: 12,
    })
    expect(valueIn(ledger, '2022-11')).toEqual(missing('absent'))
    expect(valueIn(ledger, '2022-11', { indicatorId: 'elb-stock' })).toEqual(measured(3))
    expect(valueIn(ledger, '2023-04')).toEqual(measured(2))
  })

  it.each([
    { imports: 'the month after', month: '2023-04', length: 4, stride: 12 },
    { imports: 'the last month for which there is room', month: '2023-12', length: 12, stride: 12 },
    { imports: 'the first month for which there is none', month: '2024-01', length: 13, stride: 24 },
    { imports: 'a month before', month: '2022-12', length: 4, stride: 12 },
  ] as const)('grow with $imports and keep every value', ({ month, length, stride }) => {
    const first = ledgerOf(monthly('lzb-stock', '2023-01', [1, missing('suppressed'), provisional(3)]))
    const ledger = extendLedger(first, [
      {
        importId: 2,
        fileAt: 0,
        facts: factTable(monthly({ indicatorId: 'lzb-stock', unitId: '05916' }, month, [9])),
      },
    ])
    expect(ledger.axes).toMatchObject({ length, stride })
    expect(['2023-01', '2023-02', '2023-03'].map((each) => valueIn(ledger, each))).toEqual([
      measured(1),
      missing('suppressed'),
      provisional(3),
    ])
    const joined = { unitId: '05916', sex: 'total' } as const
    expect(valueIn(ledger, month, { place: joined })).toEqual(measured(9))
    expect(valueIn(ledger, '2023-02', { place: joined })).toEqual(missing('absent'))
    expect(valueIn(ledger, month)).toEqual(missing('absent'))
  })

  it('have room for the month after a full year, whose import leaves the state before as it was', () => {
    const year = Array.from({ length: 12 }, (_, at) => 100 + at)
    const first = ledgerOf([
      ...monthly('lzb-stock', '2023-01', year),
      ...monthly('elb-stock', '2023-01', [5]),
    ])
    const facts = factTable([
      ...monthly('elb-stock', '2024-01', [6]),
      ...monthly('lzb-stock', '2023-12', [112, 113]),
    ])
    const next = extendLedger(first, [{ importId: 2, fileAt: 0, facts }])
    expect([first.axes.stride, next.axes.stride]).toEqual([24, 24])
    expect(['2023-11', '2023-12', '2024-01'].map((month) => valueIn(next, month))).toEqual([
      measured(110),
      measured(112),
      measured(113),
    ])
    expect(valueIn(next, '2023-01', { indicatorId: 'elb-stock' })).toEqual(measured(5))
    expect(valueIn(next, '2024-01', { indicatorId: 'elb-stock' })).toEqual(measured(6))
    expect(valueIn(first, '2023-12')).toEqual(measured(111))
    expect(valueIn(first, '2024-01')).toEqual(missing('absent'))
  })

  it('take in a unit that the plan does not know', () => {
    const herne = { unitId: '05916', sex: 'total' } as const
    const ledger = ledgerOf(monthly({ indicatorId: 'lzb-stock', unitId: '05916' }, '2023-01', [7]))
    expect(ledger.axes.unitIds).toEqual([traeger.id, northOffice.id, southOffice.id, '05916'])
    expect(valueIn(ledger, '2023-01', { place: herne })).toEqual(measured(7))
  })

  it('have no month before anything is imported', () => {
    expect(foldLedger([], [traeger.id]).axes).toEqual({
      unitIds: [traeger.id],
      first: 0,
      length: 0,
      stride: 0,
    })
    expect(ledgerOf([]).axes.length).toBe(0)
    expect(valueIn(emptyLedger, '2023-01')).toEqual(missing('absent'))
  })

  it('hold nothing outside: no month before, none after, no unknown unit', () => {
    const ledger = ledgerOf(monthly('lzb-stock', '2023-01', [1, 2]))
    expect(valueIn(ledger, '2022-12')).toEqual(missing('absent'))
    expect(valueIn(ledger, '2023-03')).toEqual(missing('absent'))
    const nowhere = { unitId: 'nowhere', sex: 'total' } as const
    expect(valueIn(ledger, '2023-01', { place: nowhere })).toEqual(missing('absent'))
  })
})
