import { describe, expect, it } from 'vitest'
import { createEvaluation, formulaAt, measurementAt } from '@/domain/evaluation'
import type { Sex } from '@/domain/facts'
import { rateTarget } from '@/domain/rateTarget'
import type { TargetRule } from '@/domain/target'
import {
  type Entry,
  type FactRow,
  ledgerOf,
  missing,
  month,
  monthly,
  northOffice,
  numberOf,
  of,
  provisional,
  repeated,
  smallPlan,
  southOffice,
  target,
  traeger,
} from '../builders'

/**
 * An invented Jobcenter over 26 months, December 2021 to January 2024, computed by hand.
 *
 * LZB     N = north, S = south                                            Träger
 * 2021-12 N 100, S 200                                                    300
 * 2022    N 100 101 102 103 104 105 105 104 103 102 101 100, S 200        300 301 302 303 304 305 305 304 303 302 301 300
 *                                                                         sum 3,630, mean 302.5, to June 1,815
 * 2023    N 4 less than in 2022, S 200 to June, then 194                  296 297 298 299 300 301 295 294 293 292 291 290
 *                                                                         sum 3,546, mean 295.5, to June 1,791
 * 2024-01 N 95, S 193                                                     288
 * Women: N always 60, S 100 in 2021 and 2022, then 101. Men are the rest.
 *
 * ELB     N 400 and S 800 up to 2022; then N 390, S 810 to June 2023, 850 after: 1,200 … 1,240, mean of 2023 1,220
 * Integrationen
 * 2022    N 5 a month, S 10, but 25 in April and May                      15 15 15 30 30 15 15 15 15 15 15 15, sum 210
 * 2023    N 6 a month, S 8 10 12 30 26 10 10 10 10 10 10 4                14 16 18 36 32 16 16 16 16 16 16 10, sum 222
 * 2024-01 N 6, S 9
 */
const northLzb2022 = [100, 101, 102, 103, 104, 105, 105, 104, 103, 102, 101, 100]
const northLzb = [100, ...northLzb2022, ...northLzb2022.map((stock) => stock - 4), 95]
const southLzb = [...repeated(200, 19), ...repeated(194, 6), 193]
const southWomen = [...repeated(100, 13), ...repeated(101, 13)]
const northElb = [...repeated(400, 13), ...repeated(390, 13)]
const southElb = [...repeated(800, 13), ...repeated(810, 6), ...repeated(850, 7)]
const northIntegrations = [...repeated(5, 13), ...repeated(6, 13)]
const southIntegrations = [
  10,
  10,
  10,
  10,
  25,
  25,
  ...repeated(10, 7),
  8,
  10,
  12,
  30,
  26,
  ...repeated(10, 6),
  4,
  9,
]

interface Series {
  readonly indicatorId: string
  readonly unitId: string
  readonly sex: Sex
  /** 26 months from December 2021 on. */
  readonly values: readonly number[]
}

const all: readonly Series[] = [
  { indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'female', values: repeated(60, 26) },
  {
    indicatorId: 'lzb-stock',
    unitId: northOffice.id,
    sex: 'male',
    values: northLzb.map((stock) => stock - 60),
  },
  { indicatorId: 'lzb-stock', unitId: southOffice.id, sex: 'female', values: southWomen },
  {
    indicatorId: 'lzb-stock',
    unitId: southOffice.id,
    sex: 'male',
    values: southLzb.map((stock, at) => stock - (southWomen[at] ?? 0)),
  },
  { indicatorId: 'elb-stock', unitId: northOffice.id, sex: 'total', values: northElb },
  { indicatorId: 'elb-stock', unitId: southOffice.id, sex: 'total', values: southElb },
  { indicatorId: 'integrations', unitId: northOffice.id, sex: 'total', values: northIntegrations },
  { indicatorId: 'integrations', unitId: southOffice.id, sex: 'total', values: southIntegrations },
]

function file(
  asOf: string,
  span: { from: number; to: number; mark?: (value: number) => Entry },
): readonly FactRow[] {
  const { from, to, mark = (value: number) => value } = span
  const first = from === 0 ? '2021-12' : from === 13 ? '2023-01' : '2023-10'
  return all.flatMap(({ values, ...series }) =>
    monthly({ ...series, asOf }, first, values.slice(from, to).map(mark)),
  )
}

/** Up to 2022; then 2023 with a provisional last quarter; then that quarter final and a provisional January. */
const imports = {
  past: file('2023-04-11', { from: 0, to: 13 }),
  year: file('2024-01-10', { from: 13, to: 22 }),
  lastQuarter: file('2024-01-10', { from: 22, to: 25, mark: provisional }),
  final: file('2024-04-11', { from: 22, to: 25 }),
  january: monthly({ indicatorId: 'integrations', unitId: southOffice.id }, '2024-01', [provisional(9)]),
}
const januaryRest = all
  .filter(({ indicatorId, unitId }) => indicatorId !== 'integrations' || unitId === northOffice.id)
  .flatMap(({ values, ...series }) => monthly(series, '2024-01', values.slice(25)))

