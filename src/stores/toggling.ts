import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ImportSession } from '@/workers/importClient'
import type { TogglePreview } from '@/workers/logDesk'
import { useDataStore } from './data'
import { useImportingStore } from './importing'
import { usePlanStore } from './plan'

/** Where the undo or the restoration of an import stands. */
export type TogglingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'comparing'; readonly importId: number }
  | { readonly kind: 'preview'; readonly importId: number; readonly preview: TogglePreview }
  | { readonly kind: 'storing'; readonly importId: number; readonly preview: TogglePreview }
  | { readonly kind: 'failed'; readonly importId: number; readonly cause: unknown }

/** One undo or restoration at a time: compared, shown, confirmed, stored. */
export const useTogglingStore = defineStore('toggling', () => {
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const importing = useImportingStore()

  const state = shallowRef<TogglingState>({ kind: 'idle' })
  let turn = 0

  /** Says what it would change to undo the import, or to restore it where it is undone. */
  function compare(importId: number): Promise<void> {
    state.value = { kind: 'comparing', importId }
    const unitIds = planStore.plan.organisation.units.map(({ id }) => id)
    return settle(importId, async (session) => {
      const preview = await session.previewToggle(importId, unitIds)
      return { kind: 'preview', importId, preview }
    })
  }

  /** @returns true where it was done */
  async function confirm(): Promise<boolean> {
    if (state.value.kind !== 'preview') return false
    const { importId, preview } = state.value
    state.value = { kind: 'storing', importId, preview }
    await settle(importId, async (session) => {
      dataStore.takeOver(await session.toggle(new Date().toISOString()))
      return { kind: 'idle' }
    })
    return isIdle()
  }

  /** Nothing is changed. */
  function cancel(): void {
    turn += 1
    state.value = { kind: 'idle' }
  }

  /** Takes over the outcome, unless it was cancelled or replaced meanwhile. */
  async function settle(
    importId: number,
    work: (session: ImportSession) => Promise<TogglingState>,
  ): Promise<void> {
    turn += 1
    const own = turn
    const outcome = await attempt(importId, work)
    if (turn === own) state.value = outcome
  }

  /** The workers are those of the import, so that what they know of the log stays right. */
  async function attempt(
    importId: number,
    work: (session: ImportSession) => Promise<TogglingState>,
  ): Promise<TogglingState> {
    try {
      return await work(importing.workers())
    } catch (cause) {
      // They may have broken down: the next attempt gets others.
      importing.release()
      importing.keepReady()
      return { kind: 'failed', importId, cause }
    }
  }

  function isIdle(): boolean {
    return state.value.kind === 'idle'
  }

  return { state, compare, confirm, cancel }
})
