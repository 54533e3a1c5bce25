import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { loadImports, loadTables, saveImport } from '@/storage/importLog'
import { loadOriginal } from '@/storage/originals'
import { loadMeetings } from '@/storage/meetings'
import { loadStoredPlan } from '@/storage/plans'
import { loadProfiles } from '@/storage/profiles'
import { factTable, monthly, smallPlan } from '../builders'
import { freshDatabase, freshDatabaseName } from './freshDatabase'

const facts = factTable(
  monthly({ indicatorId: 'lzb-stock', asOf: '2023-04-28' }, '2023-01', [1200, 'suppressed']),
)

const record = {
  origin: 'file',
  isSynthetic: false,
  importedAt: '2023-05-02T08:00:00.000Z',
  undoneAt: null,
  files: [
    {
      name: 'mai.csv',
      size: 11,
      // As `printf 'Monat;Wert\\n' | sha256sum` gives it.
      sha256: '11c4a138d246e3bc54a72d0cf09618eaffc8b1538e109ea34c28f8248c1e4683',
      factCount: 2,
      withoutNumber: 1,
      layout: 'house',
    },
  ],
  counts: { added: 2, revised: 0, remarked: 0, unchanged: 0 },
} as const

it('opens what version 1 stored, to the bit, and gives each import its history', async () => {
  const db = freshDatabase(await storedByVersion1())
  expect(await loadImports(db)).toEqual([
    { ...record, id: 1, toggles: [] },
    {
      ...record,
      id: 2,
      undoneAt: '2023-06-01T08:00:00.000Z',
      toggles: [{ kind: 'undone', at: '2023-06-01T08:00:00.000Z' }],
    },
  ])
  expect(await loadTables(db)).toEqual([{ importId: 1, fileAt: 0, facts }])
  expect(await (await loadOriginal(db, 1, 0))?.text()).toBe('Monat;Wert\n')
  expect((await loadStoredPlan(db))?.plan).toEqual(smallPlan())
  expect(await db.settings.get('theme')).toEqual({ name: 'theme', value: 'dark' })
  expect(await loadProfiles(db)).toEqual([])
  expect(await loadMeetings(db)).toEqual([])
})

it('opens what version 2 stored, with no meeting yet', async () => {
  const db = freshDatabase(await storedByVersion2())
  expect(await loadImports(db)).toEqual([{ ...record, id: 1, toggles: [] }])
  expect(await db.profiles.get('p')).toMatchObject({ signature: 's' })
  expect(await loadMeetings(db)).toEqual([])
})

it('goes on numbering where version 1 stopped', async () => {
  const db = freshDatabase(await storedByVersion1())
  const { origin, isSynthetic, importedAt, files, counts } = record
  const stored = await saveImport(db, {
    record: { origin, isSynthetic, importedAt, files, counts },
    tables: [facts],
    originals: [],
    basedOn: '1 (2)',
  })
  expect(stored.id).toBe(3)
})

/** A database as version 1 of the schema made it, written down here once and for all. */
async function storedByVersion1(): Promise<string> {
  const dexie = new Dexie(freshDatabaseName())
  dexie.version(1).stores({
    imports: '++id',
    facts: 'importId',
    originals: '[importId+fileAt]',
    plans: 'id',
    settings: 'name',
  })
  await dexie.table('imports').bulkAdd([record, { ...record, undoneAt: '2023-06-01T08:00:00.000Z' }])
  await dexie.table('facts').bulkAdd([
    { importId: 1, tables: [facts] },
    { importId: 2, tables: [facts] },
  ])
  const text = new Blob(['Monat;Wert\n']).stream().pipeThrough(new CompressionStream('gzip'))
  const content = await new Response(text).blob()
  await dexie.table('originals').add({ importId: 1, fileAt: 0, content })
  await dexie.table('plans').add({ id: 'current', storedAt: '2023-01-02T08:00:00.000Z', plan: smallPlan() })
  await dexie.table('settings').add({ name: 'theme', value: 'dark' })
  dexie.close()
  return dexie.name
}

/** A database as version 2 made it. */
async function storedByVersion2(): Promise<string> {
  const dexie = new Dexie(freshDatabaseName())
  const stores = {
    imports: '++id',
    facts: 'importId',
    originals: '[importId+fileAt]',
    plans: 'id',
    settings: 'name',
  }
  dexie.version(2).stores({ ...stores, profiles: 'id' })
  await dexie.table('imports').add({ ...record, toggles: [] })
  await dexie.table('profiles').add({ id: 'p', signature: 's' })
  dexie.close()
  return dexie.name
}
