import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { monthly, northOffice, repeated } from '../builders'
import { expectSoll, none, planned, soll } from './planned'

describe('the path of a sum', () => {
  // Sums: 600, 600 and 1,200 in the three years before; 2019 lies further back, 2023 is the plan's own.
  const rows = [
    ...monthly('integrations', '2019-01', [999, ...repeated(1, 11)]),
    ...monthly('integrations', '2020-01', repeated(50, 12)),
    ...monthly('integrations', '2021-01', [40, 20, 40, ...repeated(100, 5), ...repeated(0, 4)]),
    ...monthly('integrations', '2022-01', [100, 140, 60, ...repeated(100, 9)]),
    ...monthly('integrations', '2023-01', [1, 2]),
  ]
  const sumOf1200 = (path: Extract<TargetRule, { kind: 'yearSum' }>['path']): TargetRule => ({
    kind: 'yearSum',
    direction: 'up',
    value: 1200,
    path,
  })

  it.each([
    { share: '(50 + 40 + 100) / 2,400', month: '2023-01', value: 95 },
    { share: '(100 + 60 + 240) / 2,400', month: '2023-02', value: 200 },
    { share: '(150 + 100 + 300) / 2,400', month: '2023-03', value: 275 },
    { share: '2,400 / 2,400', month: '2023-12', value: 1200 },
  ])('seasonal pools the three years before: $share × 1,200 = $value', ({ month, value }) => {
    expectSoll(
      planned(sumOf1200({ method: 'seasonal' }), { rows, indicatorId: 'integrations', month }),
      value,
    )
  })

  it.each([
    { years: [2022], share: '100 / 1,200', value: 100 },
    { years: [2021], share: '40 / 600', value: 80 },
    { years: [2020, 2022], share: '150 / 1,800', value: 100 },
    { years: [2019], share: '999 / 1,010', value: (1200 * 999) / 1010 },
  ])('seasonal takes the years that the plan names, $years: $share × 1,200', ({ years, value }) => {
    const asked = { rows, indicatorId: 'integrations', month: '2023-01' }
    expectSoll(planned(sumOf1200({ method: 'seasonal', years }), asked), value)
  })

  it.each([
    { gap: 'a month missing in 2020', without: '2020-07', value: (1200 * 140) / 1800 },
    { gap: 'a month missing in 2021', without: '2021-12', value: (1200 * 150) / 1800 },
  ])('seasonal leaves out an incomplete year: $gap', ({ without, value }) => {
    const asked = {
      rows: rows.filter(({ month }) => month !== without),
      indicatorId: 'integrations',
      month: '2023-01',
    }
    expectSoll(planned(sumOf1200({ method: 'seasonal' }), asked), value)
  })

  it.each([
    { gap: 'no year before is complete', rows: monthly('integrations', '2022-02', repeated(100, 20)) },
    {
      gap: 'the years before hold nothing but zeros',
      rows: monthly('integrations', '2022-01', repeated(0, 20)),
    },
    { gap: 'there are no data at all', rows: [] },
  ])('seasonal has no Soll where $gap', ({ rows }) => {
    const asked = { rows, indicatorId: 'integrations', month: '2023-01' }
    expect(planned(sumOf1200({ method: 'seasonal' }), asked)).toEqual(none('noPath'))
  })

  it.each([
    { month: '2023-01', value: 100 },
    { month: '2023-05', value: 500 },
    { month: '2023-12', value: 1200 },
  ])('linear is m/12 of the sum: $value in $month', ({ month, value }) => {
    expectSoll(
      planned(sumOf1200({ method: 'linear' }), { rows: [], indicatorId: 'integrations', month }),
      value,
    )
  })

  it('manual is the twelve Soll values themselves', () => {
    const values = [80, 170, 280, 400, 520, 620, 700, 790, 900, 1010, 1120, 1200]
    const shown = values.map((_, index) =>
      planned(sumOf1200({ method: 'manual', values }), {
        rows: [],
        indicatorId: 'integrations',
        month: `2023-${String(index + 1).padStart(2, '0')}`,
      }),
    )
    expect(shown).toEqual(values.map(soll))
  })

  it('manual with a month left out has no Soll there', () => {
    const rule = sumOf1200({ method: 'manual', values: [80, 170] })
    expect(planned(rule, { rows: [], indicatorId: 'integrations', month: '2023-03' })).toEqual(none('noPath'))
  })

  it('follows the season of the place that is asked for', () => {
    const women = { unitId: northOffice.id, sex: 'female' } as const
    const own = monthly({ indicatorId: 'integrations', ...women }, '2022-01', [
      3,
      ...repeated(9, 3),
      ...repeated(0, 8),
    ])
    const asked = { rows: [...rows, ...own], indicatorId: 'integrations', month: '2023-01', place: women }
    expectSoll(planned(sumOf1200({ method: 'seasonal' }), asked), 120)
  })
})

