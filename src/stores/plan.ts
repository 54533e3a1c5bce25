import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Indicator, Plan, Topic, Unit } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { shippedPlan } from '@/plan/shippedPlan'

/** The plan in force and look-ups over it. */
export const usePlanStore = defineStore('plan', () => {
  const plan = shallowRef<Plan>(shippedPlan)

  const indicatorById = computed<ReadonlyMap<string, Indicator>>(() => byId(plan.value.indicators))
  const topicById = computed<ReadonlyMap<string, Topic>>(() => byId(plan.value.topics))
  const unitById = computed<ReadonlyMap<string, Unit>>(() => byId(plan.value.organisation.units))
  const carrier = computed(() => carrierOf(plan.value))
  const offices = computed(() =>
    plan.value.organisation.units.filter(({ parentId }) => parentId === carrier.value.id),
  )

  function targetsOf(topicId: string): readonly Target[] {
    return plan.value.targets.filter((target) => target.topicId === topicId)
  }

  return { plan, indicatorById, topicById, unitById, carrier, offices, targetsOf }
})

/** The Träger: the one unit without parent, which the check of a plan guarantees. */
function carrierOf({ id, organisation }: Plan): Unit {
  const carrier = organisation.units.find(({ parentId }) => parentId === null)
  if (carrier === undefined) throw new Error(`plan ${id} has no Träger`)
  return carrier
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
