import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { measurementAt } from '@/domain/evaluation'
import { useAnsweringStore } from '@/stores/answering'
import { useChosenFilesStore } from '@/stores/chosenFiles'
import { useDataStore } from '@/stores/data'
import { useDatabaseStore } from '@/stores/database'
import { useImportingStore } from '@/stores/importing'
import { usePlanStore } from '@/stores/plan'
import { useProfileEditingStore } from '@/stores/profileEditing'
import { useProfilesStore } from '@/stores/profiles'
import { useRememberingStore } from '@/stores/remembering'
import { month } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'

beforeEach(() => {
  openApp(freshDatabaseName())
})

describe('the answers to a file', () => {
  it('let it be read, are stored with it and answer for the next file of its kind', async () => {
    const chosen = useChosenFilesStore()
    chosen.add([file('mai.csv', '2023-05')], 'file')
    expect(await asked()).toEqual(['indicator LZB Best.'])

    choose('LZB Best.', { kind: 'is', choice: 'lzb-stock' })
    chosen.giveAnswers()
    expect(await asked()).toEqual([])
    expect(useRememberingStore().kinds).toMatchObject([{ name: 'mai', files: ['mai.csv'] }])
    useRememberingStore().rename(useRememberingStore().kinds[0]?.signature ?? '', 'LZB monatlich')
    await chosen.confirm()
    expect(lzb('2023-05')).toMatchObject({ kind: 'value', value: 1900 })
    expect(useProfilesStore().profiles).toMatchObject([
      { name: 'LZB monatlich', answers: { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] } },
    ])

    openApp(useDatabaseStore().name)
    await useDataStore().load()
    useChosenFilesStore().add([file('juni.csv', '2023-06')], 'file')
    expect(await asked()).toEqual([])
    expect(useAnsweringStore().saidOf(preview().files[0] ?? expectFile())).toMatchObject({
      profileName: 'LZB monatlich',
    })
    await useChosenFilesStore().confirm()
    expect(lzb('2023-06')).toMatchObject({ kind: 'value', value: 1900 })
    expect(useProfilesStore().profiles).toHaveLength(1)
  })

  it('are kept for this import only where they are not to be remembered', async () => {
    await answered({ kind: 'is', choice: 'lzb-stock' })
    useRememberingStore().turn(false)
    await useChosenFilesStore().confirm()
    expect(lzb('2023-05')).toMatchObject({ value: 1900 })
    expect(useProfilesStore().profiles).toEqual([])
  })

  it('make a new indicator, which joins the plan with the import and not before', async () => {
    const indicator = {
      label: 'LZB neu',
      kind: 'stock',
      measure: 'Personen',
      decimals: 0,
      better: 'down',
    } as const
    await answered({ kind: 'new', indicator })
    const before = usePlanStore().plan.indicators.length
    expect(preview().changes.byIndicator).toMatchObject([{ indicatorId: 'lzb-neu', added: 1 }])
    await useChosenFilesStore().confirm()
    expect(usePlanStore().plan.indicators).toHaveLength(before + 1)
    expect(usePlanStore().indicatorById.get('lzb-neu')).toMatchObject(indicator)
  })

  it('leave values out', async () => {
    const chosen = useChosenFilesStore()
    chosen.add([file('mai.csv', '2023-05', 'Datteln;insgesamt;LZB-Zugang;17')], 'file')
    await asked()
    choose('LZB Best.', { kind: 'leaveOut' })
    chosen.giveAnswers()
    expect(await asked()).toEqual([])
    expect(preview()).toMatchObject({ factCount: 1, changes: { added: 1 } })
  })

  it('are taken back and asked again with what was chosen, also where a profile gave them', async () => {
    await answered({ kind: 'is', choice: 'lzb-stock' })
    await useChosenFilesStore().confirm()
    useChosenFilesStore().add([file('juni.csv', '2023-06')], 'file')
    expect(await asked()).toEqual([])
    const answering = useAnsweringStore()
    const answer = { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] }
    answering.withdraw(preview().files[0] ?? expectFile(), answer)
    useChosenFilesStore().readAgain()
    expect(await asked()).toEqual(['indicator LZB Best.'])
    choose('LZB Best.', { kind: 'is', choice: 'elb-stock' })
    useChosenFilesStore().giveAnswers()
    await asked()
    await useChosenFilesStore().confirm()
    expect(useProfilesStore().profiles).toMatchObject([
      { answers: { indicators: [{ text: 'LZB Best.', is: 'elb-stock' }] } },
    ])
  })

  it('wait for another try when the reading is stopped, and go when the files are discarded', async () => {
    const chosen = useChosenFilesStore()
    await answered({ kind: 'is', choice: 'lzb-stock' })
    chosen.readAgain()
    chosen.stop()
    expect(useImportingStore().state).toEqual({ kind: 'idle' })
    chosen.readAgain()
    expect(await asked()).toEqual([])
    chosen.discard()
    expect(useAnsweringStore().answers.size).toBe(0)
  })
})

