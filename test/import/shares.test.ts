import { describe, expect, it } from 'vitest'
import { codesOf, doubtsOf, factTexts, read } from './support/reading'

const marl = '2023-01 05562024 total lzb-stock 1024'
const unknown = ['warning unknown-category']

/** Percentages never are the persons that they are a share of. */
describe('a share', () => {
  it.each([
    {
      name: 'in a row below its office',
      rows: ['LZB', 'Bezirksstelle;Jan 23', 'Marl;1024', '  weiblich (%);50'],
      facts: [marl, '2023-01 05562024 total LZB-Bestand | weiblich (%) 50'],
    },
    {
      name: 'between the rows of women and men',
      rows: [
        'LZB',
        'Bezirksstelle;Jan 23',
        'Marl;1024',
        'weiblich;512',
        'Anteil Frauen in %;50',
        'männlich;512',
      ],
      facts: [
        marl,
        '2023-01 05562024 female lzb-stock 512',
        '2023-01 05562024 total LZB-Bestand | Anteil Frauen in % 50',
        '2023-01 05562024 male lzb-stock 512',
      ],
    },
    {
      name: 'in the column of the sexes',
      rows: [
        'Monat;Bezirksstelle;Geschlecht;Kennzahl;Wert',
        ...['2023-01;Marl;insgesamt;LZB;1024', '2023-01;Marl;weiblich (%);LZB;50'],
      ],
      facts: [marl, '2023-01 05562024 total LZB | weiblich (%) 50'],
    },
    {
      name: 'at an office',
      rows: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;1024', '2023-01;Marl (%);50'],
      facts: [marl, '2023-01 Marl (%) total lzb-stock 50'],
    },
    {
      name: 'at a word for all',
      rows: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;1024', '2023-01;Insgesamt (%);100'],
      facts: [marl, '2023-01 Insgesamt (%) total lzb-stock 100'],
    },
    {
      name: 'below a heading of women',
      rows: ['LZB', 'Monat;Marl;Herten', '2023-01;1024;900', '', 'Anteil Frauen in %', '2023-01;50;51'],
      facts: [
        marl,
        '2023-01 05562020 total lzb-stock 900',
        '2023-01 05562024 female LZB-Bestand | in Prozent 50',
        '2023-01 05562020 female LZB-Bestand | in Prozent 51',
      ],
    },
    {
      name: 'below a heading alone',
      rows: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;1024', 'in %', '2023-01;Marl;50'],
      facts: [marl, '2023-01 05562024 total LZB | in Prozent 50'],
    },
  ])('$name bears a name of its own', async ({ rows, facts }) => {
    const reading = await read(rows.join('\n'))
    expect(factTexts(reading.facts)).toEqual(facts)
    expect(doubtsOf(reading)).toEqual(unknown)
  })

  it.each([
    { name: 'a heading of men', heading: 'Männer', fact: '2023-02 05562024 male lzb-stock 512' },
    { name: 'a heading of numbers', heading: 'Anzahl', fact: '2023-02 05562024 female lzb-stock 512' },
  ])('ends at $name', async ({ heading, fact }) => {
    const rows = ['LZB', 'Monat;Marl', 'Frauen in %', '2023-01;50', heading, '2023-02;512']
    expect(factTexts((await read(rows.join('\n'))).facts)[1]).toBe(fact)
  })

  it('that is the indicator itself keeps its name', async () => {
    const rows = ['Monat;Bezirksstelle;K3', 'in %', '2023-01;Kreis Recklinghausen;-1,5']
    const reading = await read(rows.join('\n'))
    expect(reading.facts.series.map(({ indicatorId }) => indicatorId)).toEqual(['k3'])
    expect(reading.verdict).toBe('accept')
  })

  it('of a month is no month', async () => {
    const rows = ['Monat;Bezirksstelle;LZB', '2023-01;Marl;1024', '2023-02 (%);Marl;50']
    expect(codesOf(await read(rows.join('\n')))).toEqual(['error invalid-month'])
  })
})

describe('a heading in thousands', () => {
  it('is asked which values it means', async () => {
    const rows = ['ELB', 'Monat;Marl', 'Frauen (Tsd.)', '2023-01;1,5']
    expect(codesOf(await read(rows.join('\n')))).toContain('question scaled-number')
  })
})
