import { rowStart } from '../cube'
import { type FactTable, namesIn, type SeriesKey, type Sex } from '../facts'
import { type Ledger, spanOfFacts } from '../ledger'
import { flag } from '../measurement'
import { type Month, monthAt, type MonthIndex } from '../month'
import { grouped } from './grouped'

/** What the file of the month before had and this one lacks. */
export interface MissingNow {
  readonly kind: 'indicators' | 'units' | 'sexes' | 'series' | 'months'
  readonly indicatorIds: readonly string[]
  readonly unitIds: readonly string[]
  readonly sexes: readonly Sex[]
  /** The month that lacks it; of several months the first. */
  readonly month: Month
  readonly lastMonth: Month
  /** The month of the file that had it. */
  readonly comparedWith: Month
}

/** Two files are of a kind where they share so much of their indicators. */
const kinship = 0.5

/**
 * Each file of the import is held against the last stored one of its kind, where that ends earlier: what stood in its
 * newest month and is nowhere in the newest month now.
 */
export function missingNow(before: Ledger, after: Ledger): readonly MissingNow[] {
  const stored = before.tables.map(({ facts }) => facts).toReversed()
  const found = after.tables.slice(before.tables.length).flatMap(({ facts }) => {
    const model = modelOf(facts, stored)
    return model === undefined ? [] : [...lackingSeries(facts, model, after), ...lackingMonths(facts, model)]
  })
  // Several files may lack the same.
  return grouped(found, (missing) => JSON.stringify(missing)).flatMap((alike) => alike.slice(0, 1))
}

/** The stored file that shares the most indicators and units; of equal ones the newest. */
function modelOf(facts: FactTable, stored: readonly FactTable[]): FactTable | undefined {
  const own = namesIn(facts)
  let best: FactTable | undefined
  let bestShare = 0
  for (const candidate of stored) {
    const theirs = namesIn(candidate)
    const ofIndicators = commonShare(own.indicatorIds, theirs.indicatorIds)
    const ofUnits = ofIndicators < kinship ? 0 : commonShare(own.unitIds, theirs.unitIds)
    if (ofUnits < kinship || ofIndicators * ofUnits <= bestShare) continue
    best = candidate
    bestShare = ofIndicators * ofUnits
  }
  return best
}

function commonShare(own: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let common = 0
  for (const name of own) if (theirs.has(name)) common += 1
  return common / Math.max(1, own.size + theirs.size - common)
}

function lackingSeries(facts: FactTable, model: FactTable, after: Ledger): readonly MissingNow[] {
  const newest = newestMonth(facts)
  const comparedWith = newestMonth(model)
  if (comparedWith >= newest) return []
  const expected = seriesAt(model, comparedWith)
  const lacking = expected.filter((key) => isAbsent(after, key, newest))
  if (lacking.length === 0) return []
  const span = { month: monthAt(newest), lastMonth: monthAt(newest), comparedWith: monthAt(comparedWith) }
  return [...wholes({ expected, lacking })].map((missing) => ({ ...missing, ...span }))
}

type Missing = Pick<MissingNow, 'kind' | 'indicatorIds' | 'unitIds' | 'sexes'>

/** Whole indicators first, then whole units of what is left, then whole slices, then the rest by indicator. */
function* wholes(series: {
  readonly expected: readonly SeriesKey[]
  readonly lacking: readonly SeriesKey[]
}): Generator<Missing> {
  let { expected, lacking } = series
  const nothing = { indicatorIds: [], unitIds: [], sexes: [] }
  for (const [kind, part, list] of [
    ['indicators', 'indicatorId', 'indicatorIds'],
    ['units', 'unitId', 'unitIds'],
    ['sexes', 'sex', 'sexes'],
  ] as const) {
    const there = new Set(expected.filter((key) => !lacking.includes(key)).map((key) => key[part]))
    const gone = [...new Set(lacking.map((key) => key[part]))].filter((name) => !there.has(name))
    if (gone.length === 0) continue
    yield { ...nothing, kind, [list]: gone }
    expected = expected.filter((key) => !gone.includes(key[part]))
    lacking = lacking.filter((key) => !gone.includes(key[part]))
  }
  for (const alike of grouped(lacking, ({ indicatorId }) => indicatorId)) {
    yield {
      kind: 'series',
      indicatorIds: alike.slice(0, 1).map(({ indicatorId }) => indicatorId),
      unitIds: unitsLacking(alike, expected),
      sexes: [...new Set(alike.map(({ sex }) => sex))],
    }
  }
}

/** None where all units of the indicator lack something. */
function unitsLacking(lacking: readonly SeriesKey[], expected: readonly SeriesKey[]): readonly string[] {
  const unitIds = new Set(lacking.map(({ unitId }) => unitId))
  const others = expected.filter(
    (key) => key.indicatorId === lacking[0]?.indicatorId && !unitIds.has(key.unitId),
  )
  return others.length === 0 ? [] : [...unitIds]
}

/** Months within the span of the file that the one of its kind had: a month that was forgotten, or lost its heading. */
function lackingMonths(facts: FactTable, model: FactTable): readonly MissingNow[] {
  const own = monthsOf(facts)
  const first = Math.min(...own)
  const newest = newestMonth(facts)
  if (newest - first < 2) return []
  const theirs = monthsOf(model)
  const lacking = [...theirs].filter((month) => month > first && month < newest && !own.has(month))
  const [earliest] = lacking
  if (earliest === undefined) return []
  const span = {
    month: monthAt(Math.min(...lacking)),
    lastMonth: monthAt(Math.max(...lacking)),
    comparedWith: monthAt(newestMonth(model)),
  }
  return [{ kind: 'months', indicatorIds: [], unitIds: [], sexes: [], ...span }]
}

function newestMonth(facts: FactTable): MonthIndex {
  return spanOfFacts(facts).end - 1
}

/** Of tables that were looked through already: they are large, and never change. */
const knownMonths = new WeakMap<FactTable, ReadonlySet<MonthIndex>>()

function monthsOf(facts: FactTable): ReadonlySet<MonthIndex> {
  const months = knownMonths.get(facts) ?? monthsIn(facts)
  knownMonths.set(facts, months)
  return months
}

function monthsIn({ monthAt: column, length }: FactTable): ReadonlySet<MonthIndex> {
  const months = new Set<MonthIndex>()
  let last = -1
  for (let index = 0; index < length; index += 1) {
    const month = column[index] ?? 0
    if (month !== last) months.add(month)
    last = month
  }
  return months
}

function seriesAt(facts: FactTable, month: MonthIndex): readonly SeriesKey[] {
  const found = new Set<number>()
  for (let index = 0; index < facts.length; index += 1) {
    if (facts.monthAt[index] === month) found.add(facts.seriesAt[index] ?? 0)
  }
  return facts.series.filter((_, at) => found.has(at))
}

function isAbsent({ axes, blocks }: Ledger, key: SeriesKey, month: MonthIndex): boolean {
  const start = rowStart(axes, key)
  const block = blocks.get(key.indicatorId)
  return start === undefined || block === undefined || block.flags[start + month - axes.first] === flag.absent
}
