import { describe, expect, it } from 'vitest'
import { longRows } from './support/longTable'
import { codesOf, factTexts, read } from './support/reading'

const header = 'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert'
const rowOf = (month: string, value: number) => `${month};05562024;Marl;insgesamt;LZB-Bestand;${value}`
const factOf = (month: string, value: number) => `${month} 05562024 total lzb-stock ${value}`

describe('a quote that is closed in a later row', () => {
  it.each([
    [
      'a name',
      [
        header,
        rowOf('2023-01', 5),
        '2023-02;05562024;"Marl;insgesamt;LZB-Bestand;6',
        '2023-03;05562024;Marl";insgesamt;LZB-Bestand;7',
      ],
    ],
    [
      'a remark',
      [
        `${header};Bemerkung`,
        `${rowOf('2023-01', 5)};`,
        `${rowOf('2023-02', 6)};"geprüft`,
        `${rowOf('2023-03', 7)};ok"`,
      ],
    ],
    [
      'a remark over three rows',
      [
        `${header};Bemerkung`,
        `${rowOf('2023-01', 5)};"geprüft`,
        `${rowOf('2023-02', 6)};`,
        `${rowOf('2023-03', 7)};ok"`,
      ],
    ],
    [
      'a status, up to a remark',
      [
        `${header};Status;Datenstand;Bemerkung`,
        `${rowOf('2023-01', 5)};"p;;`,
        `${rowOf('2023-02', 6)};p;;ok"`,
        `${rowOf('2023-03', 7)};p;;`,
      ],
    ],
    [
      'a file without keys',
      [
        'Monat;BST;Kennzahl;Wert',
        '2023-01;Marl;LZB-Bestand;5',
        '2023-02;"Marl;LZB-Bestand;6',
        '2023-03;Marl";LZB-Bestand;7',
      ],
    ],
    [
      'the first column',
      ['Bezirksstelle;Monat;LZB-Bestand', 'Marl;2023-01;5', '"Marl;2023-02;6', 'Marl";2023-03;7'],
    ],
    [
      'a file with commas',
      ['Monat,BST,LZB-Bestand,Bemerkung', '2023-01,Marl,5,', '2023-02,Marl,6,"neu', '2023-03,Marl,7,alt"'],
    ],
    [
      'a row quoted as a whole',
      ['"Monat;BST;LZB-Bestand"', '"2023-01;Marl;5"', '"2023-02;Marl;6', '2023-03;Marl;7"'],
    ],
  ])('joins rows in %s, which is refused', async (_, lines) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('error malformed-quote')
    expect(factTexts(reading.facts)).toEqual([])
  })

  it('is found far below the head of a long file', async () => {
    const rows = longRows(60, (month, key) => `${month};${key};insgesamt;LZB-Bestand;5;`)
    const lines = [
      'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Bemerkung',
      ...rows.slice(0, -2),
      `${rows.at(-2) ?? ''}"neu`,
      `${rows.at(-1) ?? ''}"`,
    ]
    const reading = await read(lines.join('\n'), { pieceLength: 1 << 10 })
    expect(reading.issues.map(({ code, line }) => `${code} ${line ?? ''}`)).toEqual([
      `malformed-quote ${rows.length}`,
    ])
  })
})

describe('a text of several lines', () => {
  it.each([
    '"zwei Zeilen; mit\nSemikolon"',
    '"geprüft\nam 14.02.2023; Nachmeldung aus Marl; siehe Mail"',
    '"Anlass:\n2023-02; Umzug"',
    '"a;b\nc;d;e"',
    '"Zeile 1\n\nZeile 3"',
  ])('is read beside its values: %s', async (remark) => {
    const lines = [`${header};Bemerkung`, `${rowOf('2023-01', 5)};${remark}`, `${rowOf('2023-02', 6)};`]
    const reading = await read(lines.join('\n'))
    expect(factTexts(reading.facts)).toEqual([factOf('2023-01', 5), factOf('2023-02', 6)])
    expect(reading.verdict).toBe('accept')
  })

  it('is read in a title and in a header', async () => {
    const lines = [
      '"LZB-Bestand; nach Monaten\nKreis Recklinghausen; alle Stellen";;',
      'Monat;BST;"Wert\n(Personen; absolut)"',
      '2023-01;Marl;5',
    ]
    const { facts } = await read(lines.join('\n'))
    expect(factTexts(facts)).toEqual([factOf('2023-01', 5)])
  })

  it('is a sentence where commas cut the file', async () => {
    const remark = '"Es fehlen\nDatteln, Dorsten, Gladbeck, Herten, Marl und Waltrop"'
    const lines = ['Monat,BST,LZB-Bestand,Bemerkung', `2023-01,Marl,5,${remark}`, '2023-02,Marl,6,']
    const { facts } = await read(lines.join('\n'))
    expect(factTexts(facts)).toEqual([factOf('2023-01', 5), factOf('2023-02', 6)])
  })
})
