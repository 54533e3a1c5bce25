import { changesBetween, type Revision } from './changes'
import type { Ledger } from './ledger'
import type { NewMonths } from './sinceMonths'

/** How the values of an indicator changed in the months that it had before and has now. */
export interface ValueChanges {
  readonly indicatorId: string
  /** Another number, a number where a sign stood, or the reverse. */
  readonly revised: number
  /** The largest difference; a sign that became a number, or the reverse, only where there is no other. */
  readonly biggest: Revision | null
  /** Where nothing stood before. */
  readonly filled: number
  /** Where nothing stands any more. */
  readonly emptied: number
}

/** @param months those that came and went as a whole: their values are no change of known months */
export function valuesSince(
  then: Ledger,
  now: Ledger,
  months: { readonly gained: readonly NewMonths[]; readonly lost: readonly NewMonths[] },
): readonly ValueChanges[] {
  const indicatorIds = new Set([...now.blocks.keys(), ...then.blocks.keys()])
  return [...indicatorIds].flatMap((indicatorId) => {
    const { added, removed, revised, revisions } = changesBetween(
      only(then, indicatorId),
      only(now, indicatorId),
    )
    const filled = added - countIn(months.gained, indicatorId)
    const emptied = removed - countIn(months.lost, indicatorId)
    if (revised + filled + emptied === 0) return []
    return [{ indicatorId, revised, biggest: revisions[0] ?? null, filled, emptied }]
  })
}

function countIn(months: readonly NewMonths[], indicatorId: string): number {
  return months.find((each) => each.indicatorId === indicatorId)?.count ?? 0
}

function only(ledger: Ledger, indicatorId: string): Ledger {
  const block = ledger.blocks.get(indicatorId)
  return { ...ledger, blocks: new Map(block === undefined ? [] : [[indicatorId, block]]) }
}
