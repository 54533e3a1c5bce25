import { type Flags, flagsOfMarks } from '@/domain/measurement'
import { takeMarks } from './numberMarks'
import { flagsOfSign, flagsOfWord, isNothing } from './valueSigns'

/**
 * What a cell shows about the number format of its column. `eitherComma` and `eitherPoint` are texts such as
 * `1.234`, which one format reads as 1234 and the other as 1.234; their value is the grouped one.
 */
export const numberKind = {
  plain: 0,
  decimalComma: 1,
  decimalPoint: 2,
  eitherComma: 3,
  eitherPoint: 4,
  noNumber: 5,
  outOfRange: 6,
  invalid: 7,
} as const

export type NumberKind = (typeof numberKind)[keyof typeof numberKind]

export interface NumberText {
  readonly kind: NumberKind
  /** NaN where there is no number. */
  readonly value: number
  /** Marks or the reason, and what is counted as a pending bit. */
  readonly flags: Flags
  /** The cell itself speaks of thousands or millions. */
  readonly isScaled: boolean
  /** What a person would read over, but should know: a footnote, a word instead of a sign. */
  readonly oddity: 'footnote' | 'word' | undefined
  /** `1'234` groups its digits; `'234` is kept as text by a spreadsheet, or has lost what stood in front. */
  readonly apostrophe: 'groups' | 'guards' | undefined
}

/** Reads a value cell strictly: what is not wholly understood is invalid, never half a number. */
export function parseNumberText(text: string): NumberText {
  if (/^\s*['’‘](?=[\d(+*.\-–−])/.test(text)) return guarded(text.replace(/['’‘]/, ''))
  const parsed = parseUnguarded(text)
  return /\d['’‘ʼ´`]\d/.test(text) ? { ...parsed, apostrophe: 'groups' } : parsed
}

/** Spreadsheets keep a number as text behind an apostrophe. */
function guarded(text: string): NumberText {
  const parsed = parseUnguarded(text)
  return /^\s*\d{3}(?!\d)/.test(text) ? { ...parsed, apostrophe: 'guards' } : parsed
}

function parseUnguarded(text: string): NumberText {
  const plain = plainText(text)
  if (isNothing(plain)) return textOf({ kind: numberKind.plain, value: 0 }, nothing)
  const sign = flagsOfSign(plain)
  if (sign !== undefined) return textOf(noNumber, sign)
  const word = flagsOfWord(plain)
  if (word !== undefined) return { ...textOf(noNumber, word), oddity: 'word' }
  const { digits, flags, exponent, hasFootnote } = takeMarks(plain)
  const parsed = parseSigned(digits, exponent)
  const oddity = hasFootnote ? 'footnote' : undefined
  return { ...textOf(parsed, flags), isScaled: exponent > 0, oddity }
}

function textOf(parsed: Parsed, flags: Flags): NumberText {
  return { ...parsed, flags, isScaled: false, oddity: undefined, apostrophe: undefined }
}

const nothing = flagsOfMarks(['nothing'])

/** One kind of space; apostrophes group digits as spaces do. */
function plainText(text: string): string {
  return text
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
    .replace(/(\d)['’‘ʼ´`](?=\d)/g, '$1 ')
}

type Parsed = Pick<NumberText, 'kind' | 'value'>

const invalid: Parsed = { kind: numberKind.invalid, value: NaN }
const noNumber: Parsed = { kind: numberKind.noNumber, value: NaN }

function parseSigned(signed: string, exponent: number): Parsed {
  const text = signed.replace(/^± ?(?=0(?:[.,]0+)?$)/, '')
  const { sign = '', digits = '' } = /^(?<sign>[-–−‐‑‒+]?) ?(?<digits>[\d.,].*)$/.exec(text)?.groups ?? {}
  const parsed = parseDigits(digits, exponent)
  const isNegative = sign !== '' && sign !== '+'
  return isNegative && parsed.value !== 0 ? { ...parsed, value: -parsed.value } : parsed
}

/** Group 1 are the digits in front of the separator in group 2, group 3 those behind it. */
const ungrouped = /^(0|[1-9]\d*)?(?:([.,])(\d+))?$/
const groupedBySpace = /^([1-9]\d{0,2}(?: \d{3})+)(?:([.,])(\d+))?$/
const groupedByPoint = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:(,)(\d+))?$/
const groupedByComma = /^([1-9]\d{0,2}(?:,\d{3})+)(?:(\.)(\d+))?$/

function parseDigits(text: string, exponent: number): Parsed {
  if (text === '') return invalid
  if (isEither(text)) return toNumber([text.replace(/[.,]/, '')], exponent, eitherKind(text))
  const plain = ungrouped.exec(text) ?? groupedBySpace.exec(text)
  if (plain) return toNumber(plain.slice(1), exponent, decimalKind(plain[2]))
  const byPoint = groupedByPoint.exec(text)
  if (byPoint) return toNumber(byPoint.slice(1), exponent, numberKind.decimalComma)
  const byComma = groupedByComma.exec(text)
  return byComma ? toNumber(byComma.slice(1), exponent, numberKind.decimalPoint) : invalid
}

/** One separator in front of exactly three digits: thousands in one format, decimals in the other. */
function isEither(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
}

function eitherKind(text: string): NumberKind {
  return text.includes(',') ? numberKind.eitherComma : numberKind.eitherPoint
}

function decimalKind(separator: string | undefined): NumberKind {
  if (separator === undefined) return numberKind.plain
  return separator === ',' ? numberKind.decimalComma : numberKind.decimalPoint
}

type Part = string | undefined

function toNumber(
  [whole = '0', , decimals = '']: readonly Part[],
  exponent: number,
  kind: NumberKind,
): Parsed {
  const value = Number(`${whole.replace(/[ .,]/g, '')}.${decimals}e${exponent}`)
  return value > Number.MAX_SAFE_INTEGER ? { kind: numberKind.outOfRange, value: NaN } : { kind, value }
}

/** No amount has thousandths of a euro: `4.350 €` are thousands. */
export function areGroupedEuros(text: string): boolean {
  return /\.\d{3}[ \u00a0\u202f]?€\s*$/.test(text)
}
