import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const lines = [
  'Datei: lzb_marl_2022.csv',
  'Datei;lzb_export.csv',
  'Pfad: S:\\Controlling\\LZB\\marl.csv',
  'lzb.xlsx',
]

describe('the name of a file above its table', () => {
  it.each(lines)('is a note beside what columns name: %s', async (line) => {
    expect(await readFacts([line, 'Monat;Bezirksstelle;LZA', '2023-01;Herten;5'])).toEqual({
      facts: ['2023-01 05562020 total lza-stock 5'],
      codes: [],
    })
  })

  it.each(lines)('is no title beside one: %s', async (line) => {
    const rows = [line, 'LZA-Bestand, Bezirksstelle Gladbeck', 'Jahr;Januar;Februar', '2023;5;6']
    expect(await readFacts(rows)).toEqual({
      facts: ['2023-01 05562014 total lza-stock 5', '2023-02 05562014 total lza-stock 6'],
      codes: [],
    })
  })

  it.each(lines)('does not name what is counted: %s', async (line) => {
    const { facts } = await readFacts([line, 'Monat;Bezirksstelle;Anzahl', '2023-01;Herten;5'])
    expect(facts).toEqual(['2023-01 05562020 total Anzahl 5'])
  })
})
