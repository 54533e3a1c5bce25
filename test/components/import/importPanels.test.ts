import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import DropZone from '@/components/import/DropZone.vue'
import FailurePanel from '@/components/import/FailurePanel.vue'
import ImportHints from '@/components/import/ImportHints.vue'
import ReadingPanel from '@/components/import/ReadingPanel.vue'
import { mounted } from '../mounted'

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
