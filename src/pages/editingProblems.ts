import { computed, type ComputedRef } from 'vue'
import { usePlanEditingStore } from '@/stores/planEditing'
import { planTexts } from '@/texts/plan'
import { describePlanProblem, type PlanProblemLine } from '@/texts/planProblems'

interface EditingProblems {
  /** What keeps the changed plan from being one, each at its place. */
  readonly problems: ComputedRef<readonly PlanProblemLine[]>
  /** Why it could not be stored; '' where it was, or was not tried. */
  readonly failure: ComputedRef<string>
}

/** What became of the last attempt to change the plan, where it did not succeed, in words. */
export function editingProblems(): EditingProblems {
  const editing = usePlanEditingStore()
  const problems = computed(() => {
    const { state } = editing
    if (state.kind !== 'refused') return []
    return state.problems.map((problem) => describePlanProblem(problem, state.plan))
  })
  const failure = computed(() => {
    const { kind } = editing.state
    if (kind === 'stale') return planTexts.stale
    return kind === 'failed' ? planTexts.failed : ''
  })
  return { problems, failure }
}
