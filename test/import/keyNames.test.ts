import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

/** One month each, with the key and the name of its unit. */
function readUnits(...rows: readonly string[]) {
  const lines = rows.map((row, at) => `2023-0${at + 1};${row};LZB-Bestand;5`)
  return readFacts(['Monat;AGS;Bezirksstelle;Kennzahl;Wert', ...lines])
}

describe('a name beside a key', () => {
  it.each([
    ['part of its own', '05562004;Castrop'],
    ['initials of its own', '05562004;CR'],
    ['a slip of the pen', '05562004;Castrop-Rauxl'],
    ['its own and a district', '05562024;Marl-Hüls'],
    ['its own and its Kreis', '05562024;Marl (Kreis Recklinghausen)'],
    ['a longer one of the Träger', '05562;Vestische Arbeit Jobcenter Kreis Recklinghausen'],
    ['a number', '05562004;BST 04'],
    ['its Land', '05562004;Nordrhein-Westfalen'],
    ['blank', '05562004;'],
  ])('may be %s', async (_, row) => {
    const { facts, codes } = await readUnits(row)
    expect(codes).toEqual([])
    expect(facts).toEqual([`2023-01 ${row.split(';')[0] ?? ''} total lzb-stock 5`])
  })

  it('that no one gave to its unit is told', async () => {
    expect(await readUnits('05562004;Bochum', '05562004;Bochum')).toEqual({
      facts: ['2023-01 05562004 total lzb-stock 5', '2023-02 05562004 total lzb-stock 5'],
      codes: ['warning ambiguous-unit'],
    })
  })

  it.each([
    ['the own one follows', ['05562004;Bochum', '05562004;Castrop-Rauxel']],
    ['the own one stands before', ['05562004;Castrop-Rauxel', '05562004;Bochum']],
    ['yet another follows', ['05562004;Bochum', '05562004;Herne']],
  ])('that no one gave to its unit is asked where %s', async (_, rows) => {
    expect((await readUnits(...rows)).codes).toContain('question ambiguous-unit')
  })

  it.each([
    ['is another office', '05562004;Datteln'],
    ['means others only', '05562004;Recklinghausen'],
    ['holds that of another office', '05562004;Marl-Hüls'],
    ['is another office than that of the last digits', '008;Marl'],
  ])('is asked where it %s', async (_, row) => {
    expect(await readUnits(row)).toEqual({ facts: [], codes: ['question ambiguous-unit'] })
  })

  it.each([
    ['its last digits', ['024;Marl', '008;Datteln']],
    ['a running number', ['001;Castrop-Rauxel', '002;Datteln', '003;Dorsten', '004;Gladbeck']],
    ['one of another register', ['4711;Marl', '4712;Datteln']],
  ])('counts where the key is %s', async (_, rows) => {
    const { facts, codes } = await readUnits(...rows)
    expect(codes).toEqual([])
    expect(facts).toHaveLength(rows.length)
  })
})
