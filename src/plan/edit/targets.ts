import type { Plan } from '@/domain/plan'
import type { Target, TargetVersion } from '@/domain/target'
import { withVersion } from '@/domain/versions'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'
import type { Reference } from './references'

/** What a target is besides its rule. */
export type TargetEntry = Omit<Target, 'id' | 'versions'>

export function withNewTarget(plan: Plan, entry: TargetEntry, version: TargetVersion): Plan {
  const id = freeId(entry.label, plan.targets, 'ziel')
  return { ...plan, targets: [...plan.targets, { ...entry, id, versions: [version] }] }
}

/** @param version null where only what stands around the rule was changed */
export function withChangedTarget(
  plan: Plan,
  target: Target,
  { entry, version }: { entry: TargetEntry; version: TargetVersion | null },
): Plan {
  const changed = { ...target, ...entry }
  const next = version === null ? changed : withVersion(changed, version)
  return { ...plan, targets: replacedOrAdded(plan.targets, target.id, next) }
}

export function withoutTarget(plan: Plan, id: string): Plan {
  return { ...plan, targets: withoutItem(plan.targets, id) }
}

/** The targets of offices that are parts of this one. */
export function referencesToTarget({ targets }: Plan, id: string): Reference[] {
  return targets.filter(({ parentId }) => parentId === id).map(({ label }) => ({ kind: 'target', label }))
}
