import { describe, expect, it } from 'vitest'
import { factTexts, type FileCase, read, readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 5'
const february = '2023-02 05562024 total lzb-stock 6'

/** Notes that make other values of those in front of them. */
const telling = [
  ...[
    'Plan',
    'Soll',
    'Ziel',
    'Prognose',
    'Vorjahr',
    'Veränderung',
    'Differenz',
    'U25',
    'Zugang',
    'ohne Marl',
  ],
  ...['Durchschnitt', 'kum.', 'lfd. Jahr', 'Ø 12 Monate', 'je 1.000 Einwohner', '50+', 'Nebenstelle'],
]

const harmless = [
  ...['1', '*', 'Monat', 'Wartezeit T-3', 'Stand 12.03.2023', 'Datenstand August 2023', 'DS 08/2023'],
  ...['Stand: 12.03.2023, 10:15 Uhr', 'Ist', 'Personen', 'absolut', 'gerundet'],
]

describe('a note in brackets', () => {
  it.each(telling)('that says %s makes no actual value of a month across', async (note) => {
    const lines = ['BST;Kennzahl;Jan 2023;Feb 2023 (#)', 'Marl;LZB;5;6'].map((line) =>
      line.replace('#', note),
    )
    const { facts, codes } = await readFacts(lines)
    expect(facts).toEqual([january])
    expect(codes[0]).toMatch(/^warning (?:unknown-category|not-monthly)$/)
  })

  it.each(telling)('that says %s makes no month of a cell', async (note) => {
    const { facts, codes } = await readFacts(['Monat;BST;LZB', `Februar 2023 (${note});Marl;6`])
    expect(facts).toEqual([])
    expect(codes[0]).toMatch(/^error (?:invalid-month|not-monthly)$/)
  })

  it.each(telling)('that says %s makes no actual value of a Wert', async (note) => {
    const { facts, codes } = await readFacts([`Monat;BST;Kennzahl;Wert (${note})`, '2023-01;Marl;LZB;5'])
    expect(facts).not.toContain(january)
    expect(codes[0]).toMatch(/^(?:warning unknown-category|error not-monthly)$/)
  })

  it.each(['Soll', 'Vorjahr', 'U25'])('that says %s becomes part of the name', async (note) => {
    const rows = await readFacts([`Monat;BST;Kennzahl;Wert (${note})`, '2023-01;Marl;LZB;5'])
    const title = await readFacts(['LZB', `Monat;BST;Anzahl (${note})`, '2023-01;Marl;5'])
    expect(rows.facts).toEqual([`2023-01 05562024 total LZB | Wert (${note}) 5`])
    expect(title.facts).toEqual([`2023-01 05562024 total LZB-Bestand | Anzahl (${note}) 5`])
  })

  it.each(harmless)('that says %s says nothing of what is counted', async (note) => {
    const across = await readFacts(['LZB', `BST;Jan 2023;Feb 2023 (${note})`, 'Marl;5;6'])
    const ofValue = await readFacts([`Monat;BST;Kennzahl;Wert (${note})`, '2023-01;Marl;LZB;5'])
    expect(across.facts).toEqual([january, february])
    expect(ofValue).toEqual({ facts: [january], codes: [] })
  })

  it.each<FileCase>([
    {
      name: 'a mark of a value',
      lines: ['Monat;BST;Kennzahl;Wert (vorläufig)', '2023-01;Marl;LZB;5'],
      facts: [`${january} (provisional)`],
    },
    {
      name: 'thousands of a value',
      lines: ['Monat;BST;Kennzahl;Wert (in Tsd.)', '2023-01;Marl;LZB;5'],
      facts: ['2023-01 05562024 total lzb-stock 5000'],
    },
    {
      name: 'thousands of a month',
      lines: ['Monat;BST;LZB', 'Januar 2023 (in Tsd.);Marl;5'],
      facts: [],
      codes: ['error invalid-month'],
    },
    {
      name: 'the sex of a month',
      lines: ['LZB', 'BST;Jan 2023 (Frauen);Jan 2023 (Männer)', 'Marl;2;3'],
      facts: ['2023-01 05562024 female lzb-stock 2', '2023-01 05562024 male lzb-stock 3'],
    },
    {
      name: 'days of a month, and the month in other words',
      lines: [
        'Monat;BST;LZB',
        'Januar 2023 (31.);Marl;5',
        '2023-02 (Februar);Marl;6',
        'März 2023 (Stichtag 15.);Marl;7',
      ],
      facts: [january, february, '2023-03 05562024 total lzb-stock 7'],
    },
    {
      name: 'the year of a month',
      lines: ['LZB', 'BST;Jan (2023);Feb (2023)', 'Marl;5;6'],
      facts: [january, february],
    },
    {
      name: 'another month than the one in front',
      lines: ['LZB', 'BST;Jan 2023;Feb 2023 (Mai 2023)', 'Marl;5;6'],
      facts: [january],
      codes: ['warning not-monthly'],
    },
    {
      name: 'a planned year in front of its months',
      lines: ['LZB Marl', 'Jahr;Januar', '2022;5', '2023 (Plan);6'],
      facts: [],
      codes: ['error invalid-month'],
    },
    {
      name: 'a planned year across',
      lines: ['LZB Marl', 'Monat;2023;2024 (Plan)', 'Januar;5;4', 'Februar;6;4'],
      facts: [january, february],
      codes: ['warning unknown-category'],
    },
    {
      name: 'a changed value beside the value',
      lines: ['Monat;BST;Kennzahl;Wert;Wert (Vorjahr)', '2023-01;Marl;LZB;5;6'],
      facts: [january, '2023-01 05562024 total LZB | Wert (Vorjahr) 6'],
      codes: ['warning unknown-category'],
    },
  ])('may be $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})

const dorsten = '2023-01 05562012 total lzb-stock 6'
const district = '2023-01 05562 total lzb-stock 11'

describe('columns of units', () => {
  it.each<FileCase>([
    {
      name: 'the number of the Träger beside a Kennzahl',
      lines: ['Monat;Träger;BST;Geschlecht;Kennzahl;Wert', '2023-01;36502;Marl;w;LZB;5'],
      facts: ['2023-01 05562024 female lzb-stock 5'],
    },
    {
      name: 'the number of the Kreis below a title',
      lines: ['LZB', 'Monat;Kreis;Gemeinde;Wert', '2023-01;562;Marl;5'],
      facts: [january],
    },
    {
      name: 'the number of the Jobcenter in front of months',
      lines: ['Jobcenter;BST;Kennzahl;Jan 2023', '36502;Marl;LZB;5'],
      facts: [january],
    },
    {
      name: 'values of the Kreis among offices that lie across',
      lines: ['LZB', 'Monat;Marl;Dorsten;Kreis', '2023-01;5;6;11'],
      facts: [january, dorsten, district],
    },
    {
      name: 'values of the Jobcenter alone',
      lines: ['LZB', 'Monat;Jobcenter', '2023-01;11'],
      facts: [district],
    },
    {
      name: 'the Jobcenter in front of its only office',
      lines: ['Monat;Jobcenter;Bezirksstelle;LZB', '2023-01;Jobcenter Kreis Recklinghausen;Marl;5'],
      facts: [january],
    },
    {
      name: 'the Jobcenter behind its only office',
      lines: ['Monat;Bezirksstelle;Jobcenter;LZB', '2023-01;Marl;Jobcenter Kreis Recklinghausen;5'],
      facts: [january],
    },
    {
      name: 'keys of both',
      lines: ['Monat;Kreisschlüssel;Gemeindeschlüssel;LZB', '2023-01;05562;05562024;5'],
      facts: [january],
    },
    {
      name: 'a region in front of its office',
      lines: ['Monat;Region;Dienststelle;LZB', '2023-01;Kreis Recklinghausen;Marl;5'],
      facts: [january],
    },
    {
      name: 'a blank office beside the Jobcenter',
      lines: [
        'Monat;Jobcenter;Bezirksstelle;LZB',
        '2023-01;Jobcenter Kreis Recklinghausen;Marl;5',
        '2023-01;Jobcenter Kreis Recklinghausen;;11',
      ],
      facts: [january, district],
    },
    {
      name: 'a blank office beside another Kreis',
      lines: ['Monat;Kreis;Gemeinde;LZB', '2023-01;Kreis Recklinghausen;Marl;5', '2023-01;Kreis Unna;;11'],
      facts: [january, '2023-01 Kreis Unna total lzb-stock 11'],
      codes: ['warning unknown-category'],
    },
    {
      name: 'a part of a town, blank for the town',
      lines: ['Monat;Gemeinde;Ortsteil;LZB', '2023-01;Marl;;5', '2023-01;Marl;Hüls;2', '2023-01;Dorsten;;6'],
      facts: [january, '2023-01 Hüls total lzb-stock 2', dorsten],
      codes: ['warning unknown-category'],
    },
    {
      name: 'blank offices that may be merged cells',
      lines: [
        'Jobcenter;BST;Geschlecht;LZB',
        'Jobcenter Kreis Recklinghausen;Marl;i;5',
        'Jobcenter Kreis Recklinghausen;;w;2',
        'Jobcenter Kreis Recklinghausen;;m;3',
      ].map((line, at) => `${at === 0 ? 'Monat' : '2023-01'};${line}`),
      facts: [january],
      codes: ['question ambiguous-unit'],
    },
  ])('hold $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})

describe('a column of dates', () => {
  it.each([
    ...[
      'Erstellungsdatum',
      'Erstellt am',
      'Druckdatum',
      'Ladedatum',
      'Abrufdatum',
      'Änderungsdatum',
      'created_at',
    ],
    ...[
      'gültig bis',
      'Fälligkeit',
      'Freigabe',
      'Vorjahresmonat',
      'Planmonat',
      'Zielmonat',
      'Bis',
      'LADE_DATUM',
    ],
    ...['Datum (Export)', 'Monat (Plan)'],
  ])('called %s is asked about', async (name) => {
    const lines = [`${name};Bezirksstelle;LZB`, '31.01.2023;Marl;5']
    const reading = await read(lines.join('\n'))
    expect(reading.facts).toHaveLength(0)
    expect(reading.questions).toMatchObject([{ kind: 'column', at: 0, role: 'month', name }])
    const columns = [{ at: 0, role: 'month' }] as const
    const answered = await read(lines.join('\n'), { answers: { columns } })
    expect(factTexts(answered.facts)).toEqual([january])
  })

  it.each([
    ...[
      '',
      'A',
      'Spalte 1',
      'Monat',
      'Berichtsmonat',
      'Berichts-Monat',
      'Monat/Jahr',
      'Zeit',
      'Datum',
      'Stichtag',
    ],
    ...[
      'Periode',
      'Zeitraum',
      'REF_DATE',
      'StichtagDat',
      'Monat (MM.JJJJ)',
      'Referenzmonat',
      'Statistikmonat',
    ],
  ])('called "%s" holds the months', async (name) => {
    const lines = [`${name};Bezirksstelle;Kennzahl;Wert`, '31.01.2023;Marl;LZB;5']
    expect((await readFacts(lines)).facts).toEqual([january])
  })

  it.each<FileCase>([
    {
      name: 'of another thing says nothing beside a month',
      lines: ['Monat;Erstellt am;BST;LZB', '2023-01;15.08.2023;Marl;5'],
      facts: [january],
    },
    {
      name: 'of another thing says nothing below a month',
      lines: ['Berichtsmonat: Januar 2023', 'Erstellt am;BST;LZB', '15.08.2023;Marl;5'],
      facts: [january],
    },
    {
      name: 'of another thing says nothing beside months across',
      lines: ['Freigabe;BST;Kennzahl;Jan 2023;Feb 2023', '15.08.2023;Marl;LZB;5;6'],
      facts: [january, february],
    },
    {
      name: 'is none where a header names the Datenstand',
      lines: ['BST;Kennzahl;Datenstand 08.2023', 'Marl;LZB;5'],
      facts: [],
      codes: ['warning unknown-category', 'error missing-column'],
    },
  ])('$name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })
})

describe('the name of a column', () => {
  it.each<FileCase>([
    { name: 'towns that people live in', lines: ['Monat;Wohnort;LZB', '2023-01;Marl;5'], facts: [january] },
    {
      name: 'months as SAP calls them',
      lines: ['Kal.jahr/Monat;BST;LZB', '01.2023;Marl;5', '02.2023;Marl;6'],
      facts: [january, february],
    },
    {
      name: 'results',
      lines: ['Monat;BST;Kennzahl;Ergebnis', '2023-01;Marl;LZB;5'],
      facts: [january],
    },
  ])('may be one for $name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })

  it('for where people live stays personal with other places', async () => {
    const { codes } = await readFacts(['Monat;Wohnort;LZB', '2023-01;Am Alten Markt 3;5'])
    expect(codes).toContain('error personal-data')
  })
})
