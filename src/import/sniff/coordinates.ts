import type { Sex } from '@/domain/facts'
import type { Flags } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'
import { type MonthText, parseMonthText } from '../read/monthText'
import { isPlainSexWord, parseSex } from '../read/sexText'
import { isTotalWord } from '../read/unitNames'
import { isWholeWord } from '../read/wholeWords'
import { namedRoleOf } from './columnNames'
import { isWordOfColumns } from './columnWords'
import { contradict } from './contradiction'
import { cleanText, foldText } from './foldText'
import { marksOfWord, signNumber, splitMark } from './markWords'
import { besideMean } from './meanSigns'
import type { MeasureKind } from './measureKinds'
import { isPlainMeasure, type Measure, measureIn } from './measureWords'
import type { Names } from './names'

/** The part of an address that the header of a column names. */
export interface Coordinates {
  readonly month?: MonthIndex
  /** Of the month, where the header names a day. */
  readonly day?: number
  readonly year?: number
  /** 1 to 12 */
  readonly monthOfYear?: number
  /** As written; what it means is looked up like the cells of a unit column. */
  readonly unit?: string
  readonly sex?: Sex
  /** Name of an indicator, known or not, in the words of the file. */
  readonly name?: string
  /** Values are thousands (3) or millions (6). */
  readonly exponent?: number
  readonly isPercent?: boolean
  /** What the values count, where the header says it behind their name. */
  readonly measure?: MeasureKind
  /** The sum of whatever lies beside it. */
  readonly isTotal?: boolean
  /** A quarter, a year's sum or mean beside the months. */
  readonly isOtherSpan?: boolean
  /** Marks that all values of the column bear. */
  readonly marks?: Flags
  /** The number of a footnote's sign. */
  readonly sign?: number
  /** Which month it is was asked; until then the column has no values. */
  readonly isMonthAsked?: boolean
}

/** A longer text is no name of known parts. */
const longestHeader = 200

export function coordinatesOf(text: string, names: Names): Coordinates {
  const plain = cleanText(text).replace(/ ?:$/, '')
  if (plain === '' || plain.length > longestHeader) return plain === '' ? {} : { name: plain }
  const sign = signNumber(plain)
  const coordinates = markedCoordinates(plain, names)
  return sign === 0 ? coordinates : { ...coordinates, sign }
}

/** `Mai 2023 (vorläufig)`: the mark belongs to whatever stands in front. */
function markedCoordinates(plain: string, names: Names): Coordinates {
  if (names.indicators.find(plain).kind !== 'unknown') return { name: plain }
  const { text, marks } = splitMark(plain)
  if (marks !== 0) return mergeCoordinates([coordinatesOf(text, names), { marks }])
  return (
    meanOf(plain, names) ??
    withMeasure(plain, names) ??
    withoutColumnName(plain, knownCoordinates(plain, names)) ??
    compound(plain, names) ??
    otherwise(plain)
  )
}

/** A mean is of several months; `Ø LZB` is a name. */
function meanOf(plain: string, names: Names): Coordinates | undefined {
  const rest = besideMean(plain)
  return rest === undefined || coordinatesOf(rest, names).name !== undefined
    ? undefined
    : { isOtherSpan: true }
}

/** `Personen` and `Anzahl` alone only name the place of values. */
function withoutColumnName(plain: string, known: Coordinates | undefined): Coordinates | undefined {
  return known?.measure !== undefined && namedRoleOf(plain) === 'value' ? {} : known
}

/** `Januar 2023 (Tsd. €)`: a measure in brackets belongs to whatever stands in front. */
function withMeasure(plain: string, names: Names): Coordinates | undefined {
  const [, front = '', inner = ''] = /^(.*?) ?[([]([^)\]]+)[)\]]$/.exec(plain) ?? []
  const noted = measureIn(inner)
  const measure: Coordinates | undefined = noted ?? monthIn(inner)
  if (front === '') return measure
  if (measure === undefined || isOnlyMeasure(noted)) return undefined
  return together([coordinatesOf(front, names), measure], names)
}

function isOnlyMeasure(noted: Measure | undefined): boolean {
  return noted !== undefined && isPlainMeasure(noted)
}

/** `Mai 2023 (Juni 2023)` heads values of no single month. */
function together(parts: readonly Coordinates[], names: Names): Coordinates {
  return contradict(parts, names) ? { isOtherSpan: true } : mergeCoordinates(parts)
}

/** `Arbeitslose (Dez 2013)` */
function monthIn(inner: string): Coordinates | undefined {
  const month = parseMonthText(inner)
  return month?.kind === 'month' ? timeCoordinates(month, inner) : undefined
}

/** The name of a column says nothing of single values; any other text is a name. */
function otherwise(plain: string): Coordinates {
  return namedRoleOf(plain) === undefined ? { name: plain } : {}
}

/** Coordinates of a header from its rows, top first; a lower row says it more exactly, names add up. */
export function mergeCoordinates(stack: readonly Coordinates[]): Coordinates {
  const merged = stack.reduce<Coordinates>(
    (upper, lower) => ({ ...upper, ...lower, ...marksOf(upper, lower) }),
    {},
  )
  const names = [...new Set(stack.map(({ name }) => name).filter((name) => name !== undefined))]
  return names.length > 1 ? { ...merged, name: names.join(' | ') } : merged
}

