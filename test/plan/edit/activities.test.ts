import { describe, expect, it } from 'vitest'
import type { Activity, Plan } from '@/domain/plan'
import {
  type ActivityDraft,
  addActivity,
  addNote,
  changeActivity,
  removeActivity,
  removeNote,
  targetsByMilestone,
  tickMilestone,
} from '@/plan/edit/activities'
import { readPlan } from '@/plan/readPlan'
import { activity, milestone, northOffice, smallPlan, target } from '../../builders'

const bus = activity({
  milestones: [milestone({ due: '2023-06-30' }), milestone({ id: 'start', title: 'Start' })],
})
const fairs = activity({ id: 'fairs', title: 'Messen' })
const plan = smallPlan({ activities: [bus, fairs] })

const draft: ActivityDraft = {
  topicId: 'b1',
  title: 'Aufsuchende Beratung',
  gist: 'Beratung zu Hause.',
  state: 'planned',
  start: null,
  end: null,
  responsible: null,
  places: [],
  indicatorIds: [],
  milestones: [],
  evidence: null,
}

function changed(after: Plan, id = bus.id): Activity | undefined {
  return after.activities.find((each) => each.id === id)
}

describe('a change of an activity', () => {
  it.each<{ change: Partial<ActivityDraft>; also?: Partial<Activity> }>([
    { change: { state: 'running' } },
    { change: { start: '2023-01-01', end: '2023-12-31' } },
    { change: { responsible: 'Fachbereich Gesundheit' } },
    { change: { places: [northOffice.id, 'Herne'] } },
    { change: { indicatorIds: ['lzb-stock', 'lzb-inflow'] } },
    { change: { evidence: 'Bescheid vom 02.03.2023' } },
    { change: { title: 'Gesundheitsmobil', gist: 'Ein Bus.' } },
  ])('says $change and leaves all else as it is', ({ change }) => {
    const after = changeActivity(plan, bus.id, change)
    expect(changed(after)).toEqual({ ...bus, ...change })
    expect(changed(after, 'fairs')).toBe(fairs)
    expect(readPlan(after)).toEqual({ plan: after })
    expect(plan.activities[0]).toBe(bus)
  })

  it.each([{ evidence: null }, { evidence: '' }, { evidence: '  ' }])(
    'leaves no evidence behind where it is taken away ($evidence)',
    (change) => {
      const withEvidence = changeActivity(plan, bus.id, { evidence: ' Bescheid ' })
      expect(changed(withEvidence)?.evidence).toBe('Bescheid')
      expect(changed(changeActivity(withEvidence, bus.id, change))).toEqual(bus)
    },
  )

  it('keeps the notes', () => {
    const noted = addNote(plan, bus.id, { on: '2023-03-01', text: 'Antrag liegt vor.' })
    const after = changeActivity(noted, bus.id, { state: 'done' })
    expect(changed(after)?.notes).toEqual([{ on: '2023-03-01', text: 'Antrag liegt vor.' }])
  })

  it('changes nothing where there is no such activity', () => {
    expect(changeActivity(plan, 'unknown', { state: 'done' })).toEqual(plan)
  })
})

