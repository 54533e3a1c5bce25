import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, readFacts } from './support/reading'

const table = ['Bezirksstelle;LZB', 'Marl;5']

function readBelow(title: string, rows: readonly string[] = table) {
  return readFacts([title, ...rows])
}

const may = '2023-05 05562024 total lzb-stock 5'

describe('the Berichtsmonat of a title', () => {
  it.each([
    'Berichtsmonat: Mai 2023',
    'Berichtsmonat: Mai 23',
    'Berichtsmonat: 202305',
    'Berichtsmonat;05/2023',
    'Berichtsmonat: 2023-05',
    'Stichtag: 15.05.2023',
    'Berichtszeitraum: 01.05.2023 - 31.05.2023',
    'Berichtsmonat Mai 2023, Zielsteuerung im SGB II',
    'LZB nach Bezirksstellen, Berichtsmonat Mai 2023 (T-3)',
    'Quartalsbericht, Berichtsmonat: Mai 2023',
    'Berichtsmonat: Mai 2023 - Jobcenter Kreis Recklinghausen',
    'Jobcenter Kreis Recklinghausen | Monat: Mai 2023',
    'Berichtsmonat: 31/05/2023',
    'Berichtsmonat: "Mai 2023"',
    'LZB für den Monat Mai 2023, erstellt am 12.06.2023 durch das Controlling',
    'Berichtsmonat Mai 2023 – Stand Juni 2023',
  ])('is read as in a cell: %s', async (title) => {
    expect(await readBelow(title)).toEqual({ facts: [may], codes: [] })
  })

  it.each([
    'Berichtsmonat Mai 2023, Datenstand: 12.06.2023',
    'Berichtsmonat Mai 2023;Datenstand: 12.06.2023;Jobcenter Kreis Recklinghausen',
    'Datenstand: 12.06.2023;;Berichtsmonat Mai 2023',
  ])('is read beside the Datenstand: %s', async (title) => {
    expect(await readBelow(title)).toEqual({ facts: [`${may} @2023-06-12`], codes: [] })
  })

  it.each([
    'Berichtszeitraum: Quartal 2/2023',
    'Berichtszeitraum: Q2 2023',
    'Berichtsmonat: KW 5/2023',
    'Berichtszeitraum: bis Juni 2023',
    'Berichtszeitraum: ab Mai 2023',
    'Berichtsmonat: seit Mai 2023',
    'Berichtsmonat: Mai/Juni 2023',
    'Berichtsmonat: Mai und Juni 2023',
    'Berichtsmonat: Mai 2023 kum.',
    'Berichtsmonat: Mai 2023 (kumuliert)',
    'Berichtszeitraum: 01.01.2023 - 31.05.2023',
    'Berichtsmonat: Mai 2023, 1. Halbjahr',
  ])('is refused where it is no month: %s', async (title) => {
    expect(await readBelow(title)).toEqual({ facts: [], codes: ['error not-monthly'] })
  })

  it.each([
    ['Berichtsmonat: 13/2023', 'error month-out-of-range'],
    ['Stichtag: 31.02.2023', 'error invalid-month'],
  ])('is refused where no calendar has it: %s', async (title, code) => {
    expect(await readBelow(title)).toEqual({ facts: [], codes: [code] })
  })

  it.each([
    'Berichtsmonat: Mai 2023 Ø',
    'Berichtsmonat: Mai 2023 (Durchschnitt)',
    'Berichtsmonat: Mai 2023 gJD',
    'Berichtsmonat: Vormonat Mai 2023',
    'Berichtsmonat: vor Mai 2023',
    'Berichtsmonat: VJ 2/2023',
    'Berichtsmonat: Mai 2023 zu Mai 2022',
    'Berichtsmonat: Mai u. Juni 2023',
    'Berichtsmonat: Mai 20 23',
    'Berichtsmonat: 05/23',
  ])('is asked where words beside it may make it another: %s', async (title) => {
    expect((await readBelow(title)).codes).toContain('question missing-column')
  })

  it.each([
    ['dayFirst', '2023-02'],
    ['monthFirst', '2023-01'],
  ] as const)('is asked where day and month may change places: %s', async (dateOrder, month) => {
    const lines = ['Berichtsmonat: 01/02/2023', ...table].join('\n')
    const reading = await read(lines)
    expect(codesOf(reading)).toContain('question invalid-month')
    const examples = [{ found: '01/02/2023', dayFirst: '2023-02', monthFirst: '2023-01' }]
    expect(reading.questions).toMatchObject([{ kind: 'dateOrder', line: 1, examples }])
    const answered = await read(lines, { answers: { dateOrder } })
    expect(factTexts(answered.facts)).toEqual([`${month} 05562024 total lzb-stock 5`])
  })

  it.each(['Mai 2023 p', 'Mai 2023 v', 'Mai 2023 (vorläufig)', 'Mai 23 vorl.'])(
    'bears the mark of its values: %s',
    async (text) => {
      expect(await readBelow(`Berichtsmonat: ${text}`)).toEqual({
        facts: [`${may} (provisional)`],
        codes: [],
      })
    },
  )

  it('may be a span that holds the months of the rows', async () => {
    const rows = ['Monat;Bezirksstelle;LZB', '2023-05;Marl;5']
    for (const title of ['Berichtszeitraum: Quartal 2/2023', 'Zeitraum: Januar bis Juni 2023'])
      expect(await readBelow(title, rows)).toEqual({ facts: [may], codes: [] })
  })

  it.each(['Berichtsmonat: 202306', 'Zeitraum: Januar bis Dezember 2022'])(
    'is asked where the rows name others: %s',
    async (title) => {
      const rows = ['Monat;Bezirksstelle;LZB', '2023-05;Marl;5']
      expect((await readBelow(title, rows)).codes).toEqual(['question duplicate-column'])
    },
  )
})

