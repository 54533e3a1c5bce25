import { describe, expect, it } from 'vitest'
import { monthIndexOf } from '@/domain/month'
import { parseDay, parseMonthOfYear, parseMonthText } from '@/import/read/monthText'
import { month } from '../../builders'

const january = monthIndexOf(month('2023-01'))
const march = monthIndexOf(month('2023-03'))

describe('parseMonthText', () => {
  it.each([
    '2023-01',
    '2023/01',
    '2023.01',
    '01/2023',
    '1/2023',
    '01.2023',
    '01-2023',
    '202301',
    '2023M01',
    '2023-M01',
    '2023 M1',
    'Januar 2023',
    'JANUAR 2023',
    'Januar 23',
    'Jan 23',
    'Jan. 23',
    'Jan 2023',
    'Jan. 2023',
    'Jan-23',
    'Jan.2023',
    "Jan '23",
    'Jänner 2023',
    'January 2023',
    '2023 Januar',
    ' Januar\u00a02023 ',
    'Berichtsmonat Januar 2023',
    'Monat: 01/2023',
    'BM 01/2023',
    'Jan 2023p',
    'Januar 2023 r',
    '2023-01p',
    'Januar 2023 (vorläufig)',
    'Januar 2023*',
    'Januar 2023 1)',
    '2023_01',
    '01_2023',
    'jan_23',
    'Jan. ’23',
    'Ende Januar 2023',
    'Ja\u00adnuar 2023',
    // A span of exactly one whole month is that month.
    '01.01.2023 - 31.01.2023',
    '1.1.-31.1.2023',
    '01.01.2023 bis 31.01.2023',
    '2023-01-01/2023-01-31',
  ])('reads %s as January 2023', (text) => {
    expect(parseMonthText(text)).toEqual({ kind: 'month', month: january, day: 0 })
  })

  it.each(['März 2023', 'Maerz 2023', 'Mrz 2023', 'Mrz. 23', 'Mär 23', 'March 2023', 'Mar 23'])(
    'reads %s as March 2023',
    (text) => {
      expect(parseMonthText(text)).toEqual({ kind: 'month', month: march, day: 0 })
    },
  )

  it.each([
    { text: '31.01.2023', day: 31 },
    { text: '1.1.2023', day: 1 },
    { text: '31. 01. 2023', day: 31 },
    { text: '31.01.23', day: 31 },
    { text: '2023-01-31', day: 31 },
    { text: '2023/01/31', day: 31 },
    { text: '20230131', day: 31 },
    { text: '31. Januar 2023', day: 31 },
    { text: '31-Jan-2023', day: 31 },
    { text: '2023-01-31 00:00:00', day: 31 },
    { text: '2023-01-31T23:59:59Z', day: 31 },
    { text: '31.01.2023 12:30 Uhr', day: 31 },
    { text: '13/01/2023', day: 13 },
    { text: '01/31/2023', day: 31 },
    { text: '01/01/2023', day: 1 },
    { text: '31-Jan-23', day: 31 },
    { text: '15. Jan 23', day: 15 },
    { text: 'January 15, 2023', day: 15 },
    { text: 'Jan 15 2023', day: 15 },
    { text: '2023-01-31T00:00:00+01:00', day: 31 },
    { text: '2023-01-31 23:59:59', day: 31 },
  ])('reads $text as day $day of January 2023', ({ text, day }) => {
    expect(parseMonthText(text)).toEqual({ kind: 'month', month: january, day })
  })

  it('leaves open whether 03/01/2023 is in January or in March', () => {
    expect(parseMonthText('03/01/2023')).toEqual({ kind: 'eitherOrder', month: january, day: 3 })
  })

  it.each([
    { text: 'Februar (28. bzw. 29.)', monthOfYear: 2 },
    { text: 'August (31. )', monthOfYear: 8 },
    { text: 'Dez.', monthOfYear: 12 },
    { text: 'Mai', monthOfYear: 5 },
    { text: 'M07', monthOfYear: 7 },
  ])('reads $text as month $monthOfYear of a year that is named elsewhere', ({ text, monthOfYear }) => {
    expect(parseMonthText(text)).toEqual({ kind: 'monthOfYear', monthOfYear })
  })

  it.each([
    { text: '2023', kind: 'year' },
    { text: 'Jahr 2023', kind: 'year' },
    { text: 'Q1 2023', kind: 'otherSpan' },
    { text: '2023-Q1', kind: 'otherSpan' },
    { text: '2023Q4', kind: 'otherSpan' },
    { text: '1. Quartal 2023', kind: 'otherSpan' },
    { text: 'II. Quartal', kind: 'otherSpan' },
    { text: '1. Halbjahr 2023', kind: 'otherSpan' },
    { text: 'KW 5 2023', kind: 'otherSpan' },
    { text: '5. KW 2023', kind: 'otherSpan' },
    { text: '2023-W05', kind: 'otherSpan' },
    { text: 'Januar bis März 2023', kind: 'otherSpan' },
    { text: 'Jan–Jun 2023', kind: 'otherSpan' },
    { text: '2022/23', kind: 'otherSpan' },
    { text: '2022/2023', kind: 'otherSpan' },
    { text: 'I/2023', kind: 'otherSpan' },
    { text: '1.Q.2023', kind: 'otherSpan' },
    { text: 'HJ1 2023', kind: 'otherSpan' },
    { text: '1. Hj. 2023', kind: 'otherSpan' },
    { text: '3. Tertial 2023', kind: 'otherSpan' },
    { text: 'Schuljahr 2023/24', kind: 'otherSpan' },
    { text: 'WiSe 2023/24', kind: 'otherSpan' },
    { text: '01-03/2023', kind: 'otherSpan' },
    { text: '01.-03.2023', kind: 'otherSpan' },
    { text: '01/2023-03/2023', kind: 'otherSpan' },
    { text: '2023-01 bis 2023-03', kind: 'otherSpan' },
    { text: '01.01.2023 - 31.03.2023', kind: 'otherSpan' },
    { text: '02.01.2023 - 31.01.2023', kind: 'otherSpan' },
    { text: '01.01.-07.01.2023', kind: 'otherSpan' },
    { text: 'Januar 2023 kumuliert', kind: 'otherSpan' },
    { text: 'bis Januar 2023', kind: 'otherSpan' },
    { text: 'seit 01.2023', kind: 'otherSpan' },
    { text: 'JFW Januar 2023', kind: 'otherSpan' },
    { text: 'Summe 2023', kind: 'total' },
    { text: '2023 gesamt', kind: 'total' },
    { text: 'Durchschnitt 2023', kind: 'total' },
    { text: 'JD 2023', kind: 'total' },
    { text: 'Summe', kind: 'total' },
    { text: 'Jahresdurchschnitt', kind: 'total' },
    { text: '1949-12', kind: 'outOfRange' },
    { text: '2101-01', kind: 'outOfRange' },
    { text: 'Jan 1923', kind: 'outOfRange' },
    { text: '2023-13', kind: 'outOfRange' },
    { text: '13/2023', kind: 'outOfRange' },
    { text: '202313', kind: 'outOfRange' },
    { text: '00/2023', kind: 'outOfRange' },
    { text: '12.13.2023', kind: 'outOfRange' },
    { text: '31/02/2023', kind: 'invalid' },
    { text: '31.02.2023', kind: 'invalid' },
    { text: '2023-01-00', kind: 'invalid' },
    { text: '29.02.2023', kind: 'invalid' },
    { text: '44927', kind: 'doubtful' },
    { text: '01/23', kind: 'doubtful' },
    { text: '23-Jan', kind: 'doubtful' },
    // In Germany this is the first of February at midnight.
    { text: '2023-01-31T23:00:00Z', kind: 'invalid' },
    { text: '2023-06-30T22:00:00.000Z', kind: 'invalid' },
  ])('takes $text for $kind, never for a month', ({ text, kind }) => {
    expect(parseMonthText(text)?.kind).toBe(kind)
  })

  it.each([
    '',
    'bis 25 Jahre',
    'seit 12 Monaten',
    'unter 25',
    'ab 2 Jahre',
    'Datteln',
    'Marl',
    'Wert',
    '123',
    '1.234,5',
    '05562004',
    'Mayer 2023',
    '__________',
  ])('says nothing about %s', (text) => {
    expect(parseMonthText(text)).toBeUndefined()
  })

  it('reads two digits of a year as 1950 to 2049', () => {
    expect(parseMonthText('Jan 50')).toEqual({ kind: 'month', month: 1950 * 12, day: 0 })
    expect(parseMonthText('Jan 49')).toEqual({ kind: 'month', month: 2049 * 12, day: 0 })
  })

  it('knows the leap day', () => {
    expect(parseMonthText('29.02.2024')?.kind).toBe('month')
  })
})

describe('parseMonthOfYear', () => {
  it.each([
    { text: '1', expected: 1 },
    { text: '01', expected: 1 },
    { text: '12', expected: 12 },
    { text: 'März', expected: 3 },
    { text: '13', expected: undefined },
    { text: '0', expected: undefined },
    { text: 'Summe', expected: undefined },
  ])('reads $text as $expected', ({ text, expected }) => {
    expect(parseMonthOfYear(text)).toBe(expected)
  })
})

describe('parseDay', () => {
  it.each([
    { text: '14.04.2023', expected: '2023-04-14' },
    { text: '2023-04-14', expected: '2023-04-14' },
    { text: 'April 2023', expected: undefined },
    { text: '04/05/2023', expected: undefined },
    { text: 'gestern', expected: undefined },
  ])('reads $text as $expected', ({ text, expected }) => {
    expect(parseDay(text)).toBe(expected)
  })
})
