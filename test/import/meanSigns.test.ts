import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 5'

describe('the sign of a mean in a header', () => {
  it.each([
    ['Wert (Ø)', ['Monat;BST;Kennzahl;Wert (Ø)', '2023-01;Marl;LZB;5']],
    ['Ø Wert', ['Monat;BST;Kennzahl;Ø Wert', '2023-01;Marl;LZB;5']],
    ['Anzahl (∅)', ['Monat;BST;Kennzahl;Anzahl (∅)', '2023-01;Marl;LZB;5']],
    ['Jan 2023 (Ø)', ['LZB-Bestand', 'BST;Jan 2023 (Ø);Feb 2023 (Ø)', 'Marl;5;6']],
    ['Jan 2023 ø', ['LZB-Bestand', 'BST;Jan 2023 ø;Feb 2023 ø', 'Marl;5;6']],
    ['Monat (Ø)', ['Monat (Ø);BST;LZB', '2023-01;Marl;5']],
    ['Monat (Durchschnitt)', ['Monat (Durchschnitt);BST;LZB', '2023-01;Marl;5']],
  ])('makes its values those of no month: %s', async (_, lines) => {
    expect(await readFacts(lines)).toEqual({ facts: [], codes: ['error not-monthly'] })
  })

  it('leaves out a column beside others', async () => {
    const lines = ['LZB-Bestand', 'BST;Jan 2023;Feb 2023 (Ø)', 'Marl;5;6']
    expect(await readFacts(lines)).toEqual({ facts: [january], codes: ['warning not-monthly'] })
  })

  it.each(['LZB (Ø)', 'Ø LZB', 'LZB Ø'])('makes a name of its own of an indicator: %s', async (header) => {
    const { facts, codes } = await readFacts([`Monat;BST;${header}`, '2023-01;Marl;5'])
    expect(facts).toEqual([`2023-01 05562024 total ${header} 5`])
    expect(codes).toEqual(['warning unknown-category'])
  })

  it('is no letter of a name', async () => {
    const lines = ['Monat;Køge;Marl', 'LZB-Bestand', '2023-01;6;5']
    expect((await readFacts(lines)).codes).not.toContain('error not-monthly')
  })
})

describe('the name of the months', () => {
  it.each(['Auswertungszeitraum', 'Bezugszeitraum', 'BM', 'Erhebungsmonat', 'Monat:'])(
    'is known as %s',
    async (header) => {
      const lines = [`${header};Bezirksstelle:;LZB-Bestand:`, '2023-01;Marl;5']
      expect(await readFacts(lines)).toEqual({ facts: [january], codes: [] })
    },
  )

  it('may bear a colon across', async () => {
    const lines = ['LZB-Bestand Marl', 'Jahr:;Jan:;Feb:', '2023;5;6']
    expect(await readFacts(lines)).toEqual({
      facts: [january, '2023-02 05562024 total lzb-stock 6'],
      codes: [],
    })
  })
})
