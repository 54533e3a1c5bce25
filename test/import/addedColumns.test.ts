import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

type Rows = readonly string[]

/** Each with its header first, or the title in front of it. */
const tables: Readonly<Record<string, Rows>> = {
  long: ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB;5', '2023-02;Marl;LZB;6'],
  'with months across': ['LZB-Bestand', 'Bezirksstelle;01/2023;02/2023', 'Marl;5;6', 'Herten;7;8'],
  'with sexes below months': [
    'LZB-Bestand',
    'Bezirksstelle;Januar 2023;;Februar 2023;',
    ';Frauen;Männer;Frauen;Männer',
    'Marl;5;6;7;8',
    'Herten;7;8;9;4',
  ],
  'with sexes below units': [
    'LZB-Bestand',
    'Monat;Marl;;Datteln;',
    ';Frauen;Männer;Frauen;Männer',
    '2023-01;5;6;7;8',
    '2023-02;7;8;9;4',
  ],
  'of blocks by indicator': [
    ';Januar 2023;Februar 2023',
    'LZB;;',
    'Marl;5;6',
    'Herten;7;8',
    'LZA;;',
    'Marl;3;4',
    'Herten;2;1',
  ],
  'of blocks by month': [
    'Bezirksstelle;LZB;LZA',
    'Januar 2023;;',
    'Marl;5;6',
    'Herten;7;8',
    'Februar 2023;;',
    'Marl;3;4',
    'Herten;2;1',
  ],
}

const levels: Readonly<Record<string, number>> = { 'with sexes below months': 2, 'with sexes below units': 2 }

/** One more column at the end; its name stands in the last row of the header. */
function withColumn(table: string, name: string, cellOf: (row: number) => string): Rows {
  const rows = tables[table] ?? []
  const header = rows.findIndex((row) => row.includes(';')) + (levels[table] ?? 1) - 1
  return rows.map((row, at) => {
    if (!row.includes(';')) return row
    return `${row};${at < header ? '' : at === header ? name : cellOf(at)}`
  })
}

const names = Object.keys(tables)

describe('a text beside the values of a table', () => {
  it.each(
    names.flatMap((table) =>
      [
        'Quelle;BA',
        'Einheit;Personen',
        'Quellsystem;STATISTIK',
        'Bearbeitungsstand;fertig',
        'Bemerkung;geprüft',
      ].map((column) => ({
        table,
        column,
      })),
    ),
  )('changes none of them $table: $column', async ({ table, column }) => {
    const [name = '', cell = ''] = column.split(';')
    const { facts } = await readFacts(tables[table] ?? [])
    const beside = await readFacts(withColumn(table, name, () => cell))
    expect(beside.facts).toEqual(facts)
    expect(facts.length).toBeGreaterThan(1)
    expect(beside.codes.filter((code) => code !== 'warning unknown-category')).toEqual([])
  })

  it.each(names)('may stand in some rows only %s', async (table) => {
    const { facts, codes } = await readFacts(tables[table] ?? [])
    const beside = withColumn(table, 'Bemerkung', (row) => (row % 3 === 0 ? 'geprüft' : ''))
    expect(await readFacts(beside)).toEqual({ facts, codes })
  })

  it.each(['in Tausend', 'kumuliert', 'Sollwert', '%'])(
    'is heard beside a heading where it makes other numbers: %s',
    async (remark) => {
      const months = ['BST;LZB;LZA;Bemerkung', `Januar 2023;;;${remark}`, 'Marl;5;6;', 'Datteln;7;8;']
      const indicators = [
        'BST;Jan 23;Bemerkung',
        `LZB;;${remark}`,
        'Marl;5;',
        'Datteln;7;',
        'LZA;;',
        'Marl;6;',
      ]
      expect((await readFacts(months)).codes).not.toEqual([])
      expect((await readFacts(indicators)).codes).not.toEqual([])
    },
  )

  it('may be of two remarks', async () => {
    const rows = ['Monat;BST;LZB;Bemerkung;Bemerkung', '2023-01;Marl;5;geprüft;', '2023-02;Marl;6;;gezählt']
    expect(await readFacts(rows)).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6'],
      codes: [],
    })
  })
})

describe('a number or the Träger in front of a table', () => {
  it.each(
    names.flatMap((table) =>
      ['Lfd. Nr.', '#', 'Jobcenter', 'Träger', 'Bundesland'].map((column) => ({ table, column })),
    ),
  )('changes nothing $table: $column', async ({ table, column }) => {
    const rows = tables[table] ?? []
    const header = rows.findIndex((row) => row.includes(';'))
    const last = header + (levels[table] ?? 1) - 1
    const cell = { Jobcenter: 'Jobcenter Kreis Recklinghausen', Träger: 'Kreis Recklinghausen' }[column]
    const land = column === 'Bundesland' ? 'Nordrhein-Westfalen' : undefined
    const front = rows.map((row, at) => {
      if (at < header) return row
      if (at <= last) return `${at === header ? column : ''};${row}`
      return `${cell ?? land ?? at - last};${row}`
    })
    expect(await readFacts(front)).toEqual(await readFacts(rows))
  })
})

describe('a text beside a heading that names the month', () => {
  it.each(['Einheit;Tsd.', 'Bemerkung;geheim'])(
    'is refused where it says what its values are: %s',
    async (column) => {
      const [name = '', cell = ''] = column.split(';')
      const rows = [`Bezirksstelle;LZB;LZA;${name}`, `Januar 2023;;;${cell}`, 'Marl;5;6;', 'Herten;3;4;']
      expect(await readFacts(rows)).toEqual({ facts: [], codes: ['error missing-column'] })
    },
  )
})

describe('a header of two rows that comes again', () => {
  it.each([
    ['months below indicators', ['Bezirksstelle Marl', 'Monat;LZB;;LZA;', ';Frauen;Männer;Frauen;Männer']],
    ['months below units', ['LZB-Bestand', 'Monat;Marl;;Datteln;', ';Frauen;Männer;Frauen;Männer']],
  ])('changes nothing above %s', async (_, [title = '', ...header]) => {
    const rows = ['Januar 2023;5;6;7;8', 'Februar 2023;5;6;7;9', 'März 2023;5;6;7;1']
    const [first = '', ...others] = rows
    const whole = await readFacts([title, ...header, ...rows])
    expect(whole.facts).toHaveLength(12)
    expect(await readFacts([title, ...header, first, ...header, ...others])).toEqual(whole)
  })
})

describe('a total of the Kreis in front of months with their sexes', () => {
  it('leaves the totals of both sexes to the unit of the title', async () => {
    const rows = [
      'Langzeitarbeitslose (Anzahl)',
      'Marl, Stadt',
      'Jahr;;Januar;;;Februar;;',
      ';Kreis gesamt;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich',
      '2023;99;10;4;6;12;5;7',
    ]
    const { facts, codes } = await readFacts(rows)
    expect(codes).toEqual(['warning not-monthly'])
    expect(facts).toEqual(
      ['01 total 10', '01 male 4', '01 female 6', '02 total 12', '02 male 5', '02 female 7'].map((text) => {
        const [month = '', sex = '', value = ''] = text.split(' ')
        return `2023-${month} 05562024 ${sex} lza-stock ${value}`
      }),
    )
  })
})
