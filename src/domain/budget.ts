import type { Attainment } from './attainment'
import type { Place } from './cube'
import { type Edges, mapEdges } from './edges'
import { type Evaluation, formulaAt } from './evaluation'
import { type Month, monthOfYearOf } from './month'
import { goalInForce, paceOf } from './pace'
import type { BudgetPlan, Reallocation } from './plan'

/** Where a budget stands at a month, in the unit of its indicator. What the plan or the data does not name is null. */
export interface BudgetStanding {
  /** Budget of the year; either edge may be open. */
  readonly amount: Edges | null
  readonly spent: number | null
  /** Spent in the same months of the year before. */
  readonly spentYearBefore: number | null
  /** Below zero where more is spent than there was. */
  readonly left: Edges | null
  readonly monthsLeft: number
  /** What is left for each month; null in December. */
  readonly leftPerMonth: Edges | null
  readonly spentPerMonth: number | null
  /** The same remaining months of the year before, per month. */
  readonly yearBeforePerMonth: number | null
  readonly remaining: readonly Month[]
}

/** What the target of a budget leaves for the rest of the year. Nothing is projected. */
export function budgetStanding(
  evaluation: Evaluation,
  { target, unitId, sex, month, actual }: Attainment,
): BudgetStanding {
  const at = { unitId, sex, month }
  const goal = goalInForce(evaluation, target, at)
  const pace = paceOf(evaluation, target, at)
  const amount = 'edges' in goal && goal.kind === 'sum' ? goal.edges : null
  const spent = actual.kind === 'value' ? actual.value : null
  return {
    amount,
    spent,
    spentYearBefore: spentBefore(evaluation, target.indicatorId, at),
    ...restOf(amount, spent, monthOfYearOf(month)),
    yearBeforePerMonth: pace.kind === 'sum' ? pace.yearBeforePerMonth : null,
    remaining: pace.kind === 'sum' ? pace.remaining : [],
  }
}

type Rest = Pick<BudgetStanding, 'left' | 'monthsLeft' | 'leftPerMonth' | 'spentPerMonth'>

function restOf(amount: Edges | null, spent: number | null, passed: number): Rest {
  const monthsLeft = 12 - passed
  if (spent === null) return { left: null, monthsLeft, leftPerMonth: null, spentPerMonth: null }
  const left = amount === null ? null : mapEdges(amount, (edge) => edge - spent)
  const leftPerMonth = left === null || monthsLeft === 0 ? null : mapEdges(left, (edge) => edge / monthsLeft)
  return { left, monthsLeft, leftPerMonth, spentPerMonth: spent / passed }
}

function spentBefore(evaluation: Evaluation, id: string | null, at: Place & { month: Month }): number | null {
  if (id === null) return null
  const sum = { op: 'sum', window: 'year', of: { op: 'indicator', id } } as const
  const before = formulaAt(evaluation, { op: 'lag', months: 12, of: sum }, at)
  return before.kind === 'value' ? before.value : null
}

/** The one number that stands for a budget: what may be spent, else what must be. */
export function limitOf(amount: Edges | null): number | null {
  return amount === null ? null : (amount.max ?? amount.min)
}

/** This year's budget against that of the year before, in percent; null where either is not named. */
export function budgetChange(amount: Edges | null, { yearBefore }: BudgetPlan): number | null {
  const limit = limitOf(amount)
  return limit === null || yearBefore === null || yearBefore === 0 ? null : (limit / yearBefore - 1) * 100
}

/** What is moved, in percent of the budget that it is taken from; null where that one has no amount. */
export function reallocatedShare({ amount }: Reallocation, from: Edges | null): number | null {
  const limit = limitOf(from)
  return limit === null || limit === 0 ? null : (amount / limit) * 100
}
