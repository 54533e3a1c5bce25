import { type CellTraits, isCoordinate, type TraitsReader } from './cellTraits'
import { isColumnNumbering } from './columnNumbering'
import { isRowName, labelKind } from './cornerLabels'
import { partWordOf } from './dividedParts'
import { isFormatWord } from './formatWords'
import {
  isAboutTable,
  areTimes,
  isBesideValues,
  isRule,
  isListOfPairs,
  isValueBelow,
  haveSameKey,
  headsAllValues,
  filledTexts,
  filledIn,
  valuesIn,
  mostFrequent,
} from './headerCells'
import { withSerialMonths } from './serialHeader'

/** Rows of the sample that are the header; all before are title lines. */
export interface HeaderSpan {
  readonly first: number
  readonly last: number
  readonly firstData: number
}

type Rows = readonly (readonly string[])[]

/** A header stands near the top; so many rows are searched for it. */
const searchedRows = 60

/** At most so many rows belong to one header. */
const mostHeaderRows = 6

export function findHeader(rows: Rows, traits: TraitsReader): HeaderSpan | undefined {
  const finder = new HeaderFinder(rows.slice(0, searchedRows), traits)
  return finder.find()
}

/** The header in the rows that a person named; undefined where there is none. */
export function headerAt(
  rows: Rows,
  { first, last }: { readonly first: number; readonly last: number },
  traits: TraitsReader,
): HeaderSpan | undefined {
  const isFilled = rows[last]?.some((cell) => cell.trim() !== '') === true
  if (first < 0 || last < first || !isFilled) return undefined
  return { first, last, firstData: new HeaderFinder(rows, traits).firstDataRow(last) }
}

class HeaderFinder {
  private readonly cells: readonly (readonly CellTraits[])[]
  private readonly usualFilled: number

  constructor(
    private readonly rows: Rows,
    private readonly traits: TraitsReader,
  ) {
    this.cells = rows.map((row) =>
      withSerialMonths(
        row,
        row.map((cell) => traits.of(cell)),
      ),
    )
    this.usualFilled = mostFrequent(this.cells.map(filledIn).filter((filled) => filled > 0))
  }

  find(): HeaderSpan | undefined {
    const anchor = this.rows.findIndex((_, row) => this.isNamedHeader(row) || this.isHeaderByContrast(row))
    if (anchor === -1) return undefined
    const last = this.lastHeaderRow(anchor)
    return { first: this.firstHeaderRow(anchor), last, firstData: this.firstDataRow(last) }
  }

  /** At least two cells bear names of columns, and none holds a value; beside such names a letter heads a column. */
  private isNamedHeader(row: number): boolean {
    const cells = this.cells[row] ?? []
    const roles = new Set(cells.map(({ role }) => role).filter((role) => role !== undefined))
    const people = cells.filter(({ headsPeople }) => headsPeople).length
    const heads = cells.filter(({ isLetter }) => !isLetter)
    return roles.size + people >= 2 && valuesIn(heads) === 0 && !isListOfPairs(cells)
  }

  /** No values here, but in the next row, below cells that are filled here. */
  private isHeaderByContrast(row: number): boolean {
    const cells = this.cells[row] ?? []
    if (isRule(this.rows[row]) || valuesIn(cells) > 0) return false
    const next = this.cells[this.nextRowOfValues(row)] ?? []
    const isFilled = filledIn(cells) >= Math.max(1, this.usualFilled * 0.4) || headsAllValues(cells, next)
    return isFilled && !haveSameKey(cells, next) && next.some((cell, at) => isValueBelow(cells, cell, at))
  }

  private lastHeaderRow(anchor: number): number {
    const isKey = this.keyColumnsOf(anchor)
    let last = anchor
    while (last - anchor < mostHeaderRows && this.continuesHeader(this.nextFilledRow(last), isKey)) {
      last = this.nextFilledRow(last)
    }
    return this.isRowName(last + 1) ? last + 1 : last
  }

  /** Below the labels of the header's rows, `Bezirksstelle` alone names the rows that follow. */
  private isRowName(row: number): boolean {
    const [above, below] = [this.rows[row - 1] ?? [], this.cells[row + 1] ?? []]
    const isLabelled = above[0]?.trim() === '' || labelKind(above, this.traits) !== undefined
    return isLabelled && isRowName(this.rows[row] ?? []) && valuesIn(below) > 0
  }

  private firstHeaderRow(anchor: number): number {
    const isKey = this.keyColumnsOf(anchor)
    let first = anchor
    let above = this.previousFilledRow(first)
    while (above >= 0 && anchor - above <= mostHeaderRows && this.headsValues(above, isKey)) {
      first = above
      above = this.previousFilledRow(first)
    }
    return first
  }

  /** Columns that hold addresses: by their name, or because the names of values start further right. */
  private keyColumnsOf(row: number): (at: number) => boolean {
    const cells = this.cells[row] ?? []
    const firstCoordinate = cells.findIndex((cell) => isCoordinate(cell) && cell.role === undefined)
    const lastKey = cells.findLastIndex((cell, at) => at < firstCoordinate && !cell.isEmpty)
    return (at) => {
      const role = cells[at]?.role
      if (role !== undefined) return role !== 'value' && !this.headsColumns(row, at)
      // Behind the named keys a blank cell belongs to values whose label stands in the middle of them.
      return at < firstCoordinate && (lastKey === -1 ? !this.headsNumbers(row, at) : at <= lastKey)
    }
  }

