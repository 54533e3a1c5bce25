import type { Names } from './names'
import type { Column, KeyColumns, UnusedColumn, ValueColumn } from './tableShape'
import type { TitleFindings } from './titleLines'
import { reach, reachOf } from './unitLevels'

interface Table {
  readonly keys: KeyColumns
  readonly columns: readonly Column[]
  readonly values: readonly ValueColumn[]
  /** First rows below the header. */
  readonly rows: readonly (readonly string[])[]
  readonly titles: TitleFindings
  readonly names: Names
}

/**
 * Leaves aside the column that names the same Land or Träger in every row, where the title or the headers of the
 * values name what lies within it.
 */
export function withoutSurrounding(table: Table): Pick<Table, 'keys' | 'columns'> {
  const { keys, columns } = table
  const { unitKey, unitName, widerUnits = [], ...others } = keys
  const units = [unitKey, unitName, ...widerUnits.map(({ at }) => at)].filter((at) => at !== undefined)
  const unused = units.flatMap((at) => surroundingAt(at, table) ?? [])
  if (unused.length === 0 || unused.length < units.length) return table
  return {
    keys: { ...others, unused: [...keys.unused, ...unused] },
    columns: columns.map((column, at) => (units.includes(at) ? { ...column, role: 'ignored' } : column)),
  }
}

function surroundingAt(at: number, table: Table): UnusedColumn | undefined {
  const [onlyText, ...others] = new Set(
    table.rows.map((row) => row[at]?.trim() ?? '').filter((text) => text !== ''),
  )
  if (onlyText === undefined || others.length > 0) return undefined
  const within = namedWithin(table)
  // A title above may be merged with the name.
  const name = table.columns[at]?.name.split(' / ').at(-1) ?? ''
  const isAround = within !== undefined && reachOf(onlyText, name, table.names) > within
  return isAround ? { at, onlyText } : undefined
}

function namedWithin({ values, titles }: Table): number | undefined {
  if (values.length > 0 && values.every(({ coordinates: { unit } }) => unit !== undefined))
    return reach.office
  if (titles.isStrangePlace) return undefined
  const meanings = [...titles.units, ...titles.ambiguousUnits]
  if (meanings.length === 0) return undefined
  return meanings.some(({ parentId }) => parentId !== null) ? reach.office : reach.traeger
}
