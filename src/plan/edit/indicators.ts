import type { Indicator, Plan } from '@/domain/plan'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'

/** What a person says of an indicator. */
export type IndicatorEntry = Omit<Indicator, 'id'>

/** Adds an indicator (`id` null), or changes the one with that id. */
export function withIndicator(plan: Plan, id: string | null, entry: IndicatorEntry): Plan {
  const indicator = {
    ...entry,
    // What is shown with decimals has them in its source.
    ...(entry.origin !== 'derived' && entry.decimals > 0 && { isFractional: true }),
    id: id ?? freeId(entry.label, plan.indicators, 'kennzahl'),
  }
  return { ...plan, indicators: replacedOrAdded(plan.indicators, id, indicator) }
}

export function withoutIndicator(plan: Plan, id: string): Plan {
  return { ...plan, indicators: withoutItem(plan.indicators, id) }
}
