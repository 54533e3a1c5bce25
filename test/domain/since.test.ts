import { expect, it } from 'vitest'
import { dataSince, planSince } from '@/domain/since'
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
  const { ledger } = same.evaluation
  expect(dataSince(ledger, ledger)).toEqual({ newMonths: [], lostMonths: [], values: [] })
  expect(planSince(same, same, place)).toEqual({ flips: [], targets: [], activities: [] })
})

it('tells months, values, states, targets and activities apart', () => {
  const then = standpoint([100], smallPlan({ targets: [limit] }))
  const now = standpoint(
    [99, 103],
    smallPlan({ targets: [limit, { ...limit, id: 'new' }], activities: [activity()] }),
  )
  const data = dataSince(then.evaluation.ledger, now.evaluation.ledger)
  expect(data.newMonths.map(({ months }) => months)).toEqual([['2023-02']])
  expect(data.lostMonths).toEqual([])
  expect(data.values.map(({ revised }) => revised)).toEqual([1])
  const changed = planSince(then, now, place)
  expect(changed?.flips.map(({ after }) => after.target.id)).toEqual(['limit'])
  expect(changed?.targets.map(({ kind }) => kind)).toEqual(['added'])
  expect(changed?.activities).toHaveLength(1)
})

it('finds the months that an undone import took along', () => {
  const [then, now] = [standpoint([100, 101], smallPlan()), standpoint([100], smallPlan())]
  const { lostMonths } = dataSince(then.evaluation.ledger, now.evaluation.ledger)
  expect(lostMonths.map(({ months }) => months)).toEqual([['2023-02']])
})

it.each([{ year: 2024 }, { id: 'elsewhere-2023' }])('compares no targets with another plan: %o', (over) => {
  const then = standpoint([100], smallPlan({ targets: [limit] }))
  const now = standpoint([103], smallPlan({ targets: [limit], ...over }))
  expect(planSince(then, now, place)).toBeNull()
})
