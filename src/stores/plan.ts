import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Indicator, Plan, Topic, Unit } from '@/domain/plan'
import type { Target } from '@/domain/target'
import type { PlanProblem } from '@/plan/planProblem'
import { shippedPlan } from '@/plan/shippedPlan'
import { loadStoredPlan, savePlan } from '@/storage/plans'
import { useDatabaseStore } from './database'
import { announceChange } from './otherTabs'

/** The plan in force and look-ups over it. */
export const usePlanStore = defineStore('plan', () => {
  const databaseStore = useDatabaseStore()

  const plan = shallowRef<Plan>(shippedPlan)
  /** What is stored as the plan but is none: the shipped one holds in its place. */
  const unreadable = shallowRef<unknown>()
  /** When the plan in force was stored; '' for the shipped one. */
  const loadedAt = shallowRef('')

  const isShipped = computed(() => loadedAt.value === '')

  const indicatorById = computed<ReadonlyMap<string, Indicator>>(() => byId(plan.value.indicators))
  const topicById = computed<ReadonlyMap<string, Topic>>(() => byId(plan.value.topics))
  const unitById = computed<ReadonlyMap<string, Unit>>(() => byId(plan.value.organisation.units))
  const carrier = computed(() => carrierOf(plan.value))
  const offices = computed(() =>
    plan.value.organisation.units.filter(({ parentId }) => parentId === carrier.value.id),
  )

  /** Takes the stored plan, or the shipped one where none is stored or the stored one cannot be read. */
  async function load(): Promise<void> {
    const stored = await loadStoredPlan(databaseStore.open())
    const storedAt = stored?.storedAt ?? ''
    if (storedAt === loadedAt.value) return
    loadedAt.value = storedAt
    const found = await readStored(stored?.plan)
    plan.value = found ?? shippedPlan
    unreadable.value = found === undefined ? stored?.plan : undefined
  }

  /** @throws Error where the shipped plan is none */
  async function check(): Promise<void> {
    const { checkShippedPlan } = await import('@/plan/checkShippedPlan')
    checkShippedPlan()
  }

  /**
   * Puts a changed plan in force, durably.
   * @returns what keeps it from being a plan; then nothing is stored
   * @throws StalePlanError where another tab changed the plan meanwhile, which this one has read then
   */
  async function save(changed: Plan): Promise<readonly PlanProblem[]> {
    const { readPlan } = await import('@/plan/readPlan')
    const reading = readPlan(changed)
    if ('problems' in reading) return reading.problems
    await store(reading.plan)
    return []
  }

  /** Puts the plan in force that the product comes with. */
  function reset(): Promise<void> {
    return store(undefined)
  }

  async function store(next: Plan | undefined): Promise<void> {
    const savedAt = new Date().toISOString()
    try {
      await savePlan(databaseStore.open(), { plan: next, savedAt, basedOn: loadedAt.value })
    } catch (cause) {
      await load()
      throw cause
    }
    takeOver(next ?? shippedPlan, next === undefined ? '' : savedAt)
    announceChange(databaseStore.name)
  }

  /** @param storedAt when the plan was stored, '' for the shipped one */
  function takeOver(stored: Plan, storedAt: string): void {
    plan.value = stored
    loadedAt.value = storedAt
    unreadable.value = undefined
  }

  /** What is stored in the place of a plan, as it is, so that somebody can put it right. */
  function unreadableFile(): Blob {
    return new Blob([JSON.stringify(unreadable.value, null, 2)], { type: 'application/json' })
  }

  function targetsOf(topicId: string): readonly Target[] {
    return plan.value.targets.filter((target) => target.topicId === topicId)
  }

  return {
    plan,
    loadedAt,
    unreadable,
    isShipped,
    indicatorById,
    topicById,
    unitById,
    carrier,
    offices,
    load,
    check,
    save,
    reset,
    takeOver,
    unreadableFile,
    targetsOf,
  }
})

/** `undefined` for what is no plan; nothing stored stands for the shipped one. */
async function readStored(stored: unknown): Promise<Plan | undefined> {
  if (stored === undefined) return shippedPlan
  // The start does without what checks plans.
  const { readPlan } = await import('@/plan/readPlan')
  const reading = readPlan(stored)
  return 'plan' in reading ? reading.plan : undefined
}

/** The Träger: the one unit without parent, which the check of a plan guarantees. */
function carrierOf({ id, organisation }: Plan): Unit {
  const carrier = organisation.units.find(({ parentId }) => parentId === null)
  if (carrier === undefined) throw new Error(`plan ${id} has no Träger`)
  return carrier
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
