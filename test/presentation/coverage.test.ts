import { describe, expect, it } from 'vitest'
import { coverageOf } from '@/presentation/coverage'
import { gapsOf } from '@/presentation/coverageGaps'
import { coverageYears } from '@/presentation/coverageShapes'
import { totalMismatches } from '@/presentation/totalsCheck'
import {
  type Entry,
  evaluationOf,
  indicator,
  monthly,
  northOffice,
  provisional,
  smallPlan,
  southOffice,
  traeger,
} from '../builders'

const plan = smallPlan({ indicators: [indicator({ id: 'cases', hasSexes: false })] })
const scope = { unitId: traeger.id, sex: 'total' as const }

function evaluate(total: readonly Entry[], north: readonly Entry[], south: readonly Entry[]) {
  return evaluationOf(
    [
      ...monthly('cases', '2023-01', total),
      ...monthly({ indicatorId: 'cases', unitId: northOffice.id }, '2023-01', north),
      ...monthly({ indicatorId: 'cases', unitId: southOffice.id }, '2023-01', south),
    ],
    plan,
  )
}

function statesOf(...given: Parameters<typeof evaluate>) {
  const [coverage] = coverageOf(evaluate(...given), scope)
  return coverage?.months.map(({ state }) => state)
}

describe('the coverage of an indicator', () => {
  it('knows the state of each month over all units', () => {
    const total = [10, 10, 10, null, provisional(10), 10]
    const north = [6, null, 'suppressed', null, 6, 6] as const
    const south = [4, 4, 4, null, 4, 'notYetAvailable'] as const
    expect(statesOf(total, north, south)).toEqual([
      'full',
      'partial',
      'hidden',
      'missing',
      'provisional',
      'withoutNumber',
    ])
  })

  it('calls nothing a gap before the indicator begins', () => {
    const evaluation = evaluationOf(
      [...monthly('cases', '2023-03', [10]), ...monthly('other', '2023-01', [1, 1, 1])],
      plan,
    )
    const [coverage] = coverageOf(evaluation, scope)
    expect(coverage?.counts).toMatchObject({ before: 2, full: 1, missing: 0 })
  })

  it('does not await units that no source ever delivered', () => {
    const [coverage] = coverageOf(evaluationOf(monthly('cases', '2023-01', [10, 11]), plan), scope)
    expect(coverage).toMatchObject({ lacksUnits: true, counts: { full: 2, partial: 0 } })
  })

  it('takes a total that can be summed from its parts as there', () => {
    expect(statesOf([null, null], [6, 6], [4, 4])).toEqual(['full', 'full'])
  })

  it('draws twelve signs a year, a path for each state', () => {
    const [coverage] = coverageOf(evaluate([10, 10, null, 10], [6, 6, null, 6], [4, 4, null, 4]), scope)
    const [year] = coverageYears(coverage?.months ?? [])
    expect(year?.shapes.map(({ state }) => state)).toEqual(['full', 'missing'])
    expect(year?.shapes[0]?.path.match(/M/g)).toHaveLength(3)
    expect(year?.shapes[1]?.path).toMatch(/^M18 0/)
  })
})

describe('the gaps of the data', () => {
  it('are named with their units, neighbouring months together, the newest first', () => {
    const evaluation = evaluate([10, null, null, 10, 10], [6, null, null, null, 6], [4, null, null, 4, 4])
    const gaps = gapsOf(evaluation, coverageOf(evaluation, scope), scope)
    expect(gaps.map(({ from, to, isWhole, units }) => ({ from, to, isWhole, units }))).toEqual([
      { from: '2023-04', to: '2023-04', isWhole: false, units: ['Nordstadt'] },
      { from: '2023-02', to: '2023-03', isWhole: true, units: [] },
    ])
  })

  it('do not count hidden values', () => {
    const evaluation = evaluate([10, 10], ['suppressed', 6], [4, 4])
    expect(gapsOf(evaluation, coverageOf(evaluation, scope), scope)).toEqual([])
  })
})

describe('the check of totals', () => {
  it('reports a total that its parts do not add up to', () => {
    const found = totalMismatches(evaluate([10, 12], [6, 6], [4, 4]))
    expect(found).toMatchObject([{ month: '2023-02', parts: 'units', total: 12, sum: 10 }])
  })

  it('says nothing where a part is hidden: the difference would give it away', () => {
    expect(totalMismatches(evaluate([10], ['suppressed'], [4]))).toEqual([])
  })

  it('checks women and men against their total', () => {
    const bySex = smallPlan({ indicators: [indicator({ id: 'cases', hasUnits: false })] })
    const rows = [
      ...monthly('cases', '2023-01', [10]),
      ...monthly({ indicatorId: 'cases', sex: 'female' }, '2023-01', [5]),
      ...monthly({ indicatorId: 'cases', sex: 'male' }, '2023-01', [4]),
    ]
    expect(totalMismatches(evaluationOf(rows, bySex))).toMatchObject([{ parts: 'sexes', total: 10, sum: 9 }])
  })
})
