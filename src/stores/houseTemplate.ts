import type { Plan } from '@/domain/plan'
import { houseTemplate } from '@/import/houseTemplate'

/** The pattern of the house format, with examples in the names of the plan. */
export function houseTemplateOf({ organisation, indicators }: Plan): string {
  return houseTemplate({ units: organisation.units, indicators })
}
