import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Plan } from '@/domain/plan'
import { comparePlans, isSame } from '@/plan/comparePlans'
import { readPlanFile, writePlan } from '@/plan/planFile'
import type { PlanProblem } from '@/plan/planProblem'
import { usePlanStore } from './plan'
import { usePlanEditingStore } from './planEditing'

/** A plan that waits for its confirmation. */
export interface PlanProposal {
  readonly plan: Plan
  /** What somebody has to look at, each in a sentence. */
  readonly remarks: readonly string[]
}

interface RefusedFile {
  readonly problems: readonly PlanProblem[]
  /** What the problems speak of. */
  readonly content: unknown
}

/** Whole plans: written, read, compared with the one in force, and taken over after a look. */
export const usePlanFileStore = defineStore('planFile', () => {
  const planStore = usePlanStore()
  const editing = usePlanEditingStore()

  const proposal = shallowRef<PlanProposal>()
  const refused = shallowRef<RefusedFile>()

  const difference = computed(() =>
    proposal.value === undefined ? undefined : comparePlans(planStore.plan, proposal.value.plan),
  )
  const isKnown = computed(() => difference.value !== undefined && isSame(difference.value))

  function fileOf(plan: Plan): Blob {
    return new Blob([writePlan(plan)], { type: 'application/json' })
  }

  async function read(content: Blob): Promise<void> {
    const reading = readPlanFile(await content.text())
    if ('plan' in reading) propose({ plan: reading.plan, remarks: [] })
    else {
      drop()
      refused.value = reading
    }
  }

  function propose(next: PlanProposal): void {
    editing.clear()
    refused.value = undefined
    proposal.value = next
  }

  function drop(): void {
    editing.clear()
    proposal.value = undefined
    refused.value = undefined
  }

  /** @param what says what was taken over */
  async function take(what: string): Promise<void> {
    if (proposal.value !== undefined && (await editing.save(proposal.value.plan, what)))
      proposal.value = undefined
  }

  return { proposal, refused, difference, isKnown, fileOf, read, propose, drop, take }
})
