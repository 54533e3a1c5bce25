import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import FactsByMonth from '@/components/import/FactsByMonth.vue'
import SurpriseList from '@/components/import/SurpriseList.vue'
import { factsByMonth } from '@/domain/factsByMonth'
import { surprisesOf } from '@/domain/surprises'
import { monthly, repeated, smallPlan } from '../../builders'
import { stepOf } from '../../domain/surprises/steps'
import { accessibilityProblems, routed, textOf } from '../routed'

const plan = smallPlan()
const names = {
  indicators: new Map(plan.indicators.map((indicator) => [indicator.id, indicator])),
  units: new Map(plan.organisation.units.map((unit) => [unit.id, unit])),
}
const stored = monthly('lzb-stock', '2021-01', repeated(1_000, 24))

describe('the surprises of an import', () => {
  it('are told by kind with what to do, and are accessible', async () => {
    const surprises = surprisesOf(stepOf([stored], monthly('lzb-stock', '2023-02', [1_000_000])))
    const { host } = await routed(SurpriseList, {
      surprises,
      names,
      fileNames: ['mai.csv'],
      hasHistory: true,
    })
    const panels = [...host.querySelectorAll('details')].map(textOf)
    expect(panels[0]).toMatch(/^Warnung: Zahlen, die nicht zum bisherigen Verlauf passen 1 Vergleichen Sie/)
    expect(panels[0]).toMatch(
      /1\.000\.000, erwartet etwa 1\.000 \(üblich 810 bis 1\.190\); etwa 1\.000-mal so viel/,
    )
    expect(panels[1]).toMatch(/^Warnung: Monate, die offen bleiben 1 .* Januar 2023 /)
    expect(textOf(host.querySelector('.head'))).toContain('2 Warnungen')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('are none where all is as expected', async () => {
    const surprises = surprisesOf(stepOf([stored], monthly('lzb-stock', '2023-01', [1_000])))
    const { host } = await routed(SurpriseList, { surprises, names, fileNames: [], hasHistory: true })
    expect(textOf(host)).toContain('Alles im Rahmen des bisherigen Verlaufs.')
    expect(host.querySelectorAll('details')).toHaveLength(0)
  })

  it('are not said to be none where nothing was there to compare with', async () => {
    const surprises = surprisesOf(stepOf([], monthly('lzb-stock', '2023-01', [1_000])))
    const { host } = await routed(SurpriseList, { surprises, names, fileNames: [], hasHistory: false })
    expect(textOf(host)).toContain(
      'Es ist noch nichts gespeichert, womit sich die Zahlen vergleichen lassen.',
    )
    expect(textOf(host)).not.toContain('Alles im Rahmen')
  })
})

describe('the facts by indicator and month', () => {
  it('stand in a grid of signs that is read as words, reached by keyboard and accessible', async () => {
    const { before, after } = stepOf([stored], monthly('lzb-stock', '2022-11', [1_000, 990, 'suppressed']))
    const { host } = await routed(FactsByMonth, { facts: factsByMonth(before, after), names })
    const cells = [...host.querySelectorAll('tbody td')]
    expect(cells.map((cell) => cell.querySelector('.visually-hidden')?.textContent)).toEqual([
      '1 unverändert',
      '1 berichtigt',
      '1 neu, davon geheim 1',
      '1 neu, 1 berichtigt, 1 unverändert, davon geheim 1',
    ])
    expect(cells.map((cell) => textOf(cell.querySelector('.sign')))).toEqual(['=1', '≠1', '+1', '+1'])
    const region = page.getByRole('region', { name: 'Werte je Kennzahl und Monat' }).element()
    expect(region.getAttribute('tabindex')).toBe('0')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('show years where there are many months, and the months of a year on demand', async () => {
    const { before, after } = stepOf([], monthly('lzb-stock', '2021-01', repeated(7, 30)))
    const { host } = await routed(FactsByMonth, { facts: factsByMonth(before, after), names })
    const heads = () => [...host.querySelectorAll('thead th')].slice(1).map(textOf)
    expect(heads()).toEqual(['2021', '2022', '2023', 'alle'])
    expect(await accessibilityProblems(host)).toEqual([])
    await page.getByLabelText('Zeitraum').selectOptions('2023')
    await expect
      .poll(heads)
      .toEqual(['01/2023', '02/2023', '03/2023', '04/2023', '05/2023', '06/2023', 'alle'])
  })
})
