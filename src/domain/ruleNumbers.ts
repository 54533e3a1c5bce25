import type { Indicator } from './plan'
import type { PathMethod, TargetRule } from './target'

/** The numbers of a rule that offices can have a part in. */
export type RuleNumber = 'value' | 'min' | 'max'
export type RuleNumbers = Readonly<Partial<Record<RuleNumber, number>>>

/**
 * How a rule for the whole becomes one for each office: sums and stocks add up (`parts`); rates, changes,
 * directions and limits hold for each office alike (`same`); anything else is nothing that an office has.
 */
export function spreadabilityOf(rule: TargetRule, indicator: Indicator): 'parts' | 'same' | 'none' {
  const parts = indicator.kind === 'ratio' ? 'same' : 'parts'
  switch (rule.kind) {
    case 'yearSum':
    case 'yearEnd':
    case 'corridor':
      return parts
    case 'yearAverage':
      return rule.value?.kind === 'changeInPercent' ? 'same' : parts
    case 'multipleOfBase':
      return rule.base?.kind === 'year' ? 'same' : parts
    case 'direction':
    case 'changeYoY':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
    case 'plannedZero':
      return 'same'
    case 'info':
    case 'countOf':
    case 'milestone':
    case 'qualitative':
      return 'none'
  }
}

/** Whether the plan leaves open the number that the rule is about. */
export function isWithoutNumber(rule: TargetRule): boolean {
  if (rule.kind === 'corridor') return rule.min === null && rule.max === null
  if (rule.kind === 'multipleOfBase') return rule.base === null
  return 'value' in rule && rule.value === null
}

/** The kinds whose numbers can add up. */
type Adding = Extract<
  TargetRule,
  { kind: 'yearSum' | 'yearEnd' | 'yearAverage' | 'multipleOfBase' | 'corridor' }
>

function adding(rule: TargetRule): Adding | null {
  switch (rule.kind) {
    case 'yearSum':
    case 'yearEnd':
    case 'yearAverage':
    case 'multipleOfBase':
    case 'corridor':
      return rule
    case 'direction':
    case 'changeYoY':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
    case 'plannedZero':
    case 'info':
    case 'countOf':
    case 'milestone':
    case 'qualitative':
      return null
  }
}

/** The numbers of a rule that adds up; of a multiple that of its base. */
export function numbersOf(rule: TargetRule): RuleNumbers {
  const own = adding(rule)
  switch (own?.kind) {
    case 'yearAverage':
      return named({ value: own.value?.value ?? null })
    case 'yearSum':
    case 'yearEnd':
      return named({ value: own.value })
    case 'multipleOfBase':
      return named({ value: own.base?.kind === 'value' ? own.base.value : null })
    case 'corridor':
      return named({ min: own.min, max: own.max })
    case undefined:
      return {}
  }
}

function named(numbers: Readonly<Partial<Record<RuleNumber, number | null>>>): RuleNumbers {
  return Object.fromEntries(Object.entries(numbers).filter((entry) => entry[1] !== null))
}

/** A rule that adds up, with the numbers of one office; a typed path shrinks by the same share. */
export function withNumbers(rule: TargetRule, numbers: RuleNumbers): TargetRule {
  const { value = 0, min = null, max = null } = numbers
  const own = adding(rule)
  switch (own?.kind) {
    case 'yearSum':
    case 'yearEnd':
      return { ...own, value, path: partOfPath(own.path, value, own.value) }
    case 'yearAverage':
      return {
        ...own,
        value: { kind: 'absolute', value },
        path: partOfPath(own.path, value, own.value === null ? null : own.value.value),
      }
    case 'multipleOfBase':
      return { ...own, base: { kind: 'value', value } }
    case 'corridor':
      return { ...own, min, max }
    case undefined:
      return rule
  }
}

function partOfPath(path: PathMethod, part: number, whole: number | null): PathMethod {
  if (path.method !== 'manual') return path
  const share = whole === null || whole === 0 ? 0 : part / whole
  return { ...path, values: path.values.map((value) => Number((value * share).toFixed(2))) }
}
