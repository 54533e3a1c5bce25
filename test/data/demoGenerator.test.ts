import { describe, expect, it } from 'vitest'
import { apportion, curveThrough, inBunches, perYear, withYearMeans } from '../../data/demo/generator/curves'
import { drawAmong, drawOut, drawSome, randomFor } from '../../data/demo/generator/random'
import { hiddenCells } from '../../data/demo/generator/secrecy'

describe('chance', () => {
  it('is the same for a topic every time and another for each topic', () => {
    const draw = (topic: string): number[] => {
      const { uniform } = randomFor(topic)
      return [uniform(), uniform(), uniform()]
    }
    expect(draw('elb')).toEqual(draw('elb'))
    expect(draw('elb')).not.toEqual(draw('lzb'))
  })

  it('stays within its bounds and around its mean', () => {
    const random = randomFor('test')
    const uniform = Array.from({ length: 10_000 }, random.uniform)
    const normal = Array.from({ length: 10_000 }, random.normal)
    const meanOf = (numbers: number[]): number =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    expect(uniform.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(Math.abs(meanOf(uniform) - 0.5)).toBeLessThan(0.02)
    expect(Math.abs(meanOf(normal))).toBeLessThan(0.05)
    expect(Math.abs(meanOf(normal.map((number) => number ** 2)) - 1)).toBeLessThan(0.05)
  })

  it('keeps every event that it distributes, and none where the weight is zero', () => {
    const drawn = drawAmong(500, [1, 0, 3], randomFor('test'))
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(500)
    expect(drawn[1]).toBe(0)
  })

  it('takes no more out of a place than it holds', () => {
    expect(drawOut(9, [2, 0, 3], randomFor('test'))).toEqual([2, 0, 3])
  })

  it.each([
    { chance: 0, passed: 0 },
    { chance: 1, passed: 40 },
  ])('lets $passed of 40 pass at chance $chance', ({ chance, passed }) => {
    expect(drawSome(40, chance, randomFor('test'))).toBe(passed)
  })
})

describe('a curve', () => {
  it('is straight from knot to knot and flat beyond', () => {
    const curve = curveThrough([
      ['2019-03', 10],
      ['2019-05', 20],
    ])
    expect(curve.slice(0, 6)).toEqual([10, 10, 10, 15, 20, 20])
    expect(curve).toHaveLength(60)
  })

  it('takes on the means of its years', () => {
    const means = [10, 20, 15, 15, 30]
    const curve = withYearMeans(perYear([1, 1, 1, 1, 1]), means)
    const found = means.map(
      (_, year) => curve.slice(year * 12, year * 12 + 12).reduce((sum, value) => sum + value, 0) / 12,
    )
    found.forEach((mean, year) => expect(mean).toBeCloseTo(means[year] ?? Number.NaN, 6))
  })
})

describe('whole parts', () => {
  it.each([
    { whole: 10, weights: [1, 1, 1], parts: [4, 3, 3] },
    { whole: 7, weights: [0, 2, 5], parts: [0, 2, 5] },
    { whole: 5, weights: [0.9, 0.1], parts: [5, 0] },
    { whole: 3, weights: [0, 0], parts: [0, 0] },
  ])('of $whole by $weights are $parts', ({ whole, weights, parts }) => {
    expect(apportion(whole, weights)).toEqual(parts)
  })

  it.each([3, 10, 12, 25, 35, 50, 60])('of %i come in bunches of at least three', (sum) => {
    const months = inBunches(sum)
    expect(months.reduce((all, count) => all + count, 0)).toBe(sum)
    expect(months.filter((count) => count === 1 || count === 2)).toEqual([])
  })
})

describe('secrecy', () => {
  it.each([
    {
      what: 'nothing where all is large or zero',
      values: [12, 5, 7, 0],
      lines: [line(0, [1, 2, 3])],
      hidden: [],
    },
    { what: '1 and 2', values: [3, 1, 2], lines: [line(0, [1, 2])], hidden: [1, 2] },
    {
      what: 'the smallest other part of a sum',
      values: [20, 2, 11, 7],
      lines: [line(0, [1, 2, 3])],
      hidden: [1, 3],
    },
    { what: 'the total where no part is left', values: [2, 2, 0], lines: [line(0, [1, 2])], hidden: [0, 1] },
    {
      what: 'what a second sum would tell of the second cell',
      values: [9, 2, 7, 20, 5, 15],
      lines: [line(0, [1, 2]), line(3, [2, 4])],
      hidden: [1, 2, 4],
    },
  ])('hides $what', ({ values, lines, hidden }) => {
    expect([...hiddenCells(values, lines)].sort()).toEqual(hidden)
  })

  function line(total: number, parts: number[]): { total: number; parts: number[] } {
    return { total, parts }
  }
})
