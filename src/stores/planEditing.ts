import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { type EditHistory, redone, startHistory, undone, withEdit } from '@/domain/editHistory'
import type { Plan } from '@/domain/plan'
import type { PlanProblem } from '@/plan/planProblem'
import { StalePlanError } from '@/storage/plans'
import { usePlanStore } from './plan'

/** What became of the last attempt to change the plan. */
export type PlanEditingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' | 'undone' | 'redone'; readonly what: string }
  /** `plan` is the one that was refused: the problems speak of it. */
  | { readonly kind: 'refused'; readonly problems: readonly PlanProblem[]; readonly plan: Plan }
  | { readonly kind: 'stale' }
  /** Another window or an import changed the plan: what was done before can no longer be taken back. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'failed'; readonly cause: unknown }

/** A plan that was in force during this visit. */
interface Step {
  readonly plan: Plan
  readonly isShipped: boolean
  /** The edit that led to it; '' for the first one. */
  readonly what: string
}

const mostSteps = 30

/** Changes of the plan by hand: one after the other, each saved at once, taken back and done again step by step. */
export const usePlanEditingStore = defineStore('planEditing', () => {
  const planStore = usePlanStore()

  const state = shallowRef<PlanEditingState>({ kind: 'idle' })
  const history = shallowRef<EditHistory<Step>>(startHistory(stepOf('')))

  /** What would be taken back, or done again; null where there is nothing. */
  const undoes = computed(() => (history.value.past.length === 0 ? null : history.value.present.what))
  const redoes = computed(() => history.value.future[0]?.what ?? null)

  /** @param what says what was changed, once it is saved; @returns whether it is */
  function save(changed: Plan, what: string): Promise<boolean> {
    return attempt(async () => {
      const problems = await planStore.save(changed)
      return problems.length > 0 ? { kind: 'refused', problems, plan: changed } : remember(what)
    })
  }

  function reset(what: string): Promise<boolean> {
    return attempt(async () => {
      await planStore.reset()
      return remember(what)
    })
  }

  function undo(): Promise<boolean> {
    return undoes.value === null ? Promise.resolve(false) : go('undone', undone(history.value), undoes.value)
  }

  function redo(): Promise<boolean> {
    return redoes.value === null ? Promise.resolve(false) : go('redone', redone(history.value), redoes.value)
  }

  function go(kind: 'undone' | 'redone', next: EditHistory<Step>, what: string): Promise<boolean> {
    return attempt(async () => {
      await putInForce(next.present)
      history.value = { ...next, present: stepOf(next.present.what) }
      return { kind, what }
    }, 'ended')
  }

  async function putInForce({ plan, isShipped }: Step): Promise<void> {
    if (isShipped) return planStore.reset()
    const problems = await planStore.save(plan)
    if (problems.length > 0) throw new Error('a plan that was in force before is none any more')
  }

  /** What was said of the last attempt is no longer of interest. */
  function clear(): void {
    if (state.value.kind !== 'saving') state.value = { kind: 'idle' }
  }

  async function attempt(
    work: () => Promise<PlanEditingState>,
    whenStale: 'stale' | 'ended' = 'stale',
  ): Promise<boolean> {
    if (state.value.kind === 'saving') return false
    state.value = { kind: 'saving' }
    state.value = await work().catch((cause: unknown): PlanEditingState => {
      if (!(cause instanceof StalePlanError)) return { kind: 'failed', cause }
      follow()
      return { kind: whenStale }
    })
    return 'what' in state.value
  }

  function remember(what: string): PlanEditingState {
    history.value = withEdit(history.value, stepOf(what), mostSteps)
    return { kind: 'saved', what }
  }

  function stepOf(what: string): Step {
    return { plan: planStore.plan, isShipped: planStore.isShipped, what }
  }

  /** A plan that this store has not put in force ends what could be taken back to the plans before it. */
  function follow(): boolean {
    if (planStore.plan === history.value.present.plan) return false
    const hadSteps = undoes.value !== null || redoes.value !== null
    history.value = startHistory(stepOf(''))
    return hadSteps
  }

  watch(
    () => planStore.plan,
    () => {
      if (state.value.kind !== 'saving' && follow()) state.value = { kind: 'ended' }
    },
    { flush: 'sync' },
  )

  return { state, undoes, redoes, save, reset, undo, redo, clear }
})
