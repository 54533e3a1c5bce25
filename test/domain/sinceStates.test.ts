import { describe, expect, it } from 'vitest'
import { flipsSince } from '@/domain/sinceStates'
import type { Standpoint } from '@/domain/standpoint'
import type { TargetRule } from '@/domain/target'
import { type Entry, evaluationOf, month, monthly, smallPlan, target, traeger } from '../builders'

const place = { unitId: traeger.id, sex: 'total' } as const

/** At most 100, at risk up to 102: each month from January on is rated by itself. */
function limit(value: number | null): TargetRule {
  return { kind: 'threshold', direction: 'down', value }
}

/** At the last month that has a value. */
function standpoint(values: readonly Entry[], rule: TargetRule): Standpoint {
  const plan = smallPlan({ targets: [target(rule, { id: 'limit' })] })
  const evaluation = evaluationOf(monthly('lzb-stock', '2023-01', values), plan)
  return { evaluation, month: values.length === 0 ? null : month(`2023-0${values.length}`) }
}

describe('targets whose state turned', () => {
  it.each([
    {
      what: 'a value of the same month was revised',
      then: standpoint([100], limit(100)),
      now: standpoint([103], limit(100)),
      turned: 'worse: onTrack → missed by revision',
    },
    {
      what: 'a later month is worse',
      then: standpoint([100], limit(100)),
      now: standpoint([100, 102], limit(100)),
      turned: 'worse: onTrack → atRisk by laterMonth',
    },
    {
      what: 'a later month is better',
      then: standpoint([103], limit(100)),
      now: standpoint([103, 100], limit(100)),
      turned: 'better: missed → onTrack by laterMonth',
    },
    {
      what: 'the target became another one',
      then: standpoint([100], limit(100)),
      now: standpoint([100], limit(90)),
      turned: 'worse: onTrack → missed by plan',
    },
    {
      what: 'a revision made it worse and the later month better again',
      then: standpoint([100], limit(100)),
      now: standpoint([103, 101], limit(100)),
      turned: 'worse: onTrack → atRisk by revision, laterMonth',
    },
    {
      what: 'there was no number in the plan',
      then: standpoint([100], limit(null)),
      now: standpoint([100], limit(100)),
      turned: 'nowRated: unrated → onTrack by plan',
    },
    {
      what: 'the value was hidden',
      then: standpoint(['suppressed'], limit(100)),
      now: standpoint([100], limit(100)),
      turned: 'nowRated: unrated → onTrack by revision',
    },
    {
      what: 'the value is hidden now',
      then: standpoint([100], limit(100)),
      now: standpoint(['suppressed'], limit(100)),
      turned: 'noLongerRated: onTrack → unrated by revision',
    },
    {
      what: 'there were no values at all',
      then: standpoint([], limit(100)),
      now: standpoint([100], limit(100)),
      turned: 'nowRated: no values → onTrack by ',
    },
  ])('where $what', ({ then, now, turned }) => {
    const flips = flipsSince(then, now, place).map(
      ({ kind, before, after, causes }) =>
        `${kind}: ${before?.status ?? 'no values'} → ${after.status} by ${causes.join(', ')}`,
    )
    expect(flips).toEqual([turned])
  })

  it.each([
    { what: 'the number changed and the state did not', then: [90], now: [95] },
    { what: 'neither can be rated', then: ['suppressed'], now: ['suppressed', 'suppressed'] },
  ] as const)('are none where $what', ({ then, now }) => {
    expect(flipsSince(standpoint(then, limit(100)), standpoint(now, limit(100)), place)).toEqual([])
  })

  it('are none for targets that only one of the plans has', () => {
    const then = evaluationOf(monthly('lzb-stock', '2023-01', [100]))
    const now = standpoint([103], limit(100))
    expect(flipsSince({ evaluation: then, month: month('2023-01') }, now, place)).toEqual([])
  })

  it('begin with what got worse', () => {
    const targets = [
      target(limit(100), { id: 'limit' }),
      target(limit(200), { id: 'other', indicatorId: 'elb-stock' }),
    ]
    const at = (lzb: number, elb: number): Standpoint => ({
      evaluation: evaluationOf(
        [...monthly('lzb-stock', '2023-01', [lzb]), ...monthly('elb-stock', '2023-01', [elb])],
        smallPlan({ targets }),
      ),
      month: month('2023-01'),
    })
    const flips = flipsSince(at(103, 200), at(100, 210), place)
    expect(flips.map(({ kind, after }) => [kind, after.target.id])).toEqual([
      ['worse', 'other'],
      ['better', 'limit'],
    ])
  })
})
