import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { monthly, provisional, repeated } from '../builders'
import { expectSoll, none, planned, soll } from './planned'

describe('the Soll of kinds without a path', () => {
  const down = { direction: 'down' } as const
  const stock2022 = monthly('lzb-stock', '2022-01', [90, 100, 110])
  const flow2022 = monthly('lzb-inflow', '2022-01', [9, 10, 11])

  it.each([
    {
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      of: 'lzb-stock',
      rows: stock2022,
      value: 100,
    },
    { rule: { kind: 'direction', basis: 'december', ...down }, of: 'lzb-stock', rows: stock2022, value: 110 },
    {
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      of: 'lzb-inflow',
      rows: flow2022,
      value: 30,
    },
    {
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      of: 'density',
      rows: monthly('density', '2022-03', [1.5]),
      value: 1.5,
    },
    { rule: { kind: 'changeYoY', value: -3, ...down }, of: 'lzb-stock', rows: [], value: -3 },
    { rule: { kind: 'rollingRate', value: 21.5, ...down }, of: 'k2', rows: [], value: 21.5 },
    { rule: { kind: 'threshold', value: 120, ...down }, of: 'lzb-stock', rows: [], value: 120 },
    { rule: { kind: 'countOf', total: 10 }, of: 'lzb-stock', rows: [], value: 10 },
    { rule: { kind: 'plannedZero' }, of: 'lzb-stock', rows: [], value: 0 },
  ] as const)('$rule.kind over $of in March 2023 is $value', ({ rule, of, rows, value }) => {
    expectSoll(planned(rule, { rows, indicatorId: of, month: '2023-03' }), value)
  })

  it.each([
    { rule: { kind: 'direction', basis: 'yearToDate', ...down }, reason: 'noYearBefore' },
    { rule: { kind: 'direction', basis: 'december', ...down }, reason: 'noYearBefore' },
    { rule: { kind: 'changeYoY', value: null, ...down }, reason: 'noNumberSet' },
    { rule: { kind: 'rollingRate', value: null, ...down }, reason: 'noNumberSet' },
    { rule: { kind: 'threshold', value: null, ...down }, reason: 'noNumberSet' },
    {
      rule: { kind: 'yearAverage', value: null, path: { method: 'linear' }, ...down },
      reason: 'noNumberSet',
    },
    { rule: { kind: 'yearEnd', value: null, path: { method: 'linear' }, ...down }, reason: 'noNumberSet' },
    { rule: { kind: 'yearSum', value: null, path: { method: 'linear' }, ...down }, reason: 'noNumberSet' },
    {
      rule: { kind: 'yearToDateRate', value: null, path: { method: 'linear' }, ...down },
      reason: 'noNumberSet',
    },
    { rule: { kind: 'corridor', min: null, max: null, path: null }, reason: 'noNumberSet' },
    { rule: { kind: 'multipleOfBase', factor: 2, base: null, ...down }, reason: 'noBase' },
    { rule: { kind: 'info' }, reason: 'infoOnly' },
    { rule: { kind: 'milestone', activityId: 'a', milestoneId: 'm' }, reason: 'infoOnly' },
    { rule: { kind: 'qualitative', status: null, note: '' }, reason: 'infoOnly' },
  ] as const)('$rule.kind without a number has none: $reason', ({ rule, reason }) => {
    expect(planned(rule, { rows: [], month: '2023-03' })).toEqual(none(reason))
  })

  it('knows the Soll of months that are still to come from the year before', () => {
    const rows = monthly('lzb-stock', '2022-01', repeated(100, 14))
    const rule = { kind: 'direction', basis: 'yearToDate', ...down } as const
    expect(planned(rule, { rows, month: '2023-12' })).toEqual(soll(100))
  })

  it('has no year before at the very first month that there can be', () => {
    const rule = { kind: 'direction', basis: 'december', ...down } as const
    expect(planned(rule, { rows: [], month: '1950-01' })).toEqual(none('noYearBefore'))
  })
})

