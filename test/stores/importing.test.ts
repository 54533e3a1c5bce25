import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { measurementAt } from '@/domain/evaluation'
import { openDatabase } from '@/storage/database'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useImportingStore } from '@/stores/importing'
import { month } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

const header = 'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Status;Datenstand;Bemerkung'
const kreis = { unitId: '05562', sex: 'total' } as const

beforeEach(() => {
  openApp(freshDatabaseName())
})

describe('an import', () => {
  it('is shown before it is stored, and is there after the app starts again', async () => {
    const importing = useImportingStore()
    await importing.start([csv('a.csv', '2023-01;05562;insgesamt;LZB-Bestand;32701;;2023-04-28;')], 'file')
    expect(importing.state).toMatchObject({
      kind: 'preview',
      preview: { factCount: 1, changes: { added: 1, revised: 0 }, obstacle: null },
    })
    expect(useDataStore().isEmpty).toBe(true)

    await importing.confirm()
    expect(importing.state.kind).toBe('done')
    expect(lzb('2023-01')).toEqual({ kind: 'value', value: 32_701, marks: [] })

    openApp(useDatabaseStore().name)
    await useDataStore().load()
    expect(lzb('2023-01')).toEqual({ kind: 'value', value: 32_701, marks: [] })
    expect(useDataStore().provenanceOf('lzb-stock', { ...kreis, month: month('2023-01') })).toMatchObject({
      fileName: 'a.csv',
      line: 2,
      column: 5,
      asOf: '2023-04-28',
    })
  })

  it('says what the same file and a corrected one would change', async () => {
    await importAll(csv('a.csv', '2023-01;05562;insgesamt;LZB-Bestand;32701;p;;'))
    const importing = useImportingStore()

    await importing.start([csv('a.csv', '2023-01;05562;insgesamt;LZB-Bestand;32701;p;;')], 'file')
    expect(previewed()).toMatchObject({ unchanged: 1, changes: { added: 0, revised: 0, remarked: 0 } })

    await importing.start([csv('b.csv', '2023-01;05562;insgesamt;LZB-Bestand;32650;;;')], 'file')
    expect(previewed()).toMatchObject({
      unchanged: 0,
      changes: { revised: 1, revisions: [{ difference: -51 }] },
    })
  })

  it('stores nothing of a file with personal data', async () => {
    const importing = useImportingStore()
    const content = new Blob(['Monat;Name;Geburtsdatum;Wert\n2023-01;Muster;01.01.1980;1\n'])
    await importing.start([{ name: 'liste.csv', content }], 'file')
    expect(previewed()).toMatchObject({ obstacle: 'rejectedFile', factCount: 0 })
    await importing.confirm()
    expect(importing.state.kind).toBe('failed')
    expect(await storedImports()).toBe(0)
  })

  it('leaves the store as it was when it is dropped while it reads', async () => {
    const importing = useImportingStore()
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `2023-01;05562;insgesamt;Kennzahl ${index};1;;;`,
    )
    const reading = importing.start([csv('gross.csv', ...lines)], 'file')
    importing.reset()
    expect(importing.state).toEqual({ kind: 'idle' })
    void reading
    expect(await storedImports()).toBe(0)
  })

  it('calls data synthetic by what its file says, and never mixes it with real data', async () => {
    const synthetic = csv(
      's.csv',
      '2023-01;05562;insgesamt;LZB-Bestand;7;;;Beispieldaten – keine amtlichen Werte',
    )
    await importAll(synthetic)
    expect(useDataStore().isSynthetic).toBe(true)

    await useImportingStore().start([csv('a.csv', '2023-02;05562;insgesamt;LZB-Bestand;32701;;;')], 'file')
    expect(previewed()).toMatchObject({ replacesSynthetic: true, changes: { added: 1 } })
    await useImportingStore().confirm()
    expect(useDataStore().isSynthetic).toBe(false)
    expect(lzb('2023-01')).toMatchObject({ kind: 'missing', reason: 'absent' })

    await useImportingStore().start([synthetic], 'file')
    expect(previewed()).toMatchObject({ obstacle: 'syntheticBesideReal' })
  })

  it('loads the example data and removes it without a trace', async () => {
    await useImportingStore().loadDemo()
    const data = useDataStore()
    expect(data.isSynthetic).toBe(true)
    expect(data.months.map((entry) => entry.month).at(0)).toBe('2019-01')
    expect(data.months.at(-1)).toEqual({ month: '2023-12', waitingTime: 't0' })

    await data.removeSyntheticData()
    expect(data.isEmpty).toBe(true)
    expect(await storedImports()).toBe(0)
  }, 60_000)
})

function openApp(databaseName: string): void {
  setActivePinia(createPinia())
  useDatabaseStore().name = databaseName
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => {
    dexie.close()
  })
}

function csv(name: string, ...lines: readonly string[]): { name: string; content: Blob } {
  return { name, content: new Blob([[header, ...lines, ''].join('\r\n')]) }
}

async function importAll(file: { name: string; content: Blob }): Promise<void> {
  await useImportingStore().start([file], 'file')
  await useImportingStore().confirm()
  expect(useImportingStore().state.kind).toBe('done')
}

function previewed(): unknown {
  const { state } = useImportingStore()
  return state.kind === 'preview' ? state.preview : state
}

function lzb(text: string): unknown {
  return measurementAt(useDataStore().evaluation, 'lzb-stock', { ...kreis, month: month(text) })
}

async function storedImports(): Promise<number> {
  const db = openDatabase(useDatabaseStore().name)
  const count = await db.imports.count()
  db.dexie.close()
  return count
}
