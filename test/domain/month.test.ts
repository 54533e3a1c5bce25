import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  firstYear,
  lastDayOf,
  lastYear,
  monthAt,
  monthIndexOf,
  monthOf,
  monthOfYearOf,
  monthsBetween,
  monthsOfYear,
  parseMonth,
  yearBefore,
  yearOf,
} from '@/domain/month'
import { month } from '../builders'

const anyMonth = fc
  .record({
    year: fc.integer({ min: firstYear, max: lastYear }),
    monthOfYear: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ year, monthOfYear }) => month(`${year}-${String(monthOfYear).padStart(2, '0')}`))

describe('reading a month', () => {
  it.each(['2023-01', '2023-12', '1950-01', '2100-12'])('takes %s', (text) => {
    expect(parseMonth(text)).toBe(text)
  })

  it.each([
    ['no month 0', '2023-00'],
    ['no month 13', '2023-13'],
    ['a year before any statistics', '1949-12'],
    ['a year too far ahead', '2101-01'],
    ['a day', '2023-01-31'],
    ['a month of one digit', '2023-1'],
    ['blanks', ' 2023-01'],
    ['a line break at the end', '2023-01\n'],
    ['German order', '01-2023'],
    ['digits of another script', '٢٠٢٣-01'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseMonth(text)).toBeUndefined()
  })

  it.each([
    { year: 2023, monthOfYear: 2.5 },
    { year: 2023.5, monthOfYear: 2 },
    { year: Number.NaN, monthOfYear: 2 },
    { year: 2023, monthOfYear: Number.NaN },
  ])('makes no month of $year/$monthOfYear', ({ year, monthOfYear }) => {
    expect(monthOf(year, monthOfYear)).toBeUndefined()
  })

  it('knows its year and its place in it', () => {
    expect([yearOf(month('2023-09')), monthOfYearOf(month('2023-09'))]).toEqual([2023, 9])
  })
})

describe('counting months', () => {
  it.each([
    { from: '2022-12', count: 1, to: '2023-01' },
    { from: '2023-01', count: -1, to: '2022-12' },
    { from: '2023-06', count: 0, to: '2023-06' },
    { from: '2024-02', count: 12, to: '2025-02' },
    { from: '2023-11', count: 26, to: '2026-01' },
    { from: '2023-01', count: -25, to: '2020-12' },
  ])('goes from $from by $count months to $to', ({ from, count, to }) => {
    expect(addMonths(month(from), count)).toBe(to)
  })

  it('takes the same month for the year before, in a leap year too', () => {
    expect(yearBefore(month('2024-02'))).toBe('2023-02')
  })

  it('lies twelve months apart from the same month of the next year', () => {
    expect(monthIndexOf(month('2023-04')) - monthIndexOf(month('2022-04'))).toBe(12)
  })

  it('refuses to leave the years that a month may have', () => {
    expect(() => addMonths(month('2100-12'), 1)).toThrow(RangeError)
    expect(() => addMonths(month('1950-01'), -1)).toThrow(RangeError)
    expect(() => monthAt(-1)).toThrow(RangeError)
    expect(() => monthAt(24276.5)).toThrow(RangeError)
  })

  it('comes back from any month by its index', () => {
    fc.assert(fc.property(anyMonth, (any) => monthAt(monthIndexOf(any)) === any))
  })

  it('undoes any step by the opposite one', () => {
    const step = fc.integer({ min: -600, max: 600 })
    fc.assert(
      fc.property(anyMonth, step, (any, count) => {
        fc.pre(yearOf(any) > firstYear + 50 && yearOf(any) < lastYear - 50)
        return addMonths(addMonths(any, count), -count) === any
      }),
    )
  })

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(
        anyMonth,
        anyMonth,
        (one, other) => one < other === monthIndexOf(one) < monthIndexOf(other),
      ),
    )
  })
})

describe('spans of months', () => {
  it('holds both ends, across a year turn', () => {
    expect(monthsBetween(month('2022-11'), month('2023-02'))).toEqual([
      '2022-11',
      '2022-12',
      '2023-01',
      '2023-02',
    ])
  })

  it('is one month from a month to itself and none backwards', () => {
    expect(monthsBetween(month('2023-05'), month('2023-05'))).toEqual(['2023-05'])
    expect(monthsBetween(month('2023-05'), month('2023-04'))).toEqual([])
  })

  it('holds January to December of a year, and nothing of a year that no month may have', () => {
    const months = monthsOfYear(2023)
    expect([months.length, months[0], months[11]]).toEqual([12, '2023-01', '2023-12'])
    expect(monthsOfYear(1949)).toEqual([])
  })
})

it.each([
  { of: '2023-01', day: '2023-01-31' },
  { of: '2023-02', day: '2023-02-28' },
  { of: '2024-02', day: '2024-02-29' },
  { of: '2000-02', day: '2000-02-29' },
  { of: '2100-02', day: '2100-02-28' },
  { of: '2023-03', day: '2023-03-31' },
  { of: '2023-04', day: '2023-04-30' },
  { of: '2023-05', day: '2023-05-31' },
  { of: '2023-06', day: '2023-06-30' },
  { of: '2023-07', day: '2023-07-31' },
  { of: '2023-08', day: '2023-08-31' },
  { of: '2023-09', day: '2023-09-30' },
  { of: '2023-10', day: '2023-10-31' },
  { of: '2023-11', day: '2023-11-30' },
  { of: '2023-12', day: '2023-12-31' },
])('ends $of on $day', ({ of, day }) => {
  expect(lastDayOf(month(of))).toBe(day)
})
