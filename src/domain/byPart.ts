import type { Attainment } from './attainment'
import type { Place } from './cube'
import type { Evaluation } from './evaluation'
import { type Sex, sexes } from './facts'
import type { Month } from './month'
import { indicatorOf, rateTarget } from './rateTarget'
import { ownPart, type Target } from './target'
import { summarizeTopic, type TopicSummary } from './topicSummary'

/**
 * Where a target stands at each office below its unit: by the office's own part of it where there is one
 * (`parentId`), else by the target carried over. Nothing where the indicator is not counted by office.
 */
export function attainmentsByUnit(
  evaluation: Evaluation,
  target: Target,
  at: { readonly month: Month; readonly sex: Sex },
): readonly Attainment[] {
  if (target.indicatorId === null || !indicatorOf(evaluation, target).hasUnits) return []
  const { organisation, targets } = evaluation.plan
  return organisation.units
    .filter(({ parentId }) => parentId === target.unitId)
    .map(({ id }) => rateTarget(evaluation, ownPart(targets, target, id), { ...at, unitId: id }))
}

/** All, women and men; only its own where the target is for one of them or the indicator knows none. */
export function attainmentsBySex(
  evaluation: Evaluation,
  target: Target,
  at: { readonly month: Month; readonly unitId: string },
): readonly Attainment[] {
  const isForAll =
    target.sex === 'total' && target.indicatorId !== null && indicatorOf(evaluation, target).hasSexes
  const asked = isForAll ? sexes : [target.sex]
  return asked.map((sex) => rateTarget(evaluation, target, { ...at, sex }))
}

export interface PlaceSummary extends TopicSummary {
  readonly place: Place
}

/** Counts and the worst state of some targets at each office; offices without a single one are left out. */
export function summarizeByUnit(
  evaluation: Evaluation,
  targets: readonly Target[],
  at: { readonly month: Month; readonly sex: Sex },
): readonly PlaceSummary[] {
  const whole = targets.filter(({ parentId }) => parentId === undefined)
  return summarizePlaces(whole.flatMap((target) => attainmentsByUnit(evaluation, target, at)))
}

/** The same for all, women and men. */
export function summarizeBySex(
  evaluation: Evaluation,
  targets: readonly Target[],
  at: { readonly month: Month; readonly unitId: string },
): readonly PlaceSummary[] {
  return summarizePlaces(targets.flatMap((target) => attainmentsBySex(evaluation, target, at)))
}

function summarizePlaces(attainments: readonly Attainment[]): readonly PlaceSummary[] {
  const byPlace = new Map<string, { place: Place; own: readonly Attainment[] }>()
  for (const attainment of attainments) {
    const { unitId, sex } = attainment
    const own = byPlace.get(`${unitId} ${sex}`)?.own ?? []
    byPlace.set(`${unitId} ${sex}`, { place: { unitId, sex }, own: [...own, attainment] })
  }
  return [...byPlace.values()].map(({ place, own }) => ({ place, ...summarizeTopic(own) }))
}
