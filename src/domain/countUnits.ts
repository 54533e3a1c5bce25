import type { Place } from './cube'
import { type Evaluation, formulaAt } from './evaluation'
import type { Mark, Measurement, MissingReason } from './measurement'
import { type Month, addMonths, monthOfYearOf } from './month'

/**
 * In how many units below the place the indicator was above zero in any month of the year so far; a unit of which
 * nobody says anything does not count. There is no count without a single number, nor while a sign instead of a
 * number (hidden, follows later …) keeps it open whether a unit counts.
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
  const open = openMonths(undecided)
  if (open > 0) return { kind: 'missing', reason: 'incompleteWindow', missingMonths: open }
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

/** Months in which a sign other than that of secrecy stands for a number of one of the units. */
function openMonths(units: readonly (readonly Measurement[])[]): number {
  const months = units[0]?.keys() ?? []
  return [...months].filter((month) => units.some((own) => isOpen(own[month]))).length
}

function isOpen(measurement: Measurement | undefined): boolean {
  return measurement?.kind === 'missing' && openReasons.has(measurement.reason)
}

/** The source says that there is a number, and not which. */
const openReasons: ReadonlySet<MissingReason> = new Set(['notYetAvailable', 'unreliable', 'notReported'])

function isSuppressed(measurement: Measurement): boolean {
  return measurement.kind === 'missing' && measurement.reason === 'suppressed'
}