describe('the milestones of an activity', () => {
  const dates = { due: null, doneOn: null, evidence: null }

  it('get an id of their own when they are new, and keep it otherwise', () => {
    const milestones = [
      ...bus.milestones,
      { id: null, title: 'Start', ...dates },
      { id: null, title: 'Start', ...dates, due: '2023-10-01' },
    ]
    const after = changeActivity(plan, bus.id, { milestones })
    expect(changed(after)?.milestones.map(({ id, due }) => [id, due])).toEqual([
      ['application', '2023-06-30'],
      ['start', null],
      ['start-2', null],
      ['start-3', '2023-10-01'],
    ])
    expect(readPlan(after)).toEqual({ plan: after })
  })

  it('stand in the section that somebody names', () => {
    expect(addActivity(plan, { ...draft, section: 'B.4' }).activities.at(-1)?.section).toBe('B.4')
  })

  it('go when they are left out', () => {
    const after = changeActivity(plan, bus.id, { milestones: bus.milestones.slice(1) })
    expect(changed(after)?.milestones.map(({ id }) => id)).toEqual(['start'])
  })

  it.each([
    { done: { on: '2023-06-01', evidence: 'Bescheid' }, doneOn: '2023-06-01', evidence: 'Bescheid' },
    { done: { on: '2023-06-01', evidence: ' ' }, doneOn: '2023-06-01', evidence: null },
    { done: { on: '2023-06-01', evidence: null }, doneOn: '2023-06-01', evidence: null },
    { done: null, doneOn: null, evidence: null },
  ])('are ticked with day and evidence: $done', ({ done, doneOn, evidence }) => {
    const before = tickMilestone(
      plan,
      { activityId: bus.id, milestoneId: 'application' },
      {
        on: '2023-05-31',
        evidence: 'Vermerk',
      },
    )
    const after = tickMilestone(before, { activityId: bus.id, milestoneId: 'application' }, done)
    expect(changed(after)?.milestones).toEqual([
      milestone({ due: '2023-06-30', doneOn, evidence }),
      bus.milestones[1],
    ])
  })

  it('are found by the targets that name them', () => {
    const rule = { kind: 'milestone', activityId: bus.id, milestoneId: 'start' } as const
    const started = target(rule)
    const other = target({ ...rule, activityId: 'fairs' }, { id: 'other' })
    const targets = [started, other, target({ kind: 'qualitative', status: null, note: '' }, { id: 'third' })]
    expect([...targetsByMilestone({ ...plan, targets }, bus.id)]).toEqual([['start', [started]]])
  })
})

describe('activities of the plan', () => {
  it('are added at the end, in the section of their topic, with an id that can be read', () => {
    const after = addActivity(plan, draft)
    const { evidence, ...said } = draft
    expect(evidence).toBeNull()
    expect(after.activities).toEqual([bus, fairs, { ...said, id: 'b1-aufsuchende-beratung', section: 'B.1' }])
    expect(readPlan(after)).toEqual({ plan: after })
  })

  it('bear different ids when they bear the same title', () => {
    const twice = addActivity(addActivity(plan, draft), draft)
    expect(twice.activities.map(({ id }) => id).slice(2)).toEqual([
      'b1-aufsuchende-beratung',
      'b1-aufsuchende-beratung-2',
    ])
  })

  it('are removed one by one', () => {
    expect(removeActivity(plan, bus.id).activities).toEqual([fairs])
    expect(removeActivity(plan, 'unknown').activities).toEqual([bus, fairs])
  })
})

describe('the notes of an activity', () => {
  const spring = { on: '2023-03-01', text: 'Antrag liegt vor.' }
  const summer = { on: '2023-07-01', text: 'Bewilligt.' }
  const noted = addNote(addNote(plan, bus.id, summer), bus.id, spring)

  it('stand by their day, whenever they were written', () => {
    expect(changed(noted)?.notes).toEqual([spring, summer])
    expect(readPlan(noted)).toEqual({ plan: noted })
  })

  it('stand in the order of writing on one day', () => {
    const second = { on: '2023-03-01', text: 'Alles Gute dazu.' }
    expect(changed(addNote(noted, bus.id, second))?.notes).toEqual([spring, second, summer])
  })

  it('go one at a time, and the last leaves nothing behind', () => {
    const twice = addNote(noted, bus.id, spring)
    expect(changed(removeNote(twice, bus.id, spring))?.notes).toEqual([spring, summer])
    const none = removeNote(removeNote(noted, bus.id, spring), bus.id, summer)
    expect(changed(none)).toEqual(bus)
  })

  it('stay where another one is to be removed', () => {
    expect(changed(removeNote(noted, bus.id, { on: '2023-03-01', text: 'Bewilligt.' }))?.notes).toEqual([
      spring,
      summer,
    ])
  })
})
