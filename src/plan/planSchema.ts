import * as v from 'valibot'
import { formulaSchema } from './formulaSchema'
import { daySchema, monthSchema, numberSchema, textSchema, yearSchema } from './planText'
import type { PlanProblemCode } from './planProblem'
import { targetSchema } from './targetSchema'

const empty: PlanProblemCode = 'empty'
const outOfRange: PlanProblemCode = 'outOfRange'

const textsSchema = v.array(textSchema)
const decimalsSchema = v.pipe(
  v.number(),
  v.integer(outOfRange),
  v.minValue(0, outOfRange),
  v.maxValue(6, outOfRange),
)

const unitSchema = v.strictObject({
  id: textSchema,
  name: textSchema,
  parentId: v.nullable(textSchema),
  aliases: textsSchema,
  ambiguousNames: v.exactOptional(textsSchema),
})

const organisationSchema = v.strictObject({
  name: textSchema,
  shortName: textSchema,
  units: v.pipe(v.array(unitSchema), v.minLength(1, empty)),
})

export const indicatorSchema = v.strictObject({
  id: textSchema,
  label: textSchema,
  shortLabel: v.exactOptional(textSchema),
  definition: textSchema,
  kind: v.picklist(['stock', 'flow', 'ratio']),
  measure: v.string(),
  decimals: decimalsSchema,
  better: v.picklist(['up', 'down', 'none']),
  hasUnits: v.boolean(),
  hasSexes: v.boolean(),
  isFractional: v.exactOptional(v.boolean()),
  mayBeNegative: v.exactOptional(v.boolean()),
  aliases: textsSchema,
  origin: v.picklist(['imported', 'manual', 'derived']),
  formula: v.exactOptional(formulaSchema),
  source: textSchema,
})

const figureSchema = v.strictObject({
  id: textSchema,
  label: textSchema,
  value: numberSchema,
  measure: v.string(),
  decimals: decimalsSchema,
  note: v.exactOptional(textSchema),
  isProvisional: v.boolean(),
})

const numberOrNone = v.nullable(numberSchema)

const resourcesSchema = v.strictObject({
  budgets: v.array(v.strictObject({ targetId: textSchema, yearBefore: numberOrNone })),
  reallocation: v.exactOptional(
    v.strictObject({
      fromTargetId: textSchema,
      toTargetId: textSchema,
      amount: numberSchema,
      isProvisional: v.boolean(),
    }),
  ),
  staff: v.array(v.strictObject({ targetId: textSchema, planned: numberOrNone, isApproximate: v.boolean() })),
  caseloads: v.array(v.strictObject({ targetId: textSchema })),
})

const topicSchema = v.strictObject({
  id: textSchema,
  code: textSchema,
  title: textSchema,
  shortTitle: textSchema,
  why: textSchema,
  section: textSchema,
  figures: v.exactOptional(v.array(figureSchema)),
  resources: v.exactOptional(resourcesSchema),
})

const milestoneSchema = v.strictObject({
  id: textSchema,
  title: textSchema,
  due: v.nullable(daySchema),
  doneOn: v.nullable(daySchema),
  evidence: v.nullable(textSchema),
})

const activitySchema = v.strictObject({
  id: textSchema,
  topicId: textSchema,
  title: textSchema,
  gist: textSchema,
  state: v.picklist(['planned', 'running', 'done', 'stopped', 'unknown']),
  start: v.nullable(daySchema),
  end: v.nullable(daySchema),
  responsible: v.nullable(textSchema),
  places: textsSchema,
  indicatorIds: textsSchema,
  milestones: v.array(milestoneSchema),
  section: textSchema,
  evidence: v.exactOptional(textSchema),
  notes: v.exactOptional(v.array(v.strictObject({ on: daySchema, text: textSchema }))),
})

const eventSchema = v.strictObject({
  id: textSchema,
  label: textSchema,
  from: monthSchema,
  to: v.nullable(monthSchema),
  note: v.string(),
  isOnCharts: v.exactOptional(v.boolean()),
  topicIds: v.exactOptional(textsSchema),
  indicatorIds: v.exactOptional(textsSchema),
})

/** The form of a plan file; what one part says about another is checked in `planChecks.ts`. */
export const planSchema = v.strictObject({
  format: v.literal('zielmonitor-plan'),
  formatVersion: v.literal(1),
  id: textSchema,
  year: yearSchema,
  title: textSchema,
  source: v.strictObject({ document: textSchema, asOf: daySchema, note: v.exactOptional(textSchema) }),
  organisation: organisationSchema,
  indicators: v.array(indicatorSchema),
  topics: v.array(topicSchema),
  targets: v.array(targetSchema),
  activities: v.array(activitySchema),
  events: v.array(eventSchema),
})
