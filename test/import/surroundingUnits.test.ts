import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const around = [
  'Bundesland;Nordrhein-Westfalen',
  'Jobcenter;Jobcenter Kreis Recklinghausen',
  'Träger;Kreis Recklinghausen',
  'Jobcenter-Nr.;35702',
  'Kreis;Recklinghausen',
]

/** The rows with one more column in front. */
function withColumn([name = '', cell = '']: readonly string[], rows: readonly string[]): readonly string[] {
  const header = rows.findIndex((row) => row.includes(';'))
  return rows.map((row, at) => (at < header ? row : `${at === header ? name : cell};${row}`))
}

const marl = ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6']

const tables: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['its title names', ['Region: Marl', 'LZB-Bestand', 'Monat;Anzahl', '2023-01;5', '2023-02;6'], marl],
  [
    'its title names with months across',
    ['LZB-Bestand Marl', 'Monat;2022;2023', 'Januar;7;5', 'Februar;8;6'],
    [],
  ],
  ['its rows name', ['LZB-Bestand', 'Bezirksstelle;01/2023;02/2023', 'Marl;5;6', 'Herten;7;8'], marl],
  ['its keys name', ['Monat;AGS;LZB', '2023-01;05562024;5', '2023-02;05562024;6'], marl],
  ['its headers name', ['LZB-Bestand', 'Monat;Marl;Herten', '2023-01;5;7', '2023-02;6;8'], marl],
]

describe('a column that names the same larger unit in every row', () => {
  it.each(around.flatMap((column) => tables.map(([where, rows, facts]) => ({ column, where, rows, facts }))))(
    'changes nothing in a table where $where the unit: $column',
    async ({ column, rows, facts }) => {
      const plain = await readFacts(rows)
      const beside = await readFacts(withColumn(column.split(';'), rows))
      expect(beside).toEqual(plain)
      expect(beside.facts).toEqual(expect.arrayContaining([...facts]))
    },
  )

  it('names the unit where nothing finer does', async () => {
    const rows = withColumn(
      ['Bundesland', 'Nordrhein-Westfalen'],
      ['LZB-Bestand', 'Monat;Anzahl', '2023-01;5'],
    )
    expect(await readFacts(rows)).toEqual({
      facts: ['2023-01 Nordrhein-Westfalen total lzb-stock 5'],
      codes: ['warning unknown-category'],
    })
  })

  it.each([
    ['an office of its own', 'Bezirksstelle;Kreis Recklinghausen', 'question ambiguous-unit'],
    ['another Jobcenter', 'Jobcenter;Jobcenter Kreis Unna', 'warning unknown-category'],
  ])('is no larger unit as %s', async (_, column, code) => {
    const { codes } = await readFacts(withColumn(column.split(';'), tables[0]?.[1] ?? []))
    expect(codes).toEqual([code])
  })

  it('is asked for where it changes further down', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `NRW;${2000 + (at % 24)}-0${1 + (at % 9)};5`)
    const { codes } = await readFacts([
      'Region: Marl',
      'LZB-Bestand',
      'Land;Monat;Anzahl',
      ...rows,
      'Hessen;2023-12;7',
    ])
    expect(codes).toContain('question unknown-category')
  })
})

describe('a running number', () => {
  const rows = ['LZB', '5', '6', '7']
  it.each(['#', 'Nr.', 'lfd. Nr.', 'Lfd.Nr', 'ID', 'Index', 'Pos.', 'Position', 'Zeile'])(
    'below %s is no value',
    async (name) => {
      const lines = rows.map(
        (row, at) => `${at === 0 ? name : at};${at === 0 ? 'Monat;BST' : `2023-0${at};Marl`};${row}`,
      )
      const { facts, codes } = await readFacts(lines)
      expect(codes).toEqual([])
      expect(facts).toEqual([5, 6, 7].map((value, at) => `2023-0${at + 1} 05562024 total lzb-stock ${value}`))
    },
  )

  it('is no value where it counts down', async () => {
    const lines = ['#;Monat;BST;LZB', '2;2023-02;Marl;6', '1;2023-01;Marl;5']
    expect((await readFacts(lines)).facts).toHaveLength(2)
  })

  it.each(['#', 'Index'])('is none where %s does not count on', async (name) => {
    const { codes } = await readFacts([`Monat;BST;LZB;${name}`, '2023-01;Marl;5;17', '2023-02;Marl;6;12'])
    expect(codes).toEqual(['warning unknown-category'])
  })
})
