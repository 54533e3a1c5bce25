import { describe, expect, it } from 'vitest'
import { rateTarget } from '@/domain/rateTarget'
import { staffNeedOf } from '@/domain/staffNeed'
import type { TargetRule } from '@/domain/target'
import { type Entry, evaluationOf, month, monthly, smallPlan, target, traeger } from '../builders'

const at = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const
const atMost120: TargetRule = { kind: 'threshold', direction: 'down', value: 120 }

function need(rule: TargetRule, { posts, id = 'case-management-ratio' }: { posts: Entry; id?: string }) {
  const caseload = target(rule, { indicatorId: id })
  const rows = [
    ...monthly('elb-stock', '2023-01', [30_000]),
    ...monthly('fte-case-management', '2023-01', [posts]),
  ]
  const evaluation = evaluationOf(rows, smallPlan({ targets: [caseload] }))
  return staffNeedOf(evaluation, rateTarget(evaluation, caseload, at))
}

describe('the posts behind a Betreuungsschlüssel', () => {
  it('are set beside those that its Soll would take', () => {
    // 40 % of 30,000 ELB are 12,000 clients; at 1:120 that takes 100 posts.
    expect(need(atMost120, { posts: 95 })).toEqual({ posts: 95, needed: 100 })
  })

  it.each<{ name: string; rule?: TargetRule; posts?: Entry; id?: string }>([
    { name: 'the plan names no Soll', rule: { ...atMost120, value: null } },
    { name: 'the posts are hidden', posts: 'suppressed' },
    { name: 'nothing is divided', id: 'elb-stock' },
  ])('are unknown where $name', ({ rule = atMost120, posts = 95, ...rest }) => {
    expect(need(rule, { posts, ...rest })).toBeNull()
  })
})
