import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { loadDemo } from '../../build/loadDemo'
import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { openProfile } from './support/profile'
import { digestOfFacts } from './support/storedFacts'
import { expect, test, watch } from './support/watched'

const demoFolder = 'data/demo/files'
const demoBand = 'Beispieldaten – keine amtlichen Werte'

test.describe('from CSV files to the meeting', () => {
  let folder = ''

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
  })

  test.afterEach(() => rm(folder, { recursive: true, force: true }))

  for (const [way, address] of [
    ['a web server', () => delivery.root],
    ['one file opened by double click', () => delivery.file],
  ] as const) {
    test(`imports, closes the browser, comes back and finds the same: ${way}`, async () => {
      test.setTimeout(120_000)
      const first = await visit(folder, `${address()}#/import`)
      await importDeliveries(first.page)
      await first.page.getByRole('link', { name: 'Übersicht', exact: true }).click()
      const before = { overview: await overviewOf(first.page), series: await digestOfFacts(first.page) }
      expect(before.overview.length).toBeGreaterThan(40)
      expect(first.problems).toEqual([])
      await first.context.close()

      const second = await visit(folder, address())
      expect(await overviewOf(second.page)).toEqual(before.overview)
      expect(await digestOfFacts(second.page)).toBe(before.series)
      expect(second.problems).toEqual([])
      await second.context.close()
    })
  }
})

test.describe('with the example data', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(delivery.root)
    await loadDemo(page)
  })

  test('leads from the overview to the chart, its table and the cell a number came from', async ({
    page,
  }) => {
    await page.getByRole('link', { name: 'LZB-Bestand', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'LZB-Bestand' })).toBeFocused()
    await expect(page.getByRole('slider', { name: /LZB-Bestand/ }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Tabelle' }).first().click()
    await expect(page.getByRole('table').filter({ hasText: 'Vorjahr' }).first()).toBeVisible()
    await expect(page.getByText(demoBand).first()).toBeVisible()
  })

  test('saves a chart as SVG and PNG that say what they show and that it is synthetic', async ({ page }) => {
    await page.goto(`${delivery.root}#/kennzahl/lzb-stock`)
    const svg = await saved(page, 'Als SVG')
    expect(svg.name).toMatch(/\.svg$/)
    const text = svg.content.toString('utf8')
    for (const part of ['LZB-Bestand', 'Kreis Recklinghausen', 'Datenstand', 'Quelle', demoBand])
      expect(text).toContain(part)
    const png = await saved(page, 'Als PNG')
    expect(png.name).toMatch(/\.png$/)
    expect([...png.content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  test('keeps the filters in the address, through reload and back', async ({ page }) => {
    await page.getByLabel('Stelle').selectOption({ label: 'Gladbeck' })
    await page.getByLabel('Geschlecht').selectOption({ label: 'Frauen' })
    await page.getByLabel('Berichtsmonat').selectOption('2023-06')
    await expect(page).toHaveURL(/monat=2023-06/)
    await expect(page).toHaveURL(/stelle=05562014/)
    const before = await overviewOf(page)
    await page.reload()
    expect(await overviewOf(page)).toEqual(before)
    await page.getByRole('link', { name: 'Maßnahmen' }).click()
    await expect(page).toHaveURL(/massnahmen.*stelle=05562014/)
    await page.goBack()
    expect(await overviewOf(page)).toEqual(before)
  })

  test('presents with keys and remotes, keeps its slide on reload, and leads back', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('p')
    await expect(page.getByText(/^Folie 1 von \d+$/)).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageDown')
    await expect(page.getByText(/^Folie 3 von/)).toBeVisible()
    await expect(page.getByText(demoBand).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(/^Folie 3 von/)).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(page.getByText(/^Folie 2 von/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible()
  })

  test('removes the example data with one click and a confirmation', async ({ page }) => {
    await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    await expect(page.getByText('Die Beispieldaten sind entfernt.')).toBeAttached()
    await page.reload()
    await expect(page.getByText(demoBand)).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Beispieldaten/ })).toBeVisible()
  })

  for (const route of [
    '',
    'thema/b1',
    'thema/a',
    'kennzahl/lzb-stock',
    'kennzahl/k2',
    'massnahmen',
    'import',
    'daten',
    'vorfuehren',
  ]) {
    test(`is open to everybody on #/${route}`, async ({ page }) => {
      await page.goto(`${delivery.root}#/${route}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectAccessible(page)
    })
  }
})

async function visit(
  folder: string,
  url: string,
): Promise<{ context: BrowserContext; page: Page; problems: readonly string[] }> {
  const context = await openProfile(folder)
  const problems = await watch(context)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  return { context, page, problems }
}

/** The example data as Controlling would bring it: the files of a delivery together, one delivery after the other. */
async function importDeliveries(page: Page): Promise<void> {
  const manifest = JSON.parse(await readFile('data/demo/manifest.json', 'utf8')) as {
    deliveries: readonly { files: readonly string[] }[]
  }
  const all = manifest.deliveries.flatMap(({ files }) => files)
  expect([...all].sort()).toEqual((await readdir(demoFolder)).sort())
  for (const { files } of manifest.deliveries) {
    await page.getByLabel('Dateien auswählen …').setInputFiles(files.map((name) => join(demoFolder, name)))
    await confirm(page)
    await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Weitere Dateien einlesen' }).click()
  }
}

/** Takes the import over; where warnings may mean a wrong number, they have to be ticked off first. */
async function confirm(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /übernehmen/i })
  const tick = page.getByRole('checkbox', { name: /gesehen$/ })
  await expect(button.or(tick).first()).toBeVisible({ timeout: 30_000 })
  if (await tick.isVisible()) await tick.check()
  await button.click()
}

/** Every row of the overview as a person reads it. */
async function overviewOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1, name: /Ziel/ }).waitFor()
  return page.getByRole('row').allInnerTexts()
}

async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  await expect(page.getByRole('slider', { name: /LZB-Bestand/ }).first()).toBeVisible()
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  const download = await started
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}
