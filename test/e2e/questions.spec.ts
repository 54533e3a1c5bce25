import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { expect, test } from './support/watched'

/** No month but in the name, a name of two meanings, a number of two readings, an unknown indicator. */
function monthly(month: string, lzb: string): { name: string; mimeType: string; buffer: Buffer } {
  const lines = [
    'Bezirksstelle;Geschlecht;Kennzahl;Wert',
    `Recklinghausen;insgesamt;LZB-Bestand;${lzb}`,
    'Datteln;insgesamt;LZB-Zugang;17',
    'Datteln;insgesamt;Kundenkontakte vor Ort;44',
  ]
  return { name: `lzb ${month}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) }
}

async function choose(page: Page, file: ReturnType<typeof monthly>): Promise<void> {
  await page.getByLabel('Dateien auswählen …').setInputFiles([file])
}

function question(page: Page, name: string) {
  return page.getByRole('radiogroup', { name })
}

/** How numbers are written is asked when it is known what they count. */
async function answerNumbers(page: Page): Promise<void> {
  await question(page, 'Wie sind die Zahlen geschrieben?').getByLabel('„1.234“ → 1234').check()
  await page.getByRole('button', { name: 'Antworten übernehmen' }).click()
}

async function answerNames(page: Page): Promise<void> {
  const contacts = question(page, 'Welche Kennzahl ist „Kundenkontakte vor Ort“?')
  await contacts.getByLabel('Neue Kennzahl anlegen').check()
  await contacts.getByLabel('Was für eine Zahl ist es?').selectOption('flow')
  await contacts.getByLabel('Besser ist').selectOption('mehr')
  await question(page, 'Welche Stelle ist „Recklinghausen“?').getByLabel('Kreis Recklinghausen').check()
  await question(page, 'Von welchem Monat').getByLabel('Mai 2023').check()
}

test.beforeEach(async ({ page }) => {
  await page.goto(`${delivery.root}#/import`)
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
})

test('asks once what a file leaves open, and never again for files of its kind', async ({ page }) => {
  await choose(page, monthly('2023-05', '1.234'))
  await expect(page.getByRole('heading', { name: 'Was die Dateien offen lassen' })).toBeFocused()
  await expectAccessible(page)
  await answerNames(page)
  await page.getByRole('button', { name: 'Antworten übernehmen' }).click()
  await answerNumbers(page)
  await expect(page.getByRole('heading', { name: 'Vorschau: lzb 2023-05.csv' })).toBeFocused()
  await expect(page.getByText('Gelesen: 3 Werte.')).toBeVisible()
  await expect(page.getByText('„Recklinghausen“ → Kreis Recklinghausen')).toBeVisible()
  await page.getByLabel('Name des Profils').fill('LZB monatlich')
  await expectAccessible(page)
  await page.getByRole('button', { name: '3 Werte übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()

  await page.reload()
  await choose(page, monthly('2023-06', '1.240'))
  await expect(page.getByRole('heading', { name: 'Vorschau: lzb 2023-06.csv' })).toBeFocused()
  await expect(page.getByText('Gelesen mit Profil „LZB monatlich“').first()).toBeVisible()
  await expect(page.getByRole('radiogroup')).toHaveCount(0)
  const tick = page.getByRole('checkbox', { name: /gesehen$/ })
  if (await tick.isVisible()) await tick.check()
  await page.getByRole('button', { name: '3 Werte übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  await page.goto(`${delivery.root}#/kennzahl/lzb-stock?monat=2023-06`)
  await expect(page.getByText('1.240').first()).toBeVisible()
})

test('keeps what was chosen while another page is looked at, and takes an answer back', async ({ page }) => {
  await choose(page, monthly('2023-05', '1.234'))
  await question(page, 'Von welchem Monat').getByLabel('Mai 2023').check()
  await page.getByRole('link', { name: 'Datenlage' }).click()
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await expect(question(page, 'Von welchem Monat').getByLabel('Mai 2023')).toBeChecked()
  await answerNames(page)
  await page.keyboard.press('Enter')
  await answerNumbers(page)
  await expect(page.getByText('Gelesen: 3 Werte.')).toBeVisible()
  await page.getByRole('button', { name: 'Antwort zurücknehmen: Dezimalzeichen' }).click()
  const numbers = question(page, 'Wie sind die Zahlen geschrieben?')
  await expect(numbers.getByLabel('„1.234“ → 1234')).toBeChecked()
  await expect(page.getByRole('button', { name: /Werte übernehmen/ })).toHaveCount(0)
})

test('reads a file anew as its structure is put right', async ({ page }) => {
  const lines = ['Stand der Dinge', 'Monat;Stelle;Merkmal;Kennzahl;Wert', '2023-05;05562008;x;LZB-Bestand;19']
  const buffer = Buffer.from(lines.join('\n'))
  await choose(page, { name: 'mai.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByRole('heading', { name: 'Vorschau: mai.csv' })).toBeVisible()
  await page.getByLabel('Spalte 5 („Wert“) ist').selectOption('nicht verwendet')
  await expect(page.getByRole('button', { name: /Werte? übernehmen/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Antwort zurücknehmen: Spalte „Wert“' }).click()
  await expect(page.getByLabel('Spalte 5 („Wert“) ist')).toHaveValue('value')
})
