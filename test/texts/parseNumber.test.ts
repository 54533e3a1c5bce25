import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '@/texts/format'
import { parseNumber } from '@/texts/parseNumber'

describe('a German number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['1234', 1234],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ["1'234", 1234],
    ['0,5', 0.5],
    ['1234,567', 1234.567],
    [' 12 ', 12],
    ['-3', -3],
    ['−3,25', -3.25],
    ['–3', -3],
    ['-0', 0],
    ['59.519.000', 59_519_000],
    ['123456789012345', 123_456_789_012_345],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each([
    '',
    '-',
    '1.5',
    '0.123',
    '12.34',
    '1.2345',
    '1234.567',
    '1.234 567',
    '007',
    ',5',
    '5,',
    '1,2,3',
    '1,234.5',
    '+3',
    '--3',
    '1e3',
    '12 %',
    'drei',
    '1234567890123456',
    '0,1234567',
    '=1+1',
    '１２',
  ])('%j is none', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })

  it('is read back as it is shown', () => {
    const shown = fc.record({ whole: fc.integer({ min: -99_999_999, max: 99_999_999 }), decimals: fc.nat(6) })
    fc.assert(
      fc.property(shown, ({ whole, decimals }) => {
        const value = Number(`${whole}e-${decimals}`)
        expect(parseNumber(formatNumber(value, decimals))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
