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
import { writeNumber } from '@/texts/parseNumber'

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
  /** The years that a seasonal path is drawn from; empty for the three before. */
  readonly years: string
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
  'value' | 'min' | 'max' | 'factor' | 'base' | 'total' | 'years' | 'months' | 'tolerance' | 'milestone'

/** What a target is about. */
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
  years: '',
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
  switch (path.method) {
    case 'manual':
      return { path: 'manual', months: path.values.map(written).join('\n') }
    case 'seasonal':
      return { path: 'seasonal', years: path.years?.join(', ') ?? '' }
    case 'linear':
      return { path: 'linear' }
  }
}

function baseDraft(base: Base | null): Partial<RuleDraft> {
  if (base === null) return { baseAs: 'none' }
  return base.kind === 'year'
    ? { baseAs: 'year', base: String(base.year) }
    : { baseAs: 'value', base: written(base.value) }
}

/** As a person would type it. */
export function written(value: number | null): string {
  return value === null ? '' : writeNumber(value)
}

/** The target with this rule as its only one: what it would be, looked at before it is saved. */
export function targetToLookAt(target: Target, rule: TargetRule): Target {
  return { ...target, versions: [{ validFrom: '0001-01-01', reason: '', rule }] }
}
