import type { Place } from './cube'
import { type ActivityChange, activitiesSince } from './sinceActivities'
import { type NewMonths, newMonths } from './sinceMonths'
import { type Flip, flipsSince } from './sinceStates'
import { type TargetChange, targetsSince } from './sinceTargets'
import { type ValueChanges, valuesSince } from './sinceValues'
import type { Standpoint } from './standpoint'

/** What changed between two standpoints. */
export interface Since {
  readonly newMonths: readonly NewMonths[]
  /** Months that an undone import took along. */
  readonly lostMonths: readonly NewMonths[]
  readonly values: readonly ValueChanges[]
  /** Null where the plan is one of another year or Jobcenter: its targets are not the same ones. */
  readonly plan: PlanSince | null
}

export interface PlanSince {
  readonly flips: readonly Flip[]
  readonly targets: readonly TargetChange[]
  readonly activities: readonly ActivityChange[]
}

export function sinceOf(then: Standpoint, now: Standpoint, place: Place): Since {
  const before = then.evaluation
  const after = now.evaluation
  const gained = newMonths(before.ledger, after.ledger)
  const lost = newMonths(after.ledger, before.ledger)
  return {
    newMonths: gained,
    lostMonths: lost,
    values: valuesSince(before.ledger, after.ledger, { gained, lost }),
    plan: isSamePlan(then, now)
      ? {
          flips: flipsSince(then, now, place),
          targets: targetsSince(before.plan, after.plan),
          activities: activitiesSince(before.plan, after.plan),
        }
      : null,
  }
}

/** A plan keeps its id and year through every change; another one has targets of its own under the same ids. */
function isSamePlan({ evaluation: then }: Standpoint, { evaluation: now }: Standpoint): boolean {
  return then.plan.id === now.plan.id && then.plan.year === now.plan.year
}
