import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 5'
const lzb = (month: string, unit: string, value: number) => `${month} ${unit} total lzb-stock ${value}`
const elb = (month: string, unit: string, value: number) => `${month} ${unit} total elb-stock ${value}`
const [marl, datteln] = ['05562024', '05562008']

/** Two tables of offices in January, each below a title of one line. */
function titled(first: string, second: string): readonly string[] {
  return [first, 'BST;Jan 23', 'Marl;5', '', second, 'BST;Jan 23', 'Datteln;6']
}

/** The same, where the titles say the month. */
function monthly(first: string, second: string): readonly string[] {
  return ['LZB-Bestand', first, 'BST;Anzahl', 'Marl;5', '', second, 'BST;Anzahl', 'Datteln;6']
}

/** Months without a year, below titles that say it. */
function yearly(first: string, second: string): readonly string[] {
  const [before, after] = [
    ['Januar;5', 'Februar;6', 'März;7'],
    ['Oktober;2', 'November;3', 'Dezember;4'],
  ]
  return [first, 'Monat;Anzahl', ...before, '', second, 'Monat;Anzahl', ...after]
}

describe('the title of a further table', () => {
  it.each([
    ['Tabelle 1: LZB-Bestand', 'Tabelle 2: ELB-Bestand'],
    ['1. LZB-Bestand', '2. ELB-Bestand'],
    ['Blatt: LZB', 'Blatt: ELB'],
    ['LZB-Bestand nach Bezirksstellen', 'ELB-Bestand nach Bezirksstellen'],
    ['LZB im Kreis Recklinghausen', 'ELB im Kreis Recklinghausen'],
    ['Kennzahl: LZB', 'Kennzahl: ELB'],
  ])('says its indicator: %s, %s', async (first, second) => {
    const facts = [january, elb('2023-01', datteln, 6)]
    expect(await readFacts(titled(first, second))).toEqual({ facts, codes: [] })
  })

  it.each([
    ['Berichtsmonat: Januar 2023', 'Berichtsmonat: Februar 2023'],
    ['Stichtag: 31.01.2023', 'Stichtag: 28.02.2023'],
    ['Berichtsmonat Januar 2023', 'Februar 2023'],
  ])('says its month: %s, %s', async (first, second) => {
    const facts = [january, lzb('2023-02', datteln, 6)]
    expect(await readFacts(monthly(first, second))).toEqual({ facts, codes: [] })
  })

  it.each([
    ['LZB-Bestand Marl 2023', 'LZB-Bestand Marl 2022'],
    ['LZB Marl, Berichtsjahr 2023', 'Jahr: 2022'],
    ['LZB Marl 2023', '2022'],
  ])('says its year: %s, %s', async (first, second) => {
    const { facts } = await readFacts(yearly(first, second))
    expect([facts[0], facts.at(-1)]).toEqual([january, lzb('2022-12', marl, 4)])
  })

  it.each([
    ['Region: Kreis Unna', 'Kreis Unna'],
    ['Kreis Unna', 'Kreis Unna'],
    ['Region: Deutschland', 'Deutschland'],
    ['Nordrhein-Westfalen', 'Nordrhein-Westfalen'],
  ])('says its place: %s', async (title, unit) => {
    const lines = ['LZB', 'Kreis Recklinghausen', 'Geschlecht;Jan 23', 'i;9', '', title, 'Geschlecht;Jan 23']
    const facts = [lzb('2023-01', '05562', 9), `2023-01 ${unit} female lzb-stock 4`]
    expect(await readFacts([...lines, 'w;4'])).toEqual({ facts, codes: ['warning unknown-category'] })
  })

  it('says its office, below which the Träger only publishes it', async () => {
    const title = (office: string) => [`Auswertung Bezirksstelle ${office}`, 'Jobcenter Kreis Recklinghausen']
    const tables = [[...title('Marl'), 'Kennzahl;Jan 23', 'LZB;5'], ['']]
    const lines = [...tables.flat(), ...title('Datteln'), 'Kennzahl;Jan 23', 'LZB;6']
    expect(await readFacts(lines)).toEqual({ facts: [january, lzb('2023-01', datteln, 6)], codes: [] })
  })

  it.each(['Altersgruppe: unter 25', 'Ausländer', 'Kumulierte Werte seit Jahresbeginn', 'Sollwerte'])(
    'makes another number of the indicator: %s',
    async (title) => {
      const facts = [january, `2023-01 ${datteln} total LZB-Bestand | ${title} 6`]
      expect(await readFacts(titled('LZB', title))).toEqual({ facts, codes: ['warning unknown-category'] })
    },
  )

  it('says its Datenstand', async () => {
    const facts = [`${january} @2023-02-14`, `${lzb('2023-01', datteln, 6)} @2023-03-14`]
    const [title = '', ...table] = titled('LZB', 'Datenstand: 14.03.2023')
    expect(await readFacts([title, 'Datenstand: 14.02.2023', ...table])).toEqual({ facts, codes: [] })
  })

  it('calls only its own values provisional', async () => {
    const facts = [january, `${lzb('2023-01', datteln, 6)} (provisional)`]
    expect(await readFacts(titled('LZB', 'vorläufige Werte'))).toEqual({ facts, codes: [] })
  })

  it.each([
    {
      name: 'mentions another month',
      lines: monthly('Berichtsmonat Januar 2023', 'Bestand im Februar 2023'),
    },
    { name: 'mentions another year', lines: yearly('LZB Marl 2023', 'Zum Vergleich 2022') },
    { name: 'names two indicators', lines: titled('LZB', 'ELB und LZA') },
    {
      name: 'leaves out the month that changed above',
      lines: [
        ...monthly('Berichtsmonat: Januar 2023', 'Berichtsmonat: Februar 2023'),
        'ELB',
        'BST;Anzahl',
        'Marl;9',
      ],
    },
    {
      name: 'leaves out the sex that stands below the other title',
      lines: ['LZB', 'Frauen', 'BST;Jan 23', 'Marl;5', '', 'ELB', 'BST;Jan 23', 'Datteln;6'],
    },
    {
      name: 'says euros below a table in thousands of them',
      lines: [
        'Ausgaben EGT in T€',
        'Monat;Wert',
        '2023-01;5',
        '',
        'Ausgaben EGT in €',
        'Monat;Wert',
        '2023-02;6',
      ],
    },
    {
      name: 'stands below a heading that says otherwise',
      lines: [...['LZB', 'BST;Jan 23', 'Marl;5', 'ELB;', 'Marl;9'], ...['LZB', 'BST;Jan 23', 'Datteln;6']],
    },
  ])('is refused where it $name', async ({ lines }) => {
    expect((await readFacts(lines)).codes).toContain('error unknown-category')
  })
})

