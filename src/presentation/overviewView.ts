import type { Place } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import type { Month } from '@/domain/month'
import type { ReportingMonth } from '@/domain/reportingMonths'
import { describeOverview, describeRow, describeSelection } from '@/texts/overview'
import { asOfBehind, laterDay } from './asOf'
import { type Overview, overviewOf } from './overview'
import type { TargetRow } from './targetRow'

/** All that the overview prints and draws, as plain data: it can be kept from one start to the next. */
export interface OverviewView extends Overview {
  readonly message: string
  /** What the numbers speak of: the goals' year, unit, sex, month, Datenstand. */
  readonly facts: readonly string[]
  /** What is said of a row when it is pointed at, by the target's id. */
  readonly hints: ReadonlyMap<string, string>
}

export interface OverviewAt extends Place {
  readonly month: Month
  readonly reporting: ReportingMonth | undefined
}

export function overviewViewOf(evaluation: Evaluation, { reporting, ...at }: OverviewAt): OverviewView {
  const { plan } = evaluation
  const overview = overviewOf(evaluation, at)
  const asOf = overview.sections.flatMap(({ rows }) =>
    rows.map((row) => [row, asOfRow(evaluation, row)] as const),
  )
  return {
    ...overview,
    message: describeOverview(overview.summary.counts),
    facts: describeSelection({
      plan,
      unitName: plan.organisation.units.find(({ id }) => id === at.unitId)?.name ?? '',
      sex: at.sex,
      reporting,
      asOf: asOf.map(([, day]) => day).reduce(laterDay, ''),
    }),
    hints: new Map(asOf.map(([row, day]) => [row.id, describeRow(row, day)])),
  }
}

function asOfRow(evaluation: Evaluation, { indicatorId, attainment }: TargetRow): string {
  if (indicatorId === null) return ''
  const { unitId, sex, month } = attainment
  return asOfBehind(evaluation, indicatorId, { place: { unitId, sex }, month })
}
