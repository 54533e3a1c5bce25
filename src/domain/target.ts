import type { Sex } from './facts'
import type { Month } from './month'

/** A target of the plan. What is to be reached stands in its versions; an edit adds one and keeps the others. */
export interface Target {
  readonly id: string
  readonly topicId: string
  /** Short name in tables; the sentence is made from the rule. */
  readonly label: string
  /** Null for milestones and qualitative targets. */
  readonly indicatorId: string | null
  readonly unitId: string
  readonly sex: Sex
  readonly section: string
  readonly source: TargetSource
  readonly responsible: string | null
  /** The target of the whole Träger that this one of a Bezirksstelle is a part of. */
  readonly parentId?: string
  /** Oldest first; never empty. */
  readonly versions: readonly TargetVersion[]
}

export interface TargetSource {
  readonly kind: 'document' | 'agreement' | 'own'
  readonly note: string
}

export interface TargetVersion {
  /** First day on which this version is valid, `YYYY-MM-DD`. */
  readonly validFrom: string
  readonly reason: string
  readonly rule: TargetRule
  /** Weight, provisional figures and the like, in a sentence. */
  readonly note?: string
  /** Ausgangslage: what the target was set against. */
  readonly base?: FrozenBase
}

/** A value as it was known on the day when a version was made: a later revision is told, and does not move it. */
export interface FrozenBase {
  readonly month: Month
  readonly value: number
  /** Datenstand, `YYYY-MM-DD`; '' where the source named none. */
  readonly asOf: string
  /** `YYYY-MM-DD` */
  readonly frozenOn: string
}

/** `up`: higher is better. */
export type Direction = 'up' | 'down'

/** How the year's number becomes the Soll of a month. */
export type PathMethod =
  | { readonly method: 'seasonal'; readonly years?: readonly number[] }
  | { readonly method: 'linear' }
  /** Twelve numbers, January first, in the indicator's unit. */
  | { readonly method: 'manual'; readonly values: readonly number[] }

/** Allowed shortfall before `gefährdet` turns into `verfehlt`. */
export type Tolerance =
  | { readonly kind: 'percentOfPlanned'; readonly value: number }
  | { readonly kind: 'points'; readonly value: number }

interface Rated {
  readonly direction: Direction
  readonly tolerance?: Tolerance
}

/**
 * The kinds of targets. A `value` of null says that the plan names the indicator but no number:
 * shown, never rated, never invented.
 */
export type TargetRule =
  | (Rated & { readonly kind: 'direction'; readonly basis: 'yearToDate' | 'december' })
  /** In percent against the same month of the year before. */
  | (Rated & { readonly kind: 'changeYoY'; readonly value: number | null })
  | (Rated & { readonly kind: 'yearAverage'; readonly value: YearAverage | null; readonly path: PathMethod })
  | (Rated & { readonly kind: 'yearEnd'; readonly value: number | null; readonly path: PathMethod })
  | (Rated & { readonly kind: 'yearSum'; readonly value: number | null; readonly path: PathMethod })
  | (Rated & { readonly kind: 'rollingRate'; readonly value: number | null })
  | (Rated & { readonly kind: 'yearToDateRate'; readonly value: number | null; readonly path: PathMethod })
  | (Rated & { readonly kind: 'threshold'; readonly value: number | null })
  | (Rated & { readonly kind: 'multipleOfBase'; readonly factor: number; readonly base: Base | null })
  | {
      readonly kind: 'corridor'
      readonly min: number | null
      readonly max: number | null
      /** Over a flow the year's sum so far is compared; `linear` lets the edges grow with the months. */
      readonly path: { readonly method: 'linear' } | null
      readonly tolerance?: Tolerance
    }
  | { readonly kind: 'plannedZero' }
  | { readonly kind: 'info' }
  | { readonly kind: 'countOf'; readonly total: number; readonly tolerance?: Tolerance }
  | { readonly kind: 'milestone'; readonly activityId: string; readonly milestoneId: string }
  | {
      readonly kind: 'qualitative'
      readonly status: 'onTrack' | 'atRisk' | 'missed' | 'reached' | null
      readonly note: string
    }

export type TargetKind = TargetRule['kind']

export type YearAverage =
  | { readonly kind: 'absolute'; readonly value: number }
  | { readonly kind: 'changeInPercent'; readonly value: number }

export type Base =
  { readonly kind: 'value'; readonly value: number } | { readonly kind: 'year'; readonly year: number }

/** The version that holds on a day (`YYYY-MM-DD`); before the first one, the first. */
export function versionOn(target: Target, day: string): TargetVersion {
  const valid = target.versions.filter((version) => version.validFrom <= day)
  const version = valid.at(-1) ?? target.versions[0]
  if (!version) throw new Error(`target ${target.id} has no version`)
  return version
}

/** The targets that a place is looked at with: a part of its own stands for the whole, parts of other places stay away. */
export function targetsAt(targets: readonly Target[], unitId: string): readonly Target[] {
  return targets
    .filter(({ parentId }) => parentId === undefined)
    .map((target) => ownPart(targets, target, unitId))
}

/** An office's own part of a target, or the target itself. */
export function ownPart(targets: readonly Target[], target: Target, unitId: string): Target {
  return targets.find((each) => each.parentId === target.id && each.unitId === unitId) ?? target
}

/** The targets of offices that a target was spread into, in the plan's order. */
export function partsOfTarget(targets: readonly Target[], id: string): readonly Target[] {
  return targets.filter(({ parentId }) => parentId === id)
}