describe('between two tables', () => {
  const source = ['Quelle: Statistik der BA, Nürnberg 2024', '1) Januar 2022 geschätzt.', '* Werte unter 3']

  it('notes below the first one say nothing of the second', async () => {
    const [first = '', header = '', row = '', ...others] = titled('LZB', 'ELB')
    const { facts } = await readFacts([first, header, row, ...source, ...others])
    expect(facts).toEqual([january, elb('2023-01', datteln, 6)])
  })

  it.each<FileCase>([
    {
      name: 'the name of the organisation',
      lines: [
        ...['Jobcenter Kreis Recklinghausen;;', 'Monat;BST;LZB', '2023-01;Marl;5'],
        ...['Jobcenter Kreis Recklinghausen;;', 'Monat;BST;LZB', '2023-02;Marl;6'],
      ],
      facts: [january, lzb('2023-02', marl, 6)],
    },
    {
      name: 'the title of a sex',
      lines: [...['LZB Frauen', 'BST;Jan 23', 'Marl;5'], ...['LZB Frauen', 'BST;Jan 23', 'Datteln;6']],
      facts: ['2023-01 05562024 female lzb-stock 5', '2023-01 05562008 female lzb-stock 6'],
    },
    {
      name: 'the title within the rows of a heading',
      lines: [
        ...['Jobcenter Kreis Recklinghausen', 'Kennzahl;Jan 23', 'Marl;', 'LZB;5', 'Datteln;', 'LZB;6'],
        ...['Jobcenter Kreis Recklinghausen', 'Kennzahl;Jan 23', 'ELB;7'],
      ],
      facts: [january, lzb('2023-01', datteln, 6), elb('2023-01', datteln, 7)],
    },
  ])('a page repeats $name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })
})

describe('an indicator in the corner', () => {
  const first = ['LZB;Jan 23', 'Marl;1', 'Datteln;2']
  const facts = [lzb('2023-01', marl, 1), lzb('2023-01', datteln, 2)]

  it.each([
    {
      name: 'is the title of another table',
      lines: ['ELB;Jan 23', 'Marl;3', 'Datteln;4'],
      others: [elb('2023-01', marl, 3), elb('2023-01', datteln, 4)],
    },
    {
      name: 'is that of the first again behind another one',
      lines: ['ELB;Jan 23', 'Marl;3', 'LZB;Jan 23', 'Herten;5'],
      others: [elb('2023-01', marl, 3), lzb('2023-01', '05562020', 5)],
    },
    {
      name: 'is the same on the next page',
      lines: ['LZB;Jan 23', 'Herten;5'],
      others: [lzb('2023-01', '05562020', 5)],
    },
    {
      name: 'stands below a sex of its table',
      lines: ['Frauen', 'ELB;Jan 23', 'Marl;3'],
      others: ['2023-01 05562024 female elb-stock 3'],
    },
  ])('$name', async ({ lines, others }) => {
    expect(await readFacts([...first, '', ...lines])).toEqual({ facts: [...facts, ...others], codes: [] })
  })

  it.each([
    { name: 'above other months', lines: ['ELB;Feb 23', 'Marl;3'], code: 'error duplicate-column' },
    { name: 'that nobody knows', lines: ['Sonstiges;Jan 23', 'Marl;3'], code: 'error invalid-number' },
  ])('is refused $name', async ({ lines, code }) => {
    expect((await readFacts([...first, ...lines])).codes).toContain(code)
  })
})

describe('a header of two rows', () => {
  const rows = (upper: string) => [
    'LZB',
    ';2022;',
    'BST;Jan;Feb',
    'Marl;1;2',
    upper,
    'BST;Jan;Feb',
    'Datteln;3;4',
  ]

  it.each([';2023;', ';unter 25;', ';ELB;'])('is another one with %s', async (upper) => {
    expect((await readFacts(rows(upper))).codes).toContain('error duplicate-column')
  })

  it('is another one with an indicator in its corner', async () => {
    const lines = ['LZB;2022;', 'BST;Jan;Feb', 'Marl;1;2', 'ELB;2022;', 'BST;Jan;Feb', 'Datteln;3;4']
    expect((await readFacts(lines)).codes).toContain('error duplicate-column')
  })

  it.each([';2022;', ''])('comes again on the next page with "%s"', async (upper) => {
    const facts = [
      ...[lzb('2022-01', marl, 1), lzb('2022-02', marl, 2)],
      ...[lzb('2022-01', datteln, 3), lzb('2022-02', datteln, 4)],
    ]
    expect(await readFacts(rows(upper))).toEqual({ facts, codes: [] })
  })
})
