import { at, medianOfThree } from './medians'

/**
 * The level of a month where none of the three before it is missing; at the start of the axes of as many as there
 * are, and of the first month by those behind it. NaN otherwise.
 */
export function plainLevel(known: Float64Array, month: number): number {
  if (month > 2) return medianOfThree(at(known, month - 1), at(known, month - 2), at(known, month - 3))
  if (month === 0) return medianOfThree(at(known, 1), at(known, 2), at(known, 3))
  return month === 1 ? at(known, 0) : (at(known, 0) + at(known, 1)) / 2
}

/** The season of a month where none of the months that it rests on is missing; NaN otherwise. */
export function plainSeason(known: Float64Array, month: number): number {
  return (
    at(known, month - 12) +
    medianOfThree(
      at(known, month - 1) - at(known, month - 13),
      at(known, month - 2) - at(known, month - 14),
      at(known, month - 3) - at(known, month - 15),
    )
  )
}
