import type { Sex } from '../facts'
import type { Indicator } from '../plan'
import { type ImportedSeries, isNews, readHistory, valueAfter, valueBefore } from './importedSeries'
import { type Basis, Yardstick } from './yardstick'

/** A number and what its own history lets expect instead. */
export interface Surprise {
  readonly indicatorId: string
  readonly sex: Sex
  readonly found: number
  readonly expected: number
  /** The number is usual from … to. */
  readonly low: number
  readonly high: number
  readonly basis: Basis
  /** 10, 100, 1000 … or their inverse, where the number is about so many times the expected one. */
  readonly factor: number | null
  /** How many times as far from the expected number as the limit. */
  readonly size: number
}

/** A number that its own history does not let expect. */
export interface SeriesJump extends Surprise {
  readonly unitId: string
  /** Offset on the axes of the state after. */
  readonly month: number
}

/** Of more jumps only the biggest are held. */
const heldAtMost = 4_000

/** Below, ten times as many is no sign of anything. */
const leastForTen = 5

/** As far as a number may be from a power of ten and still be taken for a shifted comma or thousands. */
const factorTolerance = 1.6

const factors = [1_000_000, 1_000, 100, 10, 0.1, 0.01, 0.001, 0.000_001] as const

/** Every jump of an import; of very many the biggest, with the count of all. */
export function importedJumps(
  series: readonly ImportedSeries[],
  { length, indicatorOf }: { length: number; indicatorOf: (id: string) => Indicator | undefined },
): { readonly jumps: readonly SeriesJump[]; readonly left: number } {
  const held = new BiggestJumps()
  const known = new Float64Array(length)
  const yardstick = new Yardstick()
  for (const each of series) {
    readHistory(each, known)
    yardstick.layOn(known, each, indicatorOf(each.indicatorId))
    let month = yardstick.nextSuspect(each, each.first)
    while (month <= each.last) {
      const jump = jumpAt(each, month, yardstick)
      if (jump !== undefined) held.add(jump)
      // What is misread by a power of ten does not become the usual.
      if (jump !== undefined && jump.factor !== null && known[month] === jump.found)
        known[month] = jump.found / jump.factor
      month = yardstick.nextSuspect(each, month + 1)
    }
  }
  return held.result()
}

function jumpAt(series: ImportedSeries, month: number, yardstick: Yardstick): SeriesJump | undefined {
  if (!isNews(series, month)) return undefined
  const found = valueAfter(series, month)
  const old = valueBefore(series, month)
  if (yardstick.isUsual(found, month) || Math.abs(found - old) <= yardstick.floorOf(old)) return undefined
  const { indicatorId, place } = series
  const { expected, low, high, basis } = yardstick
  const width = found > expected ? high - expected : expected - low
  const size = Math.abs(found - expected) / Math.max(width, Number.MIN_VALUE)
  const factor = factorOf(found, expected)
  return { indicatorId, ...place, month, found, expected, low, high, basis, factor, size }
}

function factorOf(found: number, expected: number): number | null {
  const times = found / expected
  const factor = factors.find((each) => times < each * factorTolerance && times > each / factorTolerance)
  const isSmall = Math.min(Math.abs(found), Math.abs(expected)) < leastForTen
  return factor === undefined || (isSmall && (factor === 10 || factor === 0.1)) ? null : factor
}

class BiggestJumps {
  private held: SeriesJump[] = []
  private left = 0
  private least = 0

  add(jump: SeriesJump): void {
    if (jump.size < this.least) this.left += 1
    else this.held.push(jump)
    if (this.held.length >= 2 * heldAtMost) this.drop()
  }

  result(): { jumps: readonly SeriesJump[]; left: number } {
    if (this.held.length > heldAtMost) this.drop()
    return { jumps: this.held, left: this.left }
  }

  private drop(): void {
    this.held.sort((one, other) => other.size - one.size)
    this.left += this.held.length - heldAtMost
    this.held.length = heldAtMost
    this.least = this.held.at(-1)?.size ?? 0
  }
}
