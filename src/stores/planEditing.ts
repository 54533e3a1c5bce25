import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Plan } from '@/domain/plan'
import type { PlanProblem } from '@/plan/planProblem'
import { StalePlanError } from '@/storage/plans'
import { usePlanStore } from './plan'

/** What became of the last attempt to change the plan. */
export type PlanEditingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly what: string }
  | { readonly kind: 'undone' }
  /** `plan` is the one that was refused: the problems speak of it. */
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[]; readonly plan: Plan }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly cause: unknown }

/** Changes of the plan by hand: one after the other, each saved at once and taken back with one step. */
export const usePlanEditingStore = defineStore('planEditing', () => {
  const planStore = usePlanStore()

  const state = shallowRef<PlanEditingState>({ kind: 'idle' })

  /** @param what says what was changed, once it is saved; @returns whether it is */
  function save(changed: Plan, what: string): Promise<boolean> {
    return attempt(async () => {
      const problems = await planStore.save(changed)
      return problems.length > 0 ? { kind: 'refused', problems, plan: changed } : { kind: 'saved', what }
    })
  }

  function reset(what: string): Promise<boolean> {
    return attempt(async () => {
      await planStore.reset()
      return { kind: 'saved', what }
    })
  }

  function undo(): Promise<boolean> {
    return attempt(async () => {
      await planStore.undo()
      return { kind: 'undone' }
    })
  }

  /** What was said of the last attempt is no longer of interest. */
  function clear(): void {
    if (state.value.kind !== 'saving') state.value = { kind: 'idle' }
  }

  async function attempt(work: () => Promise<PlanEditingState>): Promise<boolean> {
    if (state.value.kind === 'saving') return false
    state.value = { kind: 'saving' }
    state.value = await work().catch((cause: unknown): PlanEditingState => failureOf(cause))
    return state.value.kind === 'saved' || state.value.kind === 'undone'
  }

  return { state, save, reset, undo, clear }
})

function failureOf(cause: unknown): PlanEditingState {
  return cause instanceof StalePlanError ? { kind: 'stale' } : { kind: 'failed', cause }
}
