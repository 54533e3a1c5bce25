import { type Flags, flagsOfMarks, flagsOfReason } from '@/domain/measurement'

/** Signs of official statistics that stand instead of a number (domain of German statistical offices). */
const signs: ReadonlyMap<string, Flags> = new Map([
  ['', flagsOfReason('notReported')],
  ...(['.', '·', '*', 'g', '•'] as const).map((sign) => [sign, flagsOfReason('suppressed')] as const),
  ...(['x', 'X'] as const).map((sign) => [sign, flagsOfReason('notMeaningful')] as const),
  ...(['...', '…', 't'] as const).map((sign) => [sign, flagsOfReason('notYetAvailable')] as const),
  ...(['/', 'u'] as const).map((sign) => [sign, flagsOfReason('unreliable')] as const),
])

const notReported = flagsOfReason('notReported')
const suppressed = flagsOfReason('suppressed')

/** Flags of a sign that stands for "no number", or undefined for any other text. */
export function flagsOfSign(text: string): Flags | undefined {
  return signs.get(text) ?? (isHiddenCount(text) ? suppressed : undefined)
}

/** A dash alone is a zero that the source marks as "nichts vorhanden". */
export function isNothing(text: string): boolean {
  return /^[-–—−]$/.test(text)
}

/** `<3`, `< 10`, `1-2`: the source says only that the number is small. */
function isHiddenCount(text: string): boolean {
  return /^(?:(?:[<≤]|unter|weniger als) ?\d{1,2}|1 ?[-–] ?2)$/i.test(text)
}

const statusMarks: ReadonlyMap<string, Flags> = new Map([
  ['', 0],
  ...['p', 'vorläufig', 'vorl', 'provisional', 't0', 'hochgerechnet'].map(
    (word) => [word, flagsOfMarks(['provisional'])] as const,
  ),
  ...['r', 'berichtigt', 'revidiert', 'revised'].map((word) => [word, flagsOfMarks(['revised'])] as const),
  ...['s', 'geschätzt', 'estimated'].map((word) => [word, flagsOfMarks(['estimated'])] as const),
  ...['e', 'endgültig', 'final', 't3'].map((word) => [word, flagsOfMarks(['final'])] as const),
  ...['eingeschränkt', 'limited', '()'].map((word) => [word, flagsOfMarks(['limited'])] as const),
])

/** Flags of a status beside a number, of several (`p, r`) or of a sign, or undefined for any other text. */
export function parseStatus(text: string): Flags | undefined {
  const plain = text.trim()
  if (plain === '-' || plain === '') return 0
  const sign = flagsOfSign(plain)
  if (sign !== undefined && sign !== notReported) return sign
  let flags = 0
  for (const word of plain.toLowerCase().split(/[\s,;+/]+/)) {
    const mark = statusMarks.get(word.replace(/[.\-]/g, ''))
    if (mark === undefined) return undefined
    flags |= mark
  }
  return flags
}

/** Flags of the letter that stands at a number: `123 p`, `r123`. */
export function flagsOfStatusLetter(letter: string): Flags {
  return statusMarks.get(letter) ?? 0
}
