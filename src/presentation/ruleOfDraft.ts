import type { Base, PathMethod, TargetRule, Tolerance, YearAverage } from '@/domain/target'
import { parseNumber } from '@/texts/parseNumber'
import { type RuleDraft, type RuleField, written } from './targetDraft'

/** The rule that the form says, or the fields that keep it from being one. */
export function ruleOfDraft(
  draft: RuleDraft,
): { readonly rule: TargetRule } | { readonly wrong: readonly RuleField[] } {
  const wrong: RuleField[] = []
  const rule = ruleIn(draft, (field) => wrong.push(field))
  return wrong.length > 0 ? { wrong } : { rule }
}

type Complain = (field: RuleField) => void

/** Numbers as they are pasted from a spreadsheet: beside or below each other. */
export interface MonthsReading {
  readonly numbers: readonly number[]
  readonly count: number
  /** The first that is no number. */
  readonly stranger: string | null
}

export function monthsIn(text: string): MonthsReading {
  const texts = text.trim() === '' ? [] : text.trim().split(/[\t\n;]+/)
  const stranger = texts.find((each) => parseNumber(each) === undefined)
  const numbers = texts.map(parseNumber).filter((value) => value !== undefined)
  return { numbers, count: texts.length, stranger: stranger?.trim() ?? null }
}

/** Numbers of single months as a sum has them: each with the months before it. */
export function cumulated(text: string): string {
  let sum = 0
  return monthsIn(text)
    .numbers.map((value) => written(Number((sum += value).toFixed(6))))
    .join('\n')
}

function ruleIn(draft: RuleDraft, complain: Complain): TargetRule {
  const { kind, direction } = draft
  const tolerance = toleranceIn(draft, complain)
  const rated = { direction, ...tolerance }
  const value = () => numberIn(draft, 'value', complain)
  switch (kind) {
    case 'direction':
      return { kind, ...rated, basis: draft.basis }
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
      return { kind, ...rated, value: value() }
    case 'yearEnd':
    case 'yearSum':
    case 'yearToDateRate':
      return { kind, ...rated, value: value(), path: pathIn(draft, complain) }
    case 'yearAverage':
      return { kind, ...rated, value: averageIn(draft, value()), path: pathIn(draft, complain) }
    case 'multipleOfBase':
      return { kind, ...rated, factor: required(draft, 'factor', complain), base: baseIn(draft, complain) }
    case 'corridor':
      return { kind, ...tolerance, ...edgesIn(draft, complain) }
    case 'countOf':
      return { kind, ...tolerance, total: required(draft, 'total', complain) }
    case 'milestone':
      return { kind, ...milestoneIn(draft, complain) }
    case 'qualitative':
      return { kind, status: draft.status === '' ? null : draft.status, note: draft.note }
    case 'plannedZero':
    case 'info':
      return { kind }
  }
}

function numberIn(
  draft: RuleDraft,
  field: 'value' | 'min' | 'max' | 'base',
  complain: Complain,
): number | null {
  if (draft[field].trim() === '') return null
  const value = parseNumber(draft[field])
  if (value === undefined) complain(field)
  return value ?? null
}

function required(draft: RuleDraft, field: 'factor' | 'total' | 'tolerance', complain: Complain): number {
  const value = parseNumber(draft[field])
  if (value === undefined || !isPossible(field, value)) complain(field)
  return value ?? 0
}

function isPossible(field: 'factor' | 'total' | 'tolerance', value: number): boolean {
  if (field === 'tolerance') return value >= 0
  return value > 0 && (field === 'factor' || Number.isInteger(value))
}

function averageIn({ averageAs }: RuleDraft, value: number | null): YearAverage | null {
  return value === null ? null : { kind: averageAs, value }
}

function edgesIn(draft: RuleDraft, complain: Complain): Omit<Corridor, 'kind' | 'tolerance'> {
  const min = numberIn(draft, 'min', complain)
  const max = numberIn(draft, 'max', complain)
  if (min !== null && max !== null && min > max) complain('max')
  return { min, max, path: draft.grows ? { method: 'linear' } : null }
}

type Corridor = Extract<TargetRule, { kind: 'corridor' }>

function pathIn({ kind, path, months, years }: RuleDraft, complain: Complain): PathMethod {
  if (path === 'linear') return { method: path }
  if (path === 'seasonal') return { method: path, ...yearsIn(years, complain) }
  const { numbers, count } = monthsIn(months)
  const isWhole = count === 12 && numbers.length === 12
  if (!isWhole || (kind === 'yearSum' && isFalling(numbers))) complain('months')
  return { method: 'manual', values: numbers }
}

function yearsIn(text: string, complain: Complain): { readonly years?: readonly number[] } {
  const texts = text.split(/[\s,;]+/).filter((each) => each !== '')
  if (!texts.every((each) => /^(?:19|20)\d{2}$/.test(each))) complain('years')
  return texts.length === 0 ? {} : { years: texts.map(Number) }
}

/** A sum so far never falls: falling numbers are those of single months. */
function isFalling(numbers: readonly number[]): boolean {
  return numbers.some((value, at) => value < (numbers[at - 1] ?? value))
}

function baseIn(draft: RuleDraft, complain: Complain): Base | null {
  if (draft.baseAs === 'none') return null
  if (draft.baseAs === 'year') return { kind: 'year', year: yearIn(draft, complain) }
  const value = numberIn(draft, 'base', complain)
  if (value === null) complain('base')
  return { kind: 'value', value: value ?? 0 }
}

function yearIn({ base }: RuleDraft, complain: Complain): number {
  if (!/^\d{4}$/.test(base.trim())) complain('base')
  return Number(base)
}

function toleranceIn(draft: RuleDraft, complain: Complain): { readonly tolerance?: Tolerance } {
  if (draft.toleranceAs === 'default') return {}
  return { tolerance: { kind: draft.toleranceAs, value: required(draft, 'tolerance', complain) } }
}

function milestoneIn(
  { milestone }: RuleDraft,
  complain: Complain,
): { readonly activityId: string; readonly milestoneId: string } {
  const [activityId = '', milestoneId = ''] = milestone.split('/')
  if (milestoneId === '') complain('milestone')
  return { activityId, milestoneId }
}
