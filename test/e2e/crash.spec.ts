import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { delivery } from './support/delivery'
import { openKillable } from './support/killableBrowser'
import { openProfile } from './support/profile'
import {
  expectBeforeOrAfterImport,
  expectBeforeOrAfterUndo,
  type StoredState,
  storedStateOf,
} from './support/storedState'
import { expect, test, watch } from './support/watched'

const labels = [
  'ELB-Bestand',
  'LZB-Bestand',
  'LZB-Zugang',
  'LZB-Abgang',
  'LZA-Bestand',
  'LZA-Zugang',
  'LZA-Abgang',
  'Integrationen',
  'Integrationen LZB',
  'Integrationen LZA',
]
const sexes = ['insgesamt', 'weiblich', 'männlich']
const units = ['05562', '05562004', '05562008', '05562012', '05562014', '05562016', '05562020', '05562024']

/** The longest remark that is still one is a little longer. */
const remarkLength = 9_000
/** No part of it repeats within what a packer looks back on. */
const signs = Array.from({ length: 1 << 18 }, () => 'äöüÄÖÜß§%&!?'[Math.floor(Math.random() * 12)]).join('')

test.setTimeout(180_000)

let folder = ''
/** Every import brings the month after the last one. */
let month = 0

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
  month = 0
})

test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

test('a reload at any moment of an import leaves the state before or after', async () => {
  const { page, problems, close } = await visit()
  await store(page)
  let state = await stateOf(page)
  for (const delay of [0, 40]) {
    await chooseNext(page)
    await reloadAfter(page, delay)
    state = await expectWhole(page, state)
  }
  for (const delay of [0, 1, 2, 5, 10, 20, 50, 100]) {
    await preview(page)
    await reloadAfter(page, delay, / übernehmen/)
    state = await expectWhole(page, state)
  }
  expect(problems).toEqual([])
  await close()
})

test('a tab that is closed at any moment of an import leaves the state before or after', async () => {
  const { page: onlooker, problems, close } = await visit()
  await store(onlooker)
  let state = await stateOf(onlooker)
  for (const delay of ['preview', 0, 2, 10, 50] as const) {
    const page = await onlooker.context().newPage()
    await open(page)
    await preview(page)
    if (delay !== 'preview') await clickNow(page, / übernehmen/)
    if (delay !== 'preview') await page.waitForTimeout(delay)
    await page.close()
    await onlooker.reload()
    state = await expectWhole(onlooker, state)
  }
  expect(problems).toEqual([])
  await close()
})

test('a browser that is killed at any moment of an import leaves the state before or after', async () => {
  let browser = await openKillable(folder)
  await open(browser.page)
  await store(browser.page)
  let state = await stateOf(browser.page)
  for (const delay of ['reading', 'preview', 0, 5, 30] as const) {
    if (delay === 'reading') await chooseNext(browser.page)
    else await preview(browser.page)
    if (typeof delay === 'number') {
      await clickNow(browser.page, / übernehmen/)
      await browser.page.waitForTimeout(delay)
    }
    await browser.kill()
    browser = await openKillable(folder)
    await open(browser.page)
    state = await expectWhole(browser.page, state)
  }
  await browser.kill()
})

test('an undo that is interrupted leaves the state before or after', async () => {
  const { page, problems, close } = await visit()
  await store(page)
  await store(page)
  for (const delay of [0, 2, 20]) {
    const before = await storedStateOf(page)
    const newest = before.imports.at(-1)?.id ?? 0
    const line = page
      .getByRole('listitem')
      .filter({ has: page.locator('summary') })
      .first()
    await line.locator('summary').click()
    await line.getByRole('button', { name: /^(?:Rückgängig machen|Wiederherstellen) …/ }).click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: /^(?:Rückgängig|Wiederher)/ })
    await expect(confirm).toBeEnabled()
    await reloadAfter(page, delay, /^(?:Rückgängig machen|Wiederherstellen)$/)
    expectBeforeOrAfterUndo(await storedStateOf(page), before, newest)
  }
  expect(problems).toEqual([])
  await close()
})

