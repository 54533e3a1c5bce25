import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { addMonths } from '@/domain/month'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useEntryDraftStore } from '@/stores/entryDraft'
import { useImportingStore } from '@/stores/importing'
import { month } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

const address = {
  indicatorId: 'case-conferences',
  unitId: '05562004',
  sex: 'total',
  month: month('2023-05'),
} as const

beforeEach(() => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const databaseName = freshDatabaseName()
  useDatabaseStore(pinia).name = databaseName
  onTestFinished(() => {
    useImportingStore(pinia).release()
    useDatabaseStore(pinia).open().dexie.close()
    indexedDB.deleteDatabase(databaseName)
  })
})

describe('a draft', () => {
  it('has one step back for each edit, and none for what changes nothing', () => {
    const draft = useEntryDraftStore()
    draft.type([{ address, text: '3' }])
    draft.type([{ address, text: '3' }])
    draft.type([{ address: { ...address, month: month('2023-06') }, text: '' }])
    expect(draft.canUndo).toBe(true)
    draft.undo()
    expect(draft.canUndo).toBe(false)
    expect(draft.isDirty).toBe(false)
    draft.redo()
    expect(draft.summary.counts).toEqual({ added: 1, changed: 0, removed: 0 })
  })

  it('takes no month that has not begun', () => {
    const draft = useEntryDraftStore()
    draft.type([{ address: { ...address, month: addMonths(draft.lastMonth, 1) }, text: '3' }])
    expect(draft.summary).toMatchObject({ values: [], problems: [expect.stringContaining('Zukunft')] })
  })

  it('is empty once it is stored, and stays as it is where it cannot be', async () => {
    const draft = useEntryDraftStore()
    draft.type([{ address, text: '3' }])
    expect(await draft.save('Beispieldaten – keine amtlichen Werte')).toEqual({ kind: 'calledSynthetic' })
    expect(draft.isDirty).toBe(true)
    expect(await draft.save('M. Beispiel, Abfrage')).toMatchObject({ kind: 'stored' })
    expect(draft.isDirty).toBe(false)
    expect(draft.canUndo).toBe(false)
  })

  it('reads the log anew where another tab changed it, and keeps what was typed', async () => {
    const draft = useEntryDraftStore()
    const imports = useDataStore().imports
    draft.type([{ address, text: '3' }])
    await draft.save('M. Beispiel, Abfrage')
    useDataStore().imports = imports
    draft.type([{ address, text: '4' }])
    expect(await draft.save('M. Beispiel, Abfrage')).toEqual({ kind: 'stale' })
    expect(useDataStore().imports).toHaveLength(1)
    expect(draft.summary.counts).toEqual({ added: 0, changed: 1, removed: 0 })
  })

  it('typed as an example goes with the examples', async () => {
    await importExample()
    const draft = useEntryDraftStore()
    draft.type([{ address, text: '3' }])
    await useDataStore().removeSyntheticData()
    expect(draft.isDirty).toBe(false)
  })
})

async function importExample(): Promise<void> {
  const importing = useImportingStore()
  const text =
    'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Bemerkung\r\n' +
    '2023-05;05562004;insgesamt;LZB-Bestand;7;Beispieldaten – keine amtlichen Werte\r\n'
  await importing.start([{ name: 'beispiel.csv', content: new Blob([text]) }], 'file')
  await importing.confirm()
  expect(importing.state).toMatchObject({ kind: 'done' })
}
