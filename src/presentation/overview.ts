import type { AttainmentStatus } from '@/domain/attainment'
import type { Place } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import type { Month } from '@/domain/month'
import type { Topic } from '@/domain/plan'
import { summarizeTopic, type TopicSummary } from '@/domain/topicSummary'
import { duesOf, type DueView } from './milestones'
import { type TargetRow, targetRows } from './targetRow'

export interface Overview {
  readonly sections: readonly TopicSection[]
  readonly summary: TopicSummary
  /** Missed first, then at risk; the largest deviation of a state first. */
  readonly attention: readonly TargetRow[]
  /** Milestones and ends of activities that are overdue or due soon. */
  readonly dues: readonly DueView[]
  /** Where deviation bars end: the largest deviation shown, a round number. */
  readonly scale: number
}

export interface TopicSection {
  readonly topic: Topic
  readonly rows: readonly TargetRow[]
  readonly summary: TopicSummary
}

export function overviewOf(evaluation: Evaluation, at: Place & { month: Month }): Overview {
  const rows = targetRows(evaluation, at)
  return {
    sections: sectionsOf(evaluation.plan.topics, rows),
    summary: summarizeRows(rows),
    attention: needingAttention(rows),
    dues: duesOf(evaluation.plan, at.month),
    scale: deviationScale(rows),
  }
}

export function sectionsOf(topics: readonly Topic[], rows: readonly TargetRow[]): readonly TopicSection[] {
  return topics.map((topic) => {
    const own = rows.filter(({ topicId }) => topicId === topic.id)
    return { topic, rows: own, summary: summarizeRows(own) }
  })
}

/**
 * Two columns of about the same height, in reading order. Worked out here because the browser's own
 * balancing of columns lays the page out several times.
 */
export function splitIntoColumns(sections: readonly TopicSection[]): readonly (readonly TopicSection[])[] {
  const heights = sections.map(heightOf)
  const unevenness = (at: number) => Math.abs(sumOf(heights.slice(0, at)) - sumOf(heights.slice(at)))
  const cuts = sections
    .map((_, index) => index + 1)
    .toSorted((one, other) => unevenness(one) - unevenness(other))
  const cut = cuts[0] ?? 0
  return [sections.slice(0, cut), sections.slice(cut)].filter((column) => column.length > 0)
}

/** In lines of type: a rated row has two, a heading with its columns three. */
function heightOf({ rows }: TopicSection): number {
  return 3 + sumOf(rows.map(({ deviation }) => (deviation === null ? 1.5 : 2)))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

export function needingAttention(rows: readonly TargetRow[]): readonly TargetRow[] {
  const ofStatus = (status: AttainmentStatus) =>
    rows.filter((row) => row.status === status).toSorted(byDeviation)
  return [...ofStatus('missed'), ...ofStatus('atRisk')]
}

/**
 * Half the width of a deviation bar in percent, the same for all rows. Longer bars are cut and say so:
 * one outlier must not make all others invisible.
 */
export function deviationScale(rows: readonly TargetRow[]): number {
  const largest = Math.max(0, ...rows.map(({ deviation }) => Math.abs(deviation?.size ?? 0)))
  return steps.find((step) => step >= largest) ?? widest
}

const widest = 25
const steps = [1, 2, 3, 5, 7.5, 10, 15, 20, widest]

function summarizeRows(rows: readonly TargetRow[]): TopicSummary {
  return summarizeTopic(rows.map(({ attainment }) => attainment))
}

function byDeviation(one: TargetRow, other: TargetRow): number {
  return Math.abs(other.deviation?.size ?? 0) - Math.abs(one.deviation?.size ?? 0)
}
