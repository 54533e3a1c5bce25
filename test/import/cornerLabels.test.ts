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

describe('what a corner says of the table', () => {
  const sexes = ['female', 'male'].map((sex, at) => `2023-01 05562024 ${sex} lzb-stock ${at + 5}`)
  const women = [january, february].map((text) => text.replace('total', 'female'))
  const men = [stock('2023-01', 1), stock('2023-02', 2)].map((text) => text.replace('total', 'male'))
  const kreis = 'LZB Jobcenter Kreis Recklinghausen'

  it.each<FileCase>([
    { name: 'a sex above offices', lines: ['LZB', 'Frauen;Jan 23;Feb 23', 'Marl;5;6'], facts: women },
    { name: 'the letter of a sex', lines: ['LZB', 'w;Jan 23;Feb 23', 'Marl;5;6'], facts: women },
    {
      name: 'a sex above months',
      lines: ['LZB', 'Frauen;Marl', 'Jan 23;5', 'Feb 23;6'],
      facts: women,
    },
    {
      name: 'a sex behind the keys',
      lines: ['LZB', 'AGS;Frauen;Jan 23;Feb 23', '05562024;Marl;5;6'],
      facts: women,
    },
    {
      name: 'a sex above one of its blocks, until the next',
      lines: ['LZB', 'Frauen;Jan 23;Feb 23', 'Marl;5;6', 'Männer;;', 'Marl;1;2'],
      facts: [...women, ...men],
    },
    {
      name: 'the total above the first of its blocks',
      lines: ['LZB', 'Insgesamt;Jan 23;Feb 23', 'Marl;5;6', 'Männer;;', 'Marl;1;2'],
      facts: [january, february, ...men],
    },
    {
      name: 'an office above sexes',
      lines: ['LZB', 'Marl;Jan 23', 'weiblich;5', 'männlich;6'],
      facts: sexes,
    },
    {
      name: 'an office of the Träger in the title',
      lines: [kreis, 'Marl;Jan 23', 'weiblich;5', 'männlich;6'],
      facts: sexes,
    },
    {
      name: 'an office above one of its blocks, until the next',
      lines: [kreis, 'Marl;Wert', 'Jan 23;5', 'Feb 23;6', 'Datteln;', 'Jan 23;1', 'Feb 23;2'],
      facts: [january, february, stock('2023-01', 1, '05562008'), stock('2023-02', 2, '05562008')],
    },
    {
      name: 'an indicator above months',
      lines: ['LZB;Marl', 'Jan 23;5', 'Feb 23;6'],
      facts: [january, february],
    },
    {
      name: 'thousands of euros',
      lines: ['Ausgaben EGT', 'in Tsd. €;Jan 23', 'Kreis Recklinghausen;5,5'],
      facts: ['2023-01 05562 total egt-spending 5500'],
    },
    {
      name: 'a sex in the row above the keys',
      lines: [';Frauen;Januar 2023;Februar 2023', 'AGS;BST;LZB;LZB', '05562024;Marl;5;6'],
      facts: women,
    },
    {
      name: 'a sex in front of indicators',
      lines: ['Frauen;LZB;ELB', 'BST;Jan 23;Jan 23', 'Marl;5;6'],
      facts: ['2023-01 05562024 female lzb-stock 5', '2023-01 05562024 female elb-stock 6'],
    },
    {
      name: 'a sex in brackets',
      lines: ['Monat;Bezirksstelle (Frauen);LZB', '2023-01;Marl;5', '2023-02;Marl;6'],
      facts: women,
    },
    {
      name: 'thousands in brackets',
      lines: ['LZB', 'Bezirksstelle [Tsd.];Jan 23', 'Kreis Recklinghausen;5,5'],
      facts: ['2023-01 05562 total lzb-stock 5500'],
    },
    {
      name: 'a part of the people',
      lines: ['LZB', 'unter 25 Jahre;Jan 23', 'Marl;5'],
      facts: ['2023-01 05562024 total LZB-Bestand | unter 25 Jahre 5'],
      codes: ['warning unknown-category'],
    },
    {
      name: 'another number of the indicator',
      lines: ['LZB', 'Soll;Jan 23', 'Marl;5'],
      facts: ['2023-01 05562024 total LZB-Bestand | Soll 5'],
      codes: ['warning unknown-category'],
    },
  ])('holds for all of it: $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })

  it('is asked where it is the month, as in a title', async () => {
    expect((await readFacts(['Januar 2023;LZB', 'Marl;5'])).codes).toEqual(['question missing-column'])
  })

  it('is asked where the title names another indicator', async () => {
    const lines = ['LZA', 'LZB;Jan 23;Feb 23', 'Marl;5;6', 'Datteln;1;2']
    expect((await readFacts(lines)).codes).toEqual(['question duplicate-column'])
  })

  it('is asked where the title names another office', async () => {
    const lines = ['LZB Datteln', 'Marl;Jan 23', 'weiblich;5', 'männlich;6']
    expect((await readFacts(lines)).codes).toEqual(['question ambiguous-unit'])
  })

  it('is refused where it calls counts percentages', async () => {
    expect((await readFacts(['LZB', 'in %;Jan 23;Feb 23', 'Marl;5;6'])).facts).not.toContain(january)
  })

  it.each([
    ...['Bezirksstellen', 'Jobcenter', 'Kreis', 'Insgesamt', 'Kreis Recklinghausen', 'Standort', 'Wohnort'],
    ...['Anzahl', 'Personen', 'Wert', 'Frauen und Männer', 'm/w/d', 'SGB II', 'Bestand', 'LZB-Bestand', ''],
    ...[
      'Bezirksstelle (Gebietsstand 2023)',
      'Bezirksstellen des Jobcenters Kreis Recklinghausen',
      'Tabelle 1',
    ],
  ])('is no more than the name of its column: "%s"', async (corner) => {
    const lines = ['LZB', `${corner};Jan 23;Feb 23`, 'Marl;5;6', 'Datteln;1;2']
    expect(await readFacts(lines)).toEqual({
      facts: [january, february, stock('2023-01', 1, '05562008'), stock('2023-02', 2, '05562008')],
      codes: [],
    })
  })

  it.each([
    [['Frauen;Männer;Monat;Bezirksstelle;Kennzahl', '5;6;2023-01;Marl;LZB'], sexes],
    [['Monat;Bezirksstelle;LZB Frauen;LZB Männer', '2023-01;Marl;5;6'], sexes],
  ])('is none above values: %j', async (lines, facts) => {
    expect((await readFacts(lines)).facts).toEqual(facts)
  })
})

it('is told where the corner makes shares of what the title counts', async () => {
  expect(await readFacts(['LZB', 'Frauenanteil;Jan 2023', 'Marl;5'])).toEqual({
    facts: ['2023-01 05562024 total LZB-Bestand | Frauenanteil 5'],
    codes: ['warning unknown-category'],
  })
})
