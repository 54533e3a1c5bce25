import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

const header = 'Monat;Bezirksstelle;Wert'
const named = 'Monat;Bezirksstelle;LZB-Bestand'
const row = '2023-01;Marl;5'
const stock = '2023-01 05562024 total lzb-stock 5'

async function readLines(lines: readonly string[]) {
  return read(lines.join('\n'))
}

describe('titles that limit the numbers below them', () => {
  it.each([
    'LZB-Bestand unter 25 Jahre',
    'LZB-Bestand - Ausländer',
    'LZB-Bestand ohne Geflüchtete',
    'LZB-Bestand U25',
    'LZB-Bestand 15 bis unter 25 Jahre',
    'Zugang LZB-Bestand',
    'LZB-Bestand pro 1.000 Einwohner',
  ])('takes %s for no number of all people', async (title) => {
    const reading = await readLines([title, header, row])
    expect(factTexts(reading.facts)).toEqual([`2023-01 05562024 total ${title} 5`])
    expect(codesOf(reading)).toContain('warning unknown-category')
  })

  it.each(['Alter: unter 25 Jahre', 'Personengruppe: Ausländer', 'LZB-Bestand Alleinerziehende'])(
    'keeps %s at the name of the columns',
    async (title) => {
      const { facts } = await readLines([title, named, row])
      expect(factTexts(facts)).toEqual([`2023-01 05562024 total LZB-Bestand | ${title} 5`])
    },
  )

  it.each(['Angaben in Prozent', 'Einheit: %', 'LZB-Bestand in %', '(in %)', 'Bestand;in Prozentpunkten'])(
    'refuses counts below %s',
    async (title) => {
      expect(codesOf(await readLines([title, named, row]))).toContain('error invalid-number')
    },
  )

  it.each([
    'LZB-Bestand, Deutsche und Ausländer',
    'LZB-Bestand: unter 25, 25 bis unter 55, 55 und älter',
    'LZB-Bestand einschließlich Geflüchtete aus der Ukraine',
    'LZB-Bestand (Werte unter 10 werden nicht gezeigt)',
    'LZB-Bestand je Bezirksstelle ab 01.2023',
  ])('takes %s for all people', async (title) => {
    expect(factTexts((await readLines([title, header, row])).facts)).toEqual([stock])
  })
})

describe('years of their own column', () => {
  it('refuses a year that contradicts the month beside it', async () => {
    const lines = ['Jahr;Monat;Bezirksstelle;LZB', '2023;2023-01;Marl;5', '2022;2023-02;Marl;6']
    const { issues } = await readLines(lines)
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([['invalid-month', 3, 1]])
  })

  it('refuses a January below December where the year is left out', async () => {
    const lines = [
      'Jahr;Monat;Bezirksstelle;LZB',
      '2022;November;Marl;1',
      ';Dezember;Marl;2',
      ';Januar;Marl;3',
    ]
    expect(codesOf(await readLines(lines))).toContain('error invalid-month')
  })

  it('lets a year hold for the months of several offices', async () => {
    const months = ['November', 'Dezember']
    const rows = ['Marl', 'Datteln'].flatMap((unit) => months.map((month) => `;${month};${unit};7`))
    const lines = ['Jahr;Monat;Bezirksstelle;LZB', '2022;Oktober;Marl;7', ...rows]
    expect(factTexts((await readLines(lines)).facts)).toHaveLength(5)
  })
})

describe('signs in names', () => {
  it.each(['LZB-Bestand %', 'Ø LZB-Bestand', 'Δ LZB'])('takes %s for another number', async (name) => {
    const reading = await readLines([`Monat;Bezirksstelle;${name}`, row])
    expect(factTexts(reading.facts)).not.toEqual([stock])
    expect(codesOf(reading)).toContain('warning unknown-category')
  })
})
