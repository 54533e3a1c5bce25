import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from '@/domain/largestRemainder'
import { reconcile, type SpreadBy, spreadTarget } from '@/domain/spreading'
import type { Target, TargetRule } from '@/domain/target'
import {
  evaluationOf,
  type FactRow,
  monthly,
  northOffice,
  repeated,
  smallPlan,
  southOffice,
  target,
} from '../builders'

const linear = { method: 'linear' } as const
const sum = (
  value: number | null,
  path: Extract<TargetRule, { kind: 'yearSum' }>['path'] = linear,
): TargetRule => ({
  kind: 'yearSum',
  direction: 'up',
  value,
  path,
})

describe('parts by largest remainder', () => {
  it.each([
    { total: 10, weights: [1, 1, 1], decimals: 0, parts: [4, 3, 3] },
    { total: 100, weights: [2, 3, 3], decimals: 0, parts: [25, 38, 37] },
    { total: 7, weights: [0.6, 0.3, 0.1], decimals: 0, parts: [4, 2, 1] },
    { total: 1, weights: [1, 1, 1], decimals: 2, parts: [0.34, 0.33, 0.33] },
    { total: -10, weights: [1, 1, 1], decimals: 0, parts: [-4, -3, -3] },
    { total: 0.5, weights: [1, 1], decimals: 0, parts: [0.3, 0.2] },
    { total: 0, weights: [5, 5], decimals: 0, parts: [0, 0] },
    { total: 9, weights: [0, 5], decimals: 0, parts: [0, 9] },
    {
      total: 9300,
      weights: [123, 58, 95, 149, 25, 112, 150, 50, 205, 33],
      decimals: 0,
      parts: [1144, 539, 884, 1386, 232, 1042, 1395, 465, 1906, 307],
    },
  ])('of $total over $weights are $parts', ({ total, weights, decimals, parts }) => {
    expect(largestRemainder(total, weights, decimals)).toEqual(parts)
  })

  it('add up exactly and miss no share by a whole unit, whatever the weights', () => {
    const weights = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }).filter((all) => all.some(Boolean))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), weights, (total, given) => {
        const parts = largestRemainder(total, given, 0)
        const whole = given.reduce((all, weight) => all + weight, 0)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        parts.forEach((part, at) => {
          expect(Math.abs(part - (total * (given[at] ?? 0)) / whole)).toBeLessThan(1)
        })
      }),
    )
  })
})

/** Integrationen of 2022: 12 × 2 in the north, 12 × 6 in the south; LZB in December 100 and 300. */
const history: readonly FactRow[] = [
  ...monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2022-01', repeated(2, 12)),
  ...monthly({ indicatorId: 'integrations', unitId: southOffice.id }, '2022-01', repeated(6, 12)),
  ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2022-12', [100]),
  ...monthly({ indicatorId: 'lzb-stock', unitId: southOffice.id }, '2022-12', [300]),
]

function spread(own: Target, by: SpreadBy, rows = history) {
  return spreadTarget(evaluationOf(rows), own, { spread: by, validFrom: '2023-01-01', reason: 'Verteilung' })
}

function numbers(targets: readonly Target[]) {
  return targets.map(({ versions }) => {
    const rule = versions[0]?.rule
    return rule !== undefined && 'value' in rule ? rule.value : rule
  })
}

