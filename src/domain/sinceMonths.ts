import { flagsAt } from './cube'
import type { Ledger } from './ledger'
import { flag } from './measurement'
import { type Month, monthAt, type MonthIndex } from './month'

/** Months that hold values of an indicator anywhere, and held none before. */
export interface NewMonths {
  readonly indicatorId: string
  /** Oldest first; never empty. */
  readonly months: readonly Month[]
  /** How many values they hold, signs in the place of numbers included. */
  readonly count: number
}

export function newMonths(then: Ledger, now: Ledger): readonly NewMonths[] {
  return [...now.blocks.keys()].flatMap((indicatorId) => {
    const known = countsByMonth(then, indicatorId)
    const added = [...countsByMonth(now, indicatorId)].filter(([month]) => !known.has(month))
    if (added.length === 0) return []
    const months = added.map(([month]) => monthAt(month))
    return [{ indicatorId, months, count: added.reduce((sum, [, count]) => sum + count, 0) }]
  })
}

/** How many values each month of an indicator holds, oldest first; months without any are left out. */
function countsByMonth({ axes, blocks }: Ledger, indicatorId: string): ReadonlyMap<MonthIndex, number> {
  const counts = new Map<MonthIndex, number>()
  const block = blocks.get(indicatorId)
  if (block === undefined) return counts
  for (let offset = 0; offset < axes.length; offset += 1) {
    let count = 0
    for (let cell = offset; cell < block.flags.length; cell += axes.stride)
      if (flagsAt(block, cell) !== flag.absent) count += 1
    if (count > 0) counts.set(axes.first + offset, count)
  }
  return counts
}
