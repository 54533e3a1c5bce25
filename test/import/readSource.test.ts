import { describe, expect, it } from 'vitest'
import { issueCodes } from '@/import/issue'
import { codesOf, factTexts, issueTexts, read, sourceOf, today, type TestOptions } from './support/reading'
import { readSource } from '@/import/readSource'
import { vocabulary } from './support/vocabulary'

const header = 'Monat;Bezirksstelle;Kennzahl;Wert'

function readRows(rows: readonly string[], options?: TestOptions) {
  return read([header, ...rows].join('\n'), options)
}

interface Trap {
  readonly name: string
  readonly rows: readonly string[]
  readonly issues: readonly string[]
}

/** Rows below the header of month, office, indicator and value. */
const refusals: readonly Trap[] = [
  {
    name: 'a month that no year has',
    rows: ['2023-13;Marl;LZB;1'],
    issues: ['error month-out-of-range 2:1'],
  },
  { name: 'a day that no month has', rows: ['31.02.2023;Marl;LZB;1'], issues: ['error invalid-month 2:1'] },
  { name: 'a text for a month', rows: ['bald;Marl;LZB;1'], issues: ['error invalid-month 2:1'] },
  {
    name: 'a blank month',
    rows: ['2023-01;Marl;LZB;1', ';Marl;LZB;2', '2023-03;Marl;LZB;3'],
    issues: ['error invalid-month 3:1'],
  },
  {
    name: 'a blank month among repeated months',
    rows: ['2023-01;Marl;LZB;1', '2023-01;Datteln;LZB;1', ';Herten;LZB;2'],
    issues: ['error invalid-month 4:1'],
  },
  { name: 'a month before all data', rows: ['1949-12;Marl;LZB;1'], issues: ['error month-out-of-range 2:1'] },
  { name: 'a quarter', rows: ['Q1 2023;Marl;LZB;1'], issues: ['error not-monthly 2:1'] },
  { name: 'a week', rows: ['KW 5 2023;Marl;LZB;1'], issues: ['error not-monthly 2:1'] },
  { name: 'a year', rows: ['2023-01;Marl;LZB;1', '2023;Marl;LZB;1'], issues: ['error not-monthly 3:1'] },
  { name: 'years only', rows: ['2022;Marl;LZB;1', '2023;Marl;LZB;1'], issues: ['error not-monthly 1:1'] },
  {
    name: 'days',
    rows: ['01.01.2023;Marl;LZB;1', '02.01.2023;Marl;LZB;1', '03.01.2023;Datteln;LZB;1'],
    issues: ['error not-monthly 3:1'],
  },
  { name: 'a text for a number', rows: ['2023-01;Marl;LZB;12a'], issues: ['error invalid-number 2:4'] },
  { name: 'persons in percent', rows: ['2023-01;Marl;LZB;12 %'], issues: ['error invalid-number 2:4'] },
  { name: 'persons in euros', rows: ['2023-01;Marl;LZB;12 €'], issues: ['error invalid-number 2:4'] },
  {
    name: 'a formula for a number',
    rows: ['2023-01;Marl;LZB;#DIV/0!'],
    issues: ['error invalid-number 2:4'],
  },
  {
    name: 'a number beyond all reason',
    rows: ['2023-01;Marl;LZB;99999999999999999'],
    issues: ['error number-out-of-range 2:4'],
  },
  { name: 'a negative count', rows: ['2023-01;Marl;LZB;-5'], issues: ['error negative-count 2:4'] },
  {
    name: 'two values for one address',
    rows: ['2023-01;Marl;LZB;1', '2023-02;Marl;LZB;1', '2023-01;Marl;LZB-Bestand;2'],
    issues: ['error conflicting-duplicate 4:4'],
  },
  {
    name: 'a number and a sign for one address',
    rows: ['2023-01;Marl;LZB;1', '2023-01;Marl;LZB;.'],
    issues: ['info suppressed-value 3:4', 'error conflicting-duplicate 3:4'],
  },
  { name: 'a short row', rows: ['2023-01;Marl;LZB'], issues: ['error row-length 2:-'] },
  { name: 'a long row', rows: ['2023-01;Marl;LZB;1;2'], issues: ['error row-length 2:-'] },
  {
    name: 'an open quote',
    rows: ['2023-01;"Marl;LZB;1', '2023-02;Marl;LZB;1'],
    issues: ['error unterminated-quote 2:-'],
  },
  { name: 'a misplaced quote', rows: ['2023-01;"Ma"rl;LZB;1'], issues: ['error malformed-quote 2:-'] },
  {
    name: 'a control character',
    rows: ['2023-01;Ma\u0000rl;LZB;1'],
    issues: ['error control-character 2:2'],
  },
  {
    name: 'a cell without end',
    rows: [`2023-01;${'Marl'.repeat(3000)};LZB;1`],
    issues: ['error field-too-long 2:2', 'warning unknown-category 2:2'],
  },
  { name: 'no rows', rows: [], issues: ['error no-data-rows -:-'] },
  {
    name: 'another header further down',
    rows: ['2023-01;Marl;LZB;1', 'Monat;Kennzahl;Bezirksstelle;Wert', '2023-02;LZB;Marl;1'],
    issues: ['error duplicate-column 3:-', 'warning unknown-category 4:2', 'warning unknown-category 4:3'],
  },
]

