import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import MonthValues from '@/components/indicator/MonthValues.vue'
import { repeated } from '../../builders'
import { course, persons } from '../../charts/points'
import { routed } from '../routed'

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
})
