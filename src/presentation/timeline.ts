import {
  addMonths,
  lastDayOf,
  type Month,
  monthIndexOf,
  monthOf,
  monthOfYearOf,
  monthsBetween,
  parseMonth,
  yearOf,
} from '@/domain/month'
import type { Plan, Topic } from '@/domain/plan'
import { formatMonthOfYear } from '@/texts/format'
import type { ActivityView, MilestoneView, TopicActivities } from './milestones'

/** Places on the time line are shares of its length: 0 is its first day, 1 the end of its last. */
export interface Timeline {
  readonly months: number
  readonly years: readonly { readonly year: number; readonly from: number; readonly to: number }[]
  readonly ticks: readonly { readonly label: string; readonly at: number }[]
  readonly days: readonly { readonly kind: 'asOf' | 'today'; readonly day: string; readonly at: number }[]
  readonly topics: readonly TimelineTopic[]
}

export interface TimelineTopic {
  readonly topic: Topic
  readonly rows: readonly TimelineRow[]
  /** Activities without any date in the plan: they have no place on the line. */
  readonly undated: readonly ActivityView[]
}

export interface TimelineRow {
  readonly view: ActivityView
  /** Null where only milestones of the activity have a date. */
  readonly bar: Bar | null
  readonly milestones: readonly Diamond[]
  readonly undated: readonly MilestoneView[]
}

export interface Bar {
  readonly from: number
  readonly to: number
  /** What the plan does not name, or what lies beyond the line: the bar has no edge there. */
  readonly isStartOpen: boolean
  readonly isEndOpen: boolean
}

export interface Diamond {
  readonly view: MilestoneView
  readonly at: number
  /** Where its day lies beyond the line, at whose end it then stands. */
  readonly beyond: 'before' | 'after' | null
}

/** Dates further away than this from the plan's year stand at the end of the line. */
const mostYearsBefore = 1
const mostYearsAfter = 3

/** A bar of which the plan names only one end is no longer than this many months. */
const stubMonths = 1.5

/** The plan's year, and the months beyond it in which the shown activities have a date. */
export function timelineOf(
  groups: readonly TopicActivities[],
  at: { readonly year: Plan['year']; readonly month: Month; readonly today: string },
): Timeline | undefined {
  const months = shownMonths(groups, at.year)
  const [first] = months
  if (first === undefined) return undefined
  const scale: Scale = { first, count: months.length }
  return {
    months: months.length,
    years: yearsOf(months),
    ticks: ticksOf(months),
    days: daysOf(scale, at),
    topics: groups.map((group) => topicOf(group, scale)),
  }
}

interface Scale {
  readonly first: Month
  readonly count: number
}

function shownMonths(groups: readonly TopicActivities[], year: number): readonly Month[] {
  const january = monthOf(year, 1)
  if (january === undefined) return []
  const dates = groups.flatMap(({ activities }) => activities.flatMap(datesOf))
  const named = dates.flatMap((day) => parseMonth(day.slice(0, 7)) ?? [])
  const first = [january, ...named].reduce((one, other) => (other < one ? other : one))
  const last = [addMonths(january, 11), ...named].reduce((one, other) => (other > one ? other : one))
  const earliest = addMonths(january, -12 * mostYearsBefore)
  const latest = addMonths(january, 12 * mostYearsAfter - 1)
  return monthsBetween(first < earliest ? earliest : first, last > latest ? latest : last)
}

function datesOf({ activity }: ActivityView): readonly string[] {
  const dues = activity.milestones.map(dayOf)
  return [activity.start, activity.end, ...dues].filter((day) => day !== null)
}

/** A milestone stands on the day that the plan names; what was done without one, on the day that it was done. */
function dayOf({ due, doneOn }: MilestoneView['milestone']): string | null {
  return due ?? doneOn
}

function yearsOf(months: readonly Month[]): Timeline['years'] {
  const years = [...new Set(months.map(yearOf))]
  return years.map((year) => {
    const of = months.filter((month) => yearOf(month) === year)
    const from = months.findIndex((month) => yearOf(month) === year) / months.length
    return { year, from, to: from + of.length / months.length }
  })
}

/** Every month up to two years, else every quarter. */
function ticksOf(months: readonly Month[]): Timeline['ticks'] {
  const step = months.length > 24 ? 3 : 1
  return months.flatMap((month, index) => {
    const monthOfYear = monthOfYearOf(month)
    const isShown = (monthOfYear - 1) % step === 0
    return isShown ? [{ label: formatMonthOfYear(monthOfYear), at: index / months.length }] : []
  })
}

function daysOf(scale: Scale, { month, today }: { month: Month; today: string }): Timeline['days'] {
  const asOf = lastDayOf(month)
  const days = [
    { kind: 'asOf', day: asOf, at: endOf(asOf, scale) },
    { kind: 'today', day: today, at: endOf(today, scale) },
  ] as const
  return days.filter(({ kind, day, at }) => at >= 0 && at <= 1 && (kind === 'asOf' || day !== asOf))
}

function topicOf({ topic, activities }: TopicActivities, scale: Scale): TimelineTopic {
  const dated = activities.filter((view) => datesOf(view).length > 0)
  return {
    topic,
    rows: dated.map((view) => rowOf(view, scale)),
    undated: activities.filter((view) => datesOf(view).length === 0),
  }
}

function rowOf(view: ActivityView, scale: Scale): TimelineRow {
  const diamonds = view.milestones.flatMap((each) => {
    const day = dayOf(each.milestone)
    return day === null ? [] : [{ day, diamond: diamondOf(each, startOf(day, scale)) }]
  })
  return {
    view,
    bar: barOf(view.activity, scale),
    milestones: diamonds
      .toSorted((one, other) => one.day.localeCompare(other.day))
      .map(({ diamond }) => diamond),
    undated: view.milestones.filter(({ milestone }) => dayOf(milestone) === null),
  }
}

function diamondOf(view: MilestoneView, at: number): Diamond {
  const beyond = at < 0 ? 'before' : at > 1 ? 'after' : null
  return { view, at: within(at), beyond }
}

function barOf({ start, end }: ActivityView['activity'], scale: Scale): Bar | null {
  const stub = stubMonths / scale.count
  if (start !== null) {
    const from = startOf(start, scale)
    return barBetween(from, end === null ? null : endOf(end, scale), stub)
  }
  if (end === null) return null
  const to = endOf(end, scale)
  return { ...barBetween(to - stub, to, stub), isStartOpen: true }
}

function barBetween(from: number, to: number | null, stub: number): Bar {
  return {
    from: within(from),
    to: within(to ?? from + stub),
    isStartOpen: from < 0,
    isEndOpen: to === null || to > 1,
  }
}

function startOf(day: string, scale: Scale): number {
  return positionOf(day, scale, Number(day.slice(8, 10)) - 1)
}

function endOf(day: string, scale: Scale): number {
  return positionOf(day, scale, Number(day.slice(8, 10)))
}

function positionOf(day: string, { first, count }: Scale, daysBefore: number): number {
  const month = parseMonth(day.slice(0, 7))
  if (month === undefined) return 0
  const share = daysBefore / Number(lastDayOf(month).slice(8, 10))
  return (monthIndexOf(month) - monthIndexOf(first) + share) / count
}

function within(at: number): number {
  return Math.min(1, Math.max(0, at))
}