const questions: readonly Trap[] = [
  { name: 'a date in either order', rows: ['01/02/2023;Marl;LZB;1'], issues: ['question invalid-month 2:1'] },
  {
    name: 'a day number of a spreadsheet',
    rows: ['44927;Marl;LZB;1'],
    issues: ['question invalid-month 2:1'],
  },
  { name: 'a month with a short year', rows: ['01/23;Marl;LZB;1'], issues: ['question invalid-month 2:1'] },
  {
    name: 'a number in either format',
    rows: ['2023-01;Marl;LZB;1.234'],
    issues: ['question ambiguous-number 2:4'],
  },
  {
    name: 'a name of two units',
    rows: ['2023-01;Recklinghausen;LZB;1'],
    issues: ['question ambiguous-unit 2:2'],
  },
  {
    name: 'quarters that are written as dates',
    rows: [
      '31.03.2023;Marl;LZB;1',
      '30.06.2023;Marl;LZB;1',
      '30.09.2023;Marl;LZB;1',
      '31.12.2023;Marl;LZB;1',
    ],
    issues: ['question not-monthly 2:4', ...[3, 3, 4, 4, 5, 5].map((line) => `warning month-gap ${line}:-`)],
  },
  {
    name: 'offices in merged cells, which could also be totals',
    rows: ['2023-01;Marl;LZB;1', '2023-02;;LZB;2', '2023-03;;LZB;3'],
    issues: ['question ambiguous-unit 3:2'],
  },
]

const warnings: readonly Trap[] = [
  {
    name: 'an unknown indicator',
    rows: ['2023-01;Marl;Sonstiges;1'],
    issues: ['warning unknown-category 2:3'],
  },
  { name: 'an unknown unit', rows: ['2023-01;Bochum;LZB;1'], issues: ['warning unknown-category 2:2'] },
  {
    name: 'a unit with a slip of the pen',
    rows: ['2023-01;Castrop-Rauxl;LZB;1'],
    issues: ['warning similar-unit 2:2', 'warning unknown-category 2:2'],
  },
  {
    name: 'a text that a spreadsheet would run',
    rows: ["2023-01;=cmd|'/C calc'!A0;LZB;1"],
    issues: ['warning suspicious-text 2:2', 'warning unknown-category 2:2'],
  },
  {
    name: 'umlauts that were damaged before',
    rows: ['2023-01;KÃ¶ln;LZB;1'],
    issues: ['warning mojibake-suspected 2:2', 'warning unknown-category 2:2'],
  },
  {
    name: 'a value twice',
    rows: ['2023-01;Marl;LZB;1', '2023-01;Marl;LZB;1'],
    issues: ['warning duplicate-row 3:4'],
  },
  { name: 'half a person', rows: ['2023-01;Marl;LZB;1,5'], issues: ['warning implausible-value 2:4'] },
  {
    name: 'a number with a footnote',
    rows: ['2023-01;Marl;LZB;1234 1)'],
    issues: ['warning footnote-mark 2:4'],
  },
  {
    name: 'a word where a sign should stand',
    rows: ['2023-01;Marl;LZB;k. A.', '2023-02;Marl;LZB;geheim'],
    issues: ['warning missing-value 2:4', 'warning suppressed-value 3:4'],
  },
  {
    name: 'a month in the future',
    rows: ['2024-06;Marl;LZB;1', '2024-07;Marl;LZB;1'],
    issues: ['warning month-in-future 3:4'],
  },
  {
    name: 'a month that is left out',
    rows: ['2023-01;Marl;LZB;1', '2023-03;Marl;LZB;1'],
    issues: ['warning month-gap 3:-'],
  },
  {
    name: 'a sum below the months',
    rows: ['2023-01;Marl;LZB;1', 'Summe;Marl;LZB;1'],
    issues: ['warning not-monthly 3:1'],
  },
  {
    name: 'a note between the values',
    rows: ['2023-01;Marl;LZB;1', 'ohne Nachmeldungen', '2023-02;Marl;LZB;1'],
    issues: ['warning footer-skipped 3:-'],
  },
]

