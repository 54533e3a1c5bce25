import type { Indicator, Plan, Unit } from '@/domain/plan'
import { planProblem, type PlanPath, type PlanProblem } from './planProblem'

/** Ids stand for one thing each, and a name in a file leads to one indicator or unit. */
export function checkIds(plan: Plan): PlanProblem[] {
  return [
    ...duplicateIds(plan.organisation.units, ['organisation', 'units']),
    ...duplicateIds(plan.indicators, ['indicators']),
    ...duplicateIds(plan.topics, ['topics']),
    ...plan.topics.flatMap(({ figures = [] }, at) => duplicateIds(figures, ['topics', at, 'figures'])),
    ...duplicateIds(plan.targets, ['targets']),
    ...duplicateIds(plan.activities, ['activities']),
    ...plan.activities.flatMap(({ milestones }, at) =>
      duplicateIds(milestones, ['activities', at, 'milestones']),
    ),
    ...duplicateIds(plan.events, ['events']),
    ...duplicateNames(plan.indicators.map(namesOfIndicator), ['indicators']),
    ...duplicateNames(plan.organisation.units.map(namesOfUnit), ['organisation', 'units']),
  ]
}

function duplicateIds(items: readonly { readonly id: string }[], path: PlanPath): PlanProblem[] {
  const first = new Map(items.map(({ id }, at) => [id, at] as const).reverse())
  return items.flatMap(({ id }, at) =>
    first.get(id) === at ? [] : [planProblem('duplicateId', [...path, at, 'id'], id)],
  )
}

interface NamedAt {
  readonly name: string
  readonly path: PlanPath
}

function namesOfIndicator({ label, shortLabel, aliases }: Indicator): NamedAt[] {
  const short = shortLabel === undefined ? [] : [{ name: shortLabel, path: ['shortLabel'] }]
  return [{ name: label, path: ['label'] }, ...short, ...aliasesAt(aliases)]
}

/** Names listed as ambiguous may be several units', also where one of them is a unit's own name. */
function namesOfUnit({ name, aliases }: Unit): NamedAt[] {
  return [{ name, path: ['name'] }, ...aliasesAt(aliases)]
}

function aliasesAt(aliases: readonly string[]): NamedAt[] {
  return aliases.map((name, at) => ({ name, path: ['aliases', at] }))
}

function duplicateNames(namesByItem: readonly NamedAt[][], path: PlanPath): PlanProblem[] {
  const owners = new Map<string, number>()
  return namesByItem.flatMap((names, item) =>
    names.flatMap(({ name, path: within }) => {
      const owner = owners.get(comparable(name)) ?? item
      owners.set(comparable(name), owner)
      return owner === item ? [] : [planProblem('duplicateName', [...path, item, ...within], name)]
    }),
  )
}

/** Files differ in case and spaces, so names that differ in nothing else are the same. */
function comparable(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
