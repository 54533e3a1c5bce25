import { foldLedger } from '@/domain/ledger'
import type { Month } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import { newestMonth, reportingMonths } from '@/domain/reportingMonths'
import { isCountingAt } from '@/storage/countingAt'
import type { Database } from '@/storage/database'
import { loadTablesOf } from '@/storage/importLog'
import { isPlanSince } from '@/storage/planSince'
import type { ImportRecord, ShownState } from '@/storage/records'

interface Known {
  readonly imports: readonly ImportRecord[]
  readonly plan: Plan
  /** ISO time */
  readonly at: string
}

/** What the pages show now. */
export function shownNow({ imports, plan, at, month }: Known & { readonly month: Month | null }): ShownState {
  const counting = imports.filter(({ undoneAt }) => undoneAt === null)
  return { at, ...namesOf(counting), month, plan, isPlanOfThen: true }
}

/** What was stored at a moment of the past, as the log tells it; of the plan only the present one is known. */
export async function shownThen(db: Database, { imports, plan, at }: Known): Promise<ShownState> {
  const counting = imports.filter((record) => isCountingAt(record, at))
  const ledger = foldLedger(
    await loadTablesOf(db, counting),
    plan.organisation.units.map(({ id }) => id),
  )
  const month = newestMonth(reportingMonths(ledger), plan.year) ?? null
  return { at, ...namesOf(counting), month, plan, isPlanOfThen: await isPlanSince(db, at) }
}

function namesOf(
  counting: readonly Pick<ImportRecord, 'id' | 'isSynthetic'>[],
): Pick<ShownState, 'importIds' | 'isSynthetic'> {
  return {
    importIds: counting.map(({ id }) => id),
    isSynthetic: counting.some(({ isSynthetic }) => isSynthetic),
  }
}
