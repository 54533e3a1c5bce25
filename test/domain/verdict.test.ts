import { describe, expect, it } from 'vitest'
import type { TargetRule, Tolerance } from '@/domain/target'
import { toleranceOf, verdictOf } from '@/domain/verdict'

const twoPercent: Tolerance = { kind: 'percentOfPlanned', value: 2 }
const halfPoint: Tolerance = { kind: 'points', value: 0.5 }

describe('the state of an Ist against a Soll', () => {
  it.each([
    // 2 % of 1,000 are 20.
    { direction: 'down', planned: 1000, actual: 900, tolerance: twoPercent, state: 'onTrack' },
    { direction: 'down', planned: 1000, actual: 1000, tolerance: twoPercent, state: 'onTrack' },
    { direction: 'down', planned: 1000, actual: 1001, tolerance: twoPercent, state: 'atRisk' },
    { direction: 'down', planned: 1000, actual: 1020, tolerance: twoPercent, state: 'atRisk' },
    { direction: 'down', planned: 1000, actual: 1020.1, tolerance: twoPercent, state: 'missed' },
    { direction: 'up', planned: 1000, actual: 1100, tolerance: twoPercent, state: 'onTrack' },
    { direction: 'up', planned: 1000, actual: 1000, tolerance: twoPercent, state: 'onTrack' },
    { direction: 'up', planned: 1000, actual: 999, tolerance: twoPercent, state: 'atRisk' },
    { direction: 'up', planned: 1000, actual: 980, tolerance: twoPercent, state: 'atRisk' },
    { direction: 'up', planned: 1000, actual: 979.9, tolerance: twoPercent, state: 'missed' },
    // Points count in the unit of the value, whatever the Soll is.
    { direction: 'up', planned: 25, actual: 24.5, tolerance: halfPoint, state: 'atRisk' },
    { direction: 'up', planned: 25, actual: 24.49, tolerance: halfPoint, state: 'missed' },
    { direction: 'down', planned: -3, actual: -2.5, tolerance: halfPoint, state: 'atRisk' },
    { direction: 'down', planned: -3, actual: -2.4, tolerance: halfPoint, state: 'missed' },
    { direction: 'down', planned: -3, actual: -3.1, tolerance: halfPoint, state: 'onTrack' },
    // 2 % of a negative Soll are as wide as of the positive one.
    { direction: 'down', planned: -100, actual: -98, tolerance: twoPercent, state: 'atRisk' },
    { direction: 'down', planned: -100, actual: -97, tolerance: twoPercent, state: 'missed' },
    // A percentage of a Soll of zero leaves no room.
    { direction: 'down', planned: 0, actual: 0, tolerance: twoPercent, state: 'onTrack' },
    { direction: 'down', planned: 0, actual: 1, tolerance: twoPercent, state: 'missed' },
    { direction: 'down', planned: 0, actual: 0.4, tolerance: halfPoint, state: 'atRisk' },
    { direction: 'up', planned: 0, actual: -1, tolerance: twoPercent, state: 'missed' },
    { direction: 'up', planned: 100, actual: 99, tolerance: { kind: 'points', value: 0 }, state: 'missed' },
    {
      direction: 'up',
      planned: 100,
      actual: 90,
      tolerance: { kind: 'percentOfPlanned', value: 10 },
      state: 'atRisk',
    },
  ] as const)('$direction: $actual against $planned is $state', ({ state, ...comparison }) => {
    expect(verdictOf(comparison)).toBe(state)
  })

  it.each([
    // In binary 0.1 + 0.2 is a hair above 0.3 and 4.35 × 100 a hair below 435.
    { direction: 'down', planned: 0.3, actual: 0.1 + 0.2, state: 'onTrack' },
    { direction: 'up', planned: 435, actual: 4.35 * 100, state: 'onTrack' },
    { direction: 'up', planned: 59.519, actual: 59.519 - 1e-12, state: 'onTrack' },
    { direction: 'up', planned: 59.519, actual: 59.518, state: 'atRisk' },
    { direction: 'down', planned: 0, actual: 1e-10, state: 'onTrack' },
    // Of 100 million, a billionth is a tenth.
    { direction: 'down', planned: 100_000_000, actual: 100_000_000.05, state: 'onTrack' },
    { direction: 'down', planned: 100_000_000, actual: 100_000_000.2, state: 'atRisk' },
  ] as const)('takes $actual for $planned where only the arithmetic differs', ({ state, ...comparison }) => {
    expect(verdictOf({ ...comparison, tolerance: twoPercent })).toBe(state)
  })

  it('takes noise at the edge of the tolerance for the edge', () => {
    expect(verdictOf({ direction: 'up', planned: 25, actual: 24.5 - 1e-12, tolerance: halfPoint })).toBe(
      'atRisk',
    )
  })
})

describe('the tolerance of a target', () => {
  const threshold: TargetRule = { kind: 'threshold', direction: 'down', value: 120 }

  it.each([
    { rule: threshold, measure: 'Personen', tolerance: twoPercent },
    { rule: threshold, measure: '1:n', tolerance: twoPercent },
    { rule: threshold, measure: '%', tolerance: halfPoint },
    {
      rule: { ...threshold, tolerance: { kind: 'points', value: 7 } },
      measure: '%',
      tolerance: { kind: 'points', value: 7 },
    },
    {
      rule: { ...threshold, tolerance: { kind: 'percentOfPlanned', value: 0 } },
      measure: '%',
      tolerance: { kind: 'percentOfPlanned', value: 0 },
    },
    { rule: { kind: 'plannedZero' }, measure: 'Personen', tolerance: twoPercent },
  ] as const)('of a value in $measure is $tolerance', ({ rule, measure, tolerance }) => {
    expect(toleranceOf(rule, measure)).toEqual(tolerance)
  })
})
