import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  flag,
  flagsOfMarks,
  flagsOfReason,
  hasMark,
  type Mark,
  marksOf,
  measurementOf,
  type MissingReason,
  reasonOf,
} from '@/domain/measurement'
import { measured, missing } from '../builders'

const reasons: readonly MissingReason[] = [
  'suppressed',
  'notMeaningful',
  'notYetAvailable',
  'unreliable',
  'notReported',
  'absent',
  'incompleteWindow',
  'undefinedRatio',
]

const marks: readonly Mark[] = [
  'provisional',
  'limited',
  'estimated',
  'revised',
  'final',
  'nothing',
  'computed',
]

describe('a measurement as a number beside flags', () => {
  it.each(reasons)('keeps the reason %s and never becomes a number', (reason) => {
    const flags = flagsOfReason(reason)
    expect(reasonOf(flags)).toBe(reason)
    expect(measurementOf(Number.NaN, flags)).toEqual(missing(reason))
    expect(measurementOf(0, flags)).toEqual(missing(reason))
  })

  it('keeps any set of marks', () => {
    fc.assert(
      fc.property(fc.subarray([...marks]), fc.double({ noNaN: true }), (some, value) => {
        const flags = flagsOfMarks(some)
        expect(reasonOf(flags)).toBeUndefined()
        expect(marksOf(flags)).toEqual(some)
        expect(measurementOf(value, flags)).toEqual(measured(value, ...some))
        for (const mark of marks) expect(hasMark(flags, mark)).toBe(some.includes(mark))
      }),
    )
  })

  it('fits reason and all marks into the sixteen bits of a block', () => {
    expect(flagsOfMarks(marks) | 0b1111).toBeLessThan(2 ** 16)
    expect(Uint16Array.of(flagsOfMarks(marks))[0]).toBe(flagsOfMarks(marks))
  })

  it('has no bit set for a plain number, which zero is too', () => {
    expect(flagsOfMarks([])).toBe(0)
    expect(measurementOf(0, 0)).toEqual(measured(0))
  })

  it('says how many months are missing only where some are', () => {
    expect(measurementOf(Number.NaN, flag.incompleteWindow, 3)).toEqual(missing('incompleteWindow', 3))
    expect(measurementOf(Number.NaN, flag.absent, 0)).toEqual(missing('absent'))
  })

  it.each([
    ['suppressed', flag.suppressed],
    ['absent', flag.absent],
    ['incompleteWindow', flag.incompleteWindow],
    ['undefinedRatio', flag.undefinedRatio],
  ] as const)('names the flag of %s', (reason, flags) => {
    expect(reasonOf(flags)).toBe(reason)
  })

  it('names the flags of the marks that computing needs', () => {
    expect(marksOf(flag.provisional | flag.computed)).toEqual(['provisional', 'computed'])
  })
})

describe('stored flags', () => {
  // Files and IndexedDB hold these numbers: another order would turn hidden into something else.
  it.each([
    { reason: 'suppressed', flags: 1 },
    { reason: 'notMeaningful', flags: 2 },
    { reason: 'notYetAvailable', flags: 3 },
    { reason: 'unreliable', flags: 4 },
    { reason: 'notReported', flags: 5 },
    { reason: 'absent', flags: 6 },
    { reason: 'incompleteWindow', flags: 7 },
    { reason: 'undefinedRatio', flags: 8 },
  ] as const)('hold $reason as $flags for ever', ({ reason, flags }) => {
    expect(flagsOfReason(reason)).toBe(flags)
  })

  it.each([
    { mark: 'provisional', flags: 16 },
    { mark: 'limited', flags: 32 },
    { mark: 'estimated', flags: 64 },
    { mark: 'revised', flags: 128 },
    { mark: 'final', flags: 256 },
    { mark: 'nothing', flags: 512 },
    { mark: 'computed', flags: 1024 },
  ] as const)('hold $mark as $flags for ever', ({ mark, flags }) => {
    expect(flagsOfMarks([mark])).toBe(flags)
  })
})
