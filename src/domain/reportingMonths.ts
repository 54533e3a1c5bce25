import { rowStart } from './cube'
import { sexes } from './facts'
import type { Ledger } from './ledger'
import { flag, hasMark } from './measurement'
import { type Month, monthAt } from './month'

/** T-0: published without waiting time, will change. T-3: final after three months. */
export type WaitingTime = 't0' | 't3'

export interface ReportingMonth {
  readonly month: Month
  /** `t0` as soon as one of the month's values at this unit is provisional. */
  readonly waitingTime: WaitingTime
}

/** The months for which a unit has any value, oldest first. */
export function reportingMonths(ledger: Ledger, unitId: string): readonly ReportingMonth[] {
  const { axes } = ledger
  const seen = new Map<number, WaitingTime>()
  for (const block of ledger.blocks.values()) {
    for (const sex of sexes) {
      const start = rowStart(axes, { unitId, sex })
      if (start === undefined) continue
      for (let offset = 0; offset < axes.length; offset += 1) {
        const flags = block.flags[start + offset] ?? flag.absent
        if (flags === flag.absent) continue
        if (hasMark(flags, 'provisional')) seen.set(offset, 't0')
        else if (!seen.has(offset)) seen.set(offset, 't3')
      }
    }
  }
  return [...seen]
    .toSorted(([left], [right]) => left - right)
    .map(([offset, waitingTime]) => ({ month: monthAt(axes.first + offset), waitingTime }))
}
