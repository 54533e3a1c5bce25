import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { loadStoredPlan } from '@/storage/plans'
import { accessibilityProblems } from '../components/routed'
import enteredPlan from '../fixtures/plans/enteredPlan.json'
import { freshDatabaseName } from '../storage/freshDatabase'
import { enterBaseIndicators, enterDerivedIndicators } from './enteredIndicators'
import { choose, enter, fill, type Fields, group, tick } from './entering'
import { startedApp } from './startedApp'

async function enterTarget(fields: { choices: readonly Fields[]; texts: Fields }): Promise<void> {
  await router.push('/plan/ziel/neu')
  const form = page.getByRole('main')
  for (const choices of fields.choices) await choose(form, choices)
  await fill(form, fields.texts)
  await page.getByRole('button', { name: 'Ziel speichern' }).click()
  await expect
    .element(page.getByText(`Ziel „${fields.texts['Kurzer Name'] ?? ''}“ hinzugefügt.`))
    .toBeVisible()
}

async function beginEmpty(): Promise<void> {
  const form = page.getByRole('main')
  await fill(form, {
    'Name des Jobcenters': 'Jobcenter Seetal',
    'Name des Kreises oder der Stadt': 'Landkreis Seetal',
    'Gebietsschlüssel des Ganzen (Kreis oder Stadt)': '09000',
    Jahr: '2026',
  })
  await tick(form, 'Kennzahlen des jetzigen Plans übernehmen')
  await page.getByRole('button', { name: 'Leeren Plan vorbereiten' }).click()
  await page.getByRole('button', { name: 'Diesen Plan übernehmen' }).click()
  await expect.element(page.getByText(/Jahresplan 2026 · Jahr 2026/)).toBeVisible()
}

async function enterOrganisation(): Promise<void> {
  await enter('/plan?teil=organisation', 'Angaben zum Plan ändern', (dialog) =>
    fill(dialog, {
      'Titel des Plans': 'Arbeitsprogramm 2026',
      Dokument: 'Arbeitsprogramm des Jobcenters Seetal (erfunden)',
      'Stand des Dokuments': '2025-11-28',
      'Anmerkung zum Dokument (wenn nötig)': 'Haushalt vorläufig.',
      'Kurzname des Jobcenters': 'JC Seetal',
    }),
  )
  await enter('/plan?teil=organisation', 'Neue Stelle', (dialog) =>
    fill(dialog, {
      Name: 'Standort Uferstadt',
      Gebietsschlüssel: '09000-1',
      'Andere Schreibweisen in Dateien (eine je Zeile)': 'Uferstadt\nUferstadt, Stadt',
      'Namen, die auch etwas anderes heißen können (einer je Zeile; danach wird beim Import gefragt)':
        'Seetal',
    }),
  )
}

async function enterTopic(): Promise<void> {
  await enter('/plan?teil=themen', 'Neues Thema', async (dialog) => {
    await fill(dialog, {
      'Nummer im Plan': 'R',
      Titel: 'Geld und Stellen',
      Kurztitel: 'Mittel',
      'Worum es geht, in ein, zwei Sätzen': 'Der Rahmen für alles andere.',
      'Abschnitt des Dokuments': '1',
    })
    await dialog.getByRole('button', { name: 'Rahmenzahl hinzufügen' }).click()
    const figure = group(dialog, 'Rahmenzahl 1')
    await fill(figure, {
      'Was die Zahl nennt': 'Budget',
      Zahl: '1,250',
      Einheit: 'Mio. €',
      Anmerkung: 'Entwurf.',
    })
    await tick(figure, 'vorläufig')
  })
}

const around = {
  Thema: 'R Geld und Stellen',
  Quelle: 'Vereinbarung',
}
const written = { 'Abschnitt des Dokuments': '1.1', 'Fundstelle der Quelle': 'ZV 2026' }

