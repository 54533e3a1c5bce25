import type { Place } from './cube'
import type { Edges } from './edges'
import { type Evaluation, formulaAt } from './evaluation'
import type { Formula } from './formula'
import type { Measurement } from './measurement'
import { addMonths, type Month, monthAt, monthOfYearOf, monthsBetween, yearOf } from './month'
import { changeSinceDecember, goalInForce, type GoalInForce, type NoPaceReason, reasonOf } from './pace'
import type { Target } from './target'

/**
 * Until when the year's number can still be reached. Assumed, and to be said so: months go on as so far (on average)
 * up to a turn, and are then each as good as that calendar month was in the best of the years before: the highest
 * (or lowest) of a sum, the strongest rise (or fall) against the month before of a level.
 */
export type LastChance =
  /** Going on as so far is enough. */
  | ({ readonly kind: 'onCourse' } & Assumed)
  /** The turn must come with this month at the latest. */
  | ({ readonly kind: 'turn'; readonly month: Month } & Assumed)
  /** Even the best months of the years before would not do from now on. */
  | ({ readonly kind: 'gone' } & Assumed)
  | { readonly kind: 'none'; readonly reason: NoPaceReason | 'noHistory' }

interface Assumed {
  /** Years that the best months were looked for in. */
  readonly years: readonly number[]
  /** The year's number if all remaining months were like the best; of a corridor, at the edge in danger. */
  readonly atBest: number
  /** The year's number if all remaining months go on as so far. */
  readonly asSoFar: number
}

export function lastChanceOf(
  evaluation: Evaluation,
  target: Target,
  at: Place & { month: Month },
): LastChance {
  const goal = goalInForce(evaluation, target, at)
  if ('reason' in goal) return { kind: 'none', reason: goal.reason }
  if (monthOfYearOf(at.month) === 12) return { kind: 'none', reason: 'yearOver' }
  const standing = standingOf(evaluation, goal)
  if ('kind' in standing) return standing
  const chances = sidesOf(goal.edges).map((side) => chanceOn(evaluation, { goal, standing, side }))
  return chances.reduce((worst, chance) => (rank(chance) < rank(worst) ? chance : worst))
}

type Side = 'min' | 'max'

function sidesOf({ min, max }: Edges): readonly [Side, ...Side[]] {
  if (min === null) return ['max']
  return max === null ? ['min'] : ['min', 'max']
}

function rank(chance: LastChance): string {
  const order = { none: '0', gone: '1', turn: '2', onCourse: '3' }
  return order[chance.kind] + ('month' in chance ? chance.month : '')
}

/** What the passed months have brought, and what each further one adds if all goes on as so far. */
interface Standing {
  readonly soFar: number
  /** Level of the Berichtsmonat; not used for sums. */
  readonly latest: number
  readonly usual: number
}

function standingOf(
  evaluation: Evaluation,
  goal: GoalInForce,
): Standing | Extract<LastChance, { kind: 'none' }> {
  const at = { ...goal.place, month: goal.month }
  const isLevel = goal.kind === 'december'
  const soFar = isLevel ? zero : formulaAt(evaluation, { op: 'sum', window: 'year', of: goal.of }, at)
  const latest = formulaAt(evaluation, goal.of, at)
  if (soFar.kind === 'missing') return { kind: 'none', reason: reasonOf(soFar) }
  if (latest.kind === 'missing') return { kind: 'none', reason: reasonOf(latest) }
  const usual =
    goal.kind === 'sum'
      ? soFar.value / monthOfYearOf(goal.month)
      : changeSinceDecember(evaluation, goal, latest.value)
  if (usual === null) return { kind: 'none', reason: 'noYearBefore' }
  return { soFar: soFar.value, latest: latest.value, usual }
}

const zero: Measurement = { kind: 'value', value: 0, marks: [] }

interface Case {
  readonly goal: GoalInForce
  readonly standing: Standing
  readonly side: Side
}

function chanceOn(evaluation: Evaluation, { goal, standing, side }: Case): LastChance {
  const remaining = monthsBetween(
    addMonths(goal.month, 1),
    addMonths(goal.month, 12 - monthOfYearOf(goal.month)),
  )
  const step: Formula =
    goal.kind === 'sum' ? goal.of : { op: 'subtract', of: [goal.of, { op: 'lag', months: 1, of: goal.of }] }
  const history = historyOf(evaluation, { place: goal.place, step, remaining })
  const best = remaining.map((month) => bestOf(history, month, side))
  if (best.some((value) => value === null)) return { kind: 'none', reason: 'noHistory' }
  const outcomes = remaining.map((_, turnAt) =>
    outcomeOf(
      goal.kind,
      standing,
      [...remaining.keys()].map((at) => (at < turnAt ? standing.usual : (best[at] ?? 0))),
    ),
  )
  const asSoFar = outcomeOf(
    goal.kind,
    standing,
    remaining.map(() => standing.usual),
  )
  const years = [...new Set(history.map(({ month }) => yearOf(month)))]
  const assumed = { years, atBest: outcomes[0] ?? asSoFar, asSoFar }
  if (meets(asSoFar, goal.edges, side)) return { kind: 'onCourse', ...assumed }
  const turn = remaining.findLast((_, turnAt) => meets(outcomes[turnAt] ?? asSoFar, goal.edges, side))
  return turn === undefined ? { kind: 'gone', ...assumed } : { kind: 'turn', month: turn, ...assumed }
}

/** The year's number when the remaining months bring (or change by) these. */
function outcomeOf(kind: GoalInForce['kind'], { soFar, latest }: Standing, steps: readonly number[]): number {
  if (kind === 'sum') return steps.reduce((sum, step) => sum + step, soFar)
  let level = latest
  let sum = soFar
  for (const step of steps) {
    level += step
    sum += level
  }
  return kind === 'mean' ? sum / 12 : level
}

function meets(outcome: number, { min, max }: Edges, side: Side): boolean {
  const edge = (side === 'min' ? min : max) ?? 0
  const slack = 1e-9 * Math.max(1, Math.abs(outcome), Math.abs(edge))
  return side === 'min' ? outcome >= edge - slack : outcome <= edge + slack
}

interface PastStep {
  readonly month: Month
  readonly value: number
}

/** What the remaining calendar months brought in the years before, where they have a number. */
function historyOf(
  evaluation: Evaluation,
  { place, step, remaining }: { place: Place; step: Formula; remaining: readonly Month[] },
): readonly PastStep[] {
  const { first, length } = evaluation.axes
  if (length === 0) return []
  const earliest = yearOf(monthAt(first))
  return remaining.flatMap((month) =>
    Array.from({ length: Math.max(0, yearOf(month) - earliest) }, (_, back) =>
      addMonths(month, -12 * (back + 1)),
    )
      .toReversed()
      .flatMap((past) => {
        const value = formulaAt(evaluation, step, { ...place, month: past })
        return value.kind === 'value' ? [{ month: past, value: value.value }] : []
      }),
  )
}

function bestOf(history: readonly PastStep[], month: Month, side: Side): number | null {
  const values = history
    .filter((past) => monthOfYearOf(past.month) === monthOfYearOf(month))
    .map(({ value }) => value)
  if (values.length === 0) return null
  return side === 'min' ? Math.max(...values) : Math.min(...values)
}
