/** A number of a column that is known to be that long. */
export function at(column: Float64Array, index: number): number {
  return column[index] ?? Number.NaN
}

/** NaN where one of the three is. */
export function medianOfThree(first: number, second: number, third: number): number {
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third))
}

/** Median of those of the three that are numbers; NaN where none is. */
export function medianOfKnown(first: number, second: number, third: number): number {
  if (Number.isNaN(first)) return meanOfKnown(second, third)
  if (Number.isNaN(second)) return meanOfKnown(first, third)
  return Number.isNaN(third) ? (first + second) / 2 : medianOfThree(first, second, third)
}

function meanOfKnown(first: number, second: number): number {
  if (Number.isNaN(first)) return second
  return Number.isNaN(second) ? first : (first + second) / 2
}

/** Sorts what it is given. */
export function medianOf(numbers: Float64Array): number {
  numbers.sort()
  const upper = numbers.length >> 1
  const high = at(numbers, upper)
  return numbers.length % 2 === 1 ? high : (high + at(numbers, upper - 1)) / 2
}
