import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const rows = ['Monat;Bezirksstelle;Anzahl', '2023-01;Marl;5']

function readLines(...lines: readonly string[]) {
  return readFacts(lines)
}

const marl = (name: string, sex = 'total') => `2023-01 05562024 ${sex} ${name} 5`

describe('a title line of its own', () => {
  it.each([
    'Veränderung zum Vorjahresmonat',
    'Veränderung gegenüber dem Vormonat in Prozentpunkten',
    'je 1.000 Einwohner',
    'Durchschnitt der letzten 12 Monate',
    'Summe der letzten zwölf Monate',
    'Mittelwert',
    'Die Werte sind seit Jahresbeginn kumuliert.',
    'Darstellung: kumuliert',
    'Rechtskreis: SGB III',
    'saisonbereinigte Werte',
    'Saldo aus Zu- und Abgängen',
    'Abgänge nach Bezirksstellen',
    'Vormonat',
    'Quartalswerte',
    'Angaben in Promille',
    '50+',
    'ohne Frauen',
    'Frauenanteil',
    'Schwerbehinderte Menschen',
    'Menschen mit Behinderung',
  ])('stays at the name where it makes another number: %s', async (line) => {
    expect(await readLines('LZB', line, ...rows)).toEqual({
      facts: [marl(`LZB-Bestand | ${line}`)],
      codes: ['warning unknown-category'],
    })
  })

  it.each([
    'Arbeitsmarktreport',
    'Bestand und Veränderung',
    'Werte nicht saisonbereinigt',
    'Keine kumulierten Werte',
    'Vergleich mit dem Vorjahr',
    'Abweichungen durch Rundung sind möglich',
    'Rechtskreis: SGB II',
    'Grundsicherung und Arbeitsförderung (SGB II und III)',
    'Tabelle 15-24',
    'Zielsteuerung SGB II, Planungsdokument 2023',
    'Stand: 15.05.2023',
    'Quelle: Statistik der Bundesagentur für Arbeit',
    'Erstellt am 15.05.2023',
    'nur Frauen und Männer',
  ])('is harmless where it does not: %s', async (line) => {
    const { facts, codes } = await readLines('LZB', line, ...rows)
    expect({ facts: facts.map((fact) => fact.replace(/ @.*/, '')), codes }).toEqual({
      facts: [marl('lzb-stock')],
      codes: [],
    })
  })
})

describe('a title of one line', () => {
  it.each([
    'LZB 50+',
    'LZB-Bestand 15-24',
    'LZB <25',
    'LZA SGB III',
    'LZB Ø',
    'LZA saisonbereinigt',
    'LZB Durchschnitt',
    'LZB ohne Frauen',
  ])('stays at the name where it names another number: %s', async (title) => {
    expect(await readLines(title, ...rows)).toEqual({
      facts: [marl(title)],
      codes: ['warning unknown-category'],
    })
  })

  it.each([
    ['Integrationen Frauen kumuliert', 'Integrationen Frauen kumuliert'],
    ['LZB Anteil Frauen', 'LZB Anteil Frauen'],
    ['LZB weiblich, Anteil', 'LZB weiblich, Anteil'],
  ])('loses nothing by naming a sex: %s', async (title, name) => {
    expect(await readLines(title, ...rows)).toEqual({
      facts: [marl(name, 'female')],
      codes: ['warning unknown-category'],
    })
  })

  it.each(['LZB Frauen', 'LZB - nur Frauen', 'LZB (weiblich)', 'LZB, darunter Frauen'])(
    'may restrict the sex alone: %s',
    async (title) => {
      expect(await readLines(title, ...rows)).toEqual({ facts: [marl('lzb-stock', 'female')], codes: [] })
    },
  )

  it.each(['LZB w', 'LZB (m)', 'LZB Frau'])('is told where it may name a sex: %s', async (title) => {
    expect(await readLines(title, ...rows)).toEqual({
      facts: [marl('lzb-stock')],
      codes: ['warning unknown-category'],
    })
  })

  it.each([
    'Langzeitarbeitslose (§ 18 SGB III)',
    'LZA, nicht saisonbereinigt',
    'LZA nach Kreisen, SGB II und SGB III',
    'LZA m/w',
  ])('may explain what is counted: %s', async (title) => {
    expect((await readLines(title, ...rows)).facts).toEqual([marl('lza-stock')])
  })
})

