import type { AttainmentStatus } from './attainment'
import type { Evaluation } from './evaluation'
import { lastDayOf, type Month, monthsOfYear } from './month'
import { rateTarget } from './rateTarget'
import { type Target, type TargetVersion, versionOn } from './target'

/** The months of the plan's year, up to one, in which a target has a state: what a change of its subject would lose. */
export function judgedMonths(evaluation: Evaluation, target: Target, until: Month): readonly Month[] {
  const { unitId, sex } = target
  return monthsOfYear(evaluation.plan.year)
    .filter((month) => month <= until)
    .filter((month) => isJudged(rateTarget(evaluation, target, { unitId, sex, month }).status))
}

function isJudged(status: AttainmentStatus): boolean {
  return status !== 'unrated' && status !== 'infoOnly'
}

/** The months of a year that a version judges: those that end while it is the newest valid one. */
export function monthsOfVersion(target: Target, version: TargetVersion, year: number): readonly Month[] {
  return monthsOfYear(year).filter((month) => versionOn(target, lastDayOf(month)) === version)
}
