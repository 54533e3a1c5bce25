import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasonOf } from '@/domain/measurement'
import type { FileReading } from '@/import/reading'
import { encodings } from './support/bytes'
import { codesOf, factTexts, read } from './support/reading'

const files = [
  [
    '\ufeffBerichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert;Status;Datenstand;Bemerkung',
    '2023-01;05562004;Castrop-Rauxel;weiblich;LZB-Bestand;1.234,5;p;14.02.2023;"vorläufig; geschätzt"',
    '2023-01;05562004;Castrop-Rauxel;männlich;LZB-Bestand;-;;14.02.2023;',
    '2023-02;05562008;Datteln;insgesamt;VZÄ gesamt;(12,5);;;"zwei\nZeilen"',
    'Quelle: Übungsdaten',
  ].join('\r\n'),
  [
    'Langzeitarbeitslose (Anzahl);;;;',
    'Recklinghausen, Kreis;;;;',
    'Jahr;Januar;;Februar;',
    ';weiblich;männlich;weiblich;männlich',
    '2023;1.200;1.300;...;x',
    '2022;12,5;1 234;.;',
  ].join('\n'),
  ['Monat,AGS,ELB,"LZB, Bestand"', '01/2023,5562004,"1,234",12.5', '02/2023,5562008,7,'].join('\n'),
]

const originals = files.flatMap((file) => [
  encodings['utf-8'](file),
  encodings['windows-1252'](file),
  encodings['utf-16le'](file),
])

/** Whatever a file holds, its reading keeps these promises. */
function expectSound({ verdict, facts, issues }: FileReading): void {
  const severities = new Set(issues.map(({ severity }) => severity))
  expect(verdict === 'reject').toBe(severities.has('error'))
  if (verdict === 'reject') expect(facts.length).toBe(0)
  if (verdict === 'accept') expect([...severities].filter((severity) => severity !== 'info')).toEqual([])
  for (let at = 0; at < facts.length; at += 1) {
    const hasReason = reasonOf(facts.flags[at] ?? 0) !== undefined
    expect(Number.isNaN(facts.value[at])).toBe(hasReason)
    expect((facts.flags[at] ?? 0) >> 11).toBe(0)
  }
}

/** Values above a line, without the Datenstand, which may stand below the table. */
function valuesIn({ facts }: FileReading, lastLine: number): readonly string[] {
  return factTexts(facts)
    .map((text) => text.replace(/ @.*$/, ''))
    .filter((_, at) => (facts.line[at] ?? 0) < lastLine)
}

describe('a damaged file', () => {
  const bytes = fc.constantFrom(...originals)

  it('with flipped bytes never breaks the import nor gives facts beside an error', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(bytes, flips, async (original, places) => {
        const damaged = original.slice()
        for (const [place, mask] of places) {
          const at = place % damaged.length
          damaged[at] = (damaged[at] ?? 0) ^ mask
        }
        expectSound(await read(damaged))
        expectSound(await read(damaged, { unknown: 'refuse' }))
      }),
      { numRuns: 500 },
    )
  })

  it('that is cut off never breaks the import', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.nat(), async (original, start, length) => {
        const from = start % original.length
        expectSound(await read(original.slice(from, from + (length % original.length))))
      }),
      { numRuns: 300 },
    )
  })

  it('that is cut off gives no other values than the whole file, but for its last line', async () => {
    for (const file of files) {
      const whole = new Set(valuesIn(await read(file), Infinity))
      for (let length = 0; length < file.length; length += 1) {
        const cut = await read(file.slice(0, length))
        if (cut.verdict === 'reject' || cut.verdict === 'ask') continue
        const lastLine = file.slice(0, length).split(/\r\n|\n/).length
        expect(valuesIn(cut, lastLine).filter((value) => !whole.has(value))).toEqual([])
      }
    }
  })

  it('of any bytes never breaks the import', async () => {
    const texts = fc.string({ unit: 'binary', maxLength: 400 }).map((text) => encodings['utf-8'](text))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), texts), async (anything) => {
        expectSound(await read(anything))
      }),
      { numRuns: 300 },
    )
  })

  it('with shuffled cells never breaks the import', async () => {
    const cell = fc.constantFrom(
      ...[
        '',
        'Monat',
        'Wert',
        'Jahr',
        '2023',
        '2023-01',
        'Januar',
        'Frauen',
        'Marl',
        '05562024',
        'LZB',
        '12',
        '1.234',
      ],
      ...[
        '.',
        'Insgesamt',
        'Summe',
        'x',
        '12,5',
        'KW 3',
        '"',
        '# a',
        'Datenstand',
        '__proto__',
        'Köln',
        '%',
        'Tsd. €',
      ],
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((row) => row.join(';')).join('\n')
        expectSound(await read(text))
        expectSound(await read(text, { unknown: 'refuse' }))
      }),
      { numRuns: 1000 },
    )
  })

  const line = 'Monat;Bezirksstelle;LZB\r\n2023-01;Marl;512'

  it.each([
    { name: 'behind the last line', file: `${line}\r\n\u001a`, verdict: 'accept' },
    { name: 'in the last line', file: `${line}\u001a`, verdict: 'accept' },
    { name: 'within a number', file: `${line.replace('512', '5\u001a12')}`, verdict: 'reject' },
    { name: 'in a line of its own', file: `${line}\r\n\u001a\r\n`, verdict: 'accept' },
    { name: 'in front of a line', file: `${line}\r\n\u001a\r\n2023-02;Marl;5`, verdict: 'reject' },
    { name: 'between lines', file: line.replace('\n', '\n\u001a\r\n'), verdict: 'reject' },
    { name: 'twice', file: `${line}\r\n\u001a\u001a`, verdict: 'reject' },
  ])('that DOS ended is whole, unless its sign stands elsewhere: $name', async ({ file, verdict }) => {
    for (const pieceLength of [1, 7, 1 << 16])
      expect((await read(file, { pieceLength })).verdict).toBe(verdict)
  })

  it('in one piece reads the same as in many', async () => {
    for (const original of originals) {
      const whole = await read(original)
      const pieces = await read(original, { pieceLength: 3 })
      expect(factTexts(pieces.facts)).toEqual(factTexts(whole.facts))
      expect(pieces.issues).toEqual(whole.issues)
    }
  })
})

describe('cells that a spreadsheet keeps as text', () => {
  it('are read as their text, whatever they hold', async () => {
    const lines = [
      '="Monat";="Gebietsschlüssel";="Kennzahl";="Wert"',
      '="2023-01";="05562024";="LZB";="4911"',
      '"=""2023-02""";"=""05562024""";LZB;4‘912',
    ]
    const reading = await read(lines.join('\n'))
    expect(factTexts(reading.facts)).toEqual([
      '2023-01 05562024 total lzb-stock 4911',
      '2023-02 05562024 total lzb-stock 4912',
    ])
    expect(reading.verdict).toBe('accept')
  })

  it.each(['=4911', '=4911+1', '="4911"&"2"', '="=4911"', '=SUMME("A1")'])(
    'are no formulas: %s',
    async (cell) => {
      const reading = await read(['Monat;Bezirksstelle;LZB', `2023-01;Marl;${cell}`].join('\n'))
      expect(codesOf(reading)).toEqual(['warning suspicious-text', 'error invalid-number'])
    },
  )
})
