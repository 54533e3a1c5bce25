import { foldLedger, type Ledger } from '@/domain/ledger'
import type { Database } from '@/storage/database'
import { loadImports, loadTables } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import type { ImportRecord } from '@/storage/records'

/** The log as it stands, and the values that follow from it. */
export interface StoredState {
  readonly records: readonly ImportRecord[]
  readonly ledger: Ledger
}

/** Holds the folded log from one look to the next, so that only a changed log is folded again. */
export interface StateKeeper {
  /** @param unitIds the units of the plan, in its order */
  current(unitIds: readonly string[]): Promise<StoredState>
  /** The state was given away: the next look folds it anew. */
  forget(): void
}

export function keepState(db: Database): StateKeeper {
  let kept: { readonly key: string; readonly ledger: Ledger } | undefined
  return {
    async current(unitIds) {
      const records = await loadImports(db)
      const key = `${logStateOf(records)}\u0000${unitIds.join()}`
      if (kept?.key !== key) kept = { key, ledger: foldLedger(await loadTables(db), unitIds) }
      return { records, ledger: kept.ledger }
    },
    forget() {
      kept = undefined
    },
  }
}
