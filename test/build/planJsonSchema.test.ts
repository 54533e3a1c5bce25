import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedPlan } from '@/plan/shippedPlan'
import { type JsonSchema, planJsonSchema } from '../../build/planJsonSchema'
import inventedPlan from '../fixtures/plans/inventedPlan.json'
import { problemsOf, smallPlan } from '../plan/smallPlan'

const schema = JSON.parse(readFileSync('public/plan.schema.json', 'utf8')) as JsonSchema

describe('the published schema of plan files', () => {
  it('is the one that plans are read with', async () => {
    const text = `${JSON.stringify(planJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../public/plan.schema.json')
  })

  it.each([
    { name: 'the shipped plan', plan: shippedPlan },
    { name: 'the small plan', plan: smallPlan() },
    { name: 'the plan of the invented Jobcenter', plan: inventedPlan },
  ])('takes $name, as the product does', ({ plan }) => {
    expect(problemsOf(plan)).toEqual([])
    expect(fits(plan, schema)).toBe(true)
  })

  it.each([
    { what: 'an unknown key', plan: smallPlan([['color'], 'red']) },
    { what: 'a key that is missing', plan: smallPlan([['topics', 0, 'why'], undefined]) },
    { what: 'an empty text', plan: smallPlan([['title'], ' ']) },
    { what: 'a year that is none', plan: smallPlan([['year'], 31]) },
    { what: 'a choice that is none', plan: smallPlan([['indicators', 0, 'kind'], 'average']) },
    {
      what: 'a formula without its parts',
      plan: smallPlan([['indicators', 2, 'formula'], { op: 'add', of: [] }]),
    },
    { what: 'a date that is none', plan: smallPlan([['activities', 0, 'start'], '1.1.2031']) },
    { what: 'a target without versions', plan: smallPlan([['targets', 0, 'versions'], []]) },
    {
      what: 'a kind of target that is none',
      plan: smallPlan([['targets', 0, 'versions', 0, 'rule'], { kind: 'x' }]),
    },
  ])('refuses $what, as the product does', ({ plan }) => {
    expect(problemsOf(plan)).not.toEqual([])
    expect(fits(plan, schema)).toBe(false)
  })
})

/** Whether a value fits the keywords that the published schema uses; an unknown one fails the test. */
function fits(value: unknown, rule: JsonSchema): boolean {
  return Object.entries(rule).every(([keyword, wanted]) => {
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`the test does not know ${keyword}`)
    return check(value, wanted, rule)
  })
}

const anything = (): boolean => true
const keywords: Readonly<Record<string, (value: unknown, wanted: unknown, rule: JsonSchema) => boolean>> = {
  $schema: anything,
  title: anything,
  description: anything,
  $defs: anything,
  $ref: (value) => fits(value, (schema['$defs'] as { formula: JsonSchema }).formula),
  const: (value, wanted) => value === wanted,
  enum: (value, wanted) => (wanted as unknown[]).includes(value),
  anyOf: (value, wanted) => (wanted as JsonSchema[]).some((each) => fits(value, each)),
  type: (value, wanted) => typeOf(value) === wanted || (wanted === 'number' && typeOf(value) === 'integer'),
  pattern: (value, wanted) => typeof value === 'string' && new RegExp(String(wanted), 'u').test(value),
  minimum: (value, wanted) => Number(value) >= Number(wanted),
  maximum: (value, wanted) => Number(value) <= Number(wanted),
  exclusiveMinimum: (value, wanted) => Number(value) > Number(wanted),
  minItems: (value, wanted) => Array.isArray(value) && value.length >= Number(wanted),
  maxItems: (value, wanted) => Array.isArray(value) && value.length <= Number(wanted),
  items: (value, wanted) => Array.isArray(value) && value.every((each) => fits(each, wanted as JsonSchema)),
  required: (value, wanted) => (wanted as string[]).every((key) => Object.hasOwn(Object(value), key)),
  properties: (value, wanted) =>
    Object.entries(wanted as Record<string, JsonSchema>).every(
      ([key, each]) => !Object.hasOwn(Object(value), key) || fits(Reflect.get(Object(value), key), each),
    ),
  additionalProperties: (value, _, rule) =>
    Object.keys(Object(value)).every((key) => Object.hasOwn(Object(rule['properties']), key)),
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
