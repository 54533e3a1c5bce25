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
