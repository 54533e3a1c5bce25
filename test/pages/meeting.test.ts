import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Plan } from '@/domain/plan'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { loadImports, saveImport } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import { addMeeting, loadMeetings } from '@/storage/meetings'
import type { MeetingRecord } from '@/storage/records'
import { saveToggle } from '@/storage/undo'
import {
  activity,
  type FactRow,
  factTable,
  milestone,
  month,
  monthly,
  smallPlan,
  target,
  traeger,
} from '../builders'
import { accessibilityProblems, textOf } from '../components/routed'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

const limit = target({ kind: 'threshold', direction: 'down', value: 100 }, { id: 'limit', label: 'LZB' })
const plan = smallPlan({
  targets: [limit],
  activities: [activity({ milestones: [milestone({ due: '2023-09-30' })] })],
})

let databaseName = ''

beforeEach(async () => {
  databaseName = freshDatabaseName()
  await putPlan('2023-01-01T08:00:00.000Z', plan)
})

async function putPlan(storedAt: string, changed: Plan): Promise<void> {
  const db = openDatabase(databaseName)
  await db.plans.put({ id: 'current', storedAt, plan: changed })
  db.dexie.close()
}

/** From the first month of 2023 on. */
function stock(first: string, values: readonly number[]): readonly FactRow[] {
  return monthly({ indicatorId: 'lzb-stock', unitId: traeger.id }, first, values)
}

/** Three months, imported on 01.02.2024 as example data. */
function start(address = '/'): Promise<HTMLElement> {
  return startedApp({ address, rows: stock('2023-01', [100, 99, 98]), databaseName })
}

/** Tells the app that another window has changed what is stored. */
function announce(): void {
  const channel = new BroadcastChannel('zielmonitor')
  channel.postMessage(databaseName)
  channel.close()
}

async function importElsewhere(rows: readonly FactRow[]): Promise<void> {
  const db = openDatabase(databaseName)
  const basedOn = logStateOf(await loadImports(db))
  const counts = { added: rows.length, revised: 0, remarked: 0, unchanged: 0 }
  const files = [{ name: 'april.csv', size: 1, sha256: '', factCount: 1, withoutNumber: 0, layout: 'house' }]
  const importedAt = new Date().toISOString()
  await saveImport(db, {
    record: { origin: 'file', isSynthetic: true, importedAt, files, counts },
    tables: [factTable(rows)],
    originals: [new Blob()],
    basedOn,
  })
  db.dexie.close()
  announce()
}

async function storedMeetings(): Promise<readonly MeetingRecord[]> {
  const db = openDatabase(databaseName)
  const meetings = await loadMeetings(db)
  db.dexie.close()
  return meetings
}

const region = () => page.getByRole('region', { name: 'Änderungen seit der Sitzung' })
const dialog = (name: string) => page.getByRole('dialog', { name })
const line = () => textOf(region().element())

async function mark(title: string, on?: string): Promise<void> {
  await region().getByRole('button', { name: 'Sitzung festhalten' }).click()
  const form = dialog('Sitzung festhalten')
  if (on !== undefined) await form.getByLabelText('Sitzung am').fill(on)
  await form.getByRole('textbox', { name: 'Titel (freiwillig)' }).fill(title)
  await form.getByRole('button', { name: 'Festhalten', exact: true }).click()
  await expect.element(form).not.toBeInTheDocument()
}

