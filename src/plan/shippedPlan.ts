import content from '../../data/plans/kreis-recklinghausen-2023.json'
import type { Plan } from '@/domain/plan'
import { readPlan } from './readPlan'

/** The plan that the product comes with, until a user loads another. */
export const shippedPlan: Plan = planOf(content)

function planOf(value: unknown): Plan {
  const reading = readPlan(value)
  if ('plan' in reading) return reading.plan
  const places = reading.problems.map(
    ({ code, path, found }) => `${code} at ${path.join('.')}: ${found ?? ''}`,
  )
  throw new Error(`the shipped plan is broken\n${places.join('\n')}`)
}
