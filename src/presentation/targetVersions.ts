import type { Evaluation } from '@/domain/evaluation'
import { monthsOfVersion } from '@/domain/judgedMonths'
import type { Target, TargetVersion } from '@/domain/target'
import { describeTarget, subjectOf } from '@/texts/target'
import { describeJudged, describeSince } from '@/texts/targetVersions'
import { frozenBase } from './frozenBase'

/** A version in the list of its target. */
export interface VersionLine {
  /** Its place among the versions, oldest first. */
  readonly at: number
  readonly version: TargetVersion
  /** The one before it; `undefined` for the first. */
  readonly before: TargetVersion | undefined
  readonly isNewest: boolean
  readonly since: string
  readonly sentence: string
  readonly judged: string
  readonly base: string | null
}

/** All versions of a target, the newest first. */
export function versionLines(evaluation: Evaluation, target: Target): readonly VersionLine[] {
  const { plan } = evaluation
  return target.versions
    .map((version, at) => ({
      at,
      version,
      before: target.versions[at - 1],
      isNewest: at === target.versions.length - 1,
      since: describeSince(version.validFrom),
      sentence: describeTarget(version.rule, subjectOf(target, plan)),
      judged: describeJudged(monthsOfVersion(target, version, plan.year), plan.year),
      base: frozenBase(evaluation, target, version),
    }))
    .toReversed()
}