describe('a profile', () => {
  it('is changed, removed and restored', async () => {
    await answered({ kind: 'is', choice: 'lzb-stock' })
    await useChosenFilesStore().confirm()
    const editing = useProfileEditingStore()
    const id = useProfilesStore().profiles[0]?.id ?? ''
    await editing.change(id, { indicators: [{ text: 'LZB Best.', is: 'elb-stock' }] })
    expect(useProfilesStore().profiles[0]?.answers.indicators).toEqual([
      { text: 'LZB Best.', is: 'elb-stock' },
    ])
    const content = editing.file()
    await editing.remove(id)
    expect(useProfilesStore().profiles).toEqual([])
    await editing.restore()
    expect(useProfilesStore().profiles).toHaveLength(1)
    await editing.remove(id)
    expect(await editing.takeFile(content)).toEqual({ names: ['mai'] })
    expect(useProfilesStore().profiles[0]?.answers.indicators).toEqual([
      { text: 'LZB Best.', is: 'elb-stock' },
    ])
    expect(await editing.takeFile(new Blob(['{}']))).toMatchObject({ problem: { code: 'notProfiles' } })
  })
})

async function answered(draft: Parameters<typeof choose>[1]): Promise<void> {
  const chosen = useChosenFilesStore()
  chosen.add([file('mai.csv', '2023-05')], 'file')
  await asked()
  choose('LZB Best.', draft)
  chosen.giveAnswers()
  expect(await asked()).toEqual([])
}

function choose(text: string, draft: Parameters<ReturnType<typeof useAnsweringStore>['choose']>[1]): void {
  const answering = useAnsweringStore()
  const asking = answering.chapters.flatMap(({ questions }) => questions)
  const wanted = asking.find(({ question }) => 'text' in question && question.text === text)
  answering.choose(wanted?.key ?? '', draft)
}

/** Kinds and texts of what is open, once the files are read. */
async function asked(): Promise<readonly string[]> {
  const importing = useImportingStore()
  await vi.waitFor(
    () => {
      if (importing.state.kind !== 'preview') throw new Error(`no preview, but ${importing.state.kind}`)
    },
    { timeout: 20_000 },
  )
  return preview()
    .files.flatMap(({ questions }) => questions)
    .map((question) => `${question.kind} ${'text' in question ? question.text : ''}`.trim())
}

function preview() {
  const { previewed } = useImportingStore()
  if (previewed === undefined) throw new Error('there is no preview')
  return previewed
}

function expectFile(): never {
  throw new Error('the preview has no file')
}

function openApp(databaseName: string): void {
  setActivePinia(createPinia())
  useDatabaseStore().name = databaseName
  const { dexie } = useDatabaseStore().open()
  onTestFinished(() => {
    useImportingStore().release()
    dexie.close()
  })
}

function file(name: string, monthText: string, ...more: readonly string[]): { name: string; content: Blob } {
  const lines = ['Datteln;insgesamt;LZB Best.;1900', ...more].map((line) => `${monthText};${line}`)
  return {
    name,
    content: new Blob([['Berichtsmonat;Bezirksstelle;Geschlecht;Kennzahl;Wert', ...lines].join('\n')]),
  }
}

function lzb(text: string): unknown {
  return measurementAt(useDataStore().evaluation, 'lzb-stock', {
    unitId: '05562008',
    sex: 'total',
    month: month(text),
  })
}
