import { describe, expect, it } from 'vitest'
import { newMonths } from '@/domain/sinceMonths'
import { type ValueChanges, valuesSince } from '@/domain/sinceValues'
import { type FactRow, ledgerOf, monthly, northOffice, southOffice } from '../builders'

const north = { indicatorId: 'lzb-stock', unitId: northOffice.id }
const south = { indicatorId: 'lzb-stock', unitId: southOffice.id }

/** The changes from the first rows to those of all imports. */
function since(
  first: readonly FactRow[],
  ...later: readonly (readonly FactRow[])[]
): readonly ValueChanges[] {
  const [then, now] = [ledgerOf(first), ledgerOf(first, ...later)]
  return valuesSince(then, now, { gained: newMonths(then, now), lost: newMonths(now, then) })
}

describe('values that changed since, in months that were known', () => {
  it('counts revisions by indicator and names the largest', () => {
    const first = [...monthly(north, '2023-01', [100, 110]), ...monthly('elb-stock', '2023-01', [500])]
    const later = [...monthly(north, '2023-01', [101, 104]), ...monthly('elb-stock', '2023-01', [500])]
    const [changes, ...others] = since(first, later)
    expect(others).toEqual([])
    expect(changes).toMatchObject({ indicatorId: 'lzb-stock', revised: 2, filled: 0, emptied: 0 })
    expect(changes?.biggest).toMatchObject({ unitId: northOffice.id, month: '2023-02', difference: -6 })
  })

  it('takes a sign that became a number for a revision without a difference', () => {
    const [changes] = since(monthly(north, '2023-01', ['suppressed']), monthly(north, '2023-01', [4]))
    expect(changes?.biggest).toMatchObject({
      before: { reason: 'suppressed' },
      after: { value: 4 },
      difference: null,
    })
  })

  it('does not count the values of new months, but those that came late', () => {
    const later = [...monthly(north, '2023-02', [110]), ...monthly(south, '2023-01', [50, 55])]
    expect(since(monthly(north, '2023-01', [100]), later)).toEqual([
      { indicatorId: 'lzb-stock', revised: 0, biggest: null, filled: 1, emptied: 0 },
    ])
  })

  it('counts what an undone import took out of months that are still there', () => {
    const now = ledgerOf(monthly(north, '2023-01', [100]))
    const then = ledgerOf(monthly(north, '2023-01', [100, 110]), monthly(south, '2023-01', [50]))
    expect(valuesSince(then, now, { gained: newMonths(then, now), lost: newMonths(now, then) })).toEqual([
      { indicatorId: 'lzb-stock', revised: 0, biggest: null, filled: 0, emptied: 1 },
    ])
  })

  it('says nothing where the same is imported again', () => {
    expect(since(monthly(north, '2023-01', [100]), monthly(north, '2023-01', [100]))).toEqual([])
  })
})
