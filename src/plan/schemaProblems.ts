import type * as v from 'valibot'
import {
  planProblem,
  type PlanPath,
  type PlanProblem,
  type PlanProblemCode,
  planProblemCodes,
} from './planProblem'

type SchemaIssue = v.BaseIssue<unknown>

/** What the schema refused, in our own codes. */
export function schemaProblems(issues: readonly SchemaIssue[]): PlanProblem[] {
  return issues.map((issue) => {
    const path = pathOf(issue)
    return planProblem(codeOf(issue, path), path, issue.input)
  })
}

function pathOf({ path }: SchemaIssue): PlanPath {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function codeOf(issue: SchemaIssue, path: PlanPath): PlanProblemCode {
  if (issue.kind !== 'schema') return ownCode(issue.message)
  switch (path.join('.')) {
    case '':
    case 'format':
      return 'notAPlan'
    case 'formatVersion':
      return 'unsupportedVersion'
  }
  return formCode(issue)
}

/** The schema names the form that it expected: a whole object, no key at all, or one of some words. */
function formCode({ expected, input, type }: SchemaIssue): PlanProblemCode {
  if (expected === 'Object') return 'wrongType'
  if (expected === 'never') return 'unknownKey'
  if (input === undefined) return 'missingKey'
  return ['literal', 'picklist', 'variant'].includes(type) ? 'unknownChoice' : 'wrongType'
}

/** Checks on values carry our code as their message. */
function ownCode(message: string): PlanProblemCode {
  return planProblemCodes.find((code) => code === message) ?? 'wrongType'
}
