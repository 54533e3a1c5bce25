import { flagsAt, type Place, valueAt } from '../cube'
import { sexes } from '../facts'
import { firstFactAfter, type Ledger, type LedgerBlock, type MonthSpan, spanOf } from '../ledger'
import { flag, type Flags } from '../measurement'
import type { Indicator, Unit } from '../plan'

/** An import as the step from one state of the log to the next. */
export interface ImportStep {
  readonly before: Ledger
  /** `before`, extended by the tables of the import. */
  readonly after: Ledger
  readonly indicators: readonly Indicator[]
  readonly units: readonly Unit[]
}

/**
 * A series of which the import brings at least one value. Months are offsets on the axes of the state after;
 * the cell of a month is `start + month`, and `storedStart + month` where it was stored before.
 */
export interface ImportedSeries {
  readonly indicatorId: string
  readonly place: Place
  readonly block: LedgerBlock
  readonly start: number
  readonly stored: LedgerBlock | undefined
  readonly storedStart: number
  /** The months that the state before can hold: from … to before end. */
  readonly storedFrom: number
  readonly storedEnd: number
  /** First and last month that the import brings. */
  readonly first: number
  readonly last: number
  /** Number of the import's first fact, as `origins` counts. */
  readonly firstFact: number
}

export function importedSeries({
  before,
  after,
}: Pick<ImportStep, 'before' | 'after'>): readonly ImportedSeries[] {
  const firstFact = firstFactAfter(before.tables)
  const brought = spanOf(after.tables.slice(before.tables.length))
  const months = { first: brought.first - after.axes.first, end: brought.end - after.axes.first }
  const found: ImportedSeries[] = []
  const storedFrom = before.axes.first - after.axes.first
  const storedEnd = storedFrom + before.axes.length
  const places = after.axes.unitIds.flatMap((unitId) => sexes.map((sex) => ({ unitId, sex })))
  for (const [indicatorId, block] of after.blocks) {
    const stored = before.blocks.get(indicatorId)
    for (const [row, place] of places.entries()) {
      const start = row * after.axes.stride
      const first = firstTouched(block.origins, { start, months, firstFact })
      if (!(first < months.end)) continue
      found.push({
        indicatorId,
        place,
        block,
        start,
        firstFact,
        // Units keep their position when further ones join them: a row has the same number in both states.
        stored: row < before.axes.unitIds.length * sexes.length ? stored : undefined,
        storedStart: row * before.axes.stride - storedFrom,
        storedFrom,
        storedEnd,
        first,
        last: lastTouched(block.origins, { start, months, firstFact }),
      })
    }
  }
  return found
}

interface Touched {
  readonly start: number
  /** Offsets between which the facts of the import lie. */
  readonly months: MonthSpan
  readonly firstFact: number
}

/** The end of the months where the import brings none. */
function firstTouched(origins: Uint32Array, { start, months, firstFact }: Touched): number {
  let { first } = months
  while (first < months.end && (origins[start + first] ?? 0) < firstFact) first += 1
  return first
}

function lastTouched(origins: Uint32Array, { start, months, firstFact }: Touched): number {
  let last = months.end - 1
  while ((origins[start + last] ?? 0) < firstFact) last -= 1
  return last
}

/** True where the import brings what stands there now, be it as it was. */
export function isTouched({ block, start, firstFact }: ImportedSeries, month: number): boolean {
  return (block.origins[start + month] ?? 0) >= firstFact
}

/** The number of a month after the import; NaN where there is none. */
export function valueAfter({ block, start }: ImportedSeries, month: number): number {
  return valueAt(block, start + month)
}

export function flagsAfter({ block, start }: ImportedSeries, month: number): Flags {
  return flagsAt(block, start + month)
}

/** The number of a month before the import; NaN where there was none. */
export function valueBefore(series: ImportedSeries, month: number): number {
  const { stored, storedStart, storedFrom, storedEnd } = series
  if (stored === undefined || month < storedFrom || month >= storedEnd) return Number.NaN
  return valueAt(stored, storedStart + month)
}

export function flagsBefore(series: ImportedSeries, month: number): Flags {
  const { stored, storedStart, storedFrom, storedEnd } = series
  if (stored === undefined || month < storedFrom || month >= storedEnd) return flag.absent
  return flagsAt(stored, storedStart + month)
}

/** A number that the import brings and that was not stored so before. */
export function isNews(series: ImportedSeries, month: number): boolean {
  if (!isTouched(series, month)) return false
  const value = valueAfter(series, month)
  return !Number.isNaN(value) && value !== valueBefore(series, month)
}

/**
 * The numbers that a month is held against, by month: what was stored before, and what the import adds. A number that
 * the import replaces counts as it was.
 */
export function readHistory(series: ImportedSeries, known: Float64Array): void {
  const { block, start, stored, first, last } = series
  known.set(block.values.subarray(start, start + known.length))
  if (stored === undefined) return
  // What the import does not bring is as it was.
  for (let month = first; month <= last; month += 1) {
    const number = valueBefore(series, month)
    if (!Number.isNaN(number)) known[month] = number
  }
}
