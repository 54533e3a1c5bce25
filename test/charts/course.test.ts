import { describe, expect, it } from 'vitest'
import { deviationAt, isBadAt, isPlannedYearBefore } from '@/charts/course'
import type { CoursePoint } from '@/charts/course'
import { gapRuns, visiblePoints } from '@/charts/gaps'
import { measured, missing, month } from '../builders'
import { course } from './points'

function corridorPoint(actual: number, min: number | null, max: number | null): CoursePoint {
  return {
    month: month('2023-06'),
    actual: measured(actual),
    yearBefore: null,
    planned: { kind: 'corridor', min, max },
  }
}

describe('a deviation', () => {
  it.each([
    { actual: 102, planned: 100, direction: 'up' as const, deviation: 2, isBad: false },
    { actual: 102, planned: 100, direction: 'down' as const, deviation: 2, isBad: true },
    { actual: 98, planned: 100, direction: 'up' as const, deviation: -2, isBad: true },
    { actual: 100.2, planned: 100, direction: 'down' as const, deviation: 0.2, isBad: false },
    { actual: 102, planned: 100, direction: null, deviation: 2, isBad: false },
  ])(
    'of $actual against $planned ($direction) is bad: $isBad',
    ({ actual, planned, direction, deviation, isBad }) => {
      const [point] = course('2023-01', [actual], { planned: [planned] })
      if (point === undefined) throw new Error('no point')
      expect(deviationAt(point)).toBeCloseTo(deviation)
      expect(isBadAt(point, { direction, decimals: 0 })).toBe(isBad)
    },
  )

  it.each([
    { actual: 57, min: null, max: 60, deviation: -3, isBad: false },
    { actual: 63, min: null, max: 60, deviation: 3, isBad: true },
    { actual: 15, min: 10, max: 20, deviation: -5, isBad: false },
    { actual: 8, min: 10, max: 20, deviation: -2, isBad: true },
    { actual: 12, min: 10, max: null, deviation: 2, isBad: false },
  ])(
    'of $actual from the corridor $min to $max is $deviation, bad: $isBad',
    ({ actual, min, max, deviation, isBad }) => {
      const point = corridorPoint(actual, min, max)
      expect(deviationAt(point)).toBe(deviation)
      expect(isBadAt(point, { direction: 'within', decimals: 0 })).toBe(isBad)
    },
  )

  it('does not exist for a hidden value', () => {
    const [point] = course('2023-01', ['suppressed'], { planned: [10] })
    expect(point && deviationAt(point)).toBeNull()
  })
})

describe('a course', () => {
  it('knows when its Soll is the year before', () => {
    expect(isPlannedYearBefore(course('2023-01', [1, 2], { planned: [5, 6], yearBefore: [5, 6] }))).toBe(true)
    expect(isPlannedYearBefore(course('2023-01', [1, 2], { planned: [5, 7], yearBefore: [5, 6] }))).toBe(
      false,
    )
    expect(isPlannedYearBefore(course('2023-01', [1, 2], { yearBefore: [5, 6] }))).toBe(false)
  })

  it('joins neighbouring gaps of one reason only', () => {
    const points = course('2023-01', [1, 'suppressed', 'suppressed', 'absent', 5, null])
    expect(gapRuns(points)).toEqual([
      { from: 1, to: 2, reason: 'suppressed' },
      { from: 3, to: 3, reason: 'absent' },
    ])
  })

  it('begins where its data begins, but keeps a hidden first month', () => {
    const incomplete = missing('incompleteWindow', 3)
    expect(visiblePoints(course('2023-01', ['absent', incomplete, 3, 'absent', 5]))).toHaveLength(3)
    expect(visiblePoints(course('2023-01', ['suppressed', 2]))).toHaveLength(2)
  })
})
