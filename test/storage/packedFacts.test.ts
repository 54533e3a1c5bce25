import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactTable } from '@/domain/facts'
import { packFacts, unpackFacts } from '@/storage/packedFacts'

const rows = fc.array(
  fc.record({
    value: fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 32 }),
      fc.double(),
      fc.constantFrom(Number.NaN, -0, 0, 2 ** 31, -(2 ** 31)),
    ),
    month: fc.integer({ min: 0, max: 40_000 }),
    flags: fc.constantFrom(0, 0, 0, 5),
    line: fc.integer({ min: 1, max: 2 ** 31 }),
  }),
)

describe('packed facts', () => {
  it('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, isInOrder) => {
        const facts = tableOf(given, isInOrder)
        expect(unpackFacts(packFacts(facts))).toEqual(facts)
      }),
    )
  })

  it('keep what all rows share once', () => {
    const packed = packFacts(
      tableOf(
        [
          { value: 3, month: 24_276, flags: 0, line: 2 },
          { value: Number.NaN, month: 24_277, flags: 0, line: 3 },
        ],
        true,
      ),
    )
    expect(packed.flags).toEqual({ kind: 'same', value: 0 })
    expect(packed.line).toEqual({ kind: 'counting', from: 2 })
    expect(packed.value).toEqual({ kind: 'whole', values: Int32Array.of(3, -(2 ** 31)) })
    expect(packed.monthAt).toEqual(Uint16Array.of(24_276, 24_277))
  })

  it.each([0.5, -0, 2 ** 31, -(2 ** 31)])('keep %d as a column of its own', (value) => {
    const facts = tableOf([{ value, month: 1, flags: 0, line: 1 }], true)
    expect(packFacts(facts).value).toBe(facts.value)
  })

  it('keep their series as lists', () => {
    const series = [
      { indicatorId: 'a', unitId: '1', sex: 'total' },
      { indicatorId: 'b', unitId: '1', sex: 'male' },
      { indicatorId: 'a', unitId: '2', sex: 'female' },
    ] as const
    const facts = { ...tableOf([], true), series }
    // (indicator × 2 units + unit) × 3 sexes + sex
    const codes = Uint32Array.of(0, (1 * 2 + 0) * 3 + 2, (0 * 2 + 1) * 3 + 1)
    expect(packFacts(facts).series).toEqual({ indicatorIds: ['a', 'b'], unitIds: ['1', '2'], codes })
    expect(unpackFacts(packFacts(facts)).series).toEqual(series)
  })

  it('of the first version are read as they are', () => {
    const facts = tableOf([{ value: 1, month: 1, flags: 0, line: 7 }], true)
    expect(unpackFacts(facts)).toEqual(facts)
  })
})

function tableOf(
  given: readonly { value: number; month: number; flags: number; line: number }[],
  isInOrder: boolean,
): FactTable {
  const first = given[0]?.line ?? 0
  return {
    length: given.length,
    series: [{ indicatorId: 'lzb-stock', unitId: '05562', sex: 'total' }],
    asOf: [''],
    seriesAt: new Uint32Array(given.length),
    asOfAt: new Uint16Array(given.length),
    monthAt: Uint16Array.from(given, ({ month }) => month),
    value: Float64Array.from(given, ({ value }) => value),
    flags: Uint16Array.from(given, ({ flags }) => flags),
    line: Uint32Array.from(given, ({ line }, at) => (isInOrder ? first + at : line)),
    column: new Uint16Array(given.length).fill(6),
  }
}
