import { misfitOf } from '@/domain/comparedValue'
import type { Indicator, Plan } from '@/domain/plan'
import type { Target, TargetRule, TargetVersion } from '@/domain/target'
import { planProblem, type PlanPath, type PlanProblem } from './planProblem'

/** A target fits its indicator and unit, and its versions follow each other. */
export function checkTargets(plan: Plan): PlanProblem[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]))
  const roots = new Set(
    plan.organisation.units.filter(({ parentId }) => parentId === null).map(({ id }) => id),
  )
  return plan.targets.flatMap((target, at) => {
    const indicator = target.indicatorId === null ? undefined : indicators.get(target.indicatorId)
    const isBelowRoot = !roots.has(target.unitId)
    return [
      ...(indicator === undefined ? [] : checkPlace(target, { indicator, isBelowRoot, at })),
      ...target.versions.flatMap((version, versionAt) =>
        checkVersion(version, {
          target,
          indicator,
          before: target.versions[versionAt - 1],
          path: ['targets', at, 'versions', versionAt],
        }),
      ),
    ]
  })
}

function checkPlace(
  target: Target,
  { indicator, isBelowRoot, at }: { indicator: Indicator; isBelowRoot: boolean; at: number },
): PlanProblem[] {
  const problems: PlanProblem[] = []
  if (target.sex !== 'total' && !indicator.hasSexes) {
    problems.push(planProblem('notCountedBySex', ['targets', at, 'sex'], target.sex))
  }
  if (isBelowRoot && !indicator.hasUnits) {
    problems.push(planProblem('notCountedByUnit', ['targets', at, 'unitId'], target.unitId))
  }
  return problems
}

interface VersionContext {
  readonly target: Target
  readonly indicator: Indicator | undefined
  readonly before: TargetVersion | undefined
  readonly path: PlanPath
}

function checkVersion(
  { rule, validFrom }: TargetVersion,
  { target, indicator, before, path }: VersionContext,
): PlanProblem[] {
  const isLate = before !== undefined && before.validFrom >= validFrom
  const misfit = indicator && misfitOf(rule, indicator)
  return [
    ...(misfit === undefined ? [] : [planProblem(misfit, [...path, 'rule'], target.indicatorId)]),
    ...(isLate ? [planProblem('versionsNotAscending', [...path, 'validFrom'], validFrom)] : []),
    ...checkIndicator(rule, target, [...path, 'rule']),
    ...checkCorridor(rule, [...path, 'rule', 'min']),
  ]
}

/** Milestones and states set by hand are about no indicator, everything else is about one. */
function checkIndicator({ kind }: TargetRule, { indicatorId }: Target, path: PlanPath): PlanProblem[] {
  const isAboutIndicator = kind !== 'milestone' && kind !== 'qualitative'
  if (isAboutIndicator && indicatorId === null) return [planProblem('indicatorMissing', path, kind)]
  if (!isAboutIndicator && indicatorId !== null) return [planProblem('indicatorNotAllowed', path, kind)]
  return []
}

function checkCorridor(rule: TargetRule, path: PlanPath): PlanProblem[] {
  if (rule.kind !== 'corridor' || rule.min === null || rule.max === null) return []
  return rule.min > rule.max ? [planProblem('minAboveMax', path, rule.min)] : []
}
