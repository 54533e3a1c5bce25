import type { Database } from './database'
import type { PlanRecord } from './records'

/** The plan that is in force instead of the shipped one, unchecked; `undefined` where there is none. */
export function loadStoredPlan(db: Database): Promise<PlanRecord | undefined> {
  return db.plans.get('current')
}
