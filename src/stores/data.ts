import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place } from '@/domain/cube'
import { createEvaluation } from '@/domain/evaluation'
import { factAt } from '@/domain/facts'
import { asOfOf, emptyLedger, foldLedger, originOf } from '@/domain/ledger'
import { type Month, monthIndexOf } from '@/domain/month'
import { type ReportingMonth, reportingMonths } from '@/domain/reportingMonths'
import { loadLog, removeSynthetic } from '@/storage/importLog'
import { loadOriginal } from '@/storage/originals'
import type { ImportRecord } from '@/storage/records'
import type { StoredImport } from '@/workers/importDesk'
import type { StoredState } from '@/workers/storedState'
import { announceChange, onChangeElsewhere } from './otherTabs'
import { useDatabaseStore } from './database'
import { usePlanStore } from './plan'
import { useProfilesStore } from './profiles'
import { type LoadState, track } from './track'

/** The cell of a file that a number stands in. */
export interface Provenance {
  readonly importId: number
  readonly fileAt: number
  readonly fileName: string
  readonly line: number
  readonly column: number
  /** `YYYY-MM-DD`, '' where the source names none. */
  readonly asOf: string
  /** ISO time. */
  readonly importedAt: string
}

/** A file as it was imported. */
interface NamedFile {
  readonly name: string
  readonly content: Blob
}

/** The log of imports and all that follows from it. */
export const useDataStore = defineStore('data', () => {
  const planStore = usePlanStore()
  const databaseStore = useDatabaseStore()
  const profilesStore = useProfilesStore()

  const imports = shallowRef<readonly ImportRecord[]>([])
  const ledger = shallowRef(emptyLedger)
  const loadState = shallowRef<LoadState>({ status: 'idle' })
  const glimpsedMonths = shallowRef<readonly ReportingMonth[]>([])

  const evaluation = computed(() => createEvaluation(planStore.plan, ledger.value))
  /** True where no import counts: there is none, or all are undone. */
  const isEmpty = computed(() => ledger.value.tables.length === 0)
  /** Synthetic data has no place beside real imports, not even beside undone ones: they could come back. */
  const mayLoadDemo = computed(() => isEmpty.value && imports.value.every((record) => record.isSynthetic))
  const isSynthetic = computed(() =>
    imports.value.some((record) => record.isSynthetic && record.undoneAt === null),
  )
  const months = computed(() => (isEmpty.value ? glimpsedMonths.value : reportingMonths(ledger.value)))

  /** What is known of the log before it is folded. */
  function glance(records: readonly ImportRecord[], knownMonths: readonly ReportingMonth[]): void {
    imports.value = records
    glimpsedMonths.value = knownMonths
  }

  function load(): Promise<void> {
    return track(loadState, refresh)
  }

  /** Reads the log again while the pages go on showing what they have. */
  async function refresh(): Promise<void> {
    const [log] = await Promise.all([loadLog(databaseStore.open()), planStore.load(), profilesStore.load()])
    await planStore.check()
    imports.value = log.records
    ledger.value = foldLedger(
      log.tables,
      planStore.plan.organisation.units.map(({ id }) => id),
    )
    glimpsedMonths.value = []
  }

  /** Takes over what an import stored, without reading it again. A real import has removed the synthetic ones. */
  async function addStored(stored: StoredImport): Promise<void> {
    const kept = imports.value.filter((record) => stored.record.isSynthetic || !record.isSynthetic)
    takeOver({ records: [...kept, stored.record], ledger: stored.ledger })
    // The import is stored, whatever becomes of this.
    await profilesStore.load().catch(() => undefined)
  }

  /** Takes over the state that an undo or a restoration led to. */
  function takeOver(state: StoredState): void {
    imports.value = state.records
    ledger.value = state.ledger
    announceChange(databaseStore.name)
  }

  async function removeSyntheticData(): Promise<void> {
    await removeSynthetic(databaseStore.open())
    await refresh()
    announceChange(databaseStore.name)
  }

  /** The cell behind a current base value; `undefined` where no import holds it. */
  function provenanceOf(indicatorId: string, at: Place & { month: Month }): Provenance | undefined {
    const origin = originOf(ledger.value, indicatorId, { place: at, month: monthIndexOf(at.month) })
    const record = imports.value.find(({ id }) => id === origin?.table.importId)
    if (origin === undefined || record === undefined) return undefined
    const { importId, fileAt, facts } = origin.table
    const { line, column } = factAt(facts, origin.row)
    const fileName = record.files[fileAt]?.name ?? ''
    return { importId, fileAt, fileName, line, column, asOf: asOfOf(origin), importedAt: record.importedAt }
  }

  /** @throws Error where the log has no such file, or keeps another than was imported */
  async function originalFile(importId: number, fileAt: number): Promise<NamedFile> {
    const name = imports.value.find(({ id }) => id === importId)?.files[fileAt]?.name
    const content = await loadOriginal(databaseStore.open(), importId, fileAt)
    if (name === undefined || content === undefined) throw new Error('the log has no such file')
    return { name, content }
  }

  onChangeElsewhere(
    () => databaseStore.name,
    () => {
      refresh().catch((cause: unknown) => {
        loadState.value = { status: 'failed', cause }
      })
    },
  )

  return {
    imports,
    loadState,
    ledger,
    evaluation,
    isEmpty,
    isSynthetic,
    mayLoadDemo,
    months,
    glance,
    load,
    refresh,
    addStored,
    takeOver,
    removeSyntheticData,
    provenanceOf,
    originalFile,
  }
})
