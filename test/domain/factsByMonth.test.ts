import { describe, expect, it } from 'vitest'
import { factsByMonth, sumOfFacts } from '@/domain/factsByMonth'
import { changesBetween } from '@/domain/changes'
import { type Entry, monthly, northOffice, provisional } from '../builders'
import { stepOf } from './surprises/steps'

const nothing = { added: 0, revised: 0, remarked: 0, unchanged: 0, hidden: 0 }
const elb = (first: string, entries: readonly Entry[]) => monthly('elb-stock', first, entries)

describe('the facts of an import by indicator and month', () => {
  it('are new, revised, of other marks, unchanged, and hidden besides', () => {
    const stored = monthly('lzb-stock', '2023-01', [100, 100, provisional(100), 100])
    const { before, after } = stepOf(
      [stored],
      monthly('lzb-stock', '2023-02', ['suppressed', 100, 100, 7]),
      monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2023-05', ['suppressed']),
    )
    expect(factsByMonth(before, after)).toEqual({
      months: ['2023-02', '2023-03', '2023-04', '2023-05'],
      rows: [
        {
          indicatorId: 'lzb-stock',
          cells: [
            { ...nothing, revised: 1, hidden: 1 },
            { ...nothing, remarked: 1 },
            { ...nothing, unchanged: 1 },
            { ...nothing, added: 2, hidden: 1 },
          ],
        },
      ],
    })
  })

  it('leave out months and indicators of which nothing comes', () => {
    const { before, after } = stepOf(
      [elb('2023-01', [1, 2])],
      elb('2023-05', [5]),
      monthly('bg-stock', '2023-07', [7]),
    )
    expect(factsByMonth(before, after)).toEqual({
      months: ['2023-05', '2023-07'],
      rows: [
        { indicatorId: 'elb-stock', cells: [{ ...nothing, added: 1 }, null] },
        { indicatorId: 'bg-stock', cells: [null, { ...nothing, added: 1 }] },
      ],
    })
  })

  it('leave out what an older Datenstand brings in vain', () => {
    const at = { indicatorId: 'elb-stock', asOf: '2024-01-25' }
    const { before, after } = stepOf(
      [monthly(at, '2023-01', [1])],
      monthly({ ...at, asOf: '2023-12-18' }, '2023-01', [2]),
    )
    expect(factsByMonth(before, after)).toEqual({ months: [], rows: [] })
  })

  it('add up to the changes that the preview counts', () => {
    const { before, after } = stepOf(
      [elb('2022-01', [1, 2, 'suppressed', provisional(4), 5])],
      elb('2022-02', [2, 3, 4, 6, 7]),
    )
    const sum = sumOfFacts(factsByMonth(before, after).rows.flatMap(({ cells }) => cells))
    const { added, revised, remarked } = changesBetween(before, after)
    expect(sum).toEqual({ added, revised, remarked, unchanged: 1, hidden: 0 })
    expect(sum).toMatchObject({ added: 1, revised: 2, remarked: 1 })
  })

  it('sum up to nothing where nothing comes', () => {
    expect(sumOfFacts([null, null])).toBeNull()
  })
})
