import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { type Trend, trendOf, trendOfIndicator, type TwoYears } from '@/presentation/trend'
import {
  type Entry,
  evaluationOf,
  indicator,
  month,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
  target,
  traeger,
} from '../builders'

const carrier = { unitId: traeger.id, sex: 'total' } as const
const march = { ...carrier, month: month('2023-03') }

function trendFrom(rule: TargetRule, given: { indicatorId: string; entries: readonly Entry[] }): Trend {
  const subject = target(rule, { indicatorId: given.indicatorId })
  return trendOf(evaluationOf(monthly(given.indicatorId, '2022-01', given.entries)), subject, march)
}

function twoYears(trend: Trend): TwoYears {
  if (trend.kind === 'none' || trend.kind === 'tally') throw new Error(`no years: ${trend.kind}`)
  return trend
}

const values = ({ current }: TwoYears) => current.slice(0, 4).map(({ value }) => value)

describe('the small chart of a row', () => {
  it('shows a stock as a line of its months, up to the Berichtsmonat and not further', () => {
    const entries = [...repeated(1000, 12), 990, 980, 970, 960]
    const rule: TargetRule = { kind: 'direction', direction: 'down', basis: 'yearToDate' }
    const trend = twoYears(trendFrom(rule, { indicatorId: 'lzb-stock', entries }))
    expect(trend.kind).toBe('line')
    expect(values(trend)).toEqual([990, 980, 970, null])
    expect(trend.before.map(({ value }) => value)).toEqual(repeated(1000, 12))
    expect(trend.planned).toEqual([])
  })

  it('shows a flow as columns of its months, and the Soll of a sum taken apart into months', () => {
    const entries = [...repeated(80, 12), 90, 100, 110]
    const rule: TargetRule = { kind: 'yearSum', direction: 'up', value: 1200, path: { method: 'linear' } }
    const trend = twoYears(trendFrom(rule, { indicatorId: 'integrations', entries }))
    expect(trend.kind).toBe('columns')
    expect(values(trend)).toEqual([90, 100, 110, null])
    expect(trend.planned).toEqual([repeated(100, 12)])
  })

  it('shows both edges of a corridor and leaves an open one out', () => {
    const both: TargetRule = { kind: 'corridor', min: 5, max: 20, path: null }
    expect(twoYears(trendFrom(both, { indicatorId: 'lzb-stock', entries: [10] })).planned).toEqual([
      repeated(20, 12),
      repeated(5, 12),
    ])
    const open: TargetRule = { kind: 'corridor', min: null, max: 20, path: null }
    expect(twoYears(trendFrom(open, { indicatorId: 'lzb-stock', entries: [10] })).planned).toHaveLength(1)
  })

  it('leaves a gap where a value is hidden or missing, never a zero', () => {
    const rule: TargetRule = { kind: 'info' }
    const entries = [...repeated(1000, 12), 990, 'suppressed', null] as const
    const trend = twoYears(trendFrom(rule, { indicatorId: 'lzb-stock', entries }))
    expect(values(trend)).toEqual([990, null, null, null])
  })

  it('marks provisional months', () => {
    const entries = [...repeated(1000, 13), provisional(980)]
    const trend = twoYears(trendFrom({ kind: 'info' }, { indicatorId: 'lzb-stock', entries }))
    expect(trend.current.slice(0, 2).map(({ isProvisional }) => isProvisional)).toEqual([false, true])
  })

  it('counts units instead of drawing months', () => {
    const rows = [
      ...monthly({ indicatorId: 'case-conferences', unitId: northOffice.id }, '2023-01', [1, 0, 0]),
      ...monthly({ indicatorId: 'case-conferences', unitId: southOffice.id }, '2023-01', [0, 0, 0]),
    ]
    const subject = target({ kind: 'countOf', total: 2 }, { indicatorId: 'case-conferences' })
    expect(trendOf(evaluationOf(rows), subject, march)).toEqual({ kind: 'tally', count: 1, total: 2 })
  })

  it('draws nothing for what no month measures', () => {
    const rule: TargetRule = { kind: 'qualitative', status: null, note: '' }
    expect(trendOf(evaluationOf([]), target(rule), march)).toEqual({ kind: 'none' })
  })

  it('draws an indicator without any target in the shape of its kind', () => {
    const evaluation = evaluationOf(monthly('integrations', '2023-01', [5]))
    expect(trendOfIndicator(evaluation, indicator({ id: 'integrations', kind: 'flow' }), march).kind).toBe(
      'columns',
    )
    expect(trendOfIndicator(evaluation, indicator({ id: 'lzb-stock' }), march).kind).toBe('line')
  })
})