describe('the log of meetings on the overview', () => {
  it('says so as long as there is none, and that nothing changed right after one', async () => {
    const host = await start()
    await expect.element(region()).toHaveTextContent('Noch keine Sitzung festgehalten')
    await mark('Leitungsrunde')
    await expect.element(region()).toHaveTextContent(/Leitungsrunde:\s*Nichts hat sich geändert\./)
    expect(await accessibilityProblems(host)).toEqual([])
    const [meeting] = await storedMeetings()
    expect(meeting?.shown).toMatchObject({ importIds: [1], month: '2023-03', isSynthetic: true, plan })
  })

  it('names the month, the revision, the state, the target and the milestone that changed since', async () => {
    const host = await start()
    await expect.element(region()).toBeVisible()
    await mark('Leitungsrunde')
    await importElsewhere([...stock('2023-04', [103]), ...stock('2023-02', [97])])
    await expect
      .poll(line)
      .toMatch(/: 1 neuer Monat · 1 Zustand gekippt \(1 schlechter\) · 1 Wert berichtigt ▸/)

    const version = {
      validFrom: '2023-03-01',
      reason: 'Zielvereinbarung',
      rule: { kind: 'threshold', direction: 'down', value: 95 },
    } as const
    const moved = activity({ milestones: [milestone({ due: '2023-12-31' })] })
    await putPlan(new Date().toISOString(), {
      ...plan,
      targets: [{ ...limit, versions: [...limit.versions, version] }],
      activities: [moved],
    })
    announce()
    await expect.poll(line).toMatch(/1 Ziel geändert · 1 Maßnahme bewegt/)

    await region().getByRole('button', { name: 'Einzelheiten' }).click()
    await expect.poll(() => router.currentRoute.value.query['seit']).toBe('offen')
    const chapter = (name: string) => textOf(region().getByRole('region', { name }).element())
    expect(chapter('Zustände der Ziele')).toContain(
      'damals auf Kurs Mrz 2023: Ist 98, Soll 100 jetzt verfehlt Apr 2023: Ist 103, Soll 95 Durch spätere Monate.',
    )
    expect(chapter('Neue Monate')).toContain('Apr 2023: LZB-Bestand')
    expect(chapter('Geänderte Werte')).toContain(
      'Größte Änderung: Kreis Musterland, insgesamt, Feb 2023: 99 → 97 (−2)',
    )
    expect(chapter('Ziele im Plan')).toContain('gültig ab 01.03.2023 (Grund: Zielvereinbarung)')
    expect(chapter('Maßnahmen und Meilensteine')).toContain(
      '„Antrag gestellt“ verschoben: 30.09.2023 → 31.12.2023',
    )
    expect(chapter('Importe')).toContain('Import Nr. 2, april.csv')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('leads from the largest revision to all that imports said of that value', async () => {
    await start()
    await expect.element(region()).toBeVisible()
    await mark('')
    await importElsewhere(stock('2023-02', [97]))
    await region().getByRole('button', { name: 'Einzelheiten' }).click()
    await region()
      .getByRole('link', { name: /Feb 2023: 99 → 97 .*Verlauf des Werts/ })
      .click()
    const history = page.getByRole('dialog')
    await expect.element(history).toHaveTextContent('april.csv')
    await expect.element(history).toHaveTextContent('beispiel.csv')
    await history.getByRole('button', { name: 'Schließen' }).click()
    await expect.poll(() => router.currentRoute.value.query['herkunft']).toBeUndefined()
  })

  it('shows at once what another window marks', async () => {
    await start()
    await expect.element(region()).toHaveTextContent('Noch keine Sitzung festgehalten')
    const db = openDatabase(databaseName)
    const at = new Date().toISOString()
    const shown = { at, importIds: [1], isSynthetic: true, month: month('2023-03'), plan, isPlanOfThen: true }
    await addMeeting(db, { on: '2024-02-02', title: 'Nebenan', note: '', shown })
    db.dexie.close()
    announce()
    await expect.element(region()).toHaveTextContent(/Nebenan:\s*Nichts hat sich geändert\./)
  })

  it('names an import that was undone since', async () => {
    await start()
    await importElsewhere(stock('2023-04', [98]))
    await expect.element(region()).toBeVisible()
    await mark('')
    const db = openDatabase(databaseName)
    await saveToggle(db, { importId: 2, kind: 'undone', at: new Date().toISOString(), basedOn: '1 2' })
    db.dexie.close()
    announce()
    await expect.poll(line).toMatch(/1 Monat entfallen · 1 Import rückgängig gemacht/)
  })
})

describe('a meeting of the past', () => {
  it('is compared by what was stored when its day ended, or by the state of now', async () => {
    await start()
    await importElsewhere(stock('2023-04', [103]))
    await expect.element(region()).toBeVisible()
    await mark('Februar', '2024-02-02')
    await expect.poll(line).toContain('1 neuer Monat')
    const [meeting] = await storedMeetings()
    expect(meeting?.shown).toMatchObject({ importIds: [1], month: '2023-03', isPlanOfThen: true })

    await region().getByRole('button', { name: 'Alle Sitzungen' }).click()
    await page.getByRole('button', { name: 'Sitzung am 02.02.2024, Februar bearbeiten' }).click()
    const form = dialog('Sitzung bearbeiten')
    await expect.element(form.getByRole('radio', { name: /damals zählte 1 Import/ })).not.toBeChecked()
    await expect.element(form.getByRole('radio', { name: /festgehalten ist/ })).toBeChecked()
    await form.getByRole('radio', { name: 'Der Stand von jetzt, Berichtsmonat April 2023' }).click()
    await form.getByRole('button', { name: 'Speichern' }).click()
    await expect.poll(async () => (await storedMeetings())[0]?.shown.importIds).toEqual([1, 2])
    await page.getByRole('button', { name: 'Schließen' }).click()
    await expect.poll(line).toContain('Nichts hat sich geändert.')
  })

  it('says where nothing was stored by then, and where the plan of then is not known', async () => {
    await putPlan('2024-06-01T08:00:00.000Z', plan)
    await start('/?seit=offen')
    await expect.element(region()).toBeVisible()
    await region().getByRole('button', { name: 'Sitzung festhalten' }).click()
    await dialog('Sitzung festhalten').getByLabelText('Sitzung am').fill('2024-01-31')
    await expect
      .element(page.getByRole('radio', { name: /Ende des 31\.01\.2024 .*noch nichts importiert/ }))
      .toBeChecked()
    await page.getByRole('button', { name: 'Festhalten', exact: true }).click()
    await expect.element(region()).toHaveTextContent('Damals lagen noch keine Werte vor')
    await expect
      .element(region())
      .toHaveTextContent('Der Plan, wie er an diesem Tag galt, ist nicht aufbewahrt.')
  })

  it('cannot lie in the future', async () => {
    await start()
    await expect.element(region()).toBeVisible()
    await region().getByRole('button', { name: 'Sitzung festhalten' }).click()
    const day = page.getByLabelText('Sitzung am')
    await day.fill('2100-01-01')
    await page.getByRole('button', { name: 'Festhalten', exact: true }).click()
    await expect.element(day).toHaveFocus()
    await expect.element(page.getByText(/Der Tag liegt in der Zukunft/)).toBeVisible()
    expect(await storedMeetings()).toEqual([])
  })
})

describe('the list of all meetings', () => {
  it('chooses one to compare with, and keeps that in the address', async () => {
    await start()
    await expect.element(region()).toBeVisible()
    await mark('Februar', '2024-02-02')
    await mark('März', '2024-03-02')
    await expect.poll(line).toContain('02.03.2024, März')
    await region().getByRole('button', { name: 'Alle Sitzungen' }).click()
    await page.getByRole('button', { name: 'Sitzung am 02.02.2024, Februar vergleichen' }).click()
    await expect.poll(line).toContain('02.02.2024, Februar')
    expect(router.currentRoute.value.query['sitzung']).toBe('1')
  })

  it('removes a meeting and puts it back', async () => {
    const host = await start()
    await expect.element(region()).toBeVisible()
    await mark('Februar', '2024-02-02')
    const [before] = await storedMeetings()
    await region().getByRole('button', { name: 'Alle Sitzungen' }).click()
    expect(await accessibilityProblems(host)).toEqual([])
    await page.getByRole('button', { name: 'Sitzung am 02.02.2024, Februar entfernen' }).click()
    await expect.element(dialog('Sitzungen')).toHaveTextContent('Sitzung am 02.02.2024, Februar entfernt.')
    expect(await storedMeetings()).toEqual([])
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.element(page.getByRole('listitem').filter({ hasText: '02.02.2024, Februar' })).toBeVisible()
    expect(await storedMeetings()).toEqual([before])
  })
})

it('says so where what was kept with a meeting cannot be read', async () => {
  const db = openDatabase(databaseName)
  const shown = {
    at: '2024-02-02T08:00:00.000Z',
    importIds: [],
    isSynthetic: false,
    month: null,
    isPlanOfThen: true,
  }
  const broken = { ...plan, targets: [{ ...limit, indicatorId: 'unknown' }] }
  await db.meetings.add({ on: '2024-02-03', title: '', note: '', shown: { ...shown, plan: broken } })
  db.dexie.close()
  await start()
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Der Stand der Sitzung konnte nicht gelesen werden.')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
})

it('goes with the example data', async () => {
  await start()
  await expect.element(region()).toBeVisible()
  await mark('Februar', '2024-02-02')
  await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Beispieldaten entfernen' }).click()
  await vi.waitFor(async () => expect(await storedMeetings()).toEqual([]))
})
