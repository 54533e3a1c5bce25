import { type CellTraits, isCoordinate, type TraitsReader } from './cellTraits'
import { isColumnNumbering } from './columnNumbering'
import { isRowName, labelKind } from './cornerLabels'
import { isFormatWord } from './formatWords'
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
    if (this.isRule(row)) return false
    const next = this.cells[this.nextTableRow(row)] ?? []
    if (filledIn(cells) < Math.max(1, this.usualFilled * 0.4) || valuesIn(cells) > 0) return false
    return !haveSameKey(cells[0], next[0]) && next.some((cell, at) => isValueBelow(cells, cell, at))
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
      return at < firstCoordinate && (lastKey === -1 || at <= lastKey)
    }
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
    return !isData && !this.isRule(row) && cells.some((cell, at) => !isKey(at) && !cell.isEmpty)
  }

  /** `Text`, `JJJJ-MM`: a row below the names tells what form their cells have. */
  private namesFormat(row: number, at: number): boolean {
    return isFormatWord(this.rows[row]?.[at] ?? '')
  }

  /** `-----;-----`: a line drawn below the header. */
  private isRule(row: number): boolean {
    const filled = (this.rows[row] ?? []).filter((cell) => cell.trim() !== '')
    return filled.length > 0 && filled.every((cell) => /^[-–—=_*: ]{3,}$/.test(cell.trim()))
  }

  private headsValues(row: number, isKey: (at: number) => boolean): boolean {
    const cells = this.cells[row] ?? []
    if (this.isTitle(row)) return false
    const filled = cells.flatMap((cell, at) => (cell.isEmpty ? [] : [{ cell, at }]))
    const heading = filled.filter(({ at }) => !isKey(at)).map(({ cell }) => cell)
    const [key, ...keys] = filled.filter(({ cell, at }) => isKey(at) && cell.role === undefined)
    if (key !== undefined) return keys.length === 0 && key === filled[0] && areTimes(heading)
    return heading.length > 1 || heading.some(isCoordinate)
  }

  /** Values, a line about the table, or `# LZB-Bestand`: a title of Markdown, or a comment. */
  private isTitle(row: number): boolean {
    const cells = this.cells[row] ?? []
    const [first = ''] = filledTexts(this.rows[row] ?? [])
    return valuesIn(cells) > 0 || cells.some(isAboutTable) || first.startsWith('#')
  }

  firstDataRow(last: number): number {
    const next = this.nextFilledRow(last)
    if (next === this.rows.length) return next
    const isNumbering = isColumnNumbering(this.rows[next] ?? [], this.rows[this.nextFilledRow(next)] ?? [])
    return this.isRule(next) || isNumbering ? this.firstDataRow(next) : next
  }

  /** Blank rows may stand anywhere. */
  private previousFilledRow(row: number): number {
    return this.cells.findLastIndex((cells, at) => at < row && filledIn(cells) > 0)
  }

  private nextFilledRow(row: number): number {
    const next = this.cells.findIndex((cells, at) => at > row && filledIn(cells) > 0)
    return next === -1 ? this.rows.length : next
  }

  /** Rules and headings such as `Frauen` may stand between the header and its values. */
  private nextTableRow(row: number): number {
    return this.cells.findIndex((cells, at) => at > row && filledIn(cells) > 1 && !this.isRule(at))
  }
}

function isAboutTable({ role }: CellTraits): boolean {
  return role === 'asOf' || role === 'remark'
}

/** `LZB;2022;2022;2023;2023`: the corner in front of times is a title. */
function areTimes(heading: readonly CellTraits[]): boolean {
  return heading.length > 1 && heading.every(({ month }) => month?.kind === 'year' || month?.kind === 'month')
}

/** `Berichtsmonat;Januar 2023;Bezirksstelle;Datteln`: title lines, each name with its value behind it. */
function isListOfPairs(cells: readonly CellTraits[]): boolean {
  const filled = cells.filter(({ isEmpty }) => !isEmpty)
  return filled.length % 2 === 0 && filled.every(({ role }, at) => (role !== undefined) === (at % 2 === 0))
}

/** Counts such as 1987 look like years; below an empty corner or the name of a column they are values. */
function isValueBelow(header: readonly CellTraits[], { isValue, isNumber }: CellTraits, at: number): boolean {
  const [corner] = header
  const isCorner = at > 0 && (corner?.isEmpty === true || corner?.role !== undefined)
  return header[at]?.isEmpty === false && (isCorner ? isNumber : isValue)
}

/** Both rows begin with a month or both with a unit: then neither is the header of the other. */
function haveSameKey(first?: CellTraits, second?: CellTraits): boolean {
  if (first === undefined || second === undefined) return false
  const isOfUnits = ({ isUnit, isKey }: CellTraits) => isUnit || isKey
  if (isOfUnits(first) && isOfUnits(second)) return true
  return first.month !== undefined && first.month.kind === second.month?.kind
}

function filledTexts(row: readonly string[]): readonly string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

function filledIn(cells: readonly CellTraits[]): number {
  return cells.filter(({ isEmpty }) => !isEmpty).length
}

/** Beside the sexes `Keine Angabe` and `x` are one more of them, beside the total `unter 25` is an age. */
function valuesIn(cells: readonly CellTraits[]): number {
  const namesSexes = cells.filter(({ isSex, isNumber }) => isSex && !isNumber).length > 1
  const hasTotal = cells.some(({ isTotal }) => isTotal)
  const isName = ({ isWordForNone, isLetter, isAge }: CellTraits) =>
    (namesSexes && (isWordForNone || isLetter)) || (hasTotal && isAge)
  return cells.filter((cell) => cell.isValue && !isName(cell)).length
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left)
  return most?.[0] ?? 0
}
