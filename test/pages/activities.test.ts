import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Plan } from '@/domain/plan'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { activity, milestone, monthly, northOffice, repeated, smallPlan, target } from '../builders'
import { accessibilityProblems, textOf } from '../components/routed'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

const plan = smallPlan({
  activities: [
    activity({
      state: 'running',
      start: '2023-01-01',
      end: '2023-02-28',
      responsible: 'Fachbereich',
      places: [northOffice.id, 'Herne'],
      milestones: [
        milestone({ due: '2023-02-15' }),
        milestone({ id: 'start', title: 'Start', due: '2023-05-31' }),
      ],
      notes: [{ on: '2023-01-10', text: 'Bus ist bestellt.' }],
    }),
    activity({ id: 'fairs', title: 'Messen' }),
  ],
  targets: [
    target({ kind: 'milestone', activityId: 'health-bus', milestoneId: 'application' }, { label: 'Antrag' }),
  ],
})
const rows = monthly(
  { indicatorId: 'lzb-stock', unitId: '09999', asOf: '2023-04-14' },
  '2023-01',
  repeated(100, 3),
)

let databaseName = ''

beforeEach(async () => {
  databaseName = freshDatabaseName()
  const db = openDatabase(databaseName)
  await db.plans.put({ id: 'current', storedAt: '2023-01-01T08:00:00.000Z', plan })
  db.dexie.close()
})

async function storedPlan(): Promise<Plan | undefined> {
  const db = openDatabase(databaseName)
  const record = await db.plans.get('current')
  db.dexie.close()
  return record?.plan
}

/** Starts at the end of March 2023. */
function start(address = '/massnahmen'): Promise<HTMLElement> {
  return startedApp({ address, rows, databaseName })
}

const editBus = () => page.getByRole('button', { name: 'Gesundheitsbus bearbeiten' })
const dialog = () => page.getByRole('dialog', { name: 'Gesundheitsbus' })
const save = () => page.getByRole('button', { name: 'Speichern' })
const undo = () => page.getByRole('button', { name: 'Rückgängig' })
const busRow = () => page.getByRole('row', { name: /^Gesundheitsbus/ })

