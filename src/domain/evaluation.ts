import { type Axes, type Block, cellCount, emptyBlock, type Place, readCell } from './cube'
import { evaluateFormula } from './evaluateFormula'
import type { Formula } from './formula'
import type { Ledger } from './ledger'
import type { Measurement } from './measurement'
import { type Month, monthIndexOf } from './month'
import type { Indicator, Plan } from './plan'
import { completeTotals } from './totals'

/** A plan over the current values: answers what any indicator is anywhere; each block is computed once, when asked. */
export interface Evaluation {
  readonly plan: Plan
  readonly ledger: Ledger
  readonly axes: Axes
  readonly indicatorById: ReadonlyMap<string, Indicator>
  readonly computed: Map<string, Block>
}

export function createEvaluation(plan: Plan, ledger: Ledger): Evaluation {
  const indicatorById = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]))
  return { plan, ledger, axes: ledger.axes, indicatorById, computed: new Map() }
}

/** The value of a base or derived indicator; `absent` for one that neither the plan nor the data knows. */
export function measurementAt(
  evaluation: Evaluation,
  indicatorId: string,
  at: Place & { month: Month },
): Measurement {
  return formulaAt(evaluation, { op: 'indicator', id: indicatorId }, at)
}

export function measurementsOf(
  evaluation: Evaluation,
  indicatorId: string,
  over: { place: Place; months: readonly Month[] },
): readonly Measurement[] {
  return over.months.map((month) => measurementAt(evaluation, indicatorId, { ...over.place, month }))
}

/** The value of a formula over the plan's indicators. */
export function formulaAt(
  evaluation: Evaluation,
  formula: Formula,
  at: Place & { month: Month },
): Measurement {
  return readCell(blockOfFormula(evaluation, formula), evaluation.axes, {
    place: at,
    month: monthIndexOf(at.month),
  })
}

/** All values of one indicator, totals completed. */
export function blockOf(evaluation: Evaluation, indicatorId: string): Block {
  return cached(evaluation, indicatorId, () => computeIndicator(evaluation, indicatorId))
}

function computeIndicator(evaluation: Evaluation, indicatorId: string): Block {
  const indicator = evaluation.indicatorById.get(indicatorId)
  if (indicator?.formula !== undefined) return blockOfFormula(evaluation, indicator.formula)
  const base = evaluation.ledger.blocks.get(indicatorId)
  if (base === undefined) return emptyBlock(cellCount(evaluation.axes))
  if (indicator === undefined) return base
  const { axes, plan } = evaluation
  return completeTotals(base, { axes, units: plan.organisation.units, indicator })
}

function blockOfFormula(evaluation: Evaluation, formula: Formula): Block {
  if (formula.op === 'indicator') return blockOf(evaluation, formula.id)
  return cached(evaluation, JSON.stringify(formula), () =>
    evaluateFormula(formula, evaluation.axes, (id) => blockOf(evaluation, id)),
  )
}

function cached(evaluation: Evaluation, key: string, compute: () => Block): Block {
  const known = evaluation.computed.get(key)
  if (known !== undefined) return known
  const block = compute()
  evaluation.computed.set(key, block)
  return block
}
