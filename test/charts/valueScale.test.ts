import { describe, expect, it } from 'vitest'
import { startsAtZero, ticksOf, valueScale } from '@/charts/valueScale'

const lines = { isFromZero: false, height: 260, decimals: 0 }

describe('valueScale', () => {
  it.each([
    {
      name: 'bars of 740 to 8,880',
      values: [740, 8_880],
      wish: { ...lines, isFromZero: true },
      first: 0,
      last: 10_000,
    },
    {
      name: 'bars below zero too',
      values: [-3, 7],
      wish: { ...lines, isFromZero: true },
      first: -4,
      last: 8,
    },
    { name: 'lines that come near zero', values: [300, 1_000], wish: lines, first: 0, last: 1_000 },
    { name: 'lines far from zero', values: [32_530, 35_967], wish: lines, first: 32_000, last: 37_000 },
    { name: 'lines below zero', values: [-6.8, -0.7], wish: { ...lines, decimals: 1 }, first: -8, last: 0 },
  ])('puts round numbers around $name', ({ values, wish, first, last }) => {
    const ticks = ticksOf(valueScale(values, wish))
    expect(ticks.at(0)).toBe(first)
    expect(ticks.at(-1)).toBe(last)
  })

  it('begins bars at zero, however far the values are from it', () => {
    expect(startsAtZero(valueScale([32_500, 32_600], { ...lines, isFromZero: true }))).toBe(true)
    expect(startsAtZero(valueScale([32_500, 32_600], lines))).toBe(false)
  })

  it('does not blow up a line that hardly moves', () => {
    const { min, max } = valueScale([32_500, 32_510], lines)
    expect(max - min).toBeGreaterThanOrEqual(0.08 * 32_500)
  })

  it('counts persons in whole numbers', () => {
    expect(ticksOf(valueScale([0, 5], { ...lines, height: 104 })).every(Number.isInteger)).toBe(true)
    expect(ticksOf(valueScale([0, 1], { ...lines, height: 500 }))).toEqual([0, 1])
  })

  it('has an axis without any value', () => {
    expect(ticksOf(valueScale([], lines))).toEqual([0, 1])
  })
})
