import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PairCodes, TextCodes } from '@/import/read/textCodes'

it('numbers the texts of a column by what they mean, and reads each distinct one once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'ein längerer Text', '')), (column) => {
      const read: string[] = []
      const codes = new TextCodes((text) => read.push(text))
      expect(column.map((text) => codes.of(text))).toEqual(column.map((text) => read.indexOf(text) + 1))
      expect(new Set(read).size).toBe(read.length)
    }),
  )
})

it('numbers pairs in the order of their first occurrence', () => {
  const pairs = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 400 })
  fc.assert(
    fc.property(pairs, (all) => {
      const codes = new PairCodes()
      const known = new Map<string, number>()
      for (const [left, right] of all) {
        const id = `${left} ${right}`
        if (!known.has(id)) known.set(id, known.size)
        expect(codes.of(left, right)).toBe(known.get(id))
      }
      expect(codes.count).toBe(known.size)
    }),
  )
})
