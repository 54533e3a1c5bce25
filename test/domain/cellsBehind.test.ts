import { describe, expect, it } from 'vitest'
import { cellsBehind } from '@/domain/cellsBehind'
import type { Formula } from '@/domain/formula'
import { evaluationOf, indicator, month, of, smallPlan } from '../builders'

function cells(indicatorId: string, at: string): readonly string[] {
  return cellsBehind(evaluationOf([]), indicatorId, month(at)).map(
    (cell) => `${cell.indicatorId} ${cell.month}`,
  )
}

function cellsOf(formula: Formula, at: string): readonly string[] {
  const own = indicator({ id: 'own', kind: 'ratio', formula })
  const plan = smallPlan({ indicators: [...smallPlan().indicators, own] })
  return cellsBehind(evaluationOf([], plan), 'own', month(at)).map(
    (cell) => `${cell.indicatorId} ${cell.month}`,
  )
}

const february2022ToJanuary2023 = [
  '2022-02',
  '2022-03',
  '2022-04',
  '2022-05',
  '2022-06',
  '2022-07',
  '2022-08',
  '2022-09',
  '2022-10',
  '2022-11',
  '2022-12',
  '2023-01',
]

describe('the cells behind a number', () => {
  it('of K2 are exactly twelve stocks and twelve flows, oldest first', () => {
    expect(cells('k2', '2023-01')).toEqual([
      ...february2022ToJanuary2023.map((each) => `elb-stock ${each}`),
      ...february2022ToJanuary2023.map((each) => `integrations ${each}`),
    ])
  })

  it.each([
    { of: 'a base value', indicatorId: 'lzb-stock', behind: ['lzb-stock 2023-02'] },
    { of: 'K3', indicatorId: 'k3', behind: ['lzb-stock 2022-02', 'lzb-stock 2023-02'] },
    {
      of: 'a K2 of the year so far',
      indicatorId: 'k2-year-to-date',
      behind: ['elb-stock 2023-01', 'elb-stock 2023-02', 'integrations 2023-01', 'integrations 2023-02'],
    },
    {
      of: 'a Betreuungsschlüssel',
      indicatorId: 'case-management-ratio',
      behind: ['elb-stock 2023-02', 'fte-case-management 2023-02'],
    },
    { of: 'an indicator that nobody knows', indicatorId: 'unknown', behind: ['unknown 2023-02'] },
  ])('of $of in February 2023 are $behind', ({ indicatorId, behind }) => {
    expect(cells(indicatorId, '2023-02')).toEqual(behind)
  })

  it('of K3E4 are twelve outflows and the twelve stocks a month earlier', () => {
    const behind = cells('k3e4', '2023-01')
    expect(behind).toHaveLength(24)
    expect(behind[0]).toBe('lzb-outflow 2022-02')
    expect(behind[12]).toBe('lzb-stock 2022-01')
    expect(behind[23]).toBe('lzb-stock 2022-12')
  })

  it.each([
    { formula: { op: 'add', of: [of('b'), of('a'), of('b')] }, behind: ['a 2023-02', 'b 2023-02'] },
    {
      formula: { op: 'subtract', of: [of('b'), { op: 'lag', months: 2, of: of('b') }] },
      behind: ['b 2022-12', 'b 2023-02'],
    },
    // K3 of February 2023 and of February 2022 share the stock of February 2022.
    {
      formula: { op: 'changeInPercent', months: 12, of: of('k3') },
      behind: ['lzb-stock 2021-02', 'lzb-stock 2022-02', 'lzb-stock 2023-02'],
    },
    {
      formula: { op: 'mean', window: 2, of: { op: 'sum', window: 2, of: of('a') } },
      behind: ['a 2022-12', 'a 2023-01', 'a 2023-02'],
    },
  ] as const)('lists each cell once: $behind', ({ formula, behind }) => {
    expect(cellsOf(formula, '2023-02')).toEqual(behind)
  })

  it('end where no month can lie any more', () => {
    expect(cells('k3', '1950-05')).toEqual(['lzb-stock 1950-05'])
    expect(cellsOf({ op: 'sum', window: 3, of: of('a') }, '1950-02')).toEqual(['a 1950-01', 'a 1950-02'])
    expect(cellsOf({ op: 'lag', months: 3, of: of('a') }, '1950-06')).toEqual(['a 1950-03'])
  })
})
