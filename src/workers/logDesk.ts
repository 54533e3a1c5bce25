import { type Changes, changesBetween } from '@/domain/changes'
import { foldLedger, type Ledger } from '@/domain/ledger'
import type { Database } from '@/storage/database'
import { loadTablesOf, StaleImportError } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import type { ImportRecord, Toggle } from '@/storage/records'
import { saveToggle } from '@/storage/undo'
import type { StateKeeper, StoredState } from './storedState'

/** What an undo or a restoration would change; nothing of it is stored yet. */
export interface TogglePreview {
  readonly importId: number
  /** Undo for an import that counts, restoration for one that does not. */
  readonly kind: Toggle['kind']
  readonly changes: Changes
  /** True where no import would count any more. */
  readonly leavesEmpty: boolean
}

export interface LogDesk {
  /** @param unitIds the units of the plan, in its order */
  readonly previewToggle: (importId: number, unitIds: readonly string[]) => Promise<TogglePreview>
  /** Does what was previewed last, in one transaction, or nothing. */
  readonly toggle: (at: string) => Promise<StoredState>
}

interface Pending {
  readonly preview: TogglePreview
  readonly records: readonly ImportRecord[]
  readonly after: Ledger
  readonly handovers: number
}

/** Undo and restoration of any import in the log. */
export function createLogDesk(db: Database, keeper: StateKeeper): LogDesk {
  let pending: Pending | undefined
  return {
    async previewToggle(importId, unitIds) {
      pending = undefined
      const { records, ledger } = await keeper.current(unitIds)
      const record = records.find(({ id }) => id === importId)
      if (record === undefined) throw new Error(`the log has no import ${importId}`)
      const kind = record.undoneAt === null ? 'undone' : 'restored'
      const after = await toggled(db, ledger, { record, unitIds })
      const changes = changesBetween(ledger, after)
      const preview = { importId, kind, changes, leavesEmpty: after.tables.length === 0 } as const
      pending = { preview, records, after, handovers: keeper.handovers }
      return preview
    },
    async toggle(at) {
      if (pending === undefined) throw new Error('nothing was previewed that could be done')
      const { preview, records, after, handovers } = pending
      if (handovers !== keeper.handovers) throw new StaleImportError('the log has changed since the preview')
      pending = undefined
      const { importId, kind } = preview
      const changed = await saveToggle(db, { importId, kind, at, basedOn: logStateOf(records) })
      // Its columns go over to the page.
      keeper.forget()
      return { records: records.map((record) => (record.id === importId ? changed : record)), ledger: after }
    },
  }
}

/** The state without the import where it counts, and with it in its old place where it does not. */
async function toggled(
  db: Database,
  { tables }: Ledger,
  { record, unitIds }: { record: ImportRecord; unitIds: readonly string[] },
): Promise<Ledger> {
  const others = tables.filter(({ importId }) => importId !== record.id)
  if (record.undoneAt === null) return foldLedger(others, unitIds)
  const own = await loadTablesOf(db, [record])
  const inOrder = [...others, ...own].toSorted((left, right) => left.importId - right.importId)
  return foldLedger(inOrder, unitIds)
}
