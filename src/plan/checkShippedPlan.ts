import { readPlan } from './readPlan'
import { shippedPlan } from './shippedPlan'

let isChecked = false

/** @throws Error that names the places, where the file that was shipped is no plan */
export function checkShippedPlan(): void {
  if (isChecked) return
  const reading = readPlan(shippedPlan)
  if ('problems' in reading) {
    const places = reading.problems.map(
      ({ code, path, found }) => `${code} at ${path.join('.')}: ${found ?? ''}`,
    )
    throw new Error(`the shipped plan is broken\n${places.join('\n')}`)
  }
  isChecked = true
}
