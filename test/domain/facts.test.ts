import { describe, expect, it } from 'vitest'
import { factAt, seriesId } from '@/domain/facts'
import { flag } from '@/domain/measurement'
import { monthIndexOf } from '@/domain/month'
import { factTable, month, monthly, northOffice, provisional, traeger } from '../builders'

const table = factTable([
  ...monthly({ indicatorId: 'lzb-stock', asOf: '2023-06-14' }, '2023-01', [100, provisional(99.5)]),
  ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'female' }, '2023-01', ['suppressed']),
])

describe('a fact of a table', () => {
  it('is read from the columns of its row', () => {
    expect(factAt(table, 1)).toEqual({
      series: { indicatorId: 'lzb-stock', unitId: traeger.id, sex: 'total' },
      month: monthIndexOf(month('2023-02')),
      value: 99.5,
      flags: flag.provisional,
      asOf: '2023-06-14',
      line: 3,
      column: 6,
    })
  })

  it('has no number and no Datenstand where the file names none', () => {
    const { series, value, flags, asOf } = factAt(table, 2)
    expect(series).toEqual({ indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'female' })
    expect([value, flags, asOf]).toEqual([Number.NaN, flag.suppressed, ''])
  })

  it('does not exist beyond the end of the table', () => {
    expect(() => factAt(table, 3)).toThrow(RangeError)
  })
})

describe('the text of a series key', () => {
  const key = { indicatorId: 'k', unitId: 'u', sex: 'total' } as const

  it('is the same for equal keys', () => {
    expect(seriesId({ ...key })).toBe(seriesId(key))
  })

  it.each([
    { ...key, indicatorId: 'l' },
    { ...key, unitId: 'v' },
    { ...key, sex: 'male' } as const,
    { ...key, indicatorId: 'ku', unitId: '' },
  ])('differs for $indicatorId/$unitId/$sex', (other) => {
    expect(seriesId(other)).not.toBe(seriesId(key))
  })
})
