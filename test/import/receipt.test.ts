import { expect, it } from 'vitest'
import { receiptOf } from '@/import/receipt'
import { indicator, ledgerOf, monthly } from '../builders'

const profile = {
  id: 'p1',
  name: 'LZB Bestand',
  signature: 'monat;wert',
  answers: { decimal: 'comma' },
  createdAt: '2023-05-02T08:00:00.000Z',
  usedAt: null,
} as const

const before = ledgerOf(monthly('lzb-stock', '2023-01', [1200]))
const after = ledgerOf([...monthly('lzb-stock', '2023-01', [1190]), ...monthly('new-one', '2023-01', [3])])
const created = indicator({ id: 'new-one', label: 'Neue Zahl', decimals: 1 })

it('keeps who said what of each file, what was created, and the sums in the words of the time', () => {
  const receipt = receiptOf({
    readings: [{ profileId: null }, { profileId: 'p1' }],
    answers: [{ unitId: '05562' }, undefined],
    profiles: [profile],
    indicators: [indicator({ id: 'lzb-stock', label: 'LZB-Bestand' }), created],
    newIndicators: [created],
    before,
    after,
  })
  const one = (sum: number) => ({ numbers: 1, withoutNumber: 0, sum, decimals: 0 })
  expect(receipt).toEqual({
    files: [
      { answers: { unitId: '05562' }, profile: null },
      { answers: {}, profile: { name: 'LZB Bestand', answers: { decimal: 'comma' } } },
    ],
    controlSums: [
      {
        indicatorId: 'lzb-stock',
        label: 'LZB-Bestand',
        measure: 'Personen',
        decimals: 0,
        before: one(1200),
        after: one(1190),
      },
      {
        indicatorId: 'new-one',
        label: 'Neue Zahl',
        measure: 'Personen',
        decimals: 1,
        before: { numbers: 0, withoutNumber: 0, sum: 0, decimals: 0 },
        after: one(3),
      },
    ],
    newIndicators: [created],
  })
})
