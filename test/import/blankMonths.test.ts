import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const marl = ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6']
const datteln = ['2023-01 05562008 total lzb-stock 2', '2023-02 05562008 total lzb-stock 3']
const whole = ['2023-01 05562 total lzb-stock 7', '2023-02 05562 total lzb-stock 9']
const [first = '', second = ''] = marl
const [ofDatteln = '', ofDattelnLater = ''] = datteln
const [total = '', totalLater = ''] = whole
const byMonth = [first, ofDatteln, second, ofDattelnLater]

const sums: readonly FileCase[] = [
  {
    name: 'below months of several offices',
    lines: [
      'Bezirksstelle;Monat;LZB',
      ...['Marl;2023-01;5', 'Marl;2023-02;6', 'Datteln;2023-01;2', 'Datteln;2023-02;3', 'Insgesamt;;16'],
    ],
    facts: [...marl, ...datteln],
  },
  {
    name: 'below a stock month by month',
    lines: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-02;Marl;6', ';Gesamt;11'],
    facts: marl,
  },
  {
    name: 'with nothing but a number',
    lines: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-02;Marl;6', ';;11'],
    facts: marl,
  },
  ...['Kreis gesamt', 'Summe gesamt', 'Σ'].map((sum) => ({
    name: `that is called ${sum} in the place of the month`,
    lines: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', `${sum};;5`, '2023-02;Marl;6', `${sum};;6`],
    facts: marl,
  })),
  {
    name: 'that is a mean',
    lines: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-02;Marl;6', ';Durchschnitt;5,5'],
    facts: marl,
  },
]

describe('a sum without a month', () => {
  it.each(sums)('is left out $name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: ['warning not-monthly'] })
  })

  it('is left out below each office of a pivot table and below all of them', async () => {
    const rows = ['Marl;Jan 23;5', ';Feb 23;6', 'Marl Ergebnis;;11', 'Datteln;Jan 23;2', ';Feb 23;3']
    const lines = ['Bezirksstelle;Monat;LZB', ...rows, 'Datteln Ergebnis;;5', 'Gesamtergebnis;;16']
    expect(await readFacts(lines)).toEqual({ facts: [...marl, ...datteln], codes: ['warning not-monthly'] })
  })
})

const header = 'Monat;Bezirksstelle;LZB'

it.each(['Kreis gesamt', 'Summe', 'Σ'])(
  'a total called %s in the place of the office is one',
  async (sum) => {
    const lines = [header, '2023-01;Marl;5', ';Datteln;2', `;${sum};7`]
    expect(await readFacts(lines)).toEqual({ facts: [first, ofDatteln, total], codes: [] })
  },
)

describe('a row without a month', () => {
  it.each([
    {
      name: 'names the Kreis below months that have no total of their own',
      lines: [header, '2023-01;Marl;5', '2023-02;Marl;6', ';Kreis Recklinghausen;11'],
    },
    {
      name: 'is a total below merged months without any',
      lines: [header, '2023-01;Marl;5', ';Datteln;2', '2023-02;Marl;6', ';Datteln;3', ';Insgesamt;16'],
    },
    {
      name: 'is the total of the sexes below merged months without any',
      lines: [
        'Bezirksstelle Marl',
        'Monat;Geschlecht;LZB',
        ...['2023-01;w;3', ';m;2', '2023-02;w;4', ';m;2', ';i;11'],
      ],
    },
  ])('is refused where it $name', async ({ lines }) => {
    expect((await readFacts(lines)).codes).toContain('error invalid-month')
  })

  it.each<FileCase>([
    {
      name: 'merged months have a total each, below their parts',
      lines: [
        header,
        ...['2023-01;Marl;5', ';Datteln;2', ';Kreis Recklinghausen;7'],
        ...['2023-02;Marl;6', ';Datteln;3', ';Kreis Recklinghausen;9'],
      ],
      facts: [first, ofDatteln, total, second, ofDattelnLater, totalLater],
    },
    {
      name: 'merged months have a total each, above their parts',
      lines: [
        header,
        ...['2023-01;Insgesamt;7', ';Marl;5', ';Datteln;2', '2023-02;Insgesamt;9', ';Marl;6', ';Datteln;3'],
      ],
      facts: [total, first, ofDatteln, totalLater, second, ofDattelnLater],
    },
    {
      name: 'months stand in every other row, and each has a total',
      lines: [
        header,
        ...['2023-01;Marl;5', '2023-01;Datteln;2', ';Insgesamt;7'],
        ...['2023-02;Marl;6', '2023-02;Datteln;3', ';Insgesamt;9'],
      ],
      facts: [first, ofDatteln, total, second, ofDattelnLater, totalLater],
    },
    {
      name: 'the file has no other month',
      lines: [header, '2023-01;Marl;5', '2023-01;Datteln;2', ';Insgesamt;7'],
      facts: [first, ofDatteln, total],
    },
    {
      name: 'months are merged and none has a total',
      lines: [header, '2023-01;Marl;5', ';Datteln;2', '2023-02;Marl;6', ';Datteln;3'],
      facts: byMonth,
    },
    {
      name: 'merged months have the Kreis only',
      lines: [
        'Monat;Region;Kennzahl;Wert',
        ...['2023-01;Kreis Recklinghausen;LZB;7', ';Kreis Recklinghausen;ELB;20'],
        ...['2023-02;Kreis Recklinghausen;LZB;9', ';Kreis Recklinghausen;ELB;21'],
      ],
      facts: [
        ...[total, '2023-01 05562 total elb-stock 20'],
        ...[totalLater, '2023-02 05562 total elb-stock 21'],
      ],
    },
  ])('is of the month above where $name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })
})
