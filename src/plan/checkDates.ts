import type { Plan } from '@/domain/plan'
import { planProblem, type PlanPath, type PlanProblem } from './planProblem'

/** Nothing ends before it starts. */
export function checkDates({ activities, events }: Plan): PlanProblem[] {
  return [
    ...activities.flatMap(({ start, end }, at) => checkSpan(start, end, ['activities', at, 'end'])),
    ...events.flatMap(({ from, to }, at) => checkSpan(from, to, ['events', at, 'to'])),
  ]
}

function checkSpan(start: string | null, end: string | null, path: PlanPath): PlanProblem[] {
  return start !== null && end !== null && end < start ? [planProblem('endsBeforeStart', path, end)] : []
}
