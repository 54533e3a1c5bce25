import type { RoledColumn } from './roledColumn'
import { namedRoleOf } from './columnNames'
import type { FoundRole } from './columnRoles'
import { foldText } from './foldText'
import type { Names } from './names'

/** Only one column can say these; a second one leaves open which of them holds. */
const single: ReadonlySet<FoundRole> = new Set<FoundRole>(['sex', 'status', 'asOf'])

/** What only one column may be: two of one name, or two whose values would have the same address. */
export function identityOf({ name, role, own, coordinates }: RoledColumn, names: Names): string {
  if (single.has(role)) return role
  if (role === 'unitKey' || role === 'unitName') return `${role} ${foldText(name)}`
  if (role !== 'value') return foldText(name)
  if (coordinates.isOtherSpan === true) return ''
  const { month, year, monthOfYear, unit, sex, isTotal, isPercent } = coordinates
  const address = [month, year, monthOfYear, unit, sex].join('\u0000')
  const counted = coordinates.name ?? (saysEnough(address, own) ? '' : name)
  return ['value', address, idOf(counted, names), isTotal, isPercent].join('\u0000')
}

/** `Jan 23` and `Wert` need no name beside what they say. */
function saysEnough(address: string, own: readonly string[]): boolean {
  return /[^\u0000]/.test(address) || namedRoleOf(own.at(-1) ?? '') === 'value'
}

/** The same for all names of one indicator. */
function idOf(name: string, names: Names): string {
  const found = names.indicators.find(name)
  return found.kind === 'indicator' ? found.indicator.id : foldText(name)
}
