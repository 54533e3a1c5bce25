import { columnOf, flagsOf, valueOf } from '../check/factFields'
import { type FactColumns, pending } from './factColumns'
import type { WholeCounts } from './wholeCounts'

/** Cells such as `1.234` and `1,234`. */
export const eitherBits = pending.eitherComma | pending.eitherPoint

/** False for most files, which then need no look at each of their cells. */
export function hasOpenCells({ flagsOfAny }: FactColumns): boolean {
  return (flagsOfAny & eitherBits) !== 0
}

/**
 * True where the open cells are many, all written `1.234`, all counts, and something else shows that they have no
 * decimals: smaller counts without a point beside them or, among a great many, some that would be 1 or 2 persons,
 * which no statistic tells, or all different where the file itself calls them a number of things. A comma in a German
 * file may well stand before the decimals of an extrapolated value.
 */
export function areGroupedCounts(facts: FactColumns, counts: WholeCounts): boolean {
  if (!hasOpenCells(facts)) return false
  const seen = new GroupedCounts(facts, counts)
  for (let at = 0; at < facts.length; at += 1) if (!seen.take(at)) return false
  return seen.areCertain
}

/** Columns, from 1, in which a count has decimals, as extrapolated ones may. */
export function columnsOfFractions(facts: FactColumns, counts: WholeCounts): ReadonlySet<number> {
  const columns = new Set<number>()
  for (let at = 0; at < facts.length; at += 1) {
    const isOpen = (flagsOf(facts, at) & (eitherBits | pending.percent)) !== 0
    const value = valueOf(facts, at)
    if (value > 0 && !Number.isInteger(value) && !isOpen && counts.has(at)) columns.add(columnOf(facts, at))
  }
  return columns
}

/** A cell whose decimals nobody can doubt. */
export interface DecimalCell {
  readonly text: string
  readonly series: number
}

interface DecimalColumn {
  /** From 1. */
  readonly column: number
  readonly comma: { readonly places: readonly DecimalCell[] }
  readonly point: { readonly places: readonly DecimalCell[] }
}

/** Columns in which a count that can be read in one way only has three decimals: `4.911,000` */
export function columnsOfThousandths(
  columns: Iterable<DecimalColumn>,
  counts: WholeCounts,
): ReadonlySet<number> {
  const found = [...columns].filter(({ column, comma, point }) =>
    [...comma.places, ...point.places].some(
      ({ text, series }) => counts.isCount(series, column) && threeDecimals.test(text),
    ),
  )
  return new Set(found.map(({ column }) => column))
}

const threeDecimals = /\d[.,]\d{3}$/

class GroupedCounts {
  private open = 0
  private small = 0
  private hidden = 0
  private readonly said = new Set<number>()

  constructor(
    private readonly facts: FactColumns,
    private readonly counts: WholeCounts,
  ) {}

  /** False where the cell cannot stand among counts in groups of thousands. */
  take(at: number): boolean {
    const value = Math.abs(valueOf(this.facts, at))
    if ((flagsOf(this.facts, at) & eitherBits) !== 0) return this.takeOpen(at, value)
    if (value > 0) this.small += 1
    return !(value >= 1000)
  }

  get areCertain(): boolean {
    const { open, small, hidden, said } = this
    const isSaid = said.size >= manyDifferent
    return (open >= manyGrouped && small > 0) || (open >= greatManyGrouped && (hidden > 0 || isSaid))
  }

  private takeOpen(at: number, value: number): boolean {
    this.open += 1
    if (value < 3000) this.hidden += 1
    // `17.000` may also be a whole number with three decimals.
    if (value % 1000 > 0 && this.counts.isSaid(at)) this.said.add(value)
    return !isEitherComma(this.facts, at) && this.counts.has(at)
  }
}

/** So many cells do not all happen to have exactly three digits behind the point. */
const manyGrouped = 10
const greatManyGrouped = 100
const manyDifferent = 50

export function isEitherComma(facts: FactColumns, at: number): boolean {
  return (flagsOf(facts, at) & pending.eitherComma) !== 0
}
