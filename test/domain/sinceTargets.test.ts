import { describe, expect, it } from 'vitest'
import { targetsSince } from '@/domain/sinceTargets'
import type { Target, TargetRule, TargetVersion } from '@/domain/target'
import { northOffice, smallPlan, target } from '../builders'

const rule: TargetRule = { kind: 'yearEnd', direction: 'down', value: 100, path: { method: 'linear' } }
const lower: TargetRule = { ...rule, value: 90 }
const first: TargetVersion = { validFrom: '2022-11-10', reason: 'Planung 2023', rule }
const second: TargetVersion = { validFrom: '2023-07-01', reason: 'Zielvereinbarung', rule: lower }

function stock(versions: readonly TargetVersion[], over: Partial<Target> = {}): Target {
  return target(rule, { id: 'stock', versions, ...over })
}

describe('targets that changed since', () => {
  it.each([
    { what: 'are none where all is the same', then: [first], now: [{ ...first }], expected: [] },
    {
      what: 'name a new version with what held before it',
      then: [first],
      now: [first, second],
      expected: [{ kind: 'added', version: second, before: first }],
    },
    {
      what: 'name a version that says something else from the same day on',
      then: [first],
      now: [{ ...first, rule: lower }],
      expected: [{ kind: 'corrected', version: { ...first, rule: lower }, before: first }],
    },
    {
      what: 'name a version that was taken back',
      then: [first, second],
      now: [first],
      expected: [{ kind: 'withdrawn', version: second, before: null }],
    },
  ])('$what', ({ then, now, expected }) => {
    const changes = targetsSince(smallPlan({ targets: [stock(then)] }), smallPlan({ targets: [stock(now)] }))
    expect(changes.flatMap((change) => (change.kind === 'changed' ? [...change.versions] : []))).toEqual(
      expected,
    )
  })

  it('name the fields that are others, whatever the order of the fields', () => {
    const then = stock([first], { responsible: null, source: { kind: 'own', note: 'a' } })
    const now = stock([first], {
      responsible: 'Controlling',
      unitId: northOffice.id,
      source: { note: 'a', kind: 'own' },
    })
    expect(targetsSince(smallPlan({ targets: [then] }), smallPlan({ targets: [now] }))).toEqual([
      { kind: 'changed', target: now, before: then, fields: ['unitId', 'responsible'], versions: [] },
    ])
  })

  it('name new targets in the order of the plan, and those that are gone last', () => {
    const [kept, gone, added] = [
      stock([first]),
      stock([first], { id: 'gone' }),
      stock([second], { id: 'new' }),
    ]
    const changes = targetsSince(smallPlan({ targets: [gone, kept] }), smallPlan({ targets: [added, kept] }))
    expect(changes).toEqual([
      { kind: 'added', target: added },
      { kind: 'removed', target: gone },
    ])
  })
})
