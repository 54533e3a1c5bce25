import type { Page } from '@playwright/test'
import { loadDemo } from '../../build/loadDemo'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { expect, test } from './support/watched'

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(delivery.root)
  await loadDemo(page)
})

test('says what changed since a meeting, over a reload, on paper, and down to the single value', async ({
  page,
}) => {
  // The demo comes in three deliveries: all years, December 2023, and revisions.
  await toggle(page, 'Rückgängig machen', 3)
  await toggle(page, 'Rückgängig machen', 2)
  await page.goto(`${delivery.root}#/`)
  await mark(page, 'Leitungsrunde')
  await expect(since(page)).toContainText('Leitungsrunde: Nichts hat sich geändert.')

  await toggle(page, 'Wiederherstellen', 2)
  await toggle(page, 'Wiederherstellen', 3)
  await tickFirstMilestone(page)
  await page.goto(`${delivery.root}#/`)
  const line = /1 neuer Monat · \d Zust.* gekippt .* Werte berichtigt · 1 Maßnahme bewegt/
  await expect(since(page)).toContainText(line)
  await since(page).getByRole('button', { name: 'Einzelheiten' }).click()
  await page.reload()
  await expect(since(page)).toContainText(line)
  await expect(chapter(page, 'Zustände der Ziele')).toContainText(
    /damals\s*auf Kurs.*Nov 2023: Ist .*, Soll .*jetzt\s*erreicht.*Dez 2023: Ist .*, Soll/s,
  )
  await expect(chapter(page, 'Neue Monate')).toContainText(/Dez 2023: \d+ Kennzahlen/)
  await expect(chapter(page, 'Maßnahmen und Meilensteine')).toContainText('erledigt am')
  await expectAccessible(page)

  await page.emulateMedia({ media: 'print' })
  await expect(chapter(page, 'Zustände der Ziele')).toBeVisible()
  await expect(since(page).getByRole('button', { name: 'Sitzung festhalten' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await chapter(page, 'Geänderte Werte')
    .getByRole('link', { name: /^LZB-Bestand, .*Verlauf/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('beispiel-hausformat-revision-2024-01.csv')
})

test('changes, removes and puts back a meeting, which goes with the example data', async ({ page }) => {
  await mark(page, 'Leitungsrunde')
  await since(page).getByRole('button', { name: 'Alle Sitzungen' }).click()
  const list = page.getByRole('dialog', { name: 'Sitzungen' })
  await list.getByRole('button', { name: /Leitungsrunde bearbeiten$/ }).click()
  await page.getByRole('textbox', { name: 'Titel (freiwillig)' }).fill('Zielnachhaltedialog')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await list.getByRole('button', { name: /Zielnachhaltedialog entfernen$/ }).click()
  await expect(list).toContainText('Noch keine Sitzung.')
  await list.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(list.getByRole('listitem')).toContainText('Zielnachhaltedialog')
  await expectAccessible(page)
  await list.getByRole('button', { name: 'Schließen' }).click()
  await page.reload()
  await expect(since(page)).toContainText('Zielnachhaltedialog: Nichts hat sich geändert.')

  await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Beispieldaten entfernen' }).click()
  await loadDemo(page)
  await expect(since(page)).toContainText('Noch keine Sitzung festgehalten')
})

function since(page: Page) {
  return page.getByRole('region', { name: 'Änderungen seit der Sitzung' })
}

function chapter(page: Page, name: string) {
  return since(page).getByRole('region', { name })
}

async function mark(page: Page, title: string): Promise<void> {
  await since(page).getByRole('button', { name: 'Sitzung festhalten' }).click()
  await page.getByRole('textbox', { name: 'Titel (freiwillig)' }).fill(title)
  await page.getByRole('button', { name: 'Festhalten', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Takes an import out of the current values, or puts it back. */
async function toggle(page: Page, action: string, number: number): Promise<void> {
  await page.goto(`${delivery.root}#/import`)
  await page
    .locator('summary')
    .filter({ hasText: `Nr. ${number}` })
    .click()
  await page.getByRole('button', { name: new RegExp(`^${action} … Import Nr\\. ${number},`) }).click()
  await page.getByRole('dialog').getByRole('button', { name: action }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function tickFirstMilestone(page: Page): Promise<void> {
  await page.goto(`${delivery.root}#/massnahmen`)
  await page
    .getByRole('button', { name: /abhaken$/ })
    .first()
    .click()
  await page.getByRole('dialog').getByLabel('Erledigt am').fill('2023-11-20')
  await page.getByRole('dialog').getByRole('button', { name: 'Abhaken' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
