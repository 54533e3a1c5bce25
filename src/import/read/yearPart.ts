/** A quarter or half of a year: its first and last month from 1 to 12, and the year or 0. */
export interface YearPart {
  readonly year: number
  readonly first: number
  readonly last: number
}

/** `2`, `Q2`, `2. Quartal 2023`, `2023-Q2`, `II`; for halves also `H1`, `1. Hj. 2023`. */
export function parseYearPart(text: string, months: 3 | 6): YearPart | undefined {
  const [year = 0] = (text.match(fullYear) ?? []).map(Number)
  const number = numberIn(text.trim().replace(fullYear, ''))
  if (number === undefined || number * months > 12) return undefined
  return { year, first: (number - 1) * months + 1, last: number * months }
}

const fullYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g

function numberIn(plain: string): number | undefined {
  const [, digit] = /^\D*([1-4])(?:[.,]0)?\D*$/.exec(plain) ?? []
  if (digit !== undefined) return Number(digit)
  const roman = ['I', 'II', 'III', 'IV'].indexOf(
    plain.replace(/[^\p{L}]|quartal|halbjahr/giu, '').toUpperCase(),
  )
  return roman === -1 ? undefined : roman + 1
}
