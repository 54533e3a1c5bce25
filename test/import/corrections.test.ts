import { describe, expect, it } from 'vitest'
import { parseMonth } from '@/domain/month'
import type { Answers } from '@/import/answers'
import type { FileReading } from '@/import/reading'
import { describeIssue } from '@/texts/importIssues'
import { encodings } from './support/bytes'
import { factTexts, issueTexts, read, type TestOptions } from './support/reading'

const head = 'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert'
const one = [head, '2023-01;05562;weiblich;LZB-Bestand;12']
const january = parseMonth('2023-01')
if (january === undefined) throw new Error('there is a January')

function readRows(rows: readonly string[], options: TestOptions = {}): Promise<FileReading> {
  return read(rows.join('\n'), { unknown: 'refuse', ...options })
}

interface Correction {
  readonly name: string
  readonly rows: readonly string[]
  readonly answers: Answers
  readonly facts: readonly string[]
}

describe('what was recognised without a question is read otherwise on', () => {
  it.each<Correction>([
    {
      name: 'another header row',
      rows: [
        'Gebietsschlüssel;Kennzahl;Januar 2022;Februar 2022',
        'Gebietsschlüssel;Kennzahl;Januar 2023;Februar 2023',
        '05562;LZB-Bestand;12;13',
      ],
      answers: { header: { line: 2, rowCount: 1 } },
      facts: ['2023-01 05562 total lzb-stock 12', '2023-02 05562 total lzb-stock 13'],
    },
    {
      name: 'a column left out',
      rows: one,
      answers: { columns: [{ at: 2, role: 'ignored' }] },
      facts: ['2023-01 05562 total lzb-stock 12'],
    },
    {
      name: 'another column of values',
      rows: ['Monat;AGS;Kennzahl;Alt;Wert', '2023-01;05562;LZB-Bestand;11;12'],
      answers: { columns: [{ at: 4, role: 'ignored' }] },
      facts: ['2023-01 05562 total lzb-stock 11'],
    },
    {
      name: 'another column of months',
      rows: ['Monat;Stichtag;AGS;Kennzahl;Wert', '2023-01;28.02.2023;05562;LZB-Bestand;12'],
      answers: { columns: [{ at: 1, role: 'month' }] },
      facts: ['2023-02 05562 total lzb-stock 12'],
    },
    {
      name: 'another indicator, unit and sex',
      rows: one,
      answers: {
        indicators: [{ text: 'LZB-Bestand', is: 'elb-stock' }],
        units: [{ text: '05562', is: '05562004' }],
        sexes: [{ text: 'weiblich', is: 'male' }],
      },
      facts: ['2023-01 05562004 male elb-stock 12'],
    },
    {
      name: 'the sex in a name that was answered',
      rows: [head, '2023-01;05562;;Leistungsbeziehende Frauen;12'],
      answers: { indicators: [{ text: 'Leistungsbeziehende Frauen', is: 'elb-stock' }] },
      facts: ['2023-01 05562 female elb-stock 12'],
    },
    {
      name: 'the month and the unit of the title',
      rows: ['Berichtsmonat: März 2023', 'Bezirksstelle Datteln', 'Kennzahl;Wert', 'LZB-Bestand;12'],
      answers: { month: january, unitId: '05562024' },
      facts: ['2023-01 05562024 total lzb-stock 12'],
    },
    {
      name: 'values counted in ones below a header in thousands',
      rows: ['Monat;AGS;Kennzahl;Wert (Tsd. €)', '2023-01;05562;Ausgaben EGT;15'],
      answers: { exponent: 0 },
      facts: ['2023-01 05562 total egt-spending 15'],
    },
  ])('$name', async ({ rows, answers, facts }) => {
    const reading = await readRows(rows, { answers, unknown: 'takeOver' })
    expect(factTexts(reading.facts)).toEqual(facts)
  })

  it('another delimiter, though the one that was found cuts more', async () => {
    const rows = ['Monat;AGS;Wert|A|B|C|D', '2023-01;05562;12|1|2|3|4']
    expect((await readRows(rows)).structure?.delimiter).not.toBe(';')
    const { structure } = await readRows(rows, { answers: { delimiter: ';' } })
    expect(structure?.delimiter).toBe(';')
    expect(structure?.columns.map(({ name }) => name)).toEqual(['Monat', 'AGS', 'Wert|A|B|C|D'])
  })

  it('another encoding, though some bytes are also UTF-8', async () => {
    const rows = [head, '2023-01;05562;männlich;LZB-Bestand;12']
    const bytes = [...encodings['windows-1252'](`${rows.join('\n')}\n`), ...encodings['utf-8']('# ä\n')]
    const content = Uint8Array.from(bytes)
    expect(issueTexts((await read(content)).issues)).toEqual(['error invalid-encoding 1:-'])
    const reading = await read(content, { answers: { encoding: 'windows-1252' } })
    expect(reading.structure?.encoding).toBe('windows-1252')
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562 male lzb-stock 12'])
  })
})

