import { describe, expect, it } from 'vitest'
import { formulaAt, measurementAt } from '@/domain/evaluation'
import type { Sex } from '@/domain/facts'
import type { Formula } from '@/domain/formula'
import type { Measurement } from '@/domain/measurement'
import {
  type Entry,
  evaluationOf,
  type FactRow,
  inPercent,
  measured,
  missing,
  month,
  monthly,
  northOffice,
  numberOf,
  of,
  provisional,
  repeated,
  southOffice,
  traeger,
} from '../builders'

interface At {
  readonly month: string
  readonly unitId?: string
  readonly sex?: Sex
}

function keyFigure(rows: readonly FactRow[], id: string, at: At): Measurement {
  const place = { unitId: at.unitId ?? traeger.id, sex: at.sex ?? 'total' }
  return measurementAt(evaluationOf(rows), id, { ...place, month: month(at.month) })
}

function computed(rows: readonly FactRow[], formula: Formula, at: string): Measurement {
  return formulaAt(evaluationOf(rows), formula, { unitId: traeger.id, sex: 'total', month: month(at) })
}

// 1095 + 1105 + … + 1205: six pairs of 2300 make 13,800, mean 1150. Integrationen make 460.
const elbOf2023 = [1095, 1105, 1115, 1125, 1135, 1145, 1155, 1165, 1175, 1185, 1195, 1205]
const integrationsOf2023 = [30, 35, 40, 45, 50, 40, 35, 45, 50, 40, 30, 20]

function yearOf(integrations: readonly Entry[], elb: readonly Entry[]): readonly FactRow[] {
  return [...monthly('integrations', '2023-01', integrations), ...monthly('elb-stock', '2023-01', elb)]
}

function replaced<T>(list: readonly T[], changes: Readonly<Record<number, Entry>>): readonly (T | Entry)[] {
  return list.map((item, index) => (index + 1 in changes ? (changes[index + 1] ?? null) : item))
}

