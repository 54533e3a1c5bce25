import { describe, expect, it } from 'vitest'
import { measurementAt } from '@/domain/evaluation'
import { shippedPlan } from '@/plan/shippedPlan'
import {
  type Entry,
  evaluationOf,
  type FactRow,
  measured,
  missing,
  month,
  monthly,
  numberOf,
  repeated,
} from '../builders'

const kreis = '05562'

function kreisSeries(indicatorId: string, first: string, values: readonly number[]): readonly FactRow[] {
  return monthly({ indicatorId, unitId: kreis }, first, values)
}

function figure(id: string, at: string, rows: readonly FactRow[]) {
  const place = { unitId: kreis, sex: 'total', month: month(at) } as const
  return measurementAt(evaluationOf(rows, shippedPlan), id, place)
}

describe('the Kennzahlen of the shipped plan', () => {
  const december = '2023-12'

  it.each([
    {
      id: 'k2',
      month: december,
      how: '12 × 725 / 50,000',
      value: 17.4,
      rows: [
        ...kreisSeries('integrations', '2023-01', repeated(725, 12)),
        ...kreisSeries('elb-stock', '2023-01', [...repeated(49_000, 6), ...repeated(51_000, 6)]),
      ],
    },
    {
      id: 'k2-jfw',
      month: '2023-02',
      how: '118 / 3,880',
      value: 11_800 / 3880,
      rows: [
        ...kreisSeries('integrations', '2023-01', [55, 63]),
        ...kreisSeries('elb-stock', '2023-01', [3900, 3860]),
      ],
    },
    {
      id: 'k3',
      month: december,
      how: '32,640 / 34,000 − 1',
      value: -4,
      rows: kreisSeries('lzb-stock', '2022-12', [34_000, ...repeated(33_000, 11), 32_640]),
    },
    {
      id: 'k3e1',
      month: december,
      how: '12 × 200 / 32,000',
      value: 7.5,
      rows: [
        ...kreisSeries('integrations-lzb', '2023-01', repeated(200, 12)),
        ...kreisSeries('lzb-stock', '2023-01', [...repeated(33_000, 6), ...repeated(31_000, 6)]),
      ],
    },
    {
      id: 'k3e3',
      month: december,
      how: '(11 × 5 % + 12 %) / 12',
      value: 67 / 12,
      rows: [
        ...kreisSeries('lzb-inflow', '2023-01', [...repeated(50, 11), 60]),
        ...kreisSeries('lzb-stock', '2023-01', [...repeated(1000, 11), 500]),
      ],
    },
    {
      id: 'k3e4',
      month: december,
      how: '(4 % + 5 % + 10 × 3 %) / 12',
      value: 3.25,
      rows: [
        ...kreisSeries('lzb-outflow', '2023-01', [40, 40, ...repeated(30, 10)]),
        ...kreisSeries('lzb-stock', '2022-12', [1000, 800, ...repeated(1000, 10)]),
      ],
    },
    {
      id: 'k1e2',
      month: december,
      how: '50,430 / 49,200 − 1',
      value: 2.5,
      rows: kreisSeries('elb-stock', '2022-12', [49_200, ...repeated(50_000, 11), 50_430]),
    },
    {
      id: 'caseload-case-management',
      month: december,
      how: '40 % of 48,000 / 160',
      value: 120,
      rows: [
        ...kreisSeries('elb-stock', december, [48_000]),
        ...kreisSeries('fte-case-management', december, [160]),
      ],
    },
    {
      id: 'caseload-placement',
      month: december,
      how: '60 % of 48,000 / 144',
      value: 200,
      rows: [
        ...kreisSeries('elb-stock', december, [48_000]),
        ...kreisSeries('fte-placement', december, [144]),
      ],
    },
    {
      id: 'caseload-benefits',
      month: december,
      how: '34,100 / 310',
      value: 110,
      rows: [...kreisSeries('bg-stock', december, [34_100]), ...kreisSeries('fte-benefits', december, [310])],
    },
    {
      id: 'online-application-share',
      month: december,
      how: '30 / 120',
      value: 25,
      rows: [
        ...kreisSeries('online-applications', december, [30]),
        ...kreisSeries('applications', december, [120]),
      ],
    },
    {
      id: 'benefit-reductions-per-100-elb',
      month: december,
      how: '984 per 49,200',
      value: 2,
      rows: [
        ...kreisSeries('benefit-reductions', december, [984]),
        ...kreisSeries('elb-stock', december, [49_200]),
      ],
    },
    {
      id: 'lzb-jfw-change',
      month: '2023-02',
      how: '(98 + 96) / (100 + 100) − 1',
      value: -3,
      rows: [
        ...kreisSeries('lzb-stock', '2022-01', [100, 100]),
        ...kreisSeries('lzb-stock', '2023-01', [98, 96]),
      ],
    },
    {
      id: 'integrations-cumulated',
      month: '2023-03',
      how: '30 + 35 + 40',
      value: 105,
      rows: kreisSeries('integrations', '2022-12', [99, 30, 35, 40]),
    },
  ])('$id is $how', ({ id, month, rows, value }) => {
    expect(numberOf(figure(id, month, rows))).toBeCloseTo(value, 9)
  })
})

describe('the ten Bezirksstellen of the shipped plan', () => {
  const offices = shippedPlan.organisation.units.filter(({ parentId }) => parentId === kreis)
  const stocks = (entries: readonly Entry[]) =>
    offices.flatMap(({ id }, index) =>
      monthly({ indicatorId: 'lzb-stock', unitId: id }, '2023-01', [entries[index] ?? null]),
    )
  const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  it.each([
    { offices: 'all ten: 1 + 2 + … + 10', entries: oneToTen, total: measured(55, 'computed') },
    { offices: 'nine of ten', entries: oneToTen.slice(0, 9), total: missing('absent') },
    { offices: 'one hidden', entries: oneToTen.with(3, Number.NaN), total: missing('suppressed') },
  ])('make the Kreis from $offices', ({ entries, total }) => {
    const cells = entries.map((entry): Entry => (Number.isNaN(entry) ? 'suppressed' : entry))
    expect(figure('lzb-stock', '2023-01', stocks(cells))).toEqual(total)
  })
})
