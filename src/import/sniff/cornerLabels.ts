import type { CellTraits, TraitsReader } from './cellTraits'
import { type NamedRole, namedRoleOf } from './columnNames'
import { type ContentProfile, isMostly, profileOf } from './contentProfile'

type Rows = readonly (readonly string[])[]

/** What a row of a header names, or a column of rows. */
type Kind = 'time' | 'unit' | 'sex' | 'indicator'

const kindOfRole: Readonly<Partial<Record<NamedRole, Kind>>> = {
  month: 'time',
  year: 'time',
  monthOfYear: 'time',
  unitName: 'unit',
  sex: 'sex',
  indicator: 'indicator',
}

/**
 * `Monat;Jan;Feb` above `Marl;1;2`: the corner names what stands beside it, not what stands below it. Such labels
 * are taken out, so that the column is told by the name in the last row or by its cells.
 */
export function withoutRowLabels(header: Rows, cells: readonly string[], traits: TraitsReader): Rows {
  const below = kindOfColumn(profileOf(cells, traits))
  if (below === undefined) return header
  return header.map((row) => {
    const kind = labelKind(row, traits)
    const isOther = kind !== undefined && kind !== below
    return isOther || namesBoth(row[0] ?? '') ? ['', ...row.slice(1)] : row
  })
}

/** `Monat / Bezirksstelle` */
function namesBoth(corner: string): boolean {
  const kinds = corner.split(/ ?[/\\|] ?/).map(kindOf)
  return kinds.length === 2 && !kinds.includes(undefined) && kinds[0] !== kinds[1]
}

/** Data frames write the name of their rows below those of their columns, alone in a line. */
export function withRowName(header: Rows): Rows {
  const [above, last] = header.slice(-2)
  if (above === undefined || last === undefined || !isRowName(last)) return header
  return [...header.slice(0, -2), [last[0] ?? '', ...above.slice(1)]]
}

/** `Bezirksstelle,,,` */
export function isRowName(row: readonly string[]): boolean {
  const [first = '', ...others] = row
  return others.length > 0 && others.every((cell) => cell.trim() === '') && kindOf(first) !== undefined
}

/** What the first cell of a row calls the others; undefined where they are no such thing. */
export function labelKind(row: readonly string[], traits: TraitsReader): Kind | undefined {
  const [corner = '', ...others] = row
  const kind = kindOf(corner)
  const named = others.filter((cell) => cell.trim() !== '').map((cell) => traits.of(cell))
  return kind !== undefined && named.length > 0 && named.every((cell) => fits(kind, cell)) ? kind : undefined
}

function kindOf(name: string): Kind | undefined {
  const role = namedRoleOf(name)
  return role === undefined ? undefined : kindOfRole[role]
}

function fits(kind: Kind, { month, isUnit, isKey, isSex, isIndicator, isTotal }: CellTraits): boolean {
  switch (kind) {
    case 'time':
      return month !== undefined
    case 'unit':
      return isUnit || isKey || isTotal
    case 'sex':
      return isSex
    case 'indicator':
      return isIndicator
  }
}

function kindOfColumn({
  month,
  monthOfYear,
  year,
  unit,
  key,
  sex,
  indicator,
}: ContentProfile): Kind | undefined {
  if (isMostly(month + monthOfYear + year)) return 'time'
  if (isMostly(Math.max(unit, key))) return 'unit'
  if (isMostly(sex)) return 'sex'
  return isMostly(indicator) ? 'indicator' : undefined
}
