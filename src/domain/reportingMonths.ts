import { flagsAt, rowStart } from './cube'
import { sexes } from './facts'
import type { Ledger } from './ledger'
import { flag, type Flags, hasMark } from './measurement'
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
  const starts = sexes.map((sex) => rowStart(axes, { unitId, sex })).filter((start) => start !== undefined)
  const blocks = [...ledger.blocks.values()]
  return Array.from({ length: axes.length }, (_, offset) => {
    const cells = blocks.flatMap((block) => starts.map((start) => flagsAt(block, start + offset)))
    return { month: monthAt(axes.first + offset), waitingTime: waitingTimeOf(cells) }
  }).filter((entry): entry is ReportingMonth => entry.waitingTime !== undefined)
}

function waitingTimeOf(cells: readonly Flags[]): WaitingTime | undefined {
  const held = cells.filter((flags) => flags !== flag.absent)
  if (held.length === 0) return undefined
  return held.some((flags) => hasMark(flags, 'provisional')) ? 't0' : 't3'
}
