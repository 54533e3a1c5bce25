import { expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import CollectingLine from '@/components/import/CollectingLine.vue'
import DropZone from '@/components/import/DropZone.vue'
import LeftOutList from '@/components/import/LeftOutList.vue'
import { mounted } from '../mounted'

const leftOut = [
  { name: 'Mai.zip › b.xlsx', reason: 'workbook' },
  { name: 'Mai.zip › <img src=x>.pdf', reason: 'otherKind' },
]

it('names each file that is not read, why, and whether the others were', async () => {
  mounted(LeftOutList, { leftOut, hasOthers: true })
  await expect.element(page.getByRole('heading', { name: 'Nicht gelesen: 2 Dateien' })).toBeVisible()
  await expect
    .element(page.getByText('„Mai.zip › b.xlsx“: eine Arbeitsmappe, keine CSV-Datei.'))
    .toBeVisible()
  await expect.element(page.getByText('Alle übrigen Dateien wurden gelesen.')).toBeVisible()
})

it('shows a name as text, whatever is in it', async () => {
  const host = mounted(LeftOutList, { leftOut, hasOthers: false })
  await expect.element(page.getByText('„Mai.zip › <img src=x>.pdf“')).toBeVisible()
  expect(host.querySelector('img')).toBeNull()
  expect(host.textContent).not.toContain('übrigen')
})

it('lets one leave a folder that is looked through', async () => {
  const onCancel = vi.fn()
  mounted(CollectingLine, { found: 7 }, { onCancel })
  await expect.element(page.getByText('Dateien werden zusammengestellt: 7 gefunden …')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Abbrechen' }))
  expect(onCancel).toHaveBeenCalledOnce()
})

it('asks for a whole folder, too', async () => {
  mounted(DropZone, { isOver: false })
  const input = page.getByLabelText('Ordner auswählen …')
  await expect.element(input).toHaveAttribute('webkitdirectory')
})
