import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

const header = 'Monat;Bezirksstelle;LZB'
const marl = '2023-01 05562024 total lzb-stock 5'

async function readBelow(title: string, rows: readonly string[] = [header, '2023-01;Marl;5']) {
  const reading = await read([title, ...rows].join('\n'))
  const codes = codesOf(reading).filter((code) => !code.startsWith('info'))
  return { verdict: reading.verdict, facts: factTexts(reading.facts), codes, issues: reading.issues }
}

describe('a title that names another place than its rows', () => {
  it.each([
    'Stadt Datteln',
    'Region: 05562008',
    'LZB der Bezirksstelle Datteln',
    'Köln, krfr. Stadt',
    'Kreis Unna',
    'Jobcenter Dortmund',
  ])('is asked about: %s', async (title) => {
    const { verdict, facts, codes } = await readBelow(title)
    expect({ verdict, facts, codes }).toEqual({
      verdict: 'ask',
      facts: [],
      codes: ['question ambiguous-unit'],
    })
  })

  it('is named beside the place of the rows', async () => {
    const { issues } = await readBelow('Stadt Datteln')
    expect(issues.find(({ code }) => code === 'ambiguous-unit')).toMatchObject({
      line: 3,
      column: 2,
      found: 'Marl',
      detail: { title: 'Datteln' },
    })
  })

  it('is settled by the answer what the rows mean', async () => {
    const reading = await read(`Stadt Datteln\n${header}\n2023-01;Marl;5`, {
      answers: { units: [{ text: 'Marl', is: '05562024' }] },
    })
    expect(factTexts(reading.facts)).toEqual([marl])
  })

  it.each(['Stadt Marl', 'Kreis Recklinghausen', 'Regierungsbezirk Münster', 'Region: Ruhrgebiet'])(
    'may hold that of the rows: %s',
    async (title) => {
      expect((await readBelow(title)).facts).toEqual([marl])
    },
  )

  it('may stand above its own values and those of others', async () => {
    const rows = [header, '2023-01;Datteln;5', '2023-01;Marl;6', '2023-01;Kreis Recklinghausen;60']
    expect((await readBelow('Stadt Datteln', rows)).facts).toEqual([
      '2023-01 05562008 total lzb-stock 5',
      '2023-01 05562024 total lzb-stock 6',
      '2023-01 05562 total lzb-stock 60',
    ])
  })

  it.each(['Stadt Datteln', 'Köln, krfr. Stadt'])('makes a total alone unclear: %s', async (title) => {
    const { verdict, facts } = await readBelow(title, [header, '2023-01;Insgesamt;5'])
    expect({ verdict, facts }).toEqual({ verdict: 'ask', facts: [] })
  })
})

describe('a title that scales its numbers', () => {
  it.each([
    { title: 'Angaben in Hundert', value: 500 },
    { title: 'LZB in Tausend Personen nach Bezirksstellen', value: 5000 },
    { title: 'Werte in Tausenden', value: 5000 },
    { title: 'LZB (Tsd.)', value: 5000 },
    { title: 'Einheit: 1.000', value: 5000 },
    { title: 'LZB-Bestand, x 1.000', value: 5000 },
    { title: 'Angaben in Mio.', value: 5_000_000 },
    { title: 'Budget 59,5 Mio. € insgesamt', value: 5 },
  ])('multiplies them: $title', async ({ title, value }) => {
    expect((await readBelow(title)).facts).toEqual([`2023-01 05562024 total lzb-stock ${value}`])
  })

  it.each(['Werte auf Hundert gerundet', 'Angaben teilweise in Tausend', 'in Hundert;in Tausend'])(
    'asks where it leaves open which or how: %s',
    async (title) => {
      const { verdict, codes } = await readBelow(title)
      expect({ verdict, codes }).toEqual({ verdict: 'ask', codes: ['question scaled-number'] })
    },
  )

  it.each([
    'LZB je Tausend Einwohner',
    'Integrationen – Sollwerte',
    'Kumulierte Werte',
    'LZB (Vorjahreswerte)',
  ])('or makes them others is no number of all people: %s', async (title) => {
    expect((await readBelow(title)).facts).toEqual([`2023-01 05562024 total LZB | ${title} 5`])
  })

  it.each([['Monat;Bezirksstelle;LZB (in Hundert)'], ['Monat;Bezirksstelle;LZB', ';;Hundert']])(
    'as its header does: %s',
    async (...headers) => {
      const reading = await read([...headers, '2023-01;Marl;5'].join('\n'))
      expect(factTexts(reading.facts)).toEqual(['2023-01 05562024 total lzb-stock 500'])
    },
  )
})

describe('a title that restricts whom it counts', () => {
  it.each([
    'LZB Alleinstehende',
    'LZB mit Kindern',
    'Personen unter 25 Jahren',
    'Langzeitleistungsbeziehende, Ausländer',
    'LZB ohne Berufsabschluss',
  ])('stays at the name of what is counted: %s', async (title) => {
    expect((await readBelow(title)).facts).toEqual([`2023-01 05562024 total LZB | ${title} 5`])
  })

  it.each(['LZB Schuldner', 'LZB, nur Selbstständige', 'ohne Optierende'])(
    'in words that nobody knows is told: %s',
    async (title) => {
      const { facts, codes, issues } = await readBelow(title)
      expect({ facts, codes }).toEqual({ facts: [marl], codes: ['warning unknown-category'] })
      expect(issues.find(({ severity }) => severity === 'warning')).toMatchObject({ line: 1, found: title })
    },
  )

  it.each([
    'LZB-Bestand nach Bezirksstellen, Kreis Recklinghausen, Januar 2023',
    'Jobcenter Kreis Recklinghausen - Monatsbericht Langzeitleistungsbeziehende (LZB)',
    'LZB und ELB nach Geschlecht',
    'Altersgruppe: alle',
  ])('is told from one that does not: %s', async (title) => {
    const { facts, codes } = await readBelow(title)
    expect({ facts, codes }).toEqual({ facts: [marl], codes: [] })
  })
})
