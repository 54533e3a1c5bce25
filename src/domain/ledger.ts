import { type Axes, type Place, rowStart } from './cube'
import { type FactTable, namesIn, type SeriesKey } from './facts'
import { blocksOver, type LedgerBlock } from './ledgerBlocks'
import type { MonthIndex } from './month'

export type { LedgerBlock } from './ledgerBlocks'

/** The facts of one file of one import, as they take part in the current state. */
export interface LedgerTable {
  readonly importId: number
  /** Position of the file within its import. */
  readonly fileAt: number
  readonly facts: FactTable
}

/**
 * The current values, derived from the facts of all imports. Later facts replace earlier ones of the
 * same address, except where both name a Datenstand and the later import brings the older one.
 */
export interface Ledger {
  readonly axes: Axes
  readonly blocks: ReadonlyMap<string, LedgerBlock>
  /** In the order of import. */
  readonly tables: readonly LedgerTable[]
}

/** The cell of a file that a number came from. */
export interface Origin {
  readonly table: LedgerTable
  readonly row: number
}

/** Months from the first one to the one before `end`; empty where they are the wrong way round. */
export interface MonthSpan {
  readonly first: MonthIndex
  readonly end: MonthIndex
}

export const emptyLedger: Ledger = {
  axes: { unitIds: [], first: 0, length: 0, stride: 0 },
  blocks: new Map(),
  tables: [],
}

/**
 * The state after all imports.
 * @param tables in the order of import
 */
export function foldLedger(tables: readonly LedgerTable[], unitIds: readonly string[]): Ledger {
  return extendLedger({ ...emptyLedger, axes: { ...emptyLedger.axes, unitIds } }, tables)
}

/** The state after further imports; the given one stays as it is. */
export function extendLedger(ledger: Ledger, tables: readonly LedgerTable[]): Ledger {
  const axes = widenedAxes(ledger.axes, tables)
  const brought = tables.flatMap(({ facts }) => [...namesIn(facts).indicatorIds])
  const blocks = blocksOver(axes, new Set([...ledger.blocks.keys(), ...brought]), ledger)
  let firstFact = firstFactAfter(ledger.tables)
  for (const { facts } of tables) {
    applyFacts(facts, { axes, blocks, firstFact })
    firstFact += facts.length
  }
  return { axes, blocks, tables: [...ledger.tables, ...tables] }
}

/** Number of the first fact behind these tables, counted over all tables from 1, as `origins` counts. */
export function firstFactAfter(tables: readonly LedgerTable[]): number {
  return tables.reduce((sum, { facts }) => sum + facts.length, 1)
}

/** The fact behind a current base value, or `undefined` where no import holds it. */
export function originOf(
  ledger: Ledger,
  indicatorId: string,
  at: { place: Place; month: MonthIndex },
): Origin | undefined {
  const start = rowStart(ledger.axes, at.place)
  const offset = at.month - ledger.axes.first
  if (start === undefined || offset < 0 || offset >= ledger.axes.length) return undefined
  const origin = ledger.blocks.get(indicatorId)?.origins[start + offset] ?? 0
  return origin === 0 ? undefined : factNumbered(ledger.tables, origin - 1)
}

/** Datenstand of a fact, `YYYY-MM-DD`, or '' where the source names none. */
export function asOfOf(origin: Origin): string {
  const { facts } = origin.table
  return facts.asOf[facts.asOfAt[origin.row] ?? 0] ?? ''
}

function factNumbered(tables: readonly LedgerTable[], number: number): Origin | undefined {
  let row = number
  for (const table of tables) {
    if (row < table.facts.length) return { table, row }
    row -= table.facts.length
  }
  return undefined
}

function widenedAxes(axes: Axes, tables: readonly LedgerTable[]): Axes {
  const unitIds = [
    ...new Set([...axes.unitIds, ...tables.flatMap(({ facts }) => [...namesIn(facts).unitIds])]),
  ]
  const spans = [
    { first: axes.first, end: axes.first + axes.length },
    ...tables.map(({ facts }) => spanOfFacts(facts)),
  ].filter(({ first, end }) => first < end)
  if (spans.length === 0) return { unitIds, first: 0, length: 0, stride: 0 }
  const first = Math.min(...spans.map((span) => span.first))
  const length = Math.max(...spans.map(({ end }) => end)) - first
  const stride = length <= axes.stride ? axes.stride : Math.ceil((length + 1) / roomFor) * roomFor
  return { unitIds, first, length, stride }
}

/** Months by which a row grows at once; there is room for the next one, so that its import moves no row. */
const roomFor = 12

/** From the first month that the tables speak of to behind the last. */
export function spanOf(tables: readonly LedgerTable[]): MonthSpan {
  const spans = tables.map(({ facts }) => spanOfFacts(facts))
  return {
    first: Math.min(...spans.map(({ first }) => first)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

/** Of tables that were looked through already: they are large, and never change. */
const knownSpans = new WeakMap<FactTable, MonthSpan>()

export function spanOfFacts(facts: FactTable): MonthSpan {
  const span = knownSpans.get(facts) ?? spanIn(facts)
  knownSpans.set(facts, span)
  return span
}

function spanIn({ monthAt, length }: FactTable): MonthSpan {
  if (length === 0) return { first: Number.POSITIVE_INFINITY, end: Number.NEGATIVE_INFINITY }
  let first = at(monthAt, 0)
  let last = first
  for (let index = 1; index < length; index += 1) {
    const month = at(monthAt, index)
    if (month < first) first = month
    else if (month > last) last = month
  }
  return { first, end: last + 1 }
}

interface Target {
  readonly axes: Axes
  readonly blocks: ReadonlyMap<string, LedgerBlock>
  /** Number of the table's first fact over all tables, from 1. */
  readonly firstFact: number
}

function applyFacts(facts: FactTable, target: Target): void {
  const rows = facts.series.map((key) => rowOf(key, target))
  const dates = facts.asOf.map(dateNumber)
  for (let index = 0; index < facts.length; index += 1) {
    const row = rows[at(facts.seriesAt, index)]
    if (row === undefined) continue
    const cell = row.start + at(facts.monthAt, index) - target.axes.first
    const date = at(dates, at(facts.asOfAt, index))
    if (date !== 0 && date < at(row.block.asOfDates, cell)) continue
    row.block.values[cell] = at(facts.value, index)
    row.block.flags[cell] = at(facts.flags, index)
    row.block.asOfDates[cell] = date
    row.block.origins[cell] = target.firstFact + index
  }
}

/** A number of a column that is known to be that long. */
function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0
}

function rowOf(key: SeriesKey, { axes, blocks }: Target): { block: LedgerBlock; start: number } | undefined {
  const start = rowStart(axes, key)
  const block = blocks.get(key.indicatorId)
  return start === undefined || block === undefined ? undefined : { block, start }
}

/** `YYYY-MM-DD` as a number that sorts the same; 0 for any other text. */
export function dateNumber(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Number(day.replaceAll('-', '')) : 0
}
