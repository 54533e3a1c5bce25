import type { Place } from '@/domain/cube'
import type { Month } from '@/domain/month'
import { type DataSince, type PlanSince, planSince } from '@/domain/since'
import { importsSince } from '@/domain/sinceImports'
import type { Standpoint } from '@/domain/standpoint'
import {
  describeComparison,
  describeOtherPlan,
  describePlace,
  describeSinceCounts,
  describeUnchanged,
  sinceTexts,
} from '@/texts/meetingSince'
import { dataCounts, flipCounts } from './sinceCounts'
import {
  type ChangedImport,
  changedImports,
  type ListedImport,
  monthsViews,
  type MonthsView,
  type ValuesView,
  valuesViews,
} from './sinceData'
import { changedActivities, type ChangedThing, changedTargets } from './sincePlan'
import { flipView, type FlipView } from './sinceState'

/** What changed since a meeting, as it is printed. */
export interface SinceView {
  /** What is counted, the weightiest first; empty where nothing changed. */
  readonly counts: readonly string[]
  /** What is compared with what. */
  readonly comparison: string
  /** What limits the comparison. */
  readonly caveats: readonly string[]
  readonly flips: readonly FlipView[]
  readonly months: readonly MonthsView[]
  readonly values: readonly ValuesView[]
  readonly targets: readonly ChangedThing[]
  readonly activities: readonly ChangedThing[]
  readonly imports: readonly ChangedImport[]
  /** The chapters without anything new, in a sentence. */
  readonly unchanged: string
}

/** What a meeting had before it, and what there is now. */
export interface SinceInput {
  readonly data: DataSince
  readonly then: Standpoint
  readonly now: Standpoint & { readonly month: Month }
  readonly place: Place
  readonly shown: {
    /** ISO time */
    readonly at: string
    readonly importIds: readonly number[]
    readonly isPlanOfThen: boolean
  }
  readonly imports: readonly ListedImport[]
}

export function sinceView(input: SinceInput): SinceView {
  const { data, now, place, shown } = input
  const then = heldAgainst(input)
  const changed = planSince(then, now, place)
  const { flips, targets, activities } = changed ?? incomparable
  const { plan } = now.evaluation
  const imports = importsSince(shown, input.imports)
  const chapters = {
    flips: flips.map((flip) => flipView(flip, { then: then.evaluation.plan, now: plan })),
    months: monthsViews(plan, data),
    values: valuesViews(plan, data.values),
    targets: changedTargets(then.evaluation.plan, plan, targets),
    activities: changed === null ? [] : changedActivities({ then, now }, activities),
    imports: changedImports(imports),
  }
  return {
    ...chapters,
    counts: describeSinceCounts({
      isOtherPlan: changed === null,
      ...dataCounts(data, then, now),
      ...flipCounts(flips),
      targets: chapters.targets.length,
      activities: chapters.activities.length,
      undone: imports.undone.length,
      restored: imports.restored.length,
    }),
    comparison: describeComparison({
      at: shown.at,
      then: then.month,
      now: now.month,
      place: describePlace(plan.organisation.units, place),
    }),
    caveats: caveatsOf(changed, then, input),
    unchanged: describeUnchanged(
      (changed === null ? chaptersOfData : allChapters)
        .filter((name) => chapters[name].length === 0)
        .map((name) => chapterTitles[name]),
    ),
  }
}

/** Of another plan nothing can be said. */
const incomparable: PlanSince = { flips: [], targets: [], activities: [] }

const chapterTitles = {
  flips: sinceTexts.states,
  months: sinceTexts.months,
  values: sinceTexts.values,
  targets: sinceTexts.targets,
  activities: sinceTexts.activities,
  imports: sinceTexts.imports,
} as const

/** What can be compared with whatever plan. */
const chaptersOfData = ['months', 'values', 'imports'] as const
const allChapters = ['flips', 'months', 'values', 'targets', 'activities', 'imports'] as const

/** Whoever looks at an earlier month than the meeting did compares that month: nothing turns because time runs back. */
function heldAgainst({ then, now }: SinceInput): Standpoint {
  return then.month !== null && then.month > now.month ? { ...then, month: now.month } : then
}

function caveatsOf(
  changed: PlanSince | null,
  then: Standpoint,
  { now, shown }: SinceInput,
): readonly string[] {
  const [before, after] = [then.evaluation.plan, now.evaluation.plan]
  return [
    changed === null ? describeOtherPlan(before.title, after.title) : '',
    shown.isPlanOfThen ? '' : sinceTexts.notPlanOfThen,
    then.month === null ? sinceTexts.noValuesThen : '',
  ].filter((caveat) => caveat !== '')
}
