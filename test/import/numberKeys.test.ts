import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const marl = '2023-01 05562024 total lzb-stock 2500'
const datteln = '2023-01 05562008 total lzb-stock 2411'
const known = 'warning unknown-category'

describe('a column of numbers that are no values', () => {
  it.each([
    ['PLZ', '45768', '45711'],
    ['Postleitzahl', '45768', '45711'],
    ['Team', '531', '532'],
    ['Rang', '1', '2'],
    ['Version', '1', '1'],
    ['Wartezeit', '3', '0'],
    ['Nachkommastellen', '0', '0'],
    ['Faktor', '1', '1'],
  ])('is left out, and told: %s', async (name, first, second) => {
    const lines = [`Monat;${name};BST;LZB`, `2023-01;${first};Marl;2500`, `2023-01;${second};Datteln;2411`]
    expect(await readFacts(lines)).toEqual({ facts: [marl, datteln], codes: [known] })
  })

  it.each<FileCase>([
    {
      name: 'a key of smaller units',
      lines: ['Monat;BST;PLZ;LZB', '2023-01;Marl;45768;2500', '2023-01;Marl;45770;2411'],
      facts: ['2023-01 05562024 total 45768 | LZB 2500', '2023-01 05562024 total 45770 | LZB 2411'],
      codes: [known],
    },
    {
      name: 'two versions of the same',
      lines: ['Monat;BST;Version;LZB', '2023-01;Marl;1;2500', '2023-01;Marl;2;2411'],
      facts: [],
      codes: ['question unknown-category', 'error conflicting-duplicate'],
    },
  ])('may be all that tells rows apart: $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })

  it.each([
    { factors: ['1000', '1000'], code: 'question scaled-number' },
    { factors: ['1000000', '1000000'], code: 'question scaled-number' },
    { factors: ['1000', '1'], code: 'error scaled-number' },
  ])('may scale values: $factors', async ({ factors, code }) => {
    const rows = factors.map((factor, at) => `2023-0${String(at + 1)};Marl;LZB;25;${factor}`)
    expect((await readFacts(['Monat;BST;Kennzahl;Wert;Faktor', ...rows])).codes).toContain(code)
  })

  it('holds values where its numbers are no keys', async () => {
    const lines = ['Monat;BST;Wartezeit (Tage);LZB', '2023-01;Marl;12,5;2500']
    expect(await readFacts(lines)).toEqual({
      facts: ['2023-01 05562024 total Wartezeit (Tage) 12.5', marl],
      codes: [known],
    })
  })
})
