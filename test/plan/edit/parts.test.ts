import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan'
import { type IndicatorEntry, withIndicator, withoutIndicator } from '@/plan/edit/indicators'
import { withEvent, withoutEvent } from '@/plan/edit/events'
import { withHead } from '@/plan/edit/head'
import { withoutUnit, withUnit } from '@/plan/edit/organisation'
import { referencesToIndicator, referencesToTopic, referencesToUnit } from '@/plan/edit/references'
import { referencesToTarget } from '@/plan/edit/targets'
import { withoutTopic, withTopic } from '@/plan/edit/topics'
import { month } from '../../builders'
import { planOf, problemsOf, smallPlan } from '../smallPlan'

const plan = planOf(smallPlan())
const topic = { code: '2', title: 'Gesundheit', shortTitle: 'Gesundheit', why: 'Darum.', section: '2' }
const head = {
  title: 'Jahresplan 2032',
  year: 2032,
  document: 'Jahresplan 2032',
  asOf: '2031-12-01',
  note: '',
  name: 'Jobcenter Neuland',
  shortName: 'JC Neuland',
}
const entry: IndicatorEntry = {
  label: 'Beratungen im Bus',
  definition: 'Gespräche im Monat',
  kind: 'flow',
  measure: 'Fälle',
  decimals: 0,
  better: 'up',
  hasUnits: true,
  hasSexes: false,
  aliases: [],
  origin: 'manual',
  source: 'Eigene Erfassung',
}

describe('units', () => {
  it('are added below the Träger', () => {
    const added = withUnit(plan, null, {
      id: '99002',
      name: 'Altdorf',
      parentId: '99',
      aliases: ['Altdorf, Stadt'],
    })
    expect(added.organisation.units.map(({ id }) => id)).toEqual(['99', '99001', '99002'])
    expect(problemsOf(added)).toEqual([])
  })

  it('take everything that names them along to a new key', () => {
    const renamed = withUnit(plan, '99', { id: '77', name: 'Musterland', parentId: null, aliases: [] })
    expect(renamed.organisation.units.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['77', null],
      ['99001', '77'],
    ])
    expect(renamed.targets.map(({ unitId }) => unitId)).toEqual(['77', '77'])
    const town = withUnit(renamed, '99001', { id: '77001', name: 'Neustadt', parentId: '77', aliases: [] })
    expect(town.activities[0]?.places).toEqual(['77001', 'Nachbarstadt'])
    expect(problemsOf(town)).toEqual([])
  })

  it('leave the given plan as it was', () => {
    withUnit(plan, '99', { id: '77', name: 'Anders', parentId: null, aliases: [] })
    withHead(plan, { ...head, name: 'Anders' })
    expect(plan).toEqual(planOf(smallPlan()))
  })

  it('cannot go while something names them, which is named', () => {
    expect(referencesToUnit(plan, '99001')).toEqual([{ kind: 'activity', label: 'Bus' }])
    expect(referencesToUnit(plan, '99')).toEqual([
      { kind: 'unit', label: 'Neustadt' },
      { kind: 'target', label: 'elb' },
      { kind: 'target', label: 'opening' },
    ])
    const added = withUnit(plan, null, { id: '99002', name: 'Altdorf', parentId: '99', aliases: [] })
    expect(referencesToUnit(added, '99002')).toEqual([])
    expect(withoutUnit(added, '99002')).toEqual(plan)
  })
})

describe('what the plan has once', () => {
  it('is changed together, and leaves the units as they are', () => {
    expect(withHead(plan, head)).toEqual({
      ...plan,
      title: 'Jahresplan 2032',
      year: 2032,
      source: { document: 'Jahresplan 2032', asOf: '2031-12-01' },
      organisation: { ...plan.organisation, name: 'Jobcenter Neuland', shortName: 'JC Neuland' },
    })
  })
})

