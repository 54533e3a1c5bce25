import type { Attainment } from '@/domain/attainment'
import { type ComparedValue, comparedValueOf } from '@/domain/comparedValue'
import { createEvaluation, type Evaluation } from '@/domain/evaluation'
import { explain } from '@/domain/explanation'
import { lastChanceOf } from '@/domain/lastChance'
import { foldLedger } from '@/domain/ledger'
import { type Month, yearOf } from '@/domain/month'
import { paceOf } from '@/domain/pace'
import type { Plan } from '@/domain/plan'
import { rateTarget } from '@/domain/rateTarget'
import { reportingMonths } from '@/domain/reportingMonths'
import { baseMoved } from '@/domain/versions'
import type { FileReading } from '@/import/reading'
import { describeExplanation } from '@/texts/explanations'
import { formatFigure, formatMonth } from '@/texts/format'
import { describeReason } from '@/texts/reasons'
import { describeTarget, subjectOf } from '@/texts/target'
import type { Write } from './check'
import { jsonBase, jsonLastChance, jsonPace } from './outlook'
import { missingWords, sexWords, statusWords } from './words'

/** Where every target of a plan stands at a month, over the values that say so. */
export interface Standing {
  readonly evaluation: Evaluation
  readonly attainments: readonly Attainment[]
}

/** Null where the files hold no month to ask for. */
export function standingOf(
  plan: Plan,
  readings: readonly FileReading[],
  asked: Month | undefined,
): Standing | null {
  const tables = readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
  const unitIds = plan.organisation.units.map(({ id }) => id)
  const evaluation = createEvaluation(plan, foldLedger(tables, unitIds))
  const months = reportingMonths(evaluation.ledger).map(({ month }) => month)
  const month = asked ?? months.findLast((each) => yearOf(each) === plan.year) ?? months.at(-1)
  if (month === undefined) return null
  const attainments = plan.targets.map((target) =>
    rateTarget(evaluation, target, { unitId: target.unitId, sex: target.sex, month }),
  )
  return { evaluation, attainments }
}

export function writeStatusJson({ evaluation, attainments }: Standing, write: Write): void {
  const { id, title, year } = evaluation.plan
  const month = attainments[0]?.month ?? null
  const result = {
    plan: { id, title, year },
    month,
    targets: attainments.map((each) => ({
      ...jsonAttainment(evaluation.plan, each),
      ...jsonOutlook(evaluation, each),
    })),
  }
  write(`${JSON.stringify(result, null, 2)}\n`)
}

function jsonAttainment(plan: Plan, attainment: Attainment): Record<string, unknown> {
  const { target, version, month, unitId, sex, actual, status, reason } = attainment
  return {
    id: target.id,
    kind: version.rule.kind,
    topic: target.topicId,
    indicator: target.indicatorId,
    unit: unitId,
    sex: sexWords[sex],
    label: describeTarget(version.rule, subjectOf(target, plan)),
    month,
    actual: actual.kind === 'value' ? actual.value : null,
    planned: attainment.planned,
    deviation: attainment.deviation,
    deviationPercent: attainment.deviationInPercent,
    status: statusWords[status],
    reason: reason === null ? null : describeReason(reason, attainment.missingMonths),
    reasonCode: reason,
    provisional: attainment.isProvisional,
    missingMonths: attainment.missingMonths,
  }
}

/** What stands behind the state, and what the rest of the year needs. */
function jsonOutlook(evaluation: Evaluation, attainment: Attainment): Record<string, unknown> {
  const { target, version, unitId, sex, month } = attainment
  const at = { unitId, sex, month }
  return {
    version: version.validFrom,
    base: jsonBase(version.base, baseMoved(evaluation, target)),
    explanation: describeExplanation(explain(evaluation, attainment)),
    pace: jsonPace(paceOf(evaluation, target, at)),
    lastChance: jsonLastChance(lastChanceOf(evaluation, target, at)),
  }
}

/** Writes the attainments for a person: a line each, numbers as German readers write them. */
export function writeStatusText({ evaluation, attainments }: Standing, write: Write): void {
  const { indicatorById } = evaluation
  for (const attainment of attainments) {
    const { target, version, month, status, isProvisional } = attainment
    const indicator = indicatorById.get(target.indicatorId ?? '')
    const figures =
      indicator === undefined
        ? ''
        : ` ${describeFigures(attainment, comparedValueOf(version.rule, indicator))},`
    const mark = isProvisional ? ' (vorläufig)' : ''
    write(`${formatMonth(month)}  ${target.label}:${figures} ${statusWords[status]}${mark}\n`)
  }
}

function describeFigures({ actual, planned }: Attainment, quantity: ComparedValue): string {
  const ist = actual.kind === 'value' ? formatFigure(actual.value, quantity) : missingWords[actual.reason]
  return `Ist ${ist}, Soll ${planned === null ? '–' : formatFigure(planned, quantity)}`
}