describe('flows in the plural', () => {
  it.each([
    'Jobcenter Kreis Recklinghausen - LZB - Zugänge',
    'LZB-Zugänge',
    'LZB, Zugänge nach Bezirksstellen',
  ])('are known like in the singular: %s', async (title) => {
    expect(await readLines(title, ...rows)).toEqual({ facts: [marl('lzb-inflow')], codes: [] })
  })

  it('are no stock of the columns below them', async () => {
    const { facts } = await readLines('Zugänge', 'Monat;Bezirksstelle;LZB;LZA', '2023-01;Marl;5;5')
    expect(facts).toEqual([marl('lzb-inflow'), marl('LZA | Zugänge')])
  })

  it('say no more than columns that name them', async () => {
    const { facts, codes } = await readLines(
      'Zugänge und Abgänge',
      'Monat;Bezirksstelle;LZB-Zugang',
      '2023-01;Marl;5',
    )
    expect({ facts, codes }).toEqual({ facts: [marl('lzb-inflow')], codes: [] })
  })
})

describe('the year of a title', () => {
  it.each(['LZB 2022', 'Berichtsjahr 2022', 'LZB Jahr: 2022', 'LZB-Bestand Dezember 2022'])(
    'is asked about where the rows name another: %s',
    async (title) => {
      expect((await readLines(title, 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5')).codes).toEqual([
        'question duplicate-column',
      ])
    },
  )

  it.each(['LZB 2023', 'LZB 2019 bis 2024', 'Planungsdokument 2022', 'LZB gemäß Plan 2022'])(
    'may hold that of the rows, or be of something else: %s',
    async (title) => {
      const { codes } = await readLines(title, 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5')
      expect(codes.filter((code) => code.startsWith('question'))).toEqual([])
    },
  )

  it('makes a flow no flow of the Berichtsmonat', async () => {
    const table = (name: string) => ['Berichtsmonat: Dezember 2023', name, 'Bezirksstelle;Wert', 'Marl;5']
    expect((await readLines(...table('Integrationen im Jahr 2023'))).codes).toEqual(['error not-monthly'])
    expect((await readLines(...table('LZB im Jahr 2023'))).facts).toEqual([
      '2023-12 05562024 total lzb-stock 5',
    ])
  })
})

describe('a title line for the sex', () => {
  const table = ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5']

  it.each([
    ['Geschlecht: w', 'female'],
    ['Geschlecht: weiblich', 'female'],
    ['Geschlecht;F', 'female'],
    ['Geschlecht;M', 'male'],
    ['Filter: Geschlecht = m', 'male'],
    ['Geschlecht: nur Frauen', 'female'],
    ['Geschlecht: insgesamt', 'total'],
    ['Geschlecht: m/w/d', 'total'],
    ['Geschlecht: alle Personen', 'total'],
    ['LZB nach Geschlecht', 'total'],
    ['Geschlecht und Alter', 'total'],
  ])('is read like a cell: %s', async (line, sex) => {
    expect(await readLines(line, ...table)).toEqual({ facts: [marl('lzb-stock', sex)], codes: [] })
  })

  it.each(['divers', 'Damen', 'Herren', 'ohne Angabe', 'Frauen (%)', 'weiblich/divers', '2'])(
    'stays at the name where it names another: %s',
    async (text) => {
      expect(await readLines(`Geschlecht: ${text}`, ...table)).toEqual({
        facts: [marl(`${text} | LZB`)],
        codes: ['warning unknown-category'],
      })
    },
  )

  it('is asked about above rows that name another', async () => {
    const lines = ['Geschlecht: divers', 'Monat;Bezirksstelle;Geschlecht;LZB', '2023-01;Marl;w;5']
    expect((await readLines(...lines)).codes).toEqual(['question duplicate-column'])
  })
})
