import { describe, expect, it } from 'vitest'
import type { Sex } from '@/domain/facts'
import { createEvaluation, measurementAt } from '@/domain/evaluation'
import { foldLedger } from '@/domain/ledger'
import type { Measurement } from '@/domain/measurement'
import type { Plan } from '@/domain/plan'
import {
  type Entry,
  evaluationOf,
  factTable,
  type FactRow,
  indicator,
  measured,
  missing,
  month,
  monthly,
  northOffice,
  provisional,
  smallPlan,
  southOffice,
  traeger,
  unit,
} from '../builders'

function cell(
  [unitId, sex]: readonly [string, Sex],
  entry: Entry,
  indicatorId = 'lzb-stock',
): readonly FactRow[] {
  return monthly({ indicatorId, unitId, sex }, '2023-01', [entry])
}

function totalOf(
  rows: readonly (readonly FactRow[])[],
  { indicatorId = 'lzb-stock', plan = smallPlan(), sex = 'total', unitId = traeger.id }: TotalAt = {},
): Measurement {
  return measurementAt(evaluationOf(rows.flat(), plan), indicatorId, { unitId, sex, month: month('2023-01') })
}

interface TotalAt {
  readonly indicatorId?: string
  readonly plan?: Plan
  readonly sex?: Sex
  readonly unitId?: string
}

const north = northOffice.id
const south = southOffice.id

describe('women and men', () => {
  it('make all where the source names no total', () => {
    const rows = [cell([north, 'female'], 40), cell([north, 'male'], 60)]
    expect(totalOf(rows, { unitId: north })).toEqual(measured(100, 'computed'))
  })

  it.each([
    { women: 40, men: 'suppressed', total: missing('suppressed') },
    { women: 'suppressed', men: 'suppressed', total: missing('suppressed') },
    { women: 40, men: null, total: missing('absent') },
    { women: 40, men: 'notReported', total: missing('absent') },
    { women: 'suppressed', men: null, total: missing('absent') },
    { women: 0, men: 0, total: measured(0, 'computed') },
    { women: provisional(40), men: 60, total: measured(100, 'provisional', 'computed') },
    {
      women: measured(40, 'limited'),
      men: measured(60, 'estimated'),
      total: measured(100, 'limited', 'estimated', 'computed'),
    },
    { women: measured(40, 'final'), men: measured(60, 'revised'), total: measured(100, 'computed') },
    { women: measured(0, 'nothing'), men: 60, total: measured(60, 'computed') },
  ] as const)('women $women and men $men make $total', ({ women, men, total }) => {
    const rows = [cell([north, 'female'], women), cell([north, 'male'], men)]
    expect(totalOf(rows, { unitId: north })).toEqual(total)
  })

  it('never show the hidden half as total minus the known half', () => {
    const rows = [
      cell([north, 'total'], 100),
      cell([north, 'female'], 98),
      cell([north, 'male'], 'suppressed'),
    ]
    expect(totalOf(rows, { unitId: north, sex: 'male' })).toEqual(missing('suppressed'))
  })

  it('do not fill in a half that no file names', () => {
    const rows = [cell([north, 'total'], 100), cell([north, 'female'], 40)]
    expect(totalOf(rows, { unitId: north, sex: 'male' })).toEqual(missing('absent'))
  })

  it('are not added for an indicator that knows no sexes', () => {
    const rows = [cell([north, 'female'], 40, 'bg-stock'), cell([north, 'male'], 60, 'bg-stock')]
    expect(totalOf(rows, { indicatorId: 'bg-stock', unitId: north })).toEqual(missing('absent'))
  })
})

describe('a total that the source names', () => {
  it.each([
    { named: 99, kept: measured(99) },
    { named: 0, kept: measured(0) },
    { named: 'suppressed', kept: missing('suppressed') },
    { named: 'notMeaningful', kept: missing('notMeaningful') },
    { named: 'notYetAvailable', kept: missing('notYetAvailable') },
    { named: 'unreliable', kept: missing('unreliable') },
    { named: 'notReported', kept: missing('notReported') },
  ] as const)('stays $named although its parts make 100', ({ named, kept }) => {
    const sexes = [cell([north, 'total'], named), cell([north, 'female'], 40), cell([north, 'male'], 60)]
    const units = [cell([traeger.id, 'total'], named), cell([north, 'total'], 40), cell([south, 'total'], 60)]
    expect(totalOf(sexes, { unitId: north })).toEqual(kept)
    expect(totalOf(units)).toEqual(kept)
  })
})

