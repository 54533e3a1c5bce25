import { createEvaluation, blockOf } from '@/domain/evaluation'
import { sexes } from '@/domain/facts'
import type { Formula, Window } from '@/domain/formula'
import { foldLedger, type Ledger } from '@/domain/ledger'
import type { Indicator, Plan } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'
import { indicators, units } from './houseFile'
import { factsFor } from './storing'

const baseCount = 60
const months = 120
const factCount = baseCount * units.length * sexes.length * months

/** Each kind of formula that the shipped plan uses, in turn, over two of the imported indicators. */
const derived: readonly Indicator[] = indicators(baseCount).map((indicator, at) => ({
  ...indicator,
  id: `derived-${at}`,
  kind: 'ratio',
  origin: 'derived',
  formula: formulaNumber(at),
}))

const ledger = once(() =>
  foldLedger(
    [{ importId: 1, fileAt: 0, facts: factsFor(factCount) }],
    units.map(({ id }) => id),
  ),
)

/** The floor: the same numbers by one plain pass each, without a reason, a mark or a missing month. */
export function derivePlainly(): number {
  const blocks = [...ledger().blocks.values()].map(({ values }) => values)
  const start = performance.now()
  for (let at = 0; at < baseCount; at += 1) {
    const first = blocks[at] ?? empty
    const second = blocks[(at + 1) % baseCount] ?? empty
    plainPasses[at % plainPasses.length]?.(first, second)
  }
  return performance.now() - start
}

/** Every value of sixty derived indicators, nothing computed before. */
export function deriveAll(): number {
  const plan: Plan = { ...shippedPlan, indicators: [...indicators(baseCount), ...derived] }
  const known = ledger()
  const start = performance.now()
  const evaluation = createEvaluation(plan, known)
  for (const { id } of derived) blockOf(evaluation, id)
  return performance.now() - start
}

const empty = new Float64Array()

/** In the order of `formulaNumber`. The months of a row run fastest; ten years fill it, so January is every twelfth. */
const plainPasses: readonly ((first: Float64Array, second: Float64Array) => Float64Array)[] = [
  (first, second) => rateOverYear(first, second),
  (first, second) => rateSinceJanuary(first, second),
  (first) => eachCell(first, (cell) => ((first[cell] ?? 0) / (first[cell - 12] ?? 0) - 1) * 100),
  (first) => rateSinceJanuary(first, ones),
  (first) => rateSinceJanuary(first, ones),
  (first, second) => eachCell(first, (cell) => (first[cell] ?? 0) / (second[cell] ?? 0)),
]

const ones = new Float64Array(units.length * sexes.length * months).fill(1)

function rateOverYear(numerators: Float64Array, denominators: Float64Array): Float64Array {
  const result = new Float64Array(numerators.length)
  let above = 0
  let below = 0
  for (let cell = 0; cell < result.length; cell += 1) {
    above += (numerators[cell] ?? 0) - (numerators[cell - 12] ?? 0)
    below += (denominators[cell] ?? 0) - (denominators[cell - 12] ?? 0)
    result[cell] = (above / (below / 12)) * 100
  }
  return result
}

function rateSinceJanuary(numerators: Float64Array, denominators: Float64Array): Float64Array {
  const result = new Float64Array(numerators.length)
  let above = 0
  let below = 0
  for (let cell = 0; cell < result.length; cell += 1) {
    if (cell % 12 === 0) above = below = 0
    above += numerators[cell] ?? 0
    below += denominators[cell] ?? 0
    result[cell] = above / below
  }
  return result
}

function eachCell(like: Float64Array, valueAt: (cell: number) => number): Float64Array {
  const result = new Float64Array(like.length)
  for (let cell = 0; cell < result.length; cell += 1) result[cell] = valueAt(cell)
  return result
}

function formulaNumber(at: number): Formula {
  const first: Formula = { op: 'indicator', id: `bench-${at}` }
  const second: Formula = { op: 'indicator', id: `bench-${(at + 1) % baseCount}` }
  const rate = (window: Window): Formula => ({
    op: 'scale',
    by: 100,
    of: {
      op: 'divide',
      numerator: { op: 'sum', window, of: first },
      denominator: { op: 'mean', window, of: second },
    },
  })
  const kinds: readonly [Formula, ...Formula[]] = [
    rate(12),
    rate('year'),
    { op: 'changeInPercent', months: 12, of: first },
    { op: 'mean', window: 'year', of: first },
    { op: 'sum', window: 'year', of: first },
    { op: 'divide', numerator: first, denominator: second },
  ]
  return kinds[at % kinds.length] ?? kinds[0]
}

function once(compute: () => Ledger): () => Ledger {
  let known: Ledger | undefined
  return () => (known ??= compute())
}
