import { type ComputedRef, type ShallowRef, shallowRef } from 'vue'
import type { Plan } from '@/domain/plan'
import type { Reference } from '@/plan/edit/references'
import { usePlanEditingStore } from '@/stores/planEditing'
import type { PlanProblemLine } from '@/texts/planProblems'
import { editingProblems } from './editingProblems'

/** A part that is being edited; `part` is null for a new one. */
interface Editing<T> {
  readonly part: T | null
}

interface InUse {
  readonly label: string
  readonly references: readonly Reference[]
}

interface PartEditing<T> {
  readonly edited: ShallowRef<Editing<T> | undefined>
  readonly inUse: ShallowRef<InUse | undefined>
  readonly problems: ComputedRef<readonly PlanProblemLine[]>
  readonly failure: ComputedRef<string>
  readonly edit: (part: T | null) => void
  readonly cancel: () => void
  readonly save: (plan: Plan, what: string) => Promise<void>
  /** Takes a part away, unless something else names it. */
  readonly remove: (plan: Plan, what: string, used: InUse) => Promise<void>
}

/** What the tabs of the plan page share: one part in a form, saved at once, removed where nothing names it. */
export function partEditing<T>(): PartEditing<T> {
  const editing = usePlanEditingStore()
  const edited = shallowRef<Editing<T>>()
  const inUse = shallowRef<InUse>()

  function edit(part: T | null): void {
    editing.clear()
    edited.value = { part }
  }

  function cancel(): void {
    editing.clear()
    edited.value = undefined
  }

  async function save(plan: Plan, what: string): Promise<void> {
    if (await editing.save(plan, what)) edited.value = undefined
  }

  async function remove(plan: Plan, what: string, used: InUse): Promise<void> {
    editing.clear()
    if (used.references.length > 0) inUse.value = used
    else await editing.save(plan, what)
  }

  return { edited, inUse, ...editingProblems(), edit, cancel, save, remove }
}
