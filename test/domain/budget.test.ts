import { describe, expect, it } from 'vitest'
import { budgetChange, budgetStanding, limitOf, reallocatedShare } from '@/domain/budget'
import { rateTarget } from '@/domain/rateTarget'
import { shippedPlan } from '@/plan/shippedPlan'
import type { TargetRule } from '@/domain/target'
import { type Entry, evaluationOf, month, monthly, repeated, smallPlan, target, traeger } from '../builders'

const corridor: TargetRule = { kind: 'corridor', min: null, max: 1200, path: { method: 'linear' } }

/** 90 in each month of 2022, then what 2023 has brought. */
function standing(rule: TargetRule, spent: readonly Entry[], at = '2023-09') {
  const budget = target(rule, { id: 'egt', indicatorId: 'egt-spending' })
  const rows = monthly('egt-spending', '2022-01', [...repeated(90, 12), ...spent])
  const evaluation = evaluationOf(rows, smallPlan({ targets: [budget] }))
  const place = { unitId: traeger.id, sex: 'total', month: month(at) } as const
  return budgetStanding(evaluation, rateTarget(evaluation, budget, place))
}

describe('a budget', () => {
  it('leaves what is not spent, evenly over the months to come', () => {
    expect(standing(corridor, repeated(80, 9))).toEqual({
      amount: { min: null, max: 1200 },
      spent: 720,
      spentYearBefore: 810,
      left: { min: null, max: 480 },
      monthsLeft: 3,
      leftPerMonth: { min: null, max: 160 },
      spentPerMonth: 80,
      yearBeforePerMonth: 90,
      remaining: ['2023-10', '2023-11', '2023-12'],
    })
  })

  it.each<{ name: string; rule: TargetRule; left: object }>([
    {
      name: 'both edges of a corridor',
      rule: { ...corridor, min: 1000 },
      left: { min: 280, max: 480 },
    },
    {
      name: 'a sum that must not be passed',
      rule: { kind: 'yearSum', direction: 'down', value: 700, path: { method: 'linear' } },
      left: { min: null, max: -20 },
    },
    {
      name: 'a sum that has to be spent',
      rule: { kind: 'yearSum', direction: 'up', value: 900, path: { method: 'linear' } },
      left: { min: 180, max: null },
    },
  ])('leaves the rest of $name', ({ rule, left }) => {
    expect(standing(rule, repeated(80, 9)).left).toEqual(left)
  })

  it('has no month left in December', () => {
    const { left, leftPerMonth, monthsLeft } = standing(corridor, repeated(80, 12), '2023-12')
    expect({ left, leftPerMonth, monthsLeft }).toEqual({
      left: { min: null, max: 240 },
      leftPerMonth: null,
      monthsLeft: 0,
    })
  })

  it('has no amount and no rest where the plan names no number', () => {
    const { amount, left, leftPerMonth, spent } = standing({ ...corridor, max: null }, repeated(80, 9))
    expect({ amount, left, leftPerMonth, spent }).toEqual({
      amount: null,
      left: null,
      leftPerMonth: null,
      spent: 720,
    })
  })

  it('has no rest where a month is missing', () => {
    const { spent, left, spentPerMonth } = standing(corridor, [80, null, ...repeated(80, 7)])
    expect({ spent, left, spentPerMonth }).toEqual({ spent: null, left: null, spentPerMonth: null })
  })
})

describe('a budget beside the one of the year before', () => {
  const resources = shippedPlan.topics.find(({ code }) => code === 'A')?.resources

  function published(targetId: string) {
    const rule = shippedPlan.targets.find(({ id }) => id === targetId)?.versions[0]?.rule
    const plan = resources?.budgets.find((budget) => budget.targetId === targetId)
    if (rule?.kind !== 'corridor' || plan === undefined) throw new Error(`${targetId} is no budget`)
    return { amount: { min: rule.min, max: rule.max }, plan }
  }

  it.each([
    { targetId: 'a-egt', before: 66_749_000, change: '-10.83' },
    { targetId: 'a-vwt', before: 67_958_000, change: '-4.15' },
  ])('is $change % for $targetId in the plan 2023', ({ targetId, before, change }) => {
    const { amount, plan } = published(targetId)
    expect(plan.yearBefore).toBe(before)
    expect(budgetChange(amount, plan)?.toFixed(2)).toBe(change)
  })

  it('moves 7.57 % of the Eingliederungstitel to the Verwaltungskostentitel in the plan 2023', () => {
    if (resources?.reallocation === undefined) throw new Error('the plan 2023 has a reallocation')
    expect(reallocatedShare(resources.reallocation, published('a-egt').amount)?.toFixed(2)).toBe('7.57')
    expect(resources.reallocation).toMatchObject({ fromTargetId: 'a-egt', toTargetId: 'a-vwt' })
  })

  it.each([
    { amount: null, yearBefore: 100 },
    { amount: { min: null, max: 90 }, yearBefore: null },
    { amount: { min: null, max: 90 }, yearBefore: 0 },
  ])('has no change at $amount after $yearBefore', ({ amount, yearBefore }) => {
    expect(budgetChange(amount, { targetId: 'egt', yearBefore })).toBeNull()
  })

  it.each([
    { amount: { min: 10, max: 20 }, limit: 20 },
    { amount: { min: 10, max: null }, limit: 10 },
    { amount: null, limit: null },
  ])('is measured by $limit of $amount', ({ amount, limit }) => {
    expect(limitOf(amount)).toBe(limit)
  })
})