describe('the path of a rate of the year so far', () => {
  // 2022: 2 % in January, 5 % by February, 400 / 1000 = 40 % by December; 2021: 4 % in January, 20 % by December.
  const rows = [
    ...monthly('elb-stock', '2021-01', repeated(1000, 24)),
    ...monthly('integrations', '2021-01', [40, ...repeated(0, 10), 160]),
    ...monthly('integrations', '2022-01', [20, 30, ...repeated(35, 10)]),
  ]
  const asked = { rows, indicatorId: 'k2-year-to-date' }
  const rate = (path: Extract<TargetRule, { kind: 'yearToDateRate' }>['path']): TargetRule => ({
    kind: 'yearToDateRate',
    direction: 'up',
    value: 36,
    path,
  })

  it.each([
    { path: { method: 'seasonal', years: [2022] }, month: '2023-01', how: '36 × 2 / 40', value: 1.8 },
    { path: { method: 'seasonal', years: [2022] }, month: '2023-02', how: '36 × 5 / 40', value: 4.5 },
    { path: { method: 'seasonal' }, month: '2023-01', how: '36 × (2 + 4) / (40 + 20)', value: 3.6 },
    { path: { method: 'seasonal' }, month: '2023-12', how: '36', value: 36 },
    { path: { method: 'linear' }, month: '2023-04', how: '36 × 4 / 12', value: 12 },
    { path: { method: 'manual', values: [1, 2, 5] }, month: '2023-03', how: 'typed in', value: 5 },
  ] as const)('$path.method in $month: $how', ({ path, month, value }) => {
    expectSoll(planned(rate(path), { ...asked, month }), value)
  })
})

describe('the path of a stock to December', () => {
  const end = (value: number, path: Extract<TargetRule, { kind: 'yearEnd' }>['path']): TargetRule => ({
    kind: 'yearEnd',
    direction: 'down',
    value,
    path,
  })
  const base1000 = monthly('lzb-stock', '2022-12', [1000, 1200])

  it.each([
    { month: '2023-01', value: 990 },
    { month: '2023-06', value: 940 },
    { month: '2023-12', value: 880 },
  ])('linear goes from 1,000 by −10 a month to 880: $value in $month', ({ month, value }) => {
    expectSoll(planned(end(880, { method: 'linear' }), { rows: base1000, month }), value)
  })

  it('linear has no Soll without the December before', () => {
    const rows = monthly('lzb-stock', '2022-11', [1000, 'suppressed', 1000])
    expect(planned(end(880, { method: 'linear' }), { rows, month: '2023-01' })).toEqual(none('noBase'))
  })

  // From 500 in December 2021: 102 %, 104 %, 103 %, seven times 100 %, 111 % and 80 %. Carried on from 400:
  // 408, 416, 412, 400 …, 444, 320. To end at 380 instead of 320 each month gets 5 more than the one before.
  const year2022 = [510, 520, 515, ...repeated(500, 7), 555, 400]
  const season = monthly('lzb-stock', '2021-12', [500, ...year2022, 777])

  it.each([
    { month: '2023-01', how: '408 + 5', value: 413 },
    { month: '2023-02', how: '416 + 10', value: 426 },
    { month: '2023-03', how: '412 + 15', value: 427 },
    { month: '2023-04', how: '400 + 20', value: 420 },
    { month: '2023-11', how: '444 + 55', value: 499 },
    { month: '2023-12', how: '320 + 60', value: 380 },
  ])('seasonal is bent to meet 380 in December: $how in $month', ({ month, value }) => {
    expectSoll(planned(end(380, { method: 'seasonal' }), { rows: season, month }), value)
  })

  it.each([
    // 2021 stayed at 500 throughout, so the mean profile is 101 % in January and 90 % in December:
    // 404 … 360, bent by 2 a month to 384.
    { years: undefined, month: '2023-01', value: 406 },
    { years: undefined, month: '2023-12', value: 384 },
    { years: [2021], month: '2023-01', value: 400 - 16 / 12 },
    { years: [2022], month: '2023-01', value: 408 + 64 / 12 },
    { years: [2020, 2022], month: '2023-01', value: 408 + 64 / 12 },
  ])('seasonal takes the mean profile of the years $years in $month', ({ years, month, value }) => {
    const rows = monthly('lzb-stock', '2020-12', [...repeated(500, 13), ...year2022])
    const path =
      years === undefined ? { method: 'seasonal' as const } : { method: 'seasonal' as const, years }
    expectSoll(planned(end(384, path), { rows, month }), value)
  })

  it.each([
    {
      gap: 'without the December before',
      rows: monthly('lzb-stock', '2020-12', [...repeated(500, 13), ...year2022.slice(0, 11)]),
    },
    { gap: 'without any complete year', rows: monthly('lzb-stock', '2022-01', year2022) },
    { gap: 'from a stock of zero', rows: monthly('lzb-stock', '2021-12', [0, ...year2022]) },
  ])('seasonal has no Soll $gap', ({ rows }) => {
    expect(planned(end(380, { method: 'seasonal' }), { rows, month: '2023-01' })).toEqual(none('noPath'))
  })

  it('seasonal has no Soll from a year before any statistics', () => {
    const rule = end(380, { method: 'seasonal', years: [1950] })
    expect(planned(rule, { rows: season, month: '2023-01' })).toEqual(none('noPath'))
  })

  it('manual is the typed value of the month', () => {
    const rule = end(880, { method: 'manual', values: [990, 985] })
    expect(planned(rule, { rows: [], month: '2023-02' })).toEqual(soll(985))
  })
})

