import type { Attainment } from './attainment'
import { type CellAddress, cellsOfFormula } from './cellsBehind'
import { type ComparedValue, comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { type Evaluation, measurementAt } from './evaluation'
import { addMonths, monthOfYearOf, yearOf } from './month'
import type { Indicator, Milestone } from './plan'
import { type PlannedBasis, plannedBasisOf } from './plannedBasis'
import { milestoneOf } from './rateByHand'
import { indicatorOf } from './rateTarget'
import type { Tolerance } from './target'
import { toleranceOf } from './verdict'

/** A cell of the data; a total that no file names stands for its parts. */
export type CellAt = CellAddress & Place

/** Why a target stands where it stands: its numbers, what they are made of, and the cells behind them. */
export type Explanation =
  | {
      readonly kind: 'measured'
      readonly attainment: Attainment
      readonly indicator: Indicator
      readonly compared: ComparedValue
      readonly basis: PlannedBasis
      /** How far beside the Soll is still `atRisk`. */
      readonly tolerance: Tolerance
      readonly actualCells: readonly CellAt[]
      readonly plannedCells: readonly CellAt[]
      /** Those of both that have no number. */
      readonly gaps: readonly CellAt[]
    }
  | { readonly kind: 'milestone'; readonly attainment: Attainment; readonly milestone: Milestone }
  | { readonly kind: 'byHand'; readonly attainment: Attainment; readonly note: string }

export function explain(evaluation: Evaluation, attainment: Attainment): Explanation {
  const { target, version, month, unitId, sex } = attainment
  const { rule, base } = version
  if (rule.kind === 'milestone')
    return { kind: 'milestone', attainment, milestone: milestoneOf(evaluation.plan, rule) }
  if (rule.kind === 'qualitative') return { kind: 'byHand', attainment, note: rule.note }
  const indicator = indicatorOf(evaluation, target)
  const compared = comparedValueOf(rule, indicator)
  const place = { unitId, sex }
  const isPlanned = yearOf(month) === evaluation.plan.year && !isElsewhere(attainment)
  const basis: PlannedBasis = isPlanned
    ? plannedBasisOf(evaluation, { rule, indicator, place, base }, month)
    : { kind: 'none', cells: [] }
  const actualCells = cellsOfActual(evaluation, attainment, { compared, indicator })
  const plannedCells = basis.cells.map((cell) => ({ ...cell, ...place }))
  return {
    kind: 'measured',
    attainment,
    indicator,
    compared,
    basis,
    tolerance: toleranceOf(rule, compared.measure),
    actualCells,
    plannedCells,
    gaps: gapsIn(evaluation, [...actualCells, ...plannedCells]),
  }
}

function isElsewhere({ reason }: Attainment): boolean {
  return reason === 'otherUnit' || reason === 'otherSex'
}

function cellsOfActual(
  evaluation: Evaluation,
  { month, unitId, sex, version }: Attainment,
  { compared, indicator }: { compared: ComparedValue; indicator: Indicator },
): readonly CellAt[] {
  if (compared.formula !== null)
    return cellsOfFormula(evaluation, compared.formula, month).map((cell) => ({ ...cell, unitId, sex }))
  if (version.rule.kind !== 'countOf') return []
  const offices = evaluation.plan.organisation.units.filter(({ parentId }) => parentId === unitId)
  const months = Array.from({ length: monthOfYearOf(month) }, (_, back) =>
    addMonths(month, -back),
  ).toReversed()
  return offices.flatMap(({ id }) =>
    months.map((each) => ({ indicatorId: indicator.id, month: each, unitId: id, sex })),
  )
}

function gapsIn(evaluation: Evaluation, cells: readonly CellAt[]): readonly CellAt[] {
  const gaps = cells.filter((cell) => measurementAt(evaluation, cell.indicatorId, cell).kind === 'missing')
  return [...new Map(gaps.map((cell) => [JSON.stringify(cell), cell])).values()]
}
