import { type Axes, flagsAt, type Place, rowStart, valueAt } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import { type Sex, sexes } from '@/domain/facts'
import type { LedgerBlock } from '@/domain/ledger'
import { reasonMask } from '@/domain/measurement'
import { type Month, monthAt } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'

/** A total that its source names and that its parts do not add up to. It is reported, never corrected. */
export interface TotalMismatch {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly sex: Sex
  readonly month: Month
  readonly parts: 'units' | 'sexes'
  readonly total: number
  readonly sum: number
}

/**
 * Newest first. Only where every part has a number: a difference to the known parts would give away
 * the one that is hidden.
 */
export function totalMismatches(evaluation: Evaluation): readonly TotalMismatch[] {
  const found = evaluation.plan.indicators.flatMap((indicator) => {
    const block = evaluation.ledger.blocks.get(indicator.id)
    if (block === undefined || indicator.kind === 'ratio') return []
    return checksOf(evaluation, indicator).flatMap((check) => mismatchesOf(evaluation, block, check))
  })
  return found.toSorted((one, other) => other.month.localeCompare(one.month))
}

interface Check {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly sex: Sex
  readonly kind: TotalMismatch['parts']
  readonly parts: readonly Place[]
}

function checksOf({ plan }: Evaluation, indicator: Indicator): readonly Check[] {
  const { units } = plan.organisation
  const byUnits = units.flatMap((unit): readonly Check[] => {
    const below = units.filter(({ parentId }) => parentId === unit.id)
    if (below.length === 0 || !indicator.hasUnits) return []
    const slices = indicator.hasSexes ? sexes : (['total'] as const)
    return slices.map((sex) => ({
      indicator,
      unit,
      sex,
      kind: 'units',
      parts: below.map(({ id }) => ({ unitId: id, sex })),
    }))
  })
  const bySexes = units.map((unit): Check => {
    const parts = (['female', 'male'] as const).map((sex) => ({ unitId: unit.id, sex }))
    return { indicator, unit, sex: 'total', kind: 'sexes', parts }
  })
  return indicator.hasSexes ? [...byUnits, ...bySexes] : byUnits
}

function mismatchesOf({ ledger }: Evaluation, block: LedgerBlock, check: Check): readonly TotalMismatch[] {
  const { axes } = ledger
  const { indicator, unit, sex, kind } = check
  const total = rowStart(axes, { unitId: unit.id, sex })
  const parts = startsOf(axes, check.parts)
  if (total === undefined || parts === undefined) return []
  return Array.from({ length: axes.length }, (_, month) => month)
    .filter((month) => [total, ...parts].every((start) => isNumber(block, start + month)))
    .map((month) => ({
      month: monthAt(axes.first + month),
      total: valueAt(block, total + month),
      sum: parts.reduce((sum, start) => sum + valueAt(block, start + month), 0),
    }))
    .filter((numbers) => differs(numbers, indicator.decimals))
    .map((numbers) => ({ indicator, unit, sex, parts: kind, ...numbers }))
}

function startsOf(axes: Axes, places: readonly Place[]): readonly number[] | undefined {
  const starts = places.map((place) => rowStart(axes, place)).filter((start) => start !== undefined)
  return starts.length === places.length ? starts : undefined
}

function isNumber(block: LedgerBlock, cell: number): boolean {
  return (flagsAt(block, cell) & reasonMask) === 0
}

/** By more than half of the last digit: less is noise of decimals. */
function differs({ total, sum }: { total: number; sum: number }, decimals: number): boolean {
  return Math.abs(total - sum) >= 0.5 / 10 ** decimals
}
