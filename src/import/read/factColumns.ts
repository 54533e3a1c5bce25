import type { FactTable, SeriesKey } from '@/domain/facts'
import { type Flags, flagsOfMarks } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'

/**
 * Bits beside those of the domain, while a file is read: what a cell means depends on cells that come later.
 * They never leave this folder.
 */
export const pending = {
  /** `1,234` as 1234 */
  eitherComma: 1 << 11,
  /** `1.234` as 1234 */
  eitherPoint: 1 << 12,
  /** `01/02/2023` as the first of February */
  eitherOrder: 1 << 13,
  /** `12 %`: a share, whatever the indicator counts. */
  percent: 1 << 14,
  /** `12 €` */
  money: 1 << 15,
  all: 0b11111 << 11,
} as const

const noMarks = flagsOfMarks([])

/** Facts in growing typed columns. Set the fields of a fact, then push it. */
export class FactColumns {
  length = 0
  series = 0
  asOf = 0
  month: MonthIndex = 0
  /** Day of the month, 0 where the file names none. */
  day = 0
  number = 0
  mark = noMarks
  atLine = 0
  atColumn = 0

  seriesAt = new Uint32Array(1024)
  asOfAt = new Uint16Array(1024)
  monthAt = new Uint16Array(1024)
  value = new Float64Array(1024)
  flags = new Uint16Array(1024)
  line = new Uint32Array(1024)
  column = new Uint16Array(1024)
  /** Flags that some fact has: most files have no open cells, and need no look for them. */
  flagsOfAny: Flags = 0
  /** Undefined while no fact names a day. */
  dayAt: Uint8Array | undefined

  push(): void {
    const at = this.length
    if (at === this.line.length) this.reserve(at * 2)
    this.seriesAt[at] = this.series
    this.asOfAt[at] = this.asOf
    this.monthAt[at] = this.month
    this.value[at] = this.number
    this.flags[at] = this.mark
    this.flagsOfAny |= this.mark
    this.line[at] = this.atLine
    this.column[at] = this.atColumn
    if (this.day !== 0 || this.dayAt !== undefined) this.pushDay(at)
    this.length += 1
  }

  /** Makes room for so many facts, so that the columns need not grow step by step. */
  reserve(capacity: number): void {
    if (capacity <= this.line.length) return
    this.seriesAt = grown(this.seriesAt, new Uint32Array(capacity))
    this.asOfAt = grown(this.asOfAt, new Uint16Array(capacity))
    this.monthAt = grown(this.monthAt, new Uint16Array(capacity))
    this.value = grown(this.value, new Float64Array(capacity))
    this.flags = grown(this.flags, new Uint16Array(capacity))
    this.line = grown(this.line, new Uint32Array(capacity))
    this.column = grown(this.column, new Uint16Array(capacity))
    if (this.dayAt !== undefined) this.dayAt = grown(this.dayAt, new Uint8Array(capacity))
  }

  private pushDay(at: number): void {
    this.dayAt ??= new Uint8Array(this.line.length)
    this.dayAt[at] = this.day
  }

  /** Keeps the facts that pass, in their order. */
  retain(isKept: (at: number) => boolean): void {
    let kept = 0
    for (let at = 0; at < this.length; at += 1) {
      if (!isKept(at)) continue
      if (kept !== at) this.move(at, kept)
      kept += 1
    }
    this.length = kept
  }

  private move(from: number, to: number): void {
    for (const column of this.columns()) column[to] = column[from] ?? 0
  }

  private columns(): readonly (Uint32Array | Uint16Array | Float64Array | Uint8Array)[] {
    const { seriesAt, asOfAt, monthAt, value, flags, line, column, dayAt } = this
    const all = [seriesAt, asOfAt, monthAt, value, flags, line, column]
    return dayAt === undefined ? all : [...all, dayAt]
  }

  /** Hands the facts over as a table with hardly any spare room; the columns are empty afterwards. */
  release(series: readonly SeriesKey[], asOf: readonly string[]): FactTable {
    const length = this.length
    this.length = 0
    return {
      length,
      series,
      asOf,
      seriesAt: (this.seriesAt = fitted(this.seriesAt, length)),
      asOfAt: (this.asOfAt = fitted(this.asOfAt, length)),
      monthAt: (this.monthAt = fitted(this.monthAt, length)),
      value: (this.value = fitted(this.value, length)),
      flags: (this.flags = fitted(this.flags, length)),
      line: (this.line = fitted(this.line, length)),
      column: (this.column = fitted(this.column, length)),
    }
  }
}

/** Little spare room costs less than a copy in fresh memory. */
const mostSpare = 1 / 16

function fitted<Column extends Uint32Array | Uint16Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  const isFitting = column.length - length <= column.length * mostSpare
  return (isFitting ? column.subarray(0, length) : column.slice(0, length)) as Column
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}

/** The facts of a file that gave none. */
export function emptyFacts(): FactTable {
  return new FactColumns().release([], [])
}

/** The table without the facts at the given positions. */
export function withoutFacts(facts: FactTable, left: ReadonlySet<number>): FactTable {
  if (left.size === 0) return facts
  const isKept = (_: number, at: number) => !left.has(at)
  return {
    ...facts,
    length: facts.length - left.size,
    seriesAt: facts.seriesAt.filter(isKept),
    asOfAt: facts.asOfAt.filter(isKept),
    monthAt: facts.monthAt.filter(isKept),
    value: facts.value.filter(isKept),
    flags: facts.flags.filter(isKept),
    line: facts.line.filter(isKept),
    column: facts.column.filter(isKept),
  }
}
