import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import ImportLog from '@/components/log/ImportLog.vue'
import ReceiptPanel from '@/components/log/ReceiptPanel.vue'
import { mounted } from '../mounted'
import { accessibilityProblems, routed } from '../routed'
import { logged, receipt, sha256 } from './logged'

describe('the receipt right after the import', () => {
  it('says what was stored from which file, with its checksum', async () => {
    const onSave = vi.fn()
    await routed(ReceiptPanel, { record: logged() }, { onSave })
    await expect.element(page.getByRole('heading', { name: 'Übernommen' })).toHaveFocus()
    await expect.element(page.getByText('10 neu, 2 berichtigt')).toBeVisible()
    await expect.element(page.getByRole('cell', { name: sha256 })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Original speichern: mai.csv' }))
    expect(onSave).toHaveBeenCalledWith(0)
  })

  it('names the control sums before and after, those that changed first', async () => {
    await routed(ReceiptPanel, { record: logged({ receipt }) })
    const rows = page.getByRole('region', { name: 'Kontrollsummen je Kennzahl' }).getByRole('row')
    await expect
      .element(rows.nth(2))
      .toHaveTextContent(/LZB-Bestand \(Personen\)\s*2\s*0\s*65\.402\s*3\s*1\s*98\.051,5\s*\+32\.649,5/)
    await expect
      .element(rows.nth(3))
      .toHaveTextContent(/ELB-Bestand \(Personen\)\s*1\s*0\s*7\s*1\s*0\s*7\s*0/)
  })

  it('leads to the sheet to print', async () => {
    const { router } = await routed(ReceiptPanel, { record: logged({ id: 7 }) })
    await userEvent.click(page.getByRole('link', { name: 'Beleg ansehen und drucken' }))
    await expect.poll(() => router.currentRoute.value.params).toEqual({ id: '7' })
  })
})

describe('the log', () => {
  it('says that there is nothing yet', async () => {
    mounted(ImportLog, { imports: [], isBlocked: false })
    await expect.element(page.getByText(/Noch kein Import/)).toBeVisible()
  })

  it('names the newest import first, synthetic data as such, pasted cells, and what is undone', async () => {
    const counts = { added: 0, revised: 0, remarked: 0, unchanged: 12 }
    const imports = [
      logged({ id: 1, isSynthetic: true }),
      logged({ id: 2, undoneAt: '2026-11-23T08:00:00.000Z' }),
      logged({ id: 3, origin: 'clipboard', counts }),
    ]
    const { host } = await routed(ImportLog, { imports, isBlocked: false })
    const entries = page.getByRole('list').first().getByRole('listitem')
    await expect.element(entries.nth(0)).toHaveTextContent(/mai\.csv Zwischenablage.*keine Änderung/)
    await expect.element(entries.nth(1)).toHaveTextContent(/mai\.csv Rückgängig gemacht/)
    await expect.element(entries.nth(2)).toHaveTextContent(/Beispieldaten.*10 neu, 2 berichtigt/)
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('gives back the file of an import', async () => {
    const onSave = vi.fn()
    mounted(ImportLog, { imports: [logged({ id: 7 })], isBlocked: false }, { onSave })
    await userEvent.click(page.getByText('mai.csv').first())
    await userEvent.click(page.getByRole('button', { name: /Original speichern/ }))
    expect(onSave).toHaveBeenCalledWith(7, 0)
  })

  it('offers to undo what counts and to restore what is undone, with the times of both', async () => {
    const onToggle = vi.fn()
    const toggles = [
      { kind: 'undone', at: '2026-11-23T08:00:00' },
      { kind: 'restored', at: '2026-11-24T09:15:00' },
      { kind: 'undone', at: '2026-11-25T10:30:00' },
    ] as const
    const imports = [logged({ id: 1 }), logged({ id: 2, undoneAt: '2026-11-25T10:30:00', toggles })]
    const { host } = await routed(ImportLog, { imports, isBlocked: false }, { onToggle })
    for (const summary of host.querySelectorAll('summary')) await userEvent.click(summary)
    await userEvent.click(page.getByRole('button', { name: 'Rückgängig machen … Import Nr. 1, mai.csv' }))
    await userEvent.click(page.getByRole('button', { name: 'Wiederherstellen … Import Nr. 2, mai.csv' }))
    expect(onToggle.mock.calls).toEqual([[1], [2]])
    await expect
      .element(page.getByRole('list', { name: 'Verlauf' }))
      .toHaveTextContent(
        'Rückgängig gemacht: 23.11.2026, 08:00 UhrWiederhergestellt: 24.11.2026, 09:15 UhrRückgängig gemacht: 25.11.2026, 10:30 Uhr',
      )
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('offers no undo while a preview is open, and says why', async () => {
    mounted(ImportLog, { imports: [logged()], isBlocked: true })
    await expect.element(page.getByText(/Solange eine Vorschau offen ist/)).toBeVisible()
    await userEvent.click(page.getByText('mai.csv').first())
    await expect.element(page.getByRole('button', { name: /^Rückgängig machen/ })).toBeDisabled()
  })

  it('shows the last two dozen imports, older ones on request', async () => {
    const imports = Array.from({ length: 30 }, (_, index) => logged({ id: index + 1 }))
    mounted(ImportLog, { imports, isBlocked: false })
    expect(page.getByRole('listitem').elements()).toHaveLength(24)
    await userEvent.click(page.getByRole('button', { name: '6 ältere Importe zeigen' }))
    expect(page.getByRole('listitem').elements()).toHaveLength(30)
  })
})