describe('the month of a Stand', () => {
  it.each(['Eckwerte, Stand: März 2023', 'Stand 03/2023'])('is asked alone: %s', async (title) => {
    const { questions, verdict } = await read([title, ...table].join('\n'))
    expect(verdict).toBe('ask')
    expect(questions).toMatchObject([{ kind: 'month', suggestion: '2023-03' }])
  })

  it.each(['Datenstand: Juni 2023', 'Stand: 12.06.2023'])('is no day of an issue: %s', async (title) => {
    expect((await readBelow(title)).codes).toEqual(['error missing-column'])
  })

  it('gives way to a month that is named', async () => {
    const lines = ['Stand: Juni 2023', 'Berichtsmonat: Mai 2023', ...table]
    expect(await readFacts(lines)).toEqual({ facts: [may], codes: [] })
  })
})

describe('numbers below the name of months', () => {
  const title = 'LZB-Bestand, Berichtsmonat: Januar 2023'

  it.each([
    ['small ones', 'Marl;5;6;7', 'Datteln;8;9;10'],
    ['large ones', 'Marl;523;6;7', 'Datteln;814;9;10'],
  ])('are the values of the title beside those of other months: %s', async (_, ...rows) => {
    const { facts, codes } = await readFacts([title, 'BST;Berichtsmonat;Vormonat;Vorjahresmonat', ...rows])
    const [five, eight] = rows.map((row) => row.split(';')[1] ?? '')
    expect(facts).toEqual([
      `2023-01 05562024 total lzb-stock ${five ?? ''}`,
      '2023-01 05562024 total LZB-Bestand | Vormonat 6',
      '2023-01 05562024 total LZB-Bestand | Vorjahresmonat 7',
      `2023-01 05562008 total lzb-stock ${eight ?? ''}`,
      '2023-01 05562008 total LZB-Bestand | Vormonat 9',
      '2023-01 05562008 total LZB-Bestand | Vorjahresmonat 10',
    ])
    expect(codes).toEqual(['warning unknown-category'])
  })

  it.each([
    ['Januar 2023', 'Marl;5;6', 'Datteln;8;9'],
    ['Berichtsmonat: Januar 2023', 'Marl;1;6', 'Datteln;8;9'],
    ['Berichtsmonat: Dezember 2023', 'Marl;5;6', 'Datteln;8;9'],
  ])('are asked about where the title names another month: %s', async (line, ...rows) => {
    const { codes } = await readFacts([line, 'BST;Monat;LZB-Bestand', ...rows])
    expect(codes).toEqual(['question duplicate-column'])
  })

  it.each([
    ['the year', 'LZB-Bestand 2023'],
    ['the newest of them', 'LZB-Bestand, Berichtsmonat: März 2023'],
    ['the month of the report', 'Monatsbericht Dezember 2023'],
    ['the whole span', 'LZB-Bestand Januar 2023 bis Dezember 2023'],
  ])('are months below a title that names %s', async (_, line) => {
    const rows = ['1;Marl;5', '2;Marl;6', '3;Marl;7']
    expect(await readFacts([line, 'Monat;BST;LZB-Bestand', ...rows])).toEqual({
      facts: [5, 6, 7].map((value, at) => `2023-0${at + 1} 05562024 total lzb-stock ${value}`),
      codes: [],
    })
  })

  it('are the month of the title where they are its number', async () => {
    const lines = ['Berichtsmonat: Dezember 2023', 'Monat;BST;LZB-Bestand', '12;Marl;5']
    expect(await readFacts(lines)).toEqual({ facts: ['2023-12 05562024 total lzb-stock 5'], codes: [] })
  })

  it('are months beside a year, and beside a value of their own', async () => {
    const lines = ['LZB-Bestand', 'Jahr;Monat;BST;LZB-Bestand;Vormonat', '2023;5;Marl;6;7']
    expect((await readFacts(lines)).facts).toContain('2023-05 05562024 total lzb-stock 6')
  })
})

describe('a row of quarters above months', () => {
  const facts = ['2023-04 05562024 total lzb-stock 5', '2023-05 05562024 total lzb-stock 6']
  const below = (...labels: readonly string[]) =>
    readFacts(['LZB', ...labels, 'Monat;April 2023;Mai 2023', 'Marl;5;6'])

  it.each([
    'Quartal;Q1;Q1',
    'Quartal;Q1;',
    'Quartal;Q2;Q3',
    'Quartal;I;I',
    'Quartal;2. Quartal 2022;2. Quartal 2022',
    'Halbjahr;2. Halbjahr;',
  ])('is refused where it names another one: %s', async (label) => {
    expect(await below(label)).toEqual({ facts: [], codes: ['error invalid-month'] })
  })

  it.each(['Quartal;Q2;Q2', 'Quartal;Q2;', 'Quartal;2. Quartal 2023;', 'Halbjahr;H1;', 'Halbjahr;I;I'])(
    'adds nothing where it is theirs: %s',
    async (label) => {
      expect(await below(label)).toEqual({ facts, codes: [] })
    },
  )
})
