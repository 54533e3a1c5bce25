import { describe, expect, it } from 'vitest'
import {
  type ActivityFilter,
  activityFilterQuery,
  everyActivity,
  filterActivities,
  parseActivityFilter,
  placesOfActivities,
  responsibleOfActivities,
} from '@/presentation/activityFilter'
import { activitiesByTopic } from '@/presentation/milestones'
import { activity, milestone, month, northOffice, smallPlan, southOffice } from '../builders'

const [topic] = smallPlan().topics
const plan = smallPlan({
  topics: topic === undefined ? [] : [topic, { ...topic, id: 'b2', code: 'B.2' }],
  activities: [
    activity({
      id: 'bus',
      places: ['Herne', northOffice.id],
      milestones: [milestone({ due: '2023-06-30' })],
    }),
    activity({ id: 'fairs', state: 'running', responsible: 'Fachbereich', end: '2023-10-31' }),
    activity({ id: 'form', topicId: 'b2', responsible: 'Digitales', places: [southOffice.id, 'Bochum'] }),
  ],
})

describe('the activities asked for', () => {
  it.each<{ filter: Partial<ActivityFilter>; found: readonly string[] }>([
    { filter: {}, found: ['bus', 'fairs', 'form'] },
    { filter: { topicId: 'b2' }, found: ['form'] },
    { filter: { topicId: 'unknown' }, found: [] },
    { filter: { state: 'running' }, found: ['fairs'] },
    { filter: { responsible: 'Digitales' }, found: ['form'] },
    { filter: { responsible: '-' }, found: ['bus'] },
    { filter: { place: northOffice.id }, found: ['bus'] },
    { filter: { place: 'Herne' }, found: ['bus'] },
    { filter: { place: '-' }, found: ['fairs'] },
    { filter: { due: 'any' }, found: ['bus', 'fairs'] },
    { filter: { due: 'overdue' }, found: ['bus'] },
    { filter: { due: 'dueSoon' }, found: ['fairs'] },
    { filter: { due: 'any', state: 'planned' }, found: ['bus'] },
  ])('by $filter are $found', ({ filter, found }) => {
    const groups = filterActivities(activitiesByTopic(plan, month('2023-09')), {
      ...everyActivity,
      ...filter,
    })
    expect(groups.flatMap(({ activities }) => activities.map((view) => view.activity.id))).toEqual(found)
    expect(groups.every(({ activities }) => activities.length > 0)).toBe(true)
  })
})

describe('the address of activities', () => {
  it.each<{ query: Readonly<Record<string, unknown>>; filter: Partial<ActivityFilter> }>([
    { query: {}, filter: {} },
    { query: { thema: 'b2', stand: 'done' }, filter: { topicId: 'b2', state: 'done' } },
    {
      query: { zustaendig: 'Digitales', ort: 'Herne' },
      filter: { responsible: 'Digitales', place: 'Herne' },
    },
    { query: { faellig: 'ja' }, filter: { due: 'any' } },
    { query: { faellig: 'ueberfaellig' }, filter: { due: 'overdue' } },
    { query: { faellig: 'bald' }, filter: { due: 'dueSoon' } },
  ])('$query asks for $filter, and back', ({ query, filter }) => {
    const asked = { ...everyActivity, ...filter }
    expect(parseActivityFilter(query)).toEqual(asked)
    expect(JSON.parse(JSON.stringify(activityFilterQuery(asked)))).toEqual(query)
  })

  it('asks for all where it cannot be read', () => {
    expect(parseActivityFilter({ stand: 'fertig', faellig: 'toString', thema: ['a', 'b'] })).toEqual(
      everyActivity,
    )
  })
})

describe('what activities can be filtered by', () => {
  it('is each place that one of them names, offices first', () => {
    expect(placesOfActivities(plan)).toEqual([
      { id: northOffice.id, name: 'Nordstadt' },
      { id: southOffice.id, name: 'Südheim' },
      { id: 'Bochum', name: 'Bochum' },
      { id: 'Herne', name: 'Herne' },
    ])
  })

  it('is each responsible office that one of them names', () => {
    expect(responsibleOfActivities(plan)).toEqual(['Digitales', 'Fachbereich'])
  })
})