describe('K2 Integrationsquote', () => {
  it('is the sum of 12 months of Integrationen over the mean ELB stock: 460 / 1150 = 40 %', () => {
    const k2 = keyFigure(yearOf(integrationsOf2023, elbOf2023), 'k2', { month: '2023-12' })
    expect(k2).toEqual(measured(40, 'computed'))
  })

  it('moves its window with the month', () => {
    // February 2023 to January 2024: 460 − 30 + 54 = 484 over (13,800 − 1095 + 1495) / 12 = 14,200 / 12.
    const rows = yearOf([...integrationsOf2023, 54], [...elbOf2023, 1495])
    expect(numberOf(keyFigure(rows, 'k2', { month: '2024-01' }))).toBeCloseTo((100 * 484 * 12) / 14_200, 10)
  })

  it('can take the stocks of the months before: 460 / 1140', () => {
    const previous = inPercent(
      { op: 'sum', window: 12, of: of('integrations') },
      { op: 'mean', window: 12, of: { op: 'lag', months: 1, of: of('elb-stock') } },
    )
    const rows = [...yearOf(integrationsOf2023, elbOf2023), ...monthly('elb-stock', '2022-12', [1085])]
    expect(numberOf(computed(rows, previous, '2023-12'))).toBeCloseTo(46_000 / 1140, 10)
    expect(computed(yearOf(integrationsOf2023, elbOf2023), previous, '2023-12')).toEqual(
      missing('incompleteWindow', 1),
    )
  })

  it.each([
    {
      gap: 'one month without Integrationen',
      integrations: { 4: null },
      elb: {},
      k2: missing('incompleteWindow', 1),
    },
    { gap: 'one month without ELB', integrations: {}, elb: { 12: null }, k2: missing('incompleteWindow', 1) },
    {
      gap: 'three months without Integrationen',
      integrations: { 1: null, 2: null, 12: null },
      elb: {},
      k2: missing('incompleteWindow', 3),
    },
    {
      gap: 'one month of Integrationen, three of ELB',
      integrations: { 1: null },
      elb: { 1: null, 2: null, 3: null },
      k2: missing('incompleteWindow', 3),
    },
    { gap: 'a hidden month', integrations: { 4: 'suppressed' }, elb: {}, k2: missing('suppressed', 1) },
    {
      gap: 'a hidden stock',
      integrations: {},
      elb: { 4: 'suppressed', 5: 'suppressed' },
      k2: missing('suppressed', 2),
    },
    {
      gap: 'a hidden and a missing month',
      integrations: { 4: 'suppressed', 5: null },
      elb: {},
      k2: missing('incompleteWindow', 2),
    },
    {
      gap: 'a month that follows later',
      integrations: { 12: 'notYetAvailable' },
      elb: {},
      k2: missing('incompleteWindow', 1),
    },
    {
      gap: 'an unreliable month',
      integrations: { 12: 'unreliable' },
      elb: {},
      k2: missing('incompleteWindow', 1),
    },
  ] as const)('has no number with $gap', ({ integrations, elb, k2 }) => {
    const rows = yearOf(replaced(integrationsOf2023, integrations), replaced(elbOf2023, elb))
    expect(keyFigure(rows, 'k2', { month: '2023-12' })).toEqual(k2)
  })

  it.each([
    { month: '2023-01', missingMonths: 11 },
    { month: '2023-02', missingMonths: 10 },
    { month: '2023-11', missingMonths: 1 },
  ])('lacks $missingMonths months in $month when the data begin in January 2023', (at) => {
    const rows = yearOf(integrationsOf2023, elbOf2023)
    expect(keyFigure(rows, 'k2', at)).toEqual(missing('incompleteWindow', at.missingMonths))
  })

  it('is provisional as long as one of its months is', () => {
    const rows = yearOf(replaced(integrationsOf2023, { 12: provisional(20) }), elbOf2023)
    expect(keyFigure(rows, 'k2', { month: '2023-12' })).toEqual(measured(40, 'provisional', 'computed'))
    const stocks = yearOf(integrationsOf2023, replaced(elbOf2023, { 1: provisional(1095) }))
    expect(keyFigure(stocks, 'k2', { month: '2023-12' })).toEqual(measured(40, 'provisional', 'computed'))
  })

  it('is final again when the provisional month has left the window', () => {
    const rows = yearOf([provisional(30), ...integrationsOf2023.slice(1), 30], [...elbOf2023, 1095])
    expect(keyFigure(rows, 'k2', { month: '2024-01' })).toEqual(measured(40, 'computed'))
  })

  it('has no number over a stock of zero, and is zero without Integrationen', () => {
    const nobody = yearOf(repeated(0, 12), repeated(0, 12))
    expect(keyFigure(nobody, 'k2', { month: '2023-12' })).toEqual(missing('undefinedRatio'))
    const nothing = yearOf(repeated(0, 12), elbOf2023)
    expect(keyFigure(nothing, 'k2', { month: '2023-12' })).toEqual(measured(0, 'computed'))
  })

  it('is computed for women and men from their own numbers', () => {
    const of = (sex: Sex, integrations: number, elb: number) => [
      ...monthly({ indicatorId: 'integrations', sex }, '2023-01', repeated(integrations, 12)),
      ...monthly({ indicatorId: 'elb-stock', sex }, '2023-01', repeated(elb, 12)),
    ]
    // 12 × 4 / 200 = 24 %, 12 × 6 / 100 = 72 %; together 12 × 10 / 300 = 40 %.
    const rows = [...of('female', 4, 200), ...of('male', 6, 100)]
    const shown = (['female', 'male', 'total'] as const).map((sex) =>
      numberOf(keyFigure(rows, 'k2', { month: '2023-12', sex })),
    )
    expect(shown).toEqual([24, 72, 40])
  })
})

describe('a ratio over Bezirksstellen', () => {
  const office = (unitId: string, integrations: Entry, elb: Entry) => [
    ...monthly({ indicatorId: 'integrations', unitId }, '2023-01', repeated(integrations, 12)),
    ...monthly({ indicatorId: 'elb-stock', unitId }, '2023-01', repeated(elb, 12)),
  ]

  it('divides the sums: 12 × 70 / 4,800 = 17.5 %, not the mean of 10 % and 20 %', () => {
    const rows = [...office(northOffice.id, 10, 1200), ...office(southOffice.id, 60, 3600)]
    const k2 = (unitId: string) => keyFigure(rows, 'k2', { month: '2023-12', unitId })
    expect(k2(northOffice.id)).toEqual(measured(10, 'computed'))
    expect(k2(southOffice.id)).toEqual(measured(20, 'computed'))
    expect(k2(traeger.id)).toEqual(measured(17.5, 'computed'))
  })

  it('has no number for the Träger where one of them is hidden', () => {
    const rows = [...office(northOffice.id, 10, 1200), ...office(southOffice.id, 'suppressed', 3600)]
    expect(keyFigure(rows, 'k2', { month: '2023-12' })).toEqual(missing('suppressed', 12))
  })
})

