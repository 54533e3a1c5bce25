import type { HeadedColumn } from './columnRoles'
import { profileOf } from './contentProfile'
import type { TraitsReader } from './cellTraits'
import { type Coordinates, coordinatesOf, mergeCoordinates } from './coordinates'
import { cleanText } from './foldText'
import { genesisRoles, genesisValueName } from './genesisColumns'
import type { HeaderSpan } from './headerRows'
import { columnsWithoutLabel, spreadLabels } from './mergedLabels'
import type { Names } from './names'
import { partsOfTheirWhole } from './partColumns'
import { sdmxRoles } from './sdmxColumns'

type Rows = readonly (readonly string[])[]

/** The columns of a table with all that their header rows say, merged cells included. */
export function headedColumns(
  rows: Rows,
  header: HeaderSpan,
  { names, traits }: { readonly names: Names; readonly traits: TraitsReader },
): readonly HeadedColumn[] {
  const headerRows = rows.slice(header.first, header.last + 1).map((row) => row.map(cleanText))
  const dataRows = rows
    .slice(header.firstData)
    .filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  const cellsOf = (at: number) => dataRows.map((row) => row[at] ?? '')
  const lastRow = headerRows.at(-1) ?? []
  const fixed = genesisRoles(lastRow, cellsOf) ?? sdmxRoles(lastRow)
  const width = widthOf(headerRows)
  const spread = headerRows.map((_, row) =>
    row === headerRows.length - 1 ? headerRows[row] : spreadLabels(headerRows, row, width),
  )
  const unlabelled = new Set(columnsWithoutLabel(headerRows, width))
  const columns = Array.from({ length: width }, (_, at) => {
    const stack = spread.map((row) => row?.[at] ?? '').filter((cell) => cell !== '')
    return {
      at,
      own: headerRows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
      stack: [...new Set(stack)],
      coordinates: coordinatesOfStack(stack, names),
      cells: cellsOf(at),
      profile: profileOf(cellsOf(at), traits),
      fixedRole: fixed?.get(at),
      lacksLabel: unlabelled.has(at),
    }
  })
  return partsOfTheirWhole(columns, names)
}

function coordinatesOfStack(stack: readonly string[], names: Names): Coordinates {
  return mergeCoordinates(stack.map((cell) => coordinatesOf(genesisValueName(cell) ?? cell, names)))
}

function widthOf(rows: Rows): number {
  return Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
}
