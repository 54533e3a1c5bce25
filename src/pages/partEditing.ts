import { type ComputedRef, type ShallowRef, shallowRef } from 'vue'
import type { Plan } from '@/domain/plan'
import type { Step } from '@/plan/edit/order'
import type { Reference } from '@/plan/edit/references'
import { usePlanStore } from '@/stores/plan'
import { usePlanEditingStore } from '@/stores/planEditing'
import { describeSaved, type EditedPart } from '@/texts/plan'
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

/** One kind of part of the plan: how it is named, changed and taken away. */
interface PartKind<T, E> {
  readonly kind: EditedPart
  readonly nameOf: (part: T | E) => string
  /** @param id null for a new one */
  readonly withPart: (plan: Plan, id: string | null, entry: E) => Plan
  readonly withoutPart: (plan: Plan, id: string) => Plan
  readonly referencesTo: (plan: Plan, id: string) => readonly Reference[]
}

interface PartRemoval<T> {
  readonly inUse: ShallowRef<InUse | undefined>
  /** Takes a part away, unless something else names it. */
  readonly drop: (part: T) => Promise<void>
}

interface PartEditing<T, E> extends PartRemoval<T> {
  readonly edited: ShallowRef<Editing<T> | undefined>
  readonly problems: ComputedRef<readonly PlanProblemLine[]>
  readonly failure: ComputedRef<string>
  readonly edit: (part: T | null) => void
  readonly cancel: () => void
  readonly keep: (entry: E) => Promise<void>
}

interface Identified {
  readonly id: string
}

/** A part is removed only where nothing names it. */
export function partRemoval<T extends Identified>(
  part: Pick<PartKind<T, never>, 'kind' | 'nameOf' | 'withoutPart' | 'referencesTo'>,
): PartRemoval<T> {
  const planStore = usePlanStore()
  const editing = usePlanEditingStore()
  const inUse = shallowRef<InUse>()

  async function drop(removed: T): Promise<void> {
    editing.clear()
    const label = part.nameOf(removed)
    const references = part.referencesTo(planStore.plan, removed.id)
    if (references.length > 0) inUse.value = { label, references }
    else {
      const plan = part.withoutPart(planStore.plan, removed.id)
      await editing.save(plan, describeSaved(part.kind, 'removed', label))
    }
  }

  return { inUse, drop }
}

/** A part changes places with its neighbour. */
export function partMoving<T extends Identified>(
  part: Pick<PartKind<T, never>, 'kind' | 'nameOf'>,
  movedPart: (plan: Plan, id: string, step: Step) => Plan,
): (moved: T, step: Step) => Promise<void> {
  const planStore = usePlanStore()
  const editing = usePlanEditingStore()

  return async (moved, step) => {
    editing.clear()
    const said = describeSaved(part.kind, 'moved', part.nameOf(moved))
    await editing.save(movedPart(planStore.plan, moved.id, step), said)
  }
}

/** What the tabs of the plan page share: one part in a form, saved at once, removed where nothing names it. */
export function partEditing<T extends Identified, E>(part: PartKind<T, E>): PartEditing<T, E> {
  const planStore = usePlanStore()
  const editing = usePlanEditingStore()
  const edited = shallowRef<Editing<T>>()

  function edit(part: T | null): void {
    editing.clear()
    edited.value = { part }
  }

  function cancel(): void {
    editing.clear()
    edited.value = undefined
  }

  async function keep(entry: E): Promise<void> {
    const id = edited.value?.part?.id ?? null
    const said = describeSaved(part.kind, id === null ? 'added' : 'changed', part.nameOf(entry))
    if (await editing.save(part.withPart(planStore.plan, id, entry), said)) edited.value = undefined
  }

  return { edited, ...editingProblems(), edit, cancel, keep, ...partRemoval<T>(part) }
}
