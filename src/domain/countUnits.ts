import type { Place } from './cube'
import { type Evaluation, formulaAt } from './evaluation'
import type { Mark, Measurement } from './measurement'
import { type Month, addMonths, monthOfYearOf } from './month'

/**
 * In how many units below the place the indicator was above zero in any month of the year so far.
 * There is no count without a single number, nor while a hidden value keeps it open whether a unit counts.
 */
export function countUnits(
  evaluation: Evaluation,
  indicatorId: string,
  at: Place & { month: Month },
): Measurement {
  const units = evaluation.plan.organisation.units.filter(({ parentId }) => parentId === at.unitId)
  const values = units.map(({ id }) => monthsToDate(evaluation, indicatorId, { ...at, unitId: id }))
  const known = values.flat().filter((measurement) => measurement.kind === 'value')
  if (known.length === 0) return { kind: 'missing', reason: 'absent', missingMonths: monthOfYearOf(at.month) }
  const undecided = values.filter((months) => !months.some(isPositive))
  if (undecided.some((months) => months.some(isSuppressed))) return { kind: 'missing', reason: 'suppressed' }
  const count = values.length - undecided.length
  const marks: readonly Mark[] = known.some(({ marks: own }) => own.includes('provisional'))
    ? ['provisional']
    : []
  return { kind: 'value', value: count, marks: [...marks, 'computed'] }
}

function monthsToDate(
  evaluation: Evaluation,
  indicatorId: string,
  at: Place & { month: Month },
): readonly Measurement[] {
  return Array.from({ length: monthOfYearOf(at.month) }, (_, back) =>
    formulaAt(evaluation, { op: 'indicator', id: indicatorId }, { ...at, month: addMonths(at.month, -back) }),
  )
}

function isPositive(measurement: Measurement): boolean {
  return measurement.kind === 'value' && measurement.value > 0
}

function isSuppressed(measurement: Measurement): boolean {
  return measurement.kind === 'missing' && measurement.reason === 'suppressed'
}
