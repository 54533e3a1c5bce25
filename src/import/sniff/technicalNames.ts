import { type NamedRole, namedRoleOf } from './columnNames'
import { foldText } from './foldText'

/** `code` holds what another column says in words, or what no one can read without a list of codes. */
export type TechnicalRole = NamedRole | 'code'

const codeWords = new Set('code cd key id nr no num nummer sort schluessel'.split(' '))
/** Parts that make a code of a column wherever they stand: `AlterSort_neu`. */
const codeParts = new Set('code cd sort'.split(' '))
const textWords = new Set('label name text txt lang kurz bezeichnung bez auspraegung'.split(' '))

/**
 * What the name of a column of a database says by its parts: `REF_YEAR`, `SexLang`, `GEBIET_NAME`, `RGSCode`,
 * `Stadtteilnummer`; undefined for all other names.
 */
export function technicalRoleOf(header: string): TechnicalRole | undefined {
  const parts = partsOf(header)
  const last = foldText(parts.at(-1) ?? '')
  const stem = parts.slice(0, -1)
  if (stem.length === 0) return undefined
  if (codeWords.has(last)) return isUnit(stem) ? 'unitKey' : 'code'
  if (parts.some((part) => codeParts.has(foldText(part)))) return 'code'
  if (textWords.has(last)) return roleOfStem(stem)
  return timeRole(last)
}

/** A name without spaces, cut at its joints; of a German compound only the word for a number is cut off. */
function partsOf(header: string): readonly string[] {
  const name = header.trim().replace(/\.$/, '')
  if (!/^[\p{L}\d]+(?:[_.-][\p{L}\d]+)*$/u.test(name)) return []
  const parts = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .split(/[_.-]/)
  return parts.length > 1
    ? parts
    : (/^(\p{L}{3,})(nummer|nr|code|schlüssel)$/iu.exec(name)?.slice(1) ?? parts)
}

function isUnit(stem: readonly string[]): boolean {
  const role = roleOfStem(stem)
  return role === 'unitName' || role === 'unitKey'
}

/** `SUB_DISTRICT` as a whole, else by its last word. */
function roleOfStem(stem: readonly string[]): NamedRole | undefined {
  return namedRoleOf(stem.join('')) ?? namedRoleOf(stem.at(-1) ?? '')
}

function timeRole(word: string): NamedRole | undefined {
  if (word === 'mm') return 'monthOfYear'
  if (word === 'dat') return 'month'
  const role = namedRoleOf(word)
  return role === 'year' || role === 'month' ? role : undefined
}
