import { type Flags, flagsOfMarks, flagsOfReason, reasonMask } from '@/domain/measurement'
import { marksOfWord } from '../sniff/markWords'

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

/**
 * Words that offices write where a sign should stand. `NULL` is none of them: in German it is the number zero, in
 * an export of a database it is nothing. Errors of a spreadsheet (`#NV`) are none either.
 */
const words: ReadonlyMap<string, Flags> = new Map([
  ...['ka', 'keineangabe', 'keineangaben', 'ohneangabe', 'nichtangegeben', 'na', 'n/a', 'nv'].map(
    (word) => [word, notReported] as const,
  ),
  // Eurostat, with a letter that says why.
  ...[':', ':m', ':n', ':b', ':d'].map((sign) => [sign, notReported] as const),
  [':c', suppressed],
  [':u', flagsOfReason('unreliable')],
  [':z', flagsOfReason('notMeaningful')],
  ...['nichtverfügbar', 'nichtverfuegbar', 'fehlt'].map((word) => [word, notReported] as const),
  ...['geheim', 'anonymisiert', 'gesperrt'].map((word) => [word, suppressed] as const),
  ...['folgt', 'folgtspäter', 'liegtnochnichtvor', 'nochnichtverfügbar'].map(
    (word) => [word, flagsOfReason('notYetAvailable')] as const,
  ),
  ...['entfällt', 'nichtsinnvoll'].map((word) => [word, flagsOfReason('notMeaningful')] as const),
])

const longestWord = 24

/** Flags of a word such as `k. A.` or `geheim`, or undefined for any other text. */
export function flagsOfWord(text: string): Flags | undefined {
  return text.length > longestWord ? undefined : words.get(text.toLowerCase().replace(/[ .]/g, ''))
}

/** A dash alone is a zero that the source marks as "nichts vorhanden". */
export function isNothing(text: string): boolean {
  return /^[-–—−]$/.test(text)
}

/** `<3`, `< 10`, `1-2`: the source says only that the number is small. */
function isHiddenCount(text: string): boolean {
  return /^(?:(?:[<≤]|unter|weniger als) ?\d{1,2}|1 ?(?:[-–]|bis) ?2)$/i.test(text)
}

const statusMarks: ReadonlyMap<string, Flags> = new Map([
  ['', 0],
  ...['p', 'v', 'vorläufig', 'vorl', 'provisional', 't0', 'hochgerechnet'].map(
    (word) => [word, flagsOfMarks(['provisional'])] as const,
  ),
  ...['r', 'berichtigt', 'ber', 'revidiert', 'korrigiert', 'revised'].map(
    (word) => [word, flagsOfMarks(['revised'])] as const,
  ),
  ...['s', 'geschätzt', 'gesch', 'estimated'].map((word) => [word, flagsOfMarks(['estimated'])] as const),
  ...['e', 'endgültig', 'endg', 'final', 't3'].map((word) => [word, flagsOfMarks(['final'])] as const),
  ...['eingeschränkt', 'limited', '()'].map((word) => [word, flagsOfMarks(['limited'])] as const),
])

/** Flags of a status beside a number, of several (`p, r`) or of a sign, or undefined for any other text. */
export function parseStatus(text: string): Flags | undefined {
  const plain = text.trim()
  if (plain === '-' || plain === '') return 0
  const sign = flagsOfSign(plain) ?? flagsOfWord(plain)
  if (sign !== undefined && sign !== notReported) return sign
  let flags = 0
  for (const word of plain
    .toLowerCase()
    .replace(/^\((.+)\)$/, '$1')
    .split(/[\s,;+/]+/)) {
    const mark = statusMarks.get(word.replace(/[.\-]/g, ''))
    if (mark === undefined) return otherMarks(plain)
    flags |= mark
  }
  return flags
}

/** `vorläufiger Wert` */
function otherMarks(text: string): Flags | undefined {
  return marksOfWord(text) || undefined
}

/** Flags of the letter or word that stands at a number: `123 p`, `r123`, `123 (vorläufig)`; 0 for any other. */
export function flagsOfStatusAt(text: string): Flags {
  const flags = text === '' ? 0 : (parseStatus(text) ?? 0)
  return (flags & reasonMask) === 0 ? flags : 0
}
