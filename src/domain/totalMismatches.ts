import { type Axes, type Place, rowStart, valueAt } from './cube'
import { type Sex, sexes } from './facts'
import type { Ledger, LedgerBlock } from './ledger'
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
  /** Whether a mismatch between these cells of a block is worth telling; without it, all are. */
  readonly isAsked?: (block: LedgerBlock, cells: readonly number[]) => boolean
}

/**
 * In the order of the indicators. Only where every part has a number: a difference to the known parts would give away
 * the one that is hidden.
 */
export function totalMismatches(ledger: Ledger, asked: CheckedSums): readonly TotalMismatch[] {
  return asked.indicators.flatMap((indicator) => {
    const block = ledger.blocks.get(indicator.id)
    if (block === undefined || indicator.kind === 'ratio') return []
    return sumsOf(indicator, asked.units).flatMap((sum) =>
      mismatchesOf(ledger.axes, block, { ...sum, asked }),
    )
  })
}

interface Sum {
  readonly indicator: Indicator
  readonly total: Place
  readonly kind: TotalMismatch['parts']
  readonly parts: readonly Place[]
}

function sumsOf(indicator: Indicator, units: readonly Unit[]): readonly Sum[] {
  const slices = indicator.hasSexes ? sexes : (['total'] as const)
  const byUnits = units.flatMap(({ id }): readonly Sum[] => {
    const below = units.filter(({ parentId }) => parentId === id)
    if (below.length === 0 || !indicator.hasUnits) return []
    return slices.map((sex) => ({
      indicator,
      total: { unitId: id, sex },
      kind: 'units',
      parts: below.map((unit) => ({ unitId: unit.id, sex })),
    }))
  })
  const bySexes = units.map(({ id }): Sum => {
    const parts = (['female', 'male'] as const).map((sex) => ({ unitId: id, sex }))
    return { indicator, total: { unitId: id, sex: 'total' }, kind: 'sexes', parts }
  })
  return indicator.hasSexes ? [...byUnits, ...bySexes] : byUnits
}

function mismatchesOf(
  axes: Axes,
  block: LedgerBlock,
  { indicator, total, kind, parts, asked }: Sum & { asked: CheckedSums },
): readonly TotalMismatch[] {
  const starts = startsOf(axes, [total, ...parts])
  if (starts === undefined) return []
  const found: TotalMismatch[] = []
  const sums = sumsOfParts(block, starts.slice(1), axes.length)
  for (let month = 0; month < axes.length; month += 1) {
    const of = valueAt(block, (starts[0] ?? 0) + month)
    const sum = sums[month] ?? Number.NaN
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

function startsOf(axes: Axes, places: readonly Place[]): readonly number[] | undefined {
  const starts = places.map((place) => rowStart(axes, place)).filter((start) => start !== undefined)
  return starts.length === places.length ? starts : undefined
}

/** By month; NaN where one of the parts has no number. */
function sumsOfParts(block: LedgerBlock, starts: readonly number[], length: number): Float64Array {
  const sums = new Float64Array(length)
  for (const start of starts) {
    for (let month = 0; month < length; month += 1)
      sums[month] = (sums[month] ?? 0) + valueAt(block, start + month)
  }
  return sums
}

/** By more than half of the last digit: less is noise of decimals. Never where a number is missing. */
function differ(total: number, sum: number, decimals: number): boolean {
  return Math.abs(total - sum) >= 0.5 / 10 ** decimals
}
