import { expect, it } from 'vitest'
import { sinceOf } from '@/domain/since'
import type { Standpoint } from '@/domain/standpoint'
import type { Plan } from '@/domain/plan'
import { activity, evaluationOf, month, monthly, smallPlan, target, traeger } from '../builders'

const place = { unitId: traeger.id, sex: 'total' } as const
const limit = target({ kind: 'threshold', direction: 'down', value: 100 }, { id: 'limit' })

function standpoint(values: readonly number[], plan: Plan): Standpoint {
  return {
    evaluation: evaluationOf(monthly('lzb-stock', '2023-01', values), plan),
    month: month(`2023-0${values.length}`),
  }
}

it('finds nothing between a standpoint and itself', () => {
  const same = standpoint([100, 101], smallPlan({ targets: [limit], activities: [activity()] }))
  expect(sinceOf(same, same, place)).toEqual({
    newMonths: [],
    lostMonths: [],
    values: [],
    plan: { flips: [], targets: [], activities: [] },
  })
})

it('tells months, values, states, targets and activities apart', () => {
  const then = standpoint([100], smallPlan({ targets: [limit] }))
  const now = standpoint(
    [99, 103],
    smallPlan({ targets: [limit, { ...limit, id: 'new' }], activities: [activity()] }),
  )
  const since = sinceOf(then, now, place)
  expect(since.newMonths.map(({ months }) => months)).toEqual([['2023-02']])
  expect(since.lostMonths).toEqual([])
  expect(since.values.map(({ revised }) => revised)).toEqual([1])
  expect(since.plan?.flips.map(({ after }) => after.target.id)).toEqual(['limit'])
  expect(since.plan?.targets.map(({ kind }) => kind)).toEqual(['added'])
  expect(since.plan?.activities).toHaveLength(1)
})

it('finds the months that an undone import took along', () => {
  const plan = smallPlan()
  const since = sinceOf(standpoint([100, 101], plan), standpoint([100], plan), place)
  expect(since.lostMonths.map(({ months }) => months)).toEqual([['2023-02']])
})

it.each([{ year: 2024 }, { id: 'elsewhere-2023' }])('compares no targets with another plan: %o', (over) => {
  const since = sinceOf(
    standpoint([100], smallPlan({ targets: [limit] })),
    standpoint([103], smallPlan({ targets: [limit], ...over })),
    place,
  )
  expect(since.plan).toBeNull()
  expect(since.values).toHaveLength(1)
})
