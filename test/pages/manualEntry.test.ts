import { describe, expect, it } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { router } from '@/router'
import { monthly } from '../builders'
import { accessibilityProblems } from '../components/routed'
import { startedApp } from './startedApp'

const conferences = { indicatorId: 'case-conferences' }
const castrop = '05562004'
const note = 'M. Beispiel, Abfrage der Stellen'
/** Castrop-Rauxel held 1 in January and 2 in February; the Träger says 5 for January. */
const rows = [
  ...monthly({ ...conferences, unitId: castrop }, '2023-01', [1, 2]),
  ...monthly({ ...conferences, unitId: '05562' }, '2023-01', [5]),
]
const address = '/daten?eingabe=stellen&kennzahl=case-conferences'

describe('the grid', () => {
  it('stores what is typed once it is confirmed with a note, and traces it', async () => {
    const host = await startedApp({ address })
    await type('Fallkonferenzen, März 2023, Castrop-Rauxel', '3{Enter}')
    await expect.element(cell('Fallkonferenzen, April 2023, Castrop-Rauxel')).toHaveFocus()
    await userEvent.keyboard('4{Tab}6{Enter}')
    await expect.element(page.getByText('3 neue Werte', { exact: true })).toBeVisible()
    await expect.poll(() => accessibilityProblems(host)).toEqual([])
    await save('3 neue Werte')

    await expect.element(page.getByText('Gespeichert: 3 neue Werte.').first()).toBeVisible()
    await expect.element(page.getByText('Keine ungespeicherten Eingaben.')).toBeVisible()
    await cell('Fallkonferenzen, April 2023, Datteln').click()
    await expect
      .element(page.getByText(/^Fallkonferenzen, April 2023, Datteln: 6 · Eingabe .*\.csv, Zeile 4, gespei/))
      .toBeVisible()
  })

  it('keeps the note with the import: on its receipt, in the log, and at the number itself', async () => {
    await startedApp({ address })
    await type('Fallkonferenzen, April 2023, Datteln', '6{Enter}')
    await save('1 neuer Wert')
    await page.getByRole('link', { name: 'Beleg ansehen' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: /Beleg/ })).toBeVisible()
    await expect.element(page.getByText('Eingabe', { exact: true }).first()).toBeVisible()
    await expect.element(page.getByText(note)).toBeVisible()
    await router.push('/import')
    await page.getByText('Nr. 1', { exact: true }).click()
    await expect.element(page.getByText(`Vermerk: ${note}`)).toBeVisible()
    await router.push('/kennzahl/case-conferences?monat=2023-04&stelle=05562008')
    await page.getByRole('button', { name: 'Herkunft der Zahl von April 2023' }).click()
    await expect
      .element(page.getByRole('row', { name: /Eingabe .*csv M\. Beispiel, Abfrage der Stellen/ }).first())
      .toBeVisible()
  })

  it('is a spreadsheet for the keys: Esc takes a cell back, arrows move, steps go back and forth', async () => {
    await startedApp({ address, rows })
    const january = cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel')
    await january.click()
    await userEvent.keyboard('9{Escape}')
    await expect.element(january).toHaveValue('1')
    await userEvent.keyboard('9{ArrowDown}{ArrowRight}')
    await expect.element(cell('Fallkonferenzen, Februar 2023, Datteln')).toHaveFocus()
    await expect.element(january).toHaveValue('9')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(january).toHaveValue('1')
    await page.getByRole('button', { name: 'Wiederholen' }).click()
    await expect.element(january).toHaveValue('9')
    await expect.element(page.getByText('1 geänderter Wert', { exact: true })).toBeVisible()
    await january.click()
    await userEvent.keyboard('8{Control>}{Enter}{/Control}')
    await expect.element(page.getByRole('dialog', { name: 'Eingaben speichern?' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(january).toHaveValue('8')
  })

  it('says of each cell why it cannot be stored, and stores nothing until that is put right', async () => {
    const host = await startedApp({ address })
    await type('Fallkonferenzen, Januar 2023, Datteln', '1.5{Enter}')
    await type('Fallkonferenzen, Februar 2023, Datteln', '-3{Enter}')
    await type('Fallkonferenzen, März 2023, Datteln', '2,5{Enter}')
    await expect
      .element(
        page.getByText(
          /^! 3 Zellen sind noch nicht gültig\. Fallkonferenzen, Januar 2023, Datteln: Keine Zahl/,
        ),
      )
      .toBeVisible()
    await page.getByRole('button', { name: 'Speichern …' }).click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect
      .element(cell('Fallkonferenzen, Januar 2023, Datteln'))
      .toHaveAccessibleDescription(/^Keine Zahl\./)
    await expect
      .element(cell('Fallkonferenzen, März 2023, Datteln'))
      .toHaveAccessibleDescription(/ganze Einheiten/)
    await expect.poll(() => accessibilityProblems(host)).toEqual([])
  })

  it('leaves a reason where a number is taken away, and nothing where nothing was', async () => {
    await startedApp({ address, rows })
    await type('Fallkonferenzen, Januar 2023, Castrop-Rauxel', '{Delete}{Enter}')
    await expect.element(page.getByText('1 gelöschte Zahl', { exact: true })).toBeVisible()
    await save('1 gelöschte Zahl')
    await expect.element(cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel')).toHaveValue('nicht angegeben')
  })

  it('holds the sum of the offices against the number of the Träger', async () => {
    await startedApp({ address })
    await cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel').click()
    pasted(cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel'), '1\t1\t1\t1\t1\t1\t1\t1\t1\t1\t12')
    const january = page.getByRole('row', { name: /^Jan 2023/ })
    await expect.element(january).toHaveTextContent(/10 ≠ weicht ab/)
    await type('Fallkonferenzen, Januar 2023, Kreis Recklinghausen', '10{Enter}')
    await expect.element(january).not.toHaveTextContent(/weicht ab/)
  })
})

describe('a pasted block', () => {
  it('is taken as a whole, with German numbers', async () => {
    await startedApp({ address })
    const first = cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel')
    await first.click()
    pasted(first, '1.234\t2\r\n\t4\r\n')
    await expect.element(first).toHaveValue('1.234')
    await expect.element(cell('Fallkonferenzen, Februar 2023, Datteln')).toHaveValue('4')
    await expect
      .element(page.getByText('3 Werte eingefügt, noch nicht gespeichert. 1 leere Zelle übergangen.').first())
      .toBeVisible()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.element(first).toHaveValue('')
    await expect.element(page.getByText('Keine ungespeicherten Eingaben.')).toBeVisible()
  })

  it('is refused as a whole where it does not fit', async () => {
    await startedApp({ address })
    const december = cell('Fallkonferenzen, Dezember 2023, Kreis Recklinghausen')
    await december.click()
    pasted(december, '1\t2\n3\t4\n')
    await expect
      .element(
        page
          .getByText(
            'Nichts eingefügt: Der Block hat 2 Zeilen und 2 Spalten, ab dieser Zelle passen 1 Zeile und 1 Spalte.',
          )
          .first(),
      )
      .toBeVisible()
    await expect.element(december).toHaveValue('')
  })
})

describe('beside example data', () => {
  it('says on the page and before saving that the entry is an example too', async () => {
    await startedApp({ address, rows })
    await expect.element(page.getByText(/gilt auch jede Eingabe als Beispiel/)).toBeVisible()
    await type('Fallkonferenzen, März 2023, Castrop-Rauxel', '3{Enter}')
    await page.getByRole('button', { name: 'Speichern …' }).click()
    await expect
      .element(page.getByRole('dialog').getByText('Beispieldaten – keine amtlichen Werte'))
      .toBeVisible()
  })
})

describe('leaving', () => {
  it('asks before it loses what is not stored', async () => {
    await startedApp({ address })
    await type('Fallkonferenzen, März 2023, Castrop-Rauxel', '3{Enter}')
    await page.getByRole('link', { name: 'Zur Datenlage' }).click()
    const dialog = page.getByRole('dialog', { name: 'Eingaben verwerfen?' })
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await expect.element(cell('Fallkonferenzen, März 2023, Castrop-Rauxel')).toHaveValue('3')
    await page.getByRole('link', { name: 'Maßnahmen' }).first().click()
    await dialog.getByRole('button', { name: 'Verwerfen' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Maßnahmen' })).toBeVisible()
  })
})

describe('indicators by months', () => {
  it('shows those kept by hand, and others on request with a warning', async () => {
    const host = await startedApp({ address: '/daten?eingabe=jahr&jahr=2023' })
    await expect.element(cell('Neufälle, Mai 2023, Kreis Recklinghausen')).toBeVisible()
    await page.getByText('18 Kennzahlen – auswählen').click()
    await page.getByRole('checkbox', { name: 'LZB-Bestand' }).click()
    await expect.element(page.getByText(/bringt sonst eine Datei/)).toBeVisible()
    await expect.element(cell('LZB-Bestand, Mai 2023, Kreis Recklinghausen, gesamt')).toBeVisible()
    expect(router.currentRoute.value.query['kennzahlen']).toContain('lzb-stock')
    await expect.poll(() => accessibilityProblems(host)).toEqual([])
  })
})

describe('ticks', () => {
  const ticking = '/daten?eingabe=haken&ziel=b2-case-conferences-units&fuer=2023-03'

  it('count the offices and are stored like every value', async () => {
    const host = await startedApp({ address: ticking, rows })
    await expect.element(page.getByText('1 von 10 Stellen')).toBeVisible()
    await expect.element(office('Castrop-Rauxel zählt: 1 im Jan 2023')).not.toBeChecked()
    await office('Datteln').click()
    await expect.element(page.getByText('2 von 10 Stellen')).toBeVisible()
    await expect.poll(() => accessibilityProblems(host)).toEqual([])
    await save('1 neuer Wert')
    await expect.element(office('Datteln zählt: 1 im Mrz 2023')).toBeChecked()
    await office('Datteln').click()
    await expect.element(page.getByText('1 geänderter Wert', { exact: true })).toBeVisible()
    await office('Datteln').click()
    await expect.element(page.getByText('Keine ungespeicherten Eingaben.')).toBeVisible()
  })

  it('cannot take away a number that counts more than one', async () => {
    await startedApp({ address: ticking.replace('2023-03', '2023-02'), rows })
    await expect.element(office('Castrop-Rauxel')).toBeChecked()
    await expect.element(office('Castrop-Rauxel')).toBeDisabled()
    await page.getByRole('link', { name: 'Anzahl im Raster eingeben' }).click()
    await expect.element(cell('Fallkonferenzen, Februar 2023, Castrop-Rauxel')).toHaveValue('2')
  })
})

describe('the ways in', () => {
  it('are on the card of a target and beside the indicator of an activity', async () => {
    await startedApp({ address: '/thema/b2', rows })
    await page.getByRole('link', { name: 'Stellen abhaken' }).first().click()
    await expect.element(page.getByText('1 von 10 Stellen')).toBeVisible()
    await router.push('/massnahmen')
    await page.getByRole('link', { name: 'Werte eingeben: Einsatztage Gesundheitsbus' }).first().click()
    await expect.element(cell('Einsatztage Gesundheitsbus, Mai 2023, Kreis Recklinghausen')).toBeVisible()
    await page.getByRole('link', { name: 'Zur Datenlage' }).click()
    await page.getByRole('link', { name: 'Werte eingeben' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Werte eingeben' })).toBeVisible()
  })

  it('are open before there is any data', async () => {
    await startedApp({ address: '/daten' })
    await page.getByRole('link', { name: 'Werte eingeben' }).click()
    await page.getByRole('button', { name: 'Speichern …' }).click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await type('Kontakte Zielgruppe, Januar 2023, Datteln', '7')
    await page.getByRole('button', { name: 'Speichern …' }).click()
    await expect.element(page.getByRole('dialog').getByText('1 neuer Wert')).toBeVisible()
  })
})

describe('a narrow screen', () => {
  it('keeps the page as wide as the screen; only the grid scrolls', async () => {
    await page.viewport(390, 844)
    const host = await startedApp({ address, rows })
    await expect.element(cell('Fallkonferenzen, Januar 2023, Castrop-Rauxel')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await expect.poll(() => accessibilityProblems(host)).toEqual([])
    await page.viewport(1440, 900)
  })
})

function cell(label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true })
}

function office(name: string): Locator {
  return page.getByRole('checkbox', { name })
}

async function type(label: string, keys: string): Promise<void> {
  await cell(label).click()
  await userEvent.keyboard(keys)
}

function pasted(into: Locator, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  into
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

async function save(changes: string): Promise<void> {
  await page.getByRole('button', { name: 'Speichern …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Eingaben speichern?' })
  await expect.element(dialog.getByText(changes)).toBeVisible()
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect.element(dialog.getByText(/^Bitte einen Vermerk angeben/)).toBeVisible()
  await dialog.getByRole('textbox').fill(note)
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
}
