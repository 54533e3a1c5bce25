import { describe, expect, it } from 'vitest'
import { tableCsv } from '@/export/tableCsv'

function cell(content: string): string {
  const [, line = ''] = tableCsv({ columns: ['A'], rows: [[content]] }).split('\r\n')
  return line
}

describe('a table for a spreadsheet', () => {
  it('is what a German spreadsheet opens by double click', () => {
    const text = tableCsv({
      columns: ['Monat', 'Ist', 'Soll'],
      rows: [
        ['09/2023', { value: 32_711, decimals: 0 }, { value: 20.25, decimals: 1 }],
        ['10/2023', 'geheim', null],
      ],
    })
    expect(text).toBe('\ufeffMonat;Ist;Soll\r\n09/2023;32711;20,3\r\n10/2023;geheim;\r\n')
  })

  it.each([
    { value: -1_300, decimals: 0, text: '-1300' },
    { value: -0.04, decimals: 1, text: '0,0' },
    { value: 0, decimals: 0, text: '0' },
    { value: 59_519_000, decimals: 0, text: '59519000' },
  ])('writes the number $value as $text', ({ value, decimals, text }) => {
    expect(tableCsv({ columns: ['A'], rows: [[{ value, decimals }]] })).toBe(`\ufeffA\r\n${text}\r\n`)
  })

  it.each(['=1+1', '+49 2361', '-5', '@SUM(A1)', '\t=1', ' =cmd', '|calc', '%0A', '＝1'])(
    'makes the formula %j harmless',
    (formula) => {
      expect(cell(formula).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it.each([
    { content: 'Marl; Herten', written: '"Marl; Herten"' },
    { content: 'die „gute“ "Zahl"', written: '"die „gute“ ""Zahl"""' },
    { content: 'nicht angegeben', written: 'nicht angegeben' },
  ])('writes $content as $written', ({ content, written }) => {
    expect(cell(content)).toBe(written)
  })
})