async function enterTargets(): Promise<void> {
  await enterTarget({
    choices: [
      { 'Verglichener Wert': 'Die Summe Januar–Dezember', Kennzahl: 'Ausgaben' },
      {
        Grenze: 'höchstens',
        'Weg durch das Jahr': 'gleichmäßig',
        Toleranz: 'in Prozent vom Soll',
        ...around,
      },
    ],
    texts: { Zielwert: '1.250.000', 'Höhe der Toleranz': '1,5', 'Kurzer Name': 'Förderung', ...written },
  })
  await enterTarget({
    choices: [{ 'Verglichener Wert': 'Nur zur Information: der Wert', Kennzahl: 'Ausgaben' }, around],
    texts: { 'Kurzer Name': 'Verwaltung', ...written },
  })
  await enterTarget({
    choices: [
      { 'Verglichener Wert': 'Jeder Monatswert', Kennzahl: 'Schlüssel' },
      { Grenze: 'höchstens', ...around },
    ],
    texts: { Zielwert: '120', 'Kurzer Name': 'Schlüssel', ...written },
  })
  await enterTarget({
    choices: [{ 'Verglichener Wert': 'Nur zur Information: der Wert', Kennzahl: 'Stellen' }, around],
    texts: { 'Kurzer Name': 'Stellen', 'Zuständig (wenn bekannt)': 'Personalstelle', ...written },
  })
}

async function enterResources(): Promise<void> {
  await enter('/plan?teil=themen', 'Ändern: Geld und Stellen', async (dialog) => {
    await choose(group(dialog, 'Förderung'), { Art: 'Budget' })
    await fill(group(dialog, 'Förderung'), { 'Budget des Vorjahres (€)': '1.300.000' })
    await choose(group(dialog, 'Verwaltung'), { Art: 'Budget' })
    await choose(group(dialog, 'Schlüssel'), { Art: 'Betreuungsschlüssel' })
    await choose(group(dialog, 'Stellen'), { Art: 'Personal' })
    await fill(group(dialog, 'Stellen'), { 'Stellen laut Plan (VZÄ)': '41,5' })
    await tick(group(dialog, 'Stellen'), 'ungefähr')
    await choose(group(dialog, 'Umschichtung'), { aus: 'Förderung', in: 'Verwaltung' })
    await fill(group(dialog, 'Umschichtung'), { 'Betrag (€)': '50.000' })
    await tick(group(dialog, 'Umschichtung'), 'vorläufig')
  })
}

async function enterActivity(): Promise<void> {
  await enter('/massnahmen', 'Neue Maßnahme', async (dialog) => {
    await fill(dialog, {
      Bezeichnung: 'Einkauf',
      'Worum es geht': 'Gemeinsam einkaufen.',
      Beginn: '2026-02-01',
      Zuständig: 'Einkauf',
      'Nachweis der Maßnahme': 'Vertrag',
      'Abschnitt des Dokuments': '1.3',
      'Weitere Orte, mit Semikolon getrennt': 'Bergstadt',
    })
    await choose(dialog, { Stand: 'läuft' })
    await tick(dialog, 'Standort Uferstadt')
    await dialog.getByRole('button', { name: 'Meilenstein hinzufügen' }).click()
    await fill(group(dialog, 'Meilenstein 1'), { 'Fällig am': '2026-06-30', Meilenstein: 'Ausgeschrieben' })
  })
}

async function enterEvent(): Promise<void> {
  await enter('/plan?teil=ereignisse', 'Neues Ereignis', async (dialog) => {
    await fill(dialog, {
      Titel: 'Neue Software',
      'Beginn (Monat)': '2026-03',
      'Ende (Monat, wenn es eines gibt)': '2026-05',
      'Was geschehen ist und was es für die Zahlen heißt': 'Werte kommen später.',
    })
    await tick(dialog, 'R Mittel')
    await fill(dialog, { 'Kennzahl suchen': 'Haush' })
    await dialog.getByRole('button', { name: '+ Haushalte' }).click()
  })
  await expect
    .element(page.getByRole('row', { name: /Neue Software.*03\/2026 bis 05\/2026.*R Mittel und Haushalte/ }))
    .toBeVisible()
}

it(
  'the plan of another Jobcenter is entered whole through the pages alone',
  { timeout: 120_000 },
  async () => {
    const databaseName = freshDatabaseName()
    const host = await startedApp({ address: '/plan?teil=datei', databaseName })
    await beginEmpty()
    await enterOrganisation()
    await enterBaseIndicators()
    await enterDerivedIndicators()
    await enterTopic()
    await enterTargets()
    await enterResources()
    await enterActivity()
    await enterEvent()
    expect(await accessibilityProblems(host)).toEqual([])
    expect(await storedPlan(databaseName)).toEqual(enteredPlan)
  },
)

async function storedPlan(databaseName: string): Promise<unknown> {
  const db = openDatabase(databaseName)
  const record = await loadStoredPlan(db)
  db.dexie.close()
  return record?.plan
}
