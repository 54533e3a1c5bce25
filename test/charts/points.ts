import type { CoursePoint } from '@/charts/course'
import type { Measurement } from '@/domain/measurement'
import { addMonths } from '@/domain/month'
import { measured, missing, month } from '../builders'

/** A course from the first month on; a number stands for a final value, a reason for a gap, null for the future. */
export function course(
  first: string,
  actual: readonly (number | Measurement | 'suppressed' | 'absent' | null)[],
  over: { yearBefore?: readonly (number | null)[]; planned?: readonly (number | null)[] } = {},
): readonly CoursePoint[] {
  return actual.map((entry, index) => {
    const before = over.yearBefore?.[index] ?? null
    const planned = over.planned?.[index] ?? null
    return {
      month: addMonths(month(first), index),
      actual: entry === null ? null : measurementOf(entry),
      yearBefore: before === null ? null : measured(before),
      planned: planned === null ? null : { kind: 'number', value: planned },
    }
  })
}

function measurementOf(entry: number | Measurement | 'suppressed' | 'absent'): Measurement {
  if (typeof entry === 'number') return measured(entry)
  return typeof entry === 'string' ? missing(entry) : entry
}

export const persons = { measure: 'Personen', decimals: 0 }
export const percent = { measure: '%', decimals: 1 }
