import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 5'
const february = '2023-02 05562024 total lzb-stock 6'

describe('another time beside the month', () => {
  it.each(['Zeitraum', 'Berichtszeitraum', 'Periode'])('is part of the name below %s', async (name) => {
    for (const span of [
      'Jan-Mrz 2023',
      '01.01.2023-31.03.2023',
      '1. Quartal 2023',
      'kumuliert',
      'gleitend',
    ]) {
      const { facts, codes } = await readFacts([
        `Monat;${name};BST;Kennzahl;Wert`,
        `2023-01;${span};Marl;LZB;5`,
      ])
      expect(facts).toHaveLength(1)
      expect(facts[0]).toContain(span)
      expect(codes).toEqual(['warning unknown-category'])
    }
  })

  it.each(['', '2023-01', '31.01.2023', '01.01.2023-31.01.2023', 'Januar', 'Monat', 'Monatsende', '12:30'])(
    'is none below a Zeitraum of "%s"',
    async (text) => {
      const lines = ['Monat;Zeitraum;BST;LZB', `2023-01;${text};Marl;5`]
      expect(await readFacts(lines)).toEqual({ facts: [january], codes: [] })
    },
  )

  it('is refused where months stand among spans', async () => {
    const lines = ['Monat;Zeitraum;BST;LZB', '2023-01;2023-01;Marl;5', '2023-03;Jan-Mrz 2023;Marl;6']
    expect(await readFacts(lines)).toEqual({ facts: [], codes: ['error not-monthly'] })
  })
})

describe('columns beside others', () => {
  it.each<FileCase>([
    {
      name: 'the letter of the total beside both sexes',
      lines: ['Monat;BST;LZB;;', ';;W;M;T', '2023-01;Marl;2;3;5'],
      facts: [
        '2023-01 05562024 female lzb-stock 2',
        '2023-01 05562024 male lzb-stock 3',
        '2023-01 05562024 total lzb-stock 5',
      ],
    },
    {
      name: 'the same letters in one row',
      lines: ['Monat;BST;LZB w;LZB m;LZB t', '2023-01;Marl;2;3;5'],
      facts: [
        '2023-01 05562024 female lzb-stock 2',
        '2023-01 05562024 male lzb-stock 3',
        '2023-01 05562024 total lzb-stock 5',
      ],
    },
    {
      name: 'the letter of thousands beside no sexes',
      lines: ['Monat;Ausgaben EGT', ';T', '2023-01;5'],
      facts: ['2023-01 05562 total egt-spending 5000'],
    },
    ...['Keine Angabe', 'Ohne Angabe'].map((text) => ({
      name: `people of no sex, called ${text}`,
      lines: [`Monat;BST;Kennzahl;Männlich;Weiblich;${text}`, '2023-01;Marl;LZB;3;2;1'],
      facts: [
        '2023-01 05562024 male lzb-stock 3',
        '2023-01 05562024 female lzb-stock 2',
        `2023-01 05562024 total LZB | ${text} 1`,
      ],
      codes: ['warning unknown-category'],
    })),
    {
      name: 'a helper twice, beside months',
      lines: ['LZB', 'BST;Jan 23;+/-;in %;Feb 23;+/-;in %', 'Marl;5;1;20;6;1;20'],
      facts: [january, february],
      codes: ['warning unknown-category'],
    },
    {
      name: 'years that are repeated behind the title in their corner',
      lines: ['LZB;2022;2022;2023;2023', 'BST;Nov;Dez;Jan;Feb', 'Marl;3;4;5;6'],
      facts: ['2022-11 05562024 total lzb-stock 3', '2022-12 05562024 total lzb-stock 4', january, february],
    },
    {
      name: 'merged years behind the title in their corner',
      lines: ['LZB;2022;;2023;', 'BST;Jan;Feb;Jan;Feb', 'Marl;3;4;5;6'],
      facts: ['2022-01 05562024 total lzb-stock 3', '2022-02 05562024 total lzb-stock 4', january, february],
      codes: ['warning month-gap'],
    },
  ])('may be $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})

describe('rows of parts', () => {
  it.each(['Ø', 'Ø 2023', 'Σ', 'Durchschnitt', 'Summe'])('leave out the %s of the months', async (text) => {
    const { facts, codes } = await readFacts(['LZB Marl', 'Monat;2023', 'Jan;5', 'Feb;6', `${text};5,5`])
    expect(facts).toEqual([january, february])
    expect(codes).toEqual(['warning not-monthly'])
  })

  const women = '2023-01 05562024 female lzb-stock 2'
  const young = '2023-01 05562024 total dar. unter 25 1'

  it.each<FileCase>([
    {
      name: 'the sexes behind another part of the same whole',
      lines: ['LZB;5', 'dar. unter 25;1', 'dar. Frauen;2', 'ELB;9'],
      facts: [january, young, women, '2023-01 05562024 total elb-stock 9'],
    },
    {
      name: 'the sexes again below a part of the whole',
      lines: ['LZB;5', 'dar. Frauen;2', 'dar. unter 25;1', 'dar. Frauen;1'],
      facts: [january, women, young, '2023-01 05562024 female dar. unter 25 1'],
    },
    {
      name: 'the sexes in other words below a part of the whole',
      lines: ['LZB;5', 'dar. unter 25;1', 'davon Frauen;1'],
      facts: [january, young, '2023-01 05562024 female dar. unter 25 1'],
    },
    {
      name: 'the sexes further to the right below a part of the whole',
      lines: ['LZB;5', 'dar. unter 25;1', '  dar. Frauen;1'],
      facts: [january, young, '2023-01 05562024 female dar. unter 25 1'],
    },
  ])('divide by $name', async ({ lines, facts }) => {
    const reading = await readFacts(['Region: Marl', 'Kennzahl;Jan 23', ...lines])
    expect(reading).toEqual({ facts, codes: ['warning unknown-category'] })
  })
})
