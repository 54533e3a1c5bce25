import { withMarkLetters } from './flagColumns'
import type { HeadedColumn } from './columnRoles'
import { profileOf } from './contentProfile'
import type { TraitsReader } from './cellTraits'
import { namedRoleOf } from './columnNames'
import { type Coordinates, coordinatesOf, mergeCoordinates } from './coordinates'
import { parseSex } from '../read/sexText'
import { cleanText } from './foldText'
import { withoutRowLabels, withRowName } from './cornerLabels'
import { genesisRoles, genesisValueName } from './genesisColumns'
import type { HeaderSpan } from './headerRows'
import { isFootnoteSign } from './footnoteSigns'
import { columnsWithoutLabel, spreadLabels } from './mergedLabels'
import type { Names } from './names'
import { partsOfTheirWhole } from './partColumns'
import { sdmxRoles } from './sdmxColumns'
import { withoutTitleMonths } from './titleRows'

type Rows = readonly (readonly string[])[]

/** The columns of a table with all that their header rows say, merged cells included. */
export function headedColumns(
  rows: Rows,
  header: HeaderSpan,
  { names, traits }: { readonly names: Names; readonly traits: TraitsReader },
): readonly HeadedColumn[] {
  const written = rows.slice(header.first, header.last + 1)
  const dataRows = rows
    .slice(header.firstData)
    .filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  const cellsOf = (at: number) => dataRows.map((row) => row[at] ?? '')
  const labelled = withRowName(written.map((row) => withMarkLetters(withTotalOfSexes(row.map(cleanText)))))
  const headerRows = withoutTitleMonths(withoutRowLabels(labelled, cellsOf(0), traits))
  const lastRow = headerRows.at(-1) ?? []
  const fixed = genesisRoles(lastRow, cellsOf) ?? sdmxRoles(lastRow)
  const width = widthWithUnnamed(headerRows, dataRows)
  const spread = headerRows.map((_, row) =>
    row === headerRows.length - 1 ? headerRows[row] : spreadLabels(headerRows, row, width),
  )
  const unlabelled = new Set(columnsWithoutLabel(headerRows))
  const columns = Array.from({ length: width }, (_, at) => {
    const own = headerRows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    // A label of more than one column does not name one that holds nothing at all.
    const isSpare = (lastRow[at] ?? '') === '' && cellsOf(at).every((cell) => cell.trim() === '')
    const stack = isSpare ? [] : spread.map((row) => row?.[at] ?? '').filter((cell) => cell !== '')
    return {
      at,
      own,
      stack: [...new Set(stack)],
      coordinates: coordinatesOfStack(stack, names),
      cells: cellsOf(at),
      profile: profileOf(cellsOf(at), traits),
      fixedRole: fixed?.get(at),
      isInCorner: headerRows.every((row) => row.slice(0, at + 1).every((cell) => cell === '')),
      lacksLabel: unlabelled.has(at),
    }
  })
  return partsOfTheirWhole(columns, names)
}

/** `W`, `M` and `T`, or `LZB W`, `LZB M` and `LZB T`: beside both sexes the T is their total, no thousands. */
function withTotalOfSexes(row: readonly string[]): readonly string[] {
  return row.map((cell) => {
    const [, front, letter] = /^(.*?)(t)$/iu.exec(cell) ?? []
    if (front === undefined || letter === undefined || !/^$|[ _-]$/.test(front)) return cell
    const sexes = row.flatMap((other) =>
      other.startsWith(front) ? [parseSex(other.slice(front.length))] : [],
    )
    return sexes.includes('female') && sexes.includes('male') ? `${front}${totalWord}` : cell
  })
}

/** Any word for the sum of both sexes. */
const totalWord = 'Insgesamt'

function coordinatesOfStack(stack: readonly string[], names: Names): Coordinates {
  const coordinates = stack.map((cell, row) =>
    row < stack.length - 1 && isNameOfTime(cell) ? {} : coordinatesOf(genesisValueName(cell) ?? cell, names),
  )
  return mergeCoordinates(coordinates)
}

/** `Jahr` above 2022 and 2023 is no year's sum. */
function isNameOfTime(cell: string): boolean {
  const role = namedRoleOf(cell)
  return role === 'month' || role === 'year'
}

/**
 * Columns behind the last header count where every row has them: blank, for the sake of a delimiter at the end of
 * each line, or with signs that belong to the values in front of them.
 */
function widthWithUnnamed(header: Rows, rows: Rows): number {
  const named = widthOf(header)
  const common = Math.min(...[header.at(-1) ?? [], ...rows].map(({ length }) => length))
  const isUnnamed = (at: number) =>
    rows.every((row) => row[at]?.trim() === '' || isFootnoteSign(row[at] ?? ''))
  let width = named
  while (width < common && isUnnamed(width)) width += 1
  return width
}

function widthOf(rows: Rows): number {
  return Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1))
}
