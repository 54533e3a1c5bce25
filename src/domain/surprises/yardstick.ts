import type { Indicator } from '../plan'
import type { ImportedSeries } from './importedSeries'
import { at, medianOf, medianOfKnown, medianOfThree } from './medians'
import { plainLevel, plainSeason } from './plainOpinions'

/** A month is far from the usual beyond so many standard deviations, in both opinions. */
const outlying = 4
/** With fewer numbers before it, a month is only held against a multiple of them. */
const fewNumbers = 6
const fewFactor = 5
/** A level with no year before it knows nothing of the season: twice as wide. */
const withoutSeason = 2
/** So much of its limits the worse of two opinions keeps. */
const secondOpinion = 0.5
/** Months in which the level is looked for. */
const levelWindow = 6
/** So many residuals make the scale, the newest first. */
const scaleWindow = 36
/** With fewer residuals of stored months, those of the import help out. */
const leastResiduals = 12
/** From the median of absolute deviations to the standard deviation of a normal distribution. */
const madToSigma = 1.4826
/** A count against counts varies by more than the count alone: Poisson with a margin. */
const countFloor = 1.5
const countReach = (outlying * countFloor) ** 2
const relativeFloor = 0.03

/** First and last month. */
interface Span {
  readonly first: number
  readonly last: number
}

/** What the limits come from: season and level, the level alone, or too few numbers for either. */
export type Basis = 'season' | 'level' | 'few'

/**
 * What the own history of a series lets expect of a month, and how far off is too far. Two opinions, and only a number
 * outside of both is a surprise:
 *
 * - season: the month of the year before, moved by the median of the last three changes against the year before;
 * - level: the median of the last three numbers.
 *
 * Each has the scale of its own residuals of the last years: their median of absolute deviations (Hampel 1974), taken
 * over Pearson residuals, since the variance of a count grows with its size (quasi-Poisson, McCullagh & Nelder 1989).
 * Where a history is too even to give a scale, the one of a Poisson count or a share of the number takes its place.
 */
export class Yardstick {
  expected = Number.NaN
  low = Number.NaN
  high = Number.NaN
  basis: Basis = 'season'

  /** Numbers of the series by month, NaN where there is none. */
  private known: Float64Array = new Float64Array(0)
  /** The months that come with the import. */
  private imported: Span = { first: 0, last: 0 }
  private isCount = true
  private mayBeNegative = false
  private digit = 1
  private levelScale = Number.NaN
  private seasonScale = Number.NaN
  private readonly residuals = new Float64Array(scaleWindow)

  /** Turns to a series. Its numbers are read when a month is judged, and may be corrected in between. */
  layOn(known: Float64Array, imported: Span, indicator: Indicator | undefined): void {
    this.known = known
    this.imported = imported
    this.isCount = indicator === undefined || countsThings(indicator)
    this.mayBeNegative = indicator?.mayBeNegative === true
    this.digit = 10 ** -(indicator?.decimals ?? 0)
    this.levelScale = Number.NaN
    this.seasonScale = Number.NaN
  }

  /** The first month from there on that is plainly like neither opinion; behind the last one where all are. */
  nextSuspect({ block, start, last }: ImportedSeries, from: number): number {
    const { known, isCount } = this
    const { values } = block
    let month = from
    while (month <= last) {
      const number = at(values, start + month)
      const isPlain =
        isCount &&
        (isNear(number, plainLevel(known, month)) ||
          (month > 14 && isNear(number, plainSeason(known, month))))
      if (!isPlain && !Number.isNaN(number)) return month
      month += 1
    }
    return month
  }

  /** Whether the history lets expect such a number, or says nothing. The fields tell what it does expect otherwise. */
  isUsual(value: number, month: number): boolean {
    const level = this.levelAt(month)
    if (Number.isNaN(level) || this.isWithinFloor(value, level)) return true
    const season = this.seasonAt(month)
    if (this.isWithinFloor(value, season)) return true
    this.setLimits(month, level, season)
    return value >= this.low && value <= this.high
  }

  /** Median of the last three numbers, or of the next ones where none stands before; NaN where there is none at all. */
  levelAt(month: number): number {
    const before = this.medianBeside(month, -1)
    return Number.isNaN(before) ? this.medianBeside(month, 1) : before
  }

  /** What a number of that size varies by at least. */
  floorOf(size: number): number {
    const extent = Math.abs(size)
    return this.isCount ? countFloor * Math.sqrt(Math.max(extent, 1)) : relativeFloor * extent + this.digit
  }

  private isWithinFloor(value: number, expected: number): boolean {
    return this.isCount
      ? isNear(value, expected)
      : Math.abs(value - expected) <= outlying * this.floorOf(expected)
  }

  private medianBeside(month: number, step: -1 | 1): number {
    let first = Number.NaN
    let second = Number.NaN
    for (let away = 1; away <= levelWindow; away += 1) {
      const number = this.numberAt(month + step * away)
      if (Number.isNaN(number)) continue
      if (Number.isNaN(first)) first = number
      else if (Number.isNaN(second)) second = number
      else return medianOfThree(first, second, number)
    }
    return Number.isNaN(second) ? first : (first + second) / 2
  }

