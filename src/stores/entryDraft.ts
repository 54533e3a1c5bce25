import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { redone, startHistory, undone, withEdit } from '@/domain/editHistory'
import { type Month, monthOf } from '@/domain/month'
import { type Draft, emptyDraft, summaryOf, type TypedCell, withTyped } from '@/presentation/manualDraft'
import { useDataStore } from './data'
import { type ManualOutcome, useManualValuesStore } from './manualValues'

/** How a save ended, besides what the check of the values said. */
export type SaveOutcome =
  ManualOutcome | { readonly kind: 'stale' } | { readonly kind: 'failed'; readonly cause: unknown }

/** What is typed and not stored yet, with its steps back and forth. */
export const useEntryDraftStore = defineStore('entryDraft', () => {
  const dataStore = useDataStore()
  const manualValues = useManualValuesStore()

  const history = shallowRef(startHistory<Draft>(emptyDraft))
  const lastMonth = shallowRef(runningMonth())

  const draft = computed(() => history.value.present)
  const canUndo = computed(() => history.value.past.length > 0)
  const canRedo = computed(() => history.value.future.length > 0)
  const summary = computed(() => summaryOf(dataStore.evaluation, draft.value, lastMonth.value))
  /** Something that would be lost. */
  const isDirty = computed(() => summary.value.values.length > 0 || summary.value.problems.length > 0)

  function type(cells: readonly TypedCell[]): void {
    const next = withTyped(draft.value, dataStore.evaluation, cells)
    if (!isSameDraft(next, draft.value)) history.value = withEdit(history.value, next)
  }

  function undo(): void {
    history.value = undone(history.value)
  }

  function redo(): void {
    history.value = redone(history.value)
  }

  function discard(): void {
    history.value = startHistory<Draft>(emptyDraft)
    lastMonth.value = runningMonth()
  }

  // What was typed as an example never becomes real because the examples were removed meanwhile.
  watch(
    () => dataStore.isSynthetic,
    (isSynthetic) => {
      if (!isSynthetic) discard()
    },
    { flush: 'sync' },
  )

  /** Stores what was typed; where that does not work, it stays as it is. */
  async function save(note: string): Promise<SaveOutcome> {
    try {
      const outcome = await manualValues.store(summary.value.values, { note })
      if (outcome.kind === 'stored') discard()
      return outcome
    } catch (cause) {
      if (!isStale(cause)) return { kind: 'failed', cause }
      await dataStore.refresh()
      return { kind: 'stale' }
    }
  }

  return { draft, lastMonth, canUndo, canRedo, summary, isDirty, type, undo, redo, discard, save }
})

/** What a worker throws comes over with its name, but without its class. */
function isStale(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'StaleImportError'
}

function isSameDraft(left: Draft, right: Draft): boolean {
  return left.size === right.size && [...left].every(([key, { text }]) => right.get(key)?.text === text)
}

function runningMonth(): Month {
  const now = new Date()
  const month = monthOf(now.getFullYear(), now.getMonth() + 1)
  if (month === undefined) throw new Error('the clock shows a year that no month can have')
  return month
}
