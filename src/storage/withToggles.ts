import type { ImportRecord } from './records'

/** A line of the log of version 1, which knew whether an import was undone, but not how often. */
type Untold = Omit<ImportRecord, 'toggles'> & Partial<Pick<ImportRecord, 'toggles'>>

/** Gives a line of version 1 the history that follows from what it knew. */
export function withToggles(record: Untold, held: { value: ImportRecord }): void {
  const toggles = record.undoneAt === null ? [] : ([{ kind: 'undone', at: record.undoneAt }] as const)
  held.value = { ...record, toggles }
}
