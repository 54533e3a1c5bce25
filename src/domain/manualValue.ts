import { type Place, readCell } from './cube'
import { seriesId } from './facts'
import type { Ledger } from './ledger'
import type { Measurement, MissingReason } from './measurement'
import { type Month, monthIndexOf } from './month'
import type { Indicator } from './plan'

/** Where a value that somebody types in belongs. */
export interface ManualAddress extends Place {
  readonly indicatorId: string
  readonly month: Month
}

/** A number, or the reason why there is none. */
export type Entered =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing'; readonly reason: EnteredReason }

/** Reasons that a person can know; the others follow from the data. */
export type EnteredReason = Extract<
  MissingReason,
  'suppressed' | 'notMeaningful' | 'notYetAvailable' | 'unreliable' | 'notReported'
>

export interface ManualValue {
  readonly address: ManualAddress
  readonly entered: Entered
}

/** Why what was typed cannot be a value of that indicator. */
export type EntryProblem = 'notANumber' | 'negative' | 'fraction' | 'futureMonth'

export function addressKey(address: ManualAddress): string {
  return `${seriesId(address)}\u0000${address.month}`
}

/** @param lastMonth the month that is running: later ones cannot have values yet */
export function entryProblem(
  { address, entered }: ManualValue,
  indicator: Indicator,
  lastMonth: Month,
): EntryProblem | null {
  if (address.month > lastMonth) return 'futureMonth'
  if (entered.kind === 'missing') return null
  if (entered.value < 0 && indicator.mayBeNegative !== true) return 'negative'
  return isWhole(indicator) && !Number.isInteger(entered.value) ? 'fraction' : null
}

function isWhole({ kind, decimals, isFractional }: Indicator): boolean {
  return kind !== 'ratio' && decimals === 0 && isFractional !== true
}

/** What an import holds at the address itself; a total that only its parts make up is not stored. */
export function storedAt({ blocks, axes }: Ledger, address: ManualAddress): Measurement {
  const block = blocks.get(address.indicatorId)
  if (block === undefined) return { kind: 'missing', reason: 'absent' }
  return readCell(block, axes, { place: address, month: monthIndexOf(address.month) })
}

/** What saving does at an address: `removed` leaves a reason in place of a number. */
export type EntryChange = 'added' | 'changed' | 'removed'

/** `null` where the value says what is stored already. */
export function entryChange(ledger: Ledger, { address, entered }: ManualValue): EntryChange | null {
  const stored = storedAt(ledger, address)
  if (isSame(stored, entered)) return null
  if (stored.kind === 'missing' && stored.reason === 'absent') return 'added'
  return entered.kind === 'missing' && stored.kind === 'value' ? 'removed' : 'changed'
}

function isSame(stored: Measurement, entered: Entered): boolean {
  if (stored.kind === 'value') return entered.kind === 'value' && stored.value === entered.value
  return entered.kind === 'missing' && stored.reason === entered.reason
}
