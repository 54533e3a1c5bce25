import type { Ledger, LedgerBlock } from './ledger'
import { flag, reasonMask } from './measurement'

/** By which the values of an indicator can be checked against the source by hand. */
export interface ControlSum {
  /** Addresses that hold a number. */
  readonly numbers: number
  /** Addresses that hold a sign instead: geheim, folgt später … */
  readonly withoutNumber: number
  /** All numbers added up, over units, sexes and months; meaningless but for comparing. */
  readonly sum: number
  /** Decimals that the numbers bear, and so the sum. */
  readonly decimals: number
}

/** A control sum before and after something; `before` equals `after` where nothing happened to it. */
export interface ControlSumChange {
  readonly indicatorId: string
  readonly before: ControlSum
  readonly after: ControlSum
}

const noControlSum: ControlSum = { numbers: 0, withoutNumber: 0, sum: 0, decimals: 0 }

/** More decimals than any source prints. */
const mostDecimals = 9

/** A block never changes, and a state is looked at with every import that comes upon it. */
const knownSums = new WeakMap<LedgerBlock, ControlSum>()

/** The imported values only: what is computed from them is no part of a source. */
export function controlSums({ blocks }: Ledger): ReadonlyMap<string, ControlSum> {
  return new Map([...blocks].map(([indicatorId, block]) => [indicatorId, knownSumOf(block)]))
}

function knownSumOf(block: LedgerBlock): ControlSum {
  const sum = knownSums.get(block) ?? controlSumOf(block)
  knownSums.set(block, sum)
  return sum
}

/** Every indicator that holds something before or after, in the order in which they first came. */
export function controlSumChanges(before: Ledger, after: Ledger): readonly ControlSumChange[] {
  const old = controlSums(before)
  const now = controlSums(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((indicatorId) => ({
      indicatorId,
      before: old.get(indicatorId) ?? noControlSum,
      after: now.get(indicatorId) ?? noControlSum,
    }))
    .filter((change) => addressesOf(change.before) + addressesOf(change.after) > 0)
}

function addressesOf({ numbers, withoutNumber }: ControlSum): number {
  return numbers + withoutNumber
}

function controlSumOf(block: LedgerBlock): ControlSum {
  return wholeSumOf(block) ?? decimalSumOf(block)
}

/** The short way for counts, whose sums are exact; undefined where a number has decimals, or they are too large. */
function wholeSumOf({ values, flags }: LedgerBlock): ControlSum | undefined {
  let numbers = 0
  let withoutNumber = 0
  let sum = 0
  let size = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    const sign = flags[cell] ?? flag.absent
    if ((sign & reasonMask) === 0) {
      const value = values[cell] ?? Number.NaN
      if (value !== Math.trunc(value)) return undefined
      sum += value
      size += Math.abs(value)
      numbers += 1
    } else if (sign !== flag.absent) withoutNumber += 1
  }
  return size > Number.MAX_SAFE_INTEGER ? undefined : { numbers, withoutNumber, sum, decimals: 0 }
}

function decimalSumOf({ values, flags }: LedgerBlock): ControlSum {
  const sum = new ExactSum()
  let numbers = 0
  let withoutNumber = 0
  let decimals = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    const sign = flags[cell] ?? flag.absent
    if (sign === flag.absent) continue
    if ((sign & reasonMask) !== 0) {
      withoutNumber += 1
      continue
    }
    const value = values[cell] ?? Number.NaN
    sum.add(value)
    numbers += 1
    if (!Number.isInteger(value)) decimals = decimalsOf(value, decimals)
  }
  return { numbers, withoutNumber, sum: rounded(sum.total(), decimals), decimals }
}

/**
 * Adds with Neumaier's compensation: a plain sum of decimals such as 0.1 drifts with their count and order.
 * What is left of the error goes by rounding to the decimals that the numbers themselves bear.
 */
class ExactSum {
  private sum = 0
  private lost = 0

  add(value: number): void {
    const { sum } = this
    const next = sum + value
    this.lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    this.sum = next
  }

  total(): number {
    return this.sum + this.lost
  }
}

/** @param least where to begin: fewer decimals are of no interest */
function decimalsOf(value: number, least: number): number {
  let decimals = least
  while (decimals < mostDecimals && rounded(value, decimals) !== value) decimals += 1
  return decimals
}

/** The number itself where it is too large to have decimals. */
function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const scaled = value * factor
  return Math.abs(scaled) > Number.MAX_SAFE_INTEGER ? value : Math.round(scaled) / factor + 0
}
