import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { expect, test } from './support/watched'

let folder = ''

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
  await mkdir(join(folder, 'Mai', 'Bezirke'), { recursive: true })
  await writeFile(join(folder, 'Mai', 'bestand.csv'), tableOf('05562', 32_711))
  await writeFile(join(folder, 'Mai', 'Bezirke', 'bestand.csv'), tableOf('05562020', 3612))
  await writeFile(join(folder, 'Mai', 'Brief.pdf'), '%PDF-1.7')
  await writeFile(join(folder, 'Mai', '~$bestand.xlsx'), 'lock')
  await writeFile(join(folder, 'Mai.zip'), zipSync({ 'Bezüge/bestand.csv': tableOf('05562008', 1900) }))
  await writeFile(join(folder, 'Kennwort.zip'), encrypted())
})

test.afterEach(() => rm(folder, { recursive: true, force: true }))

for (const [way, address] of [
  ['a web server', () => delivery.root],
  ['one file opened by double click', () => delivery.file],
] as const) {
  test(`reads a folder that is dropped, with its sub-folders and archives: ${way}`, async ({ page }) => {
    await page.goto(`${address()}#/import`)
    await dropFromDisk(page, [join(folder, 'Mai'), join(folder, 'Mai.zip')])
    await expect(page.getByRole('heading', { name: 'Vorschau: 3 Dateien' })).toBeFocused()
    for (const name of ['Mai/bestand.csv', 'Mai/Bezirke/bestand.csv', 'Mai.zip › Bezüge/bestand.csv'])
      await expect(page.getByText(name).first()).toBeVisible()
    await expect(page.getByText('„Mai/Brief.pdf“: keine CSV- oder Textdatei.')).toBeVisible()
    await expect(page.getByText('~$bestand')).toHaveCount(0)
  })
}

test('reads a folder that is chosen', async ({ page }) => {
  await page.goto(`${delivery.root}#/import`)
  await page.getByLabel('Ordner auswählen …').setInputFiles(join(folder, 'Mai'))
  await expect(page.getByRole('heading', { name: 'Vorschau: 2 Dateien' })).toBeFocused()
  await expectAccessible(page)
})

test('says why an archive gives nothing, and starts no import with it', async ({ page }) => {
  await page.goto(`${delivery.root}#/import`)
  await page.getByLabel('Dateien auswählen …').setInputFiles(join(folder, 'Kennwort.zip'))
  await expect(page.getByText('„Kennwort.zip“: ein Zip-Archiv mit Kennwort.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /Vorschau/ })).toHaveCount(0)
})

test('says that a file is gone before it was read again', async ({ page }) => {
  await page.goto(`${delivery.root}#/import`)
  const path = join(folder, 'Mai', 'bestand.csv')
  await page.getByLabel('Dateien auswählen …').setInputFiles([path, join(folder, 'Mai.zip')])
  await expect(page.getByRole('heading', { name: 'Vorschau: 2 Dateien' })).toBeFocused()
  await rm(path)
  await writeFile(join(folder, 'herten.csv'), tableOf('05562020', 3612))
  await page.getByLabel('Dateien auswählen …').setInputFiles(join(folder, 'herten.csv'))
  await expect(page.getByRole('heading', { name: 'Eine Datei ist nicht mehr da' })).toBeFocused()
})

function tableOf(unit: string, value: number): Uint8Array {
  return strToU8(
    `Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert\r\n2023-05;${unit};insgesamt;LZB-Bestand;${value}\r\n`,
  )
}

/** A zip file that says of its only file that a password is set. */
function encrypted(): Uint8Array {
  const bytes = zipSync({ 'bestand.csv': tableOf('05562', 1) })
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
  for (const flags of [6, directory + 8]) bytes[flags] = (bytes[flags] ?? 0) | 1
  return bytes
}

/** As the file manager does it: the browser opens the paths itself. */
async function dropFromDisk(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 600, data })
}
