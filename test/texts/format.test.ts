import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDifference,
  formatExactly,
  formatFigure,
  formatMonth,
  formatMonthName,
  formatNumber,
  formatPercentChange,
  formatQuantity,
  formatSigned,
  formatYearToDate,
  shortenPoints,
} from '@/texts/format'
import { month } from '../builders'
import { plain } from './plain'

const persons = { measure: 'Personen', decimals: 0 }
const rate = { measure: '%', decimals: 1 }
const ratio = { measure: '1:n', decimals: 0 }
const euros = { measure: '€', decimals: 0 }

describe('formatNumber', () => {
  it.each([
    { value: 1234.5, decimals: 1, text: '1.234,5' },
    { value: 0, decimals: 1, text: '0,0' },
    { value: -0.04, decimals: 1, text: '0,0' },
    { value: -5, decimals: 1, text: '−5,0' },
    { value: 1_234_567, decimals: 0, text: '1.234.567' },
  ])('writes $value as $text', ({ value, decimals, text }) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })
})

describe('formatSigned', () => {
  it.each([
    { value: 3, decimals: 0, text: '+3' },
    { value: -3, decimals: 0, text: '−3' },
    { value: 0, decimals: 0, text: '0' },
    { value: 0.04, decimals: 1, text: '0,0' },
    { value: 0.05, decimals: 1, text: '+0,1' },
  ])('writes $value as $text', ({ value, decimals, text }) => {
    expect(formatSigned(value, decimals)).toBe(text)
  })
})

describe('formatFigure', () => {
  it.each([
    { value: 32711, quantity: persons, text: '32.711' },
    { value: 20.34, quantity: rate, text: '20,3 %' },
    { value: 126.6, quantity: ratio, text: '1:127' },
    { value: 59_519_000, quantity: euros, text: '59,5 Mio. €' },
    { value: 999_499, quantity: euros, text: '999 Tsd. €' },
    { value: 999_500, quantity: euros, text: '1,0 Mio. €' },
    { value: 45_600, quantity: euros, text: '46 Tsd. €' },
    { value: 9_999, quantity: euros, text: '9.999 €' },
  ])('writes $value $quantity.measure as $text', ({ value, quantity, text }) => {
    expect(plain(formatFigure(value, quantity))).toBe(text)
  })

  it('keeps every digit of an amount of money where it is asked to', () => {
    expect(plain(formatExactly(59_519_000, euros))).toBe('59.519.000 €')
  })

  it.each([
    { quantity: persons, text: '120 Personen' },
    { quantity: { measure: '', decimals: 0 }, text: '120' },
    { quantity: ratio, text: '1:120' },
    { quantity: rate, text: '120,0 %' },
  ])('says what is counted: $text', ({ quantity, text }) => {
    expect(plain(formatQuantity(120, quantity))).toBe(text)
  })
})

describe('formatDifference', () => {
  it.each([
    { value: -0.5, quantity: rate, text: '−0,5 %-Punkte' },
    { value: 7, quantity: ratio, text: '+7' },
    { value: -412_000, quantity: euros, text: '−412 Tsd. €' },
    { value: 1204, quantity: persons, text: '+1.204' },
  ])('writes $value $quantity.measure as $text', ({ value, quantity, text }) => {
    expect(plain(formatDifference(value, quantity))).toBe(text)
  })

  it('shortens percentage points where a column is narrow', () => {
    expect(plain(shortenPoints(formatDifference(-0.5, rate)))).toBe('−0,5 %-P.')
  })

  it('writes a change in percent with its sign', () => {
    expect(plain(formatPercentChange(-10.832))).toBe('−10,8 %')
  })
})

describe('months and dates', () => {
  it('writes a month as number and as name', () => {
    expect(formatMonth(month('2023-09'))).toBe('09/2023')
    expect(formatMonthName(month('2023-03'))).toBe('März 2023')
  })

  it.each([
    { of: month('2023-01'), text: 'Jan 2023' },
    { of: month('2023-09'), text: 'Jan–Sep 2023' },
  ])('names the year so far as $text', ({ of, text }) => {
    expect(formatYearToDate(of)).toBe(text)
  })

  it('writes a date the German way and leaves other texts alone', () => {
    expect(formatDate('2024-01-15')).toBe('15.01.2024')
    expect(formatDate('unbekannt')).toBe('unbekannt')
  })
})

it('counts one and many', () => {
  expect(formatCount(1, 'Ziel', 'Ziele')).toBe('1 Ziel')
  expect(formatCount(1200, 'Ziel', 'Ziele')).toBe('1.200 Ziele')
})
