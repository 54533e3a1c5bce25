import { summarizeTopic } from '@/domain/topicSummary'
import type { TopicSection } from '@/presentation/overview'
import { targetRow, type TargetRow } from '@/presentation/targetRow'
import { type Entry, evaluationOf, month, monthly, smallPlan, target, traeger } from '../../builders'

/** A target of at most 1,000 persons, seen in January 2023. */
export function rowOf(label: string, actual: Entry, limit: number | null = 1000): TargetRow {
  const subject = target({ kind: 'threshold', direction: 'down', value: limit }, { id: label, label })
  const rows = [...monthly('lzb-stock', '2022-01', [1100]), ...monthly('lzb-stock', '2023-01', [actual])]
  return targetRow(evaluationOf(rows), subject, { unitId: traeger.id, sex: 'total', month: month('2023-01') })
}

export function sectionOf(rows: readonly TargetRow[]): TopicSection {
  const [topic] = smallPlan().topics
  if (topic === undefined) throw new Error('the small plan has a topic')
  return { topic, rows, summary: summarizeTopic(rows.map(({ attainment }) => attainment)) }
}