const plan = smallPlan()
const inJanuary = createEvaluation(plan, ledgerOf(imports.past, [...imports.year, ...imports.lastQuarter]))
const inApril = createEvaluation(
  plan,
  ledgerOf(
    imports.past,
    [...imports.year, ...imports.lastQuarter],
    [...imports.final, ...imports.january, ...januaryRest],
  ),
)

function at(text: string, unitId: string = traeger.id, sex: Sex = 'total') {
  return { unitId, sex, month: month(text) }
}

describe('Kennzahlen of the invented Jobcenter', () => {
  it.each([
    { id: 'lzb-stock', month: '2022-06', how: '105 + 200', value: 305 },
    { id: 'lzb-stock', month: '2023-12', how: '96 + 194', value: 290 },
    { id: 'elb-stock', month: '2023-07', how: '390 + 850', value: 1240 },
    { id: 'k3', month: '2022-12', how: '300 / 300 − 1', value: 0 },
    { id: 'k3', month: '2023-01', how: '296 / 300 − 1', value: -400 / 300 },
    { id: 'k3', month: '2023-07', how: '295 / 305 − 1', value: -1000 / 305 },
    { id: 'k3', month: '2023-12', how: '290 / 300 − 1', value: -1000 / 300 },
    { id: 'k3', month: '2024-01', how: '288 / 296 − 1', value: -800 / 296 },
    { id: 'k2', month: '2022-11', how: '(15 + 195) / 1,200', value: 17.5 },
    { id: 'k2', month: '2022-12', how: '210 / 1,200', value: 17.5 },
    { id: 'k2', month: '2023-06', how: '(90 + 132) / 1,200', value: 18.5 },
    { id: 'k2', month: '2023-12', how: '222 / 1,220', value: 22_200 / 1220 },
    {
      id: 'k2',
      month: '2024-01',
      how: '(222 − 14 + 15) / ((14,640 − 1,200 + 1,240) / 12)',
      value: (22_300 * 12) / 14_680,
    },
    { id: 'k2-year-to-date', month: '2023-02', how: '30 / 1,200', value: 2.5 },
    { id: 'k2-year-to-date', month: '2023-12', how: '222 / 1,220', value: 22_200 / 1220 },
    { id: 'k2-year-to-date', month: '2024-01', how: '15 / 1,240', value: 1500 / 1240 },
  ])('$id of the Träger in $month is $how', ({ id, month, value }) => {
    expect(numberOf(measurementAt(inApril, id, at(month)))).toBeCloseTo(value, 10)
  })

  it.each([
    { office: 'north', unitId: northOffice.id, how: '72 / 390', value: 7200 / 390 },
    { office: 'south', unitId: southOffice.id, how: '150 / 830', value: 15_000 / 830 },
  ])('K2 of the $office in December 2023 is $how', ({ unitId, value }) => {
    expect(numberOf(measurementAt(inApril, 'k2', at('2023-12', unitId)))).toBeCloseTo(value, 10)
  })

  it.each([
    { sex: 'female', value: 161 },
    { sex: 'male', value: 129 },
    { sex: 'total', value: 290 },
  ] as const)('LZB in December 2023, $sex: $value', ({ sex, value }) => {
    expect(numberOf(measurementAt(inApril, 'lzb-stock', at('2023-12', traeger.id, sex)))).toBe(value)
  })

  it.each([
    { month: '2022-06', how: '1,815 / 6', value: 302.5 },
    { month: '2023-06', how: '1,791 / 6', value: 298.5 },
    { month: '2023-12', how: '3,546 / 12', value: 295.5 },
    { month: '2024-01', how: '288', value: 288 },
  ])('Jahresfortschrittswert LZB in $month is $how', ({ month, value }) => {
    const mean = { op: 'mean', window: 'year', of: of('lzb-stock') } as const
    expect(numberOf(formulaAt(inApril, mean, at(month)))).toBeCloseTo(value, 10)
  })

  it.each([
    { id: 'k2', month: '2022-10', gap: missing('incompleteWindow', 1) },
    { id: 'k2', month: '2021-12', gap: missing('incompleteWindow', 11) },
    { id: 'k2-year-to-date', month: '2021-12', gap: missing('incompleteWindow', 11) },
    { id: 'k3', month: '2022-11', gap: missing('absent') },
  ])('$id in $month lies too close to the beginning of the data', ({ id, month, gap }) => {
    expect(measurementAt(inApril, id, at(month))).toEqual(gap)
  })

  it('are provisional where January 2024 takes part', () => {
    const marks = (id: string) => {
      const measurement = measurementAt(inApril, id, at('2024-01'))
      return measurement.kind === 'value' && measurement.marks.includes('provisional')
    }
    expect([marks('k2'), marks('k2-year-to-date'), marks('k3')]).toEqual([true, true, false])
  })
})

