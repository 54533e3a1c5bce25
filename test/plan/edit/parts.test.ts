import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan'
import { type IndicatorEntry, withIndicator, withoutIndicator } from '@/plan/edit/indicators'
import { withHead } from '@/plan/edit/head'
import { withoutUnit, withUnit } from '@/plan/edit/organisation'
import { referencesToIndicator, referencesToTopic, referencesToUnit } from '@/plan/edit/references'
import { withoutTopic, withTopic } from '@/plan/edit/topics'
import { planOf, problemsOf, smallPlan } from '../smallPlan'

const plan = planOf(smallPlan())
const topic = { code: '2', title: 'Gesundheit', shortTitle: 'Gesundheit', why: 'Darum.', section: '2' }
const head = {
  title: 'Jahresplan 2032',
  year: 2032,
  document: 'Jahresplan 2032',
  asOf: '2031-12-01',
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

  it('keep the framing numbers of the document', () => {
    const figures = [
      { id: 'egt', label: 'EGT', value: 1, measure: 'Mio. €', decimals: 3, isProvisional: true },
    ]
    const withFigures: Plan = { ...plan, topics: plan.topics.map((each) => ({ ...each, figures })) }
    expect(withTopic(withFigures, 'work', topic).topics).toEqual([{ ...topic, id: 'work', figures }])
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

  it('keep their formula when they are changed', () => {
    const formula = plan.indicators[2]?.formula
    const changed = withIndicator(plan, 'share', { ...entry, kind: 'ratio', origin: 'derived' })
    expect(changed.indicators[2]).toMatchObject({ label: 'Beratungen im Bus', formula })
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
