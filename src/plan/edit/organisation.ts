import type { Plan, Unit } from '@/domain/plan'
import { replacedOrAdded, withoutItem } from './items'

/**
 * Adds a unit, or changes one. A new key goes along to everything that names the unit.
 * @param formerId key of the unit that is changed, null for a new one
 */
export function withUnit(plan: Plan, formerId: string | null, unit: Unit): Plan {
  const units = replacedOrAdded(plan.organisation.units, formerId, unit)
  const changed = { ...plan, organisation: { ...plan.organisation, units } }
  return formerId === null || formerId === unit.id ? changed : withUnitKey(changed, formerId, unit.id)
}

export function withoutUnit(plan: Plan, id: string): Plan {
  const units = withoutItem(plan.organisation.units, id)
  return { ...plan, organisation: { ...plan.organisation, units } }
}

function withUnitKey(plan: Plan, from: string, to: string): Plan {
  const renamed = (id: string): string => (id === from ? to : id)
  const { organisation, targets, activities } = plan
  const units = organisation.units.map((unit) =>
    unit.parentId === null ? unit : { ...unit, parentId: renamed(unit.parentId) },
  )
  return {
    ...plan,
    organisation: { ...organisation, units },
    targets: targets.map((target) => ({ ...target, unitId: renamed(target.unitId) })),
    activities: activities.map((activity) => ({ ...activity, places: activity.places.map(renamed) })),
  }
}
