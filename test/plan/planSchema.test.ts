import type * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Formula } from '@/domain/formula'
import type { Plan } from '@/domain/plan'
import type { TargetKind, TargetRule } from '@/domain/target'
import type { planSchema } from '@/plan/planSchema'
import { planOf, problemsOf, smallPlan } from './smallPlan'

type DeepReadonly<T> = T extends string | number | boolean | null
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }

type Read = DeepReadonly<v.InferOutput<typeof planSchema>>

const tolerance = { kind: 'points', value: 0.5 } as const
const seasonal = { method: 'seasonal', years: [2029, 2030] } as const
const manual = { method: 'manual', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } as const

/** A record, so that a kind without an example does not compile. */
const rules: Readonly<Record<Exclude<TargetKind, 'milestone' | 'qualitative'>, readonly TargetRule[]>> = {
  direction: [
    { kind: 'direction', direction: 'down', basis: 'yearToDate' },
    { kind: 'direction', direction: 'up', basis: 'december', tolerance },
  ],
  changeYoY: [{ kind: 'changeYoY', direction: 'down', value: -2.5 }],
  yearAverage: [
    { kind: 'yearAverage', direction: 'down', value: { kind: 'absolute', value: 100 }, path: seasonal },
    { kind: 'yearAverage', direction: 'down', value: { kind: 'changeInPercent', value: -1 }, path: manual },
    { kind: 'yearAverage', direction: 'down', value: null, path: { method: 'linear' } },
  ],
  yearEnd: [{ kind: 'yearEnd', direction: 'down', value: 100, path: { method: 'linear' } }],
  yearSum: [{ kind: 'yearSum', direction: 'up', value: null, path: { method: 'seasonal' } }],
  rollingRate: [{ kind: 'rollingRate', direction: 'up', value: null }],
  yearToDateRate: [{ kind: 'yearToDateRate', direction: 'up', value: 3, path: manual }],
  threshold: [
    { kind: 'threshold', direction: 'down', value: 110, tolerance: { kind: 'percentOfPlanned', value: 2 } },
  ],
  multipleOfBase: [
    { kind: 'multipleOfBase', direction: 'up', factor: 2, base: null },
    { kind: 'multipleOfBase', direction: 'up', factor: 1.5, base: { kind: 'value', value: 3 } },
    { kind: 'multipleOfBase', direction: 'up', factor: 2, base: { kind: 'year', year: 2030 } },
  ],
  corridor: [
    { kind: 'corridor', min: null, max: 5, path: { method: 'linear' } },
    { kind: 'corridor', min: 1, max: 5, path: null, tolerance },
  ],
  plannedZero: [{ kind: 'plannedZero' }],
  info: [{ kind: 'info' }],
  countOf: [{ kind: 'countOf', total: 10 }],
}

const leaf: Formula = { op: 'indicator', id: 'entries' }

const formulas: Readonly<Record<Formula['op'], Formula>> = {
  indicator: leaf,
  lag: { op: 'lag', months: 1, of: leaf },
  sum: { op: 'sum', window: 'year', of: leaf },
  mean: { op: 'mean', window: 12, of: leaf },
  divide: { op: 'divide', numerator: leaf, denominator: leaf },
  subtract: { op: 'subtract', of: [leaf, leaf] },
  add: { op: 'add', of: [leaf, leaf, leaf] },
  scale: { op: 'scale', by: -0.5, of: leaf },
  changeInPercent: { op: 'changeInPercent', months: 12, of: leaf },
}

describe('the schema of a plan', () => {
  it('gives what the domain calls a plan, no less and no more', () => {
    expectTypeOf<Read>().branded.toEqualTypeOf<Plan>()
  })

  it.each(Object.values(rules).flat())('takes the rule %j', (rule) => {
    // Only what flows has a sum.
    const indicatorId = rule.kind === 'yearSum' ? 'entries' : 'elb-stock'
    const plan = planOf(
      smallPlan([['targets', 0, 'indicatorId'], indicatorId], [['targets', 0, 'versions', 0, 'rule'], rule]),
    )
    expect(plan.targets[0]?.versions[0]?.rule).toEqual(rule)
  })

  it.each(['onTrack', 'atRisk', 'missed', 'reached', null])('takes a state set by hand: %s', (status) => {
    const versions = [
      { validFrom: '2031-01-01', reason: 'Plan', rule: { kind: 'qualitative', status, note: '' } },
    ]
    expect(problemsOf(smallPlan([['targets', 1, 'versions'], versions]))).toEqual([])
  })

  it.each(Object.values(formulas))('takes the formula %j', (formula) => {
    const plan = planOf(smallPlan([['indicators', 2, 'formula'], formula]))
    expect(plan.indicators[2]?.formula).toEqual(formula)
  })

  it.each([
    { formula: { op: 'sum', window: 0, of: leaf }, code: 'outOfRange' },
    { formula: { op: 'mean', window: 'month', of: leaf }, code: 'wrongType' },
    { formula: { op: 'lag', months: -1, of: leaf }, code: 'outOfRange' },
    { formula: { op: 'add', of: [leaf] }, code: 'wrongLength' },
    { formula: { op: 'power', of: leaf }, code: 'unknownChoice' },
    { formula: { op: 'divide', numerator: leaf }, code: 'missingKey' },
  ])('refuses the formula $formula.op with $code', ({ formula, code }) => {
    expect(
      problemsOf(smallPlan([['indicators', 2, 'formula'], formula])).map((problem) => problem.code),
    ).toEqual([code])
  })

  it.each([
    {
      rule: { kind: 'yearSum', direction: 'up', value: 1, path: { method: 'manual', values: [1, 2] } },
      code: 'wrongLength',
    },
    { rule: { kind: 'multipleOfBase', direction: 'up', factor: 0, base: null }, code: 'outOfRange' },
    { rule: { kind: 'threshold', direction: 'down', value: Number.POSITIVE_INFINITY }, code: 'outOfRange' },
    { rule: { kind: 'countOf', total: 2.5 }, code: 'outOfRange' },
    { rule: { kind: 'info', tolerance }, code: 'unknownKey' },
  ])('refuses the rule $rule.kind with $code', ({ rule, code }) => {
    const problems = problemsOf(smallPlan([['targets', 0, 'versions', 0, 'rule'], rule]))
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })
})
