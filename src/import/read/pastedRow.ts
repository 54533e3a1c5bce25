import type { Delimiter } from '../structure'
import type { CellTraits, TraitsReader } from '../sniff/cellTraits'
import { isAddressRole } from '../sniff/columnNames'
import type { TableShape } from '../sniff/tableShape'

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|']

/**
 * A row that was cut by another delimiter, or not at all, as where a second export was pasted below the first: its
 * values would be lost as a footnote. A footnote has commas, too, but no month, key and number in their places.
 */
export function isPastedRow(filled: readonly string[], shape: Places, traits: TraitsReader): boolean {
  return delimiters.some((delimiter) => {
    const parts = filled
      .flatMap((cell) => cell.split(delimiter))
      .map((part) => part.replace(/^["\s]+|["\s]+$/g, ''))
    if (parts.length === filled.length) return false
    const cells = parts.map((part) => traits.of(part))
    return holdsValues(cells, shape) || namesColumns(cells)
  })
}

type Places = Pick<TableShape, 'keys' | 'values'>

/** The month stands in its place, or else the year or the unit, and a number in that of a value. */
function holdsValues(cells: readonly CellTraits[], { keys, values }: Places): boolean {
  const { month, year, unitKey, unitName } = keys
  if (month !== undefined)
    return saysMonth(cells[month]) && values.some(({ at }) => cells[at]?.isNumber === true)
  // `Marl, 2023` may well stand below a table: there a number that looks like a year is none.
  const isKey = year === undefined ? isUnit(cells[unitKey ?? unitName ?? -1]) : saysYear(cells[year])
  return isKey && values.some(({ at }) => cells[at]?.isValue === true)
}

function saysMonth(cell: CellTraits | undefined): boolean {
  return cell?.month?.kind === 'month' || cell?.month?.kind === 'eitherOrder'
}

function saysYear(cell: CellTraits | undefined): boolean {
  return cell?.month?.kind === 'year'
}

function isUnit(cell: CellTraits | undefined): boolean {
  return cell?.isUnit === true || cell?.isKey === true
}

/** Another header, cut by another delimiter. */
function namesColumns(cells: readonly CellTraits[]): boolean {
  const roles = new Set(cells.map(({ role }) => role).filter((role) => role !== undefined))
  return cells.length > 2 && roles.has('value') && [...roles].filter(isAddressRole).length > 1
}
