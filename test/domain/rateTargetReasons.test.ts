import { describe, expect, it } from 'vitest'
import type { TargetRule, TargetVersion } from '@/domain/target'
import {
  measured,
  missing,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
  traeger,
} from '../builders'
import { rated } from './rating'

const down = { direction: 'down' } as const
const linear = { path: { method: 'linear' } } as const
const unplanned = { planned: null, deviation: null, deviationInPercent: null }

describe('a target that the plan names without a number', () => {
  const silent: readonly TargetRule[] = [
    { kind: 'changeYoY', value: null, ...down },
    { kind: 'yearAverage', value: null, ...linear, ...down },
    { kind: 'yearEnd', value: null, ...linear, ...down },
    { kind: 'yearSum', value: null, ...linear, ...down },
    { kind: 'rollingRate', value: null, ...down },
    { kind: 'yearToDateRate', value: null, ...linear, ...down },
    { kind: 'threshold', value: null, ...down },
    { kind: 'corridor', min: null, max: null, path: null },
  ]

  it.each(silent)('$kind shows the Ist and has no Soll and no state', (rule) => {
    const rows = monthly('lzb-stock', '2022-01', [200, ...repeated(null, 11), 100])
    const attainment = rated(rule, { rows, month: '2023-01' })
    expect(attainment).toMatchObject({ ...unplanned, status: 'unrated', reason: 'noNumberSet' })
    expect(attainment.actual.kind).toBe('value')
  })

  it.each(silent)('$kind says so too where the months are missing or of another year', (rule) => {
    const rows = monthly('lzb-stock', '2022-01', [200])
    expect(rated(rule, { rows, month: '2022-01' }).reason).toBe('noNumberSet')
    expect(rated(rule, { rows, month: '2023-01' }).reason).toBe('noNumberSet')
  })
})

describe('a target on a seasonal path without years before', () => {
  const seasonal = { path: { method: 'seasonal' } } as const
  const rows = [
    ...monthly('lzb-stock', '2023-01', repeated(100, 12)),
    ...monthly('integrations', '2023-01', repeated(10, 12)),
  ]

  it.each([
    { kind: 'yearEnd', value: 90, ...seasonal, ...down },
    { kind: 'yearAverage', value: { kind: 'absolute', value: 90 }, ...seasonal, ...down },
    { kind: 'yearEnd', value: 90, ...linear, ...down },
  ] as const)('$kind has no Soll on its way, but one in December', (rule) => {
    expect(rated(rule, { rows, month: '2023-11' })).toMatchObject({ ...unplanned, status: 'unrated' })
    expect(rated(rule, { rows, month: '2023-12' })).toMatchObject({
      planned: 90,
      deviation: 10,
      status: 'missed',
    })
  })

  it('has reached a sum that is full, whatever the way', () => {
    const rule = { kind: 'yearSum', value: 100, direction: 'up', ...seasonal } as const
    const at = (month: string) => rated(rule, { rows, indicatorId: 'integrations', month })
    expect(at('2023-09')).toMatchObject({ ...unplanned, status: 'unrated', reason: 'noPath' })
    expect(at('2023-10')).toMatchObject({ ...unplanned, status: 'reached', reason: null })
    expect(at('2023-12')).toMatchObject({ planned: 100, deviation: 20, status: 'reached' })
  })
})

describe('a target against a year before that lacks some months', () => {
  const rows = [
    ...monthly('lzb-stock', '2022-01', [110, null, null, 110, 110]),
    ...monthly('lzb-stock', '2023-01', repeated(100, 5)),
  ]

  it.each([
    { kind: 'direction', basis: 'yearToDate', ...down },
    { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -3 }, ...linear, ...down },
  ] as const)('$kind says how many', (rule) => {
    expect(rated(rule, { rows, month: '2023-05' })).toMatchObject({
      ...unplanned,
      actual: { value: 100 },
      status: 'unrated',
      reason: 'monthsMissing',
      missingMonths: 2,
    })
  })
})

describe('a target against the year before', () => {
  const against: readonly TargetRule[] = [
    { kind: 'direction', basis: 'yearToDate', ...down },
    { kind: 'direction', basis: 'december', ...down },
    { kind: 'changeYoY', value: -3, ...down },
    { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -3 }, ...linear, ...down },
  ]

  it.each(against)('$kind needs one', (rule) => {
    const rows = monthly('lzb-stock', '2023-01', [100])
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({
      status: 'unrated',
      reason: 'noYearBefore',
    })
  })

  it.each(against)('$kind cannot use a hidden one', (rule) => {
    const rows = monthly('lzb-stock', '2022-01', ['suppressed', ...repeated(null, 11), 100])
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({ status: 'unrated', reason: 'suppressed' })
  })

  it.each(against)('$kind lacks months rather than a year where neither is there', (rule) => {
    const rows = monthly('bg-stock', '2022-01', repeated(1, 13))
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({
      status: 'unrated',
      reason: 'monthsMissing',
    })
  })

  it('has no percentage of a year before that was zero', () => {
    const rows = monthly('lzb-stock', '2022-01', [0, ...repeated(null, 11), 100])
    const change = { kind: 'changeYoY', value: -3, ...down } as const
    expect(rated(change, { rows, month: '2023-01' })).toMatchObject({
      status: 'unrated',
      reason: 'undefinedRatio',
    })
    const direction = { kind: 'direction', basis: 'december', ...down } as const
    expect(rated(direction, { rows, month: '2023-01' })).toMatchObject({
      planned: 0,
      deviation: 100,
      deviationInPercent: null,
      status: 'missed',
    })
  })
})

