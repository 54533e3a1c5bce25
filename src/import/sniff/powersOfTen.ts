/** A power of ten by which files scale their values, and the ways to write it, as parts of patterns. */
export interface PowerOfTen {
  readonly exponent: 2 | 3 | 6 | 9
  /** Its words and abbreviations, without their dots. */
  readonly words: string
  readonly figure?: string
  /** The letters for it in front of a currency: `T€`, `kEUR`. */
  readonly letters?: string
}

export const powersOfTen: readonly PowerOfTen[] = [
  { exponent: 2, words: 'hunderte?n?', figure: '100' },
  { exponent: 3, words: 'tsd|tds|tausende?n?', figure: "1[. '’]?000", letters: '[tk]' },
  { exponent: 6, words: 'mio|mill|million(?:en)?', figure: "1[. '’]?000[. '’]?000", letters: 'm' },
  { exponent: 9, words: 'mrd|milliarden?' },
]

/** Any way to write a power of ten: `Tsd.`, `Tausend`, `1.000`. */
export function writtenAs({ words, figure }: PowerOfTen): string {
  return `(?:(?:${words})\\.?${figure === undefined ? '' : `|${figure}`})`
}

/** What stands for it in front of a currency: the `Mio` of `Mio€`, the `k` of `kEUR`. */
export function writtenBeforeCurrency({ words, letters }: PowerOfTen): string {
  return `(?:${words}${letters === undefined ? '' : `|${letters}`})(?= ?(?:€|eur))`
}
