import { describe, expect, it } from 'vitest'
import { describeCourse } from '@/texts/chartDescriptions'
import { formatBarNumber, formatMeasured, formatPlanned, formatTick } from '@/texts/charts'
import { measured, missing, month, provisional } from '../builders'
import { plain } from './plain'

const persons = { measure: 'Personen', decimals: 0 }
const percent = { measure: '%', decimals: 1 }
const euros = { measure: '€', decimals: 0 }

describe('numbers of charts', () => {
  it.each([
    { value: 32_000, step: 1_000, quantity: persons, text: '32.000' },
    { value: 17.5, step: 2.5, quantity: percent, text: '17,5 %' },
    { value: 20, step: 5, quantity: percent, text: '20 %' },
    { value: -2, step: 2, quantity: { ...percent, isChange: true }, text: '−2 %' },
    { value: 120, step: 5, quantity: { measure: '1:n', decimals: 0 }, text: '1:120' },
    { value: 7_500_000, step: 2_500_000, quantity: euros, text: '7,5 Mio. €' },
    { value: 60_000, step: 20_000, quantity: euros, text: '60 Tsd. €' },
    { value: 0, step: 20_000, quantity: euros, text: '0 €' },
  ])('are $text at the axis for $value', ({ value, step, quantity, text }) => {
    expect(plain(formatTick(value, step, quantity))).toBe(text)
  })

  it('count euros at bars as the axis does', () => {
    expect(formatBarNumber(2_294_774, 60_000_000, euros)).toBe('2,3')
    expect(formatBarNumber(412_000, 600_000, euros)).toBe('412')
    expect(formatBarNumber(740, 10_000, persons)).toBe('740')
  })

  it('bear a sign while they are provisional, and a word where they are none', () => {
    expect(plain(formatMeasured(provisional(17.6), percent))).toBe('17,6 % v')
    expect(formatMeasured(missing('suppressed'), percent)).toBe('geheim')
  })

  it.each([
    { min: null, max: 60, text: 'höchstens 60' },
    { min: 10, max: null, text: 'mindestens 10' },
    { min: 10, max: 20, text: '10 bis 20' },
    { min: null, max: null, text: null },
  ])('say the corridor $min to $max as $text', ({ min, max, text }) => {
    expect(formatPlanned({ kind: 'corridor', min, max }, persons)).toBe(text)
  })
})

describe('the text alternative of a course', () => {
  it('names span, last value, extremes and what has no number', () => {
    const text = describeCourse(
      {
        span: { first: month('2023-01'), last: month('2023-04') },
        last: {
          month: month('2023-04'),
          actual: measured(32_550),
          yearBefore: measured(33_000),
          planned: null,
        },
        lowest: { month: month('2023-04'), value: 32_550 },
        highest: { month: month('2023-01'), value: 32_900 },
        gaps: ['suppressed', 'absent', 'absent'],
      },
      persons,
    )
    expect(plain(text)).toBe(
      'Januar 2023 bis April 2023. Zuletzt April 2023, Ist 32.550 Personen, Vorjahr 33.000. ' +
        'Niedrigster Wert 32.550 (April 2023), höchster 32.900 (Januar 2023). ' +
        'Ohne Wert (geheim): 1 Monat. Ohne Wert (fehlt): 2 Monate.',
    )
  })

  it('says that there is nothing where there is nothing', () => {
    const nothing = {
      span: { first: undefined, last: undefined },
      last: undefined,
      lowest: undefined,
      highest: undefined,
      gaps: [],
    }
    expect(describeCourse(nothing, persons)).toBe('Für diesen Zeitraum liegen keine Werte vor.')
  })
})
