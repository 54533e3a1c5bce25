import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { expect, test } from './support/watched'

interface CsvFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const header = 'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert'
const may = csv('mai.csv', [
  header,
  '2023-05;05562004;Castrop-Rauxel;insgesamt;LZB-Bestand;4023',
  '2023-05;05562008;Datteln;insgesamt;LZB-Bestand;1900',
  '2023-05;05562008;Datteln;insgesamt;Eintritte § 16i;.',
])
const june = csv('juni.csv', [header, '2023-06;05562;Kreis Recklinghausen;insgesamt;LZB-Bestand;32711'])
const persons = csv('kunden.csv', [
  'Berichtsmonat;Bezirksstelle;Kennzahl;Wert;Geburtsdatum',
  '2023-05;Datteln;LZB-Bestand;1;04.05.1978',
])

function csv(name: string, lines: readonly string[]): CsvFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`) }
}

async function choose(page: Page, ...files: readonly CsvFile[]): Promise<void> {
  await page.getByLabel('Dateien auswählen …').setInputFiles([...files])
}

async function store(page: Page, ...files: readonly CsvFile[]): Promise<void> {
  await choose(page, ...files)
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
}

function logOf(page: Page) {
  return page.locator('section', { has: page.getByRole('heading', { name: 'Protokoll der Importe' }) })
}

test.beforeEach(async ({ page }) => {
  await page.goto(`${delivery.root}#/import`)
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible()
})

test('takes files of the dialog over after the preview, and still has them after a reload', async ({
  page,
}) => {
  await choose(page, may, june)
  await expect(page.getByRole('heading', { name: 'Vorschau: 2 Dateien' })).toBeFocused()
  await expect(page.getByText('Gelesen: 4 Werte, davon 1 ohne Zahl')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^4$/ })).toBeVisible()
  await expect(logOf(page)).toContainText('Noch kein Import')
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  await expect(logOf(page)).toContainText('mai.csv und 1 weitere')
  await page.reload()
  await expect(logOf(page)).toContainText('4 neu')
  await page.getByRole('link', { name: 'Übersicht', exact: true }).click()
  await expect(page.getByLabel('Berichtsmonat')).toContainText('06/2023')
})

