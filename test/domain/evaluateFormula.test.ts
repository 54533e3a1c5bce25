import { describe, expect, it } from 'vitest'
import { formulaAt, measurementAt } from '@/domain/evaluation'
import type { Formula } from '@/domain/formula'
import type { Measurement } from '@/domain/measurement'
import {
  type Entry,
  evaluationOf,
  type FactRow,
  indicator,
  measured,
  missing,
  month,
  monthly,
  numberOf,
  of,
  repeated,
  smallPlan,
  traeger,
} from '../builders'

function computed(rows: readonly FactRow[], formula: Formula, at: string): Measurement {
  return formulaAt(evaluationOf(rows), formula, { unitId: traeger.id, sex: 'total', month: month(at) })
}

describe('sums and differences of indicators', () => {
  const at = '2023-01'
  const row = (id: string, entry: Entry) => monthly(id, at, [entry])

  it.each([
    { op: 'add', first: 5, second: 3, third: 1, result: measured(9, 'computed') },
    { op: 'subtract', first: 5, second: 3, third: 1, result: measured(1, 'computed') },
    { op: 'subtract', first: 1, second: 3, third: 1, result: measured(-3, 'computed') },
    { op: 'add', first: 5, second: 'suppressed', third: 1, result: missing('suppressed') },
    { op: 'subtract', first: 5, second: 3, third: 'suppressed', result: missing('suppressed') },
    { op: 'add', first: null, second: 3, third: 1, result: missing('absent') },
    {
      op: 'add',
      first: 5,
      second: 3,
      third: measured(1, 'estimated', 'limited'),
      result: measured(9, 'limited', 'estimated', 'computed'),
    },
    {
      op: 'add',
      first: measured(5, 'final'),
      second: 3,
      third: measured(0, 'nothing'),
      result: measured(8, 'computed'),
    },
  ] as const)('$op $first, $second, $third', ({ op, first, second, third, result }) => {
    const rows = [...row('lzb-inflow', first), ...row('lzb-outflow', second), ...row('integrations', third)]
    const parts = [of('lzb-inflow'), of('lzb-outflow'), of('integrations')]
    expect(computed(rows, { op, of: parts }, at)).toEqual(result)
  })

  it('is our own arithmetic as soon as a number is scaled, whatever the source said of it', () => {
    const rows = row('elb-stock', measured(100, 'final'))
    expect(computed(rows, { op: 'scale', by: 0.4, of: of('elb-stock') }, at)).toEqual(
      measured(40, 'computed'),
    )
    expect(
      computed(row('elb-stock', 'suppressed'), { op: 'scale', by: 0.4, of: of('elb-stock') }, at),
    ).toEqual(missing('suppressed'))
  })

  it('has no number where a formula adds nothing', () => {
    expect(computed(row('elb-stock', 1), { op: 'add', of: [] }, at)).toEqual(missing('absent'))
  })
})

describe('an earlier month', () => {
  const rows = monthly('elb-stock', '2023-01', [10, measured(20, 'final'), 'suppressed'])

  it.each([
    { month: '2023-02', months: 1, value: measured(10) },
    { month: '2023-03', months: 1, value: measured(20, 'final') },
    { month: '2023-03', months: 0, value: missing('suppressed') },
    { month: '2023-01', months: 1, value: missing('absent') },
    { month: '2023-02', months: -1, value: missing('suppressed') },
    { month: '2023-03', months: -1, value: missing('absent') },
  ])('$months before $month is as it was imported', ({ month: at, months, value }) => {
    expect(computed(rows, { op: 'lag', months, of: of('elb-stock') }, at)).toEqual(value)
  })

  it('does not reach into the series of the next unit or sex', () => {
    const evaluation = evaluationOf(
      (['total', 'female', 'male'] as const).flatMap((sex) =>
        monthly({ indicatorId: 'elb-stock', sex }, '2023-01', [1, 2, 3]),
      ),
    )
    const women = (months: number, at: string) =>
      formulaAt(
        evaluation,
        { op: 'lag', months, of: of('elb-stock') },
        { unitId: traeger.id, sex: 'female', month: month(at) },
      )
    expect([women(1, '2023-01'), women(2, '2023-02'), women(-1, '2023-03')]).toEqual(
      repeated(missing('absent'), 3),
    )
    expect([women(1, '2023-02'), women(-1, '2023-02')]).toEqual([measured(1), measured(3)])
  })
})

it('follows a derived indicator into another one', () => {
  const doubled = indicator({ id: 'doubled', kind: 'ratio', formula: { op: 'scale', by: 2, of: of('k3') } })
  const plan = smallPlan({ indicators: [...smallPlan().indicators, doubled] })
  const rows = monthly('lzb-stock', '2022-01', [200, ...repeated(null, 11), 190])
  const evaluation = evaluationOf(rows, plan)
  const at = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const
  expect(numberOf(measurementAt(evaluation, 'doubled', at))).toBeCloseTo(-10, 10)
})
