import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaAt, measurementAt } from '@/domain/evaluation'
import type { Formula } from '@/domain/formula'
import type { Measurement } from '@/domain/measurement'
import { addMonths, monthOfYearOf } from '@/domain/month'
import {
  type Entry,
  evaluationOf,
  missing,
  month,
  monthly,
  northOffice,
  of,
  repeated,
  southOffice,
  traeger,
} from '../builders'

const cell: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'suppressed' as const, 'notYetAvailable' as const) },
)
const series = fc.array(cell, { minLength: 1, maxLength: 30 })
const window = fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant('year' as const))
const kreis = { unitId: traeger.id, sex: 'total' } as const
const first = month('2021-03')

/** The window written out: every month from the last one back, before the data as well. */
function naive(
  entries: readonly Entry[],
  { last, length }: { last: number; length: number },
): number | { missing: number; isHidden: boolean } {
  const within = Array.from({ length }, (_, back) => entries[last - back] ?? null)
  const numbers = within.filter((entry) => typeof entry === 'number')
  if (numbers.length === length) return numbers.reduce((sum, entry) => sum + entry, 0)
  const gaps = within.filter((entry) => typeof entry !== 'number')
  return { missing: gaps.length, isHidden: gaps.every((entry) => entry === 'suppressed') }
}

function expectSame(actual: Measurement, expected: ReturnType<typeof naive>, divisor: number): void {
  if (typeof expected === 'number') {
    expect(actual).toEqual({ kind: 'value', value: expected / divisor, marks: ['computed'] })
    return
  }
  expect(actual).toEqual(missing(expected.isHidden ? 'suppressed' : 'incompleteWindow', expected.missing))
}

describe('a window over any months and gaps', () => {
  it.each(['sum', 'mean'] as const)('has the %s that a person would write down', (op) => {
    fc.assert(
      fc.property(series, window, (entries, window) => {
        fc.pre(entries.some((entry) => entry !== null))
        const evaluation = evaluationOf([
          ...monthly('lzb-stock', first, entries),
          // Keeps the axes as long as the list where it begins or ends with months that no file holds.
          ...monthly('bg-stock', first, repeated(1, entries.length)),
        ])
        for (const last of entries.keys()) {
          const at = addMonths(first, last)
          const length = window === 'year' ? monthOfYearOf(at) : window
          const actual = formulaAt(evaluation, { op, window, of: of('lzb-stock') }, { ...kreis, month: at })
          expectSame(actual, naive(entries, { last, length }), op === 'mean' ? length : 1)
        }
      }),
    )
  })
})

describe('a ratio of a sum over units', () => {
  const office = fc.record({ part: fc.nat(1000), whole: fc.integer({ min: 1, max: 5000 }) })

  it('is the aggregate numerator over the aggregate denominator', () => {
    fc.assert(
      fc.property(office, office, (north, south) => {
        const rows = [
          { unitId: northOffice.id, ...north },
          { unitId: southOffice.id, ...south },
        ].flatMap(({ unitId, part, whole }) => [
          ...monthly({ indicatorId: 'lzb-stock', unitId }, '2023-01', [part]),
          ...monthly({ indicatorId: 'elb-stock', unitId }, '2023-01', [whole]),
        ])
        const share: Formula = { op: 'divide', numerator: of('lzb-stock'), denominator: of('elb-stock') }
        const actual = formulaAt(evaluationOf(rows), share, { ...kreis, month: month('2023-01') })
        const expected = (north.part + south.part) / (north.whole + south.whole)
        expect(actual).toEqual({ kind: 'value', value: expected, marks: ['computed'] })
      }),
    )
  })
})

describe('women and men', () => {
  it('make a total of any year that is the sum of both, month by month', () => {
    const persons = fc.array(fc.record({ female: fc.nat(9999), male: fc.nat(9999) }), {
      minLength: 1,
      maxLength: 24,
    })
    fc.assert(
      fc.property(persons, (months) => {
        const evaluation = evaluationOf([
          ...monthly(
            { indicatorId: 'lzb-stock', sex: 'female' },
            first,
            months.map(({ female }) => female),
          ),
          ...monthly(
            { indicatorId: 'lzb-stock', sex: 'male' },
            first,
            months.map(({ male }) => male),
          ),
        ])
        months.forEach(({ female, male }, index) => {
          const total = measurementAt(evaluation, 'lzb-stock', { ...kreis, month: addMonths(first, index) })
          expect(total).toEqual({ kind: 'value', value: female + male, marks: ['computed'] })
        })
      }),
    )
  })
})
