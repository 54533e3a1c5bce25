import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { loadStoredPlan } from '@/storage/plans'
import { monthly } from '../builders'
import { accessibilityProblems } from '../components/routed'
import inventedPlan from '../fixtures/plans/inventedPlan.json'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

const values = [
  'Berichtsmonat;Bezirksstelle;Kennzahl;Wert',
  ...months(2023, 12).map((month) => `${month};Landkreis Wesertal;Alleinerziehende Haushalte;1000`),
  ...months(2024, 3).map((month) => `${month};LK Wesertal;Alleinerziehende Haushalte;980`),
  '2024-01;Landkreis Wesertal;Begonnene Ausbildungen;20',
  '2024-02;Landkreis Wesertal;Begonnene Ausbildungen;20',
  '2024-03;Landkreis Wesertal;Begonnene Ausbildungen;26',
  '2024-03;Auenstedt;Begonnene Ausbildungen;15',
  '2024-03;Brückhausen;Begonnene Ausbildungen;11',
]

describe('a plan file', () => {
  it('of another Jobcenter is looked at, taken over, filled by a CSV and shown', async () => {
    const databaseName = freshDatabaseName()
    const host = await startedApp({ address: '/plan?teil=datei', databaseName })
    await load('wesertal.json', JSON.stringify(inventedPlan))
    const preview = page.getByRole('region', { name: 'Vor dem Übernehmen: Arbeitsprogramm 2024' })
    await expect.element(preview).toHaveTextContent(/Jahr: ?bisher ?2023 ?→ ?neu ?2024/)
    await expect
      .element(preview)
      .toHaveTextContent(/neu \(2\) ?Junge Menschen in Ausbildung, Alleinerziehende/)
    await expect.element(preview).toHaveTextContent(/entfällt \(11\) ?Kreis Recklinghausen/)
    expect(await stored(databaseName)).toBeUndefined()
    expect(await accessibilityProblems(host)).toEqual([])

    await page.getByRole('button', { name: 'Diesen Plan übernehmen' }).click()
    await expect.element(page.getByText('Plan „Arbeitsprogramm 2024“ übernommen.')).toBeVisible()
    expect(await stored(databaseName)).toMatchObject({ plan: inventedPlan })

    await router.push('/import')
    await userEvent.upload(page.getByLabelText('Dateien auswählen …'), csv('wesertal.csv', values))
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await expect.element(page.getByRole('heading', { name: 'Übernommen' })).toBeVisible()

    await router.push('/')
    await expect.element(page.getByRole('link', { name: /Junge Menschen in Ausbildung/ })).toBeVisible()
    // 20 + 20 + 26 of 240: three twelfths are 60.
    await expect.element(row('Ausbildungen')).toHaveTextContent(/66.*60.*auf Kurs/)
    // 980 on average after 1,000 in the same months of the year before.
    await expect.element(row('Alleinerziehende')).toHaveTextContent(/980.*auf Kurs/)
    await expect.element(page.getByLabelText('Stelle')).toHaveTextContent(/Standort Auenstedt/)
    expect(host.textContent).not.toMatch(/Recklinghausen|LZB/)
  })

  it('that is broken names its places, and nothing is taken over', async () => {
    const databaseName = freshDatabaseName()
    await startedApp({ address: '/plan?teil=datei', databaseName })
    const broken = { ...inventedPlan, year: 'bald', topics: [{ ...inventedPlan.topics[0], title: '' }] }
    await load('kaputt.json', JSON.stringify(broken))
    const alert = page.getByRole('alert')
    await expect.element(alert).toHaveTextContent(/Der jetzige Plan bleibt/)
    await expect.element(alert).toHaveTextContent(/Jahr: Hier wird eine andere Art von Angabe erwartet/)
    await expect
      .element(alert)
      .toHaveTextContent(/Themen › „Ausbildung“ › Titel: Bitte füllen Sie dieses Feld aus/)
    await load('brief.txt', 'Sehr geehrte Damen und Herren')
    await expect.element(alert).toHaveTextContent(/Das ist keine Plandatei des Zielmonitors/)
    expect(await stored(databaseName)).toBeUndefined()
  })

  it('is duplicated for the next year without a number of the old one, and taken back', async () => {
    await startedApp({ address: '/plan?teil=datei' })
    await page.getByRole('button', { name: 'Als Plan 2024 duplizieren' }).click()
    await expect.element(page.getByText(/Noch ohne Zahl.*„Eingliederungstitel“/)).toBeVisible()
    await page.getByRole('button', { name: 'Diesen Plan übernehmen' }).click()
    await expect.element(page.getByText(/Lokales Planungsdokument 2024 · Jahr 2024/)).toBeVisible()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.element(page.getByText(/Lokales Planungsdokument 2023 · Jahr 2023/)).toBeVisible()
  })

  it('begins empty for a Jobcenter of which only the name is known', async () => {
    await startedApp({ address: '/plan?teil=datei' })
    const action = page.getByRole('button', { name: 'Leeren Plan vorbereiten' })
    await expect.element(action).toBeDisabled()
    await page.getByLabelText('Name des Jobcenters').fill('Jobcenter Neuland')
    await page.getByLabelText('Name des Kreises oder der Stadt').fill('Stadt Neuland')
    await page.getByLabelText(/^Gebietsschlüssel des Ganzen/).fill('12345')
    await page.getByLabelText('Jahr', { exact: true }).fill('2025')
    await action.click()
    await page.getByRole('button', { name: 'Diesen Plan übernehmen' }).click()
    await expect.element(page.getByText(/Jahresplan 2025 · Jahr 2025/)).toBeVisible()
    await expect.element(page.getByText('0 Themen, 0 Ziele, 92 Kennzahlen und 1 Stelle')).toBeVisible()
  })
})

