import type { Plan } from './plan'
import type { Target, TargetVersion } from './target'

/** `corrected` holds from the same day as before but says something else, `withdrawn` is there no more. */
export interface VersionChange {
  readonly kind: 'added' | 'corrected' | 'withdrawn'
  readonly version: TargetVersion
  /** What it takes the place of; null for the first version and for one that is withdrawn. */
  readonly before: TargetVersion | null
}

/** What a target is besides its versions. */
export type TargetField = Exclude<keyof Target, 'id' | 'versions'>

export type TargetChange =
  | { readonly kind: 'added'; readonly target: Target }
  | { readonly kind: 'removed'; readonly target: Target }
  | {
      readonly kind: 'changed'
      readonly target: Target
      readonly before: Target
      readonly fields: readonly TargetField[]
      readonly versions: readonly VersionChange[]
    }

/** Targets that came, went, or say something else, in the order of the plan; those that went come last. */
export function targetsSince(then: Plan, now: Plan): readonly TargetChange[] {
  const kept = now.targets.flatMap((target) => {
    const before = then.targets.find(({ id }) => id === target.id)
    return before === undefined ? [{ kind: 'added', target } as const] : changesOf(before, target)
  })
  const removed = then.targets
    .filter((target) => now.targets.every(({ id }) => id !== target.id))
    .map((target) => ({ kind: 'removed', target }) as const)
  return [...kept, ...removed]
}

function changesOf(before: Target, target: Target): readonly TargetChange[] {
  const fields = fieldNames.filter((name) => !isEqual(before[name], target[name]))
  const versions = versionsSince(before.versions, target.versions)
  return fields.length + versions.length === 0 ? [] : [{ kind: 'changed', target, before, fields, versions }]
}

const fieldNames: readonly TargetField[] = [
  'label',
  'topicId',
  'indicatorId',
  'unitId',
  'sex',
  'section',
  'source',
  'responsible',
  'parentId',
]

function versionsSince(
  then: readonly TargetVersion[],
  now: readonly TargetVersion[],
): readonly VersionChange[] {
  const present = now.flatMap((version, at): readonly VersionChange[] => {
    const before = then.find(({ validFrom }) => validFrom === version.validFrom)
    if (before === undefined) return [{ kind: 'added', version, before: now[at - 1] ?? null }]
    return isEqual(before, version) ? [] : [{ kind: 'corrected', version, before }]
  })
  const withdrawn = then
    .filter(({ validFrom }) => now.every((version) => version.validFrom !== validFrom))
    .map((version) => ({ kind: 'withdrawn', version, before: null }) as const)
  return [...present, ...withdrawn]
}

/** Parts of a plan are plain data; the order of their fields says nothing. */
function isEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  const fields = new Map(Object.entries(left))
  const others = new Map(Object.entries(right))
  const names = new Set([...fields.keys(), ...others.keys()])
  return [...names].every((name) => isEqual(fields.get(name), others.get(name)))
}
