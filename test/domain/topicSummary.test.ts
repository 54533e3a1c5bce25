import { expect, it } from 'vitest'
import type { Attainment, AttainmentStatus } from '@/domain/attainment'
import { summarizeTopic } from '@/domain/topicSummary'
import { missing, month, target, traeger } from '../builders'

function attainment(status: AttainmentStatus): Attainment {
  const own = target({ kind: 'info' })
  const [version] = own.versions
  if (version === undefined) throw new Error('no version')
  return {
    target: own,
    version,
    month: month('2023-06'),
    unitId: traeger.id,
    sex: 'total',
    actual: missing('absent'),
    planned: null,
    deviation: null,
    deviationInPercent: null,
    status,
    reason: null,
    isProvisional: false,
    missingMonths: 0,
  }
}

const none = { reached: 0, onTrack: 0, atRisk: 0, missed: 0, unrated: 0, infoOnly: 0 }

it.each([
  {
    states: ['reached', 'onTrack', 'atRisk', 'missed'],
    worst: 'missed',
    counts: { reached: 1, onTrack: 1, atRisk: 1, missed: 1 },
  },
  { states: ['onTrack', 'atRisk', 'onTrack'], worst: 'atRisk', counts: { onTrack: 2, atRisk: 1 } },
  { states: ['reached', 'onTrack'], worst: 'onTrack', counts: { reached: 1, onTrack: 1 } },
  { states: ['reached', 'reached'], worst: 'reached', counts: { reached: 2 } },
  {
    states: ['unrated', 'reached', 'infoOnly'],
    worst: 'reached',
    counts: { reached: 1, unrated: 1, infoOnly: 1 },
  },
  { states: ['unrated', 'infoOnly', 'infoOnly'], worst: null, counts: { unrated: 1, infoOnly: 2 } },
  { states: [], worst: null, counts: {} },
] as const)('a topic with $states is at worst $worst', ({ states, worst, counts }) => {
  expect(summarizeTopic(states.map(attainment))).toEqual({ counts: { ...none, ...counts }, worst })
})
