import type { Sex } from '@/domain/facts'
import type { MonthIndex } from '@/domain/month'
import { type MonthText, parseMonthText } from '../read/monthText'
import { isPlainSexWord, parseSex } from '../read/sexText'
import { isTotalWord } from '../read/unitNames'
import { namedRoleOf } from './columnNames'
import { cleanText, foldText } from './foldText'
import type { Names } from './names'

/** The part of an address that the header of a column names. */
export interface Coordinates {
  readonly month?: MonthIndex
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
  /** The sum of whatever lies beside it. */
  readonly isTotal?: boolean
  /** A quarter, a year's sum or mean beside the months. */
  readonly isOtherSpan?: boolean
  readonly isProvisional?: boolean
}

export function coordinatesOf(text: string, names: Names): Coordinates {
  const plain = cleanText(text)
  if (plain === '') return {}
  const known = knownCoordinates(plain, names) ?? compound(plain, names)
  return known ?? { name: plain }
}

/** Coordinates of a header from its rows, top first; a lower row says it more exactly, names add up. */
export function mergeCoordinates(stack: readonly Coordinates[]): Coordinates {
  const merged = stack.reduce<Coordinates>((upper, lower) => ({ ...upper, ...lower }), {})
  const names = [...new Set(stack.map(({ name }) => name).filter((name) => name !== undefined))]
  return names.length > 1 ? { ...merged, name: names.join(' | ') } : merged
}

function knownCoordinates(plain: string, names: Names): Coordinates | undefined {
  return (
    timeCoordinates(parseMonthText(plain), plain) ??
    measureCoordinates(plain) ??
    nameCoordinates(plain, names) ??
    (namedRoleOf(plain) === undefined ? undefined : {})
  )
}

function timeCoordinates(month: MonthText | undefined, plain: string): Coordinates | undefined {
  const note = /\((?:vorl|p\b)/i.test(plain) ? { isProvisional: true } : {}
  switch (month?.kind) {
    case 'month':
      return { month: month.month, ...note }
    case 'monthOfYear':
      return { monthOfYear: month.monthOfYear, ...note }
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
  const sex = parseSex(plain)
  if (sex === 'total') return { isTotal: true }
  if (sex !== undefined) return { sex }
  return unit.kind === 'total' ? { unit: plain, isTotal: true } : undefined
}

const measures: readonly (readonly [RegExp, Coordinates])[] = [
  [/^(?:in )?(?:tsd\.?|tausend|1[. ]?000|t)(?: ?(?:€|eur|euro|personen))?$/i, { exponent: 3 }],
  [/^t(?:eur|€)$/i, { exponent: 3 }],
  [/^(?:in )?(?:mio\.?|millionen)(?: ?(?:€|eur|euro))?$/i, { exponent: 6 }],
  [/^(?:in )?(?:%|prozent|v\. ?h\.)$/i, { isPercent: true }],
  [/^(?:anteil|quote|rate)(?: in %)?$/i, { isPercent: true }],
  [/^(?:in )?(?:€|eur|euro|anzahl|personen|fälle|stück|absolut|abs\.?|vzä|wert|werte)$/i, {}],
]

function measureCoordinates(plain: string): Coordinates | undefined {
  return measures.find(([pattern]) => pattern.test(plain))?.[1]
}

/** `LZB-Bestand Frauen (Tsd.)`, `Castrop-Rauxel Jan 2023`: parts that are each known. */
function compound(plain: string, names: Names): Coordinates | undefined {
  const bracket = /^(.+?) ?[([]([^)\]]+)[)\]]$/.exec(plain)
  if (bracket) return joined(bracket[1] ?? '', bracket[2] ?? '', names)
  const ends = [...plain.matchAll(/[ \-–|/,:]+/g)].map(({ 0: { length }, index }) => ({
    index,
    end: index + length,
  }))
  for (const { index, end } of ends.toReversed()) {
    const found = joined(plain.slice(0, index), plain.slice(end), names)
    if (found !== undefined) return found
  }
  return undefined
}

function joined(left: string, right: string, names: Names): Coordinates | undefined {
  const parts = [left, right].map((part) => partCoordinates(part, names))
  const isKnown = parts.filter((part) => part !== undefined)
  return isKnown.length === 2 ? mergeCoordinates(isKnown) : sexBesideName([left, right], parts)
}

function partCoordinates(part: string, names: Names): Coordinates | undefined {
  const known = knownCoordinates(part.trim(), names)
  return known ?? (/[ \-–|/,:(]/.test(part.trim()) ? compound(part.trim(), names) : undefined)
}

/** `Arbeitslose Frauen`: the sex is certain, the rest is a name that the plan does not know. */
function sexBesideName(
  texts: readonly string[],
  parts: readonly (Coordinates | undefined)[],
): Coordinates | undefined {
  const at = texts.findIndex((text) => isPlainSexWord(foldText(text)))
  const name = texts[1 - at]?.trim()
  return at === -1 || name === undefined || parts[1 - at] !== undefined ? undefined : { ...parts[at], name }
}
