import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Plan } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'
import { StalePlanError } from '@/storage/plans'
import { useDatabaseStore } from '@/stores/database'
import { usePlanStore } from '@/stores/plan'
import { indicator } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

beforeEach(() => {
  setActivePinia(createPinia())
  useDatabaseStore().name = freshDatabaseName()
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => dexie.close())
})

describe('the plan in force', () => {
  it('is the shipped one while none is stored', async () => {
    await usePlanStore().load()
    expect(usePlanStore().plan).toBe(shippedPlan)
  })

  it('is the stored one, with what an import added', async () => {
    const added = indicator({ id: 'added-by-import', label: 'Neue Zahl' })
    await stored({ ...shippedPlan, indicators: [...shippedPlan.indicators, added] })
    await usePlanStore().load()
    expect(usePlanStore().indicatorById.get('added-by-import')).toEqual(added)
    expect(usePlanStore().unreadable).toBeUndefined()
  })

  it('is the shipped one where the stored one cannot be read, which is kept for repair', async () => {
    const damaged = { ...shippedPlan, year: 'zweitausend' }
    await stored(damaged as unknown as Plan)
    await usePlanStore().load()
    expect(usePlanStore().plan).toBe(shippedPlan)
    expect(JSON.parse(await usePlanStore().unreadableFile().text())).toEqual(
      JSON.parse(JSON.stringify(damaged)),
    )
    expect(await useDatabaseStore().open().plans.get('current')).toBeDefined()
  })

  it('follows when another window stores one', async () => {
    await usePlanStore().load()
    await stored({ ...shippedPlan, title: 'Nachfolger' })
    await usePlanStore().load()
    expect(usePlanStore().plan.title).toBe('Nachfolger')
  })
})

describe('a saved plan', () => {
  it('is in force at once and after a new start', async () => {
    await usePlanStore().load()
    expect(await usePlanStore().save({ ...shippedPlan, title: 'Neuer Titel' })).toEqual([])
    expect(usePlanStore()).toMatchObject({ plan: { title: 'Neuer Titel' }, isShipped: false })

    openAgain()
    await usePlanStore().load()
    expect(usePlanStore()).toMatchObject({ plan: { title: 'Neuer Titel' }, isShipped: false })
  })

  it('that is none is refused with its problems, and nothing of it is stored', async () => {
    const problems = await usePlanStore().save({ ...shippedPlan, title: ' ' })
    expect(problems).toEqual([{ code: 'empty', path: ['title'], found: ' ' }])
    expect(usePlanStore().plan).toBe(shippedPlan)
    expect(await useDatabaseStore().open().plans.count()).toBe(0)
  })

  it('leaves the one before it beside it, and gives way to the shipped one', async () => {
    const planStore = usePlanStore()
    await planStore.save({ ...shippedPlan, title: 'Erster' })
    await planStore.save({ ...shippedPlan, title: 'Zweiter' })
    expect(await useDatabaseStore().open().plans.get('previous')).toMatchObject({ plan: { title: 'Erster' } })
    await planStore.reset()
    expect(planStore).toMatchObject({ plan: { title: shippedPlan.title }, isShipped: true })
    openAgain()
    await usePlanStore().load()
    expect(usePlanStore().plan).toBe(shippedPlan)
  })

  it('never overwrites what another window stored meanwhile, which is shown instead', async () => {
    const planStore = usePlanStore()
    await planStore.load()
    await stored({ ...shippedPlan, title: 'Vom anderen Fenster' })
    await expect(planStore.save({ ...shippedPlan, title: 'Von hier' })).rejects.toThrow(StalePlanError)
    expect(planStore).toMatchObject({ plan: { title: 'Vom anderen Fenster' } })
    expect(await planStore.save({ ...planStore.plan, title: 'Von hier' })).toEqual([])
  })
})

/** The same browser, started once more. */
function openAgain(): void {
  const { name } = useDatabaseStore()
  setActivePinia(createPinia())
  useDatabaseStore().name = name
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => dexie.close())
}

async function stored(plan: Plan): Promise<void> {
  await useDatabaseStore().open().plans.put({ id: 'current', storedAt: '2023-05-02T08:00:00.000Z', plan })
}
