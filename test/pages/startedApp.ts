import '@/styles/fonts.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/parts.css'
import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import { createApp, nextTick } from 'vue'
import App from '@/App.vue'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { loadImports, saveImport } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import { saveToggle } from '@/storage/undo'
import { useDatabaseStore } from '@/stores/database'
import { factTable, type FactRow } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

interface Start {
  readonly address: string
  /** What an import of example data stored before; nothing on the first start. */
  readonly rows?: readonly FactRow[]
  /** Further imports of example data, one after the other. */
  readonly later?: readonly (readonly FactRow[])[]
  /** The number of an import that was undone afterwards, from 1. */
  readonly undone?: number
  readonly databaseName?: string
}

/** The whole app over a database of its own, as a reader finds it at an address. */
export async function startedApp(start: Start): Promise<HTMLElement> {
  const { address, rows = [], later = [], databaseName = freshDatabaseName() } = start
  if (rows.length > 0) await store(databaseName, rows)
  for (const each of later) await store(databaseName, each)
  if (start.undone !== undefined) await undo(databaseName, start.undone)
  const host = document.createElement('div')
  document.body.append(host)
  const pinia = createPinia()
  const app = createApp(App).use(pinia)
  useDatabaseStore(pinia).name = databaseName
  await router.push(address)
  app.use(router).mount(host)
  onTestFinished(async () => {
    app.unmount()
    host.remove()
    await router.push('/')
    useDatabaseStore(pinia).open().dexie.close()
    indexedDB.deleteDatabase(databaseName)
  })
  await nextTick()
  return host
}

async function store(databaseName: string, rows: readonly FactRow[]): Promise<void> {
  const db = openDatabase(databaseName)
  const file = {
    name: 'beispiel.csv',
    size: 1,
    sha256: '',
    factCount: rows.length,
    withoutNumber: 0,
    layout: 'house',
  }
  const counts = { added: rows.length, revised: 0, remarked: 0, unchanged: 0 }
  const record = {
    origin: 'file',
    isSynthetic: true,
    importedAt: '2024-02-01T08:00:00Z',
    files: [file],
    counts,
  } as const
  const basedOn = logStateOf(await loadImports(db))
  await saveImport(db, { record, tables: [factTable(rows)], originals: [new Blob()], basedOn })
  db.dexie.close()
}

async function undo(databaseName: string, importId: number): Promise<void> {
  const db = openDatabase(databaseName)
  const basedOn = logStateOf(await loadImports(db))
  await saveToggle(db, { importId, kind: 'undone', at: '2024-02-02T08:00:00Z', basedOn })
  db.dexie.close()
}