describe('a target with a path or a base', () => {
  const rows = monthly('lzb-stock', '2023-01', [100])

  it.each([
    { rule: { kind: 'yearEnd', value: 90, ...linear, ...down }, reason: 'noBase' },
    { rule: { kind: 'yearEnd', value: 90, path: { method: 'seasonal' }, ...down }, reason: 'noPath' },
    { rule: { kind: 'yearSum', value: 90, path: { method: 'seasonal' }, ...down }, reason: 'noPath' },
    {
      rule: { kind: 'yearSum', value: 90, path: { method: 'manual', values: [] }, ...down },
      reason: 'noPath',
    },
    { rule: { kind: 'multipleOfBase', factor: 2, base: null, ...down }, reason: 'noBase' },
    {
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2021 }, ...down },
      reason: 'noBase',
    },
  ] as const)('$rule.kind has no state without it: $reason', ({ rule, reason }) => {
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({ ...unplanned, status: 'unrated', reason })
  })

  it('is twice nothing over a base of zero: a Soll of 0 without a percentage', () => {
    const rule = {
      kind: 'multipleOfBase',
      direction: 'up',
      factor: 2,
      base: { kind: 'value', value: 0 },
    } as const
    expect(rated(rule, { rows, month: '2023-01' })).toMatchObject({
      planned: 0,
      deviation: 100,
      deviationInPercent: null,
      status: 'onTrack',
    })
  })
})

describe('a Soll of zero', () => {
  it.each([
    { rule: { kind: 'threshold', value: 0, ...down }, actual: 0, status: 'onTrack', deviation: 0 },
    { rule: { kind: 'threshold', value: 0, ...down }, actual: 1, status: 'missed', deviation: 1 },
    { rule: { kind: 'threshold', value: 0, direction: 'up' }, actual: 1, status: 'onTrack', deviation: 1 },
    { rule: { kind: 'changeYoY', value: 0, ...down }, actual: 200, status: 'onTrack', deviation: 0 },
    { rule: { kind: 'changeYoY', value: 0, ...down }, actual: 201, status: 'atRisk', deviation: 0.5 },
    { rule: { kind: 'changeYoY', value: 0, ...down }, actual: 202, status: 'missed', deviation: 1 },
  ] as const)(
    '$rule.kind at $actual deviates by $deviation and by no percentage',
    ({ rule, actual, status, deviation }) => {
      const rows = monthly('lzb-stock', '2022-01', [200, ...repeated(null, 11), actual])
      const attainment = rated(rule, { rows, month: '2023-01' })
      expect(attainment).toMatchObject({ planned: 0, deviationInPercent: null, status })
      expect(attainment.deviation).toBeCloseTo(deviation, 9)
    },
  )
})

describe('another place or year', () => {
  const sum = { kind: 'yearSum', direction: 'up', value: 1200, ...linear } as const
  const office = monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2023-01', [100])

  it('shows the Ist of another unit against no Soll', () => {
    const asked = { rows: office, month: '2023-01', indicatorId: 'integrations', unitId: northOffice.id }
    expect(rated(sum, asked)).toMatchObject({
      ...unplanned,
      unitId: northOffice.id,
      actual: measured(100, 'computed'),
      status: 'unrated',
      reason: 'otherUnit',
    })
  })

  it('shows the Ist of another sex against no Soll', () => {
    const rows = monthly({ indicatorId: 'integrations', sex: 'male' }, '2023-01', [60])
    expect(rated(sum, { rows, month: '2023-01', indicatorId: 'integrations', sex: 'male' })).toMatchObject({
      ...unplanned,
      sex: 'male',
      actual: measured(60, 'computed'),
      status: 'unrated',
      reason: 'otherSex',
    })
  })

  it('rates a target for women by the numbers of women, whatever is asked for', () => {
    const rows = monthly({ indicatorId: 'integrations', sex: 'female' }, '2023-01', [99])
    const asked = { rows, month: '2023-01', indicatorId: 'integrations', target: { sex: 'female' } } as const
    for (const sex of ['total', 'female', 'male'] as const) {
      expect(rated(sum, { ...asked, sex })).toMatchObject({ sex: 'female', planned: 100, status: 'atRisk' })
    }
  })

  it('rates a Bezirksstelle against its own past', () => {
    const stock = (unitId: string, before: number, now: number) =>
      monthly({ indicatorId: 'lzb-stock', unitId }, '2022-01', [before, ...repeated(null, 11), now])
    const rows = [...stock(northOffice.id, 40, 30), ...stock(southOffice.id, 60, 80)]
    const rule = { kind: 'direction', basis: 'yearToDate', ...down } as const
    const state = (unitId: string) => rated(rule, { rows, month: '2023-01', unitId })
    expect(state(northOffice.id)).toMatchObject({ planned: 40, status: 'onTrack' })
    expect(state(southOffice.id)).toMatchObject({ planned: 60, status: 'missed' })
    expect(state(traeger.id)).toMatchObject({ planned: 100, deviation: 10, status: 'missed' })
  })

  it.each(['2022-01', '2024-01'])('has no Soll for %s, which the plan is not about', (month) => {
    const rows = monthly('integrations', '2022-01', repeated(100, 25))
    expect(rated(sum, { rows, month, indicatorId: 'integrations' })).toMatchObject({
      ...unplanned,
      actual: measured(100, 'computed'),
      status: 'unrated',
      reason: 'otherYear',
    })
  })
})

