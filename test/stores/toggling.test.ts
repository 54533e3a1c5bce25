import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { measurementAt } from '@/domain/evaluation'
import { saveToggle } from '@/storage/undo'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useImportingStore } from '@/stores/importing'
import { useTogglingStore } from '@/stores/toggling'
import { month } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

const header = 'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert'

beforeEach(() => {
  openApp(freshDatabaseName())
})

describe('an undo', () => {
  it('takes an import out of every page at once, survives a new start, and is taken back', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    await importAll(
      csv(
        'juni.csv',
        '2023-05;05562;insgesamt;LZB-Bestand;32650',
        '2023-06;05562;insgesamt;LZB-Bestand;32600',
      ),
    )
    const toggling = useTogglingStore()
    const data = useDataStore()

    await toggling.compare(2)
    expect(toggling.state).toMatchObject({
      kind: 'preview',
      preview: { changes: { revised: 1, removed: 1 } },
    })
    expect(lzb('2023-05')).toMatchObject({ value: 32_650 })

    expect(await toggling.confirm()).toBe(true)
    expect(toggling.state).toEqual({ kind: 'idle' })
    expect(lzb('2023-05')).toMatchObject({ value: 32_701 })
    expect(data.months.map((entry) => entry.month)).toEqual(['2023-05'])
    expect(provenance('2023-05')).toMatchObject({ importId: 1, fileName: 'mai.csv' })

    openApp(useDatabaseStore().name)
    await useDataStore().load()
    expect(lzb('2023-05')).toMatchObject({ value: 32_701 })
    expect(lzb('2023-06')).toMatchObject({ kind: 'missing', reason: 'absent' })

    await useTogglingStore().compare(2)
    expect(await useTogglingStore().confirm()).toBe(true)
    expect(lzb('2023-05')).toMatchObject({ value: 32_650 })
    expect(provenance('2023-06')).toMatchObject({ importId: 2, fileName: 'juni.csv', line: 3 })
  })

  it('leaves everything as it was when it is cancelled', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    const toggling = useTogglingStore()
    await toggling.compare(1)
    toggling.cancel()
    expect(await toggling.confirm()).toBe(false)
    expect(lzb('2023-05')).toMatchObject({ value: 32_701 })
  })

  it('of the last import that counts leaves an empty app that takes no example data beside it', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    await toggle(1)
    expect(useDataStore()).toMatchObject({ isEmpty: true, mayLoadDemo: false, months: [] })
    const synthetic = csv(
      's.csv',
      '2023-01;05562;insgesamt;LZB-Bestand;7',
      'Beispieldaten – keine amtlichen Werte',
    )
    await useImportingStore().start([synthetic], 'file')
    expect(useImportingStore().state).toMatchObject({ preview: { obstacle: 'syntheticBesideReal' } })
  })

  it('is known to the next import, which brings back what it says', async () => {
    const file = csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701')
    await importAll(file)
    await toggle(1)
    await useImportingStore().start([file], 'file')
    expect(useImportingStore().state).toMatchObject({ preview: { unchanged: 0, changes: { added: 1 } } })
    await useImportingStore().confirm()
    expect(provenance('2023-05')).toMatchObject({ importId: 2 })
  })

  it('is refused after a change in another window, and can be tried again', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    await importAll(csv('juni.csv', '2023-06;05562;insgesamt;LZB-Bestand;32600'))
    const toggling = useTogglingStore()
    await toggling.compare(2)
    const db = useDatabaseStore().open()
    await saveToggle(db, { importId: 1, kind: 'undone', at: '2023-07-01T08:00:00.000Z', basedOn: '1 2' })
    expect(await toggling.confirm()).toBe(false)
    expect(toggling.state).toMatchObject({ kind: 'failed', importId: 2 })

    await toggling.compare(2)
    expect(toggling.state).toMatchObject({ kind: 'preview', preview: { leavesEmpty: true } })
  })

  it('makes an import that waits for its confirmation stale', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    const importing = useImportingStore()
    await importing.start([csv('juni.csv', '2023-06;05562;insgesamt;LZB-Bestand;32600')], 'file')
    await toggle(1)
    await toggle(1)
    await importing.confirm()
    expect(importing.state).toMatchObject({ kind: 'failed' })
    expect(useDataStore().imports).toHaveLength(1)
  })
})

describe('the receipt of an import', () => {
  it('holds control sums before and after, by which it can be checked by hand', async () => {
    await importAll(csv('mai.csv', '2023-05;05562;insgesamt;LZB-Bestand;32701'))
    await importAll(
      csv(
        'juni.csv',
        '2023-05;05562;insgesamt;LZB-Bestand;32650',
        '2023-06;05562;insgesamt;LZB-Bestand;geheim',
      ),
    )
    const sum = { indicatorId: 'lzb-stock', label: 'LZB-Bestand', measure: 'Personen', decimals: 0 }
    expect(useDataStore().imports[1]?.receipt).toMatchObject({
      files: [{ answers: {}, profile: null }],
      newIndicators: [],
      controlSums: [
        {
          ...sum,
          before: { numbers: 1, withoutNumber: 0, sum: 32_701, decimals: 0 },
          after: { numbers: 1, withoutNumber: 1, sum: 32_650, decimals: 0 },
        },
      ],
    })
  })
})

function openApp(databaseName: string): void {
  setActivePinia(createPinia())
  useDatabaseStore().name = databaseName
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => {
    useImportingStore().release()
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

/** Undoes the import, or restores it where it is undone. */
async function toggle(importId: number): Promise<void> {
  await useTogglingStore().compare(importId)
  await useTogglingStore().confirm()
}

function lzb(text: string): unknown {
  return measurementAt(useDataStore().evaluation, 'lzb-stock', place(text))
}

function provenance(text: string): unknown {
  return useDataStore().provenanceOf('lzb-stock', place(text))
}

function place(text: string) {
  return { unitId: '05562', sex: 'total', month: month(text) } as const
}
