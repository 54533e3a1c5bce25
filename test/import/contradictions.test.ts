import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 5'
const february = '2023-02 05562024 total lzb-stock 6'
const datteln = '2023-01 05562008 total lzb-stock 6'

describe('what a file says twice', () => {
  it.each([
    {
      name: 'months of two header rows',
      lines: ['LZB', 'BST;Januar 2023;', ';Januar 2023;Februar 2023', 'Marl;5;6'],
      code: 'error invalid-month',
    },
    {
      name: 'a year above other months',
      lines: ['LZB', ';2022;', 'BST;Jan 23;Feb 23', 'Marl;5;6'],
      code: 'error invalid-month',
    },
    {
      name: 'sexes of two header rows',
      lines: ['Monat;BST;Frauen;', ';;LZB;ELB Männer', '2023-01;Marl;5;6'],
      code: 'error duplicate-column',
    },
    {
      name: 'offices of two header rows',
      lines: ['Monat;Kennzahl;Marl;', ';;Marl;Datteln', '2023-01;LZB;5;6'],
      code: 'error duplicate-column',
    },
    {
      name: 'an old and a new office',
      lines: ['Monat;Bezirksstelle alt;Bezirksstelle neu;LZB', '2023-01;Marl;Herten;5'],
      code: 'question duplicate-column',
    },
    {
      name: 'an office and another Gemeinde',
      lines: ['Monat;Bezirksstelle;Gemeinde;LZB', '2023-01;Marl;Herten;5'],
      code: 'question duplicate-column',
    },
    {
      name: 'another office without a header',
      lines: ['Monat;Bezirksstelle;;LZB', '2023-01;Marl;Herten;5'],
      code: 'error missing-header',
    },
    {
      name: 'other offices in the second half of a table',
      lines: ['LZB', 'BST;Jan 23;;;Feb 23', 'Marl;5;;Datteln;6', 'Datteln;2;;Marl;7'],
      code: 'error missing-header',
    },
    {
      name: 'months that are counted within their quarter',
      lines: ['Jahr;Quartal;Monat;BST;LZB', '2023;2;1;Marl;5', '2023;2;2;Marl;6'],
      code: 'error invalid-month',
    },
    {
      name: 'a month of another quarter',
      lines: ['Monat;Quartal;BST;LZB', '2023-04;1. Quartal 2023;Marl;5'],
      code: 'error invalid-month',
    },
  ])('is not read with $name', async ({ lines, code }) => {
    const { codes } = await readFacts(lines)
    expect(codes).toContain(code)
  })

  it.each<FileCase>([
    {
      name: 'the month of the report above several months',
      lines: ['LZB', 'Berichtsmonat;Februar 2023;', 'BST;Jan 23;Feb 23', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'each month above its last day',
      lines: ['LZB', ';Januar 2023;Februar 2023', 'BST;31.01.2023;28.02.2023', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'the Kreis above its offices',
      lines: ['Monat;Kennzahl;Kreis Recklinghausen;', ';;Marl;Datteln', '2023-01;LZB;5;6'],
      facts: [january, datteln],
    },
    {
      name: 'the Kreis beside its offices',
      lines: ['Monat;Kreis;Gemeinde;LZB', '2023-01;Kreis Recklinghausen;Marl;5'],
      facts: [january],
    },
    {
      name: 'the same office in other words',
      lines: ['Monat;Gemeinde;Bezirksstelle;LZB', '2023-01;Marl;BST Marl;5', '2023-01;Datteln;BST Datteln;6'],
      facts: [january, datteln],
    },
    {
      name: 'the same offices in the second half of a table',
      lines: ['LZB', 'BST;Jan 23;;;Feb 23', 'Marl;5;;Marl;6'],
      facts: [january, february],
    },
    {
      name: 'the quarter of each month',
      lines: ['Jahr;Quartal;Monat;BST;LZB', '2023;1;1;Marl;5', '2023;1;2;Marl;6'],
      facts: [january, february],
    },
    {
      name: 'the quarter of each month in words',
      lines: ['Monat;Quartal;BST;LZB', '2023-01;2023-Q1;Marl;5', '2023-02;I/2023;Marl;6'],
      facts: [january, february],
    },
  ])('is read with $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})

describe('a column of codes', () => {
  const named = (text: string) => [`2023-01 05562024 total LZB | ${text} 5`]

  it.each([
    ...['J', 'ja', '1'].map((text) => ({ header: 'Kumuliert', text })),
    { header: 'kum.', text: 'x' },
    { header: 'YTD', text: 'Y' },
    { header: 'Rechtskreis', text: '3' },
    { header: 'Werttyp', text: '20' },
    { header: 'Staatsangehörigkeit', text: '000' },
  ])('keeps $text below $header at the name', async ({ header, text }) => {
    const lines = [`Monat;BST;Kennzahl;${header};Wert`, `2023-01;Marl;LZB;${text};5`]
    const { facts, codes } = await readFacts(lines)
    expect(facts).toEqual(named(text))
    expect(codes).toEqual(['warning unknown-category'])
  })

  it('makes no values of a Rechtskreis', async () => {
    const lines = ['Monat;BST;Rechtskreis;LZA', '2023-01;Marl;2;50', '2023-01;Marl;3;60']
    const { facts } = await readFacts(lines)
    expect(facts).toEqual(['2023-01 05562024 total 2 | LZA 50', '2023-01 05562024 total 3 | LZA 60'])
  })

  it.each(['N', 'nein', '0'])('says nothing with %s below Kumuliert', async (text) => {
    const lines = ['Monat;BST;Kennzahl;Kumuliert;Wert', `2023-01;Marl;LZB;${text};5`]
    expect((await readFacts(lines)).facts).toEqual([january])
  })

  it.each<FileCase>([
    {
      name: 'a sum',
      lines: ['Monat;BST;LZB;Kumuliert', '2023-01;Marl;5;5', '2023-02;Marl;6;11'],
      facts: [january, february],
      codes: ['warning not-monthly'],
    },
    {
      name: 'a sum with a sign',
      lines: ['LZB', 'BST;Jan 23;Feb 23;Summe', 'Marl;5;6;x'],
      facts: [january, february],
      codes: ['warning not-monthly'],
    },
    {
      name: 'people',
      lines: ['Monat;BST;LZB;Ausbildung', '2023-01;Marl;5;3'],
      facts: [january, '2023-01 05562024 total Ausbildung 3'],
      codes: ['warning unknown-category'],
    },
  ])('is none with $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})
