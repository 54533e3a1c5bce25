import type { FactTable } from '@/domain/facts'
import type { Ledger, LedgerTable } from '@/domain/ledger'
import { type PackedSeries, packSeries, unpackSeries } from '@/storage/packedSeries'

/** The current values on their way from a worker to the page: columns change hands, and nothing big is copied. */
export interface HandedLedger extends Omit<Ledger, 'tables'> {
  readonly tables: readonly HandedTable[]
}

interface HandedTable extends Omit<LedgerTable, 'facts'> {
  readonly facts: Omit<FactTable, 'series'> & { readonly series: PackedSeries }
}

export function handedLedger(ledger: Ledger): HandedLedger {
  const tables = ledger.tables.map(({ facts, ...table }) => ({
    ...table,
    facts: { ...facts, series: packSeries(facts.series) },
  }))
  return { ...ledger, tables }
}

export function receivedLedger(ledger: HandedLedger): Ledger {
  const tables = ledger.tables.map(({ facts, ...table }) => ({
    ...table,
    facts: { ...facts, series: unpackSeries(facts.series) },
  }))
  return { ...ledger, tables }
}

/** The memory of all columns, which the worker loses. */
export function buffersOf({ blocks, tables }: HandedLedger): ArrayBufferLike[] {
  const holders = [...blocks.values(), ...tables.flatMap(({ facts }) => [facts, facts.series])]
  const columns = holders.flatMap((holder) =>
    Object.values(holder).filter((column) => ArrayBuffer.isView(column)),
  )
  return [...new Set(columns.map(({ buffer }) => buffer))]
}
