import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, issueTexts, read } from '../support/reading'
import { vocabulary } from '../support/vocabulary'

const header = 'Monat;AGS;Geschlecht;Kennzahl;Wert;Datenstand'

function readRows(rows: readonly string[]) {
  return read([header, ...rows].join('\n'))
}

/** Rows of one month for the ten offices, 1 to 10, and the Träger. */
function kreis(total: number | string, indicator = 'LZB', change: (value: number) => string = String) {
  const offices = vocabulary.units.filter(({ parentId }) => parentId !== null)
  return [
    ...offices.map(({ id }, at) => `2023-01;${id};;${indicator};${change(at + 1)};`),
    `2023-01;05562;;${indicator};${total};`,
  ]
}

describe('totals', () => {
  it.each([
    { name: 'that match', rows: kreis(55), codes: [] },
    { name: 'that do not', rows: kreis(56), codes: ['warning total-mismatch'] },
    {
      name: 'beside a hidden part',
      rows: kreis(60, 'LZB', (value) => (value === 3 ? '.' : String(value))),
      codes: ['info suppressed-value'],
    },
    {
      name: 'exceeded by the known parts',
      rows: kreis(51, 'LZB', (value) => (value === 3 ? '.' : String(value))),
      codes: ['info suppressed-value', 'warning total-mismatch'],
    },
    {
      name: 'reached by the known parts',
      rows: kreis(52, 'LZB', (value) => (value === 3 ? '.' : String(value))),
      codes: ['info suppressed-value'],
    },
    { name: 'exceeded while parts are missing', rows: kreis(53).slice(1), codes: ['warning total-mismatch'] },
    {
      name: 'exceeded where parts may be negative',
      rows: kreis(51, 'Ausgaben EGT', (value) => (value === 3 ? '.' : String(value))),
      codes: ['info suppressed-value'],
    },
    { name: 'that are hidden', rows: kreis('.'), codes: ['info suppressed-value'] },
    { name: 'beside missing parts', rows: kreis(60).slice(1), codes: [] },
    { name: 'of rates', rows: kreis('5,5', 'K3'), codes: [] },
    {
      name: 'of decimals',
      rows: kreis('5,5', 'VZÄ gesamt', (value) => `0,${value}`.replace('0,10', '1,0')),
      codes: [],
    },
  ])('of units are checked: $name', async ({ rows, codes }) => {
    expect(codesOf(await readRows(rows))).toEqual(codes)
  })

  it('are told with both numbers and corrected by nobody', async () => {
    const { issues, facts } = await readRows(kreis(60))
    expect(issues).toMatchObject([
      { line: 12, column: 5, detail: { expectedNumber: 55, foundNumber: 60, month: '2023-01' } },
    ])
    expect(facts.value[10]).toBe(60)
  })

  it.each([
    { total: 9, codes: [] },
    { total: 10, codes: ['warning total-mismatch'] },
  ])('of both sexes are checked: 4 + 5 beside $total', async ({ total, codes }) => {
    const rows = [`w;LZB;4;`, `m;LZB;5;`, `i;LZB;${total};`].map((row) => `2023-01;05562024;${row}`)
    expect(codesOf(await readRows(rows))).toEqual(codes)
  })

  it.each([
    { rows: ['w;LZB;5', 'm;LZB;6', 'divers;LZB;1', 'i;LZB;12'], told: [] },
    { rows: ['w;LZB;5', 'm;LZB;6', 'd;LZB;1', 'i;LZB;12'], told: [] },
    { rows: ['w;LZB;5', 'm;LZB;6', 'divers;LZB;.', 'i;LZB;12'], told: [] },
    {
      rows: ['w;LZB;5', 'm;LZB;6', 'divers;LZB;1', 'i;LZB;13'],
      told: [{ expectedNumber: 12, foundNumber: 13 }],
    },
    { rows: ['w;LZB;50', 'm;LZB;.', 'i;LZB;40'], told: [{ expectedNumber: 50, isLeast: true }] },
    { rows: ['w;LZB;5', 'm;LZB;6', 'i;LZB;12'], told: [{ expectedNumber: 11 }] },
    { rows: ['w;Arbeitslose;50', 'm;Arbeitslose;.', 'i;Arbeitslose;40'], told: [] },
  ])('of all sexes count the people who are neither: $rows', async ({ rows, told }) => {
    const { issues } = await readRows(rows.map((row) => `2023-01;05562024;${row};`))
    const found = issues.filter(({ code }) => code === 'total-mismatch').map(({ detail }) => detail)
    expect(found).toEqual(told.map((detail) => expect.objectContaining(detail)))
  })

  it('of a sex that is left out are only held against what is known', async () => {
    const rows = (total: number) =>
      [
        header,
        ...['w;LZB;5', 'm;LZB;6', 'divers;LZB;1', `i;LZB;${total}`].map((row) => `2023-01;05562024;${row};`),
      ].join('\n')
    const answers = { sexes: [{ text: 'divers', is: null }] }
    const codes = async (total: number) => codesOf(await read(rows(total), { unknown: 'refuse', answers }))
    expect(await codes(12)).toEqual(['info ignored-by-answer'])
    expect(await codes(10)).toContain('warning total-mismatch')
  })

  it.each([
    { what: 'that miss a part', name: 'Arbeitslose', values: [100, 60, 50], isTold: true },
    { what: 'that match', name: 'Arbeitslose', values: [110, 60, 50], isTold: false },
    { what: 'beside a hidden part', name: 'Arbeitslose', values: [100, 60, '.'], isTold: false },
    { what: 'that may be means', name: 'Lebensjahre', values: [42, 43, 41], isTold: false },
    { what: 'of rates by their name', name: 'Arbeitslosenquote', values: [9, 4, 4], isTold: false },
    { what: 'of decimals', name: 'Jahre', values: ['9,5', '4,5', '4,0'], isTold: false },
  ])('of what the plan does not know are checked: $what', async ({ name, values, isTold }) => {
    const rows = ['i', 'w', 'm'].map((sex, at) => `2023-01;05562024;${sex};${name};${values[at] ?? ''};`)
    expect(codesOf(await readRows(rows)).includes('warning total-mismatch')).toBe(isTold)
  })

  it('are checked within one Datenstand only', async () => {
    const rows = ['w;LZB;4;2023-02-01', 'm;LZB;5;2023-02-01', 'i;LZB;9;2023-02-01', 'i;LZB;11;2023-05-01']
    expect(codesOf(await readRows(rows.map((row) => `2023-01;05562024;${row}`)))).toEqual([])
  })
})

