import type { Flags } from './measurement'
import type { MonthIndex } from './month'

/** The slices of a value by sex, in the order in which they lie in blocks. */
export const sexes = ['total', 'female', 'male'] as const
export type Sex = (typeof sexes)[number]

/** All months of one indicator for one unit and one sex. */
export interface SeriesKey {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
}

/**
 * What one file says, a fact per row `i` of the columns, in the order of the file.
 * Typed columns because a file may hold a million facts.
 */
export interface FactTable {
  readonly length: number
  /** Dictionary that `seriesAt` points into. */
  readonly series: readonly SeriesKey[]
  /** Dictionary of the Datenstand, `YYYY-MM-DD`, that `asOfAt` points into; '' where the file names none. */
  readonly asOf: readonly string[]
  readonly seriesAt: Uint32Array
  readonly asOfAt: Uint16Array
  readonly monthAt: Uint16Array
  /** NaN where the flags name a reason. */
  readonly value: Float64Array
  readonly flags: Uint16Array
  /** Physical line in the file, from 1. */
  readonly line: Uint32Array
  /** Column in the file, from 1. */
  readonly column: Uint16Array
}

/** One fact of a table as plain data, for messages, tables and tests. */
export interface Fact {
  readonly series: SeriesKey
  readonly month: MonthIndex
  readonly value: number
  readonly flags: Flags
  readonly asOf: string
  readonly line: number
  readonly column: number
}

export function factAt(table: FactTable, index: number): Fact {
  return {
    series: item(table.series, item(table.seriesAt, index)),
    month: item(table.monthAt, index),
    value: item(table.value, index),
    flags: item(table.flags, index),
    asOf: item(table.asOf, item(table.asOfAt, index)),
    line: item(table.line, index),
    column: item(table.column, index),
  }
}

/** A text that is the same for equal keys and differs for different ones. */
export function seriesId({ indicatorId, unitId, sex }: SeriesKey): string {
  return `${indicatorId}\u0000${unitId}\u0000${sex}`
}

/** The distinct names of a table's dictionary. */
export interface SeriesNames {
  readonly indicatorIds: ReadonlySet<string>
  readonly unitIds: ReadonlySet<string>
}

/** A dictionary never changes, and it is asked for its names at every turn. */
const knownNames = new WeakMap<readonly SeriesKey[], SeriesNames>()

export function namesIn({ series }: Pick<FactTable, 'series'>): SeriesNames {
  const known = knownNames.get(series)
  if (known !== undefined) return known
  const names = {
    indicatorIds: new Set(series.map(({ indicatorId }) => indicatorId)),
    unitIds: new Set(series.map(({ unitId }) => unitId)),
  }
  knownNames.set(series, names)
  return names
}

function item<T>(list: ArrayLike<T>, index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`no element ${index} of ${list.length}`)
  return found
}
