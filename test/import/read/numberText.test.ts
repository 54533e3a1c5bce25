import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf, reasonOf } from '@/domain/measurement'
import { pending } from '@/import/read/factColumns'
import { NumberReader } from '@/import/read/numberReader'
import { numberKind, parseNumberText } from '@/import/read/numberText'

const { plain, decimalComma, decimalPoint, eitherComma, eitherPoint, noNumber, invalid, outOfRange } =
  numberKind

describe('parseNumberText', () => {
  it.each([
    { text: '0', value: 0, kind: plain },
    { text: '1234', value: 1234, kind: plain },
    { text: '-5', value: -5, kind: plain },
    { text: '−5', value: -5, kind: plain },
    { text: '–5', value: -5, kind: plain },
    { text: '-  23', value: -23, kind: plain },
    { text: '+5', value: 5, kind: plain },
    { text: '-0', value: 0, kind: plain },
    { text: ' 12 ', value: 12, kind: plain },
    { text: '1 234', value: 1234, kind: plain },
    { text: '1\u00a0234', value: 1234, kind: plain },
    { text: '1\u202f234\u202f567', value: 1234567, kind: plain },
    { text: "1'234", value: 1234, kind: plain },
    { text: '1’234’567', value: 1234567, kind: plain },
    { text: '12,5', value: 12.5, kind: decimalComma },
    { text: '12,50', value: 12.5, kind: decimalComma },
    { text: ',5', value: 0.5, kind: decimalComma },
    { text: '0,123', value: 0.123, kind: decimalComma },
    { text: '1234,567', value: 1234.567, kind: decimalComma },
    { text: '1.234,50', value: 1234.5, kind: decimalComma },
    { text: '1.234.567', value: 1234567, kind: decimalComma },
    { text: '1 234,5', value: 1234.5, kind: decimalComma },
    { text: "1'234,567", value: 1234.567, kind: decimalComma },
    { text: '373.0', value: 373, kind: decimalPoint },
    { text: '2797.30338102', value: 2797.30338102, kind: decimalPoint },
    { text: '1,234.5', value: 1234.5, kind: decimalPoint },
    { text: '1,234,567', value: 1234567, kind: decimalPoint },
    { text: '1.234', value: 1234, kind: eitherPoint },
    { text: '-1.234', value: -1234, kind: eitherPoint },
    { text: '123,456', value: 123456, kind: eitherComma },
    { text: '12,3 %', value: 12.3, kind: decimalComma },
    { text: '1.234,50 €', value: 1234.5, kind: decimalComma },
    { text: '€ 12,50', value: 12.5, kind: decimalComma },
    { text: '12 Tsd.', value: 12000, kind: plain },
    { text: '1,2 Mio. €', value: 1200000, kind: decimalComma },
    { text: '12,5 T€', value: 12500, kind: decimalComma },
    { text: '12 TEUR', value: 12000, kind: plain },
    { text: '2 Mrd. €', value: 2000000000, kind: plain },
    { text: '1 234,5 %', value: 1234.5, kind: decimalComma },
    { text: '3,5 Prozent', value: 3.5, kind: decimalComma },
    { text: '3,5 v. H.', value: 3.5, kind: decimalComma },
    { text: '±0', value: 0, kind: plain },
    { text: '± 0,0', value: 0, kind: decimalComma },
  ])('reads $text as $value', ({ text, value, kind }) => {
    expect(parseNumberText(text)).toMatchObject({ kind, value })
  })

  it.each([
    { text: '.', reason: 'suppressed' },
    { text: '·', reason: 'suppressed' },
    { text: '*', reason: 'suppressed' },
    { text: 'g', reason: 'suppressed' },
    { text: '•', reason: 'suppressed' },
    { text: '<3', reason: 'suppressed' },
    { text: '< 10', reason: 'suppressed' },
    { text: '1-2', reason: 'suppressed' },
    { text: '1 – 2', reason: 'suppressed' },
    { text: '1 bis 2', reason: 'suppressed' },
    { text: 'geheim', reason: 'suppressed' },
    { text: 'k. A.', reason: 'notReported' },
    { text: 'k.A.', reason: 'notReported' },
    { text: 'Keine Angabe', reason: 'notReported' },
    { text: 'n.v.', reason: 'notReported' },
    { text: 'n/a', reason: 'notReported' },
    { text: 'N/A', reason: 'notReported' },
    { text: 'folgt', reason: 'notYetAvailable' },
    { text: 'entfällt', reason: 'notMeaningful' },
    { text: 'x', reason: 'notMeaningful' },
    { text: 'X', reason: 'notMeaningful' },
    { text: '...', reason: 'notYetAvailable' },
    { text: '…', reason: 'notYetAvailable' },
    { text: 't', reason: 'notYetAvailable' },
    { text: '/', reason: 'unreliable' },
    { text: 'u', reason: 'unreliable' },
    { text: '', reason: 'notReported' },
    { text: '  ', reason: 'notReported' },
  ])('reads the sign "$text" as no number, $reason', ({ text, reason }) => {
    const { kind, value, flags } = parseNumberText(text)
    expect({ kind, value, reason: reasonOf(flags) }).toEqual({ kind: noNumber, value: NaN, reason })
  })

  it.each([
    { text: '-', value: 0, marks: ['nothing'] },
    { text: '–', value: 0, marks: ['nothing'] },
    { text: '0', value: 0, marks: [] },
    { text: '(123)', value: 123, marks: ['limited'] },
    { text: '( 1.234,5 )', value: 1234.5, marks: ['limited'] },
    { text: '123 p', value: 123, marks: ['provisional'] },
    { text: '123p', value: 123, marks: ['provisional'] },
    { text: 'r 123', value: 123, marks: ['revised'] },
    { text: '12,5 s', value: 12.5, marks: ['estimated'] },
    { text: '123 e', value: 123, marks: ['final'] },
    { text: '(123) p', value: 123, marks: ['provisional', 'limited'] },
    { text: '(12,5) %', value: 12.5, marks: ['limited'] },
    { text: '(12,5 %)', value: 12.5, marks: ['limited'] },
    { text: '1234 1)', value: 1234, marks: [] },
    { text: '1 234 2)', value: 1234, marks: [] },
    { text: '1234*', value: 1234, marks: [] },
    { text: '1234 *)', value: 1234, marks: [] },
    { text: '1234¹', value: 1234, marks: [] },
    { text: '1234²⁾', value: 1234, marks: [] },
    { text: '123 p 1)', value: 123, marks: ['provisional'] },
  ])('reads $text as $value, marked $marks', ({ text, value, marks }) => {
    const found = parseNumberText(text)
    expect({ value: found.value, marks: marksOf(found.flags) }).toEqual({ value, marks })
  })

  it.each([
    '12a',
    '±5',
    '±',
    '3,5 Prozentpunkte',
    'Prozent',
    'abc',
    '1.23.456',
    '12.34,5',
    '1,23,456',
    '1.234.56',
    '12 34',
    '1,2,3',
    '1..2',
    '12.',
    '007',
    '05562004',
    '1e5',
    '1,23E+05',
    '0x1F',
    '--5',
    '5-',
    '3-5',
    '#DIV/0!',
    '#WERT!',
    '=1+1',
    'NaN',
    'Infinity',
    '∞',
    '(5',
    'p',
    // "Null" is the number zero in German, and nothing in a database.
    'NULL',
    'null',
    '#NV',
    '#BEZUG!',
    '10³',
    '1234 12)',
    '12341)',
    '*1234',
    '3-9',
    '12 T',
    '12 t',
    '> 100',
    'ca. 120',
    '5 Tsd. Mio.',
    '1 Person',
    '12%%',
    '１２',
  ])('refuses %s', (text) => {
    expect(parseNumberText(text)).toMatchObject({ kind: invalid, value: NaN })
  })

  it.each([
    { text: '1234 1)', oddity: 'footnote' },
    { text: '1234*', oddity: 'footnote' },
    { text: 'k. A.', oddity: 'word' },
    { text: 'geheim', oddity: 'word' },
    { text: '1234', oddity: undefined },
    { text: '.', oddity: undefined },
  ])('notes that $text is odd: $oddity', ({ text, oddity }) => {
    expect(parseNumberText(text).oddity).toBe(oddity)
  })

  it.each([
    { text: '12 %', flags: pending.percent },
    { text: '12 €', flags: pending.money },
    { text: 'EUR 12', flags: pending.money },
    { text: '12', flags: 0 },
  ])('notes what $text counts', ({ text, flags }) => {
    expect(parseNumberText(text).flags).toBe(flags)
  })

  it('refuses numbers that a double cannot hold exactly', () => {
    expect(parseNumberText('9007199254740991').value).toBe(9007199254740991)
    expect(parseNumberText('9007199254740992').kind).toBe(outOfRange)
    expect(parseNumberText('1.000.000.000.000.000.000,5').kind).toBe(outOfRange)
  })
})

describe('NumberReader', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^[0-9]{1,3}([.,][0-9]{1,4})?$/),
    fc.stringMatching(/^[0-9.,' -]{0,18}$/),
    fc.constantFrom('-', '.', 'x', '...', '(12)', '<3', '1-2', '12 p', '12,3 %', 'abc', ''),
  )

  it('reads every text and its bytes as the strict parser does', () => {
    const reader = new NumberReader((bytes) => new TextDecoder().decode(bytes))
    fc.assert(
      fc.property(texts, (text) => {
        const { kind, value, flags } = parseNumberText(text)
        expect(reader.read(text)).toBe(kind)
        if (kind < outOfRange) expect(reader.value).toBe(value)
        expect(reader.flags).toBe(flags)
        const read = [reader.value, reader.flags]
        const bytes = new TextEncoder().encode(`;${text};`)
        expect(reader.readBytes(bytes, 1, bytes.length - 1)).toBe(kind)
        expect([reader.value, reader.flags]).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })
})
