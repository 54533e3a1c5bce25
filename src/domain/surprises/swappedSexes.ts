import type { Axes } from '../cube'
import { type Month, monthAt, monthIndexOf } from '../month'
import type { Indicator } from '../plan'
import { grouped } from './grouped'
import { type ImportedSeries, isNews, readHistory, valueAfter } from './importedSeries'
import type { SeriesJump } from './importedJumps'
import { at, medianOfThree } from './medians'
import { countsThings } from './yardstick'

/** Women and men of an indicator that stand in each other's place, as far as their usual shares tell. */
export interface SwappedSexes {
  readonly indicatorId: string
  readonly firstMonth: Month
  readonly lastMonth: Month
  readonly unitIds: readonly string[]
  /** The unit and month that show it best: share of women in percent, as found and as usual. */
  readonly unitId: string
  readonly month: Month
  readonly foundShare: number
  readonly usualShare: number
}

/** As much better (in squared deviations) the other way round must fit; a normal value has 1. */
const decisive = 25
/** From there on a place makes all of its indicator worth a look. */
const suspicious = 4
/** One place alone decides at most so much. */
const decisiveAtMost = 36
/** Shares of women vary by more than chance alone. */
const shareFloor = 1.5
/** Months back in which the usual share is looked for. */
const shareWindow = 6

interface Evidence {
  readonly unitId: string
  readonly month: number
  readonly found: number
  readonly usual: number
  readonly weight: number
}

/** Looks only where women and men both come anew with the import. */
export function swappedSexes(
  series: readonly ImportedSeries[],
  { axes, indicatorOf }: { axes: Axes; indicatorOf: (id: string) => Indicator | undefined },
): readonly SwappedSexes[] {
  const shares = new Shares(axes.length)
  return grouped(pairsOf(series), ({ women }) => women.indicatorId).flatMap((pairs) => {
    const indicatorId = pairs[0]?.women.indicatorId ?? ''
    const indicator = indicatorOf(indicatorId)
    if (indicator !== undefined && !countsThings(indicator)) return []
    const suspects = new Set(pairs.flatMap((pair) => shares.suspectsOf(pair)))
    if (suspects.size === 0) return []
    const evidence = pairs.flatMap((pair) => shares.evidenceOf(pair, suspects))
    return spansOf(indicatorId, decided(evidence), axes)
  })
}

/** The two slices of a unit. */
interface Pair {
  readonly women: ImportedSeries
  readonly men: ImportedSeries
}

function pairsOf(series: readonly ImportedSeries[]): readonly Pair[] {
  const pairs: Pair[] = []
  let women: ImportedSeries | undefined
  // Women come before men of the same unit, with nothing between them.
  for (const each of series) {
    const isPair = women?.indicatorId === each.indicatorId && women.place.unitId === each.place.unitId
    if (women !== undefined && isPair && each.place.sex === 'male') pairs.push({ women, men: each })
    women = each.place.sex === 'female' ? each : undefined
  }
  return pairs
}

/** A jump of women or men that is only the other's number. */
export function isExplained(
  { indicatorId, unitId, sex, month }: Pick<SeriesJump, 'indicatorId' | 'unitId' | 'sex' | 'month'>,
  swapped: readonly SwappedSexes[],
  { first }: Axes,
): boolean {
  const at = first + month
  return swapped.some(
    (swap) =>
      sex !== 'total' &&
      swap.indicatorId === indicatorId &&
      swap.unitIds.includes(unitId) &&
      monthIndexOf(swap.firstMonth) <= at &&
      monthIndexOf(swap.lastMonth) >= at,
  )
}

/** Shares of women among both, month by month, as far as they are known before a month is looked at. */
class Shares {
  private readonly known: Float64Array
  private readonly women: Float64Array
  private readonly men: Float64Array

  constructor(length: number) {
    this.known = new Float64Array(length)
    this.women = new Float64Array(length)
    this.men = new Float64Array(length)
  }

  /** Months in which the share fits better the other way round, so that it lies on the other side of one half. */
  suspectsOf(pair: Pair): readonly number[] {
    this.read(pair)
    const { women, men } = pair
    const suspects: number[] = []
    for (let month = Math.max(women.first, men.first); month <= women.last; month += 1) {
      const found = foundShare(pair, month)
      const usual = Number.isNaN(found) ? Number.NaN : this.usualShare(month)
      if (!((found - 0.5) * (usual - 0.5) < 0) || this.weightAt(pair, month, usual) < suspicious) continue
      if (isNews(women, month) && isNews(men, month)) suspects.push(month)
      this.known[month] = 1 - found
    }
    return suspects
  }

