import { expect, it } from 'vitest'
import type { PlanEvent } from '@/domain/plan'
import { eventsOn } from '@/domain/planEvents'
import { month } from '../builders'

const event: PlanEvent = { id: 'law', label: 'Gesetz', from: month('2023-01'), to: null, note: '' }
const subject = { indicatorId: 'lzb-stock', topicIds: ['b1'] }

it.each<{ name: string; over: Partial<PlanEvent>; isShown: boolean }>([
  { name: 'that names nothing', over: {}, isShown: true },
  { name: 'with empty lists', over: { topicIds: [], indicatorIds: [] }, isShown: true },
  { name: 'of its topic', over: { topicIds: ['a', 'b1'] }, isShown: true },
  { name: 'of its indicator', over: { topicIds: ['a'], indicatorIds: ['lzb-stock'] }, isShown: true },
  { name: 'of another topic', over: { topicIds: ['a'] }, isShown: false },
  { name: 'of another indicator', over: { indicatorIds: ['lza-stock'] }, isShown: false },
  { name: 'that is kept off the charts', over: { isOnCharts: false, topicIds: ['b1'] }, isShown: false },
])('shows on a chart an event $name: $isShown', ({ over, isShown }) => {
  expect(eventsOn({ events: [{ ...event, ...over }] }, subject)).toHaveLength(isShown ? 1 : 0)
})

it('shows no event of an indicator where a target has none', () => {
  const events = [{ ...event, indicatorIds: ['lzb-stock'] }]
  expect(eventsOn({ events }, { indicatorId: null, topicIds: ['b1'] })).toEqual([])
})
