import type { FactTable } from '@/domain/facts'
import type { LedgerTable } from '@/domain/ledger'
import type { Plan } from '@/domain/plan'
import type { Database } from './database'
import { logStateOf } from './logState'
import { packFacts, unpackFacts } from './packedFacts'
import { putProfile } from './profiles'
import type { ImportRecord, ProfileRecord } from './records'

/** An import on its way into the log: everything that one transaction writes. */
export interface NewImport {
  readonly record: Omit<ImportRecord, 'id' | 'undoneAt' | 'toggles'>
  /** A table per file, in the order of the record's files. */
  readonly tables: readonly FactTable[]
  /** The original files as `packedBlocks`, in the same order. */
  readonly originals: readonly Blob[]
  /** The state of the log that the preview knew, see `logStateOf`. */
  readonly basedOn: string
  /** The whole plan with what the import added to it, where it did. */
  readonly plan?: Plan
  /** New ones, and known ones that were used or added to. */
  readonly profiles?: readonly ProfileRecord[]
}

/** The log and the facts that count, both as they were at one moment. */
export interface StoredLog {
  /** Every import, undone ones too, in the order of import. */
  readonly records: readonly ImportRecord[]
  readonly tables: readonly LedgerTable[]
}

/** Another tab changed the log after the preview: what was confirmed no longer holds. */
export class StaleImportError extends Error {
  override readonly name = 'StaleImportError'
}

/** Every import, undone ones too, in the order of import. */
export function loadImports(db: Database): Promise<ImportRecord[]> {
  return db.imports.orderBy('id').toArray()
}

export function loadLog(db: Database): Promise<StoredLog> {
  return db.dexie.transaction('r', [db.imports, db.facts], async () => {
    const records = await loadImports(db)
    const counting = records.filter(({ undoneAt }) => undoneAt === null)
    return { records, tables: await loadTablesOf(db, counting) }
  })
}

/** The facts of all imports that count, in the order of import. */
export async function loadTables(db: Database): Promise<readonly LedgerTable[]> {
  return (await loadLog(db)).tables
}

/** The facts of these imports, in their order, whether they count or not. */
export async function loadTablesOf(
  db: Database,
  imports: readonly Pick<ImportRecord, 'id'>[],
): Promise<LedgerTable[]> {
  const facts = await db.facts.bulkGet(imports.map(({ id }) => id))
  return facts.flatMap((record) =>
    record === undefined
      ? []
      : record.tables.map((table, fileAt) => ({
          importId: record.importId,
          fileAt,
          facts: unpackFacts(table),
        })),
  )
}

/**
 * Writes an import with its facts and files, and what it taught, in one transaction: all or nothing,
 * durable once it resolves. A plan that gives way to one with more in it is kept beside it.
 * Real data and synthetic data never count together: a real import removes the synthetic ones.
 * @throws StaleImportError where the log is not the one that the import was compared with.
 * @throws Error for a synthetic import where the log holds real ones, undone or not.
 */
export function saveImport(db: Database, given: NewImport): Promise<ImportRecord> {
  const { record, originals, basedOn, plan, profiles = [] } = given
  const tables = given.tables.map(packFacts)
  const written = [db.imports, db.facts, db.originals, db.plans, db.profiles, db.meetings]
  return db.dexie.transaction('rw', written, async () => {
    await refuseStale(db, basedOn)
    if (record.isSynthetic) await refuseBesideReal(db)
    else await removeSyntheticWithin(db)
    const stored = { ...record, undoneAt: null, toggles: [] }
    const id = await db.imports.add(stored)
    await db.facts.add({ importId: id, tables })
    await db.originals.bulkAdd(
      originals.map((content, fileAt) => ({ importId: id, fileAt, content, packing: 'snappy' as const })),
    )
    for (const profile of profiles) await putProfile(db, profile)
    if (plan !== undefined) await replacePlan(db, plan, { id, importedAt: record.importedAt })
    return { ...stored, id }
  })
}

/** @throws StaleImportError where the log is no longer in that state. */
export async function refuseStale(db: Database, basedOn: string): Promise<void> {
  if (logStateOf(await loadImports(db)) !== basedOn)
    throw new StaleImportError('the log has changed since the preview')
}

/** Removes every import of synthetic data, with its facts and files, and the meetings that were marked over it. */
export function removeSynthetic(db: Database): Promise<void> {
  const written = [db.imports, db.facts, db.originals, db.meetings]
  return db.dexie.transaction('rw', written, () => removeSyntheticWithin(db))
}

async function replacePlan(
  db: Database,
  plan: Plan,
  { id, importedAt }: Pick<ImportRecord, 'id' | 'importedAt'>,
): Promise<void> {
  const before = await db.plans.get('current')
  if (before !== undefined) await db.plans.put({ ...before, id: `before-${id}` })
  await db.plans.put({ id: 'current', storedAt: importedAt, plan })
}

async function refuseBesideReal(db: Database): Promise<void> {
  const imports = await loadImports(db)
  if (imports.some(({ isSynthetic }) => !isSynthetic)) throw new Error('synthetic data cannot join real data')
}

async function removeSyntheticWithin(db: Database): Promise<void> {
  const ids = (await loadImports(db)).filter(({ isSynthetic }) => isSynthetic).map(({ id }) => id)
  await db.imports.bulkDelete(ids)
  await db.facts.bulkDelete(ids)
  await db.meetings.filter(({ shown }) => shown.isSynthetic).delete()
  for (const id of ids)
    await db.originals.where('[importId+fileAt]').between([id, 0], [id, Infinity]).delete()
}
