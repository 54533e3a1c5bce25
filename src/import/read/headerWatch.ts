import type { IssueList } from '../issueList'
import { type CellTraits, isCoordinate, TraitsReader } from '../sniff/cellTraits'
import { isAddressRole } from '../sniff/columnNames'
import { foldText } from '../sniff/foldText'
import type { Names } from '../sniff/names'
import type { TableShape } from '../sniff/tableShape'

interface WatchTools {
  readonly shape: TableShape
  readonly names: Names
  readonly issues: IssueList
}

/** Knows the header again below itself, as print-outs repeat it on every page, and that of another table. */
export class HeaderWatch {
  private readonly traits: TraitsReader
  private readonly headers: readonly string[]
  private readonly keys: readonly number[]
  /** Which cells of the upper rows of the header are filled. */
  private readonly uppers: readonly string[]
  /** A row that may be such a row. */
  private upper: { readonly line: number; readonly found: string } | undefined

  constructor(private readonly tools: WatchTools) {
    const { shape, names } = tools
    this.traits = new TraitsReader(names)
    this.headers = shape.headerRows.map(foldedRow)
    this.keys = keyPlaces(shape)
    this.uppers = shape.headerRows.slice(0, -1).map(shapeOf)
  }

  /** True where the row is the header once more, or a row of it. */
  repeats(cells: readonly string[], line: number): boolean {
    const row = foldedRow(cells)
    if (!this.headers.includes(row)) {
      this.noteUpper(cells, line)
      return false
    }
    const { upper } = this
    if (row === this.headers.at(-1) && upper !== undefined && line - upper.line < this.headers.length)
      this.tools.issues.add('error', 'duplicate-column', upper)
    this.upper = undefined
    return true
  }

  /** `LZA;Jan;Feb` below `LZB;Jan;Feb`: the corner is all that tells one table from the other. */
  otherCorner([corner = '', ...others]: readonly string[]): string | undefined {
    const [header = [], ...lower] = this.tools.shape.headerRows
    const [first = '', ...rest] = header
    const areTitles = lower.length === 0 && this.isTitle(first) && this.isTitle(corner)
    return areTitles && foldedRow(others) === foldedRow(rest) ? corner : undefined
  }

  /** An indicator in front of months, where nothing else names one. */
  private isTitle(corner: string): boolean {
    const { isIndicator, isUnit, role } = this.traits.of(corner)
    const { keys, values } = this.tools.shape
    const isOpen = values.every(
      ({ coordinates }) => coordinates.name === undefined && coordinates.month !== undefined,
    )
    const areUnitsBelow = keys.unitName === 0 || keys.unitKey === 0
    return isIndicator && !isUnit && role === undefined && areUnitsBelow && keys.names.length === 0 && isOpen
  }

  /** True where the row is the header of another table, which is refused. */
  refuses(cells: readonly string[], line: number): boolean {
    if (!this.isOther(cells)) return false
    const found = cells.find((cell) => cell.trim() !== '') ?? null
    this.tools.issues.add('error', 'duplicate-column', { line, found })
    this.upper = undefined
    return true
  }

  /** `;2023;` in the place of `;2022;`: above the lower rows of the header it is another one. */
  private noteUpper(cells: readonly string[], line: number): void {
    if (this.uppers.length === 0 || !this.uppers.includes(shapeOf(cells))) return
    this.upper = { line, found: cells.find((cell) => cell.trim() !== '') ?? '' }
  }

  /** True where no key cell says more than a header may: only then can the row be one. */
  mayTake(cells: readonly string[]): boolean {
    return this.keys.every((at) => this.isHeadOfKeys(this.traits.of(cells[at] ?? '')))
  }

  private isHeadOfKeys(traits: CellTraits): boolean {
    const isCorner = traits.isIndicator && !traits.isUnit && this.tools.shape.keys.names.length === 0
    return traits.isEmpty || isColumnName(traits) || isCorner
  }

  /** Names of columns in the place of keys, and no number in that of values. */
  private isOther(cells: readonly string[]): boolean {
    const { values } = this.tools.shape
    const heads = values.map(({ at }) => this.traits.of(cells[at] ?? '')).filter(({ isEmpty }) => !isEmpty)
    const areNames = heads.length > 0 && heads.every(isHead)
    return areNames && this.mayTake(cells) && this.isHeadedAs(cells, heads)
  }

  /** `Monat;2023`, `;Jan 23`, and `ELB;2022`, where an indicator can only be the title in the corner. */
  private isHeadedAs(cells: readonly string[], heads: readonly CellTraits[]): boolean {
    const keys = this.keys.map((at) => this.traits.of(cells[at] ?? ''))
    const areMonths = heads.every(({ month }) => month?.kind === 'month')
    const areYears = heads.every(({ month }) => month?.kind === 'year')
    return keys.some(isColumnName) || areMonths || (areYears && keys.some(({ isIndicator }) => isIndicator))
  }
}

/** `Ort`, but not `Kreis`, which is a place as well. */
function isColumnName(traits: CellTraits): boolean {
  const { role, isTotal, isUnit, isIndicator } = traits
  return isAddressRole(role) && !isTotal && !isUnit && !isIndicator
}

function isHead(traits: CellTraits): boolean {
  return !traits.isValue && (!traits.isNumber || isCoordinate(traits))
}

function keyPlaces({ keys }: TableShape): readonly number[] {
  const { month, year, monthOfYear, unitKey, unitName, sex, names, slices } = keys
  const places = [month, year, monthOfYear, unitKey, unitName, sex, ...names, ...slices]
  return [...new Set(places.filter((at) => at !== undefined))]
}

export function foldedRow(cells: readonly string[]): string {
  return cells
    .map(foldText)
    .join('\u0000')
    .replace(/\u0000+$/, '')
}

function shapeOf(cells: readonly string[]): string {
  return cells
    .map((cell) => (cell.trim() === '' ? ' ' : 'x'))
    .join('')
    .trimEnd()
}