describe('Bezirksstellen', () => {
  it('make the Träger, for women and men too', () => {
    const rows = [
      cell([north, 'female'], 10),
      cell([north, 'male'], 20),
      cell([south, 'female'], 300),
      cell([south, 'male'], 400),
    ]
    expect(totalOf(rows, { sex: 'female' })).toEqual(measured(310, 'computed'))
    expect(totalOf(rows, { sex: 'male' })).toEqual(measured(420, 'computed'))
    expect(totalOf(rows)).toEqual(measured(730, 'computed'))
  })

  it('are ten in a larger Jobcenter: 1 + 2 + … + 10 = 55', () => {
    const offices = Array.from({ length: 10 }, (_, index) =>
      unit(`office-${index + 1}`, `Office ${index + 1}`, traeger.id),
    )
    const plan = smallPlan({ organisation: { name: '', shortName: '', units: [traeger, ...offices] } })
    const rows = offices.map(({ id }, index) => cell([id, 'total'], index + 1))
    expect(totalOf(rows, { plan })).toEqual(measured(55, 'computed'))
  })

  it.each([
    { north: 40, south: 'suppressed', total: missing('suppressed') },
    { north: 40, south: null, total: missing('absent') },
    { north: 'suppressed', south: null, total: missing('absent') },
    { north: provisional(40), south: 60, total: measured(100, 'provisional', 'computed') },
  ] as const)('north $north and south $south make $total', (office) => {
    const rows = [cell([north, 'total'], office.north), cell([south, 'total'], office.south)]
    expect(totalOf(rows)).toEqual(office.total)
  })

  it('are added level by level, a part named on the way included', () => {
    const district = unit('district', 'District', traeger.id)
    const units = [
      traeger,
      district,
      unit('d1', 'D1', 'district'),
      unit('d2', 'D2', 'district'),
      unit('d3', 'D3', traeger.id),
    ]
    const plan = smallPlan({ organisation: { name: '', shortName: '', units } })
    const leaves = [cell(['d1', 'total'], 1), cell(['d2', 'total'], 2), cell(['d3', 'total'], 4)]
    expect(totalOf(leaves, { plan })).toEqual(measured(7, 'computed'))
    expect(totalOf([...leaves, cell(['district', 'total'], 10)], { plan })).toEqual(measured(14, 'computed'))
  })

  it('leave the Träger without a number where one of them is not in any file', () => {
    const facts = factTable([...cell([north, 'total'], 40)])
    const ledger = foldLedger([{ importId: 1, fileAt: 0, facts }], [traeger.id])
    const at = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const
    expect(measurementAt(createEvaluation(smallPlan(), ledger), 'lzb-stock', at)).toEqual(missing('absent'))
  })

  it('are not added for an indicator that only the Träger has', () => {
    const rows = [cell([north, 'total'], 40, 'egt-spending'), cell([south, 'total'], 60, 'egt-spending')]
    expect(totalOf(rows, { indicatorId: 'egt-spending' })).toEqual(missing('absent'))
  })

  it('are not added where the total comes from a sign of one month only', () => {
    const months = (unitId: string, entries: readonly Entry[]) =>
      monthly({ indicatorId: 'lzb-stock', unitId }, '2023-01', entries)
    const evaluation = evaluationOf([...months(north, [40, 41]), ...months(south, [60, 'suppressed'])])
    const at = (text: string) =>
      measurementAt(evaluation, 'lzb-stock', { unitId: traeger.id, sex: 'total', month: month(text) })
    expect([at('2023-01'), at('2023-02')]).toEqual([measured(100, 'computed'), missing('suppressed')])
  })
})

describe('a ratio from a file', () => {
  const rate = indicator({ id: 'rate', kind: 'ratio', measure: '%' })
  const plan = smallPlan({ indicators: [rate] })

  it('is never summed over women and men or over Bezirksstellen', () => {
    const rows = [
      cell([north, 'female'], 3, 'rate'),
      cell([north, 'male'], 4, 'rate'),
      cell([north, 'total'], 3.5, 'rate'),
      cell([south, 'total'], 5, 'rate'),
    ]
    expect(totalOf(rows, { indicatorId: 'rate', plan })).toEqual(missing('absent'))
    expect(totalOf(rows.slice(0, 2), { indicatorId: 'rate', plan, unitId: north })).toEqual(missing('absent'))
    expect(totalOf(rows, { indicatorId: 'rate', plan, unitId: south })).toEqual(measured(5))
  })
})

it('shows an indicator that the plan does not know as it was imported', () => {
  const rows = [cell([north, 'total'], 40, 'unknown'), cell([south, 'total'], 60, 'unknown')]
  expect(totalOf(rows, { indicatorId: 'unknown' })).toEqual(missing('absent'))
  expect(totalOf(rows, { indicatorId: 'unknown', unitId: north })).toEqual(measured(40))
})

it('leaves the imported values themselves untouched', () => {
  const rows = [cell([north, 'total'], 40), cell([south, 'total'], 60)].flat()
  const evaluation = evaluationOf(rows)
  const before = structuredClone(evaluation.ledger.blocks)
  expect(
    measurementAt(evaluation, 'lzb-stock', { unitId: traeger.id, sex: 'total', month: month('2023-01') }),
  ).toEqual(measured(100, 'computed'))
  expect(evaluation.ledger.blocks).toEqual(before)
})
