import { flagsAt } from './cube'
import type { Ledger, LedgerBlock } from './ledger'
import { flag, hasMark } from './measurement'
import { type Month, monthAt } from './month'

/** T-0: published without waiting time, will change. T-3: final after three months. */
export type WaitingTime = 't0' | 't3'

export interface ReportingMonth {
  readonly month: Month
  /** `t0` as soon as one of the month's values is provisional. */
  readonly waitingTime: WaitingTime
}

/** The months for which any unit has any value, oldest first. */
export function reportingMonths(ledger: Ledger): readonly ReportingMonth[] {
  const { first, length } = ledger.axes
  const waitingTimes: (WaitingTime | undefined)[] = Array.from({ length })
  for (const block of ledger.blocks.values()) addMonthsOf(block, waitingTimes)
  return waitingTimes.flatMap((waitingTime, offset) =>
    waitingTime === undefined ? [] : [{ month: monthAt(first + offset), waitingTime }],
  )
}

/** In a block the month runs fastest, so that a cell's month is its place modulo their number. */
function addMonthsOf(block: LedgerBlock, waitingTimes: (WaitingTime | undefined)[]): void {
  for (let cell = 0; cell < block.flags.length; cell += 1) {
    const flags = flagsAt(block, cell)
    if (flags === flag.absent) continue
    const offset = cell % waitingTimes.length
    if (hasMark(flags, 'provisional')) waitingTimes[offset] = 't0'
    else waitingTimes[offset] ??= 't3'
  }
}
