import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import MonthValues from '@/components/indicator/MonthValues.vue'
import { repeated } from '../../builders'
import { course, persons } from '../../charts/points'
import { accessibilityProblems, routed, textOf } from '../routed'

describe('the table of an indicator’s months', () => {
  it('shows 300 rows at once and the rest when asked to', async () => {
    const points = course('1990-01', repeated(100, 310))
    const asOf = points.map(() => '')
    const props = {
      points,
      quantity: persons,
      fraction: null,
      asOf,
      revisions: [],
      isDerived: false,
      caption: 'Monatswerte',
    }
    const { host } = await routed(MonthValues, props)
    expect(host.querySelectorAll('tbody tr')).toHaveLength(300)
    await page.getByRole('button', { name: 'Weitere Monate zeigen' }).click()
    await expect.poll(() => host.querySelectorAll('tbody tr').length).toBe(310)
    await expect.element(page.getByRole('button', { name: 'Weitere Monate zeigen' })).not.toBeInTheDocument()
  })

  it('marks the values that were revised, in words', async () => {
    const points = course('2023-01', [100, 101, 102])
    const props = {
      ...{ points, quantity: persons, fraction: null, asOf: ['', '', ''], isDerived: false },
      ...{ revisions: [0, 2, 0], caption: 'Monatswerte' },
    }
    const { host } = await routed(MonthValues, props)
    // The newest month comes first.
    const marks = [...host.querySelectorAll('tbody tr')].map((row) => textOf(row.querySelector('.revised')))
    expect(marks).toEqual(['', '↻ rev. 2× 2× berichtigt', ''])
    expect(await accessibilityProblems(host)).toEqual([])
  })
})
