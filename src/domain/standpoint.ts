import type { Evaluation } from './evaluation'
import type { Month } from './month'

/** Where things stood at a meeting, or stand now: a plan over the values that count, seen at a Berichtsmonat. */
export interface Standpoint {
  readonly evaluation: Evaluation
  /** Null where there are no values. */
  readonly month: Month | null
}
