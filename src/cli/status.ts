import type { Attainment } from '@/domain/attainment'
import { type ComparedValue, comparedValueOf } from '@/domain/comparedValue'
import { createEvaluation } from '@/domain/evaluation'
import { foldLedger } from '@/domain/ledger'
import { type Month, yearOf } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import { rateTarget } from '@/domain/rateTarget'
import { reportingMonths } from '@/domain/reportingMonths'
import type { FileReading } from '@/import/reading'
import { formatFigure, formatMonth } from '@/texts/format'
import { describeReason } from '@/texts/reasons'
import { describeTarget, subjectOf } from '@/texts/target'
import type { Write } from './check'
import { missingWords, sexWords, statusWords } from './words'

/** Every target of the plan at a month; null where the files hold no month to ask for. */
export function attainmentsOf(
  plan: Plan,
  readings: readonly FileReading[],
  asked: Month | undefined,
): readonly Attainment[] | null {
  const tables = readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
  const unitIds = plan.organisation.units.map(({ id }) => id)
  const evaluation = createEvaluation(plan, foldLedger(tables, unitIds))
  const months = reportingMonths(evaluation.ledger).map(({ month }) => month)
  const month = asked ?? months.findLast((each) => yearOf(each) === plan.year) ?? months.at(-1)
  if (month === undefined) return null
  return plan.targets.map((target) =>
    rateTarget(evaluation, target, { unitId: target.unitId, sex: target.sex, month }),
  )
}

export function writeStatusJson(plan: Plan, attainments: readonly Attainment[], write: Write): void {
  const { id, title, year } = plan
  const month = attainments[0]?.month ?? null
  const result = {
    plan: { id, title, year },
    month,
    targets: attainments.map((each) => jsonAttainment(plan, each)),
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

/** Writes the attainments for a person: a line each, numbers as German readers write them. */
export function writeStatusText(plan: Plan, attainments: readonly Attainment[], write: Write): void {
  const indicatorById = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]))
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
