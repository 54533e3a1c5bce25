import { expect, it } from 'vitest'
import { comparedValueOf } from '@/domain/comparedValue'
import type { TargetRule } from '@/domain/target'
import { indicator, of } from '../builders'

const stock = indicator({ id: 'own', kind: 'stock', decimals: 0 })
const flow = indicator({ id: 'own', kind: 'flow', measure: '€', decimals: 2 })
const ratio = indicator({ id: 'own', kind: 'ratio', measure: '1:n', decimals: 1 })
const down = { direction: 'down', path: { method: 'linear' } } as const

const month = of('own')
const mean = { op: 'mean', window: 'year', of: of('own') }
const sum = { op: 'sum', window: 'year', of: of('own') }
const change = { op: 'changeInPercent', months: 12, of: of('own') }

it.each([
  {
    rule: { kind: 'direction', basis: 'yearToDate', ...down },
    over: stock,
    kind: 'yearToDateMean',
    formula: mean,
  },
  {
    rule: { kind: 'direction', basis: 'yearToDate', ...down },
    over: flow,
    kind: 'yearToDateSum',
    formula: sum,
  },
  { rule: { kind: 'direction', basis: 'yearToDate', ...down }, over: ratio, kind: 'month', formula: month },
  { rule: { kind: 'direction', basis: 'december', ...down }, over: stock, kind: 'month', formula: month },
  { rule: { kind: 'direction', basis: 'december', ...down }, over: flow, kind: 'month', formula: month },
  { rule: { kind: 'yearAverage', value: null, ...down }, over: stock, kind: 'yearToDateMean', formula: mean },
  { rule: { kind: 'yearEnd', value: null, ...down }, over: stock, kind: 'month', formula: month },
  { rule: { kind: 'yearSum', value: null, ...down }, over: flow, kind: 'yearToDateSum', formula: sum },
  { rule: { kind: 'rollingRate', value: null, ...down }, over: ratio, kind: 'month', formula: month },
  { rule: { kind: 'yearToDateRate', value: null, ...down }, over: ratio, kind: 'month', formula: month },
  { rule: { kind: 'threshold', value: null, ...down }, over: flow, kind: 'month', formula: month },
  {
    rule: { kind: 'multipleOfBase', factor: 2, base: null, ...down },
    over: stock,
    kind: 'month',
    formula: month,
  },
  {
    rule: { kind: 'multipleOfBase', factor: 2, base: null, ...down },
    over: flow,
    kind: 'yearToDateSum',
    formula: sum,
  },
  { rule: { kind: 'corridor', min: null, max: 1, path: null }, over: ratio, kind: 'month', formula: month },
  {
    rule: { kind: 'corridor', min: null, max: 1, path: null },
    over: flow,
    kind: 'yearToDateSum',
    formula: sum,
  },
  { rule: { kind: 'plannedZero' }, over: flow, kind: 'yearToDateSum', formula: sum },
  { rule: { kind: 'plannedZero' }, over: stock, kind: 'month', formula: month },
  { rule: { kind: 'info' }, over: flow, kind: 'yearToDateSum', formula: sum },
  { rule: { kind: 'info' }, over: ratio, kind: 'month', formula: month },
] as const satisfies readonly { rule: TargetRule; [rest: string]: unknown }[])(
  '$rule.kind over a $over.kind compares $kind, in the unit of the indicator',
  ({ rule, over, kind, formula }) => {
    const { measure, decimals } = over
    expect(comparedValueOf(rule, over)).toEqual({ kind, formula, measure, decimals })
  },
)

it('a change against the year before is in percent whatever the indicator counts', () => {
  expect(comparedValueOf({ kind: 'changeYoY', value: -3, ...down }, stock)).toEqual({
    kind: 'changeInPercent',
    formula: change,
    measure: '%',
    decimals: 1,
  })
})

it.each([
  { rule: { kind: 'countOf', total: 10 }, kind: 'unitCount' },
  { rule: { kind: 'milestone', activityId: 'a', milestoneId: 'm' }, kind: 'none' },
  { rule: { kind: 'qualitative', status: null, note: '' }, kind: 'none' },
] as const)('$rule.kind is not computed from months', ({ rule, kind }) => {
  expect(comparedValueOf(rule, stock)).toEqual({ kind, formula: null, measure: '', decimals: 0 })
})
