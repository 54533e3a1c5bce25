import type { Plan, Topic } from '@/domain/plan'
import type { Target, TargetVersion } from '@/domain/target'
import { withVersion } from '@/domain/versions'
import { targetsNamed } from '../checkResources'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'
import { refer, type Reference } from './references'

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

/** The targets of offices that are parts of this one, and the topic that counts it to its resources. */
export function referencesToTarget({ targets, topics }: Plan, id: string): Reference[] {
  return [
    ...targets.filter(({ parentId }) => parentId === id).map(({ label }) => refer('target', label)),
    ...topics.filter((topic) => countsOnTarget(topic, id)).map(({ title }) => refer('topic', title)),
  ]
}

function countsOnTarget({ resources }: Topic, id: string): boolean {
  return resources !== undefined && targetsNamed(resources).some(({ targetId }) => targetId === id)
}
