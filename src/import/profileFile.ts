import * as v from 'valibot'
import { sexes } from '@/domain/facts'
import type { LastingAnswers } from './answers'
import type { Profile } from './profile'
import type { ColumnRole, Delimiter, Encoding } from './structure'

/** What keeps a file from being taken as profiles. */
export interface ProfileFileProblem {
  readonly code: 'notJson' | 'notProfiles' | 'unsupportedVersion' | 'damaged'
  /** Place of the damage from the root of the file: `profiles.0.answers.decimal`; empty for the whole file. */
  readonly path: string
}

export type ProfileFileReading =
  { readonly profiles: readonly Profile[] } | { readonly problem: ProfileFileProblem }

const encodings = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
] as const satisfies readonly Encoding[]
const delimiters = [';', ',', '\t', '|'] as const satisfies readonly Delimiter[]
const roles = [
  'month',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
  'indicator',
  'value',
  'status',
  'asOf',
  'remark',
  'ignored',
] as const satisfies readonly ColumnRole[]

const filledSchema = v.pipe(v.string(), v.regex(/\S/))
const timeSchema = v.pipe(v.string(), v.isoTimestamp())
const positionSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1))
const idMeaningSchema = v.strictObject({ text: v.string(), is: v.nullable(filledSchema) })

/** A month or a year holds for one file only and is no answer of a profile. */
const answerSchemas = {
  encoding: v.exactOptional(v.picklist(encodings)),
  delimiter: v.exactOptional(v.picklist(delimiters)),
  header: v.exactOptional(v.strictObject({ line: countSchema, rowCount: countSchema })),
  columns: v.exactOptional(
    v.array(
      v.strictObject({
        at: positionSchema,
        role: v.picklist(roles),
        name: v.exactOptional(v.string()),
        title: v.exactOptional(v.string()),
      }),
    ),
  ),
  decimal: v.exactOptional(v.picklist(['comma', 'point'])),
  dateOrder: v.exactOptional(v.picklist(['dayFirst', 'monthFirst'])),
  areExcelDates: v.exactOptional(v.boolean()),
  isMonthly: v.exactOptional(v.literal(true)),
  isMonthAsNamed: v.exactOptional(v.literal(true)),
  exponent: v.exactOptional(v.picklist([0, 2, 3, 6, 9])),
  unitId: v.exactOptional(filledSchema),
  indicatorId: v.exactOptional(filledSchema),
  indicatorTitle: v.exactOptional(filledSchema),
  indicators: v.exactOptional(v.array(idMeaningSchema)),
  units: v.exactOptional(v.array(idMeaningSchema)),
  sexes: v.exactOptional(v.array(v.strictObject({ text: v.string(), is: v.nullable(v.picklist(sexes)) }))),
} as const satisfies Record<keyof LastingAnswers, unknown>

const answersSchema = v.strictObject(answerSchemas)

const profileSchema = v.strictObject({
  id: filledSchema,
  name: filledSchema,
  signature: filledSchema,
  answers: answersSchema,
  createdAt: timeSchema,
  usedAt: v.nullable(timeSchema),
})

const format = 'zielmonitor-profiles'
const formatVersion = 1

const fileSchema = v.strictObject({
  format: v.literal(format),
  formatVersion: v.literal(formatVersion),
  profiles: v.array(profileSchema),
})

/** Profiles as the text of a file, to be kept or carried to another computer. */
export function writeProfiles(profiles: readonly Profile[]): string {
  return `${JSON.stringify({ format, formatVersion, profiles }, null, 2)}\n`
}

export function readProfiles(text: string): ProfileFileReading {
  const value = parseJson(text)
  if (value === undefined) return { problem: { code: 'notJson', path: '' } }
  const result = v.safeParse(fileSchema, value)
  if (result.success) return { profiles: result.output.profiles }
  const [issue] = result.issues
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.')
  const code = codeOf(path)
  return { problem: { code, path: code === 'notProfiles' ? '' : path } }
}

/** Undefined for what is no JSON; JSON itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function codeOf(path: string): ProfileFileProblem['code'] {
  if (path === '' || path === 'format') return 'notProfiles'
  return path === 'formatVersion' ? 'unsupportedVersion' : 'damaged'
}
