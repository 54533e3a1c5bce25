import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Plan } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'
import { useDatabaseStore } from '@/stores/database'
import { usePlanStore } from '@/stores/plan'
import { usePlanEditingStore } from '@/stores/planEditing'
import { freshDatabaseName } from '../storage/freshDatabase'

beforeEach(() => {
  setActivePinia(createPinia())
  useDatabaseStore().name = freshDatabaseName()
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => dexie.close())
})

describe('changes of a visit', () => {
  it('are taken back one after the other, down to the shipped plan, and done again', async () => {
    const editing = usePlanEditingStore()
    await named('Erster')
    await named('Zweiter')
    expect(editing).toMatchObject({ undoes: 'Zweiter genannt.', redoes: null })

    await editing.undo()
    expect(editing).toMatchObject({
      state: { kind: 'undone', what: 'Zweiter genannt.' },
      undoes: 'Erster genannt.',
      redoes: 'Zweiter genannt.',
    })
    expect(await storedTitle()).toBe('Erster')
    await editing.undo()
    expect(usePlanStore()).toMatchObject({ plan: { title: shippedPlan.title }, isShipped: true })
    expect(await storedTitle()).toBeUndefined()
    expect(await editing.undo()).toBe(false)

    await editing.redo()
    await editing.redo()
    expect(editing).toMatchObject({ state: { kind: 'redone' }, undoes: 'Zweiter genannt.', redoes: null })
    expect(await storedTitle()).toBe('Zweiter')
  })

  it('that were taken back are gone once something else is changed', async () => {
    await named('Erster')
    await usePlanEditingStore().undo()
    await named('Anderer')
    expect(usePlanEditingStore().redoes).toBeNull()
    await usePlanEditingStore().undo()
    expect(usePlanStore().isShipped).toBe(true)
  })

  it('include the way back to the shipped plan', async () => {
    await named('Erster')
    await usePlanEditingStore().reset('Wieder mitgeliefert.')
    await usePlanEditingStore().undo()
    expect(usePlanStore()).toMatchObject({ plan: { title: 'Erster' }, isShipped: false })
  })

  it('are kept for thirty steps', async () => {
    for (let at = 0; at <= 30; at += 1) await named(`Titel ${at}`)
    const editing = usePlanEditingStore()
    while (editing.undoes !== null) await editing.undo()
    expect(usePlanStore().plan.title).toBe('Titel 0')
  })

  it('that are refused are no step', async () => {
    await usePlanEditingStore().save({ ...shippedPlan, title: ' ' }, 'Nichts.')
    expect(usePlanEditingStore()).toMatchObject({ state: { kind: 'refused' }, undoes: null })
  })
})

describe('a plan that another window or an import changed', () => {
  it('ends what could be taken back, and says so', async () => {
    await named('Von hier')
    await storeElsewhere('Von dort')
    await usePlanStore().load()
    expect(usePlanEditingStore()).toMatchObject({ state: { kind: 'ended' }, undoes: null, redoes: null })
  })

  it('is not overwritten by a step back that comes first', async () => {
    await named('Von hier')
    await storeElsewhere('Von dort')
    expect(await usePlanEditingStore().undo()).toBe(false)
    expect(usePlanEditingStore()).toMatchObject({ state: { kind: 'ended' }, undoes: null })
    expect(usePlanStore().plan.title).toBe('Von dort')
    expect(await storedTitle()).toBe('Von dort')
  })

  it('is the first step where nothing was changed before', async () => {
    usePlanEditingStore()
    await storeElsewhere('Von dort')
    await usePlanStore().load()
    expect(usePlanEditingStore().state).toEqual({ kind: 'idle' })
    await named('Von hier')
    await usePlanEditingStore().undo()
    expect(usePlanStore().plan.title).toBe('Von dort')
  })
})

function named(title: string): Promise<boolean> {
  const plan: Plan = { ...usePlanStore().plan, title }
  return usePlanEditingStore().save(plan, `${title} genannt.`)
}

async function storedTitle(): Promise<string | undefined> {
  return (await useDatabaseStore().open().plans.get('current'))?.plan.title
}

async function storeElsewhere(title: string): Promise<void> {
  const plan = { ...shippedPlan, title }
  await useDatabaseStore().open().plans.put({ id: 'current', storedAt: '2023-05-02T08:00:00.000Z', plan })
}
