import { describe, expect, it } from 'vitest'
import { longRows } from './support/longTable'
import { codesOf, factTexts, read, readFacts } from './support/reading'

const january = '2023-01 05562024 total integrations 5'
const february = '2023-02 05562024 total integrations 6'
const refused = { facts: [], codes: ['error not-monthly'] }

describe('the first and the last day of what is counted', () => {
  const names = [
    'von;bis',
    'Zeitraum von;Zeitraum bis',
    'Monat von;Monat bis',
    'Beginn;Ende',
    'Start;Ende',
    'Datum von;Datum bis',
  ]

  it.each(names)('are the month below %s where they are its own', async (header) => {
    const lines = [
      `${header};BST;Integrationen`,
      '01.01.2023;31.01.2023;Marl;5',
      '01.02.2023;28.02.2023;Marl;6',
    ]
    expect(await readFacts(lines)).toEqual({ facts: [january, february], codes: [] })
  })

  it.each(names)('are refused below %s where they are those of a quarter', async (header) => {
    expect(await readFacts([`${header};BST;Integrationen`, '01.01.2023;31.03.2023;Marl;5'])).toEqual(refused)
  })

  it.each([
    ['a year', '01.01.2023;31.12.2023'],
    ['months', '2023-01;2023-12'],
    ['a week', '02.01.2023;08.01.2023'],
    ['half a month', '01.01.2023;15.01.2023'],
    ['from one key date to the next', '14.12.2022;13.01.2023'],
    ['English dates', '01/01/2023;03/31/2023'],
  ])('are refused as %s', async (_, days) => {
    expect(await readFacts(['von;bis;BST;Integrationen', `${days};Marl;5`])).toEqual(refused)
  })

  it.each([
    ['names of months', '2023-01;2023-01', '2023-02;2023-02'],
    ['English dates', '01/01/2023;01/31/2023', '02/01/2023;02/28/2023'],
    ['ISO dates with times', '2023-01-01 00:00;2023-01-31 00:00', '2023-02-01 00:00;2023-02-28 00:00'],
    ['merged cells', '01.01.2023;31.01.2023;Herten;7\n', '01.02.2023;28.02.2023'],
  ])('are read as %s', async (name, first, second) => {
    const isMerged = name === 'merged cells'
    const rows = isMerged
      ? [`${first.trim()}`, ';;Marl;5', `${second};Marl;6`]
      : [`${first};Marl;5`, `${second};Marl;6`]
    const { facts, codes } = await readFacts(['von;bis;BST;Integrationen', ...rows])
    expect(facts.filter((fact) => fact.includes('05562024'))).toEqual([january, february])
    expect(codes).toEqual([])
  })

  it('are refused where they are cumulated', async () => {
    const rows = ['01.01.2023;31.01.2023;Marl;5', '01.01.2023;28.02.2023;Marl;11']
    expect(await readFacts(['von;bis;BST;Integrationen', ...rows])).toEqual(refused)
  })

  it('are refused where only a row far below names a longer span', async () => {
    const rows = longRows(120, (month, key) => `${month};${month};${key};5`)
    const lines = ['von;bis;AGS;Integrationen', ...rows, '2020-01;2020-03;05562024;15']
    const reading = await read(lines.join('\n'))
    expect(
      reading.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ code, line, found }) => [code, line, found]),
    ).toEqual([['not-monthly', lines.length, '2020-01 – 2020-03']])
  })

  it('agree with the month beside them, also from one key date to the next', async () => {
    const rows = ['2023-01;01.01.2023;31.01.2023;Marl;5', '2023-02;14.01.2023;13.02.2023;Marl;6']
    expect(await readFacts(['Berichtsmonat;von;bis;BST;Integrationen', ...rows])).toEqual({
      facts: [january, february],
      codes: [],
    })
  })

  it('are refused beside the month where they reach further', async () => {
    expect(
      await readFacts(['Berichtsmonat;von;bis;BST;Integrationen', '2023-03;01.01.2023;31.03.2023;Marl;5']),
    ).toEqual(refused)
  })

  it('may be those of an activity beside the month', async () => {
    const lines = ['Berichtsmonat;Beginn;Ende;BST;Integrationen', '2023-01;01.01.2023;30.06.2023;Marl;5']
    expect((await readFacts(lines)).facts).toEqual([january])
  })
})

