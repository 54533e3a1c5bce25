import { describe, expect, it } from 'vitest'
import type { FactTable } from '@/domain/facts'
import { openDatabase } from '@/storage/database'
import {
  loadImports,
  loadTables,
  type NewImport,
  removeSynthetic,
  saveImport,
  StaleImportError,
} from '@/storage/importLog'
import { DamagedOriginalError, loadOriginal } from '@/storage/originals'
import { packedBlocks } from '@/storage/packedFile'
import { loadStoredPlan } from '@/storage/plans'
import { loadProfiles } from '@/storage/profiles'
import { factTable, monthly, smallPlan } from '../builders'
import { freshDatabase } from './freshDatabase'

const january = factTable(
  monthly({ indicatorId: 'lzb-stock', asOf: '2023-04-28' }, '2023-01', [1200, 'suppressed']),
)
const february = factTable(monthly('lzb-stock', '2023-02', [1190.5]))

describe('the log of imports', () => {
  it('gives back every column to the bit after the database was closed and opened again', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ tables: [january, february] }))
    db.dexie.close()
    const reopened = openDatabase(db.dexie.name)
    const tables = await loadTables(reopened)
    reopened.dexie.close()
    expect(tables).toEqual([
      { importId: 1, fileAt: 0, facts: january },
      { importId: 1, fileAt: 1, facts: february },
    ])
  })

  it('numbers imports in the order in which they came', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ importedAt: '2023-05-02T08:00:00.000Z' }))
    await saveImport(db, newImport({ importedAt: '2023-04-02T08:00:00.000Z', basedOn: '1' }))
    const imports = await loadImports(db)
    expect(imports.map(({ id, importedAt }) => [id, importedAt])).toEqual([
      [1, '2023-05-02T08:00:00.000Z'],
      [2, '2023-04-02T08:00:00.000Z'],
    ])
  })

  it('keeps the original file, packed, and gives it back unpacked', async () => {
    const db = freshDatabase()
    const text = 'Monat;Kennzahl;Wert\r\n2023-01;LZB-Bestand;1.200\r\n'
    await saveImport(db, newImport({ originals: [packed(text)] }))
    expect(await (await loadOriginal(db, 1, 0))?.text()).toBe(text)
    expect(await loadOriginal(db, 1, 1)).toBeUndefined()
  })

  it('holds a kept file against the fingerprint that the log names', async () => {
    const db = freshDatabase()
    const text = 'Monat;Kennzahl;Wert\r\n2023-01;LZB-Bestand;1.200\r\n'
    // As `sha256sum` gives it.
    const sha256 = '0d490b635e90642c3a41346269fe214ce6b763f8e4708a5559a57f2f65cbe6b8'
    const file = { name: 'mai.csv', size: 50, sha256, factCount: 2, withoutNumber: 1, layout: 'house' }
    await saveImport(db, newImport({ files: [file], originals: [packed(text)] }))
    expect(await (await loadOriginal(db, 1, 0))?.text()).toBe(text)
    await saveImport(db, newImport({ files: [file], originals: [packed(`${text} `)], basedOn: '1' }))
    await expect(loadOriginal(db, 2, 0)).rejects.toThrow(DamagedOriginalError)
  })

  it('refuses an import whose preview knew an older log', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({}))
    await expect(saveImport(db, newImport({ basedOn: '' }))).rejects.toThrow(StaleImportError)
    expect(await loadImports(db)).toHaveLength(1)
  })

  it('writes nothing of an import that fails half way', async () => {
    const db = freshDatabase()
    const unstorable = { ...january, asOf: [() => ''] } as unknown as FactTable
    await expect(saveImport(db, newImport({ tables: [unstorable] }))).rejects.toThrow()
    expect([await db.imports.count(), await db.facts.count(), await db.originals.count()]).toEqual([0, 0, 0])
  })
})

