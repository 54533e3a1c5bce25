import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place } from '@/domain/cube'
import type { LedgerTable } from '@/domain/ledger'
import { type Month, type MonthIndex, monthIndexOf } from '@/domain/month'
import { historyOf, revisionCounts } from '@/domain/valueHistory'
import type { LocatedEntry } from '@/presentation/origin'
import { loadTablesOf } from '@/storage/importLog'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'

/** What all imports said of a value, undone ones too once they are asked for. */
export const useValueHistoryStore = defineStore('valueHistory', () => {
  const dataStore = useDataStore()
  const databaseStore = useDatabaseStore()

  const loaded = shallowRef<readonly LedgerTable[]>([])

  const undone = computed(
    () => new Set(dataStore.imports.filter(({ undoneAt }) => undoneAt !== null).map(({ id }) => id)),
  )
  const recordById = computed(() => new Map(dataStore.imports.map((record) => [record.id, record])))
  const tables = computed(() =>
    [...dataStore.ledger.tables, ...loaded.value.filter(({ importId }) => undone.value.has(importId))].sort(
      (one, other) => one.importId - other.importId || one.fileAt - other.fileAt,
    ),
  )

  /** Undone imports are no part of the current state: their facts are read when someone asks for a history. */
  async function loadUndone(): Promise<void> {
    const ids = [...undone.value].filter((id) => !loaded.value.some(({ importId }) => importId === id))
    if (ids.length === 0) return
    const found = await loadTablesOf(
      databaseStore.open(),
      ids.map((id) => ({ id })),
    )
    loaded.value = [...loaded.value, ...found]
  }

  /** All that imports said of a base value, the oldest first. */
  function entriesAt(
    indicatorId: string,
    { month, ...place }: Place & { month: Month },
  ): readonly LocatedEntry[] {
    const address = { indicatorId, place, month: monthIndexOf(month) }
    return historyOf(tables.value, address, undone.value).map((entry) => {
      const record = recordById.value.get(entry.importId)
      const fileName = record?.files[entry.fileAt]?.name ?? ''
      return { ...entry, fileName, importedAt: record?.importedAt ?? '', note: record?.note ?? '' }
    })
  }

  /** How often the value of a month was revised; months without any revision are left out. */
  function revisionsOf(indicatorId: string, place: Place): ReadonlyMap<MonthIndex, number> {
    return revisionCounts(dataStore.ledger.tables, { indicatorId, place })
  }

  return { loadUndone, entriesAt, revisionsOf }
})
