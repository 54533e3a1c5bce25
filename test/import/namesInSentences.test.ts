import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

/** What a careful person reads from the name of a row, a column and a title. */
const names: readonly (readonly [text: string, indicator: string])[] = [
  ['Anzahl der Langzeitarbeitslosen', 'lza-stock'],
  ['Zahl der Langzeitleistungsbeziehenden', 'lzb-stock'],
  ['Bestand an Langzeitarbeitslosen', 'lza-stock'],
  ['Zugang an LZB', 'lzb-inflow'],
  ['Integrationen von LZB', 'integrations-lzb'],
  ['Anzahl von LZA', 'Anzahl von LZA'],
  ['Anteil der Langzeitarbeitslosen', 'Anteil der Langzeitarbeitslosen'],
  ['Abgang aus Langzeitarbeitslosigkeit', 'Abgang aus Langzeitarbeitslosigkeit'],
  ['Zahl der Integrationen je 100 ELB', 'Zahl der Integrationen je 100 ELB'],
]

describe('names as sentences inflect them', () => {
  it.each(names)('in a column: %s', async (text, indicator) => {
    const { facts } = await readFacts([`Monat;Bezirksstelle;${text}`, '2023-01;Marl;12'])
    expect(facts).toEqual([`2023-01 05562024 total ${indicator} 12`])
  })

  it.each(names)('in a row: %s', async (text, indicator) => {
    const { facts } = await readFacts(['Kennzahl;Bezirksstelle;Jan 2023', `${text};Marl;12`])
    expect(facts).toEqual([`2023-01 05562024 total ${indicator} 12`])
  })

  it.each([
    ['Langzeitarbeitslose im Kreis Recklinghausen', 'lza-stock'],
    ['Langzeitarbeitslose in den Bezirksstellen', 'lza-stock'],
    ['Langzeitarbeitslose mit Angaben nach Geschlecht', 'lza-stock'],
    ['Langzeitarbeitslose mit Vergleich zum Vormonat', 'lza-stock'],
    ['Entwicklung der Langzeitarbeitslosen: Auswertung Fachdienst', 'lza-stock'],
    ['Langzeitarbeitslose - Neue Auswertung', 'lza-stock'],
    ['Integrationen von Langzeitleistungsbeziehenden', 'Integrationen von Langzeitleistungsbeziehenden'],
    ['Integrationen von LZB', 'integrations-lzb'],
    ['Personen in Bedarfsgemeinschaften', 'Personen in Bedarfsgemeinschaften'],
    ['Neue LZB', 'Neue LZB'],
    ['Erwerbstätige ELB', 'Erwerbstätige ELB'],
    ['Langzeitarbeitslose 2 Jahre und länger', 'Langzeitarbeitslose 2 Jahre und länger'],
    ['Langzeitarbeitslose in Maßnahmen', 'Langzeitarbeitslose in Maßnahmen'],
    ['LZB mit einer Verweildauer von 4 Jahren', 'LZB mit einer Verweildauer von 4 Jahren'],
    ['Eintritte von Langzeitarbeitslosen', 'Eintritte von Langzeitarbeitslosen'],
    ['Bedarfsgemeinschaften mit LZB', 'Bedarfsgemeinschaften mit LZB'],
  ])('in a title: %s', async (text, indicator) => {
    const { facts } = await readFacts([text, 'Monat;Marl;Herten', '2023-01;12;13'])
    expect(facts[0]).toBe(`2023-01 05562024 total ${indicator} 12`)
  })

  it.each([
    ['LZA insgesamt', '2023-01 05562024 total lza-stock 12'],
    ['LZA Frauen', '2023-01 05562024 female lza-stock 12'],
    ['LZA SGB II', '2023-01 05562024 total LZA SGB II 12'],
  ])('the whole beside the sexes: %s', async (text, fact) => {
    const { facts } = await readFacts(['Kennzahl;Bezirksstelle;Jan 2023', `${text};Marl;12`])
    expect(facts).toEqual([fact])
  })

  it.each([
    ['Arbeitslose insgesamt;dar. Langzeitarbeitslose', 'lza-stock'],
    ['ELB;darunter LZB', 'lzb-stock'],
    ['ELB;darunter LZA', 'ELB | LZA'],
    ['Arbeitslose SGB II;dar. Langzeitarbeitslose', 'Arbeitslose SGB II | Langzeitarbeitslose'],
  ])('a group within the one that holds all of it: %s', async (header, indicator) => {
    const { facts } = await readFacts([`Monat;Bezirksstelle;${header}`, '2023-01;Marl;50;12'])
    expect(facts[1]).toBe(`2023-01 05562024 total ${indicator} 12`)
  })
})
