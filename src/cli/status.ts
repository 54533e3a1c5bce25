import type { Attainment } from '@/domain/attainment'
import { createEvaluation } from '@/domain/evaluation'
import { foldLedger } from '@/domain/ledger'
import { type Month, yearOf } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import { rateTarget } from '@/domain/rateTarget'
import { reportingMonths } from '@/domain/reportingMonths'
import type { FileReading } from '@/import/reading'
import { describeReason } from '@/texts/reasons'
import { describeTarget, subjectOf } from '@/texts/target'
import type { Write } from './check'
import { sexWords, statusWords } from './words'

/** Every target of the plan at a month; null where the files hold no month to ask for. */
export function attainmentsOf(
  plan: Plan,
  readings: readonly FileReading[],
  asked: Month | undefined,
): readonly Attainment[] | null {
  const tables = readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
  const unitIds = plan.organisation.units.map(({ id }) => id)
  const evaluation = createEvaluation(plan, foldLedger(tables, unitIds))
  const carrier = plan.organisation.units.find(({ parentId }) => parentId === null)
  const months = reportingMonths(evaluation.ledger, carrier?.id ?? '').map(({ month }) => month)
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

export function writeStatusText(plan: Plan, attainments: readonly Attainment[], write: Write): void {
  for (const { target, actual, planned, status, month, isProvisional } of attainments) {
    const ist = actual.kind === 'value' ? String(actual.value) : '–'
    const mark = isProvisional ? ' (vorläufig)' : ''
    write(`${month}  ${target.id}: Ist ${ist}, Soll ${planned ?? '–'}, ${statusWords[status]}${mark}\n`)
  }
}