describe('a multiple of a base', () => {
  const times = (base: Extract<TargetRule, { kind: 'multipleOfBase' }>['base']): TargetRule => ({
    kind: 'multipleOfBase',
    direction: 'up',
    factor: 2,
    base,
  })
  const contacts = monthly('density', '2021-01', [0.5, 0.75, 1, 'suppressed', 0])
  const entries = monthly('integrations', '2021-01', [5, 6, 7])

  it.each([
    { base: { kind: 'value', value: 1.5 }, of: 'density', month: '2023-03', how: '2 × 1.5', value: 3 },
    { base: { kind: 'year', year: 2021 }, of: 'density', month: '2023-02', how: '2 × 0.75', value: 1.5 },
    { base: { kind: 'year', year: 2021 }, of: 'density', month: '2023-05', how: '2 × 0', value: 0 },
    {
      base: { kind: 'year', year: 2021 },
      of: 'integrations',
      month: '2023-03',
      how: '2 × (5 + 6 + 7)',
      value: 36,
    },
    { base: { kind: 'value', value: 0 }, of: 'density', month: '2023-03', how: '2 × 0', value: 0 },
  ] as const)('is $how over $of in $month', ({ base, of, month, value }) => {
    expectSoll(planned(times(base), { rows: [...contacts, ...entries], indicatorId: of, month }), value)
  })

  it.each([
    { base: 'hidden', month: '2023-04', reason: 'suppressed' },
    { base: 'not in the data', month: '2023-06', reason: 'noBase' },
  ] as const)('has no Soll where the base is $base', ({ month, reason }) => {
    const asked = { rows: contacts, indicatorId: 'density', month }
    expect(planned(times({ kind: 'year', year: 2021 }), asked)).toEqual(none(reason))
  })
})

describe('a corridor', () => {
  it.each([
    { min: 90, max: 110, path: null, month: '2023-06', edges: { min: 90, max: 110 } },
    { min: 90, max: null, path: null, month: '2023-06', edges: { min: 90, max: null } },
    { min: null, max: 110, path: null, month: '2023-06', edges: { min: null, max: 110 } },
    { min: 0, max: 120, path: { method: 'linear' }, month: '2023-01', edges: { min: 0, max: 10 } },
    { min: 60, max: 120, path: { method: 'linear' }, month: '2023-06', edges: { min: 30, max: 60 } },
    { min: null, max: 120, path: { method: 'linear' }, month: '2023-12', edges: { min: null, max: 120 } },
  ] as const)('$min to $max over a flow is $edges in $month', ({ min, max, path, month, edges }) => {
    const rule = { kind: 'corridor', min, max, path } as const
    expect(planned(rule, { rows: [], month, indicatorId: 'integrations' })).toEqual({
      kind: 'corridor',
      ...edges,
    })
  })

  it.each([
    { min: 88, max: 124, month: '2023-01', edges: { min: 99, max: 102 } },
    { min: 88, max: 124, month: '2023-06', edges: { min: 94, max: 112 } },
    { min: 88, max: null, month: '2023-06', edges: { min: 94, max: null } },
    { min: 88, max: 124, month: '2023-12', edges: { min: 88, max: 124 } },
  ] as const)(
    '$min to $max over a stock of 100 in December before is $edges in $month',
    ({ month, edges, ...rule }) => {
      const rows = monthly('lzb-stock', '2022-12', [100])
      const path = { method: 'linear' } as const
      expect(planned({ kind: 'corridor', ...rule, path }, { rows, month })).toEqual({
        kind: 'corridor',
        ...edges,
      })
    },
  )

  it('over a stock has no way without December before, and an unsure one from a provisional December', () => {
    const rule = { kind: 'corridor', min: 88, max: 124, path: { method: 'linear' } } as const
    expect(planned(rule, { rows: [], month: '2023-06' })).toEqual(none('noBase'))
    const rows = monthly('lzb-stock', '2022-12', [provisional(100)])
    expect(planned(rule, { rows, month: '2023-06' })).toMatchObject({ isProvisional: true })
    expect(planned(rule, { rows, month: '2023-12' })).toEqual({ kind: 'corridor', min: 88, max: 124 })
  })
})
