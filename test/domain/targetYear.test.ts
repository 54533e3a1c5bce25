import { describe, expect, it } from 'vitest'
import type { TargetRule, TargetVersion } from '@/domain/target'
import { comparedMonths, plannedMonths, replacedPaths } from '@/domain/targetYear'
import {
  evaluationOf,
  measured,
  missing,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
  target,
  traeger,
} from '../builders'
import { none, soll } from './planned'

const kreis = { unitId: traeger.id, sex: 'total' } as const
const north = { unitId: northOffice.id, sex: 'total' } as const
const sum: TargetRule = { kind: 'yearSum', direction: 'up', value: 1200, path: { method: 'linear' } }
const integrations = target(sum, { indicatorId: 'integrations' })

describe('the compared values of a year', () => {
  const evaluation = evaluationOf([
    ...monthly('integrations', '2022-01', repeated(10, 12)),
    ...monthly('integrations', '2023-01', [20, 30, 'suppressed', provisional(5)]),
  ])

  it('are twelve, January first, cumulated where the target is a sum', () => {
    expect(comparedMonths(evaluation, integrations, { place: kreis, year: 2023 })).toEqual([
      measured(20, 'computed'),
      measured(50, 'computed'),
      missing('suppressed', 1),
      missing('suppressed', 1),
      ...repeated(missing('absent'), 8),
    ])
  })

  it('are there for the year before as well', () => {
    const before = comparedMonths(evaluation, integrations, { place: kreis, year: 2022 })
    expect([before[0], before[11]]).toEqual([measured(10, 'computed'), measured(120, 'computed')])
  })

  it('are none for a year that no month may have', () => {
    expect(comparedMonths(evaluation, integrations, { place: kreis, year: 1900 })).toEqual([])
  })

  it('are those of the place that is asked for, even where the target says nothing about it', () => {
    const rows = monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2023-01', [7])
    const months = comparedMonths(evaluationOf(rows), integrations, { place: north, year: 2023 })
    expect(months[0]).toEqual(measured(7, 'computed'))
  })

  it('are those of women where the target is one for women', () => {
    const rows = monthly({ indicatorId: 'integrations', sex: 'female' }, '2023-01', [4])
    const women = target(sum, { indicatorId: 'integrations', sex: 'female' })
    const months = comparedMonths(evaluationOf(rows), women, { place: { ...kreis, sex: 'male' }, year: 2023 })
    expect(months[0]).toEqual(measured(4, 'computed'))
  })

  it('count the offices month by month', () => {
    const conferences = (unitId: string, cells: readonly number[]) =>
      monthly({ indicatorId: 'case-conferences', unitId }, '2023-01', cells)
    const rows = [...conferences(northOffice.id, [0, 1, 0]), ...conferences(southOffice.id, [0, 0, 2])]
    const count = target({ kind: 'countOf', total: 2 }, { indicatorId: 'case-conferences' })
    const months = comparedMonths(evaluationOf(rows), count, { place: kreis, year: 2023 })
    expect(months.slice(0, 3)).toEqual([0, 1, 2].map((value) => measured(value, 'computed')))
  })

  it.each([
    { kind: 'milestone', activityId: 'a', milestoneId: 'm' },
    { kind: 'qualitative', status: null, note: '' },
  ] as const)('do not exist for a target of kind $kind', (rule) => {
    expect(comparedMonths(evaluation, target(rule), { place: kreis, year: 2023 })).toEqual(
      repeated(missing('absent'), 12),
    )
  })
})

