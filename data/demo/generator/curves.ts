import { firstYear, positionOf, type Series, seriesOf, years } from './span'
import type { Random } from './random'

export type Knots = readonly (readonly [month: string, value: number])[]

/** Straight lines from knot to knot, flat before the first and after the last. */
export function curveThrough(knots: Knots): number[] {
  const points = knots.map(([month, value]) => [positionOf(month), value] as const)
  return seriesOf((month) => interpolate(points, month))
}

/** Lifts or lowers a curve without steps until each year has its mean. */
export function withYearMeans(curve: Series, means: readonly number[]): number[] {
  let current = [...curve]
  for (let round = 0; round < 60; round += 1) {
    const points = means.map((mean, year) => [year * 12 + 5.5, mean - meanOfYear(current, year)] as const)
    current = current.map((value, month) => value + interpolate(points, month))
  }
  return current
}

/** The means of the years, drawn through as a smooth curve. */
export function curveOfMeans(means: readonly number[]): number[] {
  const points = means.map((mean, year) => [year * 12 + 5.5, mean] as const)
  return withYearMeans(
    seriesOf((month) => interpolate(points, month)),
    means,
  )
}

/** @param profile twelve factors around 1, January first */
export function withSeason(curve: Series, profile: readonly number[]): number[] {
  const mean = sumOf(profile) / profile.length
  return curve.map((value, month) => (value * (profile[month % 12] ?? mean)) / mean)
}

export function withNoise(curve: Series, share: number, random: Random): number[] {
  return curve.map((value) => value * (1 + share * random.normal()))
}

/** Whole numbers per month that add up to each year's sum, in proportion to weights. */
export function spreadSums(sums: readonly number[], weights: Series): number[] {
  return sums.flatMap((sum, year) => apportion(sum, weights.slice(year * 12, year * 12 + 12)))
}

/**
 * Few events in a year, as they come in practice: together in some months, so that a month of the
 * whole Kreis has none or at least three.
 */
export function inBunches(sum: number): number[] {
  const bunches = Math.min(12, Math.floor(sum / 3))
  const months = Array.from({ length: bunches }, (_, bunch) => Math.floor(((bunch + 0.5) * 12) / bunches))
  return apportion(
    sum,
    Array.from({ length: 12 }, (_, month) => (months.includes(month) ? 1 : 0)),
  )
}

/** Whole parts of a whole by weight; the largest remainders get what rounding leaves. */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const total = sumOf(weights)
  if (total === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (whole * weight) / total)
  const parts = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.at - right.at)
  byRemainder.slice(0, whole - sumOf(parts)).forEach(({ at }) => (parts[at] = (parts[at] ?? 0) + 1))
  return parts
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** One value for each year as a value for each of its months. */
export function perYear(values: readonly number[]): number[] {
  if (values.length !== years.length) throw new Error(`a value for each year from ${firstYear} is needed`)
  return seriesOf((month) => values[Math.floor(month / 12)] ?? 0)
}

function meanOfYear(curve: Series, year: number): number {
  return sumOf(curve.slice(year * 12, year * 12 + 12)) / 12
}

function interpolate(points: readonly (readonly [at: number, value: number])[], at: number): number {
  const next = points.findIndex(([place]) => place >= at)
  const right = points[next < 0 ? points.length - 1 : next]
  const left = points[next < 0 ? points.length - 1 : Math.max(0, next - 1)]
  if (left === undefined || right === undefined) throw new Error('a curve needs a knot')
  if (right[0] === left[0]) return right[1]
  const share = Math.min(1, Math.max(0, (at - left[0]) / (right[0] - left[0])))
  return left[1] + share * (right[1] - left[1])
}
