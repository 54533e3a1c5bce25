import { foldLedger, type Ledger } from '@/domain/ledger'
import type { Database } from '@/storage/database'
import { loadImports, loadTablesOf } from '@/storage/importLog'
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
  /** The state was given away: the next look folds it anew, and what was previewed upon it no longer holds. */
  forget(): void
  /** Counts how often the state was given away. */
  readonly handovers: number
}

export function keepState(db: Database): StateKeeper {
  let kept: { readonly key: string; readonly ledger: Ledger } | undefined
  let handovers = 0
  return {
    current(unitIds) {
      return db.dexie.transaction('r', [db.imports, db.facts], async () => {
        const records = await loadImports(db)
        const counting = records.filter(({ undoneAt }) => undoneAt === null)
        const key = `${logStateOf(records)}\u0000${unitIds.join()}`
        if (kept?.key !== key) kept = { key, ledger: foldLedger(await loadTablesOf(db, counting), unitIds) }
        return { records, ledger: kept.ledger }
      })
    },
    forget() {
      kept = undefined
      handovers += 1
    },
    get handovers() {
      return handovers
    },
  }
}
