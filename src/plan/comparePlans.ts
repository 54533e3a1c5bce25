import type { Plan } from '@/domain/plan'

export const comparedParts = ['units', 'indicators', 'topics', 'targets', 'activities', 'events'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** What another plan would change in the one in force. */
export interface PlanDifference {
  /** Title, year, source and names: what the plan has once. */
  readonly head: readonly FieldChange[]
  readonly parts: readonly PartDifference[]
}

interface PartDifference {
  readonly part: ComparedPart
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly ItemChange[]
}

interface ItemChange {
  readonly label: string
  readonly fields: readonly FieldChange[]
}

/** A value at its place; `undefined` where one of the plans has nothing there. */
export interface FieldChange {
  readonly path: readonly (string | number)[]
  readonly before: unknown
  readonly after: unknown
}

export function comparePlans(before: Plan, after: Plan): PlanDifference {
  return {
    head: fieldChanges(headOf(before), headOf(after)),
    parts: comparedParts.map((part) => comparePart(part, itemsOf(before, part), itemsOf(after, part))),
  }
}

export function isSame({ head, parts }: PlanDifference): boolean {
  return (
    head.length === 0 &&
    parts.every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0)
  )
}

function headOf({ id, year, title, source, organisation: { name, shortName } }: Plan): object {
  return { id, year, title, source, organisation: { name, shortName } }
}

interface Item {
  readonly id: string
  readonly label: string
  readonly content: object
}

function itemsOf(plan: Plan, part: ComparedPart): readonly Item[] {
  switch (part) {
    case 'units':
      return plan.organisation.units.map((unit) => ({ id: unit.id, label: unit.name, content: unit }))
    case 'topics':
      return plan.topics.map((topic) => ({ id: topic.id, label: topic.title, content: topic }))
    case 'activities':
      return plan.activities.map((activity) => ({
        id: activity.id,
        label: activity.title,
        content: activity,
      }))
    case 'indicators':
    case 'targets':
    case 'events':
      return plan[part].map((each) => ({ id: each.id, label: each.label, content: each }))
  }
}

function comparePart(part: ComparedPart, before: readonly Item[], after: readonly Item[]): PartDifference {
  const known = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  return {
    part,
    added: after.filter(({ id }) => !known.has(id)).map(({ label }) => label),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ label }) => label),
    changed: after.flatMap(({ id, label, content }) => {
      const fields = fieldChanges(known.get(id)?.content ?? content, content)
      return fields.length === 0 ? [] : [{ label, fields }]
    }),
  }
}

/** Every single value that differs, at its place. Lists of plain values are one value. */
export function fieldChanges(before: unknown, after: unknown, path: FieldChange['path'] = []): FieldChange[] {
  if (isPlainList(before) && isPlainList(after))
    return String(before) === String(after) ? [] : [{ path, before, after }]
  if (!isObject(before) || !isObject(after)) return before === after ? [] : [{ path, before, after }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) =>
    fieldChanges(valueAt(before, key), valueAt(after, key), [...path, keyOf(before, key)]),
  )
}

function keyOf(container: object, key: string): string | number {
  return Array.isArray(container) ? Number(key) : key
}

function valueAt(container: object, key: string): unknown {
  return Object.hasOwn(container, key) ? Reflect.get(container, key) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => !isObject(each))
}
