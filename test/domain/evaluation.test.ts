import { describe, expect, it } from 'vitest'
import { blockOf, createEvaluation, formulaAt, measurementAt, measurementsOf } from '@/domain/evaluation'
import type { Formula } from '@/domain/formula'
import { monthsBetween } from '@/domain/month'
import {
  evaluationOf,
  indicator,
  ledgerOf,
  measured,
  missing,
  month,
  monthly,
  of,
  repeated,
  smallPlan,
  traeger,
} from '../builders'

const kreis = { unitId: traeger.id, sex: 'total' } as const
const january = { ...kreis, month: month('2023-01') }

describe('an evaluation', () => {
  const rows = monthly('lzb-stock', '2022-01', repeated(200, 13))

  it('answers for months in a row', () => {
    const months = monthsBetween(month('2022-12'), month('2023-02'))
    expect(measurementsOf(evaluationOf(rows), 'lzb-stock', { place: kreis, months })).toEqual([
      measured(200),
      measured(200),
      missing('absent'),
    ])
  })

  it('computes a block once and keeps it', () => {
    const evaluation = evaluationOf(rows)
    const change: Formula = { op: 'changeInPercent', months: 12, of: of('lzb-stock') }
    expect(formulaAt(evaluation, change, january)).toEqual(measured(0, 'computed'))
    const computed = evaluation.computed.size
    expect(formulaAt(evaluation, { ...change }, january)).toEqual(measured(0, 'computed'))
    expect(evaluation.computed.size).toBe(computed)
    expect(blockOf(evaluation, 'lzb-stock')).toBe(blockOf(evaluation, 'lzb-stock'))
  })

  it('keeps formulas that differ in one number apart', () => {
    const evaluation = evaluationOf(monthly('lzb-stock', '2022-12', [100, 200]))
    const lag = (months: number): Formula => ({ op: 'lag', months, of: of('lzb-stock') })
    expect(formulaAt(evaluation, lag(0), january)).toEqual(measured(200))
    expect(formulaAt(evaluation, lag(1), january)).toEqual(measured(100))
  })

  it('does not know an indicator that neither the plan nor the data has', () => {
    expect(measurementAt(evaluationOf(rows), 'nothing', january)).toEqual(missing('absent'))
    expect(measurementAt(evaluationOf(rows), '__proto__', january)).toEqual(missing('absent'))
  })

  it('takes the formula of the plan even where a file brings the derived indicator', () => {
    const evaluation = evaluationOf([...rows, ...monthly('k3', '2023-01', [99])])
    expect(measurementAt(evaluation, 'k3', january)).toEqual(measured(0, 'computed'))
  })

  it('has no number anywhere before the first import', () => {
    const evaluation = createEvaluation(smallPlan(), ledgerOf())
    expect(measurementAt(evaluation, 'lzb-stock', january)).toEqual(missing('absent'))
    expect(measurementAt(evaluation, 'k2', january)).toEqual(missing('absent'))
  })

  it('sums the offices of the plan, whatever else the data hold', () => {
    const units = [traeger, { ...traeger, id: 'a', parentId: traeger.id }]
    const plan = smallPlan({
      organisation: { ...smallPlan().organisation, units },
      indicators: [indicator({ id: 'x' })],
    })
    const stock = (unitId: string, value: number) => monthly({ indicatorId: 'x', unitId }, '2023-01', [value])
    const evaluation = evaluationOf([...stock('a', 1), ...stock('elsewhere', 5)], plan)
    expect(measurementAt(evaluation, 'x', january)).toEqual(measured(1, 'computed'))
    expect(measurementAt(evaluation, 'x', { ...january, unitId: 'elsewhere' })).toEqual(measured(5))
  })
})
