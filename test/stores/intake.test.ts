import { strToU8, zipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { useChosenFilesStore } from '@/stores/chosenFiles'
import { useDatabaseStore } from '@/stores/database'
import { useImportingStore } from '@/stores/importing'
import { type Given, useIntakeStore } from '@/stores/intake'
import { freshDatabaseName } from '../storage/freshDatabase'

const table =
  'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert\n2023-05;05562;insgesamt;LZB-Bestand;7\n'

beforeEach(() => {
  setActivePinia(createPinia())
  useDatabaseStore().name = freshDatabaseName()
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => {
    useChosenFilesStore().discard()
    useImportingStore().release()
    dexie.close()
  })
})

function file(name: string, content: string | Uint8Array<ArrayBuffer> = table) {
  return { name, content: new Blob([content]) }
}

function zip(names: readonly string[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(table)])))
}

async function take(given: Partial<Given>) {
  const taken = await useIntakeStore().take({ files: [], folders: [], ...given }, 'file')
  return { taken, names: useChosenFilesStore().files.map(({ name }) => name) }
}

describe('what the user hands over', () => {
  it('keeps two files of one name apart', async () => {
    const { names } = await take({ files: [file('a.csv'), file('a.csv')] })
    expect(names).toEqual(['a.csv', 'a (2).csv'])
  })

  it('is unpacked, file by file as it was packed', async () => {
    const { names, taken } = await take({
      files: [file('Mai.zip', zip(['b/a.csv', 'x.pdf'])), file('c.csv')],
    })
    expect(names).toEqual(['Mai.zip › b/a.csv', 'c.csv'])
    expect(await useChosenFilesStore().files[0]?.content.text()).toBe(table)
    expect(taken?.leftOut).toEqual([{ name: 'Mai.zip › x.pdf', reason: 'otherKind' }])
  })

  it('comes from folders by its path, with the archives in them', async () => {
    const content = new File([zip(['a.csv'])], 'alt.zip')
    const folder = {
      name: 'Mai',
      files: each([{ path: 'Mai/alt.zip', open: () => Promise.resolve(content) }]),
    }
    expect((await take({ folders: [folder] })).names).toEqual(['Mai/alt.zip › a.csv'])
  })

  it('is taken in the order in which it came, however long the first takes', async () => {
    const first = take({ files: [file('Mai.zip', zip(['a.csv']))] })
    const second = take({ files: [file('b.csv')] })
    expect((await Promise.all([first, second]))[1].names).toEqual(['Mai.zip › a.csv', 'b.csv'])
  })

  it('starts no import where nothing of it can be read', async () => {
    const { taken, names } = await take({ files: [file('leer.zip', zipSync({}))] })
    expect([taken?.count, names, useImportingStore().state.kind]).toEqual([0, [], 'idle'])
    expect(useIntakeStore().leftOut).toEqual([{ name: 'leer.zip', reason: 'archiveEmpty' }])
  })

  it('is no longer named as left out once it is brought in order', async () => {
    await take({ files: [file('a.csv'), file('Mai.zip', zipSync({}))] })
    await take({ files: [file('Mai.zip', zip(['b.csv'])), file('Juni.zip', zip(['x.pdf']))] })
    expect(useIntakeStore().leftOut.map(({ name }) => name)).toEqual(['Juni.zip › x.pdf', 'Juni.zip'])
  })

  it('is dropped when it is cancelled meanwhile', async () => {
    const taking = take({ files: [file('Mai.zip', zip(['a.csv']))] })
    useIntakeStore().cancel()
    expect(await taking).toEqual({ taken: undefined, names: [] })
    expect(useIntakeStore().found).toBeNull()
  })
})

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value)
}