describe('the same address twice', () => {
  const row = (value: string, asOf = '') => `2023-01;05562024;w;LZB;${value};${asOf}`

  it('counts once with the same value', async () => {
    const reading = await readRows([row('4'), '2023-02;05562024;w;LZB;4;', row('4')])
    expect(issueTexts(reading.issues)).toEqual(['warning duplicate-row 4:5'])
    expect(reading.issues[0]?.detail.otherLine).toBe(2)
    expect(reading.facts.length).toBe(2)
  })

  it('is refused with another value, naming both places', async () => {
    const { issues } = await readRows([row('4'), row('5')])
    expect(issues).toMatchObject([
      { code: 'conflicting-duplicate', line: 3, found: '5', detail: { otherLine: 2, expectedNumber: 4 } },
    ])
  })

  it('is a revision with another Datenstand', async () => {
    const reading = await readRows([row('5', '01.05.2023'), row('4', '01.02.2023')])
    expect(factTexts(reading.facts)).toEqual([
      '2023-01 05562024 female lzb-stock 5 @2023-05-01',
      '2023-01 05562024 female lzb-stock 4 @2023-02-01',
    ])
    expect(reading.verdict).toBe('accept')
  })

  it('is refused where only one of both has a Datenstand', async () => {
    expect((await readRows([row('4'), row('5', '01.05.2023')])).verdict).toBe('reject')
  })

  it('warns of a Datenstand that is no day', async () => {
    expect(issueTexts((await readRows([row('4', 'Mai')])).issues)).toEqual(['warning invalid-date 2:6'])
  })
})

