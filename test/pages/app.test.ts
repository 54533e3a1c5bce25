import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { router } from '@/router'
import { monthly, repeated } from '../builders'
import { accessibilityProblems } from '../components/routed'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

const carrier = { indicatorId: 'lzb-stock', unitId: '05562', asOf: '2023-04-14' }
const rows = monthly(carrier, '2022-01', [...repeated(1000, 12), 990, 980, 970])

const message = 'Das eine beurteilbare Ziel ist auf Kurs'

describe('the first start', () => {
  it('is a welcome with two ways in, and nothing to filter or to show', async () => {
    const host = await startedApp({ address: '/' })
    await expect.element(page.getByRole('button', { name: 'Beispieldaten laden' })).toBeVisible()
    await expect.element(page.getByRole('combobox', { name: 'Berichtsmonat' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Vorführen' })).not.toBeInTheDocument()
    await userEvent.keyboard('p')
    expect(router.currentRoute.value.name).toBe('overview')
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('with data', () => {
  it('says how the targets stand, for which month, and how old the data are', async () => {
    const host = await startedApp({ address: '/', rows })
    await expect.element(page.getByRole('heading', { level: 1, name: message })).toBeVisible()
    await expect.element(page.getByText('März 2023')).toBeVisible()
    await expect.element(page.getByText('Datenstand 14.04.2023')).toBeVisible()
    expect(document.title).toBe('Übersicht – Zielmonitor')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('keeps the filters in the address and takes them from there', async () => {
    await startedApp({ address: '/?monat=2023-02', rows })
    await expect.element(page.getByText('Februar 2023')).toBeVisible()
    await page.getByRole('combobox', { name: 'Stelle' }).selectOptions('Castrop-Rauxel')
    await expect.poll(() => router.currentRoute.value.query).toEqual({ monat: '2023-02', stelle: '05562004' })
  })

  it('starts the reading of another page at its title', async () => {
    await startedApp({ address: '/', rows })
    await page.getByRole('link', { name: 'Maßnahmen' }).first().click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Maßnahmen' })).toHaveFocus()
  })

  it('removes the example data after asking and says so', async () => {
    await startedApp({ address: '/', rows })
    await page.getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Beispieldaten entfernen' }).click()
    await expect.element(page.getByText('Die Beispieldaten sind entfernt.')).toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: 'Beispieldaten laden' })).toBeVisible()
  })

  it.each([
    {
      address: '/thema/b1',
      title: 'B.1 Langzeitarbeitslosigkeit überwinden und Langzeitleistungsbezug beenden',
    },
    { address: '/massnahmen', title: 'Maßnahmen' },
    { address: '/thema/unbekannt', title: 'Dieses Schwerpunktthema gibt es im Plan nicht' },
    { address: '/gibt/es/nicht', title: 'Diese Seite gibt es nicht' },
  ])('shows $address', async ({ address, title }) => {
    const host = await startedApp({ address, rows })
    await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('lists only the activities that are asked for', async () => {
    await startedApp({ address: '/massnahmen?thema=b2&stand=running', rows })
    await expect
      .element(page.getByText('1 Maßnahme des Plans, Meilensteine zum Stichtag 31.03.2023'))
      .toBeVisible()
    await page.getByRole('combobox', { name: 'Stand' }).selectOptions('abgeschlossen')
    await page.getByRole('button', { name: 'Alle Maßnahmen zeigen' }).click()
    await expect.poll(() => router.currentRoute.value.query).toEqual({})
  })
})

describe('a database that cannot be opened', () => {
  it('is an alert that says what to do and lets one try again', async () => {
    const databaseName = freshDatabaseName()
    const newer = await openedByNewerApp(databaseName)
    await startedApp({ address: '/', databaseName })
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/lassen sich nicht öffnen.*laden Sie die Seite neu/)
    await expect.element(page.getByRole('button', { name: 'Noch einmal versuchen' })).toBeVisible()
    newer.close()
  })
})

function openedByNewerApp(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10_000)
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error('cannot open', { cause: request.error }))
    }
  })
}
