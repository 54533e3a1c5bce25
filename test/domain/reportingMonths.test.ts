import { expect, it } from 'vitest'
import { reportingMonths } from '@/domain/reportingMonths'
import { ledgerOf, monthly, northOffice, provisional, southOffice, traeger } from '../builders'

it('names the months that a unit has, provisional as soon as one value is', () => {
  const ledger = ledgerOf([
    ...monthly('lzb-stock', '2023-01', [10, null, 12, 13]),
    ...monthly({ indicatorId: 'elb-stock', sex: 'female' }, '2023-03', ['suppressed', provisional(5)]),
    ...monthly({ indicatorId: 'elb-stock', unitId: northOffice.id }, '2023-02', [4]),
  ])
  expect(reportingMonths(ledger, traeger.id)).toEqual([
    { month: '2023-01', waitingTime: 't3' },
    { month: '2023-03', waitingTime: 't3' },
    { month: '2023-04', waitingTime: 't0' },
  ])
  expect(reportingMonths(ledger, southOffice.id)).toEqual([])
})
