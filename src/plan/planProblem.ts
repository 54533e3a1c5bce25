/** Permanent codes of what keeps a plan file from being taken; the German sentences are made from them. */
export const planProblemCodes = [
  'notAPlan',
  'unsupportedVersion',
  'tooDeep',
  'wrongType',
  'missingKey',
  'unknownKey',
  'unknownChoice',
  'empty',
  'outOfRange',
  'wrongLength',
  'notAMonth',
  'notADate',
  'duplicateId',
  'duplicateName',
  'unknownReference',
  'notOneRoot',
  'unitCycle',
  'formulaMissing',
  'formulaNotAllowed',
  'formulaCycle',
  'indicatorMissing',
  'indicatorNotAllowed',
  'notSummed',
  'notAveraged',
  'notCountedBySex',
  'notCountedByUnit',
  'versionsNotAscending',
  'endsBeforeStart',
  'minAboveMax',
  'notMeasuredInTopic',
] as const

export type PlanProblemCode = (typeof planProblemCodes)[number]

export type PlanPath = readonly (string | number)[]

/** One finding about a plan file. */
export interface PlanProblem {
  readonly code: PlanProblemCode
  /** From the root of the file: `['targets', 3, 'unitId']`. */
  readonly path: PlanPath
  /** The text or number found there, cut to 80 characters; null where it is no single value. */
  readonly found: string | null
}

export function planProblem(code: PlanProblemCode, path: PlanPath, found: unknown = null): PlanProblem {
  return { code, path, found: shown(found) }
}

function shown(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(0, 80)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
