import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Direction } from '@/domain/target'
import type { Planned } from '@/domain/targetPath'

/** One month of a course: what was, what was a year before, what should be. */
export interface CoursePoint {
  readonly month: Month
  /** Null after the Berichtsmonat, where nothing is expected yet: no gap, just the future. */
  readonly actual: Measurement | null
  readonly yearBefore: Measurement | null
  /** Null where the chart shows no Soll for the month. */
  readonly planned: Planned | null
}

/** Which line of a course is looked at. */
export type Role = 'actual' | 'yearBefore' | 'planned' | 'plannedMin'

/** The number of a line at a point; null where there is none. */
export function numberAt(point: CoursePoint, role: Role): number | null {
  switch (role) {
    case 'actual':
      return numberOf(point.actual)
    case 'yearBefore':
      return numberOf(point.yearBefore)
    case 'planned':
    case 'plannedMin':
      return edgeOf(point.planned, role)
  }
}

export function numbersOf(points: readonly CoursePoint[], role: Role): readonly (number | null)[] {
  return points.map((point) => numberAt(point, role))
}

/** All numbers that the axis has to hold. */
export function valuesOf(points: readonly CoursePoint[]): readonly number[] {
  const roles = ['actual', 'yearBefore', 'planned', 'plannedMin'] as const
  return roles.flatMap((role) => numbersOf(points, role)).filter((value) => value !== null)
}

export function isProvisional(measurement: Measurement | null): boolean {
  return measurement?.kind === 'value' && measurement.marks.includes('provisional')
}

/** The Soll that the Ist is held against: of a corridor the edge that it lies beyond or nearest to. */
export function comparedPlanned({ actual, planned }: CoursePoint): number | null {
  if (planned === null || planned.kind === 'none') return null
  if (planned.kind === 'number') return planned.value
  const value = numberOf(actual)
  const isBelow = value !== null && planned.min !== null && value < planned.min
  return isBelow ? planned.min : (planned.max ?? planned.min)
}

/** Ist − Soll; null where either is no number. */
export function deviationAt(point: CoursePoint): number | null {
  const actual = numberOf(point.actual)
  const planned = comparedPlanned(point)
  return actual === null || planned === null ? null : actual - planned
}

/** Which side of the Soll is good: one of its sides, or the inside of a corridor. */
export type GoodSide = Direction | 'within' | null

/** On the bad side of the Soll, as far as the digits shown can tell. */
export function isBadAt(
  point: CoursePoint,
  { direction, decimals }: { direction: GoodSide; decimals: number },
): boolean {
  const deviation = deviationAt(point)
  if (direction === null || deviation === null || Math.abs(deviation) < 0.5 / 10 ** decimals) return false
  if (direction === 'within') return !isWithin(point)
  return direction === 'up' ? deviation < 0 : deviation > 0
}

/** A target against the year before has that as its Soll: two names for one line. */
export function isPlannedYearBefore(points: readonly CoursePoint[]): boolean {
  const planned = points.filter((point) => numberAt(point, 'planned') !== null)
  return (
    planned.length > 0 &&
    planned.every((point) => numberAt(point, 'planned') === numberAt(point, 'yearBefore'))
  )
}

/** Index of the last point with a number of that line; −1 for none. */
export function lastIndexOf(points: readonly CoursePoint[], role: Role): number {
  return points.findLastIndex((point) => numberAt(point, role) !== null)
}

function isWithin({ actual, planned }: CoursePoint): boolean {
  const value = numberOf(actual)
  if (value === null || planned?.kind !== 'corridor') return true
  const { min, max } = planned
  return (min === null || value >= min) && (max === null || value <= max)
}

function numberOf(measurement: Measurement | null): number | null {
  return measurement?.kind === 'value' ? measurement.value : null
}

/** A Soll of one number is drawn by its upper line alone. */
export function edgeOf(planned: Planned | null, edge: 'planned' | 'plannedMin'): number | null {
  if (planned?.kind === 'corridor') return edge === 'planned' ? planned.max : planned.min
  return planned?.kind === 'number' && edge === 'planned' ? planned.value : null
}
