import { describe, expect, it } from 'vitest'
import type { Milestone } from '@/domain/plan'
import { activity, measured, milestone, missing, monthly, northOffice, traeger } from '../builders'
import { rated, ratingPlan } from './rating'

function stateOf(over: Partial<Milestone>, month: string) {
  const plan = ratingPlan({
    activities: [activity({ milestones: [milestone({ id: 'other' }), milestone(over)] })],
  })
  const rule = { kind: 'milestone', activityId: 'health-bus', milestoneId: 'application' } as const
  return rated(rule, { rows: [], month, plan })
}

describe('a milestone', () => {
  const due = { due: '2023-06-30' }
  const sent = { ...due, doneOn: '2023-06-30', evidence: 'Bescheid vom 30.06.2023' }

  it.each([
    {
      what: 'is on course before its date',
      milestone: due,
      month: '2023-05',
      status: 'onTrack',
      reason: null,
    },
    {
      what: 'is missed at the end of its very day',
      milestone: due,
      month: '2023-06',
      status: 'missed',
      reason: null,
    },
    {
      what: 'is missed when the day has passed',
      milestone: due,
      month: '2023-07',
      status: 'missed',
      reason: null,
    },
    {
      what: 'is missed by one day',
      milestone: { due: '2023-06-29' },
      month: '2023-06',
      status: 'missed',
      reason: null,
    },
    {
      what: 'is on course for one day more',
      milestone: { due: '2023-07-01' },
      month: '2023-06',
      status: 'onTrack',
      reason: null,
    },
    {
      what: 'is reached in the month in which it was done',
      milestone: sent,
      month: '2023-06',
      status: 'reached',
      reason: null,
    },
    {
      what: 'was not yet reached in the month before',
      milestone: sent,
      month: '2023-05',
      status: 'onTrack',
      reason: null,
    },
    { what: 'stays reached', milestone: sent, month: '2024-03', status: 'reached', reason: null },
    {
      what: 'is missed until it is done late',
      milestone: { ...sent, doneOn: '2023-08-01' },
      month: '2023-07',
      status: 'missed',
      reason: null,
    },
    {
      what: 'is reached late, too',
      milestone: { ...sent, doneOn: '2023-08-01' },
      month: '2023-08',
      status: 'reached',
      reason: null,
    },
    {
      what: 'is not reached without evidence',
      milestone: { ...sent, evidence: null },
      month: '2023-06',
      status: 'onTrack',
      reason: 'noEvidence',
    },
    {
      what: 'is not missed for want of evidence',
      milestone: { ...sent, evidence: null },
      month: '2023-09',
      status: 'onTrack',
      reason: 'noEvidence',
    },
    {
      what: 'cannot be judged without a date',
      milestone: {},
      month: '2023-06',
      status: 'unrated',
      reason: 'noDateSet',
    },
    {
      what: 'is reached without a date',
      milestone: { doneOn: '2023-02-01', evidence: 'Foto' },
      month: '2023-02',
      status: 'reached',
      reason: null,
    },
  ] as const)('$what', ({ milestone, month, status, reason }) => {
    expect(stateOf(milestone, month)).toMatchObject({ status, reason })
  })

  it('compares no numbers', () => {
    expect(stateOf(sent, '2023-06')).toMatchObject({
      actual: missing('notMeaningful'),
      planned: null,
      deviation: null,
      deviationInPercent: null,
      isProvisional: false,
      missingMonths: 0,
    })
  })

  it.each([
    { activityId: 'health-bus', milestoneId: 'nowhere' },
    { activityId: 'nowhere', milestoneId: 'application' },
  ])('of $activityId/$milestoneId must be in the plan', (named) => {
    const plan = ratingPlan({ activities: [activity({ milestones: [milestone()] })] })
    expect(() => rated({ kind: 'milestone', ...named }, { rows: [], month: '2023-06', plan })).toThrow(
      `${named.activityId}/${named.milestoneId}`,
    )
  })
})

describe('a target that is judged by hand', () => {
  it.each([
    { set: 'reached', status: 'reached', reason: null },
    { set: 'onTrack', status: 'onTrack', reason: null },
    { set: 'atRisk', status: 'atRisk', reason: null },
    { set: 'missed', status: 'missed', reason: null },
    { set: null, status: 'unrated', reason: 'noStatusSet' },
  ] as const)('has the state that was set: $set', ({ set, status, reason }) => {
    const rule = { kind: 'qualitative', status: set, note: 'Zusammenarbeit' } as const
    expect(rated(rule, { rows: [], month: '2023-06' })).toMatchObject({ status, reason, planned: null })
  })

  it('stays with its own place whatever is asked for', () => {
    const rule = { kind: 'qualitative', status: 'onTrack', note: '' } as const
    const asked = { rows: [], month: '2023-06', unitId: northOffice.id, sex: 'female' } as const
    expect(rated(rule, asked)).toMatchObject({ unitId: traeger.id, sex: 'total', status: 'onTrack' })
  })

  it('has in each month the state of the version then valid', () => {
    const version = (validFrom: string, status: 'onTrack' | 'missed') => ({
      validFrom,
      reason: '',
      rule: { kind: 'qualitative', status, note: '' } as const,
    })
    const versions = [version('2022-11-10', 'onTrack'), version('2023-06-15', 'missed')]
    const state = (month: string) =>
      rated({ kind: 'qualitative', status: null, note: '' }, { rows: [], month, target: { versions } }).status
    expect([state('2023-05'), state('2023-06')]).toEqual(['onTrack', 'missed'])
  })
})

it('needs no indicator and no data', () => {
  const rows = monthly('lzb-stock', '2023-01', [measured(1)])
  const asked = { rows, month: '2023-06', target: { indicatorId: null } }
  expect(rated({ kind: 'qualitative', status: 'onTrack', note: '' }, asked).status).toBe('onTrack')
})
