import { type FactTable, seriesId } from '@/domain/facts'
import type { Indicator } from '@/domain/plan'
import type { CheckTools } from './checkTools'
import { placeOf } from './duplicates'
import { monthOf, valueOf } from './factFields'
import { endOf, factIn, type SeriesRuns, startOf } from './seriesRuns'

/** A total beside the parts that should add up to it, as series of one table. */
interface Sum {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Compares totals with their parts: the Träger with its offices, both sexes with women and men. Hidden or
 * missing parts make a sum impossible; a difference is told, never corrected.
 */
export function checkSums(facts: FactTable, runs: SeriesRuns, tools: CheckTools): void {
  for (const sum of sumsOf(facts, tools)) compareRun(facts, sum, { ...tools, runs })
}

function sumsOf(facts: FactTable, { vocabulary }: CheckTools): readonly Sum[] {
  const { series } = facts
  const byId = new Map(series.map((key, at) => [seriesId(key), at]))
  const indicators = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
  const childrenOf = new Map(
    vocabulary.units.map(({ id }) => [id, vocabulary.units.filter(({ parentId }) => parentId === id)]),
  )
  return series.flatMap((key, total) => {
    if (!isAdditive(indicators.get(key.indicatorId))) return []
    const ofSexes = key.sex === 'total' ? (['female', 'male'] as const).map((sex) => ({ ...key, sex })) : []
    const ofUnits = (childrenOf.get(key.unitId) ?? []).map(({ id }) => ({ ...key, unitId: id }))
    return [ofSexes, ofUnits].flatMap((parts) => {
      const found = parts.map((part) => byId.get(seriesId(part))).filter((part) => part !== undefined)
      return found.length > 0 && found.length === parts.length ? [{ total, parts: found }] : []
    })
  })
}

/** Rates do not add up; of an unknown indicator it is not known. */
function isAdditive(indicator: Indicator | undefined): boolean {
  return indicator !== undefined && indicator.kind !== 'ratio'
}

interface CompareTools extends CheckTools {
  readonly runs: SeriesRuns
}

function compareRun(facts: FactTable, { total, parts }: Sum, { runs, issues, labels }: CompareTools): void {
  const walk = new MonthWalk(facts, runs, [total, ...parts])
  while (walk.next()) {
    const at = walk.first()
    const sum = walk.sumOfOthers()
    const value = valueOf(facts, at)
    if (Number.isNaN(sum) || areEqual(value, sum)) continue
    issues.add('warning', 'total-mismatch', () =>
      placeOf({ facts, at }, { ...labels.detailOf(facts, at), expectedNumber: sum, foundNumber: value }),
    )
  }
}

/** Sums of decimals are off in their last digits. */
function areEqual(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(1, Math.abs(left)) * 1e-9
}

/** Walks along several series at once, over the months that the first of them has. */
class MonthWalk {
  private readonly runs: readonly MonthRun[]

  constructor(
    private readonly facts: FactTable,
    runs: SeriesRuns,
    series: readonly number[],
  ) {
    this.runs = series.map((each) => new MonthRun(facts, runs, each))
  }

  next(): boolean {
    const month = this.runs[0]?.nextMonth() ?? -1
    for (const run of this.runs) run.goTo(month)
    return month !== -1
  }

  /** The fact of the first series. */
  first(): number {
    return this.runs[0]?.fact ?? 0
  }

  /** NaN where a part or the total has no number, or they come from different issues of the source. */
  sumOfOthers(): number {
    const { asOfAt } = this.facts
    const total = this.first()
    let sum = Number.isNaN(valueOf(this.facts, total)) ? NaN : 0
    for (let index = 1; index < this.runs.length; index += 1) {
      const fact = this.runs[index]?.fact ?? -1
      if (fact === -1 || asOfAt[fact] !== asOfAt[total]) return NaN
      sum += valueOf(this.facts, fact)
    }
    return sum
  }
}

/** One series on such a walk. */
class MonthRun {
  /** Newest fact of the month, -1 where there is none. */
  fact = -1
  private position: number
  private readonly end: number

  constructor(
    private readonly facts: FactTable,
    private readonly runs: SeriesRuns,
    series: number,
  ) {
    this.position = startOf(runs, series)
    this.end = endOf(runs, series)
  }

  /** -1 behind the last one. */
  nextMonth(): number {
    return this.position === this.end ? -1 : monthOf(this.facts, factIn(this.runs, this.position))
  }

  /** Passes all facts up to the end of the month. */
  goTo(month: number): void {
    this.fact = -1
    for (; this.position < this.end; this.position += 1) {
      const fact = factIn(this.runs, this.position)
      const here = monthOf(this.facts, fact)
      if (here > month) return
      if (here === month) this.fact = fact
    }
  }
}
