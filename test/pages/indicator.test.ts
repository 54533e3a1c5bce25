import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { router } from '@/router'
import { type Entry, monthly, provisional, repeated } from '../builders'
import { savedFiles } from '../components/charts/savedFiles'
import { accessibilityProblems } from '../components/routed'
import { startedApp } from './startedApp'

const carrier = { unitId: '05562', asOf: '2023-04-14' }
const stock: readonly Entry[] = [...repeated(1_000, 12), 990, 'suppressed', provisional(970)]
const rows = [
  ...monthly({ ...carrier, indicatorId: 'lzb-stock' }, '2022-01', stock),
  ...monthly({ ...carrier, indicatorId: 'lzb-stock', unitId: '05562004' }, '2022-01', repeated(400, 15)),
  ...monthly({ ...carrier, indicatorId: 'elb-stock' }, '2022-01', repeated(2_000, 15)),
  ...monthly({ ...carrier, indicatorId: 'integrations' }, '2022-01', repeated(30, 15)),
]

describe('the page of an indicator', () => {
  it('shows number, targets, charts and months, and is accessible', async () => {
    const host = await startedApp({ address: '/kennzahl/lzb-stock', rows })
    await expect.element(page.getByRole('heading', { level: 1, name: 'LZB-Bestand' })).toBeVisible()
    const message = 'LZB-Bestand im März 2023: 970 Personen, 3,0 % unter Vorjahr (vorläufig)'
    await expect.element(page.getByRole('heading', { name: message })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Ziele auf dieser Kennzahl' })).toBeVisible()
    await expect.poll(() => host.querySelectorAll('.area svg').length).toBeGreaterThanOrEqual(3)
    await expect.element(page.getByRole('row', { name: /^02\/2023 geheim/ })).toBeInTheDocument()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('says where a number comes from', async () => {
    await startedApp({ address: '/kennzahl/lzb-stock', rows })
    await page.getByRole('button', { name: 'Herkunft der Zahl von Januar 2023' }).click()
    const dialog = page.getByRole('dialog', { name: 'Woher kommt diese Zahl?' })
    await expect.element(dialog).toBeVisible()
    const row = /gilt 990 14\.04\.2023 01\.02\.2024 beispiel\.csv Zeile 14, Spalte 6/
    await expect.element(dialog.getByRole('row', { name: row })).toBeVisible()
    await dialog.getByRole('button', { name: 'Schließen' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it('says of each target which cells stand behind Ist and Soll', async () => {
    await startedApp({ address: '/kennzahl/lzb-stock', rows })
    await page
      .getByRole('button', { name: /^Woher die Zahlen kommen: / })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Woher kommt diese Zahl?' })
    const actual = /^Ist · LZB-Bestand 03\/2023 970 beispiel\.csv Zeile 16, Spalte 6/
    await expect.element(dialog.getByRole('row', { name: actual })).toBeVisible()
  })

  it('tells what a revised value was, and what an import said that was undone', async () => {
    const again = (value: number) =>
      monthly({ ...carrier, indicatorId: 'lzb-stock', asOf: '2023-07-14' }, '2023-01', [value])
    const imports = [again(9_950), again(995)]
    const host = await startedApp({ address: '/kennzahl/lzb-stock', rows, later: imports, undone: 2 })
    await expect
      .element(page.getByRole('row', { name: /^01\/2023 995 .* 1× berichtigt/ }))
      .toBeInTheDocument()
    await page.getByRole('button', { name: 'Herkunft der Zahl von Januar 2023' }).click()
    const dialog = page.getByRole('dialog', { name: 'Woher kommt diese Zahl?' })
    await expect.element(dialog.getByRole('row', { name: /^gilt 995 \+5 14\.07\.2023/ })).toBeVisible()
    await expect.element(dialog.getByRole('row', { name: /^Import rückgängig gemacht 9\.950/ })).toBeVisible()
    await expect.element(dialog.getByRole('row', { name: /^ersetzt 990 14\.04\.2023/ })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('unfolds what a rate is computed from', async () => {
    await startedApp({ address: '/kennzahl/k2', rows })
    await expect.element(page.getByText('eigene Berechnung', { exact: true })).toBeVisible()
    await page.getByLabelText('Zähler und Nenner zeigen').click()
    await expect.element(page.getByRole('row', { name: /^03\/2023 18,0 %.*360.*2\.000/ })).toBeInTheDocument()
  })

  it('keeps the span of the course in the address', async () => {
    await startedApp({ address: '/kennzahl/lzb-stock', rows })
    await page.getByText('alle', { exact: true }).click()
    await expect.poll(() => router.currentRoute.value.query['zeitraum']).toBe('alle')
    await expect.element(page.getByRole('radio', { name: 'alle' })).toBeChecked()
  })

  it('saves its months as a file that says what it holds', async () => {
    const saved = savedFiles()
    await startedApp({ address: '/kennzahl/lzb-stock', rows })
    await page.getByRole('button', { name: 'Als CSV' }).click()
    expect(saved[0]?.name).toBe('LZB-Bestand_Kreis-Recklinghausen_2023-03.csv')
    const lines = (await saved[0]?.content.text())?.split('\r\n') ?? []
    expect(lines[0]).toMatch(/Kennzahl;Einheit;Stelle;Geschlecht;Monat;Ist;Vorjahr;.*;Hinweis$/)
    expect(lines[1]).toMatch(/^LZB-Bestand;Personen;Kreis Recklinghausen;insgesamt;03\/2023;970;1000;-3,0;/)
    expect(lines[1]).toMatch(/Beispieldaten – keine amtlichen Werte$/)
    expect(lines[2]).toContain('02/2023;geheim;1000')
  })

  it('has a way out for an unknown indicator', async () => {
    await startedApp({ address: '/kennzahl/gibt-es-nicht', rows })
    await expect
      .element(page.getByRole('heading', { name: 'Diese Kennzahl gibt es im Plan nicht' }))
      .toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Zur Übersicht' })).toBeVisible()
  })

  it('offers the import where there is no data', async () => {
    await startedApp({ address: '/kennzahl/lzb-stock' })
    await expect.element(page.getByRole('heading', { name: 'LZB-Bestand' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Zum Import' })).toBeVisible()
  })

  it('says that an indicator has no value instead of drawing one', async () => {
    await startedApp({ address: '/kennzahl/bg-stock', rows })
    await expect.element(page.getByText('Zu diesem Monat liegt kein Import vor.').first()).toBeVisible()
  })
})

describe('the state of the data', () => {
  const withGap = [
    ...rows,
    ...monthly({ ...carrier, indicatorId: 'bg-stock' }, '2022-01', [...repeated(700, 3), null, 700]),
  ]

  it('names gaps with what to do, and is accessible', async () => {
    const host = await startedApp({ address: '/daten', rows: withGap })
    await expect
      .element(page.getByRole('heading', { level: 1, name: /Daten von Januar 2022 bis März 2023, 2 Lücken/ }))
      .toBeVisible()
    await expect.element(page.getByText('04/2022 fehlt ganz')).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Zum Import' })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('unfolds the months of an indicator in words', async () => {
    await startedApp({ address: '/daten', rows: withGap })
    await page.getByRole('button', { name: 'LZB-Bestand' }).click()
    const months = page.getByRole('table', { name: 'LZB-Bestand' })
    await expect
      .element(months.getByRole('row', { name: /^2023 vollständig 1 geheim vorläufig/ }))
      .toBeVisible()
  })

  it('shows only what has gaps when asked to', async () => {
    await startedApp({ address: '/daten', rows: withGap })
    await page.getByLabelText('nur Kennzahlen mit Lücken').click()
    await expect.element(page.getByRole('button', { name: 'Bedarfsgemeinschaften' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'LZB-Bestand' })).not.toBeInTheDocument()
  })

  it('leads to import and overview where there is nothing', async () => {
    await startedApp({ address: '/daten' })
    await expect.element(page.getByRole('heading', { name: 'Noch keine Daten' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Zum Import' })).toBeVisible()
  })
})