describe('months', () => {
  it('that skip are told once for each indicator', async () => {
    const rows = ['05562024', '05562008'].flatMap((unit) =>
      ['2023-01', '2023-04'].map((month) => `${month};${unit};;LZB;1;`),
    )
    const { issues } = await readRows(rows)
    expect(issues.map(({ code, detail }) => [code, detail.month, detail.seriesLabel])).toEqual([
      ['month-gap', '2023-02', 'LZB-Bestand'],
      ['month-gap', '2023-03', 'LZB-Bestand'],
    ])
  })

  it('in the future count only with a number', async () => {
    const rows = ['2024-06;05562024;;LZB;1;', '2024-07;05562024;;LZB;...;']
    expect(codesOf(await readRows(rows))).toEqual(['info missing-value'])
  })

  it('with one date each are months', async () => {
    const rows = ['31.01.2023;05562024;;LZB;1;', '28.02.2023;05562024;;LZB;2;', '31.03.2023;05562024;;LZB;3;']
    const reading = await readRows(rows)
    expect({ verdict: reading.verdict, facts: reading.facts.length }).toEqual({ verdict: 'accept', facts: 3 })
  })

  it.each([
    { name: 'in front', dates: ['01/02/2023', '31/03/2023'], months: ['2023-02', '2023-03'] },
    { name: 'behind the month', dates: ['01/02/2023', '03/31/2023'], months: ['2023-01', '2023-03'] },
  ])('are read from dates with the day $name, as the column shows it', async ({ dates, months }) => {
    const { facts } = await readRows(dates.map((date) => `${date};05562024;;LZB;1;`))
    expect(factTexts(facts).map((text) => text.slice(0, 7))).toEqual(months)
  })

  it('are refused from dates in both orders', async () => {
    const rows = ['01/02/2023', '31/03/2023', '04/30/2023'].map((date) => `${date};05562024;;LZB;1;`)
    expect(issueTexts((await readRows(rows)).issues)).toEqual(['error invalid-month 2:1'])
  })
})

describe('a status', () => {
  it.each([
    { status: 'p', value: '5', text: '5 (provisional)' },
    { status: 'vorläufig', value: '5', text: '5 (provisional)' },
    { status: 'T-0', value: '5', text: '5 (provisional)' },
    { status: 'r', value: '5', text: '5 (revised)' },
    { status: 's', value: '5', text: '5 (estimated)' },
    { status: 'e', value: '5', text: '5 (final)' },
    { status: 'p, r', value: '5', text: '5 (provisional revised)' },
    { status: '', value: '5', text: '5' },
    { status: '.', value: '', text: 'suppressed' },
    { status: '/', value: '', text: 'unreliable' },
  ])('"$status" beside "$value" gives $text', async ({ status, value, text }) => {
    const { facts } = await read(`Monat;BST;Kennzahl;Wert;Status\n2023-01;Marl;LZB;${value};${status}\n`)
    expect(factTexts(facts)).toEqual([`2023-01 05562024 total lzb-stock ${text}`])
  })

  it('that nobody knows is told, and the number kept', async () => {
    const reading = await read('Monat;BST;Kennzahl;Wert;Status\n2023-01;Marl;LZB;5;q\n')
    expect(issueTexts(reading.issues)).toEqual(['warning unknown-category 2:5'])
    expect(reading.facts.value[0]).toBe(5)
  })

  it('that hides a number which stands there contradicts it', async () => {
    const reading = await read('Monat;BST;Kennzahl;Wert;Status\n2023-01;Marl;LZB;5;.\n')
    expect(issueTexts(reading.issues)).toEqual(['error invalid-number 2:4'])
  })
})
