import type { AttainmentStatus } from './attainment'
import type { Direction, TargetRule, Tolerance } from './target'

/** Numbers closer than this, relative to their size, are the same number: sums of decimals carry noise. */
const noise = 1e-9

/** Whether two numbers differ by no more than what sums of decimals leave. */
export function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= noise * Math.max(1, Math.abs(left), Math.abs(right))
}

export interface Comparison {
  readonly actual: number
  readonly planned: number
  readonly direction: Direction
  readonly tolerance: Tolerance
}

/** On course at the Soll or on its good side, at risk by at most the tolerance beyond it, missed further out. */
export function verdictOf({
  actual,
  planned,
  direction,
  tolerance,
}: Comparison): Extract<AttainmentStatus, 'onTrack' | 'atRisk' | 'missed'> {
  const shortfall = direction === 'down' ? actual - planned : planned - actual
  const slack = noise * Math.max(1, Math.abs(actual), Math.abs(planned))
  if (shortfall <= slack) return 'onTrack'
  return shortfall <= allowance(tolerance, planned) + slack ? 'atRisk' : 'missed'
}

/** Default tolerance: 2 % of the Soll; 0.5 percentage points for values in percent (domain.md §5). */
export function toleranceOf(rule: TargetRule, measure: string): Tolerance {
  const named = 'tolerance' in rule ? rule.tolerance : undefined
  if (named !== undefined) return named
  return measure === '%' ? { kind: 'points', value: 0.5 } : { kind: 'percentOfPlanned', value: 2 }
}

function allowance(tolerance: Tolerance, planned: number): number {
  return tolerance.kind === 'points' ? tolerance.value : (Math.abs(planned) * tolerance.value) / 100
}