function stateOf(
  rule: TargetRule,
  asked: { month: string; indicatorId?: string; sex?: Sex; evaluation?: typeof inApril },
) {
  const { indicatorId = 'lzb-stock', sex = 'total', evaluation = inApril } = asked
  return rateTarget(evaluation, target(rule, { indicatorId }), at(asked.month, traeger.id, sex))
}

describe('LZB below the year before', () => {
  const rule: TargetRule = { kind: 'direction', direction: 'down', basis: 'yearToDate' }

  it.each([
    { month: '2023-01', actual: 296, planned: 300, status: 'onTrack' },
    { month: '2023-06', actual: 298.5, planned: 302.5, status: 'onTrack' },
    { month: '2023-12', actual: 295.5, planned: 302.5, status: 'reached' },
  ])('$month: $actual against $planned is $status', ({ month, actual, planned, status }) => {
    const attainment = stateOf(rule, { month })
    expect(attainment).toMatchObject({ planned, status, isProvisional: false })
    expect(attainment.deviation).toBeCloseTo(actual - planned, 10)
    expect(attainment.deviationInPercent).toBeCloseTo((100 * (actual - planned)) / planned, 10)
  })

  it('was not yet reached when December was provisional, and is not when the last import is undone', () => {
    expect(stateOf(rule, { month: '2023-12', evaluation: inJanuary })).toMatchObject({
      planned: 302.5,
      status: 'onTrack',
      isProvisional: true,
    })
  })

  it('is at risk for women: 161 against 160', () => {
    expect(stateOf(rule, { month: '2023-06', sex: 'female' })).toMatchObject({
      planned: 160,
      deviation: 1,
      deviationInPercent: 0.625,
      status: 'atRisk',
    })
  })
})

describe('231 Integrationen on the season of 2022', () => {
  const path = { method: 'seasonal', years: [2022] } as const
  const rule: TargetRule = { kind: 'yearSum', direction: 'up', value: 231, path }

  // Soll: 231 / 210 = 1.1 times the sum of 2022 so far.
  it.each([
    { month: '2023-01', actual: 14, planned: 16.5, status: 'missed' },
    { month: '2023-02', actual: 30, planned: 33, status: 'missed' },
    { month: '2023-03', actual: 48, planned: 49.5, status: 'missed' },
    { month: '2023-04', actual: 84, planned: 82.5, status: 'onTrack' },
    { month: '2023-05', actual: 116, planned: 115.5, status: 'onTrack' },
    { month: '2023-06', actual: 132, planned: 132, status: 'onTrack' },
    { month: '2023-07', actual: 148, planned: 148.5, status: 'atRisk' },
    { month: '2023-10', actual: 196, planned: 198, status: 'atRisk' },
    { month: '2023-11', actual: 212, planned: 214.5, status: 'atRisk' },
    { month: '2023-12', actual: 222, planned: 231, status: 'missed' },
  ])('$month: $actual against $planned is $status', ({ month, actual, planned, status }) => {
    const attainment = stateOf(rule, { month, indicatorId: 'integrations' })
    expect(numberOf(attainment.actual)).toBe(actual)
    expect(attainment.planned).toBeCloseTo(planned, 10)
    expect(attainment.deviation).toBeCloseTo(actual - planned, 10)
    expect(attainment.status).toBe(status)
  })
})

describe('288 LZB at the end of the year, straight from 300', () => {
  const rule: TargetRule = { kind: 'yearEnd', direction: 'down', value: 288, path: { method: 'linear' } }

  it.each([
    { month: '2023-01', actual: 296, planned: 299, status: 'onTrack' },
    { month: '2023-05', actual: 300, planned: 295, status: 'atRisk' },
    { month: '2023-06', actual: 301, planned: 294, status: 'missed' },
    { month: '2023-07', actual: 295, planned: 293, status: 'atRisk' },
    { month: '2023-12', actual: 290, planned: 288, status: 'atRisk' },
  ])('$month: $actual against $planned is $status', ({ month, actual, planned, status }) => {
    const attainment = stateOf(rule, { month })
    expect(attainment).toMatchObject({ planned, deviation: actual - planned, status })
  })
})

describe('rates of the invented Jobcenter', () => {
  it.each([
    { month: '2023-01', status: 'missed' },
    { month: '2023-07', status: 'onTrack' },
    { month: '2023-12', status: 'reached' },
  ])('K3 of at most −3 % is $status in $month', ({ month, status }) => {
    expect(stateOf({ kind: 'changeYoY', direction: 'down', value: -3 }, { month }).status).toBe(status)
  })

  it.each([
    { month: '2023-06', deviation: 0, status: 'onTrack' },
    { month: '2023-12', deviation: 22_200 / 1220 - 18.5, status: 'atRisk' },
  ])('K2 of at least 18.5 % is $status in $month', ({ month, deviation, status }) => {
    const attainment = stateOf(
      { kind: 'rollingRate', direction: 'up', value: 18.5 },
      { month, indicatorId: 'k2' },
    )
    expect(attainment.status).toBe(status)
    expect(attainment.deviation).toBeCloseTo(deviation, 10)
  })
})
