import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DropZone from '@/components/import/DropZone.vue'
import FailurePanel from '@/components/import/FailurePanel.vue'
import ImportHints from '@/components/import/ImportHints.vue'
import ImportLog from '@/components/log/ImportLog.vue'
import type { LoggedImport } from '@/components/log/loggedImport'
import ReadingPanel from '@/components/import/ReadingPanel.vue'
import ReceiptPanel from '@/components/log/ReceiptPanel.vue'
import { mounted } from '../mounted'

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

function logged(given: Partial<LoggedImport> = {}): LoggedImport {
  const file = { name: 'mai.csv', size: 2048, sha256, factCount: 12, withoutNumber: 3, layout: 'house' }
  return {
    id: 1,
    origin: 'file',
    isSynthetic: false,
    importedAt: '2026-11-22T12:30:00.000Z',
    undoneAt: null,
    toggles: [],
    counts: { added: 10, revised: 2, remarked: 0, unchanged: 0 },
    files: [file],
    ...given,
  }
}

describe('the way in', () => {
  it('gives several files of the dialog on, and takes the same file again', async () => {
    const onChoose = vi.fn<(files: readonly File[]) => void>()
    mounted(DropZone, { isOver: false }, { onChoose })
    const input = page.getByLabelText('Dateien auswählen …')
    const files = [new File(['a'], 'mai.csv'), new File(['b'], 'juni.csv')]
    await userEvent.upload(input, files)
    await userEvent.upload(input, files)
    const names = onChoose.mock.calls.map(([chosen]) => chosen.map(({ name }) => name))
    expect(names).toEqual([
      ['mai.csv', 'juni.csv'],
      ['mai.csv', 'juni.csv'],
    ])
  })

  it('asks for the clipboard', async () => {
    const onPaste = vi.fn()
    mounted(DropZone, { isOver: false }, { onPaste })
    await userEvent.click(page.getByRole('button', { name: 'Aus der Zwischenablage einfügen' }))
    expect(onPaste).toHaveBeenCalledOnce()
  })

  it('says what happens when files that are held over the page are let go', async () => {
    mounted(DropZone, { isOver: true })
    await expect.element(page.getByText('Loslassen, um die Dateien zu prüfen')).toBeVisible()
  })

  it.each([
    { mayLoadDemo: true, isSynthetic: false, offers: 1 },
    { mayLoadDemo: false, isSynthetic: true, offers: 0 },
    { mayLoadDemo: false, isSynthetic: false, offers: 0 },
  ])('offers the demo data only while there is nothing: $offers', async ({ offers, ...props }) => {
    mounted(ImportHints, props)
    await expect.element(page.getByRole('button', { name: 'Vorlage herunterladen (CSV)' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Beispieldaten laden' }).elements()).toHaveLength(offers)
  })
})

describe('the reading', () => {
  const files = [
    { name: 'mai.csv', size: 1_000_000 },
    { name: 'juni.csv', size: 3_000_000 },
  ]

  it.each([
    { bytesRead: 0, text: 'Datei 1 von 2: mai.csv' },
    { bytesRead: 999_999, text: 'Datei 1 von 2: mai.csv' },
    { bytesRead: 1_000_000, text: 'Datei 2 von 2: juni.csv' },
    { bytesRead: 4_000_000, text: 'Werte werden geprüft …' },
  ])('names the file under way after $bytesRead bytes', async ({ bytesRead, text }) => {
    mounted(ReadingPanel, { title: 'Dateien werden gelesen', files, bytesRead, bytesTotal: 4_000_000 })
    await expect.element(page.getByText(text)).toBeVisible()
  })

  it('can be cancelled at any moment', async () => {
    const onCancel = vi.fn()
    const props = { title: 'Dateien werden gelesen', files, bytesRead: 1, bytesTotal: 4_000_000 }
    mounted(ReadingPanel, props, { onCancel })
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('max', '4000000')
    await userEvent.click(page.getByRole('button', { name: 'Abbrechen' }))
    expect(onCancel).toHaveBeenCalledOnce()
  })
})

describe('a failure', () => {
  it('is read first, says what to do and that nothing was stored', async () => {
    const cause = new DOMException('no space', 'QuotaExceededError')
    const onRetry = vi.fn()
    mounted(FailurePanel, { cause, mayRetry: true }, { onRetry })
    await expect.element(page.getByRole('heading', { name: 'Der Speicher ist voll' })).toHaveFocus()
    await expect.element(page.getByText(/Es wurde nichts gespeichert/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Noch einmal versuchen' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('offers no second try without the files', () => {
    mounted(FailurePanel, { cause: 'unknown', mayRetry: false })
    expect(page.getByRole('button', { name: 'Noch einmal versuchen' }).elements()).toEqual([])
  })
})

describe('the receipt', () => {
  it('says what was stored from which file, with its checksum', async () => {
    const onSave = vi.fn()
    mounted(ReceiptPanel, { record: logged() }, { onSave })
    await expect.element(page.getByRole('heading', { name: 'Übernommen' })).toHaveFocus()
    await expect.element(page.getByText('10 neu, 2 berichtigt')).toBeVisible()
    await expect.element(page.getByRole('cell', { name: sha256 })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Original speichern: mai.csv' }))
    expect(onSave).toHaveBeenCalledWith(0)
  })
})

describe('the log', () => {
  it('says that there is nothing yet', async () => {
    mounted(ImportLog, { imports: [] })
    await expect.element(page.getByText(/Noch kein Import/)).toBeVisible()
  })

  it('names the newest import first, synthetic data as such, and pasted cells', async () => {
    const imports = [
      logged({ id: 1, isSynthetic: true }),
      logged({ id: 2, origin: 'clipboard', counts: { added: 0, revised: 0, remarked: 0, unchanged: 12 } }),
    ]
    mounted(ImportLog, { imports })
    const entries = page.getByRole('listitem')
    await expect.element(entries.nth(0)).toHaveTextContent(/mai\.csv Zwischenablage.*keine Änderung/)
    await expect.element(entries.nth(1)).toHaveTextContent(/Beispieldaten.*10 neu, 2 berichtigt/)
  })

  it('gives back the file of an import', async () => {
    const onSave = vi.fn()
    mounted(ImportLog, { imports: [logged({ id: 7 })] }, { onSave })
    await userEvent.click(page.getByText('mai.csv').first())
    await userEvent.click(page.getByRole('button', { name: /Original speichern/ }))
    expect(onSave).toHaveBeenCalledWith(7, 0)
  })

  it('shows the last two dozen imports, older ones on request', async () => {
    const imports = Array.from({ length: 30 }, (_, index) => logged({ id: index + 1 }))
    mounted(ImportLog, { imports })
    expect(page.getByRole('listitem').elements()).toHaveLength(24)
    await userEvent.click(page.getByRole('button', { name: '6 ältere Importe zeigen' }))
    expect(page.getByRole('listitem').elements()).toHaveLength(30)
  })
})
