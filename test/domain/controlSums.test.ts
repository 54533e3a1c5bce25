import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlSumChanges, controlSums } from '@/domain/controlSums'
import { ledgerOf, monthly, northOffice, type Entry } from '../builders'

function sumOf(...entries: readonly Entry[]) {
  return controlSums(ledgerOf(monthly('lzb-stock', '2023-01', entries))).get('lzb-stock')
}

describe('a control sum', () => {
  it('adds all numbers of an indicator over units, sexes and months, and counts what is no number', () => {
    const ledger = ledgerOf([
      ...monthly('lzb-stock', '2023-01', [1200, 'suppressed', 1190]),
      ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'female' }, '2023-01', [310]),
      ...monthly('elb-stock', '2023-03', [9]),
    ])
    expect([...controlSums(ledger)]).toEqual([
      ['lzb-stock', { numbers: 3, withoutNumber: 1, sum: 2700, decimals: 0 }],
      ['elb-stock', { numbers: 1, withoutNumber: 0, sum: 9, decimals: 0 }],
    ])
  })

  it('counts the current numbers only, not the ones that a later import replaced', () => {
    const ledger = ledgerOf(monthly('lzb-stock', '2023-01', [10, 20]), monthly('lzb-stock', '2023-02', [25]))
    expect(controlSums(ledger).get('lzb-stock')).toMatchObject({ numbers: 2, sum: 35 })
  })

  it.each([
    { entries: [0.1, 0.2], sum: 0.3, decimals: 1 },
    { entries: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], sum: 1, decimals: 1 },
    { entries: [1e15, 0.25, -1e15], sum: 0.25, decimals: 2 },
    { entries: [1234.5678, 5], sum: 1239.5678, decimals: 4 },
    { entries: [-23, 23], sum: 0, decimals: 0 },
    { entries: [-0.05, 0.05], sum: 0, decimals: 2 },
    { entries: [0], sum: 0, decimals: 0 },
    { entries: ['suppressed'], sum: 0, decimals: 0 },
  ] as const)('of $entries is exactly $sum', ({ entries, sum, decimals }) => {
    expect(sumOf(...entries)).toMatchObject({ sum, decimals })
  })

  it('of amounts in cents is the one that whole cents give', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(cents, (amounts) => {
        const expected = amounts.reduce((sum, amount) => sum + amount, 0) / 100
        expect(sumOf(...amounts.map((amount) => amount / 100))?.sum).toBe(expected + 0)
      }),
    )
  })
})

describe('control sums before and after', () => {
  it('stand side by side for every indicator that holds something in one of the two', () => {
    const before = ledgerOf([
      ...monthly('lzb-stock', '2023-01', [10]),
      ...monthly('bg-stock', '2023-01', [4]),
    ])
    const after = ledgerOf([
      ...monthly('lzb-stock', '2023-01', [12]),
      ...monthly('elb-stock', '2023-01', [7]),
    ])
    const nothing = { numbers: 0, withoutNumber: 0, sum: 0, decimals: 0 }
    const one = (sum: number) => ({ ...nothing, numbers: 1, sum })
    expect(controlSumChanges(before, after)).toEqual([
      { indicatorId: 'lzb-stock', before: one(10), after: one(12) },
      { indicatorId: 'bg-stock', before: one(4), after: nothing },
      { indicatorId: 'elb-stock', before: nothing, after: one(7) },
    ])
  })
})
