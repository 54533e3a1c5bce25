import { describe, expect, it } from 'vitest'
import { codesOf, doubtsOf, factTexts, read, readFacts } from './support/reading'

const header = 'Monat;Bezirksstelle;Kennzahl;Wert'
const marl = '2023-01 05562024 total lzb-stock'

async function readCell(name: string, cell: string) {
  const reading = await read([`${header};${name}`, `2023-01;Marl;LZB;4911;${cell}`].join('\n'))
  return { facts: factTexts(reading.facts), codes: doubtsOf(reading) }
}

describe('the state of a value', () => {
  it.each([
    ...['vorläufiger Wert', 'vorl. Wert', 'Hochrechnung', 'hochger.', 'prov.', 'T-0', 'v'].map(
      (text) => [text, 'provisional'] as const,
    ),
    ...['endgültiger Wert', 'T-3'].map((text) => [text, 'final'] as const),
    ...['Schätzung', 'geschätzter Wert'].map((text) => [text, 'estimated'] as const),
    ...['korr.', 'berichtigter Wert'].map((text) => [text, 'revised'] as const),
  ])('is read in a column of its own: %s', async (text, mark) => {
    expect(await readCell('Status', text)).toEqual({ facts: [`${marl} 4911 (${mark})`], codes: [] })
  })

  it.each(['nicht endgültig', 'geprüft'])('is told where nobody knows it: %s', async (text) => {
    expect((await readCell('Status', text)).codes).toEqual(['warning unknown-category'])
  })

  it.each([
    ...['4911 v', '4911v', '4911 (p)', '4.911 (vorläufig)', '4911 vorl.', '4911 P'].map(
      (text) => [text, 'provisional'] as const,
    ),
    ...['4911 R', '4911 (r)'].map((text) => [text, 'revised'] as const),
    ['4911 (geschätzt)', 'estimated'],
  ] as const)('is read behind a number: %s', async (text, mark) => {
    const reading = await read(['Monat;Bezirksstelle;LZB', `2023-01;Marl;${text}`].join('\n'), {
      answers: { decimal: 'comma' },
    })
    expect(factTexts(reading.facts)).toEqual([`${marl} 4911 (${mark})`])
  })

  it.each(['4911 (geheim)', '4911 (g)', '4911 Personen', '4911 (Personen)', '4911 E', '4911 S', '4911 x'])(
    'is none of another text behind a number: %s',
    async (text) => {
      const reading = await read(['Monat;Bezirksstelle;LZB', `2023-01;Marl;${text}`].join('\n'))
      expect(codesOf(reading)).toEqual(['error invalid-number'])
    },
  )

  it.each([
    ['vorläufig', '(provisional)'],
    ['geschätzter Wert', '(estimated)'],
    ['Umzug der Bezirksstelle', ''],
  ])('may be a remark that says nothing else: %s', async (text, mark) => {
    expect(await readCell('Bemerkung', text)).toEqual({ facts: [`${marl} 4911 ${mark}`.trim()], codes: [] })
  })

  it('is told where a remark says more', async () => {
    const told = await readCell('Bemerkung', 'Marl meldet vorläufige Werte nach')
    expect(told).toEqual({ facts: [`${marl} 4911`], codes: ['warning footnote-mark'] })
  })

  it.each([
    ['1', '0'],
    ['x', ''],
    ['ja', 'nein'],
    ['X', '-'],
  ])('may be ticked in a column: %s', async (yes, no) => {
    const rows = [`2023-01;Marl;LZB;5;${yes};`, `2023-02;Marl;LZB;6;${no};x`]
    expect(await readFacts([`${header};vorläufig;geschätzt`, ...rows])).toEqual({
      facts: [`${marl} 5 (provisional)`, '2023-02 05562024 total lzb-stock 6 (estimated)'],
      codes: [],
    })
  })

  it('is ticked only beside values', async () => {
    const { facts, codes } = await readFacts([
      'Monat;Bezirksstelle;vorläufig',
      '2023-01;Marl;1',
      '2023-02;Marl;0',
    ])
    expect(facts[0]).toBe('2023-01 05562024 total vorläufig 1 (provisional)')
    expect(codes).toEqual(['warning unknown-category'])
  })

  it.each([';T-3;T-0', ';e;v', ';E;P', ';endg.;vorl.'])('is read in a row of the header: %s', async (row) => {
    const reading = await readFacts([
      'Bezirksstelle Marl',
      'Kennzahl;Jan 23;Feb 23',
      row.replace('endg.', 'endgültig'),
      'LZB;5;6',
    ])
    expect(reading).toEqual({
      facts: [`${marl} 5 (final)`, '2023-02 05562024 total lzb-stock 6 (provisional)'],
      codes: [],
    })
  })
})

it.each(['(T-3)', '(endgültig)'])('the state of a month may stand behind it: %s', async (note) => {
  const { facts } = await readFacts(['Bezirksstelle Marl', `Kennzahl;Jan 23 ${note}`, 'LZB;5'])
  expect(facts).toEqual([`${marl} 5 (final)`])
})

describe('a status that says that there is no number', () => {
  it.each([
    ['.', 'suppressed'],
    ['x', 'notMeaningful'],
    ['...', 'notYetAvailable'],
    ['/', 'unreliable'],
  ])('counts more than the zero in its place: %s', async (status, reason) => {
    const { facts, codes } = await readFacts([`${header};Qualität`, `2023-01;Marl;LZB;0;${status}`])
    expect({ facts, codes }).toEqual({ facts: [`${marl} ${reason}`], codes: [] })
  })

  it.each(['-', 'e', ''])('is not this one: %s', async (status) => {
    const { facts } = await readFacts([`${header};Qualität`, `2023-01;Marl;LZB;0;${status}`])
    expect(facts[0]).toMatch(/lzb-stock 0/)
  })

  it('contradicts any other number, and is named', async () => {
    const reading = await read([`${header};Qualität`, '2023-01;Marl;LZB;25;.'].join('\n'))
    expect(reading.issues).toMatchObject([
      { code: 'invalid-number', line: 2, found: '25', detail: { saidStatus: '.' } },
    ])
  })

  it('settles the NaN of SDMX', async () => {
    const head = 'DATAFLOW,freq,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS'
    const [missing, normal] = await Promise.all([
      read(`${head}\nX,M,DE,2024-01,NaN,M\nX,M,DE,2024-02,,M\nX,M,DE,2024-03,5,A`),
      read(`${head}\nX,M,DE,2024-01,NaN,A`),
    ])
    expect(factTexts(missing.facts)).toEqual([
      '2024-01 DE total OBS_VALUE notReported',
      '2024-02 DE total OBS_VALUE notReported',
      '2024-03 DE total OBS_VALUE 5',
    ])
    expect(normal.verdict).toBe('reject')
  })
})
