import { type Attainment, type AttainmentStatus, shownPercent } from '@/domain/attainment'
import { type ComparedValue, comparedValueOf } from '@/domain/comparedValue'
import type { Place } from '@/domain/cube'
import { type Evaluation, formulaAt } from '@/domain/evaluation'
import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Better, Indicator } from '@/domain/plan'
import { rateTarget } from '@/domain/rateTarget'
import { type Target, targetsAt } from '@/domain/target'
import { formatDifference, formatPercentChange } from '@/texts/format'
import {
  describeDeviation,
  describeMeasurement,
  describePlanned,
  describeRatio,
  describeSpan,
} from '@/texts/headline'
import { describeReasonShortly, markWords } from '@/texts/reasons'
import { describeTarget, subjectOf } from '@/texts/target'
import { type Trend, trendOf } from './trend'

/** Which side of the Soll or of the year before a difference lies on. */
export type Side = 'good' | 'bad' | 'neutral'

/** A target as a row of a table: everything that is printed, and the numbers that are drawn. */
export interface TargetRow {
  readonly id: string
  readonly topicId: string
  readonly indicatorId: string | null
  readonly label: string
  readonly sentence: string
  readonly status: AttainmentStatus
  /** What limits or explains the state, in a few words. */
  readonly statusNote: string | null
  readonly isProvisional: boolean
  readonly actual: string
  readonly hasActual: boolean
  /** Which months the Ist speaks of. */
  readonly span: string
  readonly planned: string | null
  readonly deviation: Difference | null
  readonly yearBefore: Difference | null
  readonly sexes: { readonly female: string; readonly male: string } | null
  readonly trend: Trend
  readonly attainment: Attainment
  readonly compared: ComparedValue
}

interface Difference {
  readonly text: string
  /** In percent or percentage points, as printed; null for a number of another kind, which has no place on their scale. */
  readonly size: number | null
  readonly side: Side
}

/** Milestones and states set by hand have no numbers and no chart. */
export function isMeasured({ compared }: TargetRow): boolean {
  return compared.kind !== 'none'
}

/** A Betreuungsschlüssel is read with its Soll in one breath: “1:127 bei Soll 1:120”; null for all others. */
export function ratioBesidePlanned({ compared, hasActual, actual, planned }: TargetRow): string | null {
  return compared.measure === '1:n' && hasActual && planned !== null ? describeRatio(actual, planned) : null
}

const uncompared: ComparedValue = { kind: 'none', formula: null, measure: '', decimals: 0 }

export function targetRow(evaluation: Evaluation, target: Target, at: Place & { month: Month }): TargetRow {
  const attainment = rateTarget(evaluation, target, at)
  const { rule } = attainment.version
  const indicator = evaluation.indicatorById.get(target.indicatorId ?? '')
  const compared = indicator === undefined ? uncompared : comparedValueOf(rule, indicator)
  const { actual, planned } = attainment
  return {
    id: target.id,
    topicId: target.topicId,
    indicatorId: target.indicatorId,
    label: target.label,
    sentence: describeTarget(rule, subjectOf(target, evaluation.plan)),
    status: attainment.status,
    statusNote: noteOf(attainment),
    isProvisional: attainment.isProvisional,
    actual: compared.kind === 'none' ? '' : describeMeasurement(actual, compared),
    hasActual: actual.kind === 'value',
    span: describeSpan(compared.kind, at.month),
    planned: planned === null ? null : describePlanned(planned, compared),
    deviation: deviationOf(attainment, compared),
    yearBefore:
      indicator === undefined ? null : againstYearBefore(evaluation, { attainment, compared, indicator }),
    sexes: indicator === undefined ? null : bySex(evaluation, { attainment, compared, indicator }),
    trend: trendOf(evaluation, target, { unitId: attainment.unitId, sex: attainment.sex, month: at.month }),
    attainment,
    compared,
  }
}

/** All targets of the plan as rows, in the plan's order; an office has its own parts of those that were spread. */
export function targetRows(evaluation: Evaluation, at: Place & { month: Month }): readonly TargetRow[] {
  return targetsAt(evaluation.plan.targets, at.unitId).map((target) => targetRow(evaluation, target, at))
}

function noteOf({ isProvisional, reason, missingMonths }: Attainment): string | null {
  if (reason !== null) return describeReasonShortly(reason, missingMonths)
  return isProvisional ? markWords.provisional : null
}

function deviationOf(attainment: Attainment, compared: ComparedValue): Difference | null {
  const text = describeDeviation(attainment, compared)
  if (text === null || attainment.status === 'infoOnly') return null
  const size = compared.measure === '%' ? attainment.deviation : shownPercent(attainment)
  return { text, size: compared.kind === 'unitCount' ? null : size, side: sideOfStatus(attainment) }
}

function sideOfStatus({ status, deviation }: Attainment): Side {
  if (deviation === 0) return 'neutral'
  switch (status) {
    case 'reached':
    case 'onTrack':
      return 'good'
    case 'atRisk':
    case 'missed':
      return 'bad'
    case 'unrated':
    case 'infoOnly':
      return 'neutral'
  }
}

interface Rated {
  readonly attainment: Attainment
  readonly compared: ComparedValue
  readonly indicator: Indicator
}

/** The compared value against the same of the year before: points for what is in percent, else percent. */
function againstYearBefore(
  evaluation: Evaluation,
  { attainment, compared, indicator }: Rated,
): Difference | null {
  const { actual, month, unitId, sex } = attainment
  if (compared.formula === null || actual.kind === 'missing') return null
  const before = formulaAt(
    evaluation,
    { op: 'lag', months: 12, of: compared.formula },
    { unitId, sex, month },
  )
  if (before.kind === 'missing') return null
  const difference = actual.value - before.value
  if (compared.measure === '%') {
    const text = formatDifference(difference, compared)
    return { text, size: difference, side: sideOfChange(difference, indicator.better) }
  }
  if (before.value === 0) return null
  const size = (difference / before.value) * 100
  return { text: formatPercentChange(size), size, side: sideOfChange(size, indicator.better) }
}

function sideOfChange(change: number, better: Better): Side {
  if (change === 0 || better === 'none') return 'neutral'
  return change > 0 === (better === 'up') ? 'good' : 'bad'
}

/** Women and men beside each other, where the target speaks of both and the source knows them. */
function bySex(evaluation: Evaluation, { attainment, compared, indicator }: Rated): TargetRow['sexes'] {
  const { unitId, sex, month } = attainment
  const { formula } = compared
  if (!indicator.hasSexes || sex !== 'total' || formula === null) return null
  const [female, male] = (['female', 'male'] as const).map((each) =>
    formulaAt(evaluation, formula, { unitId, sex: each, month }),
  )
  if (!isKnown(female) && !isKnown(male)) return null
  return { female: figureOf(female, compared), male: figureOf(male, compared) }
}

function isKnown(measurement: Measurement | undefined): boolean {
  return measurement?.kind === 'value'
}

function figureOf(measurement: Measurement | undefined, compared: ComparedValue): string {
  return measurement === undefined ? '' : describeMeasurement(measurement, compared)
}