describe('the parts of the plan', () => {
  it('are changed in a form that names what is wrong, saved at once, and taken back', async () => {
    const databaseName = freshDatabaseName()
    const host = await startedApp({ address: '/plan?teil=organisation', databaseName })
    await page.getByRole('button', { name: 'Neue Stelle' }).click()
    const dialog = page.getByRole('dialog', { name: 'Neue Stelle' })
    await dialog.getByLabelText('Name', { exact: true }).fill('Herne')
    await dialog.getByLabelText('Gebietsschlüssel').fill('05562004')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent(/„Herne“ › Schlüssel: Diesen Schlüssel gibt/)
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByLabelText('Gebietsschlüssel').fill('05916000')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(page.getByText('Stelle „Herne“ hinzugefügt.')).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Herne 05916000/ })).toBeVisible()
    expect(await stored(databaseName)).toBeDefined()

    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.element(page.getByRole('row', { name: /Herne 05916000/ })).not.toBeInTheDocument()
    expect(await stored(databaseName)).toBeUndefined()
  })

  it('are removed only where nothing names them', async () => {
    await startedApp({ address: '/plan?teil=kennzahlen' })
    await page.getByLabelText('Kennzahl suchen').fill('LZB-Bestand')
    await page.getByRole('button', { name: 'Entfernen: LZB-Bestand', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '„LZB-Bestand“ wird noch gebraucht' })
    await expect.element(dialog).toHaveTextContent(/Ziel „LZB-Bestand“/)
    await dialog.getByRole('button', { name: 'Schließen' }).click()

    await page.getByRole('button', { name: 'Neue Kennzahl' }).click()
    await page.getByLabelText(/^Name, wie er in Dateien/).fill('Hausbesuche')
    await page.getByLabelText(/^Definition/).fill('Besuche im Monat')
    await page.getByLabelText(/^Woher die Werte/).fill('Eigene Erfassung')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(page.getByText('Kennzahl „Hausbesuche“ hinzugefügt.')).toBeVisible()
    await page.getByLabelText('Kennzahl suchen').fill('Hausbesuche')
    await page.getByRole('button', { name: 'Entfernen: Hausbesuche' }).click()
    await expect.element(page.getByText('Kennzahl „Hausbesuche“ entfernt.')).toBeVisible()
  })

  it('show every target as its sentence, with its source', async () => {
    const host = await startedApp({ address: '/plan' })
    const sentence =
      /Der Jahresdurchschnitt von „LZB-Bestand“ im Kreis Recklinghausen soll gegenüber dem Vorjahr sinken/
    await expect
      .element(page.getByRole('row', { name: sentence }))
      .toHaveTextContent(/Abschnitt B\.1.*1 Fassung/)
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('the order of the plan', () => {
  it.each([
    { part: 'themen', moved: 'Ressourcen', said: 'Thema „Ressourcen“ verschoben.', row: 2 },
    { part: 'organisation', moved: 'Castrop-Rauxel', said: 'Stelle „Castrop-Rauxel“ verschoben.', row: 3 },
    { part: 'ziele', moved: 'Eingliederungstitel', said: 'Ziel „Eingliederungstitel“ verschoben.', row: 2 },
  ])('is changed step by step, and the focus goes along: $part', async ({ part, moved, said, row: at }) => {
    const host = await startedApp({ address: `/plan?teil=${part}` })
    const down = page.getByRole('button', { name: `Nach unten: ${moved}` })
    await expect.element(down).toBeVisible()
    await down.click()
    await expect.element(page.getByText(said, { exact: true })).toBeVisible()
    await expect.element(page.getByRole('row').nth(at)).toHaveTextContent(new RegExp(moved))
    await expect.element(down).toHaveFocus()
    expect(await accessibilityProblems(host)).toEqual([])
    await page.getByRole('button', { name: `Nach oben: ${moved}` }).click()
    await expect.element(page.getByRole('row').nth(at - 1)).toHaveTextContent(new RegExp(moved))
    // At the top there is only one way left.
    await expect.element(down).toHaveFocus()
  })
})

describe('the calculation of an indicator', () => {
  const unitId = '05562'
  const rows = [
    ...monthly({ indicatorId: 'integrations', unitId }, '2023-01', [58, 60]),
    ...monthly({ indicatorId: 'elb-stock', unitId }, '2023-01', [3900, 3860]),
  ]

  it('is told in words and with the numbers of the Berichtsmonat while it is changed', async () => {
    const host = await startedApp({ address: '/plan?teil=kennzahlen', rows })
    await page.getByRole('button', { name: 'Ändern: K2 im Jahresfortschritt' }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog.getByText('02/2023: 118 / 3.880 = 3,0 %')).toBeVisible()
    await expect
      .element(dialog.getByText(/^Summe von „Integrationen“ seit Januar, geteilt durch Mittelwert/))
      .toBeVisible()
    await dialog
      .getByRole('group', { name: 'Nenner', exact: true })
      .getByLabelText('Zeitraum')
      .selectOptions('über die letzten Monate')
    await expect
      .element(dialog.getByText(/02\/2023: 118 \/ unvollständig\. Kein Ergebnis: .* fehlen 10 Monate\./))
      .toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('is refused where it leads back to itself, and says by which way', async () => {
    const databaseName = freshDatabaseName()
    await startedApp({ address: '/plan?teil=kennzahlen', databaseName })
    await page.getByRole('button', { name: 'Ändern: LZB im Jahresfortschritt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByLabelText('Kennzahl', { exact: true })
      .selectOptions('Veränderung LZB im Jahresfortschritt')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent(/Die Berechnung führt zu sich selbst zurück, über „Veränderung LZB/)
    expect(await stored(databaseName)).toBeUndefined()
  })
})

describe('an event', () => {
  it('is entered with its months, refused where one is none, and taken away', async () => {
    const host = await startedApp({ address: '/plan?teil=ereignisse' })
    await expect
      .element(page.getByRole('row', { name: /COVID-19.*ab 03\/2020.*allen Diagrammen/ }))
      .toBeVisible()
    await page.getByRole('button', { name: 'Neues Ereignis' }).click()
    const dialog = page.getByRole('dialog', { name: 'Neues Ereignis' })
    await dialog.getByLabelText('Titel').fill('Umzug')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(dialog.getByRole('alert')).toHaveTextContent(/Beginn \(Monat\): Das ist kein Monat/)
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByLabelText('Beginn (Monat)').fill('2021-05')
    await dialog.getByLabelText('auf Diagrammen zeigen').click()
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(page.getByText('Ereignis „Umzug“ hinzugefügt.')).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Umzug.*ab 05\/2021.*keinem Diagramm/ })).toBeVisible()
    await page.getByRole('button', { name: 'Entfernen: Umzug' }).click()
    await expect.element(page.getByText('Ereignis „Umzug“ entfernt.')).toBeVisible()
  })
})

function months(year: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}

function csv(name: string, lines: readonly string[]): File {
  return new File([`${lines.join('\r\n')}\r\n`], name, { type: 'text/csv' })
}

function load(name: string, content: string): Promise<void> {
  const file = new File([content], name, { type: 'application/json' })
  return userEvent.upload(page.getByLabelText('Plandatei laden …'), file)
}

function row(label: string) {
  return page.getByRole('row', { name: new RegExp(`^${label}`) })
}

/** The plan that is stored instead of the shipped one. */
async function stored(databaseName: string): Promise<unknown> {
  const db = openDatabase(databaseName)
  const record = await loadStoredPlan(db)
  db.dexie.close()
  return record
}
