import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

const header = 'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert'
const rowOf = (month: string, value: number) => `${month};05562024;Marl;insgesamt;LZB-Bestand;${value}`
const rows = [header, rowOf('2023-01', 5), rowOf('2023-02', 6)]
const facts = ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6']

describe('a row that was cut otherwise', () => {
  const march = rowOf('2023-03', 7)

  it.each([
    ['by commas', [...rows, march.replaceAll(';', ',')]],
    ['by commas, filled up', [...rows, `${march.replaceAll(';', ',')};;;;;`]],
    ['by commas, with a decimal comma', [...rows, `${march.replaceAll(';', ',')},5`]],
    [
      'by tabs between others',
      [header, rowOf('2023-01', 5), march.replaceAll(';', '\t'), rowOf('2023-02', 6)],
    ],
    ['not at all', [...rows, `"${march}"`]],
    ['by both', [...rows, '2023-03,05562024,Marl,insgesamt,LZB-Bestand;7']],
    ['below its own header', [...rows, header.replaceAll(';', ','), march.replaceAll(';', ',')]],
    ['with months across', ['BST;2023-01;2023-02', 'Marl;5;6', 'Herten,7,8']],
    ['with years down', ['Jahr;Januar;Februar', '2023;5;6', '2022,7,8']],
  ])('is no footnote, but refused: %s', async (_, lines) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('error row-length')
    expect(factTexts(reading.facts)).toEqual([])
  })

  it('is refused as a header alone, since the rows below it are of another form', async () => {
    const reading = await read([...rows, 'Monat,Bezirksstelle,Wert'].join('\n'))
    expect(codesOf(reading)).toContain('error row-length')
  })
})

describe('a footnote with commas, months and numbers', () => {
  it.each([
    'Quelle: Statistik der Bundesagentur für Arbeit, Nürnberg, 2023, eigene Berechnung, Stand, 5',
    'Marl, 2023',
    'Recklinghausen, 14.02.2023',
    '2023-01, 2023-02: geprüfte Werte, Marl, insgesamt, LZB, 3 Nachmeldungen',
    '1) Marl, Herten und Waltrop, ab 2023-01, mit 7 Stellen',
    '- nichts vorhanden, . geheim, x nicht sinnvoll, ... folgt, 0 weniger als die Hälfte, / unsicher',
    'Erstellt am 14.02.2023, 10:15 Uhr, Controlling, Seite 1, von, 7',
    'Merkmale: Monat, Bezirksstelle, Geschlecht, Kennzahl',
  ])('stays one: %s', async (footnote) => {
    const reading = await read([...rows, `"${footnote}"`].join('\n'))
    expect(factTexts(reading.facts).map((fact) => fact.replace(/ @.*/, ''))).toEqual(facts)
    expect(reading.verdict).not.toBe('reject')
  })

  it.each(['Marl, 2023', 'Marl, Herten, Waltrop', '2022, 2023', 'Stand 2023, 5 Stellen'])(
    'stays one below months that lie across: %s',
    async (footnote) => {
      const { facts: found } = await read(
        ['BST;LZB 2023-01;LZB 2023-02', 'Marl;5;6', `"${footnote}"`].join('\n'),
      )
      expect(factTexts(found)).toEqual(facts)
    },
  )
})
