import type { Database } from './database'
import { loadStoredPlan } from './plans'

/**
 * Whether the plan in force is known to have been in force since a moment of the past. A plan that was put back is in
 * force from then on; the shipped one is known only where no other was ever stored.
 * @param at ISO time
 */
export async function isPlanSince(db: Database, at: string): Promise<boolean> {
  const current = await loadStoredPlan(db)
  return current === undefined ? (await db.plans.count()) === 0 : current.storedAt <= at
}