describe('what an import teaches', () => {
  const profile = {
    id: 'p1',
    name: 'mai.csv',
    signature: 'monat;wert',
    answers: { decimal: 'comma' },
    createdAt: '2023-05-02T08:00:00.000Z',
    usedAt: null,
  } as const

  it('is stored with it: the plan with more in it, and the answers', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ plan: smallPlan(), profiles: [profile] }))
    expect(await loadStoredPlan(db)).toEqual({
      id: 'current',
      storedAt: '2023-05-02T08:00:00.000Z',
      plan: smallPlan(),
    })
    expect(await loadProfiles(db)).toEqual([profile])
  })

  it('keeps the plan that it replaces', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ plan: smallPlan() }))
    await saveImport(db, newImport({ plan: { ...smallPlan(), title: 'Neuer' }, basedOn: '1' }))
    expect((await loadStoredPlan(db))?.plan.title).toBe('Neuer')
    expect((await db.plans.get('before-2'))?.plan).toEqual(smallPlan())
  })

  it('is not stored when the import fails', async () => {
    const db = freshDatabase()
    const unstorable = { ...profile, answers: { decimal: () => 'comma' } } as unknown as typeof profile
    await expect(
      saveImport(db, newImport({ plan: smallPlan(), profiles: [profile, unstorable] })),
    ).rejects.toThrow()
    const tables = [db.imports, db.facts, db.originals, db.plans, db.profiles]
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual([0, 0, 0, 0, 0])
  })

  it('replaces earlier answers for the same kind of file', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ profiles: [profile] }))
    const later = { ...profile, id: 'p2', answers: { decimal: 'point' } } as const
    await saveImport(db, newImport({ profiles: [later], basedOn: '1' }))
    expect(await loadProfiles(db)).toEqual([later])
  })
})

describe('synthetic data', () => {
  it('leaves with the first real import, files and all', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ isSynthetic: true, originals: [new Blob(['x'])] }))
    await saveImport(db, newImport({ tables: [february], basedOn: '1' }))
    expect((await loadTables(db)).map(({ facts }) => facts)).toEqual([february])
    expect(await db.originals.toCollection().primaryKeys()).toEqual([[2, 0]])
  })

  it('stays when a real import fails', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ isSynthetic: true }))
    const unstorable = { ...january, asOf: [() => ''] } as unknown as FactTable
    await expect(saveImport(db, newImport({ tables: [unstorable], basedOn: '1' }))).rejects.toThrow()
    expect((await loadImports(db)).map(({ isSynthetic }) => isSynthetic)).toEqual([true])
  })

  it('is refused beside real data', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({}))
    await expect(saveImport(db, newImport({ isSynthetic: true, basedOn: '1' }))).rejects.toThrow('synthetic')
    expect(await loadImports(db)).toHaveLength(1)
  })

  it('is removed at one call, real data is not', async () => {
    const db = freshDatabase()
    await saveImport(db, newImport({ isSynthetic: true }))
    await removeSynthetic(db)
    await saveImport(db, newImport({ tables: [february] }))
    await removeSynthetic(db)
    expect((await loadTables(db)).map(({ facts }) => facts)).toEqual([february])
  })
})

function newImport(over: Partial<NewImport['record']> & Partial<Omit<NewImport, 'record'>>): NewImport {
  const {
    tables = [january],
    originals = [new Blob(['file'])],
    basedOn = '',
    plan,
    profiles = [],
    ...record
  } = over
  return {
    record: {
      origin: 'file',
      isSynthetic: false,
      importedAt: '2023-05-02T08:00:00.000Z',
      files: [],
      counts: { added: 0, revised: 0, remarked: 0, unchanged: 0 },
      ...record,
    },
    tables,
    originals,
    basedOn,
    profiles,
    ...(plan && { plan }),
  }
}

function packed(text: string): Blob {
  return new Blob(packedBlocks(new TextEncoder().encode(text)))
}
