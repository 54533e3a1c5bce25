import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import AppHeader from '@/components/frame/AppHeader.vue'
import DemoBand from '@/components/frame/DemoBand.vue'
import MessagePanel from '@/components/frame/MessagePanel.vue'
import SelectionFilters from '@/components/frame/SelectionFilters.vue'
import { month, northOffice, traeger } from '../../builders'
import { accessibilityProblems, routed } from '../routed'

describe('the header', () => {
  const props = { organisation: 'Jobcenter Musterland', query: { monat: '2023-09' }, canPresent: true }

  it('leads to the pages with the filters of the address', async () => {
    const { host } = await routed(AppHeader, props)
    const links = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link')
    await expect.element(links.nth(1)).toHaveTextContent('Maßnahmen')
    await expect.element(links.nth(1)).toHaveAttribute('href', '/activities?monat=2023-09')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('says which page is shown', async () => {
    const { router } = await routed(AppHeader, props)
    await router.push('/import')
    await expect.element(page.getByRole('link', { name: 'Import' })).toHaveAttribute('aria-current', 'page')
    await expect.element(page.getByRole('link', { name: 'Datenlage' })).not.toHaveAttribute('aria-current')
  })

  it.each([
    ['a topic', '/topic/b1', 'Übersicht'],
    ['an indicator', '/indicator/lzb', 'Übersicht'],
    ['a receipt', '/receipt/1', 'Import'],
    ['a target', '/target', 'Plan & Ziele'],
  ])('says behind which page %s stands', async (_, path, name) => {
    const { router } = await routed(AppHeader, props)
    await router.push(path)
    await expect.element(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
  })

  it('starts the slides', async () => {
    const onPresent = vi.fn()
    await routed(AppHeader, props, { onPresent })
    await page.getByRole('button', { name: 'Vorführen' }).click()
    expect(onPresent).toHaveBeenCalledOnce()
  })

  it('offers no slides while there is nothing to show', async () => {
    await routed(AppHeader, { ...props, canPresent: false })
    await expect.element(page.getByRole('button')).not.toBeInTheDocument()
  })
})

describe('the filters', () => {
  const props = {
    months: [
      { month: month('2023-09'), waitingTime: 't3' },
      { month: month('2023-10'), waitingTime: 't0' },
    ],
    units: [traeger, northOffice],
    month: month('2023-10'),
    unitId: traeger.id,
    sex: 'total',
  } as const

  it('list the newest month first, each with its waiting time', async () => {
    const { host } = await routed(SelectionFilters, props)
    const choice = page.getByRole('combobox', { name: 'Berichtsmonat' })
    await expect.element(choice).toHaveDisplayValue('10/2023 · T-0 vorläufig')
    expect(
      choice
        .getByRole('option')
        .elements()
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['10/2023 · T-0 vorläufig', '09/2023 · T-3 endgültig'])
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('hand on what is chosen', async () => {
    const heard = { onMonth: vi.fn(), onUnit: vi.fn(), onSex: vi.fn() }
    await routed(SelectionFilters, props, heard)
    await page.getByRole('combobox', { name: 'Berichtsmonat' }).selectOptions('2023-09')
    await page.getByRole('combobox', { name: 'Stelle' }).selectOptions('Nordstadt')
    await page.getByRole('combobox', { name: 'Geschlecht' }).selectOptions('Frauen')
    expect(heard.onMonth).toHaveBeenCalledWith('2023-09')
    expect(heard.onUnit).toHaveBeenCalledWith(northOffice.id)
    expect(heard.onSex).toHaveBeenCalledWith('female')
  })

  it('show a month of the address for which there are no data', async () => {
    await routed(SelectionFilters, { ...props, month: month('2025-01') })
    await expect.element(page.getByRole('combobox', { name: 'Berichtsmonat' })).toHaveDisplayValue('01/2025')
  })
})

describe('the band over example data', () => {
  it('names them and removes them only after asking', async () => {
    const onRemove = vi.fn()
    const { host } = await routed(DemoBand, {}, { onRemove })
    await expect.element(page.getByText('Beispieldaten – keine amtlichen Werte')).toBeVisible()
    await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Beispieldaten entfernen?' })
    await expect.element(dialog).toBeVisible()
    expect(onRemove).not.toHaveBeenCalled()
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    expect(onRemove).toHaveBeenCalledOnce()
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it.each([
    { name: 'Esc', cancel: () => userEvent.keyboard('{Escape}') },
    { name: 'a click', cancel: () => page.getByRole('button', { name: 'Abbrechen' }).click() },
  ])('keeps them after a change of mind by $name', async ({ cancel }) => {
    const onRemove = vi.fn()
    await routed(DemoBand, {}, { onRemove })
    await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    await cancel()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(onRemove).not.toHaveBeenCalled()
  })
})

describe('a page that has nothing to show', () => {
  it('is an alert where something failed, and plain text otherwise', async () => {
    const props = { title: 'Nichts da', text: 'Bitte importieren.' }
    await routed(MessagePanel, { ...props, isError: true, detail: 'Meldung' })
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Nichts da.*Bitte importieren.*Meldung/)
  })
})
