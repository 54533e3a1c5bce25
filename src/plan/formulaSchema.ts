import * as v from 'valibot'
import type { Formula } from '@/domain/formula'
import { countSchema, numberSchema, textSchema } from './planText'
import type { PlanProblemCode } from './planProblem'

const wrongLength: PlanProblemCode = 'wrongLength'

const windowSchema = v.union([countSchema, v.literal('year')])

export const formulaSchema: v.GenericSchema<Formula> = v.lazy(() =>
  v.variant('op', [
    v.strictObject({ op: v.literal('indicator'), id: textSchema }),
    v.strictObject({ op: v.literal('lag'), months: countSchema, of: formulaSchema }),
    v.strictObject({ op: v.literal('sum'), window: windowSchema, of: formulaSchema }),
    v.strictObject({ op: v.literal('mean'), window: windowSchema, of: formulaSchema }),
    v.strictObject({ op: v.literal('divide'), numerator: formulaSchema, denominator: formulaSchema }),
    v.strictObject({ op: v.literal('subtract'), of: operandsSchema }),
    v.strictObject({ op: v.literal('add'), of: operandsSchema }),
    v.strictObject({ op: v.literal('scale'), by: numberSchema, of: formulaSchema }),
    v.strictObject({ op: v.literal('changeInPercent'), months: countSchema, of: formulaSchema }),
  ]),
)

const operandsSchema = v.pipe(v.array(formulaSchema), v.minLength(2, wrongLength))
