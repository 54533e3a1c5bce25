import { type FactTable, type SeriesKey, sexes } from '@/domain/facts'
import { Numbering } from '@/domain/numbering'
import type { Indicator, Unit } from '@/domain/plan'
import type { CheckTools } from './checkTools'
import { placeOf } from './duplicates'
import { monthOf, valueOf } from './factFields'
import { OtherSexes } from './otherSexes'
import { endOf, factIn, type SeriesRuns, startOf } from './seriesRuns'

/** A total beside the parts that should add up to it, as series of one table. */
interface Sum {
  readonly total: number
  readonly parts: readonly number[]
  /** Some parts of the total are not in the table: its others may at most reach it. */
  readonly isOpen: boolean
  readonly rule: SumRule
}

interface SumRule {
  /** The plan says that the indicator counts, so that parts add up. */
  readonly isCertain: boolean
  /** No part can be below zero. */
  readonly isPositive: boolean
}

/**
 * Compares totals with their parts: the Träger with its offices, both sexes with women and men. Hidden or
 * missing parts make a sum impossible, but the others of a count may not exceed the total. A difference is told, never
 * corrected.
 */
export function checkSums(facts: FactTable, runs: SeriesRuns, tools: CheckTools): void {
  const walk = new MonthWalk(facts, runs)
  for (const sum of sumsOf(facts, tools)) {
    walk.start([sum.total, ...sum.parts])
    while (walk.next()) if (sum.rule.isCertain || !walk.mayBeMean()) compare({ facts, walk, sum }, tools)
  }
}

function sumsOf({ series }: FactTable, { vocabulary, lacksSex = false }: CheckTools): readonly Sum[] {
  const numbers = new AddressNumbers(series, vocabulary.units)
  const byAddress = seriesByAddress(series, numbers)
  const indicators = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
  const partsOf = new Map(
    vocabulary.units.map(({ id }) => {
      const parts = vocabulary.units.filter(({ parentId }) => parentId === id)
      return [id, parts.map((unit) => numbers.ofUnit(unit.id))]
    }),
  )
  const otherSexes = new OtherSexes(series, vocabulary.indicators)
  const found: Sum[] = []
  const add = (addresses: readonly number[], { others, lacksPart, ...sum }: Total): void => {
    const parts = addresses.map((address) => byAddress[address] ?? -1).filter((part) => part !== -1)
    const isOpen = lacksPart || parts.length < addresses.length
    if (parts.length > 0 && (!isOpen || sum.rule.isPositive))
      found.push({ ...sum, parts: [...parts, ...others], isOpen })
  }
  for (const [total, key] of series.entries()) {
    const indicator = indicators.get(key.indicatorId)
    if (!isAdditive(indicator, key.indicatorId)) continue
    const rule = { isCertain: indicator !== undefined, isPositive: isCount(indicator) }
    const own = numbers.of(key)
    const withoutUnit = own - numbers.ofUnit(key.unitId)
    const units = partsOf.get(key.unitId) ?? []
    if (key.sex === 'total')
      add([own + toWomen, own + toMen], { total, rule, others: otherSexes.of(key), lacksPart: lacksSex })
    const ofUnits = units.map((unit) => withoutUnit + unit)
    add(ofUnits, { total, rule, others: [], lacksPart: false })
  }
  return found
}

/** The series of each address; -1, or nothing, where the table has none. */
function seriesByAddress(series: readonly SeriesKey[], numbers: AddressNumbers): Int32Array {
  const addresses = Int32Array.from(series, (key) => numbers.of(key))
  const byAddress = new Int32Array(addresses.reduce((most, address) => Math.max(most, address + 1), 0)).fill(
    -1,
  )
  addresses.forEach((address, at) => (byAddress[address] = at))
  return byAddress
}

interface Total {
  readonly total: number
  readonly rule: SumRule
  /** Series of further parts that have no address of ours. */
  readonly others: readonly number[]
  readonly lacksPart: boolean
}

/** What leads from the address of both sexes to those of women and of men. */
const toWomen = sexes.indexOf('female') - sexes.indexOf('total')
const toMen = sexes.indexOf('male') - sexes.indexOf('total')

/** Numbers that are the same for equal addresses: joined texts of thousands of series take longer than the sums. */
class AddressNumbers {
  private readonly indicators = new Numbering()
  private readonly units: Numbering

  constructor(series: readonly SeriesKey[], units: readonly Unit[]) {
    this.units = new Numbering([...units.map(({ id }) => id), ...series.map(({ unitId }) => unitId)])
  }

  of({ indicatorId, unitId, sex }: SeriesKey): number {
    const ofIndicator = this.indicators.of(indicatorId) * this.units.size * sexes.length
    return ofIndicator + this.ofUnit(unitId) + sexes.indexOf(sex)
  }

  get size(): number {
    return this.indicators.size * this.units.size * sexes.length
  }

