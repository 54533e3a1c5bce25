import type { Attainment, AttainmentStatus } from '@/domain/attainment'
import { comparedValueOf } from '@/domain/comparedValue'
import type { Plan } from '@/domain/plan'
import { milestoneOf } from '@/domain/rateByHand'
import type { Flip, FlipKind } from '@/domain/sinceStates'
import { describeActualAndPlanned, describeCauses, describeDone, sinceTexts } from '@/texts/meetingSince'
import { describeReason } from '@/texts/reasons'
import { describeTarget, subjectOf } from '@/texts/target'

/** A target whose state is another one than at the meeting, with the numbers that made it so. */
export interface FlipView {
  readonly id: string
  readonly topicId: string
  readonly indicatorId: string | null
  readonly label: string
  readonly sentence: string
  readonly kind: FlipKind
  readonly before: StateView
  readonly after: StateView
  readonly causes: string
}

interface StateView {
  readonly status: AttainmentStatus
  /** The Ist at its Soll, or why there is no rating. */
  readonly numbers: string
}

/** @param plans each state is told by its own plan */
export function flipView(flip: Flip, plans: { readonly then: Plan; readonly now: Plan }): FlipView {
  const { target, version } = flip.after
  return {
    id: target.id,
    topicId: target.topicId,
    indicatorId: target.indicatorId,
    label: target.label,
    sentence: describeTarget(version.rule, subjectOf(target, plans.now)),
    kind: flip.kind,
    before: stateView(flip.before, plans.then),
    after: stateView(flip.after, plans.now),
    causes: describeCauses(flip.causes),
  }
}

function stateView(attainment: Attainment | null, plan: Plan): StateView {
  if (attainment === null) return { status: 'unrated', numbers: sinceTexts.noValues }
  return { status: attainment.status, numbers: numbersOf(attainment, plan) }
}

function numbersOf(attainment: Attainment, plan: Plan): string {
  const { reason, missingMonths, status, version, target } = attainment
  const because = reason === null ? '' : describeReason(reason, missingMonths)
  if (status === 'unrated') return because
  const { rule } = version
  if (rule.kind === 'milestone') return [describeDone(milestoneOf(plan, rule)), because].join(' ').trim()
  if (rule.kind === 'qualitative') return rule.note
  const indicator = plan.indicators.find(({ id }) => id === target.indicatorId)
  return indicator === undefined ? '' : describeActualAndPlanned(attainment, comparedValueOf(rule, indicator))
}
