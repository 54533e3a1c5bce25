import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { loadDemo } from '../../build/loadDemo'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { digestOfFacts } from './support/storedFacts'
import { expect, test } from './support/watched'

/** The demo comes in three deliveries: all years, December 2023, and revisions. */
const december = 'beispiel-hausformat-bestand-2023-12.csv und 4 weitere'

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(delivery.root)
  await loadDemo(page)
})

test('undoes a delivery in the middle, keeps that over a reload, and restores it to the last digit', async ({
  page,
}) => {
  const before = {
    overview: await overviewOf(page),
    values: await valuesOf(page),
    facts: await digestOfFacts(page),
  }

  const dialog = await ask(page, `Rückgängig machen … Import Nr. 2, ${december}`)
  await expect(dialog).toContainText(/999 Werte ändern sich: 999 danach ohne Wert\./)
  await dialog.getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(logOf(page)).toContainText(/Rückgängig gemacht: \d/)
  await expect(page.getByLabel('Berichtsmonat')).toContainText('11/2023')

  const undone = await overviewOf(page)
  expect(undone).not.toEqual(before.overview)
  await page.reload()
  expect(await overviewOf(page)).toEqual(undone)
  await expect(page.getByLabel('Berichtsmonat')).not.toContainText('12/2023')
  expect(await digestOfFacts(page)).toBe(before.facts)

  const again = await ask(page, `Wiederherstellen … Import Nr. 2, ${december}`)
  await expect(again).toContainText(/999 Werte ändern sich: 999 neu\./)
  await again.getByRole('button', { name: 'Wiederherstellen' }).click()
  await expect(again).toHaveCount(0)
  expect({
    overview: await overviewOf(page),
    values: await valuesOf(page),
    facts: await digestOfFacts(page),
  }).toEqual(before)
})

test('changes nothing when the question is left, by key or by button', async ({ page }) => {
  const before = await overviewOf(page)
  const dialog = await ask(page, `Rückgängig machen … Import Nr. 2, ${december}`)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(
    page.getByRole('button', { name: `Rückgängig machen … Import Nr. 2, ${december}` }),
  ).toBeFocused()
  expect(await overviewOf(page)).toEqual(before)
})

test('tells another window, which follows', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(delivery.root)
  await expect(other.getByLabel('Berichtsmonat')).toContainText('12/2023')
  const dialog = await ask(page, `Rückgängig machen … Import Nr. 2, ${december}`)
  await dialog.getByRole('button', { name: 'Rückgängig machen' }).click()
  await expect(other.getByLabel('Berichtsmonat')).not.toContainText('12/2023')
})

test('leads to a receipt that can be kept', async ({ page }) => {
  await open(page, `Beleg: Import Nr. 2, ${december}`, 'link')
  await expect(page.getByRole('heading', { level: 1, name: 'Beleg zum Import Nr. 2' })).toBeVisible()
  const sums = page.getByRole('region', { name: 'Kontrollsummen je Kennzahl' })
  await expect(sums.getByRole('row', { name: /^LZB-Bestand/ })).toContainText(/1\.947.*1\.980/)
  await expectAccessible(page)
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Als Tabelle speichern (CSV)' }).click()
  const download = await started
  expect(download.suggestedFilename()).toBe('zielmonitor-beleg-2.csv')
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toMatch(/^\ufeffAbschnitt;Gegenstand;Angabe;/)
  expect(text).toMatch(/^Kontrollsumme;LZB-Bestand;Personen;1947;0;\d+;1980;0;\d+,\d+\r$/m)
})

test('is open to everybody while it asks', async ({ page }) => {
  await ask(page, `Rückgängig machen … Import Nr. 2, ${december}`)
  await expectAccessible(page)
})

function logOf(page: Page) {
  return page.locator('section', { has: page.getByRole('heading', { name: 'Protokoll der Importe' }) })
}

async function open(page: Page, name: string, role: 'button' | 'link'): Promise<void> {
  await page.goto(`${delivery.root}#/import`)
  await logOf(page).locator('summary').filter({ hasText: december }).click()
  await logOf(page).getByRole(role, { name, exact: true }).click()
}

/** The question before an undo or a restoration, once it says what would change. */
async function ask(page: Page, button: string) {
  await open(page, button, 'button')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/Werte ändern sich/)).toBeVisible()
  return dialog
}

/** Every row of the overview as a person reads it. */
async function overviewOf(page: Page): Promise<string[]> {
  await page.goto(`${delivery.root}#/`)
  await page.getByRole('heading', { level: 1, name: /Ziel/ }).waitFor()
  return page.getByRole('row').allInnerTexts()
}

/** Every month of an indicator as its table shows it. */
async function valuesOf(page: Page): Promise<string[]> {
  await page.goto(`${delivery.root}#/kennzahl/lzb-stock`)
  await page.getByRole('button', { name: 'Tabelle' }).first().click()
  await page.getByRole('table').first().waitFor()
  return page.getByRole('row').allInnerTexts()
}
