import type { Names } from '../sniff/names'
import type { KeyColumns } from '../sniff/tableShape'
import { parseMonthText } from './monthText'
import { parseSex } from './sexText'
import { isSumWord, isTotalWord } from './unitNames'

/** Parts of an address that are a whole; a unit that the plan does not know may be one. */
export const wholes = {
  unit: 1,
  sex: 2,
  name: 4,
  unknownUnit: 8,
  all: 15,
  /** The unit or indicator is blank or a word for a sum: such a row need not be of any month. */
  sum: 16,
} as const

/** Which parts of an address are a whole. */
export function wholesIn(cells: readonly string[], keys: KeyColumns, names: Names): number {
  const { sex, names: nameColumns, slices } = keys
  const isSexWhole = sex !== undefined && isWholeSex(cells[sex] ?? '')
  const isNameWhole = [...nameColumns, ...slices].some((at) => isSum(cells[at] ?? ''))
  const ofNames = (isSexWhole ? wholes.sex : 0) | (isNameWhole ? wholes.name | wholes.sum : 0)
  return ofNames | wholeOfUnit(cells, keys, names)
}

function wholeOfUnit(cells: readonly string[], { unitKey, unitName }: KeyColumns, names: Names): number {
  const at = unitName ?? unitKey
  if (at === undefined) return 0
  const key = unitKey === undefined ? '' : (cells[unitKey] ?? '').trim()
  const unit = names.units.findByKey(key)
  return unit === undefined ? wholeOfName([key, (cells[at] ?? '').trim()], names) : ofKnown(unit.parentId)
}

function wholeOfName(texts: readonly string[], { units }: Names): number {
  if (texts.some(isSum)) return wholes.unit | wholes.sum
  const named = units.findByName(texts.at(-1) ?? '')
  switch (named.kind) {
    case 'unit':
      return ofKnown(named.unit.parentId)
    case 'ambiguous':
      return 0
    case 'total':
    case 'empty':
      return texts.every((text) => text === '') ? wholes.unit | wholes.sum : wholes.unit
    case 'unknown':
      return wholes.unknownUnit
  }
}

function ofKnown(parentId: string | null): number {
  return parentId === null ? wholes.unit : 0
}

function isWholeSex(text: string): boolean {
  return text.trim() === '' || isSum(text) || parseSex(text) === 'total'
}

function isSum(text: string): boolean {
  return isTotalWord(text) || isSumWord(text) || parseMonthText(text)?.kind === 'total'
}
