import type { IssueList, Place } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import type { RowCells } from './rowCells'
import type { RowPlace } from './textGuard'

interface SlidTools {
  readonly issues: IssueList
  readonly place: RowPlace
}

/** Knows the numbers that stand as a remark right behind a blank value: they may be the value, slid by one cell. */
export class SlidValues {
  /** Columns of remarks in which words stand. */
  private readonly worded = new Set<number>()
  private readonly found: Place[] = []
  private readonly behindValues: ReadonlySet<number>

  constructor(
    private readonly shape: TableShape,
    private readonly tools: SlidTools,
  ) {
    const behind = shape.values.map(({ at }) => at + 1)
    this.behindValues = new Set(
      behind.filter((at) => {
        const { role, name = '' } = shape.columns[at] ?? {}
        return role === 'remark' && !ofNotes.test(name)
      }),
    )
  }

  /** Sees each distinct text of a column of remarks once. */
  noteRemark(text: string, at: number): void {
    if (/\p{L}/u.test(text)) this.worded.add(at)
  }

  /** The value at the position is blank. */
  noteBlank(valueAt: number, cells: RowCells): void {
    const at = valueAt + 1
    if (!this.behindValues.has(at) || this.found.length >= keptPlaces) return
    const text = cells.text(at).trim()
    if (isNumber.test(text)) this.found.push(this.placeOf(text, at))
  }

  /** Where nobody writes words, numbers are no remarks either; a digit may be the sign of a footnote. */
  report(): void {
    for (const place of this.found) {
      const mayBeRemark = /^\d$/.test(place.found ?? '') || this.worded.has((place.column ?? 0) - 1)
      this.tools.issues.add(mayBeRemark ? 'warning' : 'error', 'missing-value', place)
    }
  }

  private placeOf(found: string, at: number): Place {
    const { columns } = this.shape
    const detail = { columnName: columns[at]?.name ?? '', expected: [columns[at - 1]?.name ?? ''] }
    return { line: this.tools.place.line, column: at + 1, found, detail }
  }
}

const isNumber = /^[-–−]?\d[\d.,\s']*$/u

const ofNotes = /fu(?:ß|ss)note/i

const keptPlaces = 100