function marksOf(upper: Coordinates, lower: Coordinates): Coordinates {
  const marks = (upper.marks ?? 0) | (lower.marks ?? 0)
  return marks === 0 ? {} : { marks }
}

function knownCoordinates(plain: string, names: Names): Coordinates | undefined {
  return (
    timeCoordinates(parseMonthText(plain), plain) ??
    measureIn(plain) ??
    markCoordinates(plain) ??
    nameCoordinates(plain, names)
  )
}

function timeCoordinates(month: MonthText | undefined, plain: string): Coordinates | undefined {
  switch (month?.kind) {
    case 'month':
      return { month: month.month, ...(month.day > 0 ? { day: month.day } : {}) }
    case 'monthOfYear':
      return { monthOfYear: month.monthOfYear }
    case 'year':
      return { year: month.year }
    case 'otherSpan':
      return { isOtherSpan: true }
    case 'total':
      return isTotalWord(plain) ? { isTotal: true } : { isOtherSpan: true }
    case 'eitherOrder':
    case 'outOfRange':
    case 'invalid':
    case 'doubtful':
    case undefined:
      return undefined
  }
}

function nameCoordinates(plain: string, names: Names): Coordinates | undefined {
  const indicator = names.indicators.find(plain)
  if (indicator.kind !== 'unknown') return { name: plain }
  const unit = names.units.findByName(plain)
  if (unit.kind === 'unit' || unit.kind === 'ambiguous') return { unit: plain }
  if (names.units.findByKey(plain) !== undefined) return { unit: plain }
  return sexCoordinates(plain) ?? (unit.kind === 'total' ? totalCoordinates(plain) : undefined)
}

function sexCoordinates(plain: string): Coordinates | undefined {
  const sex = parseSex(plain)
  if (sex === 'total' || isWholeWord(plain)) return { isTotal: true }
  return sex === undefined ? undefined : { sex }
}

/** `Ergebnis` heads values more often than those of the Träger. */
function totalCoordinates(plain: string): Coordinates | undefined {
  return namedRoleOf(plain) === 'value' ? undefined : { unit: plain, isTotal: true }
}

/** A header row of its own: `vorläufig` below `Mai 2023`. */
function markCoordinates(plain: string): Coordinates | undefined {
  const marks = plain.length === 1 ? 0 : marksOfWord(plain)
  return marks === 0 ? undefined : { marks }
}

/** More words than the longest header of known parts has. */
const mostWords = 12

/** `LZB-Bestand Frauen (Tsd.)`, `Castrop-Rauxel Jan 2023`: words that are known part by part. */
function compound(plain: string, names: Names): Coordinates | undefined {
  const words = [...plain.matchAll(/[^ \-–|/,:()[\]_]+/g)]
  if (words.length < 2 || words.length > mostWords) return undefined
  // `Ø LZB` is another number of the LZB, no mean of months.
  const parts = /[ø∅σ∑]/iu.test(plain) ? undefined : knownParts(plain, words, names)
  if (parts === undefined) return sexBesideName(plain, words)
  if (!contradict(parts, names)) return mergeCoordinates(withoutLeadingMeasure(parts))
  return parts.some(({ month }) => month !== undefined) ? { isOtherSpan: true } : undefined
}

/** `Anzahl VZÄ`: in front of a name it says no more than that there are numbers. */
function withoutLeadingMeasure(parts: readonly Coordinates[]): readonly Coordinates[] {
  const lastName = parts.findLastIndex(({ name }) => name !== undefined)
  return parts.map((part, at) => {
    if (at >= lastName || part.measure === undefined || !isPlainMeasure(part)) return part
    return {}
  })
}

/** Cuts a text into known parts, the longest first, or undefined where one word stays unknown. */
function knownParts(
  plain: string,
  words: readonly RegExpMatchArray[],
  names: Names,
): readonly Coordinates[] | undefined {
  for (let count = words.length; count > 0; count -= 1) {
    const text = textOf(plain, words.slice(0, count))
    const known = knownCoordinates(text, names) ?? (isWordOfColumns(text) ? {} : undefined)
    const rest = words.slice(count)
    const others = known === undefined || rest.length === 0 ? [] : knownParts(plain, rest, names)
    if (known !== undefined && others !== undefined) return [known, ...others]
  }
  return undefined
}

/** From the first to the last of the words, as it is written. */
function textOf(plain: string, words: readonly RegExpMatchArray[]): string {
  const [first, last] = [words[0], words.at(-1)]
  const start = first?.index ?? 0
  const end = last === undefined ? start : (last.index ?? 0) + last[0].length
  // A bracket that is opened within the words is closed behind them.
  return plain.slice(start, end) + (plain.slice(start, end).includes('(') ? ')' : '')
}

/** `Arbeitslose Frauen`: the sex is certain, the rest is a name that the plan does not know. */
function sexBesideName(plain: string, words: readonly RegExpMatchArray[]): Coordinates | undefined {
  const ends = [
    { word: words[0], rest: words.slice(1) },
    { word: words.at(-1), rest: words.slice(0, -1) },
  ]
  const found = ends.find(({ word }) => word !== undefined && isPlainSexWord(foldText(word[0])))
  const sex = parseSex(found?.word?.[0] ?? '')
  return found === undefined || sex === undefined ? undefined : { sex, name: textOf(plain, found.rest) }
}
