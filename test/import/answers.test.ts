import { describe, expect, it } from 'vitest'
import type { Answers } from '@/import/answers'
import type { Question } from '@/import/question'
import type { FileReading } from '@/import/reading'
import { parseMonth } from '@/domain/month'
import { profileOf } from './support/profiles'
import { factTexts, read, type TestOptions } from './support/reading'

const refuse = { unknown: 'refuse' } as const

function month(text: string) {
  const found = parseMonth(text)
  if (found === undefined) throw new Error(`${text} is no month`)
  return found
}

interface Case {
  readonly kind: Question['kind']
  readonly rows: readonly string[]
  readonly name?: string
  /** What the question tells besides its kind. */
  readonly asked: Partial<Question>
  readonly answers: Answers
  readonly facts: readonly string[]
  /** The file of the next month: the profile asks nothing. */
  readonly next?: readonly string[]
  readonly nextFacts?: readonly string[]
}

const head = 'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert'
const nameHead = 'Berichtsmonat;Bezirksstelle;Geschlecht;Kennzahl;Wert'

const cases: readonly Case[] = [
  {
    kind: 'indicator',
    rows: [head, '2023-01;05562;weiblich;Zugänge LZB;12', '2023-02;05562;männlich;Zugänge LZB;1.300'],
    asked: {
      kind: 'indicator',
      text: 'Zugänge LZB',
      line: 2,
      column: 4,
      columnName: 'Kennzahl',
      samples: ['12', '1.300'],
      factCount: 2,
    },
    answers: { indicators: [{ text: 'Zugänge LZB', is: 'lzb-inflow' }], decimal: 'comma' },
    facts: ['2023-01 05562 female lzb-inflow 12', '2023-02 05562 male lzb-inflow 1300'],
    next: [head, '2023-03;05562;weiblich;Zugänge LZB;14'],
    nextFacts: ['2023-03 05562 female lzb-inflow 14'],
  },
  {
    kind: 'unit',
    rows: [
      nameHead,
      '2023-01;Recklinghausen;weiblich;LZB-Bestand;12',
      '2023-01;Recklinghausen;männlich;LZB-Bestand;14',
      '2023-01;Datteln;männlich;LZB-Bestand;5',
    ],
    asked: {
      kind: 'unit',
      text: 'Recklinghausen',
      suggestions: ['05562', '05562032'],
      line: 2,
      column: 2,
      samples: ['12', '14'],
      factCount: 2,
    },
    answers: { units: [{ text: 'Recklinghausen', is: '05562032' }] },
    facts: [
      '2023-01 05562032 female lzb-stock 12',
      '2023-01 05562032 male lzb-stock 14',
      '2023-01 05562008 male lzb-stock 5',
    ],
    next: [nameHead, '2023-02;Recklinghausen;weiblich;LZB-Bestand;13'],
    nextFacts: ['2023-02 05562032 female lzb-stock 13'],
  },
  {
    kind: 'sex',
    rows: [head, '2023-01;05562;divers;LZB-Bestand;12', '2023-01;05562;Mädchen;LZB-Bestand;13'],
    asked: { kind: 'sex', text: 'divers', suggestions: ['total', 'female', 'male'], samples: ['12'] },
    answers: {
      sexes: [
        { text: 'divers', is: null },
        { text: 'Mädchen', is: 'female' },
      ],
    },
    facts: ['2023-01 05562 female lzb-stock 13'],
    next: [head, '2023-02;05562;Mädchen;LZB-Bestand;14', '2023-02;05562;divers;LZB-Bestand;1'],
    nextFacts: ['2023-02 05562 female lzb-stock 14'],
  },
  {
    kind: 'month',
    name: 'bestand_2023-05.csv',
    rows: ['Gebietsschlüssel;Geschlecht;Kennzahl;Wert', '05562;weiblich;LZB-Bestand;12'],
    asked: { kind: 'month', suggestion: month('2023-05'), line: null, samples: ['12'], factCount: 1 },
    answers: { month: month('2023-05') },
    facts: ['2023-05 05562 female lzb-stock 12'],
  },
  {
    kind: 'year',
    rows: ['Gebietsschlüssel;Kennzahl;Januar;Februar', '05562;LZB-Bestand;12;13'],
    asked: { kind: 'year', suggestion: null, samples: ['12', '13'], factCount: 2 },
    answers: { year: 2023 },
    facts: ['2023-01 05562 total lzb-stock 12', '2023-02 05562 total lzb-stock 13'],
  },
  {
    kind: 'decimal',
    rows: [head, '2023-01;05562;;VZÄ gesamt;1.234', '2023-02;05562;;VZÄ gesamt;17'],
    asked: {
      kind: 'decimal',
      examples: [{ found: '1.234', asComma: 1234, asPoint: 1.234 }],
      samples: ['1.234'],
      factCount: 1,
    },
    answers: { decimal: 'point' },
    facts: ['2023-01 05562 total fte 1.234', '2023-02 05562 total fte 17'],
    next: [head, '2023-03;05562;;VZÄ gesamt;1.235'],
    nextFacts: ['2023-03 05562 total fte 1.235'],
  },
  {
    kind: 'dateOrder',
    rows: [head, '02/01/2023;05562;;LZB-Bestand;12', '03/01/2023;05562;;ELB-Bestand;13'],
    asked: {
      kind: 'dateOrder',
      examples: [
        { found: '02/01/2023', dayFirst: month('2023-01'), monthFirst: month('2023-02') },
        { found: '03/01/2023', dayFirst: month('2023-01'), monthFirst: month('2023-03') },
      ],
      factCount: 2,
    },
    answers: { dateOrder: 'monthFirst' },
    facts: ['2023-02 05562 total lzb-stock 12', '2023-03 05562 total elb-stock 13'],
    next: [head, '04/01/2023;05562;;LZB-Bestand;12'],
    nextFacts: ['2023-04 05562 total lzb-stock 12'],
  },
  {
    kind: 'excelDates',
    rows: [head, '44927;05562;;LZB-Bestand;12', '44985;05562;;LZB-Bestand;13'],
    // 2023-01-01 is day 44,927 of a spreadsheet, 2023-02-28 day 44,985.
    asked: {
      kind: 'excelDates',
      examples: [
        { found: '44927', month: month('2023-01') },
        { found: '44985', month: month('2023-02') },
      ],
      factCount: 2,
    },
    answers: { areExcelDates: true },
    facts: ['2023-01 05562 total lzb-stock 12', '2023-02 05562 total lzb-stock 13'],
    next: [head, '45016;05562;;LZB-Bestand;14'],
    nextFacts: ['2023-03 05562 total lzb-stock 14'],
  },
  {
    kind: 'rhythm',
    rows: [
      head,
      ...['31.03.2022', '30.06.2022', '30.09.2022', '31.12.2022'].map(
        (day) => `${day};05562;;LZB-Bestand;12`,
      ),
    ],
    asked: {
      kind: 'rhythm',
      months: ['2022-03', '2022-06', '2022-09', '2022-12'].map(month),
      factCount: 4,
    },
    answers: { isMonthly: true },
    facts: ['2022-03', '2022-06', '2022-09', '2022-12'].map((each) => `${each} 05562 total lzb-stock 12`),
  },
  {
    kind: 'scale',
    rows: [
      `${head};Hinweis`,
      '2023-01;05562;;Ausgaben EGT;1,5;Tsd. €',
      '2023-02;05562;;Ausgaben EGT;1,6;Tsd. €',
    ],
    asked: { kind: 'scale', text: 'Tsd. €', suggestion: 3, factCount: 2 },
    answers: { exponent: 3 },
    facts: ['2023-01 05562 total egt-spending 1500', '2023-02 05562 total egt-spending 1600'],
    next: [`${head};Hinweis`, '2023-03;05562;;Ausgaben EGT;1,7;Tsd. €'],
    nextFacts: ['2023-03 05562 total egt-spending 1700'],
  },
  {
    kind: 'fileUnit',
    rows: ['Berichtsmonat;Geschlecht;Kennzahl;Wert', '2023-01;weiblich;LZB-Bestand;12'],
    asked: { kind: 'fileUnit', suggestions: ['05562'], factCount: 1 },
    answers: { unitId: '05562024' },
    facts: ['2023-01 05562024 female lzb-stock 12'],
    next: ['Berichtsmonat;Geschlecht;Kennzahl;Wert', '2023-02;weiblich;LZB-Bestand;13'],
    nextFacts: ['2023-02 05562024 female lzb-stock 13'],
  },
  {
    kind: 'fileIndicator',
    rows: ['Berichtsmonat;Gebietsschlüssel;Geschlecht;Wert', '2023-01;05562;weiblich;12'],
    asked: { kind: 'fileIndicator', text: '', samples: ['12'], factCount: 1 },
    answers: { indicatorId: 'elb-stock' },
    facts: ['2023-01 05562 female elb-stock 12'],
    next: ['Berichtsmonat;Gebietsschlüssel;Geschlecht;Wert', '2023-02;05562;weiblich;13'],
    nextFacts: ['2023-02 05562 female elb-stock 13'],
  },
  {
    kind: 'column',
    rows: [
      'Berichtsmonat;Gebietsschlüssel;Kennzahl;Team;Wert',
      '2023-01;05562;LZB-Bestand;Nord;12',
      '2023-02;05562;LZB-Bestand;Süd;13',
    ],
    asked: {
      kind: 'column',
      at: 3,
      name: 'Team',
      role: 'indicator',
      line: 1,
      column: 4,
      samples: ['Nord', 'Süd'],
    },
    answers: { columns: [{ at: 3, role: 'ignored' }] },
    facts: ['2023-01 05562 total lzb-stock 12', '2023-02 05562 total lzb-stock 13'],
    next: ['Berichtsmonat;Gebietsschlüssel;Kennzahl;Team;Wert', '2023-03;05562;LZB-Bestand;Ost;14'],
    nextFacts: ['2023-03 05562 total lzb-stock 14'],
  },
]

