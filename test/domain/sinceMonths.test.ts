import { describe, expect, it } from 'vitest'
import { emptyLedger } from '@/domain/ledger'
import { newMonths } from '@/domain/sinceMonths'
import { ledgerOf, monthly, northOffice } from '../builders'

const january = monthly('lzb-stock', '2023-01', [100])

describe('months that came since', () => {
  it.each([
    { what: 'nothing came', later: [], expected: [] },
    {
      what: 'the next month came, with a sign in the place of a number too',
      later: [
        ...monthly('lzb-stock', '2023-02', [101]),
        ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2023-02', ['suppressed']),
      ],
      expected: [{ indicatorId: 'lzb-stock', months: ['2023-02'], count: 2 }],
    },
    {
      what: 'months before and after came',
      later: [...monthly('lzb-stock', '2023-03', [101]), ...monthly('lzb-stock', '2022-12', [99])],
      expected: [{ indicatorId: 'lzb-stock', months: ['2022-12', '2023-03'], count: 2 }],
    },
    {
      what: 'another indicator came',
      later: monthly('elb-stock', '2023-01', [200]),
      expected: [{ indicatorId: 'elb-stock', months: ['2023-01'], count: 1 }],
    },
    {
      what: 'another unit of a known month came',
      later: monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2023-01', [40]),
      expected: [],
    },
    { what: 'a known value was revised', later: monthly('lzb-stock', '2023-01', [102]), expected: [] },
  ])('where $what', ({ later, expected }) => {
    expect(newMonths(ledgerOf(january), ledgerOf(january, later))).toEqual(expected)
  })

  it('are all months where there was nothing, and none where there is nothing now', () => {
    const now = ledgerOf(monthly('lzb-stock', '2023-01', [100, null, 102]))
    expect(newMonths(emptyLedger, now)).toEqual([
      { indicatorId: 'lzb-stock', months: ['2023-01', '2023-03'], count: 2 },
    ])
    expect(newMonths(now, emptyLedger)).toEqual([])
  })
})