  private seasonAt(month: number): number {
    const yearBefore = this.numberAt(month - 12)
    if (Number.isNaN(yearBefore)) return Number.NaN
    return (
      yearBefore + medianOfKnown(this.changeAt(month - 1), this.changeAt(month - 2), this.changeAt(month - 3))
    )
  }

  private changeAt(month: number): number {
    return this.numberAt(month) - this.numberAt(month - 12)
  }

  private numberAt(month: number): number {
    return month < 0 || month >= this.known.length ? Number.NaN : at(this.known, month)
  }

  private hasFewBefore(month: number): boolean {
    let numbers = 0
    for (let at = month - 1; at >= 0 && numbers < fewNumbers; at -= 1) {
      if (!Number.isNaN(this.numberAt(at))) numbers += 1
    }
    return numbers < fewNumbers
  }

  private setLimits(month: number, level: number, season: number): void {
    if (this.hasFewBefore(month)) this.setFew(level)
    else if (Number.isNaN(season) || (season < 0 && !this.mayBeNegative)) this.setLevel(level)
    else this.setBoth(level, season)
  }

  private setFew(level: number): void {
    const width = Math.max((fewFactor - 1) * Math.abs(level), outlying * this.floorOf(level))
    this.set('few', {
      expected: level,
      low: Math.min(level / fewFactor, level - outlying * this.floorOf(level)),
      high: level + width,
    })
  }

  private setLevel(level: number): void {
    const width = withoutSeason * outlying * this.deviationOf(level, this.scaleOfLevel())
    this.set('level', { expected: level, low: level - width, high: level + width })
  }

  /** The opinion that was better so far sets the limits; the other one widens them with half of its own. */
  private setBoth(level: number, season: number): void {
    const ofLevel = outlying * this.deviationOf(level, this.scaleOfLevel())
    const ofSeason = outlying * this.deviationOf(season, this.scaleOfSeason())
    const aroundLevel = ofSeason < ofLevel ? ofLevel * secondOpinion : ofLevel
    const aroundSeason = ofSeason < ofLevel ? ofSeason : ofSeason * secondOpinion
    this.set('season', {
      expected: ofSeason < ofLevel ? season : level,
      low: Math.min(level - aroundLevel, season - aroundSeason),
      high: Math.max(level + aroundLevel, season + aroundSeason),
    })
  }

  private set(basis: Basis, { expected, low, high }: { expected: number; low: number; high: number }): void {
    this.basis = basis
    this.expected = this.mayBeNegative ? expected : Math.max(0, expected)
    this.low = this.mayBeNegative ? low : Math.max(0, low)
    this.high = high
  }

  private deviationOf(size: number, scale: number): number {
    return Math.max(scale * rootOf(size), this.floorOf(size))
  }

  private scaleOfLevel(): number {
    if (Number.isNaN(this.levelScale))
      this.levelScale = this.scaleOf((month) => this.medianBeside(month, -1)) ?? 0
    return this.levelScale
  }

  /** A season that is too young to have a scale borrows that of the level. */
  private scaleOfSeason(): number {
    if (Number.isNaN(this.seasonScale))
      this.seasonScale = this.scaleOf((month) => this.seasonAt(month)) ?? this.scaleOfLevel()
    return this.seasonScale
  }

  /** From what was stored before; an import of many months gives its own scale, in which single errors drown. */
  private scaleOf(opinion: (month: number) => number): number | undefined {
    const enough = [false, true].find((isAll) => this.collectResiduals(opinion, isAll) >= leastResiduals)
    const count = this.collectResiduals(opinion, enough ?? false)
    return count < fewNumbers ? undefined : madToSigma * medianOf(this.residuals.subarray(0, count))
  }

  private collectResiduals(opinion: (month: number) => number, withImported: boolean): number {
    const { first, last } = this.imported
    let count = 0
    for (let month = this.known.length - 1; month > 0 && count < scaleWindow; month -= 1) {
      if (!withImported && month >= first && month <= last) continue
      const expected = opinion(month)
      const residual = Math.abs(this.numberAt(month) - expected) / rootOf(expected)
      if (Number.isNaN(residual)) continue
      this.residuals[count] = residual
      count += 1
    }
    return count
  }
}

/** Whether a count is within what counts vary by at least. */
function isNear(count: number, expected: number): boolean {
  const distance = count - expected
  return distance * distance <= countReach * Math.max(Math.abs(expected), 1)
}

/** Whether an indicator counts things one by one, so that chance moves it as it moves counts. */
export function countsThings({ kind, measure, decimals, isFractional }: Indicator): boolean {
  return kind !== 'ratio' && decimals === 0 && !['€', '%'].includes(measure) && isFractional !== true
}

function rootOf(size: number): number {
  return Math.sqrt(Math.max(Math.abs(size), 1))
}
