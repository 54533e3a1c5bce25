import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { router } from '@/router'
import { monthly, repeated } from '../builders'
import { startedApp } from './startedApp'

const carrier = { indicatorId: 'lzb-stock', unitId: '05562' }
const rows = monthly(carrier, '2022-01', [...repeated(1000, 12), 990, 980, 970])

const overviewTitle = page.getByRole('heading', { level: 1, name: 'Das eine beurteilbare Ziel ist auf Kurs' })
const address = () => router.currentRoute.value.fullPath

async function presentFrom(start: string): Promise<void> {
  await startedApp({ address: start, rows })
  await expect.element(page.getByRole('button', { name: 'Vorführen' })).toBeVisible()
  await userEvent.keyboard('p')
  await expect.element(page.getByText(/^Folie \d+ von \d+$/)).toBeVisible()
}

describe('presenting', () => {
  it('starts with P, moves by the keys of remotes, and ends where it began', async () => {
    await presentFrom('/?monat=2023-02')
    expect(address()).toBe('/vorfuehren/uebersicht?monat=2023-02')
    await expect.element(overviewTitle).toHaveFocus()
    await userEvent.keyboard('{PageDown}')
    await expect.poll(address).toBe('/vorfuehren/thema-a?monat=2023-02')
    await userEvent.keyboard('{End}')
    await expect.poll(address).toContain('/vorfuehren/ziel-c2-')
    await userEvent.keyboard('{Home}{ArrowRight}{PageUp}')
    await expect.poll(address).toBe('/vorfuehren/uebersicht?monat=2023-02')
    await userEvent.keyboard('{Escape}')
    await expect.poll(address).toBe('/?monat=2023-02')
  })

  it('begins with the topic that is being read and goes back to it', async () => {
    await presentFrom('/thema/b1')
    expect(address()).toBe('/vorfuehren/thema-b1')
    await userEvent.keyboard(' ')
    await expect.poll(address).toContain('/vorfuehren/thema-b1-2')
    await userEvent.keyboard('{Escape}')
    await expect.poll(address).toBe('/thema/b1')
  })

  it('shows the slide of an address, with nothing of the page around it', async () => {
    await startedApp({ address: '/vorfuehren/ziel-b1-lzb', rows })
    const title = page.getByRole('heading', { level: 1, name: /LZB-Bestand 2,0.% unter Vorjahr, auf Kurs/ })
    await expect.element(title).toBeVisible()
    await expect.element(page.getByText('Beispieldaten – keine amtlichen Werte')).toBeVisible()
    await expect.element(page.getByRole('navigation')).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.poll(address).toBe('/')
  })

  it('can be steered by mouse or finger', async () => {
    await presentFrom('/')
    await page.getByRole('button', { name: 'Nächste Folie' }).click()
    await expect.poll(address).toBe('/vorfuehren/thema-a')
    await page.getByRole('button', { name: 'Beenden (Esc)' }).click()
    await expect.poll(address).toBe('/')
  })

  it('says so when there is nothing to show', async () => {
    await startedApp({ address: '/vorfuehren' })
    await expect.element(page.getByRole('heading', { name: 'Es gibt noch nichts vorzuführen' })).toBeVisible()
  })
})
