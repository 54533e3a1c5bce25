import { indicatorsIn } from '@/domain/formula'
import type { Activity, Plan, PlanEvent } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { planProblem, type PlanPath, type PlanProblem } from './planProblem'

/** What is named somewhere is there. */
export function checkReferences(plan: Plan): PlanProblem[] {
  const known = knownIds(plan)
  const problems: PlanProblem[] = []
  const refer = (ids: ReadonlySet<string>, id: string | null, path: PlanPath): void => {
    if (id !== null && !ids.has(id)) problems.push(planProblem('unknownReference', path, id))
  }
  plan.organisation.units.forEach(({ parentId }, at) =>
    refer(known.units, parentId, ['organisation', 'units', at, 'parentId']),
  )
  plan.indicators.forEach(({ formula }, at) => {
    const named = formula === undefined ? [] : indicatorsIn(formula)
    named.forEach((id) => refer(known.indicators, id, ['indicators', at, 'formula']))
  })
  plan.targets.forEach((target, at) => {
    refer(known.topics, target.topicId, ['targets', at, 'topicId'])
    refer(known.indicators, target.indicatorId, ['targets', at, 'indicatorId'])
    refer(known.units, target.unitId, ['targets', at, 'unitId'])
    refer(known.targets, target.parentId ?? null, ['targets', at, 'parentId'])
    milestonesOf(target).forEach(({ key, path }) => refer(known.milestones, key, ['targets', at, ...path]))
  })
  plan.activities.forEach(({ topicId, indicatorIds }, at) => {
    refer(known.topics, topicId, ['activities', at, 'topicId'])
    indicatorIds.forEach((id, place) =>
      refer(known.indicators, id, ['activities', at, 'indicatorIds', place]),
    )
  })
  plan.events.forEach((event, at) =>
    referToScope(event, (ids, id, path) => refer(known[ids], id, ['events', at, ...path])),
  )
  return problems
}

type Refer = (ids: 'topics' | 'indicators', id: string, path: PlanPath) => void

function referToScope({ topicIds = [], indicatorIds = [] }: PlanEvent, refer: Refer): void {
  topicIds.forEach((id, place) => refer('topics', id, ['topicIds', place]))
  indicatorIds.forEach((id, place) => refer('indicators', id, ['indicatorIds', place]))
}

interface KnownIds {
  readonly units: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  /** `activity/milestone` */
  readonly milestones: ReadonlySet<string>
}

function knownIds({ organisation, indicators, topics, targets, activities }: Plan): KnownIds {
  return {
    units: idsOf(organisation.units),
    indicators: idsOf(indicators),
    topics: idsOf(topics),
    targets: idsOf(targets),
    milestones: new Set(activities.flatMap(milestoneKeys)),
  }
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}

function milestoneKeys({ id, milestones }: Activity): string[] {
  return milestones.map((milestone) => `${id}/${milestone.id}`)
}

function milestonesOf({ versions }: Target): readonly { key: string; path: PlanPath }[] {
  return versions.flatMap(({ rule }, at) =>
    rule.kind === 'milestone'
      ? [{ key: `${rule.activityId}/${rule.milestoneId}`, path: ['versions', at, 'rule'] }]
      : [],
  )
}
