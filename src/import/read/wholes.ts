import type { Names } from '../sniff/names'
import type { KeyColumns } from '../sniff/tableShape'
import { parseMonthText } from './monthText'
import { parseSex } from './sexText'
import { TextCodes } from './textCodes'
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

/** Tells which parts of an address are a whole. Tables have many addresses, but few texts: each is looked at once. */
export class Wholes {
  private readonly sexes = new TextCodes((text) => (isWholeSex(text) ? wholes.sex : 0))
  private readonly counted = new TextCodes((text) => (isSum(text) ? wholes.name | wholes.sum : 0))
  private readonly units = new Map<string, number>()

  constructor(
    private readonly keys: KeyColumns,
    private readonly names: Names,
  ) {}

  of(cells: readonly string[]): number {
    const { sex, names, slices } = this.keys
    let parts = this.ofUnit(cells)
    if (sex !== undefined) parts |= this.sexes.of(cells[sex] ?? '')
    for (const at of names) parts |= this.counted.of(cells[at] ?? '')
    for (const at of slices) parts |= this.counted.of(cells[at] ?? '')
    return parts
  }

  private ofUnit(cells: readonly string[]): number {
    const { unitKey, unitName } = this.keys
    const at = unitName ?? unitKey
    if (at === undefined) return 0
    const key = unitKey === undefined ? '' : (cells[unitKey] ?? '')
    const name = cells[at] ?? ''
    const both = `${key}\u0000${name}`
    const known = this.units.get(both) ?? wholeOfUnit([key.trim(), name.trim()], this.names)
    this.units.set(both, known)
    return known
  }
}

function wholeOfUnit([key = '', name = '']: readonly string[], names: Names): number {
  const unit = names.units.findByKey(key)
  return unit === undefined ? wholeOfName([key, name], names) : ofKnown(unit.parentId)
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
