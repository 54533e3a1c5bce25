import { withMarkLetters } from './flagColumns'
import { headsValues, type HeadedColumn } from './columnRoles'
import { profileOf } from './contentProfile'
import type { TraitsReader } from './cellTraits'
import { namedRoleOf } from './columnNames'
import { type Coordinates, coordinatesOf, mergeCoordinates } from './coordinates'
import { parseSex } from '../read/sexText'
import { cleanText } from './foldText'
import { withoutRowLabels, withRowName } from './cornerLabels'
import { genesisRoles, genesisValueName } from './genesisColumns'
import { filledTexts, isBesideValues } from './headerCells'
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
  const dataRows = rowsOfValues(rows, header, traits)
  const cellsOf = (at: number) => dataRows.map((row) => row[at] ?? '')
  const labelled = withRowName(written.map((row) => withMarkLetters(withTotalOfSexes(row.map(cleanText)))))
  const headerRows = withoutTitleMonths(withoutRowLabels(labelled, cellsOf(0), traits))
  const lastRow = headerRows.at(-1) ?? []
  const fixed = genesisRoles(lastRow, cellsOf) ?? sdmxRoles(lastRow)
  const width = widthWithUnnamed(headerRows, dataRows)
  const spread = [...headerRows.keys()].map((row) => spreadRow(headerRows, row, width))
  const unlabelled = new Set(columnsWithoutLabel(headerRows))
  const columns = Array.from({ length: width }, (_, at) => {
    const own = headerRows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    // A label of more than one column does not name one that holds nothing at all.
    const isSpare = (lastRow[at] ?? '') === '' && cellsOf(at).every((cell) => cell.trim() === '')
    const merged = isSpare ? [] : spread.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    const stack = endsMerging({ own, merged, cells: cellsOf(at) }, names, traits) ? own : merged
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

/** The last row has no merged labels. */
function spreadRow(headerRows: Rows, row: number, width: number): readonly string[] {
  const isLast = row === headerRows.length - 1
  return isLast ? (headerRows[row] ?? []) : spreadLabels(headerRows, row, width)
}

/** Neither notes nor headings. */
function rowsOfValues(rows: Rows, header: HeaderSpan, traits: TraitsReader): Rows {
  const traitsOf = (row: readonly string[] = []) => row.map((cell) => traits.of(cell))
  const heads = traitsOf(rows[header.last])
  return rows
    .slice(header.firstData)
    .filter((row) => filledTexts(row).length > 1 && !isBesideValues(heads, traitsOf(row)))
}

interface Headers {
  readonly own: readonly string[]
  readonly merged: readonly string[]
  readonly cells: readonly string[]
}

/** `Quelle` behind the sexes of March, above words alone: March is merged over the values in front of it only. */
function endsMerging({ own, merged, cells }: Headers, names: Names, traits: TraitsReader): boolean {
  const isOfValues = (stack: readonly string[]) => headsValues(coordinatesOfStack(stack, names))
  if (own.length === 0 || !isOfValues(merged) || isOfValues(own)) return false
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => isWords(cell, traits))
}

function isWords(cell: string, traits: TraitsReader): boolean {
  return /^\P{Nd}*$/u.test(cell) && /\p{L}{3}/u.test(cell) && !traits.of(cell).isNumber
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
