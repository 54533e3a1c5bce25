import * as v from 'valibot'
import { sexes } from '@/domain/facts'
import type { PlanProblemCode } from './planProblem'
import { countSchema, daySchema, monthSchema, numberSchema, textSchema, yearSchema } from './planText'

const empty: PlanProblemCode = 'empty'
const wrongLength: PlanProblemCode = 'wrongLength'
const outOfRange: PlanProblemCode = 'outOfRange'

const toleranceSchema = v.strictObject({
  kind: v.picklist(['percentOfPlanned', 'points']),
  value: v.pipe(numberSchema, v.minValue(0, outOfRange)),
})

const linearSchema = v.strictObject({ method: v.literal('linear') })

const pathSchema = v.variant('method', [
  v.strictObject({
    method: v.literal('seasonal'),
    years: v.exactOptional(v.pipe(v.array(yearSchema), v.minLength(1, empty))),
  }),
  linearSchema,
  v.strictObject({
    method: v.literal('manual'),
    values: v.pipe(v.array(numberSchema), v.length(12, wrongLength)),
  }),
])

const yearAverageSchema = v.strictObject({
  kind: v.picklist(['absolute', 'changeInPercent']),
  value: numberSchema,
})

const baseSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('value'), value: numberSchema }),
  v.strictObject({ kind: v.literal('year'), year: yearSchema }),
])

const rated = {
  direction: v.picklist(['up', 'down']),
  tolerance: v.exactOptional(toleranceSchema),
}

const numberOrNone = v.nullable(numberSchema)

const targetRuleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('direction'), ...rated, basis: v.picklist(['yearToDate', 'december']) }),
  v.strictObject({ kind: v.literal('changeYoY'), ...rated, value: numberOrNone }),
  v.strictObject({
    kind: v.literal('yearAverage'),
    ...rated,
    value: v.nullable(yearAverageSchema),
    path: pathSchema,
  }),
  v.strictObject({ kind: v.literal('yearEnd'), ...rated, value: numberOrNone, path: pathSchema }),
  v.strictObject({ kind: v.literal('yearSum'), ...rated, value: numberOrNone, path: pathSchema }),
  v.strictObject({ kind: v.literal('rollingRate'), ...rated, value: numberOrNone }),
  v.strictObject({ kind: v.literal('yearToDateRate'), ...rated, value: numberOrNone, path: pathSchema }),
  v.strictObject({ kind: v.literal('threshold'), ...rated, value: numberOrNone }),
  v.strictObject({
    kind: v.literal('multipleOfBase'),
    ...rated,
    factor: v.pipe(numberSchema, v.gtValue(0, outOfRange)),
    base: v.nullable(baseSchema),
  }),
  v.strictObject({
    kind: v.literal('corridor'),
    min: numberOrNone,
    max: numberOrNone,
    path: v.nullable(linearSchema),
    tolerance: v.exactOptional(toleranceSchema),
  }),
  v.strictObject({ kind: v.literal('plannedZero') }),
  v.strictObject({ kind: v.literal('info') }),
  v.strictObject({
    kind: v.literal('countOf'),
    total: countSchema,
    tolerance: v.exactOptional(toleranceSchema),
  }),
  v.strictObject({ kind: v.literal('milestone'), activityId: textSchema, milestoneId: textSchema }),
  v.strictObject({
    kind: v.literal('qualitative'),
    status: v.nullable(v.picklist(['onTrack', 'atRisk', 'missed', 'reached'])),
    note: v.string(),
  }),
])

const versionSchema = v.strictObject({
  validFrom: daySchema,
  reason: textSchema,
  rule: targetRuleSchema,
  note: v.exactOptional(textSchema),
  base: v.exactOptional(
    v.strictObject({
      month: monthSchema,
      value: numberSchema,
      asOf: v.union([v.literal(''), daySchema]),
      frozenOn: daySchema,
    }),
  ),
})

export const targetSchema = v.strictObject({
  id: textSchema,
  topicId: textSchema,
  label: textSchema,
  indicatorId: v.nullable(textSchema),
  unitId: textSchema,
  sex: v.picklist(sexes),
  section: textSchema,
  source: v.strictObject({ kind: v.picklist(['document', 'agreement', 'own']), note: v.string() }),
  responsible: v.nullable(textSchema),
  parentId: v.exactOptional(textSchema),
  versions: v.pipe(v.array(versionSchema), v.minLength(1, empty)),
})
