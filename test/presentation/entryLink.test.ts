import { expect, it } from 'vitest'
import { shippedPlan } from '@/plan/shippedPlan'
import { entryOfIndicator, entryOfTarget } from '@/presentation/entryLink'
import { target } from '../builders'

const indicatorById = new Map(shippedPlan.indicators.map((indicator) => [indicator.id, indicator]))

it.each([
  { id: 'case-conferences', query: { eingabe: 'stellen', kennzahl: 'case-conferences' } },
  { id: 'benefit-reductions-per-100-elb', query: { eingabe: 'stellen', kennzahl: 'benefit-reductions' } },
  {
    id: 'contact-density',
    query: { eingabe: 'jahr', kennzahlen: 'target-group-contacts,target-group-stock' },
  },
  { id: 'lzb-stock', query: undefined },
  { id: 'k2', query: undefined },
  { id: 'unknown', query: undefined },
])('leads from $id to $query', ({ id, query }) => {
  expect(entryOfIndicator(indicatorById, id)?.query).toEqual(query)
})

it('leads from a target that counts offices to the list to tick', () => {
  const counted = target(
    { kind: 'countOf', total: 10 },
    { id: 'conferences', indicatorId: 'case-conferences' },
  )
  expect(entryOfTarget(indicatorById, counted)).toEqual({
    text: 'Stellen abhaken',
    query: { eingabe: 'haken', ziel: 'conferences' },
  })
})

it('leads from other targets to the grid of their indicator, and from milestones nowhere', () => {
  const info = target({ kind: 'info' }, { indicatorId: 'staff' })
  expect(entryOfTarget(indicatorById, info)?.query).toEqual({ eingabe: 'stellen', kennzahl: 'staff' })
  expect(entryOfTarget(indicatorById, target({ kind: 'info' }, { indicatorId: null }))).toBeNull()
})
