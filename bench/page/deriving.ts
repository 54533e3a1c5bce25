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

/** The floor: the same formulas as plain loops over the same arrays, without a reason, a mark or a missing month. */
export function derivePlainly(): number {
  const blocks = [...ledger().blocks.values()]
  const start = performance.now()
  for (let at = 0; at < baseCount; at += 1) {
    const first = blocks[at] ?? nothing
    const second = blocks[(at + 1) % baseCount] ?? nothing
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

interface Columns {
  readonly values: Float64Array
  readonly flags: Uint16Array
}

const nothing: Columns = { values: new Float64Array(), flags: new Uint16Array() }

/** In the order of `formulaNumber`. The months of a row run fastest; ten years fill it, so January is every twelfth. */
const plainPasses: readonly ((first: Columns, second: Columns) => Columns)[] = [
  (first, second) => rateOver(first, second, () => 12),
  (first, second) => rateOver(first, second, yearSoFar),
  (first) => combine(first, first, 12),
  (first) => sumOver(first, yearSoFar),
  (first) => sumOver(first, yearSoFar),
  (first, second) => combine(first, second, 0),
]

function yearSoFar(cell: number): number {
  return (cell % 12) + 1
}

function rateOver(first: Columns, second: Columns, lengthAt: (cell: number) => number): Columns {
  const { values, flags } = columnsLike(first)
  for (let cell = 0; cell < values.length; cell += 1) {
    const length = lengthAt(cell)
    let above = 0
    let below = 0
    for (let month = Math.max(0, cell - length + 1); month <= cell; month += 1) {
      above += first.values[month] ?? 0
      below += second.values[month] ?? 0
    }
    values[cell] = (above / (below / length)) * 100
    flags[cell] = (first.flags[cell] ?? 0) | (second.flags[cell] ?? 0)
  }
  return { values, flags }
}

function sumOver(first: Columns, lengthAt: (cell: number) => number): Columns {
  const { values, flags } = columnsLike(first)
  for (let cell = 0; cell < values.length; cell += 1) {
    let sum = 0
    for (let month = Math.max(0, cell - lengthAt(cell) + 1); month <= cell; month += 1) {
      sum += first.values[month] ?? 0
    }
    values[cell] = sum
    flags[cell] = first.flags[cell] ?? 0
  }
  return { values, flags }
}

function combine(first: Columns, second: Columns, lag: number): Columns {
  const { values, flags } = columnsLike(first)
  for (let cell = 0; cell < values.length; cell += 1) {
    values[cell] = (first.values[cell] ?? 0) / (second.values[cell - lag] ?? 0)
    flags[cell] = (first.flags[cell] ?? 0) | (second.flags[cell - lag] ?? 0)
  }
  return { values, flags }
}

function columnsLike({ values, flags }: Columns): Columns {
  return { values: new Float64Array(values.length), flags: new Uint16Array(flags.length) }
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
