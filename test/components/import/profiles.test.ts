import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import ProfileList from '@/components/import/profiles/ProfileList.vue'
import type { Answers } from '@/import/answers'
import { indicator, unit } from '../../builders'
import { mounted } from '../mounted'

const names = {
  indicators: new Map(
    [
      indicator({ id: 'lzb-stock', label: 'LZB-Bestand' }),
      indicator({ id: 'elb-stock', label: 'ELB-Bestand' }),
    ].map((each) => [each.id, each]),
  ),
  units: new Map([['05562', unit('05562', 'Kreis Recklinghausen', null)]]),
}
const answers: readonly Answers[] = [
  { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] },
  { decimal: 'comma' },
]
const profile = {
  id: 'p1',
  name: 'LZB monatlich',
  signature: 's',
  answers: {},
  createdAt: '2026-10-01T08:00:00.000Z',
  usedAt: '2026-11-02T08:00:00.000Z',
}

function show(given: Record<string, unknown> = {}) {
  const heard = {
    onRename: vi.fn(),
    onChange: vi.fn(),
    onDropAnswer: vi.fn(),
    onRemove: vi.fn(),
    onRestore: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
  }
  mounted(ProfileList, { profiles: [{ profile, answers }], removed: null, names, note: '', ...given }, heard)
  return heard
}

describe('the profiles', () => {
  it('say how they come to be as long as there is none', async () => {
    show({ profiles: [] })
    await expect.element(page.getByText(/Noch kein Profil/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Profile exportieren' })).not.toBeInTheDocument()
  })

  it('tell what they answer and when they were used last', async () => {
    show()
    await expect.element(page.getByText('2 Antworten · zuletzt verwendet am 02.11.2026')).toBeVisible()
    await userEvent.click(page.getByText('LZB monatlich'))
    await expect
      .element(page.getByLabelText('„LZB Best.“', { exact: true }))
      .toHaveDisplayValue('LZB-Bestand')
    await expect.element(page.getByText('Komma (1.234,5)')).toBeVisible()
  })

  it('can be renamed, changed, thinned out and removed', async () => {
    const heard = show()
    await userEvent.click(page.getByText('LZB monatlich'))
    await userEvent.fill(page.getByLabelText('Name des Profils'), 'LZB')
    await userEvent.keyboard('{Enter}')
    expect(heard.onRename).toHaveBeenCalledWith('p1', 'LZB')
    await userEvent.selectOptions(page.getByLabelText('„LZB Best.“', { exact: true }), 'ELB-Bestand')
    expect(heard.onChange).toHaveBeenCalledWith('p1', {
      indicators: [{ text: 'LZB Best.', is: 'elb-stock' }],
    })
    await userEvent.selectOptions(page.getByLabelText('„LZB Best.“', { exact: true }), 'wird weggelassen')
    expect(heard.onChange).toHaveBeenLastCalledWith('p1', { indicators: [{ text: 'LZB Best.', is: null }] })
    await userEvent.click(page.getByRole('button', { name: 'Antwort entfernen: Dezimalzeichen' }))
    expect(heard.onDropAnswer).toHaveBeenCalledWith('p1', 1)
    await userEvent.click(page.getByRole('button', { name: 'Profil löschen' }))
    expect(heard.onRemove).toHaveBeenCalledWith('p1')
  })

  it('come back after they were removed', async () => {
    const heard = show({ profiles: [], removed: 'LZB monatlich' })
    await expect.element(page.getByText('Profil „LZB monatlich“ gelöscht.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Rückgängig' }))
    expect(heard.onRestore).toHaveBeenCalledOnce()
  })

  it('go out as a file and come in as one', async () => {
    const heard = show()
    await userEvent.click(page.getByRole('button', { name: 'Profile exportieren' }))
    expect(heard.onExport).toHaveBeenCalledOnce()
    const file = new File(['{}'], 'profile.json')
    await userEvent.upload(page.getByLabelText('Profile importieren …'), file)
    expect(heard.onImport).toHaveBeenCalledOnce()
  })
})
