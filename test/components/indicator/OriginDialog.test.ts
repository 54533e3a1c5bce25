import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import OriginDialog from '@/components/indicator/OriginDialog.vue'
import type { HistoryLine, OriginLine } from '@/presentation/origin'
import { accessibilityProblems, routed, textOf } from '../routed'

function entry(over: Partial<HistoryLine>): HistoryLine {
  return {
    ...{ key: '0', value: '990', marks: '', difference: '', asOf: '14.04.2023', imported: '20.04.2023' },
    ...{
      file: 'april.csv',
      note: '',
      place: 'Zeile 14, Spalte 6',
      standing: 'current',
      word: 'gilt',
      importId: 1,
      fileAt: 0,
    },
    ...over,
  }
}

const history = [
  entry({ key: '2', difference: '−10', importId: 3, fileAt: 1, file: 'mai.csv' }),
  entry({ key: '1', value: '9.900', standing: 'undone', word: 'Import rückgängig gemacht', importId: 2 }),
  entry({ key: '0', value: '1.000', standing: 'replaced', word: 'ersetzt' }),
]

function line(over: Partial<OriginLine> = {}): OriginLine {
  return {
    ...{ key: 'a', indicator: 'LZB-Bestand', month: '01/2023', value: '990', remark: null, file: 'mai.csv' },
    note: '',
    ...{ place: 'Zeile 14, Spalte 6', asOf: '14.04.2023', imported: '20.04.2023', revised: '1× berichtigt' },
    history,
    ...over,
  }
}

const given = { heading: 'LZB-Bestand, Januar 2023: 990', importLink: '/', problem: '' }

describe('where a number comes from', () => {
  it('is its whole history, with what does not count any more marked in words', async () => {
    const save = vi.fn()
    const close = vi.fn()
    const props = { ...given, formula: null, lines: [line()] }
    const { host } = await routed(OriginDialog, props, { onSave: save, onClose: close })
    expect([...host.querySelectorAll('tbody tr')].map(textOf)).toEqual([
      'gilt 990 −10 14.04.2023 20.04.2023 mai.csv Zeile 14, Spalte 6 Datei speichern',
      'Import rückgängig gemacht 9.900 14.04.2023 20.04.2023 april.csv Zeile 14, Spalte 6 Datei speichern',
      'ersetzt 1.000 14.04.2023 20.04.2023 april.csv Zeile 14, Spalte 6 Datei speichern',
    ])
    expect(await accessibilityProblems(host)).toEqual([])
    await page.getByRole('button', { name: 'Datei speichern: mai.csv' }).click()
    expect(save).toHaveBeenCalledWith(3, 1)
    await userEvent.keyboard('{Escape}')
    expect(close).toHaveBeenCalled()
  })

  it('of a computed number is every value behind it, each with a history to unfold', async () => {
    const lines = [line(), line({ key: 'b', month: '12/2022', revised: '', history: history.slice(0, 1) })]
    const { host } = await routed(OriginDialog, { ...given, formula: 'LZB durch ELB', lines })
    const button = page.getByRole('button', { name: '1× berichtigt: LZB-Bestand, 01/2023' })
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    expect(textOf(button.element())).toBe('1× berichtigt')
    await button.click()
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    expect(textOf(host)).toContain('ersetzt 1.000')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('has nothing to unfold where no import holds the value', async () => {
    const lines = [line({ remark: 'aus den Teilen summiert (eigene Berechnung)', history: [], revised: '' })]
    const { host } = await routed(OriginDialog, { ...given, formula: null, lines })
    expect(textOf(host)).toContain('990 aus den Teilen summiert')
    expect(host.querySelectorAll('tbody button')).toHaveLength(0)
  })
})
