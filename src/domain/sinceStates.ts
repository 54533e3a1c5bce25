import type { Attainment, AttainmentStatus } from './attainment'
import type { Place } from './cube'
import { createEvaluation, type Evaluation } from './evaluation'
import type { Month } from './month'
import { rateTarget } from './rateTarget'
import type { Standpoint } from './standpoint'
import type { Target } from './target'

/** `nowRated` could not be rated before, `noLongerRated` could. */
export type FlipKind = 'worse' | 'better' | 'nowRated' | 'noLongerRated'

/** What a state turned with: values of the same months that became others, the later month, or the plan. */
export type FlipCause = 'revision' | 'laterMonth' | 'plan'

/** A target whose state is another one than before. */
export interface Flip {
  readonly kind: FlipKind
  /** Null where there were no values to rate. */
  readonly before: Attainment | null
  readonly after: Attainment
  /** In the order in which they were held against each other; one may have taken back what another did. */
  readonly causes: readonly FlipCause[]
}

/** Targets that both plans have; what got worse comes first. */
export function flipsSince(then: Standpoint, now: Standpoint, place: Place): readonly Flip[] {
  const { month } = now
  if (month === null) return []
  const between = createEvaluation(then.evaluation.plan, now.evaluation.ledger)
  const flips = now.evaluation.plan.targets.flatMap((target) => {
    const known = then.evaluation.plan.targets.find(({ id }) => id === target.id)
    if (known === undefined) return []
    const flip = flipOf({ then, now: { ...now, month }, between, place }, known, target)
    return flip === undefined ? [] : [flip]
  })
  return kinds.flatMap((kind) => flips.filter((flip) => flip.kind === kind))
}

const kinds: readonly FlipKind[] = ['worse', 'noLongerRated', 'better', 'nowRated']

interface Compared {
  readonly then: Standpoint
  readonly now: Standpoint & { readonly month: Month }
  /** The plan of then over the values of now: tells the effect of the values from that of the plan. */
  readonly between: Evaluation
  readonly place: Place
}

function flipOf(compared: Compared, known: Target, target: Target): Flip | undefined {
  const { then, now, place } = compared
  const after = rateTarget(now.evaluation, target, { ...place, month: now.month })
  const before =
    then.month === null ? null : rateTarget(then.evaluation, known, { ...place, month: then.month })
  const kind = kindOf(before?.status ?? 'unrated', after.status)
  if (kind === undefined) return undefined
  return { kind, before, after, causes: before === null ? [] : causesOf(compared, { known, before, after }) }
}

/** Goes from one state to the other in three steps, and names those at which it turned. */
function causesOf(
  { between, now, place }: Compared,
  { known, before, after }: { known: Target; before: Attainment; after: Attainment },
): readonly FlipCause[] {
  const revised = rateTarget(between, known, { ...place, month: before.month })
  const later = rateTarget(between, known, { ...place, month: now.month })
  const steps = [
    ['revision', before, revised],
    ['laterMonth', revised, later],
    ['plan', later, after],
  ] as const
  return steps.flatMap(([cause, from, to]) => (from.status === to.status ? [] : [cause]))
}

/** Rated states from the worst to the best; the others cannot be compared. */
const ranks: Readonly<Record<AttainmentStatus, number | null>> = {
  missed: 0,
  atRisk: 1,
  onTrack: 2,
  reached: 3,
  unrated: null,
  infoOnly: null,
}

function kindOf(before: AttainmentStatus, after: AttainmentStatus): FlipKind | undefined {
  const [from, to] = [ranks[before], ranks[after]]
  if (from === to) return undefined
  if (from === null) return 'nowRated'
  if (to === null) return 'noLongerRated'
  return to < from ? 'worse' : 'better'
}
