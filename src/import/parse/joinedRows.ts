import { parseMonthText } from '../read/monthText'
import type { Delimiter } from '../structure'

/** A cell with line ends among the others of its row. */
interface LongCell {
  /** Position from 0. */
  readonly at: number
  readonly rowLength: number
  readonly text: string
}

/** Tells cells that a stray quote made of several rows from texts of several lines. */
export class JoinedRows {
  constructor(
    private readonly delimiter: Delimiter,
    /** Columns of the table. */
    private readonly width: number,
  ) {}

  isIn(row: readonly string[]): boolean {
    return row.some((text, at) => {
      const cell = { at, rowLength: row.length, text }
      return text.includes('\n') && (this.fillsRows(cell) || this.holdsRow(cell))
    })
  }

  /**
   * The quote opened in one row, whose other cells are the first line, and closed in a later one, whose first cells
   * are the last line.
   */
  private fillsRows({ at, rowLength, text }: LongCell): boolean {
    const lines = text.split('\n')
    const [first = '', last = ''] = [lines[0], lines.at(-1)]
    // Behind a month and its value a remark may well hold as many delimiters as the row.
    if (this.width < 2 || (this.width === 2 && at > 0)) return false
    return this.cuts(first) === this.width - 1 - at && this.cuts(last) === at + this.width - rowLength
  }

  /** A line with all delimiters of a row, or with half of them behind a month or a key. */
  private holdsRow({ text }: LongCell): boolean {
    const [, ...others] = text.split('\n')
    return this.width > 2 && others.some((line) => this.cuts(line) >= this.leastCuts(line))
  }

  private leastCuts(line: string): number {
    const [key = ''] = line.split(this.delimiter, 1)
    const beginsRow = /^0\d{4,11}$/.test(key) || parseMonthText(key)?.kind === 'month'
    return (this.width - 1) / (beginsRow ? 2 : 1)
  }

  /** Delimiters as rows have them: those of a sentence are followed by a space. */
  private cuts(line: string): number {
    return line.split(this.delimiter).filter((part, at) => at > 0 && !part.startsWith(' ')).length
  }
}

/** The length that most rows have. */
export function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left)
  return most?.[0] ?? 0
}
