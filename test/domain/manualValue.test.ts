import { describe, expect, it } from 'vitest'
import { type Entered, entryChange, entryProblem, type ManualAddress } from '@/domain/manualValue'
import { indicator, ledgerOf, month, monthly, traeger } from '../builders'

const address: ManualAddress = {
  indicatorId: 'case-conferences',
  unitId: traeger.id,
  sex: 'total',
  month: month('2023-09'),
}
const number = (value: number): Entered => ({ kind: 'value', value })
const notReported: Entered = { kind: 'missing', reason: 'notReported' }
const conferences = indicator({ id: 'case-conferences', hasSexes: false })

describe('what was typed', () => {
  it.each([
    { entered: number(0), problem: null },
    { entered: number(12), problem: null },
    { entered: notReported, problem: null },
    { entered: number(-1), problem: 'negative' },
    { entered: number(0.5), problem: 'fraction' },
  ])('$entered of a count: $problem', ({ entered, problem }) => {
    expect(entryProblem({ address, entered }, conferences, month('2023-09'))).toBe(problem)
  })

  it.each([
    { allowed: { isFractional: true }, value: 0.5 },
    { allowed: { decimals: 1 }, value: 0.5 },
    { allowed: { kind: 'ratio' }, value: 0.5 },
    { allowed: { mayBeNegative: true }, value: -3 },
  ] as const)('may be $value where $allowed', ({ allowed, value }) => {
    const other = { ...conferences, ...allowed }
    expect(entryProblem({ address, entered: number(value) }, other, month('2023-09'))).toBeNull()
  })

  it('has no value in a month that has not begun', () => {
    expect(entryProblem({ address, entered: number(1) }, conferences, month('2023-08'))).toBe('futureMonth')
  })
})

describe('saving', () => {
  it.each([
    { stored: null, entered: number(3), change: 'added' },
    { stored: null, entered: notReported, change: 'added' },
    { stored: 3, entered: number(3), change: null },
    { stored: 3, entered: number(4), change: 'changed' },
    { stored: 3, entered: number(0), change: 'changed' },
    { stored: 3, entered: notReported, change: 'removed' },
    { stored: 'notReported', entered: notReported, change: null },
    { stored: 'notReported', entered: number(0), change: 'changed' },
    { stored: 'suppressed', entered: notReported, change: 'changed' },
  ] as const)('$entered over $stored is $change', ({ stored, entered, change }) => {
    const ledger = ledgerOf([
      ...monthly('elb-stock', '2023-09', [1]),
      ...monthly(address, '2023-09', [stored]),
    ])
    expect(entryChange(ledger, { address, entered })).toBe(change)
  })
})
