import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const flows = ['Monat;Bezirksstelle;LZB-Bestand;LZB-Zugang', '2023-01;Marl;5;6']
const rates = ['Monat;Bezirksstelle;K3 Veränderung LZB (%)', '2023-01;Marl;0,5']
const marl = (name: string, value: number) => `2023-01 05562024 total ${name} ${value}`
const plain = [marl('lzb-inflow', 6), marl('lzb-stock', 5)]

async function read(...lines: readonly string[]) {
  const { facts, codes } = await readFacts(lines)
  return { facts: facts.toSorted(), codes }
}

describe('a title that makes other numbers', () => {
  it.each([
    'Sollwerte 2023',
    'Planwerte',
    'Alle Werte kumuliert seit Jahresbeginn',
    'Index, Januar 2020 = 100',
    'saisonbereinigte Werte',
    'Veränderung zum Vormonat',
    'je 1.000 Einwohner',
    'nur Ausländer',
  ])('holds for columns whose own names have other such words: %s', async (title) => {
    expect(await read('Monatsbericht', title, ...flows)).toEqual({
      facts: [marl(`LZB-Bestand | ${title}`, 5), marl(`LZB-Zugang | ${title}`, 6)],
      codes: ['warning unknown-category'],
    })
  })

  it('holds for the columns that do not say so themselves', async () => {
    const table = ['Monat;Bezirksstelle;LZB;LZA Soll', '2023-01;Marl;5;6']
    expect((await read('Sollwerte', ...table)).facts).toEqual([
      marl('LZA Soll', 6),
      marl('LZB | Sollwerte', 5),
    ])
  })

  it('holds for the rows that do not say so themselves', async () => {
    const table = ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB;5', '2023-01;Marl;LZA Soll;6']
    expect((await read('Sollwerte', ...table)).facts).toEqual([
      marl('LZA Soll', 6),
      marl('LZB | Sollwerte', 5),
    ])
  })

  it('holds beside another that the columns say', async () => {
    const table = ['Monat;Bezirksstelle;LZB-Zugang;LZA-Zugang', '2023-01;Marl;5;6']
    const titles = ['Zugänge', 'kumuliert seit Jahresbeginn']
    expect((await read(...titles, ...table)).facts).toContain(marl(`LZB-Zugang | ${titles[1] ?? ''}`, 5))
  })

  it('holds for the whole of groups of another kind', async () => {
    const table = [
      'Monat;Bezirksstelle;Altersgruppe;LZB',
      '2023-01;Marl;unter 25;5',
      '2023-01;Marl;Insgesamt;9',
    ]
    expect((await read('nur Ausländer', ...table)).facts).toContain(marl('LZB | nur Ausländer', 9))
  })

  it('holds beside a column in percent', async () => {
    const table = ['Monat;Bezirksstelle;LZB;Veränderung in %', '2023-01;Marl;12;0,3']
    expect((await read('Angaben in Prozent', ...table)).codes).toContain('error invalid-number')
    expect((await read(...table, '', 'Werte in Prozent')).codes).toContain('error invalid-number')
  })
})

describe('a title that says what columns say', () => {
  it.each([
    ['Bestand und Zugang', flows, plain],
    ['Bestand, Zugang, Abgang', flows, plain],
    ['LZB: Bestand und Zugang', flows, plain],
    ['Langzeitleistungsbeziehende - Bestand/Zugang', flows, plain],
    ['Veränderung gegenüber Vorjahresmonat', rates, [marl('k3', 0.5)]],
    ['Veränderung gegenüber Vorjahresmonat in %', rates, [marl('k3', 0.5)]],
    ['Angaben in Prozent', rates, [marl('k3', 0.5)]],
    ['Zugaenge', ['Monat;Bezirksstelle;LZB-Zugang', '2023-01;Marl;6'], [marl('lzb-inflow', 6)]],
    ['Monatsbericht', flows, plain],
    ['Fachbereich Soziales, Controlling', flows, plain],
  ])('leaves them as they are: %s', async (title, table, facts) => {
    expect(await read(title, ...table)).toEqual({ facts, codes: [] })
  })

  it.each([
    ['Soll-Ist-Vergleich', 'LZB Ist;LZB Soll'],
    ['Plan/Ist', 'LZB Ist;LZB Plan'],
    ['LZB-Bestand und Veränderung zum Vormonat', 'LZB;Veränderung zum Vormonat'],
  ])('leaves the actual values as they are: %s', async (title, headers) => {
    const { facts } = await read(title, `Monat;Bezirksstelle;${headers}`, '2023-01;Marl;5;6')
    expect(facts).toContain(marl('lzb-stock', 5))
  })
})

describe('a title in plain letters', () => {
  it.each(['Zugaenge', 'Abgaenge nach Bezirksstellen', 'Veraenderung zum Vormonat', 'nur Auslaender'])(
    'says the same: %s',
    async (title) => {
      const table = ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5']
      expect((await read(title, ...table)).facts).not.toContain(marl('lzb-stock', 5))
    },
  )
})

describe('a title above a second table', () => {
  const table = (name: string) => [name, 'Monat;Bezirksstelle;Anzahl', '2023-01;Marl;5']

  it.each([
    [['LZA-Bestand kumuliert'], 'LZA-Bestand kumuliert'],
    [['Veränderung zum Vormonat', 'LZA-Bestand'], 'LZA-Bestand | Veränderung zum Vormonat'],
    [['Arbeitsmarktreport', 'LZA-Bestand'], 'lza-stock'],
  ])('makes other numbers of it: %s', async (titles, name) => {
    const second = [...titles.slice(0, -1), ...table(titles.at(-1) ?? '')]
    const { facts } = await read(...table('LZB-Bestand'), '', ...second)
    expect(facts.toSorted()).toEqual([marl('lzb-stock', 5), marl(name, 5)].toSorted())
  })
})

describe('a line below the table', () => {
  it.each([
    ['Alle Werte kumuliert seit Jahresbeginn', 'error not-monthly'],
    ['Hinweis: Werte kumuliert seit Jahresbeginn', 'error not-monthly'],
    ['Alle Werte sind Planwerte', 'warning unknown-category'],
    ['saisonbereinigte Werte', 'warning unknown-category'],
  ])('is told though names of columns have other such words: %s', async (line, code) => {
    expect((await read(...flows, '', line)).codes).toEqual([code])
  })

  it.each([
    [rates, 'Veränderung gegenüber Vorjahresmonat'],
    [flows, 'Bestand und Zugang'],
    [flows, 'Integrationen: nicht kumuliert'],
    [flows, 'Zugang: Zugänge in den Langzeitleistungsbezug im Berichtsmonat'],
  ])('may explain columns', async (table, line) => {
    expect((await read(...table, '', line)).codes).toEqual([])
  })

  it('may explain a column that is left out', async () => {
    const table = ['Monat;Bezirksstelle;Integrationen;Integrationen kumuliert', '2023-01;Marl;5;5']
    const { facts } = await read(...table, '', 'kumuliert: seit Jahresbeginn')
    expect(facts).toEqual([marl('integrations', 5)])
  })

  it('may explain the column that bears its sign', async () => {
    const table = ['Monat;Bezirksstelle;LZB;Quote*', '2023-01;Marl;5;3,2']
    expect((await read(...table, '', '* in Prozent')).facts).toContain(marl('lzb-stock', 5))
  })
})
