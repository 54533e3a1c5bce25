import type { Place } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import type { Month } from '@/domain/month'
import type { Topic } from '@/domain/plan'
import type { TopicSummary } from '@/domain/topicSummary'
import { describeAttainment, describeCaveat } from '@/texts/headline'
import { describeOverview, describeTopic } from '@/texts/overview'
import { describeResources } from '@/texts/resources'
import { asOfBehind } from './asOf'
import { needingAttention, type Overview, overviewOf, type TopicSection } from './overview'
import { type ResourcesView, resourcesOf } from './resources'
import { overviewSlideId, resourcesSlideId, targetSlideId, topicSlideId } from './slideFor'
import { isMeasured, type TargetRow } from './targetRow'

/** One message per slide. The id stands in the address, so that every slide is a link. */
export type Slide = OverviewSlide | TopicSlide | ResourcesSlide | TargetSlide

interface SlideFrame {
  readonly id: string
  readonly headline: string
}

export interface OverviewSlide extends SlideFrame {
  readonly kind: 'overview'
  readonly sections: readonly TopicSection[]
  readonly summary: TopicSummary
}

export interface TopicSlide extends SlideFrame {
  readonly kind: 'topic'
  readonly topic: Topic
  readonly summary: TopicSummary
  readonly rows: readonly TargetRow[]
  /** A topic with more targets than a slide holds goes on: part 1 of 2. */
  readonly part: number
  readonly parts: number
  /** Where deviation bars end, the same on all slides. */
  readonly scale: number
}

export interface ResourcesSlide extends SlideFrame {
  readonly kind: 'resources'
  readonly topic: Topic
  readonly resources: ResourcesView
}

export interface TargetSlide extends SlideFrame {
  readonly kind: 'target'
  readonly topic: Topic
  readonly row: TargetRow
  readonly caveat: string | null
  /** `YYYY-MM-DD`, '' where the source names none. */
  readonly asOf: string
  /** Where the numbers come from, as the plan names it. */
  readonly source: string
}

/** Rows that a slide holds at its smallest type size. */
const rowsPerSlide = 10

/** The meeting's slides: the overview, then each topic and the chart of each of its targets, in the plan's order. */
export function deckOf(evaluation: Evaluation, at: Place & { month: Month }): readonly Slide[] {
  const overview = overviewOf(evaluation, at)
  return [
    overviewSlide(overview),
    ...overview.sections.flatMap((section) => sectionSlides(evaluation, overview, section)),
  ]
}

/** Position of the slide that an address names; the first one for an unknown name. */
export function slideIndex(deck: readonly Slide[], id: string): number {
  return Math.max(
    0,
    deck.findIndex((slide) => slide.id === id),
  )
}

function overviewSlide({ sections, summary }: Overview): OverviewSlide {
  return {
    kind: 'overview',
    id: overviewSlideId,
    headline: describeOverview(summary.counts),
    sections,
    summary,
  }
}

function sectionSlides(evaluation: Evaluation, { scale }: Overview, section: TopicSection): readonly Slide[] {
  return [
    ...topicSlides(section, scale),
    ...resourcesSlides(evaluation, section),
    ...section.rows.filter(isMeasured).map((row) => targetSlide(evaluation, section.topic, row)),
  ]
}

function topicSlides({ topic, rows, summary }: TopicSection, scale: number): readonly TopicSlide[] {
  const parts = Math.max(1, Math.ceil(rows.length / rowsPerSlide))
  const headline = describeTopic(summary.counts, exampleOf(rows))
  return Array.from({ length: parts }, (_, index) => ({
    kind: 'topic',
    id: topicSlideId(topic.id, index + 1),
    headline,
    topic,
    summary,
    rows: rows.slice(index * rowsPerSlide, (index + 1) * rowsPerSlide),
    part: index + 1,
    parts,
    scale,
  }))
}

function exampleOf(rows: readonly TargetRow[]): { label: string; deviation: string } | null {
  const first = needingAttention(rows)[0]
  return first?.deviation ? { label: first.label, deviation: first.deviation.text } : null
}

function resourcesSlides(evaluation: Evaluation, { topic, rows }: TopicSection): readonly ResourcesSlide[] {
  const resources = resourcesOf(evaluation, topic, rows)
  if (resources === null) return []
  const budgets = resources.budgets.map(({ row, left }) => ({
    label: row.label,
    left,
    quantity: row.compared,
  }))
  const headline = describeResources(budgets)
  return [{ kind: 'resources', id: resourcesSlideId(topic.id), headline, topic, resources }]
}

function targetSlide(evaluation: Evaluation, topic: Topic, row: TargetRow): TargetSlide {
  const { attainment, compared, indicatorId } = row
  const { unitId, sex, month } = attainment
  const indicator = evaluation.indicatorById.get(indicatorId ?? '')
  return {
    kind: 'target',
    id: targetSlideId(row.id),
    headline: describeAttainment(attainment, compared, row.yearBefore?.text),
    topic,
    row,
    caveat: describeCaveat(attainment),
    asOf: indicatorId === null ? '' : asOfBehind(evaluation, indicatorId, { place: { unitId, sex }, month }),
    source: indicator?.source ?? '',
  }
}