  /** Behind the first column a blank cell above nothing but numbers ends a merged label, and heads no key. */
  private headsNumbers(row: number, at: number): boolean {
    const below = this.cells
      .slice(row + 1)
      .flatMap((cells) => (cells[at]?.isEmpty === false ? [cells[at]] : []))
    return at > 0 && below.length > 1 && below.every(({ isValue }) => isValue)
  }

  /** `Monate` above January to December, or `Monat` and `kum.` below them, names no column of months. */
  private headsColumns(row: number, at: number): boolean {
    return this.isBelowMonth(row, at) || this.isOverCoordinates(row, at)
  }

  private isBelowMonth(row: number, at: number): boolean {
    const above = this.cells[this.previousFilledRow(row)] ?? []
    return at > 0 && above[at]?.month?.kind === 'month' && this.cells[row]?.[at]?.role === 'month'
  }

  private isOverCoordinates(row: number, at: number): boolean {
    const below = this.cells[this.nextFilledRow(row)] ?? []
    // Rows need not have delimiters behind their last text.
    const isMerged = at > 0 && this.cells[row]?.[at + 1]?.isEmpty !== false
    const cell = below[at]
    return isMerged && cell !== undefined && isCoordinate(cell) && valuesIn(below) === 0
  }

  private continuesHeader(row: number, isKey: (at: number) => boolean): boolean {
    const cells = this.cells[row] ?? []
    if (valuesIn(cells) > 0 || filledIn(cells) === 0) return false
    const isData = cells.some(
      (cell, at) => isKey(at) && !cell.isEmpty && cell.role === undefined && !this.namesFormat(row, at),
    )
    return !isData && !isRule(this.rows[row]) && cells.some((cell, at) => !isKey(at) && !cell.isEmpty)
  }

  /** `Text`, `JJJJ-MM`: a row below the names tells what form their cells have. */
  private namesFormat(row: number, at: number): boolean {
    return isFormatWord(this.rows[row]?.[at] ?? '')
  }

  private headsValues(row: number, isKey: (at: number) => boolean): boolean {
    const cells = this.cells[row] ?? []
    if (this.isTitle(row)) return false
    const filled = cells.flatMap((cell, at) => (cell.isEmpty ? [] : [{ cell, at }]))
    const heading = filled.filter(({ at }) => !isKey(at)).map(({ cell }) => cell)
    const [key, ...keys] = filled.filter(({ cell, at }) => isKey(at) && cell.role === undefined)
    if (key !== undefined)
      return keys.length === 0 && key === filled[0] && (areTimes(heading) || this.tellsBlocks(row, heading))
    return heading.length > 1 || heading.some(isCoordinate)
  }

  /**
   * Labels tell apart what repeats itself below them: parts of an address everywhere, other ones where the blank
   * corner below leaves them without a name.
   */
  private tellsBlocks(row: number, heading: readonly CellTraits[]): boolean {
    const [corner = '', ...below] = (this.rows[this.nextFilledRow(row)] ?? []).map((cell) => cell.trim())
    const texts = below.filter((text) => text !== '')
    const different = new Set(texts).size
    if (heading.length < 2 || texts.length !== heading.length * different) return false
    return (corner === '' && texts.length > heading.length) || heading.every(isCoordinate)
  }

  /** Values, a line about the table, or `# LZB-Bestand`: a title of Markdown, or a comment. */
  private isTitle(row: number): boolean {
    const cells = this.cells[row] ?? []
    const [first = ''] = filledTexts(this.rows[row] ?? [])
    return valuesIn(cells) > 0 || cells.some(isAboutTable) || /^#./.test(first)
  }

  firstDataRow(last: number): number {
    const next = this.nextFilledRow(last)
    if (next === this.rows.length) return next
    const isNumbering = isColumnNumbering(this.rows[next] ?? [], this.rows[this.nextFilledRow(next)] ?? [])
    return isRule(this.rows[next]) || isNumbering ? this.firstDataRow(next) : next
  }

  /** Blank rows may stand anywhere. */
  private previousFilledRow(row: number): number {
    return this.cells.findLastIndex((cells, at) => at < row && filledIn(cells) > 0)
  }

  private nextFilledRow(row: number): number {
    const next = this.cells.findIndex((cells, at) => at > row && filledIn(cells) > 0)
    return next === -1 ? this.rows.length : next
  }

  /** Below a header whose parts have rows of their own, as `;;;Männer;Frauen` below `davon`, the values follow these. */
  private nextRowOfValues(row: number): number {
    const next = this.nextTableRow(row, row)
    const cells = this.cells[next] ?? []
    const isOfParts =
      cells[0]?.isEmpty === true &&
      valuesIn(cells) === 0 &&
      cells.every((cell, at) => cell.isEmpty || this.mayHaveParts(row, at))
    const isBelow = isOfParts && filledIn(cells) < filledIn(this.cells[row] ?? [])
    return isBelow ? this.nextTableRow(row, next) : next
  }

  /** `davon`, or a cell that is merged with the one in front of it. */
  private mayHaveParts(row: number, at: number): boolean {
    const text = this.rows[row]?.[at] ?? ''
    return text.trim() === '' || partWordOf(text) !== undefined
  }

  /** Rules and headings such as `Frauen` may stand between the header and its values. */
  private nextTableRow(header: number, above: number): number {
    const heads = this.cells[header] ?? []
    const isOfTable = (cells: readonly CellTraits[]) => filledIn(cells) > 1 && !isBesideValues(heads, cells)
    return this.cells.findIndex((cells, at) => at > above && isOfTable(cells) && !isRule(this.rows[at]))
  }
}