describe('an answer that does not fit the file is an error for', () => {
  it.each<{ name: string; rows?: readonly string[]; answers: Answers; answer: string }>([
    { name: 'an encoding', answers: { encoding: 'utf-16le' }, answer: 'encoding' },
    { name: 'a delimiter', answers: { delimiter: '|' }, answer: 'delimiter' },
    { name: 'a line beyond the end', answers: { header: { line: 99, rowCount: 1 } }, answer: 'header' },
    { name: 'more rows than there are', answers: { header: { line: 1, rowCount: 2 } }, answer: 'header' },
    {
      name: 'a column beyond the last',
      answers: { columns: [{ at: 5, role: 'ignored' }] },
      answer: 'columns',
    },
    {
      name: 'two columns of months',
      answers: {
        columns: [
          { at: 0, role: 'month' },
          { at: 1, role: 'month' },
        ],
      },
      answer: 'columns',
    },
    {
      name: 'values of a year beside months',
      rows: ['AGS;Kennzahl;Januar 2023;Summe', '05562;LZB-Bestand;12;12'],
      answers: { columns: [{ at: 3, role: 'value' }] },
      answer: 'columns',
    },
    { name: 'a month beside months', answers: { month: january }, answer: 'month' },
    { name: 'a year beside months', answers: { year: 2023 }, answer: 'year' },
    { name: 'a unit beside units', answers: { unitId: '05562' }, answer: 'unitId' },
    { name: 'a unit that the plan lacks', answers: { unitId: '09162' }, answer: 'unitId' },
    { name: 'an indicator beside names', answers: { indicatorId: 'lzb-stock' }, answer: 'indicatorId' },
    {
      name: 'an indicator that the plan lacks',
      answers: { indicators: [{ text: 'LZB-Bestand', is: '__proto__' }] },
      answer: 'indicators',
    },
    {
      name: 'a unit of a name that the plan lacks',
      answers: { units: [{ text: '05562', is: 'constructor' }] },
      answer: 'units',
    },
    {
      name: 'an order that a date contradicts',
      rows: [head, '13/01/2023;05562;;LZB-Bestand;12', '01/02/2023;05562;;LZB-Bestand;12'],
      answers: { dateOrder: 'monthFirst' },
      answer: 'dateOrder',
    },
  ])('$name', async ({ rows = one, answers, answer }) => {
    const reading = await readRows(rows, { answers })
    const [issue] = reading.issues.filter(({ severity }) => severity === 'error')
    expect(issue).toMatchObject({ code: 'unfitting-answer', detail: { answer } })
    expect(issue && describeIssue(issue)).toMatch(/Bitte/)
    expect(reading).toMatchObject({ verdict: 'reject', questions: [] })
    expect(reading.facts.length).toBe(0)
  })

  it.each<{ name: string; cell: string; answers: Answers; issue: string }>([
    {
      name: 'a decimal comma',
      cell: '1,5',
      answers: { decimal: 'point' },
      issue: 'error invalid-number 2:5',
    },
    {
      name: 'a decimal point',
      cell: '1.5',
      answers: { decimal: 'comma' },
      issue: 'error invalid-number 2:5',
    },
  ])('$name that the answer does not have', async ({ cell, answers, issue }) => {
    const reading = await readRows([head, `2023-01;05562;;VZÄ gesamt;${cell}`], { answers })
    expect(issueTexts(reading.issues)).toEqual([issue])
  })

  it('a number that is no day, if so it was said', async () => {
    const rows = [head, '44927;05562;;LZB-Bestand;12']
    const reading = await readRows(rows, { answers: { areExcelDates: false } })
    expect(issueTexts(reading.issues)).toEqual(['error invalid-month 2:1'])
  })
})

describe('values that are left out', () => {
  it('are counted and told, and nothing more is asked of them', async () => {
    const rows = [...one, '2023-01;05570;divers;Arbeitslose;7', '2023-02;05570;;Arbeitslose;8']
    for (const answers of [
      { indicators: [{ text: 'Arbeitslose', is: null }] },
      { units: [{ text: '05570', is: null }] },
    ]) {
      const reading = await readRows(
        [...rows.slice(0, 2), rows[3] ?? '', rows[3]?.replace('02', '03') ?? ''],
        {
          answers,
        },
      )
      expect(factTexts(reading.facts)).toEqual(['2023-01 05562 female lzb-stock 12'])
      expect(reading.questions).toEqual([])
      expect(reading.issues).toMatchObject([
        { severity: 'info', code: 'ignored-by-answer', line: 3, detail: { foundNumber: 2 } },
      ])
    }
  })

  it('are no missing values where nothing else is left', async () => {
    const answers = { indicators: [{ text: 'Arbeitslose', is: null }] }
    const reading = await readRows([head, '2023-01;05562;;Arbeitslose;7'], { answers })
    expect(issueTexts(reading.issues)).toEqual(['info ignored-by-answer 2:-'])
    expect(reading.facts.length).toBe(0)
  })

  it('do not excuse personal data', async () => {
    const rows = [`${head};Vorname`, '2023-01;05562;weiblich;LZB-Bestand;12;Eva']
    const reading = await readRows(rows, { answers: { columns: [{ at: 5, role: 'ignored' }] } })
    expect(issueTexts(reading.issues)).toEqual(['error personal-data 1:6'])
  })
})

describe('where unknown names are taken over', () => {
  it('the answers hold, too, and nothing else changes', async () => {
    const rows = [head, '2023-01;05562;divers;LZB-Bestand;12', '2023-01;05562;;Arbeitslose;7']
    const plain = await read(rows.join('\n'))
    expect(plain.verdict).toBe('accept-with-warning')
    expect(plain.questions).toEqual([])
    const answers = { indicators: [{ text: 'Arbeitslose', is: 'lza-stock' }] }
    const reading = await read(rows.join('\n'), { answers })
    expect(factTexts(reading.facts)).toEqual([
      '2023-01 05562 total LZB-Bestand | divers 12',
      '2023-01 05562 total lza-stock 7',
    ])
  })
})
