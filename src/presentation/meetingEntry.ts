import { parseMonth } from '@/domain/month'
import type { MeetingProblem } from '@/texts/meeting'

/**
 * Which state a meeting is compared by: the one of now, the one that was stored when its day ended, or the one that is
 * kept with it already.
 */
export type ShownBasis = 'now' | 'then' | 'kept'

/** A meeting as it is typed in. */
export interface MeetingEntry {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly title: string
  readonly note: string
  readonly basis: ShownBasis
}

/** @param today `YYYY-MM-DD`: a meeting is marked when it has been */
export function problemOfDay(on: string, today: string): MeetingProblem | null {
  if (parseMonth(on.slice(0, 7)) === undefined) return 'noDay'
  return on > today ? 'inFuture' : null
}

/**
 * The states that a meeting of this day can be compared by. What is kept with it stays unless another is asked for; today
 * nothing else was stored than what is there now.
 */
export function basesOf(
  on: string,
  { today, isKept }: { today: string; isKept: boolean },
): readonly ShownBasis[] {
  const past: readonly ShownBasis[] = on < today ? ['then', 'now'] : ['now']
  return isKept ? ['kept', ...past] : past
}
