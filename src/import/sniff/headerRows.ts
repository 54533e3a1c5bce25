import { type CellTraits, isCoordinate, type TraitsReader } from './cellTraits'

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

class HeaderFinder {
  private readonly cells: readonly (readonly CellTraits[])[]
  private readonly usualFilled: number

  constructor(
    private readonly rows: Rows,
    traits: TraitsReader,
  ) {
    this.cells = rows.map((row) => row.map((cell) => traits.of(cell)))
    this.usualFilled = mostFrequent(this.cells.map(filledIn).filter((filled) => filled > 0))
  }

  find(): HeaderSpan | undefined {
    const anchor = this.rows.findIndex((_, row) => this.isNamedHeader(row) || this.isHeaderByContrast(row))
    if (anchor === -1) return undefined
    const last = this.lastHeaderRow(anchor)
    return { first: this.firstHeaderRow(anchor), last, firstData: this.firstDataRow(last) }
  }

  /** At least two cells bear names of columns, and none holds a value. */
  private isNamedHeader(row: number): boolean {
    const cells = this.cells[row] ?? []
    const roles = new Set(cells.map(({ role }) => role).filter((role) => role !== undefined))
    return roles.size >= 2 && valuesIn(cells) === 0 && !isListOfPairs(cells)
  }

  /** No values here, but in the next row, below cells that are filled here. */
  private isHeaderByContrast(row: number): boolean {
    const cells = this.cells[row] ?? []
    // Headings such as `Frauen` may stand between the header and its values.
    const next = this.cells[this.nextFilledRow(row, 2)] ?? []
    if (filledIn(cells) < Math.max(1, this.usualFilled * 0.4) || valuesIn(cells) > 0) return false
    return !haveSameKey(cells[0], next[0]) && next.some((cell, at) => isValueBelow(cells, cell, at))
  }

  private lastHeaderRow(anchor: number): number {
    const isKey = this.keyColumnsOf(anchor)
    let last = anchor
    while (last - anchor < mostHeaderRows && this.continuesHeader(this.nextFilledRow(last), isKey)) {
      last = this.nextFilledRow(last)
    }
    return last
  }

  private firstHeaderRow(anchor: number): number {
    const isKey = this.keyColumnsOf(anchor)
    let first = anchor
    while (first > 0 && anchor - first < mostHeaderRows && this.headsValues(first - 1, isKey)) first -= 1
    return first
  }

  /** Columns that hold addresses: by their name, or because the names of values start further right. */
  private keyColumnsOf(row: number): (at: number) => boolean {
    const cells = this.cells[row] ?? []
    const firstCoordinate = cells.findIndex((cell) => isCoordinate(cell) && cell.role === undefined)
    return (at) => {
      const role = cells[at]?.role
      if (role !== undefined) return role !== 'value' && !this.isOverCoordinates(row, at)
      return at < firstCoordinate
    }
  }

  /** `Monate` above January to December names the columns below, not a column of months. */
  private isOverCoordinates(row: number, at: number): boolean {
    const below = this.cells[this.nextFilledRow(row)] ?? []
    const isMerged = at > 0 && this.cells[row]?.[at + 1]?.isEmpty === true
    const cell = below[at]
    return isMerged && cell !== undefined && isCoordinate(cell) && valuesIn(below) === 0
  }

  private continuesHeader(row: number, isKey: (at: number) => boolean): boolean {
    const cells = this.cells[row] ?? []
    if (valuesIn(cells) > 0 || filledIn(cells) === 0) return false
    const isData = cells.some((cell, at) => isKey(at) && !cell.isEmpty && cell.role === undefined)
    return !isData && cells.some((cell, at) => !isKey(at) && !cell.isEmpty)
  }

  private headsValues(row: number, isKey: (at: number) => boolean): boolean {
    const cells = this.cells[row] ?? []
    const filled = cells.flatMap((cell, at) => (cell.isEmpty ? [] : [{ cell, at }]))
    if (filled.length === 0 || valuesIn(cells) > 0) return false
    if (filled.some(({ cell }) => cell.role === 'asOf' || cell.role === 'remark')) return false
    if (filled.some(({ cell, at }) => isKey(at) && cell.role === undefined)) return false
    const heading = filled.filter(({ at }) => !isKey(at))
    return heading.length > 1 || heading.some(({ cell }) => isCoordinate(cell))
  }

  private firstDataRow(last: number): number {
    const next = this.nextFilledRow(last)
    return isNumbering(this.rows[next] ?? []) ? this.nextFilledRow(next) : next
  }

  private nextFilledRow(row: number, filled = 1): number {
    const next = this.cells.findIndex((cells, at) => at > row && filledIn(cells) >= filled)
    return next === -1 ? this.rows.length : next
  }
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

/** Official tables number their columns below the header: 1, 2, 3, … */
function isNumbering(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 2 && filled.every((cell, at) => cell === String(at + 1))
}

function filledIn(cells: readonly CellTraits[]): number {
  return cells.filter(({ isEmpty }) => !isEmpty).length
}

function valuesIn(cells: readonly CellTraits[]): number {
  return cells.filter(({ isValue }) => isValue).length
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left)
  return most?.[0] ?? 0
}
