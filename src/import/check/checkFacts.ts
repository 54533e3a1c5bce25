import type { FactTable } from '@/domain/facts'
import type { CheckTools } from './checkTools'
import { checkDuplicates } from './duplicates'
import { checkFutureMonths, checkMonthGaps, checkRhythm, type RhythmCheck } from './months'
import { seriesRuns } from './seriesRuns'
import { checkSums } from './sums'
import { checkValues } from './values'

export interface FileCheck extends CheckTools, RhythmCheck {
  /** `YYYY-MM-DD` */
  readonly today: string
}

/**
 * Checks the facts of a file against each other.
 *
 * @returns positions of facts that repeat an earlier one
 */
export function checkFacts(facts: FactTable, check: FileCheck): ReadonlySet<number> {
  const runs = seriesRuns(facts)
  const repeated = checkDuplicates(facts, runs, check)
  checkValues(facts, check)
  checkSums(facts, runs, check)
  checkRhythm(facts, check)
  checkMonthGaps(facts, runs, check)
  checkFutureMonths(facts, check.today, check)
  return repeated
}
