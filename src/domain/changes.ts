import { type Axes, flagsAt, measurementAtCell, type Place, rowStart, valueAt } from './cube'
import { type Sex, sexes } from './facts'
import type { Ledger, LedgerBlock, MonthSpan } from './ledger'
import { flag, type Flags, type Measurement, reasonMask } from './measurement'
import { type Month, monthAt, type MonthIndex, monthIndexOf } from './month'

/** How the current values differ between two states of the log: before and after an import, an undo, a meeting. */
export interface Changes extends ChangeCounts {
  readonly byIndicator: readonly IndicatorChanges[]
  /** The biggest differences first, at most `listedRevisions`; `revised` counts all. */
  readonly revisions: readonly Revision[]
}

export interface ChangeCounts {
  /** Addresses that held nothing before. */
  readonly added: number
  /** Another number, a number where a sign stood, or the reverse. */
  readonly revised: number
  /** The same number with other marks: provisional becomes final. */
  readonly remarked: number
  /** Addresses that hold nothing any more. */
  readonly removed: number
}

export interface IndicatorChanges extends ChangeCounts {
  readonly indicatorId: string
  /** First and last month that changed. */
  readonly firstMonth: Month
  readonly lastMonth: Month
}

export interface Revision {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
  readonly month: Month
  readonly before: Measurement
  readonly after: Measurement
  /** After − before; null where one of them is no number. */
  readonly difference: number | null
}

export const listedRevisions = 100

/**
 * @param months where the states may differ; all others are not looked at. An import of one month changes no other.
 */
export function changesBetween(
  before: Ledger,
  after: Ledger,
  months: MonthSpan = monthsOf(before.axes, after.axes),
): Changes {
  const indicatorIds = [...new Set([...before.blocks.keys(), ...after.blocks.keys()])]
  const comparison = { before, after, months, places: placesOf(before.axes, after.axes) }
  const parts = indicatorIds.map((indicatorId) => changesOfIndicator(comparison, indicatorId))
  const byIndicator = parts.map(({ changes }) => changes).filter((changes) => changes !== undefined)
  return {
    ...totalOf(byIndicator),
    byIndicator,
    revisions: biggestFirst(parts.flatMap(({ revisions }) => revisions)).slice(0, listedRevisions),
  }
}

export function isWithoutChange({ added, revised, remarked, removed }: ChangeCounts): boolean {
  return added + revised + remarked + removed === 0
}

interface IndicatorPart {
  readonly changes: IndicatorChanges | undefined
  readonly revisions: readonly Revision[]
}

type Kind = keyof ChangeCounts

interface Comparison {
  readonly before: Ledger
  readonly after: Ledger
  readonly months: MonthSpan
  readonly places: readonly Place[]
}

function changesOfIndicator(
  { before, after, months, places }: Comparison,
  indicatorId: string,
): IndicatorPart {
  const counts: Record<Kind, number> = { added: 0, revised: 0, remarked: 0, removed: 0 }
  const span = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
  const revisions: Revision[] = []
  for (const place of places) {
    const old = rowOf(before, indicatorId, place)
    const now = rowOf(after, indicatorId, place)
    for (let month = months.first; month < months.end; month += 1) {
      const kind = kindOf(old, now, month)
      if (kind === undefined) continue
      counts[kind] += 1
      span.first = Math.min(span.first, month)
      span.last = Math.max(span.last, month)
      if (kind === 'revised')
        revisions.push(revisionOf({ old, now }, { indicatorId, ...place, month: monthAt(month) }))
    }
  }
  if (span.first > span.last) return { changes: undefined, revisions: [] }
  return {
    changes: { indicatorId, ...counts, firstMonth: monthAt(span.first), lastMonth: monthAt(span.last) },
    revisions: biggestFirst(revisions).slice(0, listedRevisions),
  }
}

function monthsOf(...axes: readonly Axes[]): MonthSpan {
  const spans = axes.filter(({ length }) => length > 0)
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    end: Math.max(...spans.map(({ first, length }) => first + length)),
  }
}

function placesOf(...axes: readonly Axes[]): readonly Place[] {
  const unitIds = new Set(axes.flatMap((each) => each.unitIds))
  return [...unitIds].flatMap((unitId) => sexes.map((sex) => ({ unitId, sex })))
}

/** The months of one place: the cell of a month is `month − offset`, where it lies from `first` to before `end`. */
interface Row {
  readonly block: LedgerBlock
  readonly offset: number
  readonly first: MonthIndex
  readonly end: MonthIndex
}

function rowOf({ axes, blocks }: Ledger, indicatorId: string, place: Place): Row | undefined {
  const block = blocks.get(indicatorId)
  const start = rowStart(axes, place)
  if (block === undefined || start === undefined) return undefined
  return { block, offset: axes.first - start, first: axes.first, end: axes.first + axes.length }
}

function flagsIn(row: Row | undefined, month: MonthIndex): Flags {
  if (row === undefined || month < row.first || month >= row.end) return flag.absent
  return flagsAt(row.block, month - row.offset)
}

function kindOf(old: Row | undefined, now: Row | undefined, month: MonthIndex): Kind | undefined {
  const oldFlags = flagsIn(old, month)
  const nowFlags = flagsIn(now, month)
  if (oldFlags === flag.absent) return nowFlags === flag.absent ? undefined : 'added'
  if (nowFlags === flag.absent) return 'removed'
  if (!hasSameReason(oldFlags, nowFlags) || !Object.is(valueIn(old, month), valueIn(now, month)))
    return 'revised'
  return oldFlags === nowFlags ? undefined : 'remarked'
}

function hasSameReason(oldFlags: Flags, nowFlags: Flags): boolean {
  return (oldFlags & reasonMask) === (nowFlags & reasonMask)
}

function valueIn(row: Row | undefined, month: MonthIndex): number {
  return row === undefined ? Number.NaN : valueAt(row.block, month - row.offset)
}

function revisionOf(
  { old, now }: { old: Row | undefined; now: Row | undefined },
  address: Pick<Revision, 'indicatorId' | 'unitId' | 'sex' | 'month'>,
): Revision {
  const month = monthIndexOf(address.month)
  const before = measured(old, month)
  const after = measured(now, month)
  const difference = before.kind === 'value' && after.kind === 'value' ? after.value - before.value : null
  return { ...address, before, after, difference }
}

function measured(row: Row | undefined, month: MonthIndex): Measurement {
  return row === undefined
    ? { kind: 'missing', reason: 'absent' }
    : measurementAtCell(row.block, month - row.offset)
}

function biggestFirst(revisions: readonly Revision[]): Revision[] {
  return revisions.toSorted((left, right) => Math.abs(right.difference ?? 0) - Math.abs(left.difference ?? 0))
}

function totalOf(parts: readonly ChangeCounts[]): ChangeCounts {
  const sumOf = (kind: Kind): number => parts.reduce((sum, part) => sum + part[kind], 0)
  return {
    added: sumOf('added'),
    revised: sumOf('revised'),
    remarked: sumOf('remarked'),
    removed: sumOf('removed'),
  }
}
