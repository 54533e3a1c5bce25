import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

/** Behind the name of its column stands a note, or a row of its own: the title above seems a header of all columns. */
const headers = [
  ['Monat (nicht kumuliert);BST;Kennzahl;Wert'],
  ['Monat;BST;Kennzahl;Wert'],
  ['Monat (Stichtag);BST;Kennzahl;Wert'],
]

describe('a unit in the row and one above its column', () => {
  it.each(
    headers.flatMap((header) =>
      ['Jobcenter Kreis Recklinghausen', 'Kreis Recklinghausen', 'alle Bezirksstellen', 'Controlling'].map(
        (title) => ({ title, header }),
      ),
    ),
  )('are the one in the row below the title $title and the header $header', async ({ title, header }) => {
    const rows = ['2023-01;Marl;Integrationen;5', '2023-01;Herten;Integrationen;6']
    expect((await readFacts([title, ...header, ...rows])).facts).toEqual([
      '2023-01 05562024 total integrations 5',
      '2023-01 05562020 total integrations 6',
    ])
  })

  it('are the one in the row where states stand below the months, too', async () => {
    const rows = [
      'alle Bezirksstellen',
      'LZB',
      'Bezirksstelle;Apr 2023;Mai 2023',
      ';endgültig;vorläufig',
      'Marl;6;5',
    ]
    expect((await readFacts(rows)).facts).toEqual([
      '2023-04 05562024 total lzb-stock 6 (final)',
      '2023-05 05562024 total lzb-stock 5 (provisional)',
    ])
  })

  it('are the one of the column where the row names the Träger', async () => {
    const rows = ['Träger;Monat;Kennzahl;Marl;Herten', 'Kreis Recklinghausen;2023-01;LZB-Bestand;5;6']
    expect((await readFacts(rows)).facts).toEqual([
      '2023-01 05562024 total lzb-stock 5',
      '2023-01 05562020 total lzb-stock 6',
    ])
  })

  it('are no question where both are the same', async () => {
    const rows = ['BST;Monat;Kennzahl;Marl', 'Marl;2023-01;LZB-Bestand;5']
    expect(await readFacts(rows)).toEqual({ facts: ['2023-01 05562024 total lzb-stock 5'], codes: [] })
  })

  it.each([
    ['of the column', ['BST;Monat;Kennzahl;Marl', 'Herten;2023-01;LZB-Bestand;5']],
    ['of the title', ['Marl', ...(headers[0] ?? []), '2023-01;Herten;Integrationen;5']],
  ])('are asked where the office %s is another', async (_, rows) => {
    expect((await readFacts(rows)).codes).toEqual(['question ambiguous-unit'])
  })
})

describe('a title about all units', () => {
  const blocks = ['Kennzahl;Jan 23', 'Marl;', 'weiblich;', 'LZB;3', 'Datteln;', 'LZB;9']

  it.each(['alle Bezirksstellen', 'Insgesamt', 'Controlling'])(
    'leaves a sex in a heading to the office that it stands below: %s',
    async (title) => {
      expect((await readFacts([title, ...blocks])).facts).toEqual([
        '2023-01 05562024 female lzb-stock 3',
        '2023-01 05562008 total lzb-stock 9',
      ])
    },
  )
})
