import type { Sex } from './facts'
import type { Measurement } from './measurement'
import type { Month } from './month'
import type { Target, TargetVersion } from './target'

export type AttainmentStatus = 'reached' | 'onTrack' | 'atRisk' | 'missed' | 'unrated' | 'infoOnly'

/** Why a target has no rating, or what limits the one that it has. */
export type AttainmentReason =
  | 'monthsMissing'
  | 'suppressed'
  | 'undefinedRatio'
  | 'noNumberSet'
  | 'noYearBefore'
  | 'noBase'
  | 'noPath'
  | 'noDateSet'
  | 'noStatusSet'
  | 'noEvidence'
  | 'otherUnit'
  | 'otherSex'
  | 'otherYear'
  | 'plannedZero'
  | 'infoOnly'

/** Where a target stands at one month: the comparison, its rating, and what the rating rests on. */
export interface Attainment {
  readonly target: Target
  readonly version: TargetVersion
  readonly month: Month
  readonly unitId: string
  readonly sex: Sex
  /** The compared value: what kind it is follows from the rule (`comparedValueOf`). */
  readonly actual: Measurement
  /** Soll of the month; null where the plan names none. */
  readonly planned: number | null
  /** Ist − Soll in the unit of the compared value. */
  readonly deviation: number | null
  /** Deviation in percent of the Soll; null at Soll 0. */
  readonly deviationInPercent: number | null
  readonly status: AttainmentStatus
  readonly reason: AttainmentReason | null
  /** A month of the compared value is provisional (T-0). */
  readonly isProvisional: boolean
  /** Months that the comparison lacks. */
  readonly missingMonths: number
}

/** The deviation in percent as it is told and drawn: none where a Soll below zero would turn its sign round. */
export function shownPercent({ planned, deviationInPercent }: Attainment): number | null {
  return planned !== null && planned < 0 ? null : deviationInPercent
}
