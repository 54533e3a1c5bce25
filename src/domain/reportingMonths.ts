import { flagsAt } from './cube'
import type { Ledger, LedgerBlock } from './ledger'
import { flag, hasMark } from './measurement'
import { type Month, monthAt, yearOf } from './month'

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

/** The newest month of the plan's year, else the newest at all; none without data. */
export function newestMonth(months: readonly ReportingMonth[], planYear: number): Month | undefined {
  const known = months.map(({ month }) => month)
  return known.findLast((month) => yearOf(month) === planYear) ?? known.at(-1)
}

function addMonthsOf(block: LedgerBlock, waitingTimes: (WaitingTime | undefined)[]): void {
  const { length } = waitingTimes
  for (let start = 0; start < block.flags.length; start += length) {
    for (let offset = 0; offset < length; offset += 1) {
      const flags = flagsAt(block, start + offset)
      if (flags === flag.absent) continue
      if (hasMark(flags, 'provisional')) waitingTimes[offset] = 't0'
      else waitingTimes[offset] ??= 't3'
    }
  }
}
