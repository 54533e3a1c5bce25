import { describe, expect, it } from 'vitest'
import { activitiesByTopic, milestonesNeedingAttention, milestoneState } from '@/presentation/milestones'
import { activity, milestone, month, northOffice, smallPlan, southOffice } from '../builders'

describe('the state of a milestone at the end of September 2023', () => {
  it.each([
    { due: '2023-09-29', doneOn: null, evidence: null, state: 'overdue' },
    { due: '2023-09-30', doneOn: null, evidence: null, state: 'dueSoon' },
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

describe('milestones that need attention', () => {
  it('are the overdue ones, then those due soon, each by date', () => {
    const milestones = [
      milestone({ id: 'soon', due: '2023-10-31' }),
      milestone({ id: 'late', due: '2023-08-31' }),
      milestone({ id: 'later', due: '2024-06-30' }),
      milestone({ id: 'latest', due: '2023-01-31' }),
    ]
    const plan = smallPlan({ activities: [activity({ milestones })] })
    const found = milestonesNeedingAttention(plan, month('2023-09'))
    expect(found.map((view) => view.milestone.id)).toEqual(['latest', 'late', 'soon'])
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
      isEverywhere: false,
    })
  })

  it('know when they take place in every office', () => {
    expect(viewOf([northOffice.id, southOffice.id])?.isEverywhere).toBe(true)
    expect(viewOf([])?.isEverywhere).toBe(false)
  })

  it('know the indicators that they should move', () => {
    expect(viewOf([])?.indicators.map(({ label }) => label)).toEqual(['LZB-Bestand'])
  })
})