describe('changes against the year before', () => {
  it.each([
    { indicatorId: 'lzb-stock', figure: 'k3', before: 3400, now: 3264, change: -4 },
    { indicatorId: 'lzb-stock', figure: 'k3', before: 3200, now: 3360, change: 5 },
    { indicatorId: 'elb-stock', figure: 'k1e2', before: 50_000, now: 51_250, change: 2.5 },
    { indicatorId: 'elb-stock', figure: 'k1e2', before: 50_000, now: 50_000, change: 0 },
  ])('$figure from $before to $now is $change %', ({ indicatorId, figure, before, now, change }) => {
    const rows = monthly(indicatorId, '2022-06', [before, ...repeated(null, 11), now])
    expect(numberOf(keyFigure(rows, figure, { month: '2023-06' }))).toBeCloseTo(change, 10)
  })

  it.each([
    { before: null, now: 100, k3: missing('absent') },
    { before: 'suppressed', now: 100, k3: missing('suppressed') },
    { before: 100, now: 'suppressed', k3: missing('suppressed') },
    { before: 100, now: 'notYetAvailable', k3: missing('notYetAvailable') },
    { before: 0, now: 100, k3: missing('undefinedRatio') },
    { before: 0, now: 0, k3: missing('undefinedRatio') },
    { before: 200, now: 0, k3: measured(-100, 'computed') },
    { before: 200, now: provisional(100), k3: measured(-50, 'provisional', 'computed') },
    { before: provisional(200), now: 100, k3: measured(-50, 'provisional', 'computed') },
    { before: measured(200, 'final'), now: measured(100, 'revised'), k3: measured(-50, 'computed') },
  ] as const)('K3 from $before to $now', ({ before, now, k3 }) => {
    const rows = monthly('lzb-stock', '2022-06', [before, ...repeated(null, 11), now])
    expect(keyFigure(rows, 'k3', { month: '2023-06' })).toEqual(k3)
  })

  it('has no number where the data are younger than a year', () => {
    const rows = monthly('lzb-stock', '2023-01', [100, 101])
    expect(keyFigure(rows, 'k3', { month: '2023-02' })).toEqual(missing('absent'))
  })

  it('compares the Jahresfortschrittswert of a stock with the same months of the year before', () => {
    // January to March: (90 + 100 + 110) / 3 = 100 → (96 + 100 + 98) / 3 = 98: −2 %.
    const rows = [
      ...monthly('lzb-stock', '2022-01', [90, 100, 110]),
      ...monthly('lzb-stock', '2023-01', [96, 100, 98]),
    ]
    const change: Formula = {
      op: 'changeInPercent',
      months: 12,
      of: { op: 'mean', window: 'year', of: of('lzb-stock') },
    }
    expect(numberOf(computed(rows, change, '2023-03'))).toBeCloseTo(-2, 10)
  })
})

