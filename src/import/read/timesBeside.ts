import type { MonthIndex } from '@/domain/month'
import type { TimeBeside } from '../sniff/tableShape'
import type { Decode } from './byteCodes'
import { parseMonthOfYear, parseMonthText } from './monthText'
import type { PeriodFailure } from './periodFailure'
import { type CodedColumn, codedColumn, type RowCells } from './rowCells'
import { parseYearPart } from './yearPart'

/** What a row says of its time; -1 where it does not. */
interface SaidTime {
  readonly month: MonthIndex
  readonly year: number
  readonly monthOfYear: number
}

const yearShift = 10
const firstShift = 5
const monthMask = 31
/** `Jan-Mrz`: values of such a span are none of the month. */
const otherSpan = -1

/** Columns that say the time of their row once more, or a part of it: `2023`, `Dezember`, `Q1`. */
export class TimesBeside {
  private readonly columns: readonly CodedColumn[]

  constructor(columns: readonly TimeBeside[], decode: Decode) {
    this.columns = columns.map(({ at, months }) => codedColumn(at, decode, (text) => codeOf(text, months)))
  }

  /** Where one of them contradicts the row: one of both is wrong. */
  failureIn(cells: RowCells, said: SaidTime): PeriodFailure | undefined {
    const other = this.columns.find((column) => !agrees(cells.code(column), said))
    if (other === undefined) return undefined
    const failure = { at: other.at, text: cells.text(other.at) }
    if (cells.code(other) === otherSpan) return { ...failure, found: { kind: 'otherSpan' } }
    const { year, monthOfYear } = partsOf(said)
    const isKnown = year > 0 && monthOfYear > 0
    return {
      ...failure,
      found: { kind: 'invalid' },
      ...(isKnown ? { month: year * 12 + monthOfYear - 1 } : {}),
    }
  }
}

function agrees(code: number, said: SaidTime): boolean {
  if (code === otherSpan) return false
  const { year, monthOfYear } = partsOf(said)
  const [otherYear, first, last] = [code >> yearShift, (code >> firstShift) & monthMask, code & monthMask]
  const isOfYear = otherYear === 0 || year < 0 || otherYear === year
  return isOfYear && (first === 0 || monthOfYear < 0 || (first <= monthOfYear && monthOfYear <= last))
}

function partsOf(said: SaidTime): Omit<SaidTime, 'month'> {
  const { month } = said
  return month < 0 ? said : { year: Math.floor(month / 12), monthOfYear: (month % 12) + 1 }
}

/** The year, and the first and last of its months; 0 for what the text does not say. */
function codeOf(text: string, months: TimeBeside['months']): number {
  // Data frames write whole numbers as `2023.0` once a cell of the column is empty.
  const plain = text.trim().replace(/^(\d+)[.,]0$/, '$1')
  const part = months === 1 ? undefined : parseYearPart(plain, months)
  if (part !== undefined) return coded(part.year, part.first, part.last)
  return codeOfTime(plain)
}

function codeOfTime(plain: string): number {
  const found = parseMonthText(plain)
  if (found?.kind === 'month') return coded(Math.floor(found.month / 12), (found.month % 12) + 1)
  if (found?.kind === 'year') return coded(found.year, 0)
  return found?.kind === 'otherSpan' ? codeOfSpan(plain) : coded(0, parseMonthOfYear(plain) ?? 0)
}

/** `2022/23` may hold the month. */
function codeOfSpan(plain: string): number {
  return /\p{L}{3}/u.test(plain) ? otherSpan : 0
}

function coded(year: number, first: number, last = first): number {
  return (year << yearShift) | (first << firstShift) | last
}
