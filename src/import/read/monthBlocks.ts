import { wholes } from './wholes'

/** What a row without a month of its own holds. */
export type BlankMonth =
  /** A value of the month above. */
  | 'above'
  /** A sum of all months. */
  | 'all'
  /** One of both; nobody can tell. */
  | 'open'

export function isSumRow(parts: number): boolean {
  return (parts & wholes.sum) !== 0
}

/**
 * Rows of one month after the other. A whole without a month is that of the month above where the months before have
 * theirs; below several months without any it stands for all of them.
 */
export class MonthBlocks {
  private month = -1
  private own = 0
  private before: number = wholes.all
  /** Rows of parts leave their month to the cell above, too. */
  private isMerged = false

  /** @param parts which parts of the row's address are a whole */
  take(month: number, parts: number): void {
    if (month !== this.month) {
      if (this.month !== -1) this.before = this.own
      this.month = month
      this.own = 0
    }
    this.own |= parts
  }

  takeBlank(parts: number): BlankMonth {
    const added = parts & wholes.all & ~this.before
    const isAbove = added === 0 || (this.isMerged && added === wholes.unknownUnit)
    if (!isAbove) return this.isMerged || !isSumRow(parts) ? 'open' : 'all'
    this.own |= parts
    this.isMerged ||= parts === 0
    return 'above'
  }
}
