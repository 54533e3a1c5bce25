import { type FactTable, seriesId } from '@/domain/facts'
import { reasonMask } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import type { CheckTools } from './checkTools'
import { placeOf } from './duplicates'
import type { SeriesRuns } from './seriesRuns'

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

function compareRun(facts: FactTable, { total, parts }: Sum, tools: CompareTools): void {
  const { order, start } = tools.runs
  const totals = new Cursor(facts, tools.runs, total)
  const cursors = parts.map((part) => new Cursor(facts, tools.runs, part))
  for (let position = start[total] ?? 0; position < (start[total + 1] ?? 0); position += 1) {
    const month = facts.monthAt[order[position] ?? 0] ?? 0
    const at = totals.latestIn(month)
    if (at !== order[position]) continue
    const sum = sumOf(facts, at, cursors)
    const value = facts.value[at] ?? NaN
    if (!Number.isNaN(sum) && !areEqual(value, sum)) {
      tools.issues.add('warning', 'total-mismatch', () =>
        placeOf(
          { facts, at },
          { ...tools.labels.detailOf(facts, at), expectedNumber: sum, foundNumber: value },
        ),
      )
    }
  }
}

/** NaN where a part or the total has no number, or they come from different issues of the source. */
function sumOf(facts: FactTable, total: number, parts: readonly Cursor[]): number {
  const month = facts.monthAt[total] ?? 0
  let sum = ((facts.flags[total] ?? 0) & reasonMask) === 0 ? 0 : NaN
  for (const part of parts) {
    const at = part.latestIn(month)
    if (at === -1 || facts.asOfAt[at] !== facts.asOfAt[total]) return NaN
    sum += facts.value[at] ?? NaN
  }
  return sum
}

/** Sums of decimals are off in their last digits. */
function areEqual(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(1, Math.abs(left)) * 1e-9
}

/** Walks along a run, month by month. */
class Cursor {
  private position: number
  private readonly end: number

  constructor(
    private readonly facts: FactTable,
    private readonly runs: SeriesRuns,
    series: number,
  ) {
    this.position = runs.start[series] ?? 0
    this.end = runs.start[series + 1] ?? 0
  }

  /** The newest fact of the month, -1 where there is none. Months must be asked for in their order. */
  latestIn(month: number): number {
    while (this.position < this.end && this.monthHere(0) < month) this.position += 1
    if (this.position === this.end || this.monthHere(0) !== month) return -1
    while (this.position + 1 < this.end && this.monthHere(1) === month) this.position += 1
    return this.runs.order[this.position] ?? 0
  }

  private monthHere(ahead: number): number {
    return this.facts.monthAt[this.runs.order[this.position + ahead] ?? 0] ?? 0
  }
}
