import { describe, expect, it } from 'vitest'
import { codesOf, doubtsOf, factTexts, read } from './support/reading'

const cells = ['-', '.', 'x', '/', '...', '0', '9999', '(12)']
const table = ['Monat;Bezirksstelle;LZB', ...cells.map((cell, at) => `2023-0${String(at + 1)};Marl;${cell}`)]

async function readWith(...notes: readonly string[]) {
  const reading = await read([...table, '', ...notes].join('\n'))
  return { ...reading, codes: doubtsOf(reading) }
}

describe('a legend that explains a sign in another way than it is read', () => {
  it.each([
    ['Zeichenerklärung: - = Wert kleiner 3 (geheim)', '-'],
    ['- = Angabe fällt später an', '-'],
    ['- = nichts vorhanden oder geheim', '-'],
    ['-;Wert kleiner 3', '-'],
    ['0 = Werte kleiner 3 (Geheimhaltung)', '0'],
    ['Werte unter 3 werden als 0 ausgewiesen.', '0'],
    ['9999 = keine Angabe', '9999'],
    ['Fehlende Werte sind mit 9999 kodiert.', '9999'],
    ['x = geheim', 'x'],
    ['. = nichts vorhanden', '.'],
    ['Werte in Klammern = Erstattungen (negativ)', '()'],
    ['/ = nichts vorhanden  0 = Wert unter 3', '/'],
  ])('is told: %s', async (note, sign) => {
    const { codes, issues, facts } = await readWith(note)
    expect(codes).toEqual(expect.arrayContaining(['warning footnote-mark']))
    expect(issues.filter(({ code }) => code === 'footnote-mark')).toContainEqual(
      expect.objectContaining({ line: 11, detail: { expected: [sign] } }),
    )
    expect(facts.length).toBe(cells.length)
  })

  it('is told of the letter of a state', async () => {
    const reading = await read(
      ['Monat;Bezirksstelle;LZB;Qualität', '2023-01;Marl;5;e', 'e = geschätzt'].join('\n'),
    )
    expect(codesOf(reading)).toContain('warning footnote-mark')
  })

  it.each([
    '- = nichts vorhanden',
    '- = nichts vorhanden (genau null)',
    '-;nichts vorhanden',
    '. = Zahlenwert unbekannt oder geheim zu halten',
    '... = Angabe fällt später an',
    'x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll',
    'x = Tabellenfach gesperrt',
    '/ = keine Angabe, da Zahlenwert nicht sicher genug',
    '0 = weniger als die Hälfte von 1 in der letzten besetzten Stelle, jedoch mehr als nichts',
    '( ) = Aussagewert eingeschränkt, da der Zahlenwert statistisch relativ unsicher ist',
    '- = nichts vorhanden; . = Zahlenwert unbekannt; x = Tabellenfach gesperrt',
    'Zeichenerklärung: - = nichts vorhanden  . = geheim  x = Tabellenfach gesperrt',
    '* = anonymisiert',
    'Werte kleiner 3 werden durch * ersetzt.',
    'Werte in Klammern: geringe Fallzahl',
    'p = vorläufig',
    '2023 = vorläufig',
    '1) = keine Angabe der Nebenstelle',
    '- Werte unter 10 sind gerundet',
    '888 = keine Angabe',
  ])('agrees, or speaks of no value here: %s', async (note) => {
    expect((await readWith(note)).codes).toEqual([])
  })

  it('agrees with the letters of SDMX', async () => {
    const reading = await read(
      ['DATAFLOW,freq,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS', 'X,M,DE,2024-01,5,e', 'e = estimated'].join(
        '\n',
      ),
    )
    expect(codesOf(reading)).not.toContain('warning footnote-mark')
  })
})

describe('a number in brackets', () => {
  it.each(['1.234.567,89', '-1.234.567,89'])(
    'may be below zero where others may, and is told beside %s',
    async (beside) => {
      const lines = ['Monat;Ausgaben EGT', `2023-01;${beside}`, '2023-02;(12.345,10)']
      const reading = await read(lines.join('\n'))
      expect(factTexts(reading.facts)[1]).toBe('2023-02 05562 total egt-spending 12345.1 (limited)')
      expect(reading.issues).toMatchObject([
        {
          severity: 'warning',
          code: 'ambiguous-number',
          line: 3,
          detail: { expected: ['12345,1', '-12345,1'] },
        },
      ])
    },
  )

  it('is of limited use where people are counted', async () => {
    const reading = await read(['Monat;Bezirksstelle;LZB', '2023-01;Marl;(12)'].join('\n'))
    expect(reading.verdict).toBe('accept')
  })
})