const remarks: readonly Trap[] = [
  { name: 'a hidden value', rows: ['2023-01;Marl;LZB;.'], issues: ['info suppressed-value 2:4'] },
  { name: 'a blank value', rows: ['2023-01;Marl;LZB;'], issues: ['info missing-value 2:4'] },
  {
    name: 'a note below the values',
    rows: ['2023-01;Marl;LZB;1', '', 'Quelle: Statistik;;;'],
    issues: ['info footer-skipped 4:-'],
  },
  { name: 'nothing odd', rows: ['2023-01;Marl;LZB;1'], issues: [] },
]

describe('a file is', () => {
  it.each(refusals)('refused for $name', async ({ rows, issues }) => {
    const reading = await readRows(rows)
    expect(issueTexts(reading.issues)).toEqual(issues)
    expect({ verdict: reading.verdict, facts: reading.facts.length }).toEqual({ verdict: 'reject', facts: 0 })
  })

  it.each(questions)('questioned for $name', async ({ rows, issues }) => {
    const reading = await readRows(rows)
    expect(issueTexts(reading.issues)).toEqual(issues)
    expect(reading.verdict).toBe('ask')
  })

  it.each(warnings)('accepted with a warning for $name', async ({ rows, issues }) => {
    const reading = await readRows(rows)
    expect(issueTexts(reading.issues)).toEqual(issues)
    expect(reading.verdict).toBe('accept-with-warning')
  })

  it.each(remarks)('accepted with $name', async ({ rows, issues }) => {
    const reading = await readRows(rows)
    expect(issueTexts(reading.issues)).toEqual(issues)
    expect(reading.verdict).toBe('accept')
  })
})

describe('a file in the app', () => {
  const refuse = { unknown: 'refuse' } as const

  it.each([
    {
      name: 'an unknown indicator',
      row: '2023-01;Marl;LZB-Bestnd;1',
      issue: 'question unknown-category 2:3',
    },
    { name: 'an unknown unit', row: '2023-01;Bochum;LZB;1', issue: 'question unknown-category 2:2' },
    { name: 'a slip of the pen', row: '2023-01;Dateln;LZB;1', issue: 'question similar-unit 2:2' },
  ])('asks for $name and takes nothing over', async ({ row, issue }) => {
    const reading = await readRows([row, '2023-01;Marl;ELB;2'], refuse)
    expect(issueTexts(reading.issues)).toEqual([issue])
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562024 total elb-stock 2'])
  })

  it('asks for the unit where none is named', async () => {
    const reading = await read('Monat;Kennzahl;Wert\n2023-01;LZB;1\n2023-01;Ausgaben EGT;5\n', refuse)
    expect(codesOf(reading)).toEqual(['question missing-column'])
    // Only the Träger spends money.
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562 total egt-spending 5'])
  })
})

