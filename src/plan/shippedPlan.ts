import content from '../../data/plans/kreis-recklinghausen-2023.json'
import type { Plan } from '@/domain/plan'
import { readPlan } from './readPlan'

/**
 * The plan that the product comes with, until a user loads another. The tests check it, and `checkShippedPlan`
 * once more when the data is loaded: nothing has to wait for that to be painted.
 */
export const shippedPlan: Plan = content as unknown as Plan

let isChecked = false

/** @throws Error that names the places, where the file that was shipped is no plan */
export function checkShippedPlan(): void {
  if (isChecked) return
  const reading = readPlan(content)
  if ('problems' in reading) {
    const places = reading.problems.map(
      ({ code, path, found }) => `${code} at ${path.join('.')}: ${found ?? ''}`,
    )
    throw new Error(`the shipped plan is broken\n${places.join('\n')}`)
  }
  isChecked = true
}