function readRows(rows: readonly string[], options: TestOptions = {}): Promise<FileReading> {
  return read(rows.join('\n'), { ...refuse, ...options })
}

describe('a question of the kind', () => {
  it.each(cases)('$kind says all that helps to answer it', async ({ kind, rows, name, asked }) => {
    const reading = await readRows(rows, name === undefined ? {} : { name })
    expect(reading.verdict).toBe('ask')
    expect(reading.questions.find((question) => question.kind === kind)).toMatchObject(asked)
  })

  it.each(cases)('$kind is not asked again once it is answered', async ({ rows, name, answers, facts }) => {
    const reading = await readRows(rows, { answers, ...(name !== undefined && { name }) })
    expect(reading.questions).toEqual([])
    expect(factTexts(reading.facts)).toEqual(facts)
    expect(reading.verdict).not.toMatch(/ask|reject/)
  })

  it.each(cases.flatMap((each) => (each.next && each.nextFacts ? [{ ...each, next: each.next }] : [])))(
    '$kind is not asked in the next month, thanks to the profile',
    async ({ rows, answers, next, nextFacts }) => {
      const first = await readRows(rows, { answers })
      const reading = await readRows(next, { profiles: [profileOf(first, answers)] })
      expect(reading.profileId).toBe('p1')
      expect(reading.questions).toEqual([])
      expect(factTexts(reading.facts)).toEqual(nextFacts)
    },
  )
})
