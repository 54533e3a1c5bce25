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
  // The same for all indicators that are counted by the same parts.
  const sumsByParts = new Map<string, readonly Sum[]>()
  return asked.indicators.flatMap((indicator) => {
    const block = ledger.blocks.get(indicator.id)
    if (block === undefined || indicator.kind === 'ratio') return []
    const parts = `${indicator.hasUnits} ${indicator.hasSexes}`
    const sums = sumsByParts.get(parts) ?? sumsOf(indicator, asked.units).flatMap(placedOn(ledger.axes))
    sumsByParts.set(parts, sums)
    return sums.flatMap((sum) => mismatchesOf(ledger.axes, block, { ...sum, indicator, asked }))
  })
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

function mismatchesOf(
  axes: Axes,
  block: LedgerBlock,
  { indicator, total, kind, starts, asked }: Sum & { indicator: Indicator; asked: CheckedSums },
): readonly TotalMismatch[] {
  const found: TotalMismatch[] = []
  const { first, end } = offsetsOf(asked.span, axes)
  const sums = sumsOfParts(block, starts.slice(1), { first, end })
  for (let month = first; month < end; month += 1) {
    const of = valueAt(block, (starts[0] ?? 0) + month)
    const sum = sums[month - first] ?? Number.NaN
    if (!differ(of, sum, indicator.decimals)) continue
    const cells = starts.map((start) => start + month)
    if (asked.isAsked?.(block, cells) === false) continue
    found.push({
      indicatorId: indicator.id,
      ...total,
      month: monthAt(axes.first + month),
      parts: kind,
      total: of,
      sum,
    })
  }
  return found
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

/** By month of the span; NaN where one of the parts has no number. */
function sumsOfParts(block: LedgerBlock, starts: readonly number[], { first, end }: Offsets): Float64Array {
  const sums = new Float64Array(Math.max(0, end - first))
  for (const start of starts) {
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (sums[at] ?? 0) + valueAt(block, start + first + at)
  }
  return sums
}

/** By more than half of the last digit: less is noise of decimals. Never where a number is missing. */
function differ(total: number, sum: number, decimals: number): boolean {
  return Math.abs(total - sum) >= 0.5 / 10 ** decimals
}
