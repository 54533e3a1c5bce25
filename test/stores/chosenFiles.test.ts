import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { useChosenFilesStore } from '@/stores/chosenFiles'
import { useDatabaseStore } from '@/stores/database'
import { type NamedContent, useImportingStore } from '@/stores/importing'
import { freshDatabaseName } from '../storage/freshDatabase'

beforeEach(() => {
  setActivePinia(createPinia())
  useDatabaseStore().name = freshDatabaseName()
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => {
    useImportingStore().reset()
    dexie.close()
  })
})

describe('the files of an import', () => {
  it('are read together until they are stored, and then start anew', async () => {
    const chosen = useChosenFilesStore()
    expect(chosen.add([file('mai.csv', '2023-05', 10)], 'file')).toBeUndefined()
    expect(chosen.add([file('juni.csv', '2023-06', 11)], 'file')).toEqual({
      added: ['juni.csv'],
      replaced: [],
    })
    expect(await previewedFiles()).toEqual(['mai.csv', 'juni.csv'])
    await chosen.confirm()
    expect(useImportingStore().state).toMatchObject({ kind: 'done', record: { counts: { added: 2 } } })
    expect(chosen.add([file('juli.csv', '2023-07', 12)], 'file')).toBeUndefined()
    expect(await previewedFiles()).toEqual(['juli.csv'])
  })

  it('make room for a refused one that was put right', async () => {
    const chosen = useChosenFilesStore()
    chosen.add([file('mai.csv', '2023-13', 10), file('juni.csv', '2023-06', 11)], 'file')
    await previewedFiles()
    expect(chosen.add([file('mai.csv', '2023-05', 9)], 'file')).toEqual({
      added: ['mai.csv'],
      replaced: ['mai.csv'],
    })
    expect(await previewedFiles()).toEqual(['juni.csv', 'mai.csv'])
  })

  it('stay beside another one of the same name, which may lie in another folder', async () => {
    const chosen = useChosenFilesStore()
    chosen.add([file('bestand.csv', '2023-05', 10)], 'file')
    await previewedFiles()
    expect(chosen.add([file('bestand.csv', '2023-06', 11)], 'file')).toEqual({
      added: ['bestand (2).csv'],
      replaced: [],
    })
    expect(await previewedFiles()).toEqual(['bestand.csv', 'bestand (2).csv'])
  })

  it('are read again without those that stand in the way', async () => {
    const chosen = useChosenFilesStore()
    const rejected = { name: 'liste.csv', content: new Blob(['Monat;Geburtsdatum\n2023-01;01.01.1980\n']) }
    chosen.add([file('mai.csv', '2023-05', 10), rejected, file('juni.csv', '2023-06', 11)], 'file')
    await previewedFiles()
    chosen.leaveOut([1])
    expect(await previewedFiles()).toEqual(['mai.csv', 'juni.csv'])
  })

  it('are forgotten when they are discarded', async () => {
    const chosen = useChosenFilesStore()
    chosen.add([file('mai.csv', '2023-05', 10)], 'file')
    await previewedFiles()
    chosen.discard()
    expect(chosen.files).toEqual([])
    expect(useImportingStore().state).toEqual({ kind: 'idle' })
  })

  it.each([
    { earlier: [], origin: 'clipboard' },
    { earlier: [file('mai.csv', '2023-05', 10)], origin: 'file' },
  ] as const)('come from the clipboard only where all of them do: $origin', async ({ earlier, origin }) => {
    const chosen = useChosenFilesStore()
    if (earlier.length > 0) chosen.add(earlier, 'file')
    chosen.add([file('Zwischenablage.txt', '2023-06', 11)], 'clipboard')
    await previewedFiles()
    await chosen.confirm()
    expect(useImportingStore().state).toMatchObject({ kind: 'done', record: { origin } })
  })
})

function file(name: string, month: string, value: number): NamedContent {
  const lines = [
    'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert',
    `${month};05562;insgesamt;LZB-Bestand;${value}`,
  ]
  return { name, content: new Blob([lines.join('\n')]) }
}

async function previewedFiles(): Promise<readonly string[]> {
  const importing = useImportingStore()
  const preview = await vi.waitFor(
    () => {
      if (importing.state.kind !== 'preview') throw new Error(`no preview, but ${importing.state.kind}`)
      return importing.state.preview
    },
    { timeout: 10_000 },
  )
  return preview.files.map((each) => each.file)
}
