import { describe, expect, it } from 'vitest'
import { comparePlans, isSame } from '@/plan/comparePlans'
import { withTopic } from '@/plan/edit/topics'
import { withUnit } from '@/plan/edit/organisation'
import { readPlanFile, writePlan } from '@/plan/planFile'
import { shippedPlan } from '@/plan/shippedPlan'
import { planOf, smallPlan } from './smallPlan'

const plan = planOf(smallPlan())

describe('two plans', () => {
  it('are the same where nothing differs', () => {
    expect(isSame(comparePlans(plan, planOf(smallPlan())))).toBe(true)
    expect(isSame(comparePlans(plan, { ...plan, title: 'Anders' }))).toBe(false)
  })

  it('differ in title, year and names', () => {
    const other = planOf(
      smallPlan(
        [['title'], 'Neu'],
        [['organisation', 'name'], 'JC Neuland'],
        [['source', 'note'], 'Entwurf'],
      ),
    )
    expect(comparePlans(plan, other).head).toEqual([
      { path: ['title'], before: 'Jahresplan', after: 'Neu' },
      { path: ['source', 'note'], before: undefined, after: 'Entwurf' },
      { path: ['organisation', 'name'], before: 'Jobcenter Musterland', after: 'JC Neuland' },
    ])
  })

  it('differ in parts that were added, and the other way round in removed ones', () => {
    const topic = { code: '2', title: 'Gesundheit', shortTitle: 'G', why: 'Darum.', section: '2' }
    const more = withTopic(plan, null, topic)
    const part = { part: 'topics', changed: [] }
    expect(comparePlans(plan, more).parts).toContainEqual({ ...part, added: ['Gesundheit'], removed: [] })
    expect(comparePlans(more, plan).parts).toContainEqual({ ...part, added: [], removed: ['Gesundheit'] })
  })

  it('differ in single fields, old and new, deep inside as well', () => {
    const path = ['activities', 0, 'milestones', 0, 'doneOn']
    const done = planOf(smallPlan([path, '2031-02-20']))
    expect(comparePlans(plan, done).parts).toContainEqual({
      part: 'activities',
      added: [],
      removed: [],
      changed: [
        {
          label: 'Bus',
          fields: [{ path: ['milestones', 0, 'doneOn'], before: null, after: '2031-02-20' }],
        },
      ],
    })
  })

  it('name a list of words as a whole', () => {
    const renamed = withUnit(plan, '99001', {
      id: '99001',
      name: 'Neustadt',
      parentId: '99',
      aliases: ['N', 'NS'],
    })
    expect(comparePlans(plan, renamed).parts[0]?.changed).toEqual([
      {
        label: 'Neustadt',
        fields: [{ path: ['aliases'], before: ['Neustadt, Stadt'], after: ['N', 'NS'] }],
      },
    ])
  })
})

describe('a plan file', () => {
  it('brings the plan back that was written', () => {
    expect(readPlanFile(`\uFEFF${writePlan(shippedPlan)}`)).toEqual({ plan: shippedPlan })
  })

  it.each(['', 'kein JSON', '[]', '7'])('that is %j is no plan', (text) => {
    expect(readPlanFile(text)).toMatchObject({ problems: [{ code: 'notAPlan' }] })
  })

  it('with a mistake is refused, with its content for the message', () => {
    const content = smallPlan([['topics', 0, 'title'], ''])
    expect(readPlanFile(JSON.stringify(content))).toEqual({
      problems: [{ code: 'empty', path: ['topics', 0, 'title'], found: '' }],
      content,
    })
  })
})
