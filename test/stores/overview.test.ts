import { createPinia, type Pinia, setActivePinia } from 'pinia'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from 'vue'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { saveImport } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import { loadSetting } from '@/storage/settings'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useOverviewStore } from '@/stores/overview'
import { factTable, monthly } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

const ofYears = { indicatorId: 'lzb-stock', unitId: '05562', sex: 'total' } as const
/** The mean of January to September 2023 is that of May, the 17th month: 33,000 − 16 × 40. */
const firstImport = monthly(
  ofYears,
  '2022-01',
  Array.from({ length: 21 }, (_, at) => 33_000 - 40 * at),
)

describe('the overview of the last visit', () => {
  it('is there before the log is folded, and equals the one that follows from it', async () => {
    const name = await visitedOnce()
    openApp(name)
    expect(await useOverviewStore().recall('program 1')).toBe(true)
    expect(useDataStore().isEmpty).toBe(true)
    const recalled = useOverviewStore().view
    expect(recalled?.sections.flatMap(({ rows }) => rows).find(({ id }) => id === 'b1-lzb')?.actual).toBe(
      '32.360',
    )

    await useDataStore().load()
    expect(useDataStore().isEmpty).toBe(false)
    expect(useOverviewStore().view).not.toBe(recalled)
    expect(useOverviewStore().view).toEqual(recalled)
  })

  it.each([
    { what: 'another program', programId: 'program 2', change: () => Promise.resolve() },
    { what: 'another log', programId: 'program 1', change: importMore },
  ])('does not hold for $what', async ({ programId, change }) => {
    const name = await visitedOnce()
    await change(name)
    openApp(name)
    expect(await useOverviewStore().recall(programId)).toBe(false)
    expect(useOverviewStore().view).toBeUndefined()
  })

  it('is not shown where the address asks for something else', async () => {
    const name = await visitedOnce()
    openApp(name)
    await router.push('/?monat=2022-06')
    expect(await useOverviewStore().recall('program 1')).toBe(false)
  })
})

/** The name of a database whose overview was shown and kept. */
async function visitedOnce(): Promise<string> {
  const name = freshDatabaseName()
  await router.push('/')
  await store(name, '', firstImport)
  openApp(name)
  expect(await useOverviewStore().recall('program 1')).toBe(false)
  await useDataStore().load()
  expect(useOverviewStore().view).toBeDefined()
  const db = useDatabaseStore().open()
  const isKept = async () => (await loadSetting(db, 'overview')) !== undefined
  await expect.poll(isKept).toBe(true)
  return name
}

async function importMore(name: string): Promise<void> {
  const db = openDatabase(name)
  const records = await db.imports.toArray()
  db.dexie.close()
  await store(name, logStateOf(records), monthly(ofYears, '2023-10', [31_000]))
}

async function store(name: string, basedOn: string, rows: ReturnType<typeof monthly>): Promise<void> {
  const db = openDatabase(name)
  const facts = factTable(rows)
  await saveImport(db, {
    record: {
      origin: 'file',
      isSynthetic: true,
      importedAt: '2024-02-01T08:00:00Z',
      files: [
        { name: 'a.csv', size: 1, sha256: '', factCount: rows.length, withoutNumber: 0, layout: 'house' },
      ],
      counts: { added: rows.length, revised: 0, remarked: 0, unchanged: 0 },
    },
    tables: [facts],
    originals: [new Blob()],
    basedOn,
  })
  db.dexie.close()
}

function openApp(name: string): Pinia {
  const pinia = createPinia()
  createApp({}).use(pinia).use(router)
  setActivePinia(pinia)
  useDatabaseStore().name = name
  onTestFinished(() => useDatabaseStore(pinia).open().dexie.close())
  return pinia
}