describe('other Kennzahlen', () => {
  it('K3E1: 12 × 20 LZB-Integrationen over a mean of 800 LZB are 30 %', () => {
    const rows = [
      ...monthly('integrations-lzb', '2023-01', repeated(20, 12)),
      ...monthly('lzb-stock', '2023-01', [...repeated(700, 6), ...repeated(900, 6)]),
    ]
    expect(keyFigure(rows, 'k3e1', { month: '2023-12' })).toEqual(measured(30, 'computed'))
  })

  it('K3E3 is the mean of twelve monthly rates: (11 × 5 % + 12 %) / 12, not 610 / 11,500', () => {
    const rows = [
      ...monthly('lzb-inflow', '2023-01', [...repeated(50, 11), 60]),
      ...monthly('lzb-stock', '2023-01', [...repeated(1000, 11), 500]),
    ]
    expect(numberOf(keyFigure(rows, 'k3e3', { month: '2023-12' }))).toBeCloseTo(67 / 12, 10)
  })

  it('K3E4 divides by the stock of the month before: (4 % + 5 % + 10 × 3 %) / 12 = 3.25 %', () => {
    const rows = [
      ...monthly('lzb-outflow', '2023-01', [40, 40, ...repeated(30, 10)]),
      ...monthly('lzb-stock', '2022-12', [1000, 800, ...repeated(1000, 10)]),
    ]
    expect(numberOf(keyFigure(rows, 'k3e4', { month: '2023-12' }))).toBeCloseTo(3.25, 10)
  })

  it('K3E4 needs thirteen stocks: without December before one monthly rate is missing', () => {
    const rows = [
      ...monthly('lzb-outflow', '2023-01', repeated(30, 12)),
      ...monthly('lzb-stock', '2023-01', repeated(1000, 12)),
    ]
    expect(keyFigure(rows, 'k3e4', { month: '2023-12' })).toEqual(missing('incompleteWindow', 1))
  })

  it('a rate of one month over a stock of zero takes the mean of the twelve its number: no month is missing', () => {
    const rows = [
      ...monthly('lzb-inflow', '2023-01', repeated(5, 12)),
      ...monthly('lzb-stock', '2023-01', [0, ...repeated(1000, 11)]),
    ]
    expect(keyFigure(rows, 'k3e3', { month: '2023-12' })).toEqual(missing('undefinedRatio'))
    const withGap = [...rows, ...monthly('lzb-inflow', '2023-02', ['suppressed', 'notYetAvailable'])]
    expect(keyFigure(withGap, 'k3e3', { month: '2023-12' })).toEqual(missing('incompleteWindow', 2))
  })

  it('Betreuungsschlüssel: 40 % of 50,800 ELB over 160 VZÄ are 127', () => {
    const rows = [
      ...monthly('elb-stock', '2023-01', [50_800]),
      ...monthly('fte-case-management', '2023-01', [160]),
    ]
    expect(keyFigure(rows, 'case-management-ratio', { month: '2023-01' })).toEqual(measured(127, 'computed'))
  })

  it('Betreuungsschlüssel without any VZÄ has no number', () => {
    const rows = [
      ...monthly('elb-stock', '2023-01', [50_800]),
      ...monthly('fte-case-management', '2023-01', [0]),
    ]
    expect(keyFigure(rows, 'case-management-ratio', { month: '2023-01' })).toEqual(missing('undefinedRatio'))
  })

  it('a share is part over whole: 30 of 40 are 75 %', () => {
    const rows = [...monthly('lzb-stock', '2023-01', [30]), ...monthly('elb-stock', '2023-01', [40])]
    const share = inPercent(of('lzb-stock'), of('elb-stock'))
    expect(computed(rows, share, '2023-01')).toEqual(measured(75, 'computed'))
  })
})

describe('the year so far', () => {
  const rows = [
    ...monthly('integrations', '2022-11', [90, 80, 55, 63, 70]),
    ...monthly('elb-stock', '2022-11', [3800, 3850, 3900, 3860, 3880]),
  ]
  const mean: Formula = { op: 'mean', window: 'year', of: of('elb-stock') }
  const sum: Formula = { op: 'sum', window: 'year', of: of('integrations') }

  it('K2: 118 Integrationen by February over a mean of 3,880 ELB are 3.0 %', () => {
    const k2 = numberOf(keyFigure(rows, 'k2-year-to-date', { month: '2023-02' }))
    expect(k2).toBeCloseTo(11_800 / 3880, 10)
    expect(k2.toFixed(1)).toBe('3.0')
  })

  it.each([
    { month: '2023-01', stock: 3900, flow: 55 },
    { month: '2023-02', stock: 3880, flow: 118 },
    { month: '2023-03', stock: 3880, flow: 188 },
  ])('begins again in January: stock $stock and flow $flow in $month', (at) => {
    expect(numberOf(computed(rows, mean, at.month))).toBeCloseTo(at.stock, 10)
    expect(computed(rows, sum, at.month)).toEqual(measured(at.flow, 'computed'))
  })

  it('lacks the months of the year before the data begin', () => {
    expect(computed(rows, sum, '2022-11')).toEqual(missing('incompleteWindow', 10))
    expect(computed(rows, sum, '2022-12')).toEqual(missing('incompleteWindow', 10))
  })
})
