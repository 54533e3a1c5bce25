import type { Axes } from '../cube'
import { type Month, monthAt } from '../month'
import { grouped } from './grouped'
import { type ImportedSeries, isTouched, valueAfter, valueBefore } from './importedSeries'
import { at } from './medians'

/** Months whose numbers are, nearly all of them, those of another month: relabelled, copied, or shifted by a line. */
export interface ShiftedMonths {
  readonly indicatorIds: readonly string[]
  readonly firstMonth: Month
  readonly lastMonth: Month
  /** The month that the numbers are of, counted from the month under which they come: −1, +1 or −12. */
  readonly by: number
  readonly equal: number
  readonly compared: number
}

const distances = [-1, 1, -12] as const
/** Small numbers are equal by chance. */
const leastNumber = 10
const equalShare = 0.9
/** So small, as a power of ten, must the chance be that all of them stayed the same. */
const leastCertainty = 9
/** Where nothing is known of an indicator yet, one number in ten is taken to stay the same. */
const assumedEqual = 1
const assumedCompared = 10
/** A series may bring decades: only its newest months are looked through. */
const shiftWindow = 24
/** Stored months that show how much stays the same anyway, the newest. */
const usualWindow = 24

export function shiftedMonths(series: readonly ImportedSeries[], axes: Axes): readonly ShiftedMonths[] {
  const found = grouped(series, ({ indicatorId }) => indicatorId).flatMap((rows) =>
    distances.flatMap((by) => shiftedBy(by, rows)),
  )
  return joined(found, axes).toSorted((one, other) => other.equal - one.equal)
}

interface ShiftedMonth {
  readonly indicatorId: string
  readonly month: number
  readonly by: number
  readonly equal: number
  readonly compared: number
}

/** Of each month how many numbers were compared with those `by` months away, and how many are equal. */
interface Tally {
  /** The month of the first counts. */
  readonly first: number
  readonly compared: Uint32Array
  readonly equal: Uint32Array
}

/** The same over stored months together: how much is equal anyway. */
interface Usual {
  compared: number
  equal: number
}

function shiftedBy(by: number, rows: readonly ImportedSeries[]): readonly ShiftedMonth[] {
  const tally = emptyTally(rows)
  for (const row of rows) countMonths(row, by, tally)
  const alike = monthsAlike(tally).map((month) => ({ ...month, indicatorId: rows[0]?.indicatorId ?? '', by }))
  if (alike.length === 0) return []
  const usual = usualOf(rows, by)
  return alike.filter((month) => isShifted(month, tally, usual))
}

function emptyTally(rows: readonly ImportedSeries[]): Tally {
  const first = rows.reduce((least, row) => Math.min(least, row.first), Number.POSITIVE_INFINITY)
  const length = rows.reduce((most, row) => Math.max(most, row.last), first) - first + 1
  return { first, compared: new Uint32Array(length), equal: new Uint32Array(length) }
}

function monthsAlike({
  first,
  compared,
  equal,
}: Tally): Pick<ShiftedMonth, 'month' | 'equal' | 'compared'>[] {
  const alike = []
  for (let at = 0; at < equal.length; at += 1) {
    const same = equal[at] ?? 0
    const all = compared[at] ?? 0
    if (same > 0 && same >= all * equalShare) alike.push({ month: first + at, equal: same, compared: all })
  }
  return alike
}

/** Months that a chance of so many equal numbers cannot explain; some indicators hardly change from month to month. */
function isShifted({ equal, compared }: ShiftedMonth, tally: Tally, usual: Usual): boolean {
  const isFirst = usual.compared === 0
  const others = isFirst ? tally.compared.reduce((sum, count) => sum + count, -compared) : usual.compared
  const same = isFirst ? tally.equal.reduce((sum, count) => sum + count, -equal) : usual.equal
  const chance = (same + assumedEqual) / (others + assumedCompared)
  return -equal * Math.log10(chance) >= leastCertainty
}

function countMonths(row: ImportedSeries, by: number, tally: Tally): void {
  if (row.stored === undefined && by > 0) return
  const { start, last, stored } = row
  const { values } = row.block
  const first = Math.max(row.first, last - shiftWindow + 1, -by)
  for (let month = first; month <= last; month += 1) {
    const number = at(values, start + month)
    if (!(Math.abs(number) >= leastNumber) || !isTouched(row, month)) continue
    const other = stored === undefined ? at(values, start + month + by) : numberBeside(row, month, by)
    count(tally, month - tally.first, number - other)
  }
}

/** @param difference to the other number; NaN where there is none */
function count({ compared, equal }: Tally, place: number, difference: number): void {
  if (Number.isNaN(difference)) return
  increase(compared, place)
  if (difference === 0) increase(equal, place)
}

/** As it was stored; a month before may come with the same import. */
function numberBeside(row: ImportedSeries, month: number, by: number): number {
  const stored = valueBefore(row, month + by)
  return by < 0 && Number.isNaN(stored) ? valueAfter(row, month + by) : stored
}

function usualOf(rows: readonly ImportedSeries[], by: number): Usual {
  const usual = { compared: 0, equal: 0 }
  for (const row of rows) countUsual(row, by, usual)
  return usual
}

function countUsual(row: ImportedSeries, by: number, usual: Usual): void {
  if (row.stored === undefined) return
  for (let month = Math.max(0, row.storedEnd - usualWindow); month < row.storedEnd; month += 1) {
    const number = valueBefore(row, month)
    const other = valueBefore(row, month + by)
    if (!(Math.abs(number) >= leastNumber) || Number.isNaN(other)) continue
    usual.compared += 1
    if (number === other) usual.equal += 1
  }
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** Neighbouring months of an indicator together, then indicators whose months overlap. */
function joined(months: readonly ShiftedMonth[], { first }: Axes): readonly ShiftedMonths[] {
  const spans = grouped(months, ({ indicatorId, by }) => `${indicatorId} ${by}`).flatMap(spansOf)
  return grouped(spans, ({ by }) => String(by))
    .flatMap(overlapping)
    .map((alike) => ({
      indicatorIds: [...new Set(alike.map(({ indicatorId }) => indicatorId))],
      firstMonth: monthAt(first + Math.min(...alike.map(({ from }) => from))),
      lastMonth: monthAt(first + Math.max(...alike.map(({ to }) => to))),
      by: alike[0]?.by ?? 0,
      equal: alike.reduce((sum, { equal }) => sum + equal, 0),
      compared: alike.reduce((sum, { compared }) => sum + compared, 0),
    }))
}

function overlapping(spans: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    if (span.from > end) groups.push([span])
    else groups.at(-1)?.push(span)
    end = Math.max(end, span.to)
  }
  return groups
}

interface Span extends Omit<ShiftedMonth, 'month'> {
  readonly from: number
  readonly to: number
}

function spansOf(months: readonly ShiftedMonth[]): readonly Span[] {
  const spans: Span[] = []
  for (const { month, ...each } of months) {
    const last = spans.at(-1)
    if (last === undefined || month > last.to + 1) spans.push({ ...each, from: month, to: month })
    else
      spans[spans.length - 1] = {
        ...last,
        to: month,
        equal: last.equal + each.equal,
        compared: last.compared + each.compared,
      }
  }
  return spans
}
