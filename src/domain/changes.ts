import { flagsAt, measurementAtCell, valueAt } from './cube'
import { type Sex, sexes } from './facts'
import type { Ledger, LedgerBlock } from './ledger'
import { flag, type Measurement, reasonMask } from './measurement'
import { type Month, monthAt, type MonthIndex } from './month'

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

export function changesBetween(before: Ledger, after: Ledger): Changes {
  const indicatorIds = [...new Set([...before.blocks.keys(), ...after.blocks.keys()])]
  const parts = indicatorIds.map((indicatorId) => changesOfIndicator(before, after, indicatorId))
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

function changesOfIndicator(before: Ledger, after: Ledger, indicatorId: string): IndicatorPart {
  const old = viewOf(before, indicatorId)
  const now = viewOf(after, indicatorId)
  const counts: Record<Kind, number> = { added: 0, revised: 0, remarked: 0, removed: 0 }
  const revisions: Revision[] = []
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  forEachAddress(before, after, (unitId, sex, month) => {
    const cells = { old: old(unitId, sex, month), now: now(unitId, sex, month) }
    const kind = kindOf(cells)
    if (kind === undefined) return
    counts[kind] += 1
    first = Math.min(first, month)
    last = Math.max(last, month)
    if (kind === 'revised')
      revisions.push(revisionOf(cells, { indicatorId, unitId, sex, month: monthAt(month) }))
  })
  if (first > last) return { changes: undefined, revisions: [] }
  return {
    changes: { indicatorId, ...counts, firstMonth: monthAt(first), lastMonth: monthAt(last) },
    revisions: biggestFirst(revisions).slice(0, listedRevisions),
  }
}

/** A cell of a block, or `undefined` where the state lacks the address. */
type Cell = { readonly block: LedgerBlock; readonly cell: number } | undefined
type View = (unitId: string, sex: Sex, month: MonthIndex) => Cell

function viewOf({ axes, blocks }: Ledger, indicatorId: string): View {
  const block = blocks.get(indicatorId)
  const unitAt = new Map(axes.unitIds.map((unitId, index) => [unitId, index]))
  return (unitId, sex, month) => {
    const unit = unitAt.get(unitId)
    const offset = month - axes.first
    if (block === undefined || unit === undefined || offset < 0 || offset >= axes.length) return undefined
    const cell = (unit * sexes.length + sexes.indexOf(sex)) * axes.length + offset
    return flagsAt(block, cell) === flag.absent ? undefined : { block, cell }
  }
}

function forEachAddress(
  before: Ledger,
  after: Ledger,
  visit: (unitId: string, sex: Sex, month: MonthIndex) => void,
): void {
  const spans = [before.axes, after.axes].filter(({ length }) => length > 0)
  const first = Math.min(...spans.map((axes) => axes.first))
  const end = Math.max(...spans.map((axes) => axes.first + axes.length))
  for (const unitId of new Set(spans.flatMap(({ unitIds }) => unitIds))) {
    for (const sex of sexes) {
      for (let month = first; month < end; month += 1) visit(unitId, sex, month)
    }
  }
}

function kindOf({ old, now }: { old: Cell; now: Cell }): Kind | undefined {
  if (old === undefined) return now === undefined ? undefined : 'added'
  if (now === undefined) return 'removed'
  const oldFlags = flagsAt(old.block, old.cell)
  const nowFlags = flagsAt(now.block, now.cell)
  const isSameValue =
    (oldFlags & reasonMask) === (nowFlags & reasonMask) &&
    Object.is(valueAt(old.block, old.cell), valueAt(now.block, now.cell))
  if (!isSameValue) return 'revised'
  return oldFlags === nowFlags ? undefined : 'remarked'
}

function revisionOf(
  { old, now }: { old: Cell; now: Cell },
  address: Pick<Revision, 'indicatorId' | 'unitId' | 'sex' | 'month'>,
): Revision {
  const before = measured(old)
  const after = measured(now)
  const difference = before.kind === 'value' && after.kind === 'value' ? after.value - before.value : null
  return { ...address, before, after, difference }
}

function measured(cell: Cell): Measurement {
  return cell === undefined ? { kind: 'missing', reason: 'absent' } : measurementAtCell(cell.block, cell.cell)
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
