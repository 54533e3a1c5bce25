import { type Axes, type Place, rowStart, valueAt } from './cube'
import { type Sex, sexes } from './facts'
import type { Ledger, LedgerBlock, MonthSpan } from './ledger'
import { type Month, monthAt } from './month'
import type { Indicator, Unit } from './plan'

/** A total that its source names and that its parts do not add up to. It is reported, never corrected. */
export interface TotalMismatch {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
  readonly month: Month
  readonly parts: 'units' | 'sexes'
  readonly total: number
  readonly sum: number
}

export interface CheckedSums {
  readonly indicators: readonly Indicator[]
  readonly units: readonly Unit[]
  /** The months that are checked; without it, all are. */
  readonly span?: MonthSpan
  /** Whether a mismatch between these cells of a block is worth telling; without it, all are. */
  readonly isAsked?: (block: LedgerBlock, cells: readonly number[]) => boolean
}

/**
 * In the order of the indicators. Only where every part has a number: a difference to the known parts would give away
 * the one that is hidden.
 */
export function totalMismatches(ledger: Ledger, asked: CheckedSums): readonly TotalMismatch[] {
  const { axes } = ledger
  // The same for all indicators that are counted by the same parts.
  const sumsByParts = new Map<string, readonly Sum[]>()
  const offsets = offsetsOf(asked.span, axes)
  const sums = new Float64Array(Math.max(0, offsets.end - offsets.first))
  const found: TotalMismatch[] = []
  for (const indicator of asked.indicators) {
    const block = ledger.blocks.get(indicator.id)
    if (block === undefined || indicator.kind === 'ratio') continue
    const parts = `${indicator.hasUnits} ${indicator.hasSexes}`
    const placed = sumsByParts.get(parts) ?? sumsOf(indicator, asked.units).flatMap(placedOn(axes))
    sumsByParts.set(parts, placed)
    const check = { block, indicator, axes, first: offsets.first, sums, isAsked: asked.isAsked }
    for (const sum of placed) addMismatches(found, sum, check)
  }
  return found
}

interface BlockCheck {
  readonly block: LedgerBlock
  readonly indicator: Indicator
  readonly axes: Axes
  /** Offset of the first month that is checked. */
  readonly first: number
  /** Room for the sum of each of the months. */
  readonly sums: Float64Array
  readonly isAsked: CheckedSums['isAsked']
}

interface Sum {
  readonly total: Place
  readonly kind: TotalMismatch['parts']
  /** First cells of the total and of its parts. */
  readonly starts: readonly number[]
}

interface NamedSum extends Omit<Sum, 'starts'> {
  readonly parts: readonly Place[]
}

function placedOn(axes: Axes): (sum: NamedSum) => readonly Sum[] {
  return ({ total, kind, parts }) => {
    const places = [total, ...parts]
    const starts = places.map((place) => rowStart(axes, place)).filter((start) => start !== undefined)
    return starts.length === places.length ? [{ total, kind, starts }] : []
  }
}

function sumsOf(
  indicator: Pick<Indicator, 'hasUnits' | 'hasSexes'>,
  units: readonly Unit[],
): readonly NamedSum[] {
  const slices = indicator.hasSexes ? sexes : (['total'] as const)
  const byUnits = units.flatMap(({ id }): readonly NamedSum[] => {
    const below = units.filter(({ parentId }) => parentId === id)
    if (below.length === 0 || !indicator.hasUnits) return []
    return slices.map((sex) => ({
      total: { unitId: id, sex },
      kind: 'units',
      parts: below.map((unit) => ({ unitId: unit.id, sex })),
    }))
  })
  const bySexes = units.map(({ id }): NamedSum => {
    const parts = (['female', 'male'] as const).map((sex) => ({ unitId: id, sex }))
    return { total: { unitId: id, sex: 'total' }, kind: 'sexes', parts }
  })
  return indicator.hasSexes ? [...byUnits, ...bySexes] : byUnits
}

function addMismatches(found: TotalMismatch[], { total, kind, starts }: Sum, check: BlockCheck): void {
  const { block, indicator, axes, first, sums, isAsked } = check
  sumUp(check, starts)
  for (let at = 0; at < sums.length; at += 1) {
    const month = first + at
    const of = valueAt(block, (starts[0] ?? 0) + month)
    const sum = sums[at] ?? Number.NaN
    if (!differ(of, sum, indicator.decimals)) continue
    const cells = starts.map((start) => start + month)
    if (isAsked?.(block, cells) === false) continue
    found.push({
      indicatorId: indicator.id,
      ...total,
      month: monthAt(axes.first + month),
      parts: kind,
      total: of,
      sum,
    })
  }
}

interface Offsets {
  readonly first: number
  readonly end: number
}

/** The months of a span as offsets on the axes, as far as the axes have them. */
function offsetsOf(span: MonthSpan | undefined, { first, length }: Axes): Offsets {
  if (span === undefined) return { first: 0, end: length }
  return { first: Math.max(0, span.first - first), end: Math.min(length, span.end - first) }
}

/** The parts, which come behind the total, by month; NaN where one of them has no number. */
function sumUp({ block, first, sums }: BlockCheck, starts: readonly number[]): void {
  sums.fill(0)
  for (let part = 1; part < starts.length; part += 1) {
    const from = (starts[part] ?? 0) + first
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + valueAt(block, from + at)
  }
}

/** By more than half of the last digit: less is noise of decimals. Never where a number is missing. */
function differ(total: number, sum: number, decimals: number): boolean {
  return Math.abs(total - sum) >= 0.5 / 10 ** decimals
}
