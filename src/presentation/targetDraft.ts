import type { Sex } from '@/domain/facts'
import type {
  Base,
  PathMethod,
  Target,
  TargetKind,
  TargetRule,
  Tolerance,
  YearAverage,
} from '@/domain/target'
import { parseNumber } from '@/texts/parseNumber'

/** A target's rule as it stands in a form: numbers are texts, an empty one says that there is no number. */
export interface RuleDraft {
  readonly kind: TargetKind
  readonly direction: 'up' | 'down'
  readonly basis: 'yearToDate' | 'december'
  readonly value: string
  readonly averageAs: YearAverage['kind']
  readonly min: string
  readonly max: string
  /** Whether a corridor grows with the months. */
  readonly grows: boolean
  readonly factor: string
  readonly baseAs: 'none' | Base['kind']
  readonly base: string
  readonly total: string
  readonly path: PathMethod['method']
  /** Twelve numbers as they are pasted. */
  readonly months: string
  readonly toleranceAs: 'default' | Tolerance['kind']
  readonly tolerance: string
  /** `activity/milestone` */
  readonly milestone: string
  readonly status: '' | 'onTrack' | 'atRisk' | 'missed' | 'reached'
  readonly note: string
}

export type RuleField =
  'value' | 'min' | 'max' | 'factor' | 'base' | 'total' | 'months' | 'tolerance' | 'milestone'

/** What a target is about; it stays when the target gets another version. */
export interface SubjectDraft {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
}

export const emptyRule: RuleDraft = {
  kind: 'yearSum',
  direction: 'up',
  basis: 'yearToDate',
  value: '',
  averageAs: 'absolute',
  min: '',
  max: '',
  grows: false,
  factor: '2',
  baseAs: 'none',
  base: '',
  total: '',
  path: 'seasonal',
  months: '',
  toleranceAs: 'default',
  tolerance: '',
  milestone: '',
  status: '',
  note: '',
}

export function hasIndicator(kind: TargetKind): boolean {
  return kind !== 'milestone' && kind !== 'qualitative'
}

export function ruleDraftOf(rule: TargetRule): RuleDraft {
  return {
    ...emptyRule,
    ...('tolerance' in rule && toleranceDraft(rule.tolerance)),
    ...('path' in rule && pathDraft(rule.path)),
    ...('direction' in rule && { direction: rule.direction }),
    ...ownDraft(rule),
    kind: rule.kind,
  }
}

function ownDraft(rule: TargetRule): Partial<RuleDraft> {
  switch (rule.kind) {
    case 'direction':
      return { basis: rule.basis }
    case 'changeYoY':
    case 'yearEnd':
    case 'yearSum':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
      return { value: written(rule.value) }
    case 'yearAverage':
      return { value: written(rule.value?.value ?? null), averageAs: rule.value?.kind ?? 'absolute' }
    case 'multipleOfBase':
      return { factor: written(rule.factor), ...baseDraft(rule.base) }
    case 'corridor':
      return { min: written(rule.min), max: written(rule.max), grows: rule.path !== null }
    case 'countOf':
      return { total: written(rule.total) }
    case 'milestone':
      return { milestone: `${rule.activityId}/${rule.milestoneId}` }
    case 'qualitative':
      return { status: rule.status ?? '', note: rule.note }
    case 'plannedZero':
    case 'info':
      return {}
  }
}

function toleranceDraft(tolerance: Tolerance | undefined): Partial<RuleDraft> {
  return tolerance === undefined ? {} : { toleranceAs: tolerance.kind, tolerance: written(tolerance.value) }
}

function pathDraft(path: PathMethod | null): Partial<RuleDraft> {
  if (path === null) return {}
  return path.method === 'manual'
    ? { path: 'manual', months: path.values.map(written).join('\n') }
    : { path: path.method }
}

function baseDraft(base: Base | null): Partial<RuleDraft> {
  if (base === null) return { baseAs: 'none' }
  return base.kind === 'year'
    ? { baseAs: 'year', base: String(base.year) }
    : { baseAs: 'value', base: written(base.value) }
}

/** As a person would type it. */
function written(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/** The rule that the form says, or the fields that keep it from being one. */
export function ruleOfDraft(
  draft: RuleDraft,
): { readonly rule: TargetRule } | { readonly wrong: readonly RuleField[] } {
  const wrong: RuleField[] = []
  const rule = ruleIn(draft, (field) => wrong.push(field))
  return wrong.length > 0 ? { wrong } : { rule }
}

type Complain = (field: RuleField) => void

function ruleIn(draft: RuleDraft, complain: Complain): TargetRule {
  const { kind, direction } = draft
  const tolerance = toleranceIn(draft, complain)
  const rated = { direction, ...tolerance }
  const number = (field: 'value' | 'min' | 'max'): number | null => numberIn(draft, field, complain)
  switch (kind) {
    case 'direction':
      return { kind, ...rated, basis: draft.basis }
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
      return { kind, ...rated, value: number('value') }
    case 'yearEnd':
    case 'yearSum':
    case 'yearToDateRate':
      return { kind, ...rated, value: number('value'), path: pathIn(draft, complain) }
    case 'yearAverage':
      return { kind, ...rated, value: averageIn(draft, number('value')), path: pathIn(draft, complain) }
    case 'multipleOfBase':
      return { kind, ...rated, factor: required(draft, 'factor', complain), base: baseIn(draft, complain) }
    case 'corridor':
      return { kind, ...tolerance, min: number('min'), max: number('max'), path: edgesIn(draft) }
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
  if (value === undefined) complain(field)
  return value ?? 0
}

function averageIn({ averageAs }: RuleDraft, value: number | null): YearAverage | null {
  return value === null ? null : { kind: averageAs, value }
}

function edgesIn({ grows }: RuleDraft): { readonly method: 'linear' } | null {
  return grows ? { method: 'linear' } : null
}

function pathIn({ path, months }: RuleDraft, complain: Complain): PathMethod {
  if (path !== 'manual') return { method: path }
  const values = months
    .trim()
    .split(/[\t\n;]+/)
    .map(parseNumber)
  const numbers = values.filter((value) => value !== undefined)
  if (values.length !== 12 || numbers.length !== 12) complain('months')
  return { method: 'manual', values: numbers }
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

/** The target with this rule as its only one: what it would be, looked at before it is saved. */
export function targetToLookAt(target: Target, rule: TargetRule): Target {
  return { ...target, versions: [{ validFrom: '0001-01-01', reason: '', rule }] }
}