describe('what is shown and never rated', () => {
  it.each([
    { kind: 'plannedZero', cells: [0], planned: 0, deviation: 0, reason: 'plannedZero' },
    { kind: 'plannedZero', cells: [3], planned: 0, deviation: 3, reason: 'plannedZero' },
    { kind: 'plannedZero', cells: [provisional(3)], planned: 0, deviation: 3, reason: 'plannedZero' },
    { kind: 'plannedZero', cells: ['suppressed'], planned: 0, deviation: null, reason: 'plannedZero' },
    { kind: 'info', cells: [3], planned: null, deviation: null, reason: 'infoOnly' },
    { kind: 'info', cells: [null], planned: null, deviation: null, reason: 'infoOnly' },
  ] as const)('$kind at $cells has no ratio', ({ kind, cells, planned, deviation, reason }) => {
    const rows = [...monthly('lzb-inflow', '2023-01', cells), ...monthly('bg-stock', '2023-01', [1])]
    expect(rated({ kind }, { rows, month: '2023-01', indicatorId: 'lzb-inflow' })).toMatchObject({
      planned,
      deviation,
      deviationInPercent: null,
      status: 'infoOnly',
      reason,
    })
  })

  it('stays unrated in a final December, too', () => {
    const rows = monthly('lzb-inflow', '2023-01', repeated(0, 12))
    const asked = { rows, month: '2023-12', indicatorId: 'lzb-inflow' }
    expect(rated({ kind: 'plannedZero' }, asked).status).toBe('infoOnly')
    expect(rated({ kind: 'info' }, asked).status).toBe('infoOnly')
  })

  it('is provisional where its Ist is', () => {
    const rows = monthly('lzb-inflow', '2023-01', [provisional(3)])
    expect(rated({ kind: 'info' }, { rows, month: '2023-01', indicatorId: 'lzb-inflow' }).isProvisional).toBe(
      true,
    )
  })
})

describe('versions of a target', () => {
  const version = (validFrom: string, value: number): TargetVersion => ({
    validFrom,
    reason: '',
    rule: { kind: 'threshold', value, ...down },
  })
  const versions = [version('2022-11-10', 120), version('2023-03-31', 110), version('2023-05-01', 100)]

  it.each([
    { month: '2023-02', planned: 120, status: 'onTrack', why: 'the old number until the edit' },
    { month: '2023-03', planned: 110, status: 'missed', why: 'the new one holds at the end of its month' },
    {
      month: '2023-04',
      planned: 110,
      status: 'missed',
      why: 'a version of 1 May is not valid at the end of April',
    },
    { month: '2023-05', planned: 100, status: 'missed', why: 'and is in May' },
  ])('judge $month by $planned: $why', ({ month, planned, status }) => {
    const rows = monthly('lzb-stock', '2023-01', repeated(115, 5))
    const [rule] = versions.map((each) => each.rule)
    if (rule === undefined) throw new Error('no version')
    const attainment = rated(rule, { rows, month, target: { versions } })
    expect(attainment).toMatchObject({ planned, status, version: { rule: { value: planned } } })
  })
})

it('names the target whose indicator the plan lacks', () => {
  const rule = { kind: 'threshold', value: 1, ...down } as const
  expect(() => rated(rule, { rows: [], month: '2023-01', indicatorId: 'unknown' })).toThrow(
    'target-threshold',
  )
})

it('has no number at all before anything is imported', () => {
  const rule = { kind: 'threshold', value: 1, ...down } as const
  expect(rated(rule, { rows: [], month: '2023-01' })).toMatchObject({
    actual: missing('absent'),
    planned: 1,
    status: 'unrated',
    reason: 'monthsMissing',
    missingMonths: 1,
  })
})
