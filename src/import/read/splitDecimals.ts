import type { IssueList, Place } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import type { Delimiter } from '../structure'
import type { RowPlace } from './textGuard'

export interface SplitTools {
  readonly delimiter: Delimiter
  readonly issues: IssueList
  readonly place: RowPlace
}

/**
 * Knows the decimals of a number that its own comma has split, where a file has commas between its cells: `12,5` is
 * then 12 and a remark `5`.
 */
export class SplitDecimals {
  /** Columns in which something else than digits stands. */
  private readonly worded = new Set<number>()
  private readonly found: Place[] = []
  private readonly behindValues: ReadonlySet<number>

  constructor(
    private readonly shape: TableShape,
    private readonly tools: SplitTools,
  ) {
    this.behindValues = new Set(tools.delimiter === ',' ? shape.values.map(({ at }) => at + 1) : [])
  }

  /** Sees each distinct text of a column of remarks or of states once. */
  note(text: string, at: number): void {
    if (!this.behindValues.has(at)) return
    if (!/^\d+$/.test(text.trim())) this.worded.add(at)
    else if (this.found.length < keptPlaces) this.found.push(this.placeOf(text, at))
  }

  /** Nothing but digits are no remarks; among words some may be. */
  report(): void {
    for (const place of this.found) {
      const isWorded = this.worded.has((place.column ?? 0) - 1)
      this.tools.issues.add(isWorded ? 'warning' : 'error', 'ambiguous-number', place)
    }
  }

  private placeOf(found: string, at: number): Place {
    const columnName = this.shape.columns[at]?.name ?? ''
    return { line: this.tools.place.line, column: at + 1, found, detail: { columnName } }
  }
}

const keptPlaces = 100
