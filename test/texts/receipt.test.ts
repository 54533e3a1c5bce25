import { describe, expect, it } from 'vitest'
import type { ReceiptSum } from '@/import/receipt'
import {
  describeIndicator,
  formatSum,
  formatSumDifference,
  isUnchangedSum,
  receiptTable,
  type ReceiptView,
} from '@/texts/receipt'
import { indicator } from '../builders'
import { plain } from './plain'

const sum: ReceiptSum = {
  indicatorId: 'lzb-stock',
  label: 'LZB-Bestand',
  measure: 'Personen',
  decimals: 0,
  before: { numbers: 2, withoutNumber: 0, sum: 65_402, decimals: 0 },
  after: { numbers: 3, withoutNumber: 1, sum: 98_051.5, decimals: 1 },
}

const view: ReceiptView = {
  id: 12,
  origin: 'file',
  isSynthetic: true,
  importedAt: '2026-11-22T12:30:00',
  counts: { added: 10, revised: 2, remarked: 0, unchanged: 0 },
  toggles: [{ kind: 'undone', at: '2026-11-23T08:00:00' }],
  files: [
    {
      name: '=mai.csv',
      size: 2_048,
      sha256: 'ab12',
      factCount: 12,
      withoutNumber: 3,
      layout: 'house',
      answers: [
        { answer: { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] }, profileName: 'Monatsdatei' },
        { answer: { units: [{ text: 'Summe', is: null }] }, profileName: null },
      ],
    },
  ],
  newIndicators: [indicator({ id: 'neu', label: 'Neue Zahl' })],
  controlSums: [sum],
}

const names = {
  indicators: new Map([['lzb-stock', indicator({ id: 'lzb-stock', label: 'LZB-Bestand' })]]),
  units: new Map(),
}

describe('a control sum', () => {
  it.each([
    { given: { ...sum, decimals: 0 }, before: '65.402', after: '98.051,5', difference: '+32.649,5' },
    { given: { ...sum, decimals: 2 }, before: '65.402,00', after: '98.051,50', difference: '+32.649,50' },
    { given: { ...sum, after: sum.before }, before: '65.402', after: '65.402', difference: '0' },
  ])('is printed with all its digits: $before, $after', ({ given, before, after, difference }) => {
    expect([
      formatSum(given, given.before),
      formatSum(given, given.after),
      formatSumDifference(given),
    ]).toEqual([before, after, difference])
  })

  it('has changed when a sign took the place of a zero', () => {
    const zero = { numbers: 1, withoutNumber: 0, sum: 0, decimals: 0 }
    const sign = { numbers: 0, withoutNumber: 1, sum: 0, decimals: 0 }
    expect(isUnchangedSum({ ...sum, before: zero, after: zero })).toBe(true)
    expect(isUnchangedSum({ ...sum, before: zero, after: sign })).toBe(false)
  })
})

describe('an indicator', () => {
  it.each([
    { label: 'LZB-Bestand', measure: 'Personen', text: 'LZB-Bestand (Personen)' },
    { label: 'Integrationen LZB', measure: 'Integrationen', text: 'Integrationen LZB' },
    { label: 'Index', measure: '', text: 'Index' },
  ])('is named with what it counts, unless it says so: $text', ({ text, ...given }) => {
    expect(describeIndicator(given)).toBe(text)
  })
})

describe('the receipt as a table', () => {
  const { columns, rows } = receiptTable(view, { organisation: 'Jobcenter Musterland', names })
  const texts = rows.map((cells) =>
    cells.slice(0, 3).map((cell) => (typeof cell === 'string' ? plain(cell) : cell)),
  )

  it('has as many cells in each row as columns', () => {
    expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => columns.length))
  })

  it('says what, when, from which file, by whose word and what was created', () => {
    expect(texts).toEqual([
      ['Import', 'Nummer', '12'],
      ['Import', 'Jobcenter', 'Jobcenter Musterland'],
      ['Import', 'Übernommen', '22.11.2026, 12:30 Uhr'],
      ['Import', 'Herkunft', 'Datei'],
      ['Import', 'Ergebnis', '10 neu, 2 berichtigt'],
      ['Import', 'Beispieldaten', 'Beispieldaten – keine amtlichen Werte'],
      ['Import', 'Verlauf', 'Rückgängig gemacht: 23.11.2026, 08:00 Uhr'],
      ['Datei', '=mai.csv', 'SHA-256 ab12'],
      ['Datei', '=mai.csv', '2.048 Byte'],
      ['Datei', '=mai.csv', '12 Werte, davon 3 ohne Zahl'],
      ['Angabe', '=mai.csv', '„LZB Best.“: LZB-Bestand (aus dem Profil „Monatsdatei“)'],
      ['Angabe', '=mai.csv', '„Summe“: wird weggelassen (bei diesem Import angegeben)'],
      ['Neue Kennzahl', 'Neue Zahl', 'Personen'],
      ['Kontrollsumme', 'LZB-Bestand', 'Personen'],
    ])
  })

  it('gives the sums as numbers, so that a spreadsheet can go on computing', () => {
    expect(rows.at(-1)?.slice(3)).toEqual([
      { value: 2, decimals: 0 },
      { value: 0, decimals: 0 },
      { value: 65_402, decimals: 0 },
      { value: 3, decimals: 0 },
      { value: 1, decimals: 0 },
      { value: 98_051.5, decimals: 1 },
    ])
  })
})
