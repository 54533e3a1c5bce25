import type { Plan, Topic } from '@/domain/plan'
import { partsOfTarget, type Target, type TargetVersion } from '@/domain/target'
import { withVersion } from '@/domain/versions'
import { targetsNamed } from '../checkResources'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'
import { refer, type Reference } from './references'

/** What a target is besides its rule. */
export type TargetEntry = Omit<Target, 'id' | 'versions' | 'parentId'>

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
  return withTarget(plan, version === null ? changed : withVersion(changed, version))
}

/**
 * The target about something else: its versions and its parts spoke of what it was about before, and it is no longer
 * a part of a whole itself.
 */
export function withOtherSubject(
  plan: Plan,
  target: Target,
  { entry, version }: { entry: TargetEntry; version: TargetVersion },
): Plan {
  return withTarget(withoutParts(plan, target.id), { ...entry, id: target.id, versions: [version] })
}

/** One version put right in its place, with its day and its reason. */
export function withCorrectedVersion(
  plan: Plan,
  target: Target,
  { at, version }: { at: number; version: TargetVersion },
): Plan {
  return withTarget(plan, { ...target, versions: target.versions.with(at, version) })
}

/** The version before the newest holds again; a target keeps its only one. */
export function withoutNewestVersion(plan: Plan, target: Target): Plan {
  if (target.versions.length < 2) return plan
  return withTarget(plan, { ...target, versions: target.versions.slice(0, -1) })
}

/** The parts of a target: those that offices have already get another version, the others are added behind all targets. */
export function withParts(plan: Plan, target: Target, parts: readonly Target[]): Plan {
  return parts.reduce<Plan>((changed, part) => {
    const [version] = part.versions
    const known = partsOfTarget(plan.targets, target.id).find(({ unitId }) => unitId === part.unitId)
    if (known !== undefined && version !== undefined) return withTarget(changed, withVersion(known, version))
    const id = freeId(part.id, changed.targets, 'teil')
    return { ...changed, targets: [...changed.targets, { ...part, id }] }
  }, plan)
}

/** The whole alone again. */
export function withoutParts(plan: Plan, id: string): Plan {
  return { ...plan, targets: plan.targets.filter(({ parentId }) => parentId !== id) }
}

function withTarget(plan: Plan, target: Target): Plan {
  return { ...plan, targets: replacedOrAdded(plan.targets, target.id, target) }
}

export function withoutTarget(plan: Plan, id: string): Plan {
  return { ...plan, targets: withoutItem(plan.targets, id) }
}

/** The targets of offices that are parts of this one, by the names of their offices, and the topic that counts it to its resources. */
export function referencesToTarget({ targets, topics, organisation }: Plan, id: string): Reference[] {
  const names = new Map(organisation.units.map((unit) => [unit.id, unit.name]))
  return [
    ...partsOfTarget(targets, id).map(({ label, unitId }) =>
      refer('target', `${label}, ${names.get(unitId) ?? unitId}`),
    ),
    ...topics.filter((topic) => countsOnTarget(topic, id)).map(({ title }) => refer('topic', title)),
  ]
}

function countsOnTarget({ resources }: Topic, id: string): boolean {
  return resources !== undefined && targetsNamed(resources).some(({ targetId }) => targetId === id)
}
