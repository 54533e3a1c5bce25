import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const table = ['Monat;LZB-Bestand', '2023-01;5']
const ofOffice = ['Monat;Bezirksstelle;LZB-Bestand', '2023-01;Marl;5']
const ofWhole = ['Monat;Bezirksstelle;LZB-Bestand', '2023-01;Datteln;5', '2023-01;Kreis Recklinghausen;9']
const fact = (unit: string, value = 5) => `2023-01 ${unit} total lzb-stock ${value}`
const asked = ['question ambiguous-unit']

describe('a title with a place of ours and another', () => {
  it.each([
    ['Kreis Unna', 'Region: Marl'],
    ['Stadt Essen', 'Bezirksstelle Marl'],
    ['Jobcenter Dortmund', 'LZB-Bestand Marl'],
    ['Kreis Unna', 'Jobcenter Kreis Recklinghausen'],
    ['Bezirksstelle Marl', 'Gebiet: Kreis Unna'],
  ])('asks whose values these are: %s, %s', async (...titles) => {
    expect((await readFacts([...titles, ...table])).codes).toEqual(asked)
  })

  it('asks for offices that rows name', async () => {
    const title = 'Langzeitleistungsbeziehende im Jobcenter Kreis Recklinghausen'
    expect((await readFacts(['Kreis Unna', title, ...ofOffice])).codes).toEqual(asked)
  })

  it.each([
    'Jobcenter Kreis Recklinghausen',
    'Nordrhein-Westfalen',
    'Regierungsbezirk Münster',
    'Regionaldirektion Nordrhein-Westfalen',
    'Kreis Recklinghausen, Der Landrat',
    'Jobcenter Controlling',
    'Jobcenter Fachbereich Markt und Integration',
    'Jobcenter Monatsbericht',
    'Stadt Marl',
    'Kreisweit einheitliche Auswertung',
  ])('asks nothing where that holds the office: %s', async (title) => {
    expect(await readFacts([title, 'Region: Marl', ...table])).toEqual({
      facts: [fact('05562024')],
      codes: [],
    })
    expect(await readFacts([title, ...ofOffice])).toEqual({ facts: [fact('05562024')], codes: [] })
  })
})

describe('a title that leaves a unit out', () => {
  it.each([
    'ohne Marl',
    'LZB-Bestand (ohne Bezirksstelle Marl)',
    'ausser Marl',
    'ohne die Städte Marl und Herten',
  ])('asks of whom: %s', async (title) => {
    expect((await readFacts(['Jobcenter Kreis Recklinghausen', title, ...table])).codes).toEqual(asked)
    expect((await readFacts([title, ...ofWhole])).codes).toEqual(asked)
  })

  it('asks for totals, too', async () => {
    const rows = [...ofWhole.slice(0, 2), '2023-01;Insgesamt;9']
    expect((await readFacts(['Kreis Recklinghausen ohne Marl', ...rows])).codes).toEqual(asked)
  })

  it('asks nothing for the other offices', async () => {
    expect(await readFacts(['LZB ohne Marl', ...ofWhole.slice(0, 2)])).toEqual({
      facts: [fact('05562008')],
      codes: [],
    })
  })

  it.each(['Daten ohne Wartezeit, Kreis Recklinghausen', 'ohne Gewähr – Jobcenter Kreis Recklinghausen'])(
    'says so of units only: %s',
    async (title) => {
      expect(await readFacts([title, ...table])).toEqual({ facts: [fact('05562')], codes: [] })
    },
  )
})

describe('a line below the table that leaves a unit out', () => {
  it.each(['Kreis ohne Marl', 'Kreiswert ohne Marl', 'Hinweis: Marl ist nicht enthalten'])(
    'asks for the whole: %s',
    async (line) => {
      expect((await readFacts([...ofWhole, '', line])).codes).toEqual(asked)
      expect((await readFacts([...ofOffice, '', line])).codes).toEqual([])
    },
  )

  it.each(['ohne Gewähr', 'Werte ohne Wartezeit', 'Quelle: Jobcenter Kreis Recklinghausen'])(
    'says so of units only: %s',
    async (line) => {
      expect((await readFacts([...ofWhole, '', line])).codes).toEqual([])
    },
  )
})

describe('a remark', () => {
  const read = (remark: string) =>
    readFacts([
      'Monat;Bezirksstelle;LZB-Bestand;Bemerkung',
      `2023-01;Kreis Recklinghausen;5;${remark}`,
      '2023-02;Kreis Recklinghausen;6;',
    ])

  it.each([
    'ohne Marl',
    'außer Bezirksstelle Marl',
    'Kreis ohne Marl und Herten',
    'Marl nicht enthalten',
    'nur Marl',
  ])('is asked about where it leaves units out: %s', async (remark) => {
    expect((await read(remark)).codes).toEqual(['question unknown-category'])
  })

  it.each(['ohne Gewähr', 'ohne Beanstandung', 'mit Marl abgestimmt', 'Meldung aus Marl ohne Datum'])(
    'may say something else: %s',
    async (remark) => {
      expect((await read(remark)).codes).toEqual([])
    },
  )
})