describe('the page of the activities', () => {
  it('lists what is due first, ends of activities among it, and is accessible', async () => {
    const host = await start()
    await expect.element(page.getByRole('link', { name: /Ende der Maßnahme/ })).toBeVisible()
    const dues = page.getByRole('region', { name: 'Fällig und überfällig' }).getByRole('listitem').elements()
    expect(dues.map(textOf)).toEqual([
      'Gesundheitsbus: Antrag gestellt überfällig seit 15.02.2023',
      'Gesundheitsbus: Ende der Maßnahme überfällig seit 28.02.2023',
      'Gesundheitsbus: Start fällig am 31.05.2023',
    ])
    await expect.element(busRow()).toHaveTextContent('Notiz vom 10.01.2023: Bus ist bestellt.')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('shows them over the months, and keeps that in the address', async () => {
    const host = await start()
    await page.getByText('Zeitachse', { exact: true }).click()
    await expect.poll(() => router.currentRoute.value.query['ansicht']).toBe('zeitachse')
    const bar = page.getByRole('button', { name: 'Gesundheitsbus: läuft, 01.01.2023–28.02.2023' })
    await expect.element(bar).toBeVisible()
    const diamond = page.getByRole('button', {
      name: /Meilenstein von Gesundheitsbus: Start fällig am 31\.05\.2023/,
    })
    await expect.element(diamond).toBeVisible()
    await expect.element(page.getByText('Stichtag 31.03.2023', { exact: true })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Ohne Termin im Plan' })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
    await diamond.click()
    await expect.element(dialog()).toBeVisible()
  })

  it('filters by responsible, place and day, and says when nothing fits', async () => {
    await start('/massnahmen?ort=Herne&faellig=ueberfaellig')
    await expect.element(busRow()).toBeVisible()
    await expect.element(page.getByRole('row', { name: /^Messen/ })).not.toBeInTheDocument()
    await page.getByRole('combobox', { name: 'Zuständig' }).selectOptions('nicht benannt')
    await expect.element(page.getByText('Keine Maßnahme passt zu dieser Auswahl.')).toBeVisible()
    await page.getByRole('button', { name: 'Alle Maßnahmen zeigen' }).click()
    await expect.element(page.getByRole('row', { name: /^Messen/ })).toBeVisible()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('leads from the overview and the topic to the activity', async () => {
    await start('/')
    await page.getByRole('link', { name: /Gesundheitsbus: Antrag gestellt/ }).click()
    await expect.element(busRow()).toHaveFocus()
    await router.push('/thema/b1')
    await page.getByRole('link', { name: /Ende der Maßnahme/ }).click()
    await expect.element(busRow()).toHaveFocus()
  })

  it.each([
    { view: '', width: 390 },
    { view: '?ansicht=zeitachse', width: 390 },
    { view: '?ansicht=zeitachse', width: 1440 },
  ])('fits a screen of $width pixels ($view)', async ({ view, width }) => {
    await page.viewport(width, 844)
    await start(`/massnahmen${view}`)
    await expect.element(editBus()).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await editBus().click()
    await expect.element(dialog()).toBeVisible()
    const body = document.querySelector('dialog .body')
    expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0)
    await page.viewport(1440, 900)
  })
})

describe('changing an activity', () => {
  it('stores what was typed in, says so, and takes it back', async () => {
    const host = await start()
    await editBus().click()
    await dialog().getByRole('combobox', { name: 'Stand' }).selectOptions('abgeschlossen')
    await dialog().getByLabelText('Ende', { exact: true }).fill('2023-03-31')
    await dialog().getByRole('checkbox', { name: 'Südheim' }).click()
    await dialog().getByRole('textbox', { name: 'Neue Notiz' }).fill('Der Bus fährt.')
    await dialog().getByRole('searchbox', { name: 'Kennzahl suchen' }).fill('zugang lzb')
    await dialog().getByRole('button', { name: '+ LZB-Zugang' }).click()
    expect(await accessibilityProblems(host)).toEqual([])
    await save().click()
    await expect.element(page.getByText('„Gesundheitsbus“ ist gespeichert.')).toBeVisible()
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect
      .element(busRow())
      .toHaveTextContent(/abgeschlossen.*31\.03\.2023.*alle 2 Bezirksstellen, Herne\s*LZB-Zugang/)
    const stored = (await storedPlan())?.activities[0]
    expect(stored).toMatchObject({
      state: 'done',
      end: '2023-03-31',
      places: [northOffice.id, '09999002', 'Herne'],
      indicatorIds: ['lzb-inflow'],
      responsible: 'Fachbereich',
    })
    expect(stored?.notes?.map(({ text }) => text)).toEqual(['Bus ist bestellt.', 'Der Bus fährt.'])
    await undo().click()
    await expect.element(busRow()).toHaveTextContent(/läuft/)
    expect((await storedPlan())?.activities).toEqual(plan.activities)
  })

  it('says by field what cannot be, and stores nothing', async () => {
    await start()
    await editBus().click()
    await dialog().getByRole('textbox', { name: 'Bezeichnung' }).fill(' ')
    await dialog().getByLabelText('Ende', { exact: true }).fill('2022-12-31')
    await save().click()
    await expect.element(page.getByText('Bitte die 2 markierten Angaben ändern.')).toBeVisible()
    const title = dialog().getByRole('textbox', { name: 'Bezeichnung' })
    await expect.element(title).toHaveFocus()
    await expect.element(title).toHaveAccessibleDescription('Bitte ausfüllen.')
    await expect
      .element(dialog().getByLabelText('Ende', { exact: true }))
      .toHaveAccessibleDescription('Das Ende liegt vor dem Beginn.')
    expect((await storedPlan())?.activities).toEqual(plan.activities)
  })

  it('keeps a milestone that a target names, and removes others with the save', async () => {
    await start()
    await editBus().click()
    await expect
      .element(dialog().getByText('Bleibt im Plan: Das Ziel „Antrag“ hängt daran.').first())
      .toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Maßnahme löschen' })).not.toBeInTheDocument()
    const second = dialog().getByRole('group', { name: 'Meilenstein 2: Start' })
    await second.getByRole('button', { name: 'Entfernen' }).click()
    await expect.element(dialog().getByRole('button', { name: 'Doch behalten' })).toBeVisible()
    await dialog().getByRole('button', { name: 'Meilenstein hinzufügen' }).click()
    await userEvent.keyboard('Erste Fahrt')
    await save().click()
    await expect.element(busRow()).toHaveTextContent(/Erste Fahrt/)
    const milestones = (await storedPlan())?.activities[0]?.milestones
    expect(milestones?.map(({ id, due }) => [id, due])).toEqual([
      ['application', '2023-02-15'],
      ['erste-fahrt', null],
    ])
  })

  it('removes a note only with the save, after it could be kept', async () => {
    await start()
    await editBus().click()
    await dialog().getByRole('button', { name: 'Notiz vom 10.01.2023 entfernen' }).click()
    await dialog().getByRole('button', { name: 'Notiz vom 10.01.2023 doch behalten' }).click()
    await dialog().getByRole('button', { name: 'Notiz vom 10.01.2023 entfernen' }).click()
    await save().click()
    await expect.element(undo()).toBeVisible()
    expect((await storedPlan())?.activities[0]?.notes).toBeUndefined()
    await undo().click()
    await expect.element(busRow()).toHaveTextContent('Bus ist bestellt.')
  })

  it('asks before typed in text is thrown away, and not otherwise', async () => {
    await start()
    await editBus().click()
    await expect.element(dialog()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.element(editBus()).toHaveFocus()
    await editBus().click()
    await dialog().getByRole('combobox', { name: 'Zuständig' }).fill('Team Gesundheit')
    await dialog().getByRole('button', { name: 'Abbrechen' }).click()
    const question = page.getByRole('dialog', { name: 'Änderungen verwerfen?' })
    await question.getByRole('button', { name: 'Abbrechen' }).click()
    await expect.element(dialog().getByRole('combobox', { name: 'Zuständig' })).toHaveValue('Team Gesundheit')
    await dialog().getByRole('button', { name: 'Abbrechen' }).click()
    await question.getByRole('button', { name: 'Verwerfen' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    expect((await storedPlan())?.activities).toEqual(plan.activities)
  })

  it('says when another window has deleted it meanwhile', async () => {
    await start()
    await page.getByRole('button', { name: 'Messen bearbeiten' }).click()
    const db = openDatabase(databaseName)
    const without = { ...plan, activities: plan.activities.slice(0, 1) }
    await db.plans.put({ id: 'current', storedAt: '2023-01-02T08:00:00.000Z', plan: without })
    db.dexie.close()
    await page.getByRole('textbox', { name: 'Neue Notiz' }).fill('Noch da?')
    await save().click()
    await expect.element(page.getByText(/steht nicht mehr im Plan/)).toBeVisible()
    expect(await storedPlan()).toEqual(without)
  })
})

describe('activities of one’s own', () => {
  it('are added to a topic and deleted again', async () => {
    await start()
    await page.getByRole('button', { name: 'Neue Maßnahme' }).click()
    const fresh = page.getByRole('dialog', { name: 'Neue Maßnahme' })
    await fresh.getByRole('textbox', { name: 'Bezeichnung' }).fill('Sprechstunde')
    await fresh.getByRole('textbox', { name: 'Worum es geht' }).fill('Jede Woche vor Ort.')
    await save().click()
    await expect.element(page.getByRole('row', { name: /^Sprechstunde/ })).toBeVisible()
    await page.getByRole('button', { name: 'Sprechstunde bearbeiten' }).click()
    await page.getByRole('button', { name: 'Maßnahme löschen' }).click()
    await expect.element(page.getByText('„Sprechstunde“ ist gelöscht.')).toBeVisible()
    expect((await storedPlan())?.activities).toEqual(plan.activities)
    await undo().click()
    await expect.element(page.getByRole('row', { name: /^Sprechstunde/ })).toBeVisible()
  })
})

describe('ticking a milestone', () => {
  it('asks for day and evidence, and stores both', async () => {
    const host = await start()
    await page.getByRole('button', { name: 'Gesundheitsbus, Antrag gestellt abhaken' }).click()
    const tick = page.getByRole('dialog', { name: 'Meilenstein abhaken' })
    await tick.getByRole('button', { name: 'Abhaken' }).click()
    const day = tick.getByLabelText('Erledigt am')
    await expect.element(day).toHaveAccessibleDescription('Bitte ausfüllen.')
    await day.fill('2023-02-10')
    await tick.getByRole('textbox', { name: 'Nachweis' }).fill('Eingangsbestätigung')
    expect(await accessibilityProblems(host)).toEqual([])
    await tick.getByRole('button', { name: 'Abhaken' }).click()
    await expect.element(busRow()).toHaveTextContent(/Antrag gestellt\s*erledigt am 10\.02\.2023/)
    expect((await storedPlan())?.activities[0]?.milestones[0]).toEqual(
      milestone({ due: '2023-02-15', doneOn: '2023-02-10', evidence: 'Eingangsbestätigung' }),
    )
  })
})
