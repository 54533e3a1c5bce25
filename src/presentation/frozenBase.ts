import { comparedValueOf } from '@/domain/comparedValue'
import type { Evaluation } from '@/domain/evaluation'
import { indicatorOf } from '@/domain/rateTarget'
import type { Target, TargetVersion } from '@/domain/target'
import { baseMoved } from '@/domain/versions'
import { describeBaseOf } from '@/texts/standing'

/** The frozen Ausgangslage of a version in a sentence, and where a revision moved it; null where it has none. */
export function frozenBase(evaluation: Evaluation, target: Target, version: TargetVersion): string | null {
  const { base, rule } = version
  if (base === undefined || target.indicatorId === null) return null
  const indicator = indicatorOf(evaluation, target)
  const move = baseMoved(evaluation, target)
  const own = move?.frozen === base ? move : null
  return describeBaseOf(base, own, { compared: comparedValueOf(rule, indicator), indicator })
}
