import type { Plan } from '@/domain/plan'
import type { Database } from './database'
import type { PlanRecord } from './records'

/** A plan on its way into the database. */
export interface NewPlan {
  /** `undefined` puts the shipped plan in force again. */
  readonly plan: Plan | undefined
  /** ISO time */
  readonly savedAt: string
  /** When the plan was stored that it was made from; '' for the shipped one. */
  readonly basedOn: string
}

/** Another tab, or an import, changed the plan meanwhile: the changed copy would take that back. */
export class StalePlanError extends Error {
  override readonly name = 'StalePlanError'
}

/** The plan that is in force instead of the shipped one, unchecked; `undefined` where there is none. */
export function loadStoredPlan(db: Database): Promise<PlanRecord | undefined> {
  return db.plans.get('current')
}

/**
 * Puts a plan in force and keeps the one before it, both in one transaction, durable once it resolves.
 * @throws StalePlanError where another plan is in force than the one that it was made from.
 */
export function savePlan(db: Database, { plan, savedAt, basedOn }: NewPlan): Promise<void> {
  return db.dexie.transaction('rw', [db.plans], async () => {
    const before = await refuseStalePlan(db, basedOn)
    await putOrDelete(db, 'previous', before)
    await putOrDelete(db, 'current', plan && { storedAt: savedAt, plan })
  })
}

async function refuseStalePlan(db: Database, basedOn: string): Promise<PlanRecord | undefined> {
  const current = await loadStoredPlan(db)
  if ((current?.storedAt ?? '') !== basedOn) throw new StalePlanError('the plan has changed meanwhile')
  return current
}

async function putOrDelete(
  db: Database,
  id: 'current' | 'previous',
  record: Omit<PlanRecord, 'id'> | undefined,
): Promise<void> {
  if (record === undefined) await db.plans.delete(id)
  else await db.plans.put({ ...record, id })
}
