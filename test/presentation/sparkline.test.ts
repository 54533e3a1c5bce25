import { describe, expect, it } from 'vitest'
import { sparklineShapes } from '@/presentation/sparkline'
import type { TrendPoint, TwoYears } from '@/presentation/trend'

/** 24 months, 4 apart after a margin of 3: month `n` (from 0) lies at 3 + (n + ½) · 4. */
const box = { width: 102, height: 26 }
const unknown: readonly TrendPoint[] = points([])

function points(values: readonly (number | null)[], provisionalFrom = 12): readonly TrendPoint[] {
  return Array.from({ length: 12 }, (_, index) => ({
    value: values[index] ?? null,
    isProvisional: index >= provisionalFrom,
  }))
}

function years(over: Partial<TwoYears>): TwoYears {
  return { kind: 'line', before: unknown, current: unknown, planned: [], ...over }
}

describe('sparklineShapes', () => {
  it('draws the year from its lowest to its highest value', () => {
    const shapes = sparklineShapes(years({ current: points([0, 10, 20]) }), box)
    expect(shapes.actual).toBe('M53 23h0L57 13L61 3')
    expect(shapes.last).toEqual({ x: 61, y: 3, isProvisional: false })
  })

  it('interrupts a line at a gap and draws a lonely value as a dot', () => {
    const shapes = sparklineShapes(years({ current: points([0, null, 20]) }), box)
    expect(shapes.actual).toBe('M53 23h0M61 3h0')
  })

  it('repeats the year before under the current one', () => {
    const shapes = sparklineShapes(years({ before: points([0, 20]) }), box)
    expect(shapes.before).toBe('M5 23h0L9 3')
    expect(shapes.yearBefore).toBe('M53 23h0L57 3')
  })

  it('continues the solid line by the dashed one from the last final month', () => {
    const shapes = sparklineShapes(years({ current: points([0, 10, 20], 2) }), box)
    expect(shapes.actual).toBe('M53 23h0L57 13')
    expect(shapes.provisional).toBe('M57 13h0L61 3')
    expect(shapes.last?.isProvisional).toBe(true)
  })

  it('lets columns start at zero and draws the Soll as a level over each month', () => {
    const shapes = sparklineShapes(
      years({ kind: 'columns', current: points([10]), planned: [[20, 20]] }),
      box,
    )
    expect(shapes.actual).toBe('M51.6 23V13h2.8V23Z')
    expect(shapes.planned).toEqual(['M51 3h4V3h4'])
    expect(shapes.last).toBeNull()
  })

  it('shows where zero lies when values lie on both sides', () => {
    expect(sparklineShapes(years({ current: points([-10, 10]) }), box).zero).toBe(13)
    expect(sparklineShapes(years({ current: points([10, 20]) }), box).zero).toBeNull()
  })

  it('puts a flat line in the middle and survives a year without any value', () => {
    expect(sparklineShapes(years({ current: points([5, 5]) }), box).actual).toBe('M53 13h0L57 13')
    expect(sparklineShapes(years({}), box)).toMatchObject({ actual: '', last: null })
  })
})
