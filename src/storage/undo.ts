import type { Database } from './database'
import { refuseStale } from './importLog'
import type { ImportRecord, Toggle } from './records'

/** An undo or a restoration on its way into the log. */
export interface NewToggle extends Toggle {
  readonly importId: number
  /** The state of the log that the preview knew, see `logStateOf`. */
  readonly basedOn: string
}

/**
 * Takes any import out of the current values, or puts it back; nothing is deleted. One transaction,
 * durable once it resolves. Since synthetic imports are never stored beside real ones, undone or not,
 * no restoration can mix the two.
 * @throws StaleImportError where the log is not the one that the preview knew.
 */
export function saveToggle(db: Database, { importId, kind, at, basedOn }: NewToggle): Promise<ImportRecord> {
  return db.dexie.transaction('rw', [db.imports], async () => {
    await refuseStale(db, basedOn)
    const record = await db.imports.get(importId)
    if (record === undefined) throw new Error(`the log has no import ${importId}`)
    if ((kind === 'undone') === (record.undoneAt !== null))
      throw new Error(`import ${importId} is ${kind} already`)
    const toggled = {
      ...record,
      undoneAt: kind === 'undone' ? at : null,
      toggles: [...record.toggles, { kind, at }],
    }
    await db.imports.put(toggled)
    return toggled
  })
}
