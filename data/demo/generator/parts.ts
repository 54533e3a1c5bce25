import { sumOf } from './curves'
import { offices } from './offices'
import { drawAmong, drawOut, drawSome, type Random } from './random'
import { monthCount, type Series, seriesOf, valueIn } from './span'

/**
 * The smallest pieces of an indicator, `[office][slice]`: two slices are women and men, one is everybody.
 * All totals are their sums.
 */
export type Parts = readonly (readonly Series[])[]

/** Weight of each office and slice in each month. */
export type Weights = readonly (readonly Series[])[]

export interface Spread {
  /** How much the offices differ from their share of all cases. */
  readonly offices: number
  /** Share of women; undefined where sex is not counted. */
  readonly women?: number
}

/** Shares that differ by office, drift slowly and never jump. */
export function weightsFor({ offices: difference, women }: Spread, random: Random): Weights {
  return offices.map(({ weight }) => {
    const level = 1 + difference * random.normal()
    const drift = 0.5 * difference * random.normal()
    const ofWomen = women === undefined ? [1] : [women + 0.012 * random.normal()]
    let wobble = 0
    const share = seriesOf((month) => {
      wobble = 0.8 * wobble + 0.0015 * random.normal()
      return weight * (level + (drift * month) / monthCount + wobble)
    })
    return women === undefined
      ? [share]
      : [scaled(share, ofWomen[0] ?? 0), scaled(share, 1 - (ofWomen[0] ?? 0))]
  })
}

/** A stock of the Kreis over its offices. */
export function stockParts(total: Series, weights: Weights): Parts {
  return mapParts(weights, (weight, month) =>
    Math.round((valueIn(total, month) * weight) / sumOf(weightsAt(weights, month))),
  )
}

/** Events of the Kreis over its offices, each falling somewhere by chance. */
export function flowParts(totals: Series, weights: Weights, random: Random): Parts {
  const drawn = totals.map((total, month) => drawAmong(Math.round(total), weightsAt(weights, month), random))
  return fromMonths(drawn, weights)
}

/** Those of the events that are of a special kind. */
export function someOf(parts: Parts, chance: Series, random: Random): Parts {
  return mapParts(parts, (count, month) => drawSome(count, valueIn(chance, month), random))
}

/** A stock that entries fill and that leaves as many as the path of the whole asks for. */
export function stockOfEntries(
  entries: Parts,
  path: { total: Series; start: number },
  random: Random,
): Parts {
  let held = drawAmong(
    path.start,
    weightsAt(
      entries.map((slices) => slices.map(meanSeries)),
      0,
    ),
    random,
  )
  const byMonth = seriesOf((month) => month).map((month) => {
    const entered = weightsAt(entries, month)
    const surplus = sumOf(held) + sumOf(entered) - Math.round(valueIn(path.total, month))
    const left = drawOut(Math.min(sumOf(held), Math.max(0, surplus)), held, random)
    held = held.map((number, place) => number - (left[place] ?? 0) + (entered[place] ?? 0))
    return held
  })
  return fromMonths(byMonth, entries)
}

export function mapParts(
  parts: Parts,
  valueOf: (value: number, month: number, place: Place) => number,
): Parts {
  return parts.map((slices, office) =>
    slices.map((series, slice) => series.map((value, month) => valueOf(value, month, { office, slice }))),
  )
}

export interface Place {
  readonly office: number
  readonly slice: number
}

export function partAt(parts: Parts, { office, slice }: Place, month: number): number {
  return valueIn(parts[office]?.[slice] ?? [], month)
}

/** All pieces of one month in reading order. */
function weightsAt(parts: Parts, month: number): number[] {
  return parts.flatMap((slices) => slices.map((series) => valueIn(series, month)))
}

function fromMonths(byMonth: readonly (readonly number[])[], like: Parts): Parts {
  const sliceCount = like[0]?.length ?? 1
  return like.map((slices, office) =>
    slices.map((_, slice) => byMonth.map((places) => places[office * sliceCount + slice] ?? 0)),
  )
}

function scaled(series: Series, by: number): number[] {
  return series.map((value) => value * by)
}

/** Chance of a place is its size over all years. */
function meanSeries(series: Series): number[] {
  const mean = sumOf(series) / series.length
  return series.map(() => mean)
}
