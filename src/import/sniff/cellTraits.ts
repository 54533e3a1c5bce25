import { type MonthText, parseMonthText } from '../read/monthText'
import { numberKind, parseNumberText } from '../read/numberText'
import { identifiesPerson } from '../read/personalData'
import { parseSex } from '../read/sexText'
import { isWhole } from '../read/wholeWords'
import { type NamedRole, namedRoleOf } from './columnNames'
import type { Names } from './names'
import { isSpoiledNumber } from '../read/spoiledNumber'

/** What a cell may be, seen without its column. Several can hold: `202301` is a month and a number. */
export interface CellTraits {
  readonly isEmpty: boolean
  /** A number or a sign, whatever else it may be. */
  readonly isNumber: boolean
  /** A number or a sign and nothing else. */
  readonly isValue: boolean
  /** `keine Angabe` may also head a column. */
  readonly isWordForNone: boolean
  /** `x`, `g`: a sign that may also head a column. */
  readonly isLetter: boolean
  /** `unter 25` may be a hidden count, too. */
  readonly isAge: boolean
  readonly month: MonthText | undefined
  readonly isUnit: boolean
  readonly isKey: boolean
  readonly isSex: boolean
  readonly isIndicator: boolean
  readonly isTotal: boolean
  readonly role: NamedRole | undefined
  /** Heads a column of names, birth dates or numbers of people. */
  readonly headsPeople: boolean
}

const emptyCell: CellTraits = {
  isEmpty: true,
  isNumber: false,
  isValue: false,
  isWordForNone: false,
  isLetter: false,
  isAge: false,
  month: undefined,
  isUnit: false,
  isKey: false,
  isSex: false,
  isIndicator: false,
  isTotal: false,
  role: undefined,
  headsPeople: false,
}

/** Looks at each distinct text once. */
export class TraitsReader {
  private readonly known = new Map<string, CellTraits>()

  /** @param isLenient takes for values what stands where a number should and is none that can be read */
  constructor(
    private readonly names: Names,
    private readonly isLenient = false,
  ) {}

  of(text: string): CellTraits {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const traits = this.read(text)
    this.known.set(text, traits)
    return traits
  }

  private read(text: string): CellTraits {
    if (text.trim() === '') return emptyCell
    const isNumber = this.isNumber(text)
    const month = parseMonthText(text)
    const isKey = this.isKey(text)
    return {
      isEmpty: false,
      isNumber,
      isValue: isNumber && !isKey && !isTimeLike(month),
      ...wordsIn(isNumber ? text.trim() : ''),
      month,
      isUnit: !isNumber && this.isUnit(text),
      isKey,
      isSex: parseSex(text) !== undefined,
      isIndicator: this.names.indicators.find(text).kind !== 'unknown',
      isTotal: isWhole(text),
      role: namedRoleOf(text),
      headsPeople: !isNumber && identifiesPerson(text),
    }
  }

  private isNumber(text: string): boolean {
    return parseNumberText(text).kind < numberKind.outOfRange || (this.isLenient && isSpoiledNumber(text))
  }

  /** `Ergebnis` heads values, too. */
  private isUnit(text: string): boolean {
    return this.names.units.findByName(text).kind !== 'unknown' && namedRoleOf(text) !== 'value'
  }

  /** A known key, or digits with the leading zero that only a key has. */
  private isKey(text: string): boolean {
    return (
      /^0\d{4,11}$/.test(text.trim()) ||
      (/\d{4}/.test(text) && this.names.units.findByKey(text) !== undefined)
    )
  }
}

/** What a sign may be that stands for a number or for none. */
function wordsIn(sign: string): Pick<CellTraits, 'isWordForNone' | 'isLetter' | 'isAge'> {
  return {
    isWordForNone: /^\p{L}{3,}(?:[ -]\p{L}+)+$/u.test(sign),
    isLetter: /^[a-z]$/i.test(sign),
    isAge: /^(?:unter|über|ab) (?:1[5-9]|[2-9]\d)$/i.test(sign),
  }
}

function isTimeLike(month: MonthText | undefined): boolean {
  return (
    month !== undefined &&
    month.kind !== 'doubtful' &&
    month.kind !== 'outOfRange' &&
    month.kind !== 'invalid'
  )
}

/** True for cells that name a part of an address and thus can head a column of values. */
export function isCoordinate({ month, isUnit, isKey, isSex, isIndicator, isTotal }: CellTraits): boolean {
  return isTimeLike(month) || isUnit || isKey || isSex || isIndicator || isTotal
}
