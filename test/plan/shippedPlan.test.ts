import { expect, it } from 'vitest'
import { checkShippedPlan } from '@/plan/checkShippedPlan'
import { shippedPlan } from '@/plan/shippedPlan'

it('ships the plan of 2023', () => {
  expect(shippedPlan.id).toBe('kreis-recklinghausen-2023')
  expect(shippedPlan.source.asOf).toBe('2022-11-10')
})

it('ships a plan that is one', () => {
  expect(checkShippedPlan).not.toThrow()
})
