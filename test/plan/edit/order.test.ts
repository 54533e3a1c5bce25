import { describe, expect, it } from 'vitest'
import type { Target } from '@/domain/target'
import { movedTarget, movedTopic, movedUnit, type Step } from '@/plan/edit/order'
import { smallPlan, target } from '../../builders'

const placed = (over: Partial<Target>) => target({ kind: 'info' }, over)
const plan = {
  ...smallPlan(),
  topics: ['a', 'b', 'c'].map((id) => ({ id, code: id, title: id, shortTitle: id, why: '', section: id })),
  targets: [
    placed({ id: 'a1', topicId: 'a' }),
    placed({ id: 'b1', topicId: 'b' }),
    placed({ id: 'a1-part', topicId: 'a', parentId: 'a1' }),
    placed({ id: 'a2', topicId: 'a' }),
  ],
}
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ')

describe('the order of the plan', () => {
  it.each<[string, Step, string]>([
    ['a', 1, 'b a c'],
    ['c', -1, 'a c b'],
    ['a', -1, 'a b c'],
    ['c', 1, 'a b c'],
    ['unknown', 1, 'a b c'],
  ])('of topics: %s by %i gives %s', (id, step, order) => {
    expect(ids(movedTopic(plan, id, step).topics)).toBe(order)
  })

  it.each<[string, Step, string]>([
    ['a1', 1, 'a2 b1 a1-part a1'],
    ['a2', -1, 'a2 b1 a1-part a1'],
    ['b1', 1, 'a1 b1 a1-part a2'],
    ['a1-part', 1, 'a1 b1 a1-part a2'],
  ])('of targets goes within a topic, parts stay below their whole: %s by %i gives %s', (id, step, order) => {
    expect(ids(movedTarget(plan, id, step).targets)).toBe(order)
  })

  it('of units goes among those that belong to the same one', () => {
    const { units } = plan.organisation
    const [root, first, second] = units
    if (root === undefined || first === undefined || second === undefined) throw new Error('too small a plan')
    expect(ids(movedUnit(plan, first.id, 1).organisation.units)).toBe(
      ids([root, second, first, ...units.slice(3)]),
    )
    expect(movedUnit(plan, root.id, 1).organisation.units).toEqual(units)
    expect(movedUnit(plan, first.id, -1).organisation.units).toEqual(units)
  })
})
