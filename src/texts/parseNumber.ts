import { formatNumber } from './format'

/** More digits than a number of the machine keeps, or more decimals than anybody counts, are no entry. */
const mostDigits = 15
const mostDecimals = 6

const wholeNumber = /^(?:0|[1-9]\d*|[1-9]\d{0,2}([. '])\d{3}(?:\1\d{3})*)$/

/**
 * A number as it is written in German: `1.234,5`, `1234,5`, `−3`. Nothing is guessed: `1.5` and `0.123` are none.
 * `undefined` for any other text.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/^[-\u2212\u2013]/, '-')
  const [whole = '', ...fractions] = plain.replace(/^-/, '').split(',')
  if (!wholeNumber.test(whole) || !areDecimals(fractions)) return undefined
  const digits = whole.replace(/\D/g, '')
  const decimals = fractions.join('')
  if (digits.length + decimals.length > mostDigits) return undefined
  const size = Number(`${digits}.${decimals}`)
  return plain.startsWith('-') && size !== 0 ? -size : size
}

/** A number as a person would type it, so that it is read back as it is. */
export function writeNumber(value: number): string {
  return formatNumber(value, typedDecimals(value))
}

export function typedDecimals(value: number): number {
  return value.toFixed(mostDecimals).replace(/0+$/, '').split('.')[1]?.length ?? 0
}

/** One comma at most, with a few digits behind it. */
function areDecimals(fractions: readonly string[]): boolean {
  return fractions.length < 2 && fractions.every((text) => /^\d+$/.test(text) && text.length <= mostDecimals)
}