  /** What each of these months says for and against. */
  evidenceOf(pair: Pair, months: ReadonlySet<number>): readonly Evidence[] {
    this.read(pair)
    const evidence: Evidence[] = []
    for (const month of [...months].sort((one, other) => one - other)) {
      if (!isNews(pair.women, month) || !isNews(pair.men, month)) continue
      const usual = this.usualShare(month)
      const found = foundShare(pair, month)
      const weight = this.weightAt(pair, month, usual)
      if (Number.isNaN(weight)) continue
      evidence.push({ unitId: pair.women.place.unitId, month, found, usual, weight })
      if (weight >= suspicious) this.known[month] = 1 - found
    }
    return evidence
  }

  private read({ women, men }: Pair): void {
    readHistory(women, this.women)
    readHistory(men, this.men)
    const first = Math.max(0, Math.min(women.first, men.first) - shareWindow)
    for (let month = first; month <= Math.max(women.last, men.last); month += 1) {
      const female = at(this.women, month)
      this.known[month] = female / (female + at(this.men, month))
    }
  }

  /** Median of the three shares before a month; of those of half a year where some are missing. */
  private usualShare(month: number): number {
    if (month < 3) return Number.NaN
    const { known } = this
    const usual = medianOfThree(at(known, month - 1), at(known, month - 2), at(known, month - 3))
    if (!Number.isNaN(usual)) return usual
    const shares = known
      .slice(Math.max(0, month - shareWindow), month)
      .filter((share) => !Number.isNaN(share))
    return shares.length < 3 ? Number.NaN : medianOfThree(at(shares, 0), at(shares, 1), at(shares, 2))
  }

  private weightAt(pair: Pair, month: number, usual: number): number {
    const both = valueAfter(pair.women, month) + valueAfter(pair.men, month)
    const before = at(this.women, month - 1) + at(this.men, month - 1)
    // A number that is a thousand times too big is no thousand times as sure.
    return weightOf(foundShare(pair, month), usual, before < both ? before : both)
  }
}

function foundShare({ women, men }: Pair, month: number): number {
  const female = valueAfter(women, month)
  return female / (female + valueAfter(men, month))
}

/** How much better the share fits the other way round; negative where it fits as it stands. */
function weightOf(found: number, usual: number, both: number): number {
  const deviation = shareFloor * Math.sqrt((usual * (1 - usual)) / both)
  const asItStands = ((found - usual) / deviation) ** 2
  const swapped = ((1 - found - usual) / deviation) ** 2
  return Math.min(asItStands, decisiveAtMost) - Math.min(swapped, decisiveAtMost)
}

/** All units of a month together, or the single ones that are beyond doubt. */
function decided(evidence: readonly Evidence[]): readonly Evidence[] {
  const sums = new Map<number, number>()
  for (const { month, weight } of evidence) sums.set(month, (sums.get(month) ?? 0) + weight)
  return evidence.filter(({ month, weight }) => {
    return weight >= decisive || (weight > 0 && (sums.get(month) ?? 0) >= decisive)
  })
}

function spansOf(
  indicatorId: string,
  evidence: readonly Evidence[],
  { first }: Axes,
): readonly SwappedSexes[] {
  const sorted = evidence.toSorted((one, other) => one.month - other.month)
  const spans: Evidence[][] = []
  for (const each of sorted) {
    const span = spans.at(-1)
    if (span === undefined || each.month > (span.at(-1)?.month ?? 0) + 1) spans.push([each])
    else span.push(each)
  }
  return spans.flatMap((span) => {
    const best = span.reduce((one, other) => (other.weight > one.weight ? other : one))
    return {
      indicatorId,
      firstMonth: monthAt(first + Math.min(...span.map(({ month }) => month))),
      lastMonth: monthAt(first + Math.max(...span.map(({ month }) => month))),
      unitIds: [...new Set(span.map(({ unitId }) => unitId))],
      unitId: best.unitId,
      month: monthAt(first + best.month),
      foundShare: best.found * 100,
      usualShare: best.usual * 100,
    }
  })
}
