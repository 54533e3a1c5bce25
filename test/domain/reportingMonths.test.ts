import { expect, it } from 'vitest'
import { emptyLedger } from '@/domain/ledger'
import { reportingMonths } from '@/domain/reportingMonths'
import { ledgerOf, monthly, northOffice, provisional } from '../builders'

it('names the months that any unit has, provisional as soon as one value is', () => {
  const ledger = ledgerOf([
    ...monthly('lzb-stock', '2023-01', [10, null, null, 13, null, 15]),
    ...monthly({ indicatorId: 'elb-stock', sex: 'female' }, '2023-03', ['suppressed', provisional(5)]),
    ...monthly({ indicatorId: 'elb-stock', unitId: northOffice.id }, '2023-02', [4]),
  ])
  expect(reportingMonths(ledger)).toEqual([
    { month: '2023-01', waitingTime: 't3' },
    { month: '2023-02', waitingTime: 't3' },
    { month: '2023-03', waitingTime: 't3' },
    { month: '2023-04', waitingTime: 't0' },
    { month: '2023-06', waitingTime: 't3' },
  ])
})

it('names none where there are no data', () => {
  expect(reportingMonths(emptyLedger)).toEqual([])
})
