import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import ToggleDialog from '@/components/log/ToggleDialog.vue'
import type { Changes } from '@/domain/changes'
import { StaleImportError } from '@/storage/importLog'
import { indicator, measured, month, traeger } from '../../builders'
import { noChanges } from '../import/previews'
import { accessibilityProblems, routed } from '../routed'
import { logged } from './logged'

const names = {
  indicators: new Map([['lzb-stock', indicator({ id: 'lzb-stock', label: 'LZB-Bestand' })]]),
  units: new Map([[traeger.id, traeger]]),
}

const changes: Changes = {
  ...noChanges,
  removed: 10,
  revised: 2,
  byIndicator: [
    {
      indicatorId: 'lzb-stock',
      added: 0,
      revised: 2,
      remarked: 0,
      removed: 10,
      firstMonth: month('2023-01'),
      lastMonth: month('2023-06'),
    },
  ],
  revisions: [
    {
      indicatorId: 'lzb-stock',
      unitId: traeger.id,
      sex: 'total',
      month: month('2023-05'),
      before: measured(1190),
      after: measured(1200),
      difference: 10,
    },
  ],
}

function props(over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    record: logged(),
    preview: { changes, leavesEmpty: false },
    isStoring: false,
    failure: null,
    names,
    ...over,
  }
}

describe('the question before an undo', () => {
  it('says what it changes, by indicator, the biggest differences first', async () => {
    const { host } = await routed(ToggleDialog, props())
    const dialog = page.getByRole('dialog', { name: 'Import rückgängig machen?' })
    await expect
      .element(dialog)
      .toHaveTextContent(/12 Werte ändern sich: 10 danach ohne Wert, 2 mit anderer Zahl\./)
    await expect
      .element(page.getByRole('region', { name: 'Werte, die sich ändern' }))
      .toHaveTextContent(/LZB-Bestand.*Mai 2023\s*1\.190\s*1\.200\s*\+10/)
    await expect
      .element(page.getByRole('region', { name: 'Je Kennzahl' }))
      .toHaveTextContent(/LZB-Bestand\s*Jan 2023 – Jun 2023\s*10\s*2/)
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('names its way, and what is special about it', async () => {
    const undone = logged({ undoneAt: '2026-11-23T08:00:00.000Z' })
    await routed(ToggleDialog, props({ record: undone, preview: { changes: noChanges, leavesEmpty: true } }))
    const dialog = page.getByRole('dialog', { name: 'Import wiederherstellen?' })
    await expect.element(dialog).toHaveTextContent(/An den aktuellen Werten ändert sich nichts/)
    await expect.element(dialog).toHaveTextContent(/Danach zählt kein Import mehr/)
  })

  it('is answered by a button, or left by Esc', async () => {
    const onConfirm = vi.fn()
    const onCancel = vi.fn()
    await routed(ToggleDialog, props(), { onConfirm, onCancel })
    await userEvent.click(page.getByRole('button', { name: 'Rückgängig machen' }))
    await userEvent.keyboard('{Escape}')
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1])
  })

  it.each([
    { moment: 'before it is compared', over: { preview: null } },
    { moment: 'while it is stored', over: { isStoring: true } },
  ])('cannot be confirmed $moment', async ({ over }) => {
    await routed(ToggleDialog, props(over))
    await expect.element(page.getByRole('button').last()).toBeDisabled()
  })

  it('says that another window was faster, and that nothing is changed', async () => {
    const { host } = await routed(ToggleDialog, props({ failure: { cause: new StaleImportError('x') } }))
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/Das Protokoll hat sich inzwischen geändert.*Es wurde nichts geändert/)
    expect(page.getByRole('button', { name: 'Rückgängig machen' }).elements()).toEqual([])
    expect(await accessibilityProblems(host)).toEqual([])
  })
})
