import type { Unit } from '@/domain/plan'
import type { UnitText } from './addressTexts'
import type { UnitNames } from './unitNames'

type GivenUnit = NonNullable<UnitText>

/**
 * The unit of a value whose row and header both name one: the office of the Träger. A title above all columns names
 * the Träger, too, and a column of nothing but the Träger stands beside offices. Two offices contradict each other,
 * as a key and a name do.
 */
export function unitOfBoth(ofRow: GivenUnit, ofHeader: GivenUnit, units: UnitNames): GivenUnit {
  const row = unitMeant(ofRow, units)
  const header = unitMeant(ofHeader, units)
  if (row === 'whole') return ofHeader
  if (header === 'whole') return ofRow
  if (row === undefined || header === undefined || row === header) return ofHeader
  return { key: header.id, name: row.name, place: ofRow.place }
}

/** An office, or all of them; undefined for other names. */
function unitMeant({ key, name }: GivenUnit, units: UnitNames): Unit | 'whole' | undefined {
  const unit = units.findByKey(key) ?? unitNamed(name, units)
  if (unit !== undefined) return unit.parentId === null ? 'whole' : unit
  return [key, name].every((text) => saysAll(text, units)) ? 'whole' : undefined
}

function unitNamed(name: string, units: UnitNames): Unit | undefined {
  const match = units.findByName(name)
  return match.kind === 'unit' ? match.unit : undefined
}

function saysAll(text: string, units: UnitNames): boolean {
  const { kind } = units.findByName(text)
  return kind === 'total' || kind === 'empty'
}
