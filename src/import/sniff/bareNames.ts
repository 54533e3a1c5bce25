import { isPersonName } from '../read/personNames'
import { roleOfColumn, type FoundRole, type HeadedColumn } from './columnRoles'
import { isMostly } from './contentProfile'

/**
 * A column called `Name` names people unless its cells or its company show something else: units, also those that the
 * plan lacks (`Jobcenter Bochum`, or any name beside its official key), indicators or instruments.
 */
export function roleOfBareName(column: HeadedColumn, headed: readonly HeadedColumn[]): FoundRole {
  const { unit, key, indicator } = column.profile
  if (isMostly(unit) || isMostly(key)) return 'unitName'
  if (isMostly(indicator)) return 'indicator'
  return roleByWords(column, headed)
}

function roleByWords(column: HeadedColumn, headed: readonly HeadedColumn[]): FoundRole {
  const { distinct } = column.profile
  const shareOf = (holds: (text: string) => boolean) => distinct.filter(holds).length / distinct.length
  if (distinct.length === 0 || shareOf(isPersonName) >= fewPeople) return 'personal'
  if (isMostly(shareOf((text) => places.test(text))) || isBesideKey(column, headed)) return 'unitName'
  return isMostly(shareOf((text) => instruments.test(text))) ? 'indicator' : 'personal'
}

/** With so many names of people among its texts a column is a list of people. */
const fewPeople = 0.3

const places =
  /(?<!\p{L})(?:jobcenter|jc|(?:land|stadt)?kreis|lk|gemeinde|(?:bezirks|geschäfts|dienst)stelle|agentur|(?:städte)?region|bezirk)(?!\p{L})|stadt(?!\p{L})|-kreis(?!\p{L})/iu

const instruments =
  /training|akademie|maßnahme|projekt|förder|kurs(?!\p{Ll}{3})|coaching|qualifizier|beratung|werkstatt|gelegenheit|vermittlung|lehrgang|schulung|bildung|integration|aktivier|feststellung|zuschuss|gutschein|bestand|eintritt|(?:zu|ab)g[aä]ng|§|(?<!\p{L})(?:AGH|FbW|MAT|MAG|AVGS|EGZ|ESG|EQ|BaE)(?!\p{L})/iu

/** Each key has one name only, and no other column has it. */
function isBesideKey(column: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  const others = headed.filter(({ at }) => at !== column.at)
  if (others.some((other) => roleOfColumn(other) === 'unitName')) return false
  return others.some((other) => roleOfColumn(other) === 'unitKey' && isNamedBy(other, column))
}

function isNamedBy(keys: HeadedColumn, names: HeadedColumn): boolean {
  const nameOfKey = new Map<string, string>()
  return keys.cells.every((cell, row) => {
    const [key, name] = [cell.trim(), names.cells[row]?.trim() ?? '']
    const known = nameOfKey.get(key) ?? name
    nameOfKey.set(key, known)
    return known === name
  })
}
