import { isTotalWord } from '../read/unitNames'
import type { RoledColumn } from './roledColumn'
import type { Names } from './names'
import { isLand, placeOf } from './titlePlaces'

/**
 * Tables of GENESIS head neither the keys nor the names of their places: in front of the values the form of all of
 * them tells what they are, together with one that the plan knows.
 */
export function withNamelessUnits(columns: readonly RoledColumn[], names: Names): readonly RoledColumn[] {
  const first = columns.findIndex(({ role }) => role === 'value')
  const keyed = columns.map((column) =>
    isNameless(column, first) && areKeys(column, names) ? { ...column, role: 'unitKey' as const } : column,
  )
  return keyed.map((column, at) => {
    const isName = isNameless(column, first) && arePlaces(column, keyed[at - 1], names)
    return isName ? { ...column, role: 'unitName' } : column
  })
}

function isNameless({ own, role, at, profile }: RoledColumn, firstValue: number): boolean {
  return role === 'unknown' && own.length === 0 && at < firstValue && profile.distinct.length > 0
}

/** Germany, its Länder, Regierungsbezirke, Kreise and Gemeinden. */
const keyForm = /^(?:DG|\d{2}|\d{3}|\d{5}|\d{8}|\d{12})$/

function areKeys({ profile: { distinct } }: RoledColumn, { units }: Names): boolean {
  return (
    distinct.every((text) => keyForm.test(text)) &&
    distinct.some((text) => text.length >= 5 && units.findByKey(text) !== undefined)
  )
}

function arePlaces(column: RoledColumn, left: RoledColumn | undefined, names: Names): boolean {
  const { distinct } = column.profile
  if (left?.role === 'unitKey' && left.own.length === 0 && nameEach(left, column)) return true
  const places = distinct.filter((text) => isPlace(text, names))
  return places.length > 0 && distinct.every((text) => places.includes(text) || isTotalWord(text))
}

function isPlace(text: string, { units }: Names): boolean {
  const { kind } = units.findByName(text)
  return kind === 'unit' || kind === 'ambiguous' || placeOf(text) !== undefined || isLand(text)
}

/** Each key has a name that no other has, in words. */
function nameEach({ cells: keys }: RoledColumn, { cells: texts }: RoledColumn): boolean {
  const pairs = new Set(keys.map((key, row) => `${key.trim()}\u0000${(texts[row] ?? '').trim()}`))
  const counts = [keys, texts].map((cells) => new Set(cells.map((cell) => cell.trim())).size)
  return (
    pairs.size > 1 &&
    counts.every((count) => count === pairs.size) &&
    texts.every((text) => /\p{L}{2}/u.test(text))
  )
}
