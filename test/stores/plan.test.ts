import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Plan } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'
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

async function stored(plan: Plan): Promise<void> {
  await useDatabaseStore().open().plans.put({ id: 'current', storedAt: '2023-05-02T08:00:00.000Z', plan })
}
