import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ManualValue } from '@/domain/manualValue'
import { manualCsv } from '@/export/manualCsv'
import { houseTemplateColumns } from '@/import/houseTemplate'
import type { ImportIssue } from '@/import/issue'
import { StaleImportError } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import type { ImportRecord } from '@/storage/records'
import { type ImportSession, startImportSession } from '@/workers/importClient'
import type { ImportJob } from '@/workers/importDesk'
import type { ImportPreview } from '@/workers/previewOf'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { localDay } from './localDay'
import { usePlanStore } from './plan'

/** How the storing of typed-in values ended; a refused entry left nothing behind. */
export type ManualOutcome =
  | { readonly kind: 'stored'; readonly record: ImportRecord }
  | { readonly kind: 'refused'; readonly issues: readonly ImportIssue[] }
  /** The note calls the entry synthetic, where real data is. */
  | { readonly kind: 'calledSynthetic' }

/** Values typed in by hand take the way of every file: one import of their own, with its original, receipt and undo. */
export const useManualValuesStore = defineStore('manualValues', () => {
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const databaseStore = useDatabaseStore()

  const isStoring = shallowRef(false)

  /**
   * Stores all of the values or none.
   * @param given.note who enters them, and why; stands beside each of them
   * @throws StaleImportError where the log changed meanwhile, and whatever keeps the browser from storing
   */
  async function store(
    values: readonly ManualValue[],
    given: { readonly note: string },
  ): Promise<ManualOutcome> {
    isStoring.value = true
    let session: ImportSession | undefined
    try {
      session = startImportSession(databaseStore.name)
      return await storeWith(session, jobOf(values, given.note))
    } finally {
      session?.close()
      isStoring.value = false
    }
  }

  async function storeWith(session: ImportSession, job: EntryJob): Promise<ManualOutcome> {
    const preview = await session.read(job, () => undefined)
    if (preview.basedOn !== logStateOf(dataStore.imports))
      throw new StaleImportError('the log is not the one that the values were typed over')
    if (preview.isSynthetic !== dataStore.isSynthetic) return { kind: 'calledSynthetic' }
    if (preview.obstacle !== null) return { kind: 'refused', issues: issuesOf(preview) }
    if (preview.factCount !== job.valueCount) throw new Error('the entry was not read back as it was typed')
    const stored = await session.commit(new Date().toISOString())
    await dataStore.addStored(stored)
    return { kind: 'stored', record: stored.record }
  }

  function jobOf(values: readonly ManualValue[], note: string): EntryJob {
    const { plan } = planStore
    const now = new Date()
    const { isSynthetic } = dataStore
    const text = manualCsv(values, { plan, columns: houseTemplateColumns(), note, isSynthetic })
    return {
      files: [{ name: nameAt(now), content: new Blob([text], { type: 'text/csv' }) }],
      origin: 'manual',
      note: note.replace(/\s+/g, ' ').trim(),
      vocabulary: { units: plan.organisation.units, indicators: plan.indicators },
      today: localDay(now),
      valueCount: values.length,
    }
  }

  return { isStoring, store }
})

interface EntryJob extends ImportJob {
  readonly valueCount: number
}

function issuesOf({ files }: ImportPreview): readonly ImportIssue[] {
  return files.flatMap(({ issues }) =>
    issues.filter(({ severity }) => severity === 'error' || severity === 'question'),
  )
}

/** `Eingabe 2023-09-14 10.32.csv`, in the user's own time. */
function nameAt(now: Date): string {
  return `Eingabe ${localDay(now)} ${twoDigits(now.getHours())}.${twoDigits(now.getMinutes())}.csv`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