describe('reading', () => {
  it('keeps the first lines of a file without a header, to be shown and chosen from', async () => {
    const lines = ['2023-01;Marl;LZB;5', '2023-02;Marl;LZB;6']
    const found = await read(lines.join('\n'))
    expect(found).toMatchObject({
      verdict: 'reject',
      structure: null,
      unread: { delimiter: ';', encoding: 'utf-8', firstLines: lines.map((line) => line.split(';')) },
    })
    const chosen = await read(
      ['Mon.;Ort;Zahl', ...lines.map((line) => line.replace(';LZB', ''))].join('\n'),
      {
        answers: { header: { line: 1, rowCount: 1 }, indicatorId: 'lzb-stock' },
      },
    )
    expect(factTexts(chosen.facts)).toEqual([
      '2023-01 05562024 total lzb-stock 5',
      '2023-02 05562024 total lzb-stock 6',
    ])
  })

  it('keeps no lines that may tell of single people', async () => {
    const found = await read('Max Muster;01.02.1980;max@example.org\nEva Muster;01.03.1981;eva@example.org')
    expect(found.verdict).toBe('reject')
    expect(found.unread).toBeUndefined()
  })

  it.each(['2023-01;__proto__;LZB;1', '2023-01;Marl;constructor;1', '2023-01;toString;hasOwnProperty;2'])(
    'refuses names of JavaScript: %s',
    async (row) => {
      const { verdict, facts, issues } = await readRows([row])
      expect({ verdict, facts: facts.length }).toEqual({ verdict: 'reject', facts: 0 })
      expect(issueTexts(issues)).toContain(`error suspicious-text 2:${row.indexOf('Marl') > 0 ? 3 : 2}`)
    },
  )

  it('lists the first hundred findings of a kind and counts all', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => `2023-01;Marl;Reihe ${at};.`)
    const hidden = (await readRows(rows)).issues.filter(({ code }) => code === 'suppressed-value')
    expect(hidden).toHaveLength(100)
    expect(hidden[98]?.detail.count).toBeUndefined()
    expect(hidden[99]?.detail.count).toBe(150)
  })

  it('cuts long texts that it repeats', async () => {
    const { issues } = await readRows([`2023-01;Marl;LZB;${'9a'.repeat(100)}`])
    expect(issues[0]?.found).toHaveLength(80)
  })

  it('tells how far it is', async () => {
    const content = [header, ...Array.from({ length: 2000 }, (_, at) => `2023-01;Marl;Reihe ${at};1`)].join(
      '\n',
    )
    const steps: number[] = []
    await read(content, { onProgress: (bytes) => steps.push(bytes), pieceLength: 10_000 })
    expect(steps.length).toBeGreaterThan(3)
    expect(steps).toEqual(steps.toSorted((left, right) => left - right))
    expect(steps.at(-1)).toBe(new TextEncoder().encode(content).length)
  })

  it('stops between two pieces when told to', async () => {
    const stop = new AbortController()
    const source = sourceOf(`${header}\n${'2023-01;Marl;LZB;1\n'.repeat(10_000)}`, 'lang.csv', 1000)
    let pieces = 0
    const options = { vocabulary, today, unknown: 'refuse', signal: stop.signal } as const
    const reading = readSource(source, { ...options, onProgress: () => (pieces += 1) === 3 && stop.abort() })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(pieces).toBe(3)
  })

  it('refuses a file that is too large before reading it', async () => {
    const source = { ...sourceOf(''), size: 2 ** 30 }
    expect(codesOf(await readSource(source, { vocabulary, today, unknown: 'refuse' }))).toEqual([
      'error too-large',
    ])
  })

  it('waits for the end of a first row that is longer than usual', async () => {
    const months = Array.from({ length: 1800 }, (_, at) => {
      return `${1950 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    })
    const offices = ['Castrop-Rauxel', 'Datteln', 'Dorsten', 'Gladbeck', 'Herten', 'Marl']
    const columns = offices.flatMap((office) => months.map((month) => `${office} ${month}`))
    const content = [`Kennzahl;${columns.join(';')}`, `LZB;${columns.map((_, at) => at).join(';')}`].join(
      '\n',
    )
    const { facts } = await read(content, { pieceLength: 50_000, today: '2100-01-01' })
    expect([facts.length, facts.value[10799]]).toEqual([10800, 10799])
  })

  it.each([
    ['a long cell', `a;b\n1;${'x'.repeat(200_000)}\n`],
    ['brackets', `Monat;Wert\n${'('.repeat(9000)};1\n`],
    ['an address without end', `Monat;Wert\n${'x'.repeat(9990)}@;1\n`],
    ['a header of many words', `Monat;${'Frauen '.repeat(1000)}\n2023-01;1\n`],
    ['a title of many names', `${'LZB ELB Datteln '.repeat(500)}\nMonat;Wert\n2023-01;1\n`],
    ['digits', `Monat;Wert\n2023-01;${'1.'.repeat(4000)}\n`],
  ])(
    'is not held up by %s',
    async (_, content) => {
      await expect(read(content)).resolves.toBeDefined()
    },
    2000,
  )

  it.each([
    { name: 'a row without end', content: 'x'.repeat(3_000_000), code: 'field-too-long' },
    { name: 'a quote without end', content: `"${'x;\n'.repeat(900_000)}`, code: 'unterminated-quote' },
    { name: 'more columns than any spreadsheet has', content: ';'.repeat(20_000), code: 'too-large' },
  ])('refuses $name', async ({ content, code }) => {
    const reading = await read(`${content}`)
    expect(codesOf(reading)).toEqual([`error ${code}`])
  })

  it.each(['title', 'remark', 'footnote'] as const)('knows synthetic data by its %s', async (place) => {
    const note = 'Beispieldaten – keine amtlichen Werte'
    const lines = [
      ...(place === 'title' ? [note] : []),
      'Monat;Bezirksstelle;Kennzahl;Wert;Bemerkung',
      `2023-01;Marl;LZB;1;${place === 'remark' ? note : ''}`,
      ...(place === 'footnote' ? [note] : []),
    ]
    expect((await read(lines.join('\n'))).isSynthetic).toBe(true)
    expect((await read(lines.join('\n').replace('Beispieldaten', 'Daten'))).isSynthetic).toBe(false)
  })

  it('uses permanent codes only', async () => {
    const all = [...refusals, ...questions, ...warnings, ...remarks]
    const readings = await Promise.all(all.map(({ rows }) => readRows(rows)))
    const used = new Set(readings.flatMap(({ issues }) => issues.map(({ code }) => code)))
    expect([...used].filter((code) => !issueCodes.includes(code))).toEqual([])
  })
})
