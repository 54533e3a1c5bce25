import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Indicator, Plan } from '@/domain/plan'
import type { Answers } from '@/import/answers'
import type { Profile } from '@/import/profile'
import type { Vocabulary } from '@/import/readOptions'
import type { ImportOrigin, ImportRecord } from '@/storage/records'
import { type ImportSession, startImportSession } from '@/workers/importClient'
import type { ImportJob } from '@/workers/importDesk'
import type { ImportPreview } from '@/workers/previewOf'
import type { Learned } from '@/workers/newImportOf'
import { demoFiles } from '../../data/demo/demoFiles'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { holdWorkers } from './importWorkers'
import { localDay } from './localDay'
import { usePlanStore } from './plan'

export interface NamedContent {
  readonly name: string
  readonly content: Blob
}

/** A file with what the user said of it. */
interface GivenFile extends NamedContent {
  readonly answers?: Answers
}

/** What is known besides the plan while files are read. */
interface Known {
  /** Made on the spot; they join the plan when the import is stored. */
  readonly newIndicators?: readonly Indicator[]
  readonly profiles?: readonly Profile[]
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
  /** What an earlier reading of these files gave: it stays in sight until the new one is there. */
  readonly previous: ImportPreview | null
}

/** One import at a time: read, shown, confirmed, stored. */
export const useImportingStore = defineStore('importing', () => {
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const databaseStore = useDatabaseStore()

  const state = shallowRef<ImportingState>({ kind: 'idle' })
  const isLoadingDemo = shallowRef(false)
  const isBusy = computed(() => state.value.kind === 'reading' || state.value.kind === 'storing')
  const previewed = computed(() => previewIn(state.value))
  const held = holdWorkers(() => startImportSession(databaseStore.name))
  let isKeptReady = false

  async function start(files: readonly GivenFile[], origin: ImportOrigin, known: Known = {}): Promise<void> {
    const reading = { ...readingState(files), previous: previewed.value ?? null }
    drop()
    state.value = reading
    const started = open()
    if (started === undefined) return
    await settle(started, async () => {
      const job = { files, origin, ...knownFrom(planStore.plan, known), today: localDay(new Date()) }
      const preview = await started.read(job, (bytesRead) => showProgress(started, { ...reading, bytesRead }))
      return { kind: 'preview', preview }
    })
  }

  /** @param learned stored with the import, or not at all */
  async function confirm(learned: Learned = {}): Promise<void> {
    const { current } = held
    if (state.value.kind !== 'preview' || current === undefined) return
    const { preview } = state.value
    state.value = { kind: 'storing', preview }
    await settle(current, async () => {
      const stored = await current.commit(new Date().toISOString(), learned)
      if (learned.plan !== undefined) planStore.takeOver(learned.plan, stored.record.importedAt)
      await dataStore.addStored(stored)
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
    if (!isBusy.value && state.value.kind !== 'preview') held.close()
  }

  function prepare(): void {
    if (isBusy.value || state.value.kind === 'preview') return
    if (!isKeptReady) return held.close()
    // Where they cannot be started, the import itself says so.
    held
      .tryToOpen()
      ?.prepare(vocabularyOf(planStore.plan))
      .catch(() => undefined)
  }

  /** Drops what was read; nothing of it is stored. */
  function reset(): void {
    drop()
    prepare()
  }

  function drop(): void {
    if (state.value.kind === 'reading') held.close()
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
    return held.tryToOpen((cause) => {
      state.value = { kind: 'failed', cause }
    })
  }

  /** Takes over the outcome, unless the import was dropped or replaced meanwhile. */
  async function settle(of: ImportSession, work: () => Promise<ImportingState>): Promise<void> {
    const outcome = await work().catch((cause: unknown) => ({ kind: 'failed', cause }) as const)
    if (held.current !== of) return
    state.value = outcome
    if (outcome.kind === 'failed') held.close()
    if (outcome.kind === 'done') prepare()
  }

  function showProgress(of: ImportSession, reading: ReadingState): void {
    if (held.current === of && state.value.kind === 'reading') state.value = reading
  }

  return {
    state,
    previewed,
    isBusy,
    isLoadingDemo,
    keepReady,
    release,
    workers: (): ImportSession => held.open(),
    start,
    confirm,
    reset,
    loadDemo,
  }
})

/** What the page shows of the files under way, also while they are read once more. */
function previewIn(state: ImportingState): ImportPreview | undefined {
  if (state.kind === 'reading') return state.previous ?? undefined
  return state.kind === 'preview' || state.kind === 'storing' ? state.preview : undefined
}

function knownFrom(
  plan: Plan,
  { newIndicators = [], profiles = [] }: Known,
): Pick<ImportJob, 'vocabulary' | 'profiles'> {
  const { units, indicators } = vocabularyOf(plan)
  return { vocabulary: { units, indicators: [...indicators, ...newIndicators] }, profiles }
}

function vocabularyOf({ organisation, indicators }: Plan): Vocabulary {
  return { units: organisation.units, indicators }
}

function contentOf(delivery: number): Promise<NamedContent[]> {
  const files = demoFiles.filter((file) => file.delivery === delivery)
  return Promise.all(files.map(async (file) => ({ name: file.name, content: new Blob([await file.load()]) })))
}

function readingState(files: readonly NamedContent[]): Omit<ReadingState, 'previous'> {
  const bytesTotal = files.reduce((sum, { content }) => sum + content.size, 0)
  return { kind: 'reading', fileNames: files.map(({ name }) => name), bytesRead: 0, bytesTotal }
}
