import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

function readBelow(titles: readonly string[], rows: readonly string[] = ['Monat;Wert', '2023-01;5']) {
  return readFacts(['LZB-Bestand', ...titles, ...rows])
}

const fact = (unit: string) => `2023-01 ${unit} total lzb-stock 5`

describe('the place of a title', () => {
  it.each([
    ['Region: 05562 024', '05562024'],
    ['Region: 05562-024', '05562024'],
    ['Region: Marl (05562 024)', '05562024'],
    ['Region: Bezirksstelle Marl', '05562024'],
    ['Region: Marl, Kreis Recklinghausen', '05562024'],
    ['Region: Kreis Recklinghausen, Nordrhein-Westfalen', '05562'],
    ['Gebiet: Recklinghausen, Stadt', '05562032'],
    ['LZB Kreis Recklinghausen, Marl (05562024)', '05562024'],
    ['Gebiet: 05562032 Recklinghausen', '05562032'],
    ['Jobcenter Kreis Recklinghausen - Bezirksstelle Marl', '05562024'],
    ['Jobcenter Kreis Recklinghausen - LZB Marl', '05562024'],
  ])('is a unit where it is known as a whole: %s', async (title, unit) => {
    expect(await readBelow([title])).toEqual({ facts: [fact(unit)], codes: [] })
  })

  it.each(['Herten-Nord', 'Marl, Team Nord', 'Marl (ohne Hüls)', 'Kreis Recklinghausen ohne Marl'])(
    'is no unit where it says more: %s',
    async (place) => {
      for (const titles of [[`Region: ${place}`], ['Jobcenter Kreis Recklinghausen', `Region: ${place}`]]) {
        const { facts, codes } = await readBelow(titles)
        expect(facts).toEqual([fact(place)])
        expect(codes).toContain('warning unknown-category')
      }
    },
  )

  it.each([
    'Region: Marl (05562008)',
    'LZB Marl (05562008)',
    'Gebiet: 05562008 Marl, Stadt',
    '05562008 Marl',
  ])('is asked where its key is that of another office: %s', async (title) => {
    expect(await readBelow([title])).toEqual({ facts: [], codes: ['question ambiguous-unit'] })
  })

  it('leaves a unit out where a line says so', async () => {
    const { facts, codes } = await readBelow(['Kreis Recklinghausen ohne Marl'])
    expect({ facts, codes }).toEqual({
      facts: [fact('Kreis Recklinghausen ohne Marl')],
      codes: ['warning unknown-category'],
    })
  })

  it('is a key in parts in a column of names, too', async () => {
    const rows = ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-01;05562 032;5']
    expect((await readBelow([], rows)).facts).toEqual([fact('05562024'), fact('05562032')])
  })
})

describe('a column of nothing but the Träger', () => {
  const [header, ...below] = [
    'Träger;Monat;LZB',
    'Kreis Recklinghausen;2023-01;5',
    'Kreis Recklinghausen;2023-02;6',
  ]
  const rows = [header, ...below]
  const titles = ['Region: Marl', 'Bestand in Marl', 'Jobcenter Kreis Recklinghausen, Bezirksstelle Marl']

  it.each(titles)('only says whose office the title names: %s', async (title) => {
    expect(await readFacts([title, ...rows])).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6'],
      codes: [],
    })
  })

  it.each(titles)('is asked for below the name of an office and %s', async (title) => {
    const { codes } = await readFacts([title, 'Bezirksstelle;Monat;LZB', ...below])
    expect(codes).toEqual(['question ambiguous-unit'])
  })

  it.each([
    ['the title names it, too', 'Kreis Recklinghausen', rows],
    ['the title names no place', 'Monatsbericht', rows],
    ['the office stands beside it', 'Region: Marl', [...rows, 'Marl;2023-01;1']],
    [
      'another column names the office',
      'Region: Marl',
      rows.map((row, at) => `${at === 0 ? 'Stelle' : 'Marl'};${row}`),
    ],
  ])('asks nothing where %s', async (_, title, below) => {
    const { facts, codes } = await readFacts([title, ...below])
    expect(codes.filter((code) => code.startsWith('question'))).toEqual([])
    expect(facts.length).toBe(below.length - 1)
  })
})

describe('the year of an imprint', () => {
  it.each(['LZB, © Kreis Recklinghausen 2024', 'Quelle: Statistik der BA, Nürnberg 2024', '(c) IT.NRW 2024'])(
    'is no year of the months: %s',
    async (title) => {
      expect((await readBelow([title], ['Bezirksstelle;Nov;Dez', 'Marl;5;6'])).codes).toEqual([
        'question missing-column',
      ])
    },
  )
})

describe('a place in the corner', () => {
  const below = ['Marl;5;6']

  it.each(['Stadt Essen', 'Kreis Unna', 'Jobcenter Bochum'])(
    'is asked about where offices below are none of its: %s',
    async (corner) => {
      const { codes } = await readFacts(['LZB', `${corner};Jan 2023;Feb 2023`, ...below])
      expect(codes).toEqual(['question ambiguous-unit'])
    },
  )

  it.each([
    'Kreis Recklinghausen',
    'Stadt',
    'Stadt Name',
    'Jobcenter Bezeichnung',
    'Stadt/Gemeinde',
    'Stadt Ort',
    'Nordrhein-Westfalen',
  ])('may name or hold them: %s', async (corner) => {
    expect(await readFacts(['LZB', `${corner};Jan 2023;Feb 2023`, ...below])).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6'],
      codes: [],
    })
  })
})
