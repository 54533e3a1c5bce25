import { describe, expect, it } from 'vitest'
import type { Activity } from '@/domain/plan'
import { activitiesByTopic, duesOf, milestoneState } from '@/presentation/milestones'
import { activity, milestone, month, northOffice, smallPlan, southOffice } from '../builders'

describe('the state of a milestone at the end of September 2023', () => {
  it.each([
    { due: '2023-09-29', doneOn: null, evidence: null, state: 'overdue' },
    { due: '2023-09-30', doneOn: null, evidence: null, state: 'overdue' },
    { due: '2023-10-01', doneOn: null, evidence: null, state: 'dueSoon' },
    { due: '2023-11-30', doneOn: null, evidence: null, state: 'dueSoon' },
    { due: '2023-12-01', doneOn: null, evidence: null, state: 'open' },
    { due: null, doneOn: null, evidence: null, state: 'undated' },
    { due: '2023-06-30', doneOn: '2023-07-01', evidence: 'Bescheid', state: 'done' },
    { due: '2023-06-30', doneOn: '2023-07-01', evidence: null, state: 'doneWithoutEvidence' },
    { due: '2023-06-30', doneOn: '2023-10-01', evidence: 'Bescheid', state: 'overdue' },
  ] as const)('due $due, done $doneOn: $state', ({ state, ...dates }) => {
    expect(milestoneState(milestone(dates), month('2023-09'))).toBe(state)
  })
})

describe('what is due of the activities at the end of September 2023', () => {
  function duesIn(activities: readonly Activity[]): readonly string[] {
    const dues = duesOf(smallPlan({ activities }), month('2023-09'))
    return dues.map(({ activity: { id }, milestone: of, state }) => `${state} ${id}/${of?.id ?? 'end'}`)
  }

  it('are the overdue days, then those due soon, each by date; ends of activities among them', () => {
    const milestones = [
      milestone({ id: 'soon', due: '2023-10-31' }),
      milestone({ id: 'late', due: '2023-08-31' }),
      milestone({ id: 'later', due: '2024-06-30' }),
      milestone({ id: 'latest', due: '2023-01-31' }),
      milestone({ id: 'done', due: '2023-01-31', doneOn: '2023-02-01' }),
      milestone({ id: 'undated' }),
    ]
    expect(
      duesIn([
        activity({ milestones, end: '2023-11-30' }),
        activity({ id: 'fairs', state: 'running', end: '2023-03-31' }),
      ]),
    ).toEqual([
      'overdue health-bus/latest',
      'overdue fairs/end',
      'overdue health-bus/late',
      'dueSoon health-bus/soon',
      'dueSoon health-bus/end',
    ])
  })

  it.each([
    { state: 'planned', end: '2023-09-29', dues: ['overdue health-bus/end'] },
    { state: 'running', end: '2023-09-30', dues: ['overdue health-bus/end'] },
    { state: 'running', end: '2023-10-01', dues: ['dueSoon health-bus/end'] },
    { state: 'unknown', end: '2023-11-30', dues: ['dueSoon health-bus/end'] },
    { state: 'running', end: '2023-12-01', dues: [] },
    { state: 'running', end: null, dues: [] },
    { state: 'done', end: '2023-01-31', dues: [] },
    { state: 'stopped', end: '2023-01-31', dues: [] },
  ] as const)('an activity $state until $end: $dues', ({ dues, ...said }) => {
    expect(duesIn([activity(said)])).toEqual(dues)
  })

  it('are nothing of an activity that was stopped, whose open milestones are dropped', () => {
    const milestones = [
      milestone({ due: '2023-01-31' }),
      milestone({ id: 'done', due: '2023-01-31', doneOn: '2023-02-01', evidence: 'Vermerk' }),
    ]
    const stopped = activity({ state: 'stopped', milestones })
    expect(duesIn([stopped])).toEqual([])
    const [group] = activitiesByTopic(smallPlan({ activities: [stopped] }), month('2023-09'))
    expect(group?.activities[0]?.milestones.map(({ state }) => state)).toEqual(['dropped', 'done'])
  })
})

describe('the activities of a topic', () => {
  function viewOf(places: readonly string[]) {
    const plan = smallPlan({ activities: [activity({ places, indicatorIds: ['lzb-stock'] })] })
    return activitiesByTopic(plan, month('2023-09'))[0]?.activities[0]
  }

  it('name their offices and places elsewhere', () => {
    expect(viewOf([northOffice.id, 'Herne'])).toMatchObject({
      places: ['Nordstadt', 'Herne'],
      allOffices: null,
    })
  })

  it('know when they take place in every office', () => {
    expect(viewOf([northOffice.id, 'Herne', southOffice.id])).toMatchObject({
      places: ['Herne'],
      allOffices: 2,
    })
    expect(viewOf([])?.allOffices).toBeNull()
  })

  it('know the indicators that they should move', () => {
    expect(viewOf([])?.indicators.map(({ label }) => label)).toEqual(['LZB-Bestand'])
  })
})
