import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const stock = (month: string, value: number, office = '05562024') =>
  `${month} ${office} total lzb-stock ${value}`
const january = stock('2023-01', 5)
const february = stock('2023-02', 6)
const winters = [stock('2022-11', 1), stock('2022-12', 2), january, february]
const bySex = ['female lzb-stock 1', 'male lzb-stock 2', 'female elb-stock 3', 'male elb-stock 4'].map(
  (text) => `2023-01 05562024 ${text}`,
)

describe('labels in the corner of a table', () => {
  it.each<FileCase>([
    {
      name: 'years and months',
      lines: ['LZB', 'Jahr;2022;;2023;', 'Monat;Nov;Dez;Jan;Feb', 'Marl;1;2;5;6'],
      facts: winters,
    },
    {
      name: 'months and sexes',
      lines: ['LZB', 'Monat;Jan 23;', 'Geschlecht;w;m', 'Marl;1;2'],
      facts: bySex.slice(0, 2),
    },
    {
      name: 'indicators and sexes above offices',
      lines: ['Berichtsmonat: Januar 2023', 'Kennzahl;LZB;;ELB;', 'Geschlecht;w;m;w;m', 'Marl;1;2;3;4'],
      facts: bySex,
    },
    {
      name: 'indicators and sexes above months',
      lines: ['Bezirksstelle Marl', 'Kennzahl;LZB;;ELB;', 'Geschlecht;w;m;w;m', 'Jan 23;1;2;3;4'],
      facts: bySex,
    },
    {
      name: 'offices and months above indicators',
      lines: ['BST;Marl;;Datteln;', 'Monat;Jan 23;Feb 23;Jan 23;Feb 23', 'LZB;5;6;7;8'],
      facts: [january, february, stock('2023-01', 7, '05562008'), stock('2023-02', 8, '05562008')],
    },
    {
      name: 'what a data frame has across, and below them its rows',
      lines: ['Kennzahl,LZB,LZB', 'Bezirksstelle,Marl,Datteln', 'Monat,,', '2023-01,5,7'],
      facts: [january, stock('2023-01', 7, '05562008')],
    },
    {
      name: 'years and months of a data frame',
      lines: [
        'LZB,,,,',
        'Jahr,2022,2022,2023,2023',
        'Monat,November,Dezember,Januar,Februar',
        'Bezirksstelle,,,,',
        'Marl,1,2,5,6',
      ],
      facts: winters,
    },
    {
      name: 'both directions in one cell',
      lines: ['LZB', 'Monat / Bezirksstelle;Marl;Datteln', 'Jan 23;5;7'],
      facts: [january, stock('2023-01', 7, '05562008')],
    },
    {
      name: 'the table itself',
      lines: ['LZB-Bestand nach Bezirksstellen;Jan 23;Feb 23', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'the column below',
      lines: ['LZB', 'Monat;Marl;Datteln', '2023-01;5;7'],
      facts: [january, stock('2023-01', 7, '05562008')],
    },
  ])('may name $name', async ({ lines, facts, codes = [] }) => {
    const reading = await readFacts(lines)
    expect(reading).toEqual({ facts, codes })
  })
})

describe('months as numbers', () => {
  it.each<FileCase>([
    {
      name: 'with a zero below a merged year',
      lines: ['LZB', ';2023;', 'BST;01;02', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'below the word for them',
      lines: ['LZB 2023', 'Monat;1;2', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'more than four below a year',
      lines: ['LZB', ';2022;;2023;', 'BST;11;12;1;2', 'Marl;1;2;5;6'],
      facts: winters,
    },
    {
      name: 'in a data frame',
      lines: ['LZB,,', 'Jahr,2023,2023', 'Monat,1,2', 'Bezirksstelle,,', 'Marl,5,6'],
      facts: [january, february],
    },
  ])('are read $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })

  it.each([
    { name: 'they may be halves', lines: ['LZB', ';2022;2022;2023;2023', 'BST;1;2;1;2', 'Marl;1;2;5;6'] },
    { name: 'only a title names a year', lines: ['LZB 2023', 'BST;1;2;3', 'Marl;5;6;7'] },
  ])('are asked where $name', async ({ lines }) => {
    expect((await readFacts(lines)).codes).toContain('question invalid-month')
  })

  it.each<FileCase>([
    {
      name: 'counts',
      lines: ['Integrationen', 'BST;Jan 23;Feb 23', 'Kreis;1;2'],
      facts: ['2023-01 05562 total integrations 1', '2023-02 05562 total integrations 2'],
    },
    {
      name: 'the numbers of columns',
      lines: ['LZB', 'BST;Jan 23;Feb 23', '1;2;3', 'Marl;5;6'],
      facts: [january, february],
    },
  ])('are not what stands for $name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })
})

describe('labels of parts', () => {
  const parts = [
    '2023-01 05562024 total lzb-stock 10',
    '2023-01 05562024 female lzb-stock 4',
    '2023-01 05562024 total LZB-Bestand | unter 25 3',
    '2023-01 05562024 female LZB-Bestand | unter 25 1',
  ]

  it.each(['Insgesamt', 'alle Altersgruppen'])('know %s as the whole above sexes', async (whole) => {
    const lines = [
      'LZB-Bestand',
      `Monat;BST;${whole};;unter 25;`,
      ';;insgesamt;Frauen;insgesamt;Frauen',
      '2023-01;Marl;10;4;3;1',
    ]
    expect((await readFacts(lines)).facts).toEqual(parts)
  })

  it('tell the month from what is cumulated below it', async () => {
    const lines = ['LZB-Bestand', 'BST;Jan 23;;Feb 23;', ';Monat;kum.;Monat;kum.', 'Marl;5;5;6;11']
    const { facts } = await readFacts(lines)
    expect(facts.filter((text) => text.includes(' lzb-stock '))).toEqual([january, february])
  })

  it.each([
    { header: 'LZB_weiblich', fact: '2023-01 05562 female lzb-stock 5' },
    { header: 'Marl_LZB-Bestand', fact: '2023-01 05562024 total lzb-stock 5' },
  ])('are read from $header', async ({ header, fact }) => {
    const { facts } = await readFacts([`Monat,ELB,${header}`, '2023-01,9,5'])
    expect(facts.map((text) => text.replace(/^2023-01  /, '2023-01 05562 '))).toContain(fact)
  })
})
