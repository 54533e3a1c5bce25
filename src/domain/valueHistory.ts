import type { Place } from './cube'
import { factAt, type FactTable } from './facts'
import { dateNumber, type LedgerTable } from './ledger'
import { type Measurement, measurementOf, reasonOf } from './measurement'
import type { MonthIndex } from './month'

/** What one import said of an address. */
export interface HistoryEntry {
  readonly importId: number
  /** Position of the file within its import. */
  readonly fileAt: number
  readonly measurement: Measurement
  /** `YYYY-MM-DD`, '' where the source names none. */
  readonly asOf: string
  readonly line: number
  readonly column: number
  readonly standing: HistoryStanding
  /** Against the number that was in force before; null where either is no number, or this one never was in force. */
  readonly difference: number | null
}

/**
 * `current` is in force, `replaced` was until a later import came, `outdated` never was: its Datenstand was older than
 * the one in force; `undone` belongs to an import that does not count any more.
 */
export type HistoryStanding = 'current' | 'replaced' | 'outdated' | 'undone'

export interface HistoryAddress {
  readonly indicatorId: string
  readonly place: Place
  readonly month: MonthIndex
}

/**
 * All that the imports said of one address, the oldest first.
 * @param tables in the order of import, undone ones among them
 * @param undone the numbers of imports that do not count
 */
export function historyOf(
  tables: readonly LedgerTable[],
  address: HistoryAddress,
  undone: ReadonlySet<number> = new Set(),
): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = []
  let current = -1
  for (const { importId, fileAt, facts } of tables) {
    for (const row of rowsOf(facts, address)) {
      const entry = entryOf(facts, row, { importId, fileAt })
      const before = entries[current]
      const standing = standingOf(entry, before, undone)
      if (standing === 'current') {
        if (before !== undefined) entries[current] = { ...before, standing: 'replaced' }
        current = entries.length
      }
      const difference = standing === 'current' ? differenceOf(before?.measurement, entry.measurement) : null
      entries.push({ ...entry, standing, difference })
    }
  }
  return entries
}

type Said = Omit<HistoryEntry, 'standing' | 'difference'>

function entryOf(facts: FactTable, row: number, at: { importId: number; fileAt: number }): Said {
  const { value, flags, asOf, line, column } = factAt(facts, row)
  return { ...at, measurement: measurementOf(value, flags), asOf, line, column }
}

/** As the ledger decides: a later import wins, except where both name a Datenstand and it brings the older one. */
function standingOf(
  { importId, asOf }: Said,
  current: HistoryEntry | undefined,
  undone: ReadonlySet<number>,
): HistoryStanding {
  if (undone.has(importId)) return 'undone'
  const date = dateNumber(asOf)
  return date !== 0 && current !== undefined && date < dateNumber(current.asOf) ? 'outdated' : 'current'
}

function differenceOf(before: Measurement | undefined, now: Measurement): number | null {
  return before?.kind === 'value' && now.kind === 'value' ? now.value - before.value : null
}

function rowsOf(facts: FactTable, { indicatorId, place, month }: HistoryAddress): readonly number[] {
  const rows: number[] = []
  const series = seriesIn(facts, { indicatorId, place })
  for (let row = 0; series >= 0 && row < facts.length; row += 1) {
    if (facts.monthAt[row] === month && facts.seriesAt[row] === series) rows.push(row)
  }
  return rows
}

function seriesIn({ series }: FactTable, { indicatorId, place }: Omit<HistoryAddress, 'month'>): number {
  return series.findIndex(
    (key) => key.indicatorId === indicatorId && key.unitId === place.unitId && key.sex === place.sex,
  )
}

/** How often the number in force became another one, month by month; months without any revision are left out. */
export function revisionCounts(
  tables: readonly LedgerTable[],
  address: Omit<HistoryAddress, 'month'>,
): ReadonlyMap<MonthIndex, number> {
  const inForce = new InForce()
  for (const { facts } of tables) {
    const series = seriesIn(facts, address)
    const dates = facts.asOf.map(dateNumber)
    for (let row = 0; series >= 0 && row < facts.length; row += 1) {
      if (facts.seriesAt[row] !== series) continue
      const date = dates[facts.asOfAt[row] ?? 0] ?? 0
      inForce.take(facts.monthAt[row] ?? 0, { text: textOf(facts, row), date })
    }
  }
  return inForce.counts
}

/** What a fact says, and its Datenstand as a number, 0 for none. */
interface Dated {
  readonly text: string
  readonly date: number
}

/** What is in force in each month of a series, and how often it was revised. */
class InForce {
  readonly counts = new Map<MonthIndex, number>()
  private readonly said = new Map<MonthIndex, Dated>()

  take(month: MonthIndex, now: Dated): void {
    const old = this.said.get(month)
    if (old !== undefined && now.date !== 0 && now.date < old.date) return
    this.said.set(month, now)
    if (old !== undefined && old.text !== now.text) this.counts.set(month, (this.counts.get(month) ?? 0) + 1)
  }
}

/** The same for the same number and for the same sign in its place; marks are no revision. */
function textOf({ value, flags }: FactTable, row: number): string {
  return reasonOf(flags[row] ?? 0) ?? String(value[row])
}
