import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteCodes } from '@/import/read/byteCodes'
import { RowCodes } from '@/import/read/rowCodes'
import { TextCodes } from '@/import/read/textCodes'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'ein längerer Text', ''), { maxLength: 60 })
const distinctWords = fc.array(fc.nat(3000).map(String), { maxLength: 3000, minLength: 1500 })

describe('the texts of a column', () => {
  it('are numbered by what they mean, each distinct one read once', () => {
    fc.assert(
      fc.property(words, (column) => {
        const read: string[] = []
        const codes = new TextCodes((text) => read.push(text))
        expect(column.map((text) => codes.of(text))).toEqual(column.map((text) => read.indexOf(text) + 1))
        expect(new Set(read).size).toBe(read.length)
      }),
    )
  })

  it('are read again where too many differ', () => {
    let readings = 0
    const codes = new TextCodes(() => (readings += 1), 2)
    for (const text of ['a', 'b', 'c', 'd', 'c']) codes.of(text)
    expect(readings).toBe(5)
  })

  it('mean the same as bytes', () => {
    const encoder = new TextEncoder()
    const decoder = new TextDecoder()
    fc.assert(
      fc.property(fc.oneof(words, distinctWords), (column) => {
        const texts = new TextCodes((text) => text.length * 7)
        const codes = new ByteCodes(texts, (bytes) => decoder.decode(bytes))
        const file = encoder.encode(column.join(';'))
        let from = 0
        for (const text of column) {
          const to = from + encoder.encode(text).length
          expect(codes.of(file, from, to)).toBe(text.length * 7)
          from = to + 1
        }
      }),
      { numRuns: 30 },
    )
  })
})

it('numbers rows of codes in the order of their first occurrence', () => {
  const rows = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(3)), { maxLength: 900 })
  fc.assert(
    fc.property(rows, (all) => {
      const codes = new RowCodes(3)
      const known = new Map<string, number>()
      for (const row of all) {
        const id = row.join(' ')
        if (!known.has(id)) known.set(id, known.size)
        codes.codes.set(row)
        expect(codes.find()).toBe(known.get(id))
      }
      expect(codes.count).toBe(known.size)
    }),
  )
})
