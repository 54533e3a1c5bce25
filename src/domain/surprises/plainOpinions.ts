import { at, medianOfThree } from './medians'

/** The level of a month where none of the three before it is missing; NaN otherwise. */
export function plainLevel(known: Float64Array, month: number): number {
  return medianOfThree(at(known, month - 1), at(known, month - 2), at(known, month - 3))
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
