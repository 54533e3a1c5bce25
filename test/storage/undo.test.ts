import { describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '@/storage/database'
import { loadImports, loadTables, saveImport, StaleImportError } from '@/storage/importLog'
import { loadOriginal } from '@/storage/originals'
import { packedBlocks } from '@/storage/packedFile'
import { saveToggle } from '@/storage/undo'
import { factTable, monthly } from '../builders'
import { freshDatabase } from './freshDatabase'

const undoneAt = '2023-06-01T08:00:00.000Z'
const restoredAt = '2023-06-02T08:00:00.000Z'

describe('an undo', () => {
  it('takes any import out of the current values, not only the last, and keeps all of it', async () => {
    const db = await withImports(3)
    await saveToggle(db, { importId: 2, kind: 'undone', at: undoneAt, basedOn: '1 2 3' })
    expect((await loadTables(db)).map(({ importId }) => importId)).toEqual([1, 3])
    expect((await loadImports(db)).map((record) => record.undoneAt)).toEqual([null, undoneAt, null])
    expect(await db.facts.get(2)).toBeDefined()
    expect(await loadOriginal(db, 2, 0)).toBeDefined()
  })

  it('survives that the database is closed and opened again', async () => {
    const db = await withImports(2)
    await saveToggle(db, { importId: 1, kind: 'undone', at: undoneAt, basedOn: '1 2' })
    db.dexie.close()
    const reopened = openDatabase(db.dexie.name)
    const tables = await loadTables(reopened)
    reopened.dexie.close()
    expect(tables.map(({ importId }) => importId)).toEqual([2])
  })

  it('is refused where the log is no longer the one of the preview', async () => {
    const db = await withImports(2)
    const undo = { importId: 1, kind: 'undone', at: undoneAt, basedOn: '1 2' } as const
    await saveToggle(db, undo)
    await expect(saveToggle(db, { ...undo, importId: 2 })).rejects.toThrow(StaleImportError)
    expect((await loadTables(db)).map(({ importId }) => importId)).toEqual([2])
  })

  it.each([
    { what: 'an import that is undone already', importId: 1, kind: 'undone' },
    { what: 'the restoration of an import that counts', importId: 2, kind: 'restored' },
    { what: 'an import that the log does not have', importId: 9, kind: 'undone' },
  ] as const)('is refused for $what', async ({ importId, kind }) => {
    const db = await withImports(2)
    await saveToggle(db, { importId: 1, kind: 'undone', at: undoneAt, basedOn: '1 2' })
    const before = await loadImports(db)
    await expect(saveToggle(db, { importId, kind, at: restoredAt, basedOn: '(1) 2' })).rejects.toThrow()
    expect(await loadImports(db)).toEqual(before)
  })

  it('is noticed by an import whose preview did not know it', async () => {
    const db = await withImports(2)
    await saveToggle(db, { importId: 1, kind: 'undone', at: undoneAt, basedOn: '1 2' })
    await expect(save(db, '1 2')).rejects.toThrow(StaleImportError)
    expect(await loadImports(db)).toHaveLength(2)
  })

  it('of real data does not open the log for synthetic data', async () => {
    const db = await withImports(1)
    await saveToggle(db, { importId: 1, kind: 'undone', at: undoneAt, basedOn: '1' })
    await expect(save(db, '(1)', { isSynthetic: true })).rejects.toThrow('synthetic')
  })
})

describe('a restoration', () => {
  it('puts the import back in its old place, and the log names both with their time', async () => {
    const db = await withImports(3)
    const before = await loadTables(db)
    await saveToggle(db, { importId: 2, kind: 'undone', at: undoneAt, basedOn: '1 2 3' })
    await saveToggle(db, { importId: 2, kind: 'restored', at: restoredAt, basedOn: '1 (2) 3' })
    expect(await loadTables(db)).toEqual(before)
    expect((await loadImports(db))[1]).toMatchObject({
      undoneAt: null,
      toggles: [
        { kind: 'undone', at: undoneAt },
        { kind: 'restored', at: restoredAt },
      ],
    })
  })
})

async function withImports(count: number): Promise<Database> {
  const db = freshDatabase()
  for (let number = 1; number <= count; number += 1)
    await save(db, Array.from({ length: number - 1 }, (_, index) => index + 1).join(' '))
  return db
}

async function save(db: Database, basedOn: string, over: { isSynthetic?: boolean } = {}): Promise<void> {
  const facts = factTable(monthly('lzb-stock', '2023-01', [1200]))
  await saveImport(db, {
    record: {
      origin: 'file',
      isSynthetic: false,
      importedAt: '2023-05-02T08:00:00.000Z',
      files: [],
      counts: { added: 0, revised: 0, remarked: 0, unchanged: 0 },
      ...over,
    },
    tables: [facts],
    originals: [packed('Monat;Wert')],
    basedOn,
  })
}

function packed(text: string): Blob {
  return new Blob(packedBlocks(new TextEncoder().encode(text)))
}
