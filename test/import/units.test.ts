import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, type TestOptions } from './support/reading'
import { vocabulary } from './support/vocabulary'

/** Facts of one month and indicator, one row for each pair of key and name. */
async function unitsOf(rows: readonly string[], options?: TestOptions) {
  const lines = rows.map((row, at) => `2023-01;${row};LZB;${at + 1}`)
  const reading = await read(['Monat;AGS;Bezirksstelle;Kennzahl;Wert', ...lines].join('\n'), options)
  return { units: factTexts(reading.facts).map((text) => text.split(' ')[1]), codes: codesOf(reading) }
}

describe('a unit', () => {
  it.each([
    { name: 'by its key', rows: ['05562004;Castrop-Rauxel'], units: ['05562004'] },
    { name: 'by a key that lost its zero', rows: ['5562004;'], units: ['05562004'] },
    { name: 'by a key with decimals', rows: ['5562024.0;'], units: ['05562024'] },
    ...[
      'Ergebnis',
      'Summe Ergebnis',
      'Jobcenter gesamt',
      'Summe Kreis',
      'alle Bezirksstellen',
      'Kreis Recklinghausen gesamt',
      'Kreis insgesamt',
    ].map((text) => ({
      name: `by ${text}`,
      rows: ['05562024;Marl', `;${text}`],
      units: ['05562024', '05562'],
    })),
    {
      name: 'by a key that a spreadsheet guards',
      rows: ['"=""05562004""";', "'05562008;"],
      units: ['05562004', '05562008'],
    },
    {
      name: 'by its key beside an ambiguous name',
      rows: ['05562032;Recklinghausen', '05562;Recklinghausen'],
      units: ['05562032', '05562'],
    },
    { name: 'by its name where the key is blank', rows: [';Marl'], units: ['05562024'] },
    { name: 'by its name beside the key of another register', rows: ['337;Marl'], units: ['05562024'] },
    { name: 'by a word for all', rows: ['05562024;Marl', ';Insgesamt'], units: ['05562024', '05562'] },
    { name: 'by a blank key', rows: ['05562024;Marl', ';'], units: ['05562024', '05562'] },
    { name: 'by SUM as key', rows: ['05562024;Marl', 'SUM;'], units: ['05562024', '05562'] },
  ])('is found $name', async ({ rows, units }) => {
    expect(await unitsOf(rows)).toEqual({ units, codes: [] })
  })

  it.each([
    { name: 'a key and another name', rows: ['05562024;Datteln'] },
    { name: 'the key of an office and a word for all', rows: ['05562024;Insgesamt'] },
    { name: 'a key of another Kreis and a known name', rows: ['05999001;Marl'] },
    { name: 'an ambiguous name alone', rows: [';Recklinghausen'] },
    { name: 'a key and another name in one cell', rows: [';Marl (05562008)'] },
  ])('is asked for $name', async ({ rows }) => {
    expect(await unitsOf(rows)).toEqual({ units: [], codes: ['question ambiguous-unit'] })
  })

  it('with an ambiguous name is the office that is left beside the Träger and all other offices', async () => {
    const names = vocabulary.units.map(({ name }) => `;${name}`)
    const { units, codes } = await unitsOf(names)
    expect(units).toEqual(vocabulary.units.map(({ id }) => id))
    expect(codes).toEqual(['warning total-mismatch'])
    const withoutOne = await unitsOf(names.filter((name) => name !== ';Marl'))
    // The Träger, in the first row, has less than any of its offices.
    expect(withoutOne.codes).toEqual(['question ambiguous-unit', 'warning total-mismatch'])
  })

  it('of another Kreis is kept as written, its total too', async () => {
    expect(await unitsOf(['05113000;Essen', '05911000;Bochum', ';Insgesamt'])).toEqual({
      units: ['05113000', '05911000', 'Insgesamt'],
      codes: ['warning unknown-category'],
    })
  })

  it('of another Kreis makes a total a question where nothing is taken over', async () => {
    const { units, codes } = await unitsOf(['05562024;Marl', ';Insgesamt', ';Bochum'], { unknown: 'refuse' })
    expect(codes).toEqual(['question unknown-category'])
    expect(units).toContain('05562024')
  })
})