describe('a target spread over the offices', () => {
  const own = target(sum(101), { id: 'goal', indicatorId: 'integrations' })

  it('by base is 101 × 24 / 96 = 25.25 and 75.75, in whole events 25 and 76', () => {
    const result = spread(own, { by: 'base' })
    expect(result).toMatchObject({
      kind: 'parts',
      parts: [
        { unitId: northOffice.id, numbers: { value: 25 } },
        { unitId: southOffice.id, numbers: { value: 76 } },
      ],
      targets: [
        {
          id: 'goal-09999001',
          parentId: 'goal',
          unitId: northOffice.id,
          versions: [{ validFrom: '2023-01-01', reason: 'Verteilung', rule: sum(25) }],
        },
        { id: 'goal-09999002', parentId: 'goal', unitId: southOffice.id },
      ],
    })
  })

  it('equally gives the first office the event that is left over', () => {
    const result = spread(own, { by: 'equal' })
    expect(numbers(result.kind === 'parts' ? result.targets : [])).toEqual([51, 50])
  })

  it('by hand takes the numbers as they are, and reconciles them: 30 + 60 − 101 = −11', () => {
    const values = new Map([
      [northOffice.id, { value: 30 }],
      [southOffice.id, { value: 60 }],
    ])
    const result = spread(own, { by: 'hand', values })
    const targets = result.kind === 'parts' ? result.targets : []
    expect(reconcile(evaluationOf(history), own, targets)).toEqual([
      { name: 'value', whole: 101, sum: 90, difference: -11 },
    ])
  })

  it('takes a typed path along by the same share', () => {
    const path = { method: 'manual', values: Array.from({ length: 12 }, (_, at) => (at + 1) * 8) } as const
    const result = spread(target(sum(96, path), { indicatorId: 'integrations' }), { by: 'base' })
    const rule = result.kind === 'parts' ? result.targets[0]?.versions[0]?.rule : undefined
    expect(rule).toMatchObject({ value: 24, path: { values: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24] } })
  })

  it('spreads both edges of a corridor', () => {
    const corridor = target(
      { kind: 'corridor', min: 40, max: 80, path: linear },
      { indicatorId: 'integrations' },
    )
    expect(spread(corridor, { by: 'base' })).toMatchObject({
      parts: [{ numbers: { min: 10, max: 20 } }, { numbers: { min: 30, max: 60 } }],
    })
  })

  it('spreads a stock by December before', () => {
    const stock = target({ kind: 'yearEnd', direction: 'down', value: 360, path: linear })
    const result = spread(stock, { by: 'base' })
    expect(numbers(result.kind === 'parts' ? result.targets : [])).toEqual([90, 270])
    expect(
      reconcile(evaluationOf(history), stock, result.kind === 'parts' ? result.targets : []),
    ).toMatchObject([{ difference: 0 }])
  })

  it.each<{ rule: TargetRule; indicatorId: string }>([
    { rule: { kind: 'rollingRate', direction: 'up', value: 20 }, indicatorId: 'k2' },
    { rule: { kind: 'direction', direction: 'down', basis: 'yearToDate' }, indicatorId: 'lzb-stock' },
    { rule: { kind: 'changeYoY', direction: 'down', value: -2 }, indicatorId: 'lzb-stock' },
    { rule: { kind: 'threshold', direction: 'down', value: 120 }, indicatorId: 'case-management-ratio' },
    {
      rule: {
        kind: 'yearAverage',
        direction: 'down',
        value: { kind: 'changeInPercent', value: -2 },
        path: linear,
      },
      indicatorId: 'lzb-stock',
    },
  ])('gives every office the same $rule.kind, and nothing to reconcile', ({ rule, indicatorId }) => {
    const same = target(rule, { indicatorId })
    const result = spread(same, { by: 'base' })
    expect(result).toMatchObject({
      kind: 'same',
      targets: [
        { unitId: northOffice.id, versions: [{ rule }] },
        { unitId: southOffice.id, versions: [{ rule }] },
      ],
    })
    expect(reconcile(evaluationOf(history), same, result.kind === 'same' ? result.targets : [])).toEqual([])
  })

  it.each<{ reason: string; own: Target; rows?: readonly FactRow[]; unitIds?: readonly string[] }>([
    { reason: 'noNumberSet', own: target(sum(null), { indicatorId: 'integrations' }) },
    { reason: 'notByUnit', own: target(sum(100), { indicatorId: 'egt-spending' }) },
    { reason: 'notByUnit', own: target(sum(100), { indicatorId: 'integrations', unitId: northOffice.id }) },
    { reason: 'notSpreadable', own: target({ kind: 'info' }) },
    { reason: 'notSpreadable', own: target({ kind: 'qualitative', status: null, note: '' }) },
    { reason: 'noYearBefore', own, rows: history.slice(0, 12), unitIds: [southOffice.id] },
    {
      reason: 'suppressed',
      own,
      rows: [
        ...history.slice(0, 12),
        ...monthly(
          { indicatorId: 'integrations', unitId: southOffice.id },
          '2022-01',
          repeated('suppressed', 12),
        ),
      ],
      unitIds: [southOffice.id],
    },
  ])('is not there: $reason', ({ reason, own: asked, rows = history, unitIds = [] }) => {
    expect(spread(asked, { by: 'base' }, rows)).toEqual({ kind: 'none', reason, unitIds })
  })

  it('leaves the plan as it is', () => {
    expect(smallPlan().targets).toEqual([])
    expect(own.parentId).toBeUndefined()
  })
})
