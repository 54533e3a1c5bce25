import type { LoggedImport } from '@/components/log/loggedImport'
import type { Receipt, ReceiptSum } from '@/import/receipt'

export const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

export function logged(given: Partial<LoggedImport> = {}): LoggedImport {
  const file = { name: 'mai.csv', size: 2048, sha256, factCount: 12, withoutNumber: 3, layout: 'house' }
  return {
    id: 1,
    origin: 'file',
    isSynthetic: false,
    importedAt: '2026-11-22T12:30:00.000Z',
    undoneAt: null,
    toggles: [],
    counts: { added: 10, revised: 2, remarked: 0, unchanged: 0 },
    files: [file],
    ...given,
  }
}

const stockSum: ReceiptSum = {
  indicatorId: 'lzb-stock',
  label: 'LZB-Bestand',
  measure: 'Personen',
  decimals: 0,
  before: { numbers: 2, withoutNumber: 0, sum: 65_402, decimals: 0 },
  after: { numbers: 3, withoutNumber: 1, sum: 98_051.5, decimals: 1 },
}

export const receipt: Receipt = {
  files: [
    {
      answers: { decimal: 'comma' },
      profile: {
        name: 'LZB Bestand',
        answers: { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] },
      },
    },
  ],
  controlSums: [
    {
      ...stockSum,
      indicatorId: 'elb-stock',
      label: 'ELB-Bestand',
      before: { numbers: 1, withoutNumber: 0, sum: 7, decimals: 0 },
      after: { numbers: 1, withoutNumber: 0, sum: 7, decimals: 0 },
    },
    stockSum,
  ],
  newIndicators: [],
}
