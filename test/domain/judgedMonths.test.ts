import { describe, expect, it } from 'vitest'
import { judgedMonths, monthsOfVersion } from '@/domain/judgedMonths'
import type { TargetRule, TargetVersion } from '@/domain/target'
import { evaluationOf, month, monthly, repeated, target } from '../builders'

const atMost = (value: number | null): TargetRule => ({ kind: 'threshold', direction: 'down', value })

describe('the months that a target has judged', () => {
  const evaluation = evaluationOf(monthly('lzb-stock', '2022-11', repeated(10, 5)))

  it.each([
    { rule: atMost(12), until: '2023-03', judged: ['2023-01', '2023-02', '2023-03'] },
    { rule: atMost(12), until: '2023-02', judged: ['2023-01', '2023-02'] },
    { rule: atMost(12), until: '2023-06', judged: ['2023-01', '2023-02', '2023-03'] },
    { rule: atMost(null), until: '2023-03', judged: [] },
    { rule: { kind: 'info' } as const, until: '2023-03', judged: [] },
  ])('by $rule.kind $rule.value until $until are $judged', ({ rule, until, judged }) => {
    expect(judgedMonths(evaluation, target(rule), month(until))).toEqual(judged)
  })
})

describe('the months of a version', () => {
  const version = (validFrom: string): TargetVersion => ({ validFrom, reason: '', rule: { kind: 'info' } })
  const [first, second] = [version('2022-11-10'), version('2023-07-15')]
  const edited = target({ kind: 'info' }, { versions: [first, second] })

  it.each([
    { of: first, year: 2023, count: 6, from: '2023-01' },
    { of: second, year: 2023, count: 6, from: '2023-07' },
    { of: second, year: 2024, count: 12, from: '2024-01' },
    { of: first, year: 2022, count: 12, from: '2022-01' },
    { of: second, year: 2022, count: 0, from: undefined },
  ])('$of.validFrom in $year are $count from $from', ({ of, year, count, from }) => {
    const months = monthsOfVersion(edited, of, year)
    expect(months).toHaveLength(count)
    expect(months[0]).toBe(from)
  })
})