test('takes files that are dropped anywhere, and cells that are pasted', async ({ page }) => {
  await drop(page, june)
  await expect(page.getByRole('heading', { name: 'Vorschau: juni.csv' })).toBeFocused()
  await paste(page, [header, '2023-05;05562008;Datteln;insgesamt;LZB-Bestand;1900'])
  await expect(page.getByRole('heading', { name: 'Vorschau: 2 Dateien' })).toBeFocused()
  await expect(page.getByText('1 Datei hinzugefügt.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await paste(page, [header, '2023-05;05562008;Datteln;insgesamt;LZB-Bestand;1900'])
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(logOf(page)).toContainText(/Zwischenablage\.txt\s+Zwischenablage/)
})

test('says that the same file changes nothing, and shows what a corrected one revises', async ({ page }) => {
  await store(page, may)
  await page.getByRole('button', { name: 'Weitere Dateien einlesen' }).click()
  await choose(page, may)
  await expect(page.getByText('Keine Änderung', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Fertig' }).click()
  await choose(page, csv('korrektur.csv', [header, '2023-05;05562008;Datteln;insgesamt;LZB-Bestand;1875']))
  const row = page.getByRole('region', { name: 'Berichtigte Werte' }).getByRole('row').nth(1)
  await expect(row).toContainText(/LZB-Bestand.*Datteln\s*gesamt\s*Mai 2023\s*1\.900\s*1\.875\s*−25/)
})

test('refuses a file with personal data and shows nothing of it', async ({ page }) => {
  await choose(page, persons)
  await expect(page.getByRole('heading', { name: '„kunden.csv“ wurde abgelehnt' })).toBeFocused()
  await expect(page.getByText('Spalte 5 („Geburtsdatum“)')).toBeVisible()
  await expect(page.getByText('04.05.1978')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await page.reload()
  await expect(logOf(page)).toContainText('Noch kein Import')
})

test('reads the other files without the rejected one, or with it put right', async ({ page }) => {
  await choose(page, may, persons)
  await page.getByRole('button', { name: 'Ohne diese Datei einlesen' }).click()
  await expect(page.getByRole('heading', { name: 'Vorschau: mai.csv' })).toBeFocused()
  await choose(page, persons)
  await expect(page.getByRole('heading', { name: '„kunden.csv“ wurde abgelehnt' })).toBeFocused()
  await choose(page, { ...june, name: 'kunden.csv' })
  await expect(page.getByText('„kunden.csv“ ersetzt die bisherige Datei').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Vorschau: 2 Dateien' })).toBeFocused()
})

test('leaves everything as it was when the reading is cancelled', async ({ page }) => {
  await store(page, may)
  await page.getByRole('button', { name: 'Weitere Dateien einlesen' }).click()
  await choose(page, aLongFile())
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(page.getByText('Abgebrochen. Es wurde nichts gespeichert.').first()).toBeVisible()
  await page.reload()
  await expect(logOf(page).getByRole('listitem')).toHaveCount(1)
  await choose(page, may)
  await expect(page.getByText('Keine Änderung', { exact: true })).toBeVisible()
})

test('gives back the original file byte by byte', async ({ page }) => {
  await store(page, may)
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Original speichern: mai.csv' }).first().click()
  const download = await started
  expect(download.suggestedFilename()).toBe('mai.csv')
  expect(await readFile(await download.path())).toEqual(may.buffer)
})

test('offers a template that it reads itself', async ({ page }) => {
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Vorlage herunterladen (CSV)' }).click()
  const download = await started
  const buffer = await readFile(await download.path())
  await choose(page, { name: download.suggestedFilename(), mimeType: 'text/csv', buffer })
  await expect(page.getByText(/Hausformat, Kopfzeile in Zeile 1/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toBeVisible()
})

test('loads the demo data by one click, names it, and makes way for real data', async ({ page }) => {
  await page.getByRole('button', { name: 'Beispieldaten laden' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeVisible({ timeout: 60_000 })
  await expect(logOf(page).getByText('Beispieldaten', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Weitere Dateien einlesen' }).click()
  await choose(page, may)
  await expect(page.getByText('Die Beispieldaten werden entfernt')).toBeVisible()
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  await expect(logOf(page).getByRole('listitem')).toHaveCount(1)
})

test('is open to everybody in every state', async ({ page }) => {
  await expectAccessible(page)
  await choose(page, may, persons)
  await expect(page.getByRole('heading', { name: '„kunden.csv“ wurde abgelehnt' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ohne diese Datei einlesen' }).click()
  await expect(page.getByRole('heading', { name: 'Vorschau: mai.csv' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  await expectAccessible(page)
})

/** Some 20 MB: long enough to be cancelled on the way. */
function aLongFile(): CsvFile {
  const lines = [header]
  for (let line = 0; line < 300_000; line += 1) {
    const month = `${1960 + (line % 60)}-${String((line % 12) + 1).padStart(2, '0')}`
    lines.push(`${month};05562008;Datteln;insgesamt;LZB-Bestand;${line}`)
  }
  return csv('lang.csv', lines)
}

async function drop(page: Page, { name, buffer }: CsvFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName))
      return transfer
    },
    [name, buffer.toString()] as const,
  )
  await page.dispatchEvent('footer', 'dragenter', { dataTransfer })
  await expect(page.getByText('Loslassen, um die Dateien zu prüfen')).toBeVisible()
  await page.dispatchEvent('footer', 'drop', { dataTransfer })
}

/** Cells come from a spreadsheet as text with tabs. */
async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(
    (cells) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', cells)
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }))
    },
    lines.join('\r\n').replaceAll(';', '\t'),
  )
}
