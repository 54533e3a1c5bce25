import type { Attainment, AttainmentStatus } from './attainment'

export interface TopicSummary {
  readonly counts: Readonly<Record<AttainmentStatus, number>>
  /** The worst rated state; null where no target is rated. No composite is invented. */
  readonly worst: AttainmentStatus | null
}

const worstFirst = ['missed', 'atRisk', 'onTrack', 'reached'] as const satisfies readonly AttainmentStatus[]

export function summarizeTopic(attainments: readonly Attainment[]): TopicSummary {
  const counts = { reached: 0, onTrack: 0, atRisk: 0, missed: 0, unrated: 0, infoOnly: 0 }
  for (const { status } of attainments) counts[status] += 1
  return { counts, worst: worstFirst.find((status) => counts[status] > 0) ?? null }
}