describe('the Soll of the plan’s year', () => {
  it('is twelve numbers, January first', () => {
    const months = plannedMonths(evaluationOf([]), integrations, kreis)
    expect(months).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200].map(soll))
  })

  it('is the year before, also for months that are still to come', () => {
    const rows = monthly('lzb-stock', '2022-01', [10, 20, 30, ...repeated(20, 9), 5])
    const direction = target({ kind: 'direction', direction: 'down', basis: 'yearToDate' })
    expect(plannedMonths(evaluationOf(rows), direction, kreis)).toEqual([
      soll(10),
      soll(15),
      ...repeated(soll(20), 10),
    ])
  })

  it('is open where the year before is', () => {
    const rows = monthly('lzb-stock', '2022-11', ['suppressed', 20])
    const direction = target({ kind: 'direction', direction: 'down', basis: 'december' })
    expect(plannedMonths(evaluationOf(rows), direction, kreis)).toEqual([
      ...repeated(none('noYearBefore'), 10),
      none('suppressed'),
      soll(20),
    ])
  })

  it('has two edges in a corridor', () => {
    const rule = { kind: 'corridor', min: 12, max: 24, path: { method: 'linear' } } as const
    const months = plannedMonths(evaluationOf([]), target(rule, { indicatorId: 'egt-spending' }), kreis)
    expect([months[0], months[11]]).toEqual([
      { kind: 'corridor', min: 1, max: 2 },
      { kind: 'corridor', min: 12, max: 24 },
    ])
  })

  it('is none at a place that the target says nothing about', () => {
    expect(plannedMonths(evaluationOf([]), integrations, north)).toEqual(repeated(none('noNumberSet'), 12))
  })

  it('is none for what is judged by hand', () => {
    const rule = { kind: 'qualitative', status: 'onTrack', note: '' } as const
    expect(plannedMonths(evaluationOf([]), target(rule), kreis)).toEqual(repeated(none('infoOnly'), 12))
  })
})

it('follows the version of each month, of whatever kind it is', () => {
  const version = (validFrom: string, rule: TargetRule): TargetVersion => ({ validFrom, reason: '', rule })
  const edited = target(sum, {
    indicatorId: 'integrations',
    versions: [
      version('2022-11-10', sum),
      version('2023-05-31', { kind: 'threshold', direction: 'up', value: 90 }),
      version('2023-11-02', { kind: 'info' }),
    ],
  })
  const evaluation = evaluationOf(monthly('integrations', '2023-01', repeated(100, 12)))
  const planned = plannedMonths(evaluation, edited, kreis)
  expect(planned.slice(3, 5)).toEqual([soll(400), soll(90)])
  expect(planned.slice(9)).toEqual([soll(90), none('infoOnly'), none('infoOnly')])
  const actual = comparedMonths(evaluation, edited, { place: kreis, year: 2023 })
  expect(actual.slice(3, 5)).toEqual([measured(400, 'computed'), measured(100)])
  expect(actual[11]).toEqual(measured(1200, 'computed'))
})

describe('the path of a version that a newer one replaced', () => {
  const version = (validFrom: string, rule: TargetRule): TargetVersion => ({
    validFrom,
    reason: 'Prüfung',
    rule,
  })
  const evaluation = evaluationOf([])
  const of = (...versions: readonly TargetVersion[]) =>
    replacedPaths(evaluation, { ...integrations, versions }, kreis)

  it('goes on in the months at whose end the newer one holds', () => {
    const paths = of(version('2022-11-10', sum), version('2023-04-30', { ...sum, value: 2400 }))
    // 1,200 a year are 100 a month, cumulated; the newer version holds at the end of April.
    expect(paths).toEqual([
      {
        until: '2023-04-30',
        planned: [null, null, null, ...[400, 500, 600, 700, 800, 900, 1000, 1100, 1200].map(soll)],
      },
    ])
  })

  it('is one for each version but the newest', () => {
    const paths = of(
      version('2022-11-10', sum),
      version('2023-05-01', { ...sum, value: 2400 }),
      version('2023-09-01', { ...sum, value: 3600 }),
    )
    expect(paths.map(({ until, planned }) => [until, planned.findIndex((each) => each !== null)])).toEqual([
      ['2023-05-01', 4],
      ['2023-09-01', 8],
    ])
  })

  const other: TargetRule = { kind: 'changeYoY', direction: 'up', value: 5 }
  it.each([
    ['with one version', [version('2022-11-10', sum)]],
    [
      'where the older one compared something else',
      [version('2022-11-10', other), version('2023-05-01', sum)],
    ],
    [
      'where the older one had no number',
      [version('2022-11-10', { ...sum, value: null }), version('2023-05-01', sum)],
    ],
    [
      'where the newer one holds only after the year',
      [version('2022-11-10', sum), version('2024-01-01', sum)],
    ],
  ])('is none %s', (_, versions) => {
    expect(of(...versions)).toEqual([])
  })
})
