import { budgetChange, type BudgetStanding, budgetStanding, limitOf, reallocatedShare } from '@/domain/budget'
import type { Edges } from '@/domain/edges'
import type { Evaluation } from '@/domain/evaluation'
import type { BudgetPlan, StaffPlan, Topic, TopicResources } from '@/domain/plan'
import { staffNeedOf } from '@/domain/staffNeed'
import { describeMissing } from '@/texts/reasons'
import {
  type BudgetFigure,
  describeBudget,
  describeReallocation,
  describeStaffNeed,
  describeStaffPlan,
} from '@/texts/resources'
import { ratioBesidePlanned, type TargetRow } from './targetRow'

/** Money and staff of a topic, as they are printed and drawn. */
export interface ResourcesView {
  readonly budgets: readonly BudgetView[]
  /** Umschichtung, in a sentence. */
  readonly reallocation: string | null
  readonly staff: readonly StaffView[]
}

export interface BudgetView {
  readonly row: TargetRow
  readonly left: Edges | null
  readonly figures: readonly BudgetFigure[]
  /** What the plan says of the amount, that it is provisional for example. */
  readonly note: string | null
  readonly bar: BudgetBarShape | null
}

/** What the bar of a budget draws, each from 0 to the length of the whole. */
export interface BudgetBarShape {
  readonly limit: number
  readonly spent: number
  readonly planned: number | null
  readonly yearBefore: number | null
}

export interface StaffView {
  readonly row: TargetRow
  /** “1:127 bei Soll 1:120”, “907,4 bei rund 910 laut Plan” */
  readonly value: string
  readonly note: string | null
}

/** Null for a topic that is about no resources. */
export function resourcesOf(
  evaluation: Evaluation,
  { resources }: Topic,
  rows: readonly TargetRow[],
): ResourcesView | null {
  if (resources === undefined) return null
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const withRow = <T extends { readonly targetId: string }>(items: readonly T[]) =>
    items.flatMap((item) => {
      const row = rowOf.get(item.targetId)
      return row === undefined ? [] : [{ ...item, row }]
    })
  return {
    budgets: withRow(resources.budgets).map((each) => budgetView(evaluation, each)),
    reallocation: reallocationOf(evaluation, resources, rowOf),
    staff: [
      ...withRow(resources.staff).map(staffView),
      ...withRow(resources.caseloads).map(({ row }) => caseloadView(evaluation, row)),
    ],
  }
}

function budgetView(evaluation: Evaluation, { row, ...plan }: BudgetPlan & { row: TargetRow }): BudgetView {
  const standing = budgetStanding(evaluation, row.attainment)
  const figures = describeBudget(
    {
      ...standing,
      planned: row.attainment.planned,
      yearBefore: plan.yearBefore,
      change: budgetChange(standing.amount, plan),
    },
    { year: evaluation.plan.year, quantity: row.compared },
  )
  const note = row.attainment.version.note ?? null
  return { row, left: standing.left, figures, note, bar: barOf(standing, row) }
}

function barOf({ amount, spent, spentYearBefore }: BudgetStanding, row: TargetRow): BudgetBarShape | null {
  const limit = limitOf(amount)
  if (limit === null || limit <= 0 || spent === null) return null
  const { planned } = row.attainment
  const whole = Math.max(limit, spent, planned ?? 0, spentYearBefore ?? 0)
  const part = (value: number): number => Math.max(0, value) / whole
  return {
    limit: part(limit),
    spent: part(spent),
    planned: planned === null ? null : part(planned),
    yearBefore: spentYearBefore === null ? null : part(spentYearBefore),
  }
}

function reallocationOf(
  evaluation: Evaluation,
  { reallocation }: TopicResources,
  rowOf: ReadonlyMap<string, TargetRow>,
): string | null {
  if (reallocation === undefined) return null
  const from = rowOf.get(reallocation.fromTargetId)
  const to = rowOf.get(reallocation.toTargetId)
  if (from === undefined || to === undefined) return null
  const { amount } = budgetStanding(evaluation, from.attainment)
  return describeReallocation(
    { ...reallocation, from: from.label, to: to.label, share: reallocatedShare(reallocation, amount) },
    from.compared,
  )
}

function staffView({ row, planned, isApproximate }: StaffPlan & { row: TargetRow }): StaffView {
  const { actual } = row.attainment
  return {
    row,
    ...describeStaffPlan({
      actual: row.actual,
      number: actual.kind === 'value' ? actual.value : null,
      planned,
      isApproximate,
      quantity: row.compared,
    }),
  }
}

function caseloadView(evaluation: Evaluation, row: TargetRow): StaffView {
  const { actual } = row.attainment
  const need = staffNeedOf(evaluation, row.attainment)
  return {
    row,
    value: ratioBesidePlanned(row) ?? row.actual,
    note:
      actual.kind === 'missing' ? describeMissing(actual) : need === null ? null : describeStaffNeed(need),
  }
}