describe('the path of a stock to its mean of the year', () => {
  const average = (
    value: number,
    path: Extract<TargetRule, { kind: 'yearAverage' }>['path'],
  ): TargetRule => ({
    kind: 'yearAverage',
    direction: 'down',
    value: { kind: 'absolute', value },
    path,
  })

  it.each([
    // From 1,000 the stock loses 10 a month: 990, 980, …, 880, whose mean is 935.
    { month: '2023-01', how: '990', value: 990 },
    { month: '2023-02', how: '(990 + 980) / 2', value: 985 },
    { month: '2023-12', how: '(990 + … + 880) / 12', value: 935 },
  ])('linear: the mean so far of a straight course whose mean is 935, $how', ({ month, value }) => {
    const rows = monthly('lzb-stock', '2022-12', [1000])
    expectSoll(planned(average(935, { method: 'linear' }), { rows, month }), value)
  })

  it.each([
    // 408, 416, 412, seven times 400, 444, 320 have the mean 400; 2 more each month give the mean 413.
    { month: '2023-01', how: '410', value: 410 },
    { month: '2023-02', how: '(410 + 420) / 2', value: 415 },
    { month: '2023-03', how: '(410 + 420 + 418) / 3', value: 416 },
    { month: '2023-12', how: '400 + 2 × 6.5', value: 413 },
  ])('seasonal: the mean so far of the bent profile, $how', ({ month, value }) => {
    const rows = monthly('lzb-stock', '2021-12', [500, 510, 520, 515, ...repeated(500, 7), 555, 400])
    expectSoll(planned(average(413, { method: 'seasonal' }), { rows, month }), value)
  })

  it('manual is the typed value, not a mean of typed values', () => {
    const rule = average(413, { method: 'manual', values: [410, 415] })
    expect(planned(rule, { rows: [], month: '2023-02' })).toEqual(soll(415))
  })

  it('a change in percent is taken from the mean of the same months: 98 % of (90 + 100 + 110) / 3', () => {
    const rule: TargetRule = {
      kind: 'yearAverage',
      direction: 'down',
      value: { kind: 'changeInPercent', value: -2 },
      path: { method: 'linear' },
    }
    const rows = monthly('lzb-stock', '2022-01', [90, 100, 110])
    expectSoll(planned(rule, { rows, month: '2023-03' }), 98)
    expect(planned(rule, { rows, month: '2023-04' })).toEqual(none('noYearBefore'))
  })
})
