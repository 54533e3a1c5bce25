import { describe, expect, it } from 'vitest'
import type { Activity, Milestone } from '@/domain/plan'
import { activitiesSince, type ActivityNews } from '@/domain/sinceActivities'
import { activity, milestone, smallPlan } from '../builders'

const open = milestone({ due: '2023-06-30' })

function newsBetween(then: Partial<Activity>, now: Partial<Activity>): readonly ActivityNews[] {
  const before = smallPlan({ activities: [activity(then)] })
  const after = smallPlan({ activities: [activity(now)] })
  return activitiesSince(before, after).flatMap(({ news }) => news)
}

describe('what changed about an activity', () => {
  it.each<{
    what: string
    then: Partial<Activity>
    now: Partial<Activity>
    expected: readonly ActivityNews[]
  }>([
    { what: 'nothing', then: {}, now: { gist: 'Anders gesagt.' }, expected: [] },
    {
      what: 'its state',
      then: {},
      now: { state: 'running' },
      expected: [{ kind: 'state', before: 'planned', after: 'running' }],
    },
    {
      what: 'its days and who is responsible',
      then: { start: '2023-01-01', end: null },
      now: { start: '2023-02-01', end: '2023-12-31', responsible: 'Fachbereich' },
      expected: [
        { kind: 'start', before: '2023-01-01', after: '2023-02-01' },
        { kind: 'end', before: null, after: '2023-12-31' },
        { kind: 'responsible', before: null, after: 'Fachbereich' },
      ],
    },
    {
      what: 'a further note',
      then: { notes: [{ on: '2023-01-10', text: 'Bestellt.' }] },
      now: {
        notes: [
          { on: '2023-01-10', text: 'Bestellt.' },
          { on: '2023-03-01', text: 'Geliefert.' },
        ],
      },
      expected: [{ kind: 'note', note: { on: '2023-03-01', text: 'Geliefert.' } }],
    },
  ])('$what', ({ then, now, expected }) => {
    expect(newsBetween(then, now)).toEqual(expected)
  })

  it.each<{ what: string; now: Partial<Milestone>; kinds: readonly string[] }>([
    { what: 'moved', now: { due: '2023-09-30' }, kinds: ['moved'] },
    { what: 'without a date now', now: { due: null }, kinds: ['moved'] },
    { what: 'done', now: { doneOn: '2023-06-01', evidence: 'Bescheid' }, kinds: ['ticked'] },
    { what: 'moved and done', now: { due: '2023-09-30', doneOn: '2023-06-01' }, kinds: ['moved', 'ticked'] },
    { what: 'as it was', now: { title: 'Antrag' }, kinds: [] },
  ])('a milestone is $what', ({ now, kinds }) => {
    const news = newsBetween({ milestones: [open] }, { milestones: [{ ...open, ...now }] })
    expect(news.map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    { now: { doneOn: null, evidence: null }, kind: 'unticked' },
    { now: { doneOn: '2023-05-02', evidence: null }, kind: 'ticked' },
    { now: { doneOn: '2023-06-01', evidence: 'Bescheid' }, kind: 'evidence' },
  ])('a milestone that was done without evidence is $kind', ({ now, kind }) => {
    const done = { ...open, doneOn: '2023-06-01' }
    const news = newsBetween({ milestones: [done] }, { milestones: [{ ...done, ...now }] })
    expect(news.map((each) => each.kind)).toEqual([kind])
  })

  it('milestones came and went', () => {
    const later = milestone({ id: 'start', title: 'Start' })
    expect(newsBetween({ milestones: [open] }, { milestones: [later] })).toEqual([
      { kind: 'milestoneAdded', milestone: later },
      { kind: 'milestoneRemoved', milestone: open },
    ])
  })
})

it('names new activities in the order of the plan, and those that are gone last', () => {
  const [bus, fairs, gone] = [activity(), activity({ id: 'fairs' }), activity({ id: 'gone' })]
  const changes = activitiesSince(
    smallPlan({ activities: [gone, bus] }),
    smallPlan({ activities: [bus, fairs] }),
  )
  expect(changes).toEqual([
    { activity: fairs, news: [{ kind: 'added' }] },
    { activity: gone, news: [{ kind: 'removed' }] },
  ])
})