describe('a slice of people', () => {
  it.each([
    { text: 'weiblich', sex: 'female' },
    { text: 'W', sex: 'female' },
    { text: 'Frauen', sex: 'female' },
    { text: 'f', sex: 'female' },
    { text: 'female', sex: 'female' },
    { text: 'männlich', sex: 'male' },
    { text: 'm', sex: 'male' },
    { text: 'Männer', sex: 'male' },
    { text: 'male', sex: 'male' },
    { text: 'insgesamt', sex: 'total' },
    { text: 'Gesamt', sex: 'total' },
    { text: 'zusammen', sex: 'total' },
    { text: 'i', sex: 'total' },
    { text: 'total', sex: 'total' },
    { text: '', sex: 'total' },
  ])('"$text" is $sex', async ({ text, sex }) => {
    const { facts } = await read(`Monat;BST;Geschlecht;Kennzahl;Wert\n2023-01;Marl;${text};LZB;1\n`)
    expect(facts.series[0]?.sex).toBe(sex)
  })

  it('is asked behind a number', async () => {
    const rows = ['2023-01;Marl;1;LZB;5', '2023-01;Marl;2;LZB;6']
    const reading = await read(['Monat;BST;Geschlecht;Kennzahl;Wert', ...rows].join('\n'))
    expect(codesOf(reading)).toContain('question unknown-category')
    expect(factTexts(reading.facts)).toEqual([])
  })

  it('that is no sex of ours never passes for the whole', async () => {
    const { facts } = await read('Monat;BST;Geschlecht;Kennzahl;Wert\n2023-01;Marl;divers;LZB;1\n')
    expect(factTexts(facts)).toEqual(['2023-01 05562024 total LZB | divers 1'])
  })

  it.each(['insgesamt', 'alle Altersgruppen'])(
    'of an age group never passes for the whole, %s does',
    async (whole) => {
      const lines = [
        'Monat;BST;Altersgruppe;Kennzahl;Wert',
        '2023-01;Marl;unter 25;LZB;1',
        `2023-01;Marl;${whole};LZB;9`,
      ]
      expect(factTexts((await read(lines.join('\n'))).facts)).toEqual([
        '2023-01 05562024 total LZB | unter 25 1',
        '2023-01 05562024 total lzb-stock 9',
      ])
    },
  )
})

describe('an indicator', () => {
  it.each(['lzb-stock', 'LZB-Bestand', 'lzb bestand', 'LZB', 'Langzeitleistungsbeziehende', ' LZB-Bestand '])(
    'is found as %s',
    async (name) => {
      const { facts } = await read(`Monat;BST;Kennzahl;Wert\n2023-01;Marl;${name};1\n`)
      expect(facts.series[0]?.indicatorId).toBe('lzb-stock')
    },
  )

  it('is found where two columns name it', async () => {
    const { facts } = await read(
      'Monat;BST;Kennzahl;Kennzahl-ID;Wert\n2023-01;Marl;LZB-Bestand;lzb-stock;1\n',
    )
    expect(facts.series[0]?.indicatorId).toBe('lzb-stock')
  })

  it.each([
    {
      name: 'a title',
      lines: ['LZB', 'Monat;BST;Bestand;Zugang', '2023-01;Marl;9;5'],
      ids: ['lzb-stock', 'lzb-inflow'],
    },
    {
      name: 'rows of instruments',
      lines: ['Monat;BST;Instrument;Teilnehmende', '2023-01;Marl;§ 16i;20'],
      ids: ['participants-16i'],
    },
    {
      name: 'rows of a group',
      lines: [
        'Monat;BST;Personengruppe;Bewegungsart;Anzahl',
        '2023-01;Marl;LZB;Bestand;9',
        '2023-01;Marl;LZB;Zugänge;5',
      ],
      ids: ['lzb-stock', 'lzb-inflow'],
    },
  ])('is found by a word for a flow beside $name', async ({ lines, ids }) => {
    const { facts } = await read(lines.join('\n'))
    expect(factTexts(facts).map((text) => text.split(' ')[3])).toEqual(ids)
  })

  it('is no stock below the word for a flow', async () => {
    const { facts } = await read('Monat;BST;Kennzahl;Zugang\n2023-01;Marl;LZB;5\n2023-01;Marl;ELB;6\n')
    expect(factTexts(facts)).toEqual([
      '2023-01 05562024 total lzb-inflow 5',
      '2023-01 05562024 total ELB | Zugang 6',
    ])
  })

  it('is none with a flow that the plan does not have', async () => {
    const lines = ['ELB', 'Monat;BST;Bestand;Zugang', '2023-01;Marl;9;5']
    const { facts } = await read(lines.join('\n'))
    expect(factTexts(facts)).toEqual([
      '2023-01 05562024 total elb-stock 9',
      '2023-01 05562024 total ELB-Bestand | Zugang 5',
    ])
  })

  it('may bear the sex in its name', async () => {
    const { facts } = await read('Monat;BST;Kennzahl;Wert\n2023-01;Marl;LZB-Bestand Frauen;1\n')
    expect(factTexts(facts)).toEqual(['2023-01 05562024 female lzb-stock 1'])
  })
})
