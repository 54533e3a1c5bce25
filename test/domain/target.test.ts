import { describe, expect, it } from 'vitest'
import { partsOfTarget, targetsAt, type TargetVersion, versionOn } from '@/domain/target'
import { northOffice, southOffice, target, traeger } from '../builders'

function version(validFrom: string): TargetVersion {
  return { validFrom, reason: '', rule: { kind: 'info' } }
}

const edited = target(
  { kind: 'info' },
  { versions: [version('2022-11-10'), version('2023-04-15'), version('2023-09-30')] },
)

it.each([
  { day: '2022-11-09', validFrom: '2022-11-10', why: 'before the first version the first one holds' },
  { day: '2022-11-10', validFrom: '2022-11-10', why: 'a version holds from its first day on' },
  { day: '2023-04-14', validFrom: '2022-11-10', why: 'the old version holds up to the day before' },
  { day: '2023-04-15', validFrom: '2023-04-15', why: 'the new version holds on its first day' },
  { day: '2023-09-29', validFrom: '2023-04-15', why: 'and until the next one' },
  { day: '2023-09-30', validFrom: '2023-09-30', why: 'a month that ends on the first day has the new one' },
  { day: '2025-01-31', validFrom: '2023-09-30', why: 'the last version holds for ever' },
])('on $day: $why', ({ day, validFrom }) => {
  expect(versionOn(edited, day).validFrom).toBe(validFrom)
})

it('names the target that has no version at all', () => {
  expect(() => versionOn(target({ kind: 'info' }, { id: 'b1-lzb', versions: [] }), '2023-01-31')).toThrow(
    'b1-lzb',
  )
})

describe('a target spread over offices', () => {
  const whole = target({ kind: 'info' }, { id: 'whole' })
  const north = target({ kind: 'info' }, { id: 'north', parentId: 'whole', unitId: northOffice.id })
  const other = target({ kind: 'info' }, { id: 'other' })
  const targets = [whole, other, north]

  it.each([
    { unitId: traeger.id, ids: ['whole', 'other'], why: 'the whole has no parts of its own there' },
    { unitId: northOffice.id, ids: ['north', 'other'], why: 'the part stands for the whole' },
    { unitId: southOffice.id, ids: ['whole', 'other'], why: 'an office without a part looks at the whole' },
  ])('is looked at in $unitId as $ids: $why', ({ unitId, ids }) => {
    expect(targetsAt(targets, unitId).map(({ id }) => id)).toEqual(ids)
  })

  it('knows its parts', () => {
    expect(partsOfTarget(targets, 'whole')).toEqual([north])
    expect(partsOfTarget(targets, 'other')).toEqual([])
  })
})
