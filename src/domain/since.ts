import type { Place } from './cube'
import type { Ledger } from './ledger'
import { type ActivityChange, activitiesSince } from './sinceActivities'
import { type NewMonths, newMonths } from './sinceMonths'
import { type Flip, flipsSince } from './sinceStates'
import { type TargetChange, targetsSince } from './sinceTargets'
import { type ValueChanges, valuesSince } from './sinceValues'
import type { Standpoint } from './standpoint'

/** How the values changed; whichever month and place is looked at. */
export interface DataSince {
  readonly newMonths: readonly NewMonths[]
  /** Months that an undone import took along. */
  readonly lostMonths: readonly NewMonths[]
  readonly values: readonly ValueChanges[]
}

/** How the plan, and where its targets stand, changed. */
export interface PlanSince {
  readonly flips: readonly Flip[]
  readonly targets: readonly TargetChange[]
  readonly activities: readonly ActivityChange[]
}

export function dataSince(then: Ledger, now: Ledger): DataSince {
  const gained = newMonths(then, now)
  const lost = newMonths(now, then)
  return { newMonths: gained, lostMonths: lost, values: valuesSince(then, now, { gained, lost }) }
}

/** Null where the plan is one of another year or Jobcenter: its targets are not the same ones. */
export function planSince(then: Standpoint, now: Standpoint, place: Place): PlanSince | null {
  if (!isSamePlan(then, now)) return null
  const [before, after] = [then.evaluation.plan, now.evaluation.plan]
  return {
    flips: flipsSince(then, now, place),
    targets: targetsSince(before, after),
    activities: activitiesSince(before, after),
  }
}

/** A plan keeps its id and year through every change; another one has targets of its own under the same ids. */
function isSamePlan({ evaluation: then }: Standpoint, { evaluation: now }: Standpoint): boolean {
  return then.plan.id === now.plan.id && then.plan.year === now.plan.year
}