describe('another time beside the months', () => {
  it.each([
    ['Monat;KW', '2023-01;3', '2023-02;7'],
    ['Monat;Kalenderwoche', '2023-01;3', '2023-02;7'],
    ['Monat;Woche', '2023-01;KW 3', '2023-02;KW 7'],
    ['Monat;Woche', '2023-01;2023-W03', '2023-02;2023-W07'],
    ['Monat;Angabe', '2023-01;KW 3 2023', '2023-02;KW 7 2023'],
    ['Monat;Zeitbezug', '2023-01;Quartal', '2023-04;Quartal'],
    ['Monat;Periodizität', '2023-01;vierteljährlich', '2023-04;vierteljährlich'],
    ['Monat;Periodizität', '2023-01;monatlich', '2023-04;jährlich'],
    ['Monat;Frequenz', '2023-01;Q', '2023-04;Q'],
  ])('is refused: %s, %s, %s', async (header, first, second) => {
    const lines = [`${header};BST;Integrationen`, `${first};Marl;5`, `${second};Marl;6`]
    expect(codesOf(await read(lines.join('\n')))).toContain('error not-monthly')
  })

  it('is refused in long files, and no Kennzahl', async () => {
    const lines = [
      'Monat;KW;BST;Kennzahl;Wert',
      '2023-01;3;Marl;Integrationen;5',
      '2023-02;7;Marl;Integrationen;6',
    ]
    expect(await readFacts(lines)).toEqual(refused)
  })

  it.each([
    { header: 'Monat;Periodizität', text: 'monatlich', codes: [] },
    { header: 'Monat;Zeitbezug', text: 'Monat', codes: [] },
    { header: 'Monat;Quartal', text: '1', codes: [] },
    { header: 'Monat;Quartal', text: 'Q1', codes: [] },
    { header: 'Monat;KW', text: '', codes: [] },
    { header: 'Monat;KW', text: '12', codes: ['warning unknown-category'] },
    { header: 'Monat;Turnus', text: 'laufend', codes: ['warning unknown-category'] },
  ])('is none: $header, $text', async ({ header, text, codes }) => {
    const rows = [`2023-01;${text};Marl;5`, `2023-02;${text};Marl;6`]
    expect(await readFacts([`${header};BST;Integrationen`, ...rows])).toEqual({
      facts: [january, february],
      codes,
    })
  })
})

describe('a remark beside the values', () => {
  it.each([
    'Quartalswert',
    'kumuliert',
    'kumuliert Jan-Mrz',
    'Wert ist seit Jahresbeginn kumuliert',
    'Jahressumme',
    'kum.',
  ])('that calls them values of a longer span is refused: %s', async (remark) => {
    const lines = ['Monat;BST;Integrationen;Bemerkung', '2023-01;Marl;5;', `2023-02;Marl;6;${remark}`]
    expect(await readFacts(lines)).toEqual(refused)
  })

  it('is refused as a status', async () => {
    const lines = ['Monat;BST;Integrationen;Status', '2023-01;Marl;5;p', '2023-02;Marl;6;kumuliert']
    expect((await readFacts(lines)).codes).toContain('error not-monthly')
  })

  it.each([
    ['nicht kumuliert', []],
    ['keine Quartalswerte', []],
    ['Nachmeldung aus Q1', []],
    ['Datenabzug zum Quartalsende', []],
    ['geschätzt, Durchschnitt der letzten Monate', ['warning footnote-mark']],
    ['monatlich', []],
    ['Abgleich mit dem Quartalswert offen', ['warning unknown-category']],
    ['geschätzt aus den letzten 12 Monaten', ['warning unknown-category', 'warning footnote-mark']],
  ])('that speaks of something else is read: %s', async (remark, codes) => {
    const lines = ['Monat;BST;Integrationen;Bemerkung', '2023-01;Marl;5;', `2023-02;Marl;6;${remark}`]
    const reading = await readFacts(lines)
    expect(reading.facts.map((fact) => fact.replace(' (estimated)', ''))).toEqual([january, february])
    expect(reading.codes).toEqual(codes)
  })
})

describe('the header of the months', () => {
  const rows = ['2023-01;Marl;Integrationen;5', '2023-02;Marl;Integrationen;6']

  it.each([
    'Monat (kumuliert)',
    'Berichtsmonat (kumuliert)',
    'Monat (kum.)',
    'Monat, kumuliert',
    'Monat (YTD)',
    'Monat (gleitend)',
    'Zeitraum (seit Jahresbeginn)',
  ])('that makes sums of their values is refused: %s', async (header) => {
    expect(await readFacts([`${header};BST;Kennzahl;Wert`, ...rows])).toEqual(refused)
  })

  it.each([
    'Monat (nicht kumuliert)',
    'Monat (JJJJ-MM)',
    'Monat (Berichtsmonat)',
    'Monat / Jahr',
    'Monat (Stichtag)',
  ])('that only explains is read: %s', async (header) => {
    const { facts } = await read([`${header};BST;Kennzahl;Wert`, ...rows].join('\n'))
    expect(factTexts(facts)).toEqual([january, february])
  })
})
