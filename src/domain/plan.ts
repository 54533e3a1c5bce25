import type { Formula } from './formula'
import type { Month } from './month'
import type { Target } from './target'

/** A Jobcenter's plan of one year: everything that another Jobcenter or year would have otherwise. */
export interface Plan {
  readonly format: 'zielmonitor-plan'
  readonly formatVersion: 1
  readonly id: string
  readonly year: number
  readonly title: string
  readonly source: PlanSource
  readonly organisation: Organisation
  readonly indicators: readonly Indicator[]
  readonly topics: readonly Topic[]
  readonly targets: readonly Target[]
  readonly activities: readonly Activity[]
  readonly events: readonly PlanEvent[]
}

export interface PlanSource {
  readonly document: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly note?: string
}

export interface Organisation {
  readonly name: string
  readonly shortName: string
  readonly units: readonly Unit[]
}

/** The Träger (no parent) or one of its Bezirksstellen. `id` is the Gebietsschlüssel. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** Other spellings in files. A name that also means something else is listed under `ambiguousNames`. */
  readonly aliases: readonly string[]
  readonly ambiguousNames?: readonly string[]
}

export type IndicatorKind = 'stock' | 'flow' | 'ratio'
export type Better = 'up' | 'down' | 'none'

export interface Indicator {
  readonly id: string
  readonly label: string
  /** Where the label is too long for a table row. */
  readonly shortLabel?: string
  readonly definition: string
  readonly kind: IndicatorKind
  /** What is counted, as it stands behind a number: `Personen`, `€`, `%`, `VZÄ`, `Fälle`. `1:n` prints a Betreuungsschlüssel. */
  readonly measure: string
  readonly decimals: number
  readonly better: Better
  readonly hasUnits: boolean
  readonly hasSexes: boolean
  /** True where a value may have decimals in the source. Extrapolated T-0 values may always. */
  readonly isFractional?: boolean
  readonly mayBeNegative?: boolean
  /** Other labels in files. */
  readonly aliases: readonly string[]
  readonly origin: 'imported' | 'manual' | 'derived'
  readonly formula?: Formula
  readonly source: string
}

export interface Topic {
  readonly id: string
  /** As the plan numbers it: `B.1`. */
  readonly code: string
  readonly title: string
  readonly shortTitle: string
  /** The gist of why the plan has this topic. */
  readonly why: string
  readonly section: string
  /** Numbers of the plan that frame the topic without being a target. */
  readonly figures?: readonly TopicFigure[]
  /** What money and staff the topic is about; its targets name the amounts of the year. */
  readonly resources?: TopicResources
}

/** Which targets of a topic are budgets, posts and Betreuungsschlüssel, with what no target says of them. */
export interface TopicResources {
  readonly budgets: readonly BudgetPlan[]
  readonly reallocation?: Reallocation
  readonly staff: readonly StaffPlan[]
  readonly caseloads: readonly { readonly targetId: string }[]
}

export interface BudgetPlan {
  readonly targetId: string
  /** Budget of the year before in the unit of the indicator, null where the plan names none. */
  readonly yearBefore: number | null
}

/** Umschichtung: money that the plan takes out of one budget for another. */
export interface Reallocation {
  readonly fromTargetId: string
  readonly toTargetId: string
  /** In the unit of the indicators. */
  readonly amount: number
  readonly isProvisional: boolean
}

export interface StaffPlan {
  readonly targetId: string
  /** Posts that the plan reckons with, null where it names none. */
  readonly planned: number | null
  /** "rund 910" */
  readonly isApproximate: boolean
}

/** A number as the plan prints it: never computed from others, so that its rounding stays the plan's. */
export interface TopicFigure {
  readonly id: string
  readonly label: string
  readonly value: number
  /** What stands behind the number: `Mio. €`, `%`, `VZÄ`. */
  readonly measure: string
  readonly decimals: number
  readonly note?: string
  readonly isProvisional: boolean
}

export type ActivityState = 'planned' | 'running' | 'done' | 'stopped' | 'unknown'

/** Handlungsansatz: a planned activity under a focus topic. */
export interface Activity {
  readonly id: string
  readonly topicId: string
  readonly title: string
  readonly gist: string
  readonly state: ActivityState
  /** `YYYY-MM-DD` where the plan names a date. */
  readonly start: string | null
  readonly end: string | null
  readonly responsible: string | null
  /** Unit ids, or names of places outside of the organisation. */
  readonly places: readonly string[]
  readonly indicatorIds: readonly string[]
  readonly milestones: readonly Milestone[]
  readonly section: string
  /** What shows that it was done. */
  readonly evidence?: string
  /** Oldest first. */
  readonly notes?: readonly ActivityNote[]
}

export interface ActivityNote {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly text: string
}

export interface Milestone {
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DD`, null where the plan names no date. */
  readonly due: string | null
  readonly doneOn: string | null
  readonly evidence: string | null
}

/** A mark on the time axis of charts. */
export interface PlanEvent {
  readonly id: string
  readonly label: string
  readonly from: Month
  readonly to: Month | null
  readonly note: string
  /** False keeps the mark off the charts. */
  readonly isOnCharts?: boolean
  /** Where the event says something; on every chart, where neither topics nor indicators are named. */
  readonly topicIds?: readonly string[]
  readonly indicatorIds?: readonly string[]
}
