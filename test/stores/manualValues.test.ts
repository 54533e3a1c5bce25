import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { measurementAt } from '@/domain/evaluation'
import type { Entered, ManualValue } from '@/domain/manualValue'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useImportingStore } from '@/stores/importing'
import { useManualValuesStore } from '@/stores/manualValues'
import { useTogglingStore } from '@/stores/toggling'
import { month } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

const castrop = '05562004'
const datteln = '05562008'
const note = 'M. Beispiel, Abfrage der Stellen'
const header = 'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Bemerkung'

beforeEach(() => {
  openApp(freshDatabaseName())
})

describe('an entry', () => {
  it('is an import of its own: named, traced to its cell, kept over a new start', async () => {
    const outcome = await useManualValuesStore().store(
      [entered(castrop, 3), entered(datteln, { kind: 'missing', reason: 'notReported' })],
      { note },
    )
    expect(outcome).toMatchObject({
      kind: 'stored',
      record: { origin: 'manual', note, isSynthetic: false, counts: { added: 2 } },
    })

    openApp(useDatabaseStore().name)
    await useDataStore().load()
    expect(conferences(castrop)).toMatchObject({ kind: 'value', value: 3 })
    expect(conferences(datteln)).toEqual({ kind: 'missing', reason: 'notReported' })
    const provenance = useDataStore().provenanceOf('case-conferences', at(castrop))
    expect(provenance).toMatchObject({ importId: 1, line: 2, column: 6, asOf: '' })
    expect(provenance?.fileName).toMatch(/^Eingabe \d{4}-\d\d-\d\d \d\d\.\d\d\.csv$/)
  })

  it('keeps the note beside each value in its file', async () => {
    await useManualValuesStore().store([entered(castrop, 3)], { note: '=1+1;\n„so“' })
    const { content } = await useDataStore().originalFile(1, 0)
    expect((await content.text()).split('\r\n')[1]).toBe(
      `2023-05;05562004;Castrop-Rauxel;insgesamt;Fallkonferenzen;3;;;"'=1+1; „so“"`,
    )
  })

  it.each([0, 1234, 2.5, 1.234, 123_456.789, 0.000_001, 123_456_789_012_345])(
    'stores %d exactly',
    async (value) => {
      const address = { ...at(castrop), indicatorId: 'fte' }
      const outcome = await useManualValuesStore().store([{ address, entered: { kind: 'value', value } }], {
        note,
      })
      expect(outcome.kind).toBe('stored')
      expect(measurementAt(useDataStore().evaluation, 'fte', at(castrop))).toMatchObject({ value })
    },
  )

  it('is replaced by a later one and comes back when that is undone', async () => {
    const manual = useManualValuesStore()
    await manual.store([entered(castrop, 3)], { note })
    await manual.store([entered(castrop, 5)], { note })
    expect(conferences(castrop)).toMatchObject({ value: 5 })
    await useTogglingStore().compare(2)
    await useTogglingStore().confirm()
    expect(conferences(castrop)).toMatchObject({ value: 3 })
    useImportingStore().release()
  })

  it('replaces what a file with a Datenstand brought', async () => {
    await importCsv('2023-05;05562004;insgesamt;Fallkonferenzen;9;', '2023-10-15')
    await useManualValuesStore().store([entered(castrop, 3)], { note })
    expect(conferences(castrop)).toMatchObject({ value: 3 })
  })
})

describe('real and synthetic', () => {
  const demo = '2023-05;05562004;insgesamt;LZB-Bestand;7;Beispieldaten – keine amtlichen Werte'

  it('never count together: an entry beside example data is example data and goes with them', async () => {
    await importCsv(demo)
    const outcome = await useManualValuesStore().store([entered(castrop, 3)], { note })
    expect(outcome).toMatchObject({ kind: 'stored', record: { isSynthetic: true } })
    expect(useDataStore().isSynthetic).toBe(true)
    await useDataStore().removeSyntheticData()
    expect(useDataStore().isEmpty).toBe(true)
  })

  it('an entry whose note calls it synthetic is refused where no example data is', async () => {
    const outcome = await useManualValuesStore().store([entered(castrop, 3)], {
      note: 'Beispieldaten – keine amtlichen Werte',
    })
    expect(outcome).toEqual({ kind: 'calledSynthetic' })
    expect(useDataStore().imports).toEqual([])
  })
})

describe('a refused entry', () => {
  it('leaves nothing behind and says why', async () => {
    const outcome = await useManualValuesStore().store([entered(castrop, -3)], { note })
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'negative-count', line: 2 }] })
    expect(useDataStore().imports).toEqual([])
    expect(useManualValuesStore().isStoring).toBe(false)
  })

  it('takes no note that names a person by number', async () => {
    const outcome = await useManualValuesStore().store([entered(castrop, 3)], { note: 'Fall 12345BG1234567' })
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ code: 'personal-data' }] })
  })

  it('does not overwrite what another tab stored meanwhile', async () => {
    const name = useDatabaseStore().name
    const here = useManualValuesStore()
    openApp(name)
    await useManualValuesStore().store([entered(castrop, 3)], { note })
    await expect(here.store([entered(castrop, 4)], { note })).rejects.toThrow(/log is not the one/)
    await useDataStore().load()
    expect(conferences(castrop)).toMatchObject({ value: 3 })
  })
})

function entered(unitId: string, value: number | Entered): ManualValue {
  return {
    address: { ...at(unitId), indicatorId: 'case-conferences' },
    entered: typeof value === 'number' ? { kind: 'value', value } : value,
  }
}

function at(unitId: string) {
  return { unitId, sex: 'total', month: month('2023-05') } as const
}

function conferences(unitId: string) {
  return measurementAt(useDataStore().evaluation, 'case-conferences', at(unitId))
}

async function importCsv(line: string, asOf = ''): Promise<void> {
  const importing = useImportingStore()
  const text = `${header};Datenstand\r\n${line};${asOf}\r\n`
  await importing.start([{ name: 'datei.csv', content: new Blob([text]) }], 'file')
  await importing.confirm()
  expect(importing.state).toMatchObject({ kind: 'done' })
  importing.release()
}

/** Starts the app anew over a database, as a reload of the page does. */
function openApp(databaseName: string): void {
  const pinia = createPinia()
  setActivePinia(pinia)
  useDatabaseStore(pinia).name = databaseName
  onTestFinished(() => {
    useImportingStore(pinia).release()
    useDatabaseStore(pinia).open().dexie.close()
    indexedDB.deleteDatabase(databaseName)
  })
}
