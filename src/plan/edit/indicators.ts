import type { Indicator, Plan } from '@/domain/plan'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'

/** What a person says of an indicator; a formula stays as it is. */
export type IndicatorEntry = Omit<Indicator, 'id' | 'formula' | 'isFractional' | 'mayBeNegative'>

/** Adds an indicator (`id` null), or changes the one with that id. */
export function withIndicator(plan: Plan, id: string | null, entry: IndicatorEntry): Plan {
  const known = plan.indicators.find((indicator) => indicator.id === id)
  const indicator = {
    ...entry,
    ...keptOf(known),
    // What is shown with decimals has them in its source.
    ...((known?.isFractional === true || entry.decimals > 0) && { isFractional: true }),
    id: id ?? freeId(entry.label, plan.indicators, 'kennzahl'),
  }
  return { ...plan, indicators: replacedOrAdded(plan.indicators, id, indicator) }
}

export function withoutIndicator(plan: Plan, id: string): Plan {
  return { ...plan, indicators: withoutItem(plan.indicators, id) }
}

function keptOf(known: Indicator | undefined): Partial<Pick<Indicator, 'formula' | 'mayBeNegative'>> {
  return {
    ...(known?.formula !== undefined && { formula: known.formula }),
    ...(known?.mayBeNegative !== undefined && { mayBeNegative: known.mayBeNegative }),
  }
}
