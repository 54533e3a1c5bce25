import type * as v from 'valibot'
import { formulaSchema } from '../src/plan/formulaSchema'
import { planSchema } from '../src/plan/planSchema'
import { daySchema, monthSchema, textSchema, yearSchema } from '../src/plan/planText'
import { firstYear, lastYear } from '../src/domain/month'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What the checks of ours mean in the words of JSON Schema; a day that no calendar has is found on reading. */
const named = new Map<unknown, JsonSchema>([
  [textSchema, { type: 'string', pattern: '\\S' }],
  [daySchema, { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }],
  [monthSchema, { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }],
  [yearSchema, { type: 'integer', minimum: firstYear, maximum: lastYear }],
  [formulaSchema, { $ref: '#/$defs/formula' }],
])

/** The form of a plan file as JSON Schema, from the schema that the product itself reads plans with. */
export function planJsonSchema(): JsonSchema {
  const { getter } = formulaSchema as unknown as Lazy
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Zielmonitor-Plan',
    description:
      'Plan eines Jobcenters für ein Jahr: Organisation, Kennzahlen, Themen, Ziele, Maßnahmen und Ereignisse.',
    ...schemaOf(planSchema),
    $defs: { formula: schemaOf(getter(undefined)) },
  }
}

interface Lazy {
  readonly getter: (input: unknown) => Part
}

/** A schema or an action of valibot, as far as this file looks into it. */
interface Part {
  readonly type: string
  readonly entries?: Readonly<Record<string, Part>>
  readonly item?: Part
  readonly wrapped?: Part
  readonly options?: readonly (Part | string)[]
  readonly literal?: string | number
  readonly pipe?: readonly Part[]
  readonly requirement?: unknown
}

function schemaOf(schema: v.GenericSchema | Part): JsonSchema {
  const part = schema as Part
  const known = named.get(part)
  if (known !== undefined) return known
  const [, ...actions] = part.pipe ?? []
  return actions.reduce((made, action) => ({ ...made, ...keywordsOf(action, made) }), plain(part))
}

const writers: Readonly<Record<string, (part: Part) => JsonSchema>> = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  literal: ({ literal }) => ({ const: literal }),
  picklist: ({ options }) => ({ enum: options }),
  array: ({ item }) => ({ type: 'array', items: item === undefined ? {} : schemaOf(item) }),
  nullable: ({ wrapped }) => ({ anyOf: [wrapped === undefined ? {} : schemaOf(wrapped), { type: 'null' }] }),
  exact_optional: ({ wrapped }) => (wrapped === undefined ? {} : schemaOf(wrapped)),
  union: anyOf,
  variant: anyOf,
  strict_object: objectOf,
}

function plain(part: Part): JsonSchema {
  const write = writers[part.type]
  if (write === undefined) throw new Error(`no JSON Schema for ${part.type}`)
  return write(part)
}

function anyOf({ options = [] }: Part): JsonSchema {
  return { anyOf: options.filter((option) => typeof option !== 'string').map(schemaOf) }
}

function objectOf({ entries = {} }: Part): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, schemaOf(entry)])),
    required: Object.entries(entries)
      .filter(([, { type }]) => type !== 'exact_optional')
      .map(([key]) => key),
    additionalProperties: false,
  }
}

function keywordsOf({ type, requirement }: Part, { type: of }: JsonSchema): JsonSchema {
  switch (type) {
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'gt_value':
      return { exclusiveMinimum: requirement }
    case 'min_length':
      return { minItems: requirement }
    case 'length':
      return { minItems: requirement, maxItems: requirement }
    case 'finite':
      return { type: of }
  }
  throw new Error(`no JSON Schema for ${type}`)
}
