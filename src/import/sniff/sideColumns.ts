import { isPlainSexWord } from '../read/sexText'
import { parseStatus } from '../read/valueSigns'
import type { RoledColumn } from './roledColumn'
import type { FoundRole } from './columnRoles'
import { isMostly } from './contentProfile'
import { foldText } from './foldText'
import { isFootnoteSign } from './footnoteSigns'
import { technicalRoleOf } from './technicalNames'

/** What is done with a text column that neither name nor content explain. */
export type Part = 'needed' | 'repeating' | 'open'

const addressRoles: ReadonlySet<FoundRole> = new Set<FoundRole>([
  'month',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
  'indicator',
  'slice',
])

/**
 * Gives columns without a name of their own the meaning that their neighbours show: the second of two cells below
 * a merged `Gemeinde` is its name, letters for sexes without a column of words are sexes.
 */
export function withNeighbours(columns: readonly RoledColumn[]): readonly RoledColumn[] {
  const hasSex = columns.some(({ role }) => role === 'sex')
  return columns.map((column, index) => {
    if (column.role !== 'unknown') return column
    if (isNameOf(column, columns[index - 1])) return { ...column, role: 'unitName' }
    return !hasSex && areSexes(column) ? { ...column, role: 'sex' } : column
  })
}

/** A column without header behind the keys of units. */
function isNameOf(column: RoledColumn, left: RoledColumn | undefined): boolean {
  return column.own.length === 0 && left?.role === 'unitKey' && repeats(column, left)
}

function areSexes({ profile: { sex, distinct } }: RoledColumn): boolean {
  return isMostly(sex) && (distinct.length > 1 || distinct.some((text) => isPlainSexWord(foldText(text))))
}

/**
 * For each open text column whether rows need it to be told apart, or whether it only repeats in other words what
 * another column says (`AL` beside `Arbeitslose`, the Bundesland beside its Gemeinde).
 */
export function partsOf(columns: readonly RoledColumn[]): ReadonlyMap<number, Part> {
  const open = columns.filter((column) => isOpen(column) && column.profile.distinct.length > 1)
  const keys = columns.filter(({ role }) => addressRoles.has(role))
  const needed: RoledColumn[] = []
  const parts = new Map<number, Part>()
  // Words come first, since they tell more than the codes beside them, which then only repeat them.
  for (const column of open.toSorted((left, right) => codeRank(left) - codeRank(right))) {
    const part = partOf(column, [...keys, ...needed])
    if (part === 'needed') needed.push(column)
    parts.set(column.at, part)
  }
  return parts
}

/** Neither name nor content say what it is; Austrian files call groups of people `Status`. */
function isOpen({ role, profile }: RoledColumn): boolean {
  const isOtherStatus = role === 'status' && profile.distinct.every((text) => parseStatus(text) === undefined)
  return role === 'unknown' || isOtherStatus
}

function codeRank({ own, profile }: RoledColumn): number {
  return technicalRoleOf(own.at(-1) ?? '') === 'code' ? 2 : profile.number
}

function partOf(column: RoledColumn, keys: readonly RoledColumn[]): Part {
  if (areFootnotes(column) || keys.some((key) => repeats(column, key))) return 'repeating'
  if (countOf([...keys, column]) > countOf(keys)) return 'needed'
  return column.profile.distinct.every((text) => /^\d+$/.test(text)) ? 'repeating' : 'open'
}

/** Signs without a header behind the values that they belong to. */
function areFootnotes({ own, profile }: RoledColumn): boolean {
  return own.length === 0 && profile.distinct.every(isFootnoteSign)
}

/** Each text of the key goes with one text of the column, and that shows in more than a few rows. */
function repeats(column: RoledColumn, key: RoledColumn): boolean {
  const texts = new Map<string, string>()
  let rows = 0
  for (const [row, text] of key.cells.entries()) {
    const own = column.cells[row] ?? ''
    const known = texts.get(text)
    if (known !== undefined && known !== own) return false
    texts.set(text, own)
    rows += 1
  }
  return texts.size > 1 && rows >= 2 * texts.size
}

/** Number of different rows, as far as some columns tell them. */
function countOf(columns: readonly RoledColumn[]): number {
  const length = columns[0]?.cells.length ?? 0
  const rows = Array.from({ length }, (_, row) => columns.map(({ cells }) => cells[row] ?? '').join('\u0000'))
  return new Set(rows).size
}
