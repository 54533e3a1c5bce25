import { expect, it } from 'vitest'
import { type TargetVersion, versionOn } from '@/domain/target'
import { target } from '../builders'

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
