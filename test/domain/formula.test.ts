import { expect, it } from 'vitest'
import { type Formula, formulasOf, indicatorsIn, wayBackTo } from '@/domain/formula'
import { inPercent, of, smallPlan } from '../builders'

it.each([
  { formula: of('a'), ids: ['a'] },
  { formula: { op: 'lag', months: 1, of: of('a') }, ids: ['a'] },
  { formula: { op: 'sum', window: 12, of: of('a') }, ids: ['a'] },
  { formula: { op: 'mean', window: 'year', of: of('a') }, ids: ['a'] },
  { formula: { op: 'scale', by: 0.4, of: of('a') }, ids: ['a'] },
  { formula: { op: 'changeInPercent', months: 12, of: of('a') }, ids: ['a'] },
  { formula: inPercent(of('part'), of('whole')), ids: ['part', 'whole'] },
  { formula: { op: 'add', of: [of('c'), of('a'), of('c'), of('b')] }, ids: ['c', 'a', 'b'] },
  { formula: { op: 'subtract', of: [of('b'), inPercent(of('a'), of('b'))] }, ids: ['b', 'a'] },
] as const satisfies readonly { formula: Formula; ids: readonly string[] }[])(
  'finds $ids in $formula.op, each once and in reading order',
  ({ formula, ids }) => {
    expect(indicatorsIn(formula)).toEqual(ids)
  },
)

it('names only indicators of the plan in the Kennzahlen of the small plan', () => {
  const { indicators } = smallPlan()
  const known = indicators.map(({ id }) => id)
  const named = indicators.flatMap(({ formula }) => (formula === undefined ? [] : indicatorsIn(formula)))
  expect(named.filter((id) => !known.includes(id))).toEqual([])
})

const chain = formulasOf([
  { id: 'k2', formula: inPercent(of('integrations'), of('mean')) },
  { id: 'mean', formula: { op: 'mean', window: 12, of: of('stock') } },
  { id: 'stock' },
])

it.each<{ id: string; formula: Formula; way: readonly string[] | null }>([
  { id: 'k2', formula: inPercent(of('integrations'), of('mean')), way: null },
  { id: 'k2', formula: of('k2'), way: [] },
  { id: 'stock', formula: of('mean'), way: ['mean'] },
  { id: 'stock', formula: { op: 'add', of: [of('new'), of('k2')] }, way: ['k2', 'mean'] },
])('leads $id back to itself by way of $way', ({ id, formula, way }) => {
  expect(wayBackTo(id, formula, chain)).toEqual(way)
})
