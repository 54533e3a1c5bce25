import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Plan } from '@/domain/plan'
import type { Vocabulary } from '@/import/readOptions'
import type { ImportOrigin, ImportRecord } from '@/storage/records'
import { type ImportSession, startImportSession } from '@/workers/importClient'
import type { ImportPreview } from '@/workers/importDesk'
import { demoFiles } from '../../data/demo/demoFiles'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { usePlanStore } from './plan'

export interface NamedContent {
  readonly name: string
  readonly content: Blob
}

/** Where the import on the page stands; only `storing` cannot be cancelled without waiting for its end. */
export type ImportingState =
  | { readonly kind: 'idle' }
  | ReadingState
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'storing'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly record: ImportRecord; readonly preview: ImportPreview }
  | { readonly kind: 'failed'; readonly cause: unknown }

export interface ReadingState {
  readonly kind: 'reading'
  readonly fileNames: readonly string[]
  readonly bytesRead: number
  readonly bytesTotal: number
}

/** One import at a time: read, shown, confirmed, stored. */
export const useImportingStore = defineStore('importing', () => {
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const databaseStore = useDatabaseStore()

  const state = shallowRef<ImportingState>({ kind: 'idle' })
  const isLoadingDemo = shallowRef(false)
  const isBusy = computed(() => state.value.kind === 'reading' || state.value.kind === 'storing')
  let session: ImportSession | undefined
  let isKeptReady = false

  async function start(files: readonly NamedContent[], origin: ImportOrigin): Promise<void> {
    drop()
    const reading = readingState(files)
    state.value = reading
    const started = open()
    if (started === undefined) return
    await settle(started, async () => {
      const vocabulary = vocabularyOf(planStore.plan)
      const job = { files, origin, vocabulary, today: isoDay(new Date()) }
      const preview = await started.read(job, (bytesRead) => showProgress(started, { ...reading, bytesRead }))
      return { kind: 'preview', preview }
    })
  }

  async function confirm(): Promise<void> {
    if (state.value.kind !== 'preview' || session === undefined) return
    const { preview } = state.value
    const current = session
    state.value = { kind: 'storing', preview }
    await settle(current, async () => {
      const stored = await current.commit(new Date().toISOString())
      dataStore.addStored(stored)
      return { kind: 'done', record: stored.record, preview }
    })
  }

  /** Has the workers ready for the next file until they are released, so that it need not wait for them. */
  function keepReady(): void {
    isKeptReady = true
    prepare()
  }

  /** Ends the workers, unless an import needs them. */
  function release(): void {
    isKeptReady = false
    if (!isBusy.value && state.value.kind !== 'preview') close()
  }

  function prepare(): void {
    if (isBusy.value || state.value.kind === 'preview') return
    if (!isKeptReady) return close()
    // Where they cannot be started, the import itself says so.
    session ??= tryToOpen()
    session?.prepare(vocabularyOf(planStore.plan)).catch(() => undefined)
  }

  /** Drops what was read; nothing of it is stored. */
  function reset(): void {
    drop()
    prepare()
  }

  function drop(): void {
    if (state.value.kind === 'reading') close()
    state.value = { kind: 'idle' }
  }

  /** The synthetic files take the way of every other file, a delivery at a time, without asking in between. */
  async function loadDemo(): Promise<void> {
    isLoadingDemo.value = true
    try {
      for (const delivery of new Set(demoFiles.map((file) => file.delivery))) {
        await start(await contentOf(delivery), 'file')
        await confirm()
        if (state.value.kind !== 'done') return
      }
    } finally {
      isLoadingDemo.value = false
    }
  }

  /** Starts the workers; a browser that refuses them fails the import before it begins. */
  function open(): ImportSession | undefined {
    try {
      session ??= startImportSession(databaseStore.name)
    } catch (cause) {
      state.value = { kind: 'failed', cause }
    }
    return session
  }

  function tryToOpen(): ImportSession | undefined {
    try {
      return startImportSession(databaseStore.name)
    } catch {
      return undefined
    }
  }

  /** Takes over the outcome, unless the import was dropped or replaced meanwhile. */
  async function settle(of: ImportSession, work: () => Promise<ImportingState>): Promise<void> {
    const outcome = await work().catch((cause: unknown) => ({ kind: 'failed', cause }) as const)
    if (session !== of) return
    state.value = outcome
    if (outcome.kind === 'failed') close()
    if (outcome.kind === 'done') prepare()
  }

  function showProgress(of: ImportSession, reading: ReadingState): void {
    if (session === of && state.value.kind === 'reading') state.value = reading
  }

  function close(): void {
    session?.close()
    session = undefined
  }

  return { state, isBusy, isLoadingDemo, keepReady, release, start, confirm, reset, loadDemo }
})

function vocabularyOf({ organisation, indicators }: Plan): Vocabulary {
  return { units: organisation.units, indicators }
}

function contentOf(delivery: number): Promise<NamedContent[]> {
  const files = demoFiles.filter((file) => file.delivery === delivery)
  return Promise.all(files.map(async (file) => ({ name: file.name, content: new Blob([await file.load()]) })))
}

function readingState(files: readonly NamedContent[]): ReadingState {
  const bytesTotal = files.reduce((sum, { content }) => sum + content.size, 0)
  return { kind: 'reading', fileNames: files.map(({ name }) => name), bytesRead: 0, bytesTotal }
}

/** Today in the user's calendar, `YYYY-MM-DD`. */
function isoDay(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
