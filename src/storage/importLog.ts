import type { FactTable } from '@/domain/facts'
import type { LedgerTable } from '@/domain/ledger'
import type { Database } from './database'
import type { ImportRecord } from './records'

/** An import on its way into the log: everything that one transaction writes. */
export interface NewImport {
  readonly record: Omit<ImportRecord, 'id' | 'undoneAt'>
  /** A table per file, in the order of the record's files. */
  readonly tables: readonly FactTable[]
  /** The original files, gzip, in the same order. */
  readonly originals: readonly Blob[]
  /** Number of the newest import that the preview knew, 0 for none. */
  readonly basedOn: number
}

/** Another tab stored or removed an import after the preview: what was confirmed no longer holds. */
export class StaleImportError extends Error {
  override readonly name = 'StaleImportError'
}

/** Every import, undone ones too, in the order of import. */
export function loadImports(db: Database): Promise<ImportRecord[]> {
  return db.imports.orderBy('id').toArray()
}

/** The facts of all imports that count, in the order of import. */
export function loadTables(db: Database): Promise<LedgerTable[]> {
  return db.dexie.transaction('r', [db.imports, db.facts], async () => {
    const counting = (await loadImports(db)).filter(({ undoneAt }) => undoneAt === null)
    const facts = await db.facts.bulkGet(counting.map(({ id }) => id))
    return facts.flatMap((record) =>
      record === undefined
        ? []
        : record.tables.map((table, fileAt) => ({ importId: record.importId, fileAt, facts: table })),
    )
  })
}

/**
 * Writes an import with its facts and files in one transaction: all or nothing, durable once it resolves.
 * Real data and synthetic data never count together: a real import removes the synthetic ones.
 * @throws StaleImportError where the log is not the one that the import was compared with.
 * @throws Error for a synthetic import where the log holds real ones.
 */
export function saveImport(
  db: Database,
  { record, tables, originals, basedOn }: NewImport,
): Promise<ImportRecord> {
  return db.dexie.transaction('rw', [db.imports, db.facts, db.originals], async () => {
    if (newestOf(await loadImports(db)) !== basedOn)
      throw new StaleImportError('the log has changed since the preview')
    if (record.isSynthetic) await refuseBesideReal(db)
    else await removeSyntheticWithin(db)
    const stored = { ...record, undoneAt: null }
    const id = await db.imports.add(stored)
    await db.facts.add({ importId: id, tables })
    await db.originals.bulkAdd(originals.map((content, fileAt) => ({ importId: id, fileAt, content })))
    return { ...stored, id }
  })
}

/** Number of the newest import, 0 for none. */
export function newestOf(imports: readonly ImportRecord[]): number {
  return imports.at(-1)?.id ?? 0
}

/** Removes every import of synthetic data, with its facts and files. */
export function removeSynthetic(db: Database): Promise<void> {
  return db.dexie.transaction('rw', [db.imports, db.facts, db.originals], () => removeSyntheticWithin(db))
}

/** The original file as it was imported, or `undefined` where the log has none. */
export async function loadOriginal(
  db: Database,
  importId: number,
  fileAt: number,
): Promise<Blob | undefined> {
  const record = await db.originals.get([importId, fileAt])
  if (record === undefined) return undefined
  return new Response(record.content.stream().pipeThrough(new DecompressionStream('gzip'))).blob()
}

async function refuseBesideReal(db: Database): Promise<void> {
  const imports = await loadImports(db)
  if (imports.some(({ isSynthetic }) => !isSynthetic)) throw new Error('synthetic data cannot join real data')
}

async function removeSyntheticWithin(db: Database): Promise<void> {
  const ids = (await loadImports(db)).filter(({ isSynthetic }) => isSynthetic).map(({ id }) => id)
  await db.imports.bulkDelete(ids)
  await db.facts.bulkDelete(ids)
  for (const id of ids)
    await db.originals.where('[importId+fileAt]').between([id, 0], [id, Infinity]).delete()
}
