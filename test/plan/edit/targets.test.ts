import { describe, expect, it } from 'vitest'
import type { Target, TargetRule, TargetVersion } from '@/domain/target'
import {
  referencesToTarget,
  type TargetEntry,
  withChangedTarget,
  withCorrectedVersion,
  withNewTarget,
  withOtherSubject,
  withoutNewestVersion,
  withoutParts,
  withParts,
} from '@/plan/edit/targets'
import { northOffice, smallPlan, southOffice, target } from '../../builders'

const sum = (value: number): TargetRule => ({
  kind: 'yearSum',
  direction: 'up',
  value,
  path: { method: 'linear' },
})
const version = (validFrom: string, value: number): TargetVersion => ({
  validFrom,
  reason: 'Beschluss',
  rule: sum(value),
})

const whole = target(sum(100), {
  id: 'goal',
  label: 'Integrationen',
  indicatorId: 'integrations',
  versions: [version('2023-01-01', 100), version('2023-07-01', 90)],
})
const part = (unitId: string, value: number, validFrom = '2023-01-01'): Target => ({
  ...whole,
  id: `goal-${unitId}`,
  unitId,
  parentId: 'goal',
  versions: [version(validFrom, value)],
})
const north = part(northOffice.id, 60)
const south = part(southOffice.id, 40)
const other = target({ kind: 'info' }, { id: 'other' })
const plan = smallPlan({ targets: [whole, other, north] })

const { topicId, label, indicatorId, unitId, sex, section, source, responsible } = whole
const entry: TargetEntry = { topicId, label, indicatorId, unitId, sex, section, source, responsible }
const lzb: TargetEntry = { ...entry, indicatorId: 'integrations-lzb' }

describe('versions', () => {
  it('are put right in their place, the others stay', () => {
    const corrected = withCorrectedVersion(plan, whole, { at: 0, version: version('2023-01-01', 110) })
    expect(versionsOf(corrected.targets[0])).toEqual([
      ['2023-01-01', 110],
      ['2023-07-01', 90],
    ])
    expect(corrected.targets.slice(1)).toEqual([other, north])
  })

  it('go one by one from the newest on, but never the only one', () => {
    const once = withoutNewestVersion(plan, whole)
    expect(versionsOf(once.targets[0])).toEqual([['2023-01-01', 100]])
    const [left = whole] = once.targets
    expect(withoutNewestVersion(once, left)).toBe(once)
  })

  it('stay where only what stands around the rule is changed', () => {
    const changed = withChangedTarget(plan, north, { entry: { ...entry, label: 'Neu' }, version: null })
    expect(changed.targets[2]).toEqual({ ...north, ...entry, label: 'Neu' })
    expect(changed.targets[2]?.parentId).toBe('goal')
  })
})

describe('a target about something else', () => {
  it('begins with one version, and its parts go', () => {
    const changed = withOtherSubject(plan, whole, { entry: lzb, version: version('2023-08-01', 30) })
    expect(changed.targets).toEqual([{ ...lzb, id: 'goal', versions: [version('2023-08-01', 30)] }, other])
  })

  it('is no part of a whole any more', () => {
    const changed = withOtherSubject(plan, north, { entry: lzb, version: version('2023-08-01', 30) })
    expect(changed.targets[2]).toEqual({ ...lzb, id: north.id, versions: [version('2023-08-01', 30)] })
  })

  it('can be a new one beside it', () => {
    const added = withNewTarget(plan, lzb, version('2023-08-01', 30))
    expect(added.targets).toEqual([
      ...plan.targets,
      { ...lzb, id: 'integrationen', versions: [version('2023-08-01', 30)] },
    ])
  })
})

describe('parts', () => {
  it('are added behind all targets, and those that there are get another version', () => {
    const parts = [part(northOffice.id, 55, '2023-07-01'), part(southOffice.id, 35, '2023-07-01')]
    const spread = withParts(plan, whole, parts)
    expect(spread.targets.map(({ id }) => id)).toEqual(['goal', 'other', north.id, south.id])
    expect(versionsOf(spread.targets[2])).toEqual([
      ['2023-01-01', 60],
      ['2023-07-01', 55],
    ])
    expect(versionsOf(spread.targets[3])).toEqual([['2023-07-01', 35]])
  })

  it('get an id of their own where another target bears theirs', () => {
    const taken = smallPlan({ targets: [whole, { ...other, id: south.id }] })
    const spread = withParts(taken, whole, [south])
    expect(spread.targets.map(({ id }) => id)).toEqual(['goal', south.id, `${south.id}-2`])
  })

  it('are named by their offices where they keep a whole from going', () => {
    expect(referencesToTarget(plan, 'goal')).toEqual([{ kind: 'target', label: 'Integrationen, Nordstadt' }])
  })

  it('go together, and leave the whole', () => {
    expect(withoutParts(plan, 'goal').targets).toEqual([whole, other])
  })
})

function versionsOf(of: Target | undefined): unknown {
  return of?.versions.map(({ validFrom, rule }) => [validFrom, 'value' in rule ? rule.value : null])
}