describe('topics', () => {
  it('are added with an id of their own, changed and taken away', () => {
    const added = withTopic(plan, null, topic)
    expect(added.topics[1]).toEqual({ ...topic, id: '2' })
    const changed = withTopic(added, '2', { ...topic, title: 'Gesund bleiben' })
    expect(changed.topics.map(({ title }) => title)).toEqual(['Arbeit', 'Gesund bleiben'])
    expect(withoutTopic(changed, '2')).toEqual(plan)
  })

  it('give each new framing number an id of its own and leave known ones theirs', () => {
    const frame = { measure: 'Mio. €', decimals: 3, isProvisional: true }
    const figures = [
      { ...frame, id: '', label: 'EGT', value: 1 },
      { ...frame, id: 'egt', label: 'EGT alt', value: 2 },
      { ...frame, id: '', label: 'EGT', value: 3 },
    ]
    const added = withTopic(plan, 'work', { ...topic, figures })
    expect(added.topics[0]?.figures?.map(({ id }) => id)).toEqual(['egt-2', 'egt', 'egt-3'])
    expect(problemsOf(added)).toEqual([])
  })

  it('count only measured targets of their own to their resources', () => {
    const resources = (targetId: string): Plan => ({
      ...plan,
      topics: plan.topics.map((each) => ({
        ...each,
        resources: { budgets: [{ targetId, yearBefore: null }], staff: [], caseloads: [] },
      })),
    })
    expect(problemsOf(resources('elb'))).toEqual([])
    expect(problemsOf(resources('opening'))).toEqual([
      {
        code: 'notMeasuredInTopic',
        path: ['topics', 0, 'resources', 'budgets', 0, 'targetId'],
        found: 'opening',
      },
    ])
    expect(referencesToTarget(resources('elb'), 'elb')).toEqual([{ kind: 'topic', label: 'Arbeit' }])
  })

  it('cannot go while targets or activities belong to them', () => {
    expect(referencesToTopic(plan, 'work').map(({ label }) => label)).toEqual(['elb', 'opening', 'Bus'])
  })
})

describe('indicators', () => {
  it('are added with an id that can be read', () => {
    const added = withIndicator(plan, null, entry)
    expect(added.indicators.at(-1)).toEqual({ ...entry, id: 'beratungen-im-bus' })
    expect(problemsOf(added)).toEqual([])
    expect(withoutIndicator(added, 'beratungen-im-bus')).toEqual(plan)
  })

  it('may bring decimals where they are shown with some', () => {
    expect(withIndicator(plan, null, { ...entry, decimals: 1 }).indicators.at(-1)).toMatchObject({
      isFractional: true,
    })
  })

  it('are computed as the entry says, or no longer', () => {
    const formula = { op: 'sum', window: 'year', of: { op: 'indicator', id: 'entries' } } as const
    const changed = withIndicator(plan, 'share', { ...entry, decimals: 1, origin: 'derived', formula })
    expect(changed.indicators[2]).toEqual({ ...entry, id: 'share', decimals: 1, origin: 'derived', formula })
    expect(withIndicator(changed, 'share', entry).indicators[2]).toEqual({ ...entry, id: 'share' })
  })

  it('cannot go while formulas, targets or activities name them', () => {
    expect(referencesToIndicator(plan, 'entries')).toEqual([
      { kind: 'indicator', label: 'Anteil' },
      { kind: 'activity', label: 'Bus' },
    ])
    expect(referencesToIndicator(plan, 'elb-stock').map(({ kind }) => kind)).toEqual(['indicator', 'target'])
    expect(referencesToIndicator(plan, 'share')).toEqual([])
  })
})

describe('events', () => {
  const event = { label: 'Umstellung', from: month('2030-07'), to: null, note: '' }

  it('stand in the order of time, with an id of their own', () => {
    const added = withEvent(plan, null, event)
    expect(added.events.map(({ id }) => id)).toEqual(['umstellung', 'law'])
    const changed = withEvent(added, 'umstellung', { ...event, from: month('2031-07') })
    expect(changed.events.map(({ id }) => id)).toEqual(['law', 'umstellung'])
    expect(withoutEvent(changed, 'umstellung')).toEqual(plan)
  })

  it('keep the topics and indicators that they name in the plan', () => {
    const added = withEvent(plan, null, { ...event, topicIds: ['work'], indicatorIds: ['share'] })
    expect(problemsOf(added)).toEqual([])
    expect(referencesToTopic(added, 'work').at(-1)).toEqual({ kind: 'event', label: 'Umstellung' })
    expect(referencesToIndicator(added, 'share')).toEqual([{ kind: 'event', label: 'Umstellung' }])
  })

  it.each([
    { scope: { topicIds: ['health'] }, path: ['events', 0, 'topicIds', 0], found: 'health' },
    { scope: { indicatorIds: ['work'] }, path: ['events', 0, 'indicatorIds', 0], found: 'work' },
  ])('cannot name $found, which the plan does not have', ({ scope, path, found }) => {
    expect(problemsOf(withEvent(plan, null, { ...event, ...scope }))).toEqual([
      { code: 'unknownReference', path, found },
    ])
  })
})
