import type { Evaluation } from '@/domain/evaluation'
import type { Indicator, Unit } from '@/domain/plan'
import { type TotalMismatch as Mismatch, totalMismatches as mismatchesIn } from '@/domain/totalMismatches'

/** A total that its source names and that its parts do not add up to, with what the plan calls the two. */
export interface TotalMismatch extends Omit<Mismatch, 'indicatorId' | 'unitId'> {
  readonly indicator: Indicator
  readonly unit: Unit
}

/** Newest first. */
export function totalMismatches({ plan, ledger, indicatorById }: Evaluation): readonly TotalMismatch[] {
  const { units } = plan.organisation
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  return mismatchesIn(ledger, { indicators: plan.indicators, units })
    .flatMap(({ indicatorId, unitId, ...mismatch }) => {
      const indicator = indicatorById.get(indicatorId)
      const unit = unitById.get(unitId)
      return indicator === undefined || unit === undefined ? [] : [{ indicator, unit, ...mismatch }]
    })
    .toSorted((one, other) => other.month.localeCompare(one.month))
}
