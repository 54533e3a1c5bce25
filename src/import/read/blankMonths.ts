import type { IssueList } from '../issueList'
import type { Names } from '../sniff/names'
import type { TableShape } from '../sniff/tableShape'
import { isSumRow, MonthBlocks } from './monthBlocks'
import type { RowAddress } from './rowAddress'
import type { RowCells } from './rowCells'
import type { RowPeriods } from './rowPeriods'
import { isTotalWord } from './unitNames'
import { Wholes } from './wholes'

interface BlankMonthTools {
  readonly shape: TableShape
  readonly names: Names
  readonly issues: IssueList
  readonly periods: RowPeriods
  readonly address: RowAddress
}

/** Decides which rows without a month of their own are of the month above. */
export class BlankMonths {
  private readonly blocks = new MonthBlocks()
  /** By the number of the address. */
  private readonly parts: number[] = []
  private readonly wholes: Wholes
  private lastAddress = -1
  private firstCarriedLine = -1
  private readonly hasMonths: boolean

  constructor(private readonly tools: BlankMonthTools) {
    const { keys } = tools.shape
    this.hasMonths = keys.month !== undefined
    this.wholes = new Wholes(keys, tools.names)
  }

  /** @returns false where the row is left out or refused */
  accept(row: number, cells: RowCells, line: number): boolean {
    const { isCarried, month } = this.tools.periods
    if (isCarried && !this.acceptCarried(row, cells, line)) return false
    if (!isCarried && this.hasMonths) this.blocks.take(month, this.partsOf(row))
    this.lastAddress = row
    return true
  }

  /** Months that repeat themselves are not merged. */
  finish(): void {
    if (this.tools.periods.hasRepeats && this.firstCarriedLine >= 0) this.refuse(this.firstCarriedLine)
  }

  private acceptCarried(row: number, cells: RowCells, line: number): boolean {
    if (this.isSumOfMonths(cells)) return this.leaveOut(cells, line)
    // A blank month below the same address is no merged cell: its month is missing.
    if (row === this.lastAddress && (this.hasMonths || this.tools.periods.isNewYear)) return this.refuse(line)
    return this.hasMonths ? this.acceptBlank(row, cells, line) : this.noteCarried(line)
  }

  private acceptBlank(row: number, cells: RowCells, line: number): boolean {
    const parts = this.partsOf(row)
    switch (this.blocks.takeBlank(parts)) {
      case 'above':
        return isSumRow(parts) || this.noteCarried(line)
      case 'all':
        return this.leaveOut(cells, line)
      case 'open':
        return this.refuse(line)
    }
  }

  private noteCarried(line: number): true {
    if (this.firstCarriedLine === -1) this.firstCarriedLine = line
    return true
  }

  private partsOf(row: number): number {
    return (this.parts[row] ??= this.wholes.of(this.tools.address.textsOf(row)))
  }

  /** `Summe` in the place of the indicator and nothing beside it adds up what stands above. */
  private isSumOfMonths(cells: RowCells): boolean {
    const { names, unitKey, unitName } = this.tools.shape.keys
    const isInUnits = [unitKey, unitName].some((at) => at !== undefined && !cells.isBlank(at))
    return !isInUnits && names.length > 0 && names.every((at) => isTotalWord(cells.text(at)))
  }

  private leaveOut(cells: RowCells, line: number): false {
    const filled = cells.texts().filter((text) => text.trim() !== '')
    this.tools.issues.add('warning', 'not-monthly', { line, found: filled.join(' ') })
    return false
  }

  private refuse(line: number): false {
    const { shape, issues } = this.tools
    const at = shape.keys.month ?? shape.keys.year ?? 0
    const detail = { columnName: shape.columns[at]?.name ?? '' }
    issues.add('error', 'invalid-month', { line, column: at + 1, found: '', detail })
    return false
  }
}
