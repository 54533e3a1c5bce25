import { describe, expect, it } from 'vitest'
import { doubtsOf, factTexts, read } from './support/reading'

const header = 'Monat;Bezirksstelle;LZB'
const marl = '2023-01 05562024 total lzb-stock 5'

async function readBelow(title: string, rows: readonly string[] = [header, '2023-01;Marl;5']) {
  const reading = await read([title, ...rows].join('\n'))
  return {
    verdict: reading.verdict,
    facts: factTexts(reading.facts),
    codes: doubtsOf(reading),
    issues: reading.issues,
  }
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
    'Bestand an Langzeitleistungsbeziehenden (LZB)',
  ])('is told from one that does not: %s', async (title) => {
    const { facts, codes } = await readBelow(title)
    expect({ facts, codes }).toEqual({ facts: [marl], codes: [] })
  })
})

describe('a title that contradicts its table', () => {
  it.each([
    [
      'the sex of the rows',
      'LZB Frauen',
      ['Monat;Bezirksstelle;Geschlecht;LZB', '2023-01;Marl;männlich;5'],
      3,
    ],
    [
      'a total instead of a sex',
      'LZB Frauen',
      ['Monat;Bezirksstelle;Geschlecht;LZB', '2023-01;Marl;insgesamt;5'],
      3,
    ],
    ['the header', 'ELB-Bestand', [header, '2023-01;Marl;5'], 3],
    [
      'the indicator of the rows',
      'ELB-Bestand',
      ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB;5'],
      3,
    ],
    ['the months of the rows', 'Berichtsmonat: März 2023', [header, '2023-01;Marl;5'], 1],
  ])('in %s is asked about', async (_, ...[title, rows, column]) => {
    const { verdict, issues } = await readBelow(title, rows)
    expect(verdict).toBe('ask')
    expect(issues.find(({ severity }) => severity === 'question')).toMatchObject({
      code: 'duplicate-column',
      column,
      detail: { title },
    })
  })

  it('may name what its columns divide', async () => {
    const rows = ['Monat;Bezirksstelle;Integrationen LZB', '2023-01;Marl;5']
    const { verdict, facts } = await readBelow('Integrationen nach Personengruppen', rows)
    expect({ verdict, facts }).toEqual({
      verdict: 'accept',
      facts: ['2023-01 05562024 total integrations-lzb 5'],
    })
  })

  it('holds no longer once the column is said to be right', async () => {
    const columns = [{ at: 2, role: 'sex', name: 'Geschlecht' }] as const
    const lines = ['LZB Frauen', 'Monat;Bezirksstelle;Geschlecht;LZB', '2023-01;Marl;männlich;5']
    const reading = await read(lines.join('\n'), { answers: { columns } })
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562024 male lzb-stock 5'])
  })

  it.each(['Integrationen Januar bis März 2023', 'Integrationen 01-03/2023'])(
    'names several months of one number, which is refused: %s',
    async (title) => {
      const rows = ['Berichtsmonat: März 2023', 'Bezirksstelle;Integrationen', 'Marl;30']
      const { verdict, codes } = await readBelow(title, rows)
      expect({ verdict, codes }).toEqual({ verdict: 'reject', codes: ['error not-monthly'] })
    },
  )
})

describe('a column without a known name', () => {
  const named = (name: string, ...texts: readonly string[]) =>
    [
      `Monat;Bezirksstelle;Kennzahl;${name};Wert`,
      ...texts.map((text, at) => `2023-0${at + 1};Marl;LZB;${text};5`),
    ].join('\n')

  it.each([
    ['Werttyp', 'Soll', 'LZB | Soll'],
    ['Zeitbezug', 'Jahresfortschrittswert', 'LZB | Jahresfortschrittswert'],
    ['Kumuliert', 'ja', 'LZB | ja'],
    ['Kreis der Personen', 'Ausländer', 'LZB | Ausländer'],
  ])('says of all values that they are others: %s %s', async (name, text, indicator) => {
    const { facts } = await read(named(name, text, text))
    expect(factTexts(facts).map((fact) => fact.slice(8))).toEqual([
      `05562024 total ${indicator} 5`,
      `05562024 total ${indicator} 5`,
    ])
  })

  it('says of all values that they are provisional', async () => {
    const { facts } = await read(named('Wartezeit', 'T-0', 'T-0'))
    expect(factTexts(facts)).toEqual([
      `${marl} (provisional)`,
      '2023-02 05562024 total lzb-stock 5 (provisional)',
    ])
  })

  it('tells actual values from planned ones', async () => {
    const lines = [
      'Monat;Bezirksstelle;Kennzahl;Werttyp;Wert',
      '2023-01;Marl;LZB;Ist;5',
      '2023-01;Marl;LZB;Soll;6',
    ]
    expect(factTexts((await read(lines.join('\n'))).facts)).toEqual([
      marl,
      '2023-01 05562024 total LZB | Soll 6',
    ])
  })
})
