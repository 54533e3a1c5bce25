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

  constructor(private readonly tools: WatchTools) {
    const { shape, names } = tools
    this.traits = new TraitsReader(names)
    this.headers = shape.headerRows.map(foldedRow)
    this.keys = keyPlaces(shape)
  }

  /** True where the row is a header, which then is done with. */
  takes(cells: readonly string[], line: number): boolean {
    if (this.headers.includes(foldedRow(cells))) return true
    if (!this.isOther(cells)) return false
    const found = cells.find((cell) => cell.trim() !== '') ?? null
    this.tools.issues.add('error', 'duplicate-column', { line, found })
    return true
  }

  /** True where no key cell says more than a header may: only then can the row be one. */
  mayTake(cells: readonly string[]): boolean {
    return this.keys.every((at) => isBlankOrColumnName(this.traits.of(cells[at] ?? '')))
  }

  /** Names of columns in the place of keys, and no number in that of values. */
  private isOther(cells: readonly string[]): boolean {
    const { values } = this.tools.shape
    const heads = values.map(({ at }) => this.traits.of(cells[at] ?? '')).filter(({ isEmpty }) => !isEmpty)
    const areNames = heads.length > 0 && heads.every(isHead)
    const hasKeyNames = this.keys.some((at) => isColumnName(this.traits.of(cells[at] ?? '')))
    return (
      areNames && this.mayTake(cells) && (hasKeyNames || heads.every(({ month }) => month?.kind === 'month'))
    )
  }
}

/** `Ort`, but not `Kreis`, which is a place as well. */
function isColumnName(traits: CellTraits): boolean {
  const { role, isTotal, isUnit, isIndicator } = traits
  return isAddressRole(role) && !isTotal && !isUnit && !isIndicator
}

function isBlankOrColumnName(traits: CellTraits): boolean {
  return traits.isEmpty || isColumnName(traits)
}

function isHead(traits: CellTraits): boolean {
  return !traits.isValue && (!traits.isNumber || isCoordinate(traits))
}

function keyPlaces({ keys }: TableShape): readonly number[] {
  const { month, year, monthOfYear, unitKey, unitName, sex, names, slices } = keys
  const places = [month, year, monthOfYear, unitKey, unitName, sex, ...names, ...slices]
  return [...new Set(places.filter((at) => at !== undefined))]
}

function foldedRow(cells: readonly string[]): string {
  return cells
    .map(foldText)
    .join('\u0000')
    .replace(/\u0000+$/, '')
}
