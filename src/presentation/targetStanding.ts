import type { Attainment } from '@/domain/attainment'
import type { Evaluation } from '@/domain/evaluation'
import { explain } from '@/domain/explanation'
import { type LastChance, lastChanceOf } from '@/domain/lastChance'
import { type Pace, paceOf } from '@/domain/pace'
import { describeExplanation } from '@/texts/explanations'
import { describeLastChance, describePace } from '@/texts/pace'
import { frozenBase } from './frozenBase'

/** What is said about where a target stands, in sentences. */
export interface TargetStanding {
  readonly why: string
  /** What the rest of the year needs, or why there is no such number; null for what no month measures. */
  readonly pace: string | null
  /** Until when it can be reached; null where the pace has said why there is nothing to say. */
  readonly chance: string | null
  /** The frozen Ausgangslage, and where a revision moved it. */
  readonly base: string | null
}

export function targetStanding(evaluation: Evaluation, attainment: Attainment): TargetStanding {
  const { target, unitId, sex, month } = attainment
  const at = { unitId, sex, month }
  const pace = paceOf(evaluation, target, at)
  const chance = lastChanceOf(evaluation, target, at)
  return {
    why: describeExplanation(explain(evaluation, attainment)),
    pace: pace.kind === 'none' && pace.reason === 'notMeasured' ? null : describePace(pace),
    chance: isSaid(chance, pace) ? null : describeLastChance(chance),
    base: frozenBase(evaluation, target, attainment.version),
  }
}

function isSaid(chance: LastChance, pace: Pace): boolean {
  return chance.kind === 'none' && pace.kind === 'none' && chance.reason === pace.reason
}