  /** The unit's share in the number of an address. */
  ofUnit(unitId: string): number {
    return this.units.of(unitId) * sexes.length
  }
}

/** Rates do not add up; of what the plan does not know only the name can say that it is one. */
function isAdditive(indicator: Indicator | undefined, name: string): boolean {
  return indicator === undefined ? !rateWords.test(name) : indicator.kind !== 'ratio'
}

const rateWords =
  /quote|rate\b|anteil|prozent|%|durchschnitt|mittel|median|index|alter\b|dauer|dichte|schlüssel|veränderung|\bje\b|\bpro\b/i

/** A count that the plan knows, of which no part can be negative. */
function isCount(indicator: Indicator | undefined): boolean {
  return indicator !== undefined && indicator.kind !== 'ratio' && indicator.mayBeNegative !== true
}

interface Compared {
  readonly facts: FactTable
  readonly walk: MonthWalk
  readonly sum: Sum
}

function compare({ facts, walk, sum: { isOpen, rule } }: Compared, { issues, labels }: CheckTools): void {
  const at = walk.first()
  const value = valueOf(facts, at)
  const sum = isOpen ? NaN : walk.sumOfOthers()
  const isLeast = Number.isNaN(sum) && rule.isPositive
  const least = isLeast ? walk.sumOfKnown() : sum
  if (!(isLeast ? least > value : !Number.isNaN(sum)) || areEqual(value, least)) return
  const detail = { expectedNumber: least, foundNumber: value, ...(isLeast && { isLeast }) }
  issues.add('warning', 'total-mismatch', () =>
    placeOf({ facts, at }, { ...labels.detailOf(facts, at), ...detail }),
  )
}

/** Sums of decimals are off in their last digits. */
function areEqual(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(1, Math.abs(left)) * 1e-9
}

/** Walks along several series at once, over the months that the first of them has. */
class MonthWalk {
  private count = 0
  private positions = new Int32Array(16)
  private ends = new Int32Array(16)
  /** For each series its newest fact of the month, -1 where it has none. */
  private found = new Int32Array(16)

  constructor(
    private readonly facts: FactTable,
    private readonly runs: SeriesRuns,
  ) {}

  start(series: readonly number[]): void {
    this.count = series.length
    if (this.count > this.found.length) {
      this.positions = new Int32Array(this.count)
      this.ends = new Int32Array(this.count)
      this.found = new Int32Array(this.count)
    }
    series.forEach((each, index) => {
      this.positions[index] = startOf(this.runs, each)
      this.ends[index] = endOf(this.runs, each)
    })
  }

  next(): boolean {
    const position = this.positions[0] ?? 0
    if (position === this.ends[0]) return false
    const month = monthOf(this.facts, factIn(this.runs, position))
    for (let index = 0; index < this.count; index += 1) this.found[index] = this.takeMonth(index, month)
    return true
  }

  /** The fact of the first series. */
  first(): number {
    return this.found[0] ?? 0
  }

  /** NaN where a part or the total has no number, or they come from different issues of the source. */
  sumOfOthers(): number {
    const { asOfAt } = this.facts
    const total = this.first()
    let sum = Number.isNaN(valueOf(this.facts, total)) ? NaN : 0
    for (let index = 1; index < this.count; index += 1) {
      const fact = this.found[index] ?? -1
      if (fact === -1 || asOfAt[fact] !== asOfAt[total]) return NaN
      sum += valueOf(this.facts, fact)
    }
    return sum
  }

  /** What the parts with a number reach together, those of other issues of the source left aside. */
  sumOfKnown(): number {
    const { asOfAt } = this.facts
    let sum = 0
    for (let index = 1; index < this.count; index += 1) {
      const fact = this.found[index] ?? -1
      const value = fact === -1 || asOfAt[fact] !== asOfAt[this.first()] ? NaN : valueOf(this.facts, fact)
      if (!Number.isNaN(value)) sum += value
    }
    return sum
  }

  /** True where the total lies among its parts, or where one of them is no whole number: means do, sums do not. */
  mayBeMean(): boolean {
    const values = this.values()
    const [total = NaN, ...parts] = values
    if (!values.every(Number.isInteger)) return true
    return total <= Math.max(...parts) && total >= Math.min(...parts)
  }

  private values(): readonly number[] {
    return Array.from({ length: this.count }, (_, index) => {
      const fact = this.found[index] ?? -1
      return fact === -1 ? NaN : valueOf(this.facts, fact)
    })
  }

  /** Passes all facts of a series up to the end of the month, and gives the last one of the month itself. */
  private takeMonth(index: number, month: number): number {
    const end = this.ends[index] ?? 0
    let position = this.positions[index] ?? 0
    let found = -1
    for (; position < end; position += 1) {
      const fact = factIn(this.runs, position)
      const here = monthOf(this.facts, fact)
      if (here > month) break
      if (here === month) found = fact
    }
    this.positions[index] = position
    return found
  }
}
