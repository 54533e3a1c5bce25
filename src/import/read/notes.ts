import type { IssueList } from '../issueList'

export interface PlacedNote {
  readonly cells: readonly string[]
  readonly line: number
}

/** Rows between or below the values that hold none: footnotes, sources, rules. */
export class Notes {
  /** Texts of the rows, to be looked through for the Datenstand. */
  readonly rows: (readonly string[])[] = []
  /** Physical lines of the rows. */
  private readonly lines: number[] = []
  /** How many of them stand above values, and are told of as such. */
  private closedCount = 0
  private firstOpen = -1
  private openCount = 0

  constructor(private readonly issues: IssueList) {}

  add(cells: readonly string[], line: number): void {
    if (this.firstOpen === -1) this.firstOpen = line
    this.openCount += 1
    if (this.rows.length >= keptRows) return
    this.rows.push(cells)
    this.lines.push(line)
  }

  /** Values follow: what was left out stood between them, and that deserves a look. */
  close(): void {
    this.report('warning')
    this.closedCount = this.rows.length
  }

  finish(): void {
    this.report('info')
  }

  /** All of them, with their physical lines. */
  placed(): readonly PlacedNote[] {
    return this.rows.map((cells, at) => ({ cells, line: this.lines[at] ?? 0 }))
  }

  /** Those below all values, with their physical lines. */
  below(): readonly PlacedNote[] {
    return this.placed().slice(this.closedCount)
  }

  private report(severity: 'warning' | 'info'): void {
    if (this.openCount > 0) this.tell(severity)
    this.firstOpen = -1
    this.openCount = 0
  }

  private tell(severity: 'warning' | 'info'): void {
    this.issues.add(severity, 'footer-skipped', {
      line: this.firstOpen,
      detail: { foundNumber: this.openCount },
    })
  }
}

/** A footer has no more lines that matter. */
const keptRows = 200