test('a full disk stores nothing, says what to do, and lets one try again', async () => {
  const earlier = await visit()
  await store(earlier.page)
  await earlier.close()
  // A browser measures the free space before its first write, and believes it for a while.
  const { page, close } = await visit()
  const before = await storedStateOf(page)
  const session = await page.context().newCDPSession(page)
  const origin = new URL(delivery.root).origin
  await preview(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await confirmButton(page).click()
  await expect(page.getByRole('heading', { name: 'Der Speicher ist voll' })).toBeFocused()
  await expect(page.getByText('Es wurde nichts gespeichert')).toBeVisible()
  expect((await storedStateOf(page)).records).toEqual(before.records)
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await confirmButton(page).click()
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  expect(expectBeforeOrAfterImport(await storedStateOf(page), before)).toBe('after')
  await close()
})

test('of two windows that import at once one is told to read again, and both imports are kept', async () => {
  const { page: first, problems, close } = await visit()
  const second = await first.context().newPage()
  await open(second)
  for (const page of [first, second]) await preview(page)
  await Promise.all([first, second].map((page) => clickNow(page, / übernehmen/)))
  const done = (page: Page) => page.getByRole('heading', { name: 'Übernommen' })
  const stale = (page: Page) =>
    page.getByRole('heading', { name: 'Die Daten haben sich seit der Vorschau geändert' })
  for (const page of [first, second]) await expect(done(page).or(stale(page))).toBeVisible()
  const late = (await stale(first).isVisible()) ? first : second
  expect(await Promise.all([first, second].map((page) => done(page).count()))).toContain(1)
  await late.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await confirmButton(late).click()
  await expect(done(late)).toBeFocused()
  const state = await storedStateOf(first)
  expect([state.imports.length, state.faults]).toEqual([2, []])
  expect(problems).toEqual([])
  await close()
})

interface State {
  readonly stored: StoredState
  readonly months: readonly string[]
  readonly overview: readonly string[]
}

/** The state now; it is the one before, or the one with one import more, and the pages show just that. */
async function expectWhole(page: Page, before: State): Promise<State> {
  const now = await stateOf(page)
  const outcome = expectBeforeOrAfterImport(now.stored, before.stored)
  if (outcome === 'before') expect([now.months, now.overview]).toEqual([before.months, before.overview])
  else expect(now.months).toHaveLength(before.months.length + 1)
  return now
}

/** What is stored, and what the pages say of it. */
async function stateOf(page: Page): Promise<State> {
  const stored = await storedStateOf(page)
  await page.getByRole('link', { name: 'Übersicht', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /Ziel/ }).waitFor()
  const months = await page.getByLabel('Berichtsmonat').getByRole('option').allInnerTexts()
  const overview = await page.getByRole('row').allInnerTexts()
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  return { stored, months, overview }
}

async function visit() {
  const context = await openProfile(folder)
  const problems = await watch(context)
  const page = context.pages()[0] ?? (await context.newPage())
  await open(page)
  return { page, problems, close: () => context.close() }
}

async function open(page: Page): Promise<void> {
  await page.goto(`${delivery.root}#/import`)
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
}

async function chooseNext(page: Page): Promise<void> {
  month += 1
  await page.getByLabel('Dateien auswählen …').setInputFiles([fileOf(month)])
}

async function preview(page: Page): Promise<void> {
  await chooseNext(page)
  await expect(confirmButton(page)).toBeEnabled()
}

async function store(page: Page): Promise<void> {
  await preview(page)
  await clickNow(page, / übernehmen/)
  await expect(page.getByRole('heading', { name: 'Übernommen' })).toBeFocused()
  await page.getByRole('button', { name: 'Weitere Dateien einlesen' }).click()
}

function confirmButton(page: Page) {
  return page.getByRole('button', { name: / übernehmen/ })
}

/** The click is the page's own, so that no time passes on the way to it. */
async function clickNow(page: Page, name: RegExp): Promise<void> {
  await page.evaluate(clickSource, name.source)
}

async function reloadAfter(page: Page, delay: number, name?: RegExp): Promise<void> {
  const reloaded = page.waitForEvent('load')
  if (name !== undefined) await clickNow(page, name)
  await page.evaluate((wait) => {
    setTimeout(() => location.reload(), wait)
  }, delay)
  await reloaded
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
}

function clickSource(name: string): void {
  const buttons = [...document.querySelectorAll('button')]
  const found = buttons.find((button) => new RegExp(name).test(button.innerText.trim()))
  if (found === undefined) throw new Error(`no button ${name}`)
  found.click()
}

/** One month with remarks that do not shrink: packing and storing them takes some time. */
function fileOf(number: number): { name: string; mimeType: string; buffer: Buffer } {
  const time = `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  const lines = ['Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Bemerkung']
  for (const label of labels)
    for (const unit of units)
      for (const sex of sexes)
        lines.push(`${time};${unit};${sex};${label};${valueOf(unit, sex, number)};${noise()}`)
  return { name: `${time}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) }
}

/** Women and men add up, and so do the offices; no month is like another. */
function valueOf(unit: string, sex: string, number: number): number {
  const factor = unit === '05562' ? units.length - 1 : 1
  return factor * (sex === 'insgesamt' ? 2 : 1) * (1000 + number)
}

function noise(): string {
  const start = Math.floor(Math.random() * (signs.length - remarkLength))
  return signs.slice(start, start + remarkLength)
}
