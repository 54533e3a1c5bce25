import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openDatabase } from '@/storage/database'
import { saveImport } from '@/storage/importLog'
import { factTable, monthly } from '../builders'
import { accessibilityProblems } from '../components/routed'
import { receipt, sha256 } from '../components/log/logged'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

describe('the receipt of an import', () => {
  it('proves what came in, from where, by whose word, and how it is checked', async () => {
    const host = await startedApp({ address: '/import/beleg/1', databaseName: await withReceipt(receipt) })
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Beleg zum Import Nr. 1' }))
      .toBeVisible()
    expect(document.title).toBe('Beleg zum Import Nr. 1 – Zielmonitor')
    const sheet = page.getByRole('article')
    await expect.element(sheet).toHaveTextContent(/Kreis Recklinghausen/)
    await expect.element(sheet).toHaveTextContent(/mai\.csv.*SHA-256/)
    await expect.element(sheet).toHaveTextContent(sha256)
    await expect.element(sheet).toHaveTextContent(/Dezimalzeichen.*Komma.*bei diesem Import angegeben/)
    await expect.element(sheet).toHaveTextContent(/„LZB Best\.“.*aus dem Profil „LZB Bestand“/)
    await expect.element(sheet).toHaveTextContent(/LZB-Bestand \(Personen\)\s*2\s*0\s*65\.402/)
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('says of an older import that no control sums were kept', async () => {
    await startedApp({ address: '/import/beleg/1', databaseName: await withReceipt() })
    await expect.element(page.getByText(/noch keine Kontrollsummen festhielt/)).toBeVisible()
  })

  it('says that there is no import with the number', async () => {
    const host = await startedApp({ address: '/import/beleg/9', databaseName: await withReceipt() })
    await expect
      .element(page.getByRole('heading', { level: 1, name: 'Diesen Import gibt es nicht' }))
      .toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('a stored plan that cannot be read', () => {
  it('gives way to the shipped one, and every page says so', async () => {
    const databaseName = freshDatabaseName()
    const db = openDatabase(databaseName)
    await db.plans.add({ id: 'current', storedAt: '2023-01-02T08:00:00.000Z', plan: { year: 2023 } as never })
    db.dexie.close()
    await startedApp({ address: '/massnahmen', databaseName })
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/Der gespeicherte Plan lässt sich nicht lesen.*gilt der mitgelieferte/)
    await expect
      .element(page.getByRole('button', { name: 'Gespeicherten Plan sichern (JSON)' }))
      .toBeVisible()
  })
})

async function withReceipt(kept?: typeof receipt): Promise<string> {
  const name = freshDatabaseName()
  const db = openDatabase(name)
  const file = { name: 'mai.csv', size: 2048, sha256, factCount: 1, withoutNumber: 0, layout: 'house' }
  await saveImport(db, {
    record: {
      origin: 'file',
      isSynthetic: false,
      importedAt: '2023-05-02T08:00:00.000Z',
      files: [file],
      counts: { added: 1, revised: 0, remarked: 0, unchanged: 0 },
      ...(kept && { receipt: kept }),
    },
    tables: [factTable(monthly('lzb-stock', '2023-01', [1200]))],
    originals: [],
    basedOn: '',
  })
  db.dexie.close()
  return name
}
