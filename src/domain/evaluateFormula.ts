import { type Axes, type Block, cellCount, emptyBlock, flagsAt, valueAt } from './cube'
import type { Formula, Window } from './formula'
import { flag, type Flags, inheritedMarks, reasonMask } from './measurement'

/**
 * Computes a formula for every unit, sex and month at once. The loops run over plain typed arrays and
 * intermediate results are written over: all Kennzahlen of a plan are recomputed after each import.
 * @param blockOf the values of another indicator over the same axes
 */
export function evaluateFormula(
  formula: Formula,
  axes: Axes,
  blockOf: (indicatorId: string) => Block,
): Block {
  const evaluate = (part: Formula): Block => evaluateFormula(part, axes, blockOf)
  const evaluateOwn = (part: Formula): Block =>
    part.op === 'indicator' ? copyOf(blockOf(part.id)) : evaluate(part)
  switch (formula.op) {
    case 'indicator':
      return blockOf(formula.id)
    case 'lag':
      return lagged(evaluate(formula.of), axes, formula.months)
    case 'sum':
    case 'mean':
      return windowed(evaluate(formula.of), axes, { window: formula.window, isMean: formula.op === 'mean' })
    case 'divide':
      return combined(evaluateOwn(formula.numerator), [evaluate(formula.denominator)], 'divide')
    case 'add':
    case 'subtract': {
      const [first, ...others] = formula.of
      if (first === undefined) return emptyBlock(cellCount(axes))
      return combined(evaluateOwn(first), others.map(evaluate), formula.op)
    }
    case 'scale':
      return scaled(evaluateOwn(formula.of), formula.by)
    case 'changeInPercent': {
      const now = evaluateOwn(formula.of)
      return combined(now, [lagged(now, axes, formula.months)], 'changeInPercent')
    }
  }
}

type Operator = 'add' | 'subtract' | 'divide' | 'changeInPercent'

/** One function rather than one per operator: the compiler then takes it into the loop. */
function fold(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case 'add':
      return left + right
    case 'subtract':
      return left - right
    case 'divide':
      return right === 0 ? Number.NaN : left / right
    case 'changeInPercent':
      return right === 0 ? Number.NaN : (left / right - 1) * 100
  }
}

function copyOf({ values, flags, missingMonths }: Block): Block {
  return { values: values.slice(), flags: flags.slice(), missingMonths: missingMonths.slice() }
}

function lagged(block: Block, axes: Axes, months: number): Block {
  const result = emptyBlock(cellCount(axes))
  const { length, stride } = axes
  const shift = Math.min(Math.abs(months), length)
  const [from, to] = months < 0 ? [shift, 0] : [0, shift]
  for (let row = 0; row < result.values.length; row += stride) {
    const end = row + from + length - shift
    result.values.set(block.values.subarray(row + from, end), row + to)
    result.flags.set(block.flags.subarray(row + from, end), row + to)
    result.missingMonths.set(block.missingMonths.subarray(row + from, end), row + to)
  }
  return result
}

function scaled(block: Block, by: number): Block {
  const { values, flags } = block
  for (let cell = 0; cell < values.length; cell += 1) {
    const bits = flags[cell] ?? 0
    if ((bits & reasonMask) !== 0) continue
    values[cell] = (values[cell] ?? Number.NaN) * by
    flags[cell] = (bits & inheritedMarks) | flag.computed
  }
  return block
}

/**
 * Folds the others into the first, cell by cell. A cell without number takes the reason of the first part that
 * has none, and the longest of their gaps: the months that several parts lack are mostly the same ones.
 */
function combined(first: Block, others: readonly Block[], operator: Operator): Block {
  if (others.length === 0) return scaled(first, 1)
  for (const other of others) merge(first, other, operator)
  return first
}

function merge(result: Block, other: Block, operator: Operator): void {
  const { values, flags } = result
  for (let cell = 0; cell < values.length; cell += 1) {
    const bits = flags[cell] ?? 0
    const otherBits = other.flags[cell] ?? 0
    if (((bits | otherBits) & reasonMask) !== 0) {
      mergeGap(result, other, cell)
      continue
    }
    const value = fold(operator, values[cell] ?? Number.NaN, other.values[cell] ?? Number.NaN)
    values[cell] = value
    flags[cell] = Number.isNaN(value)
      ? flag.undefinedRatio
      : ((bits | otherBits) & inheritedMarks) | flag.computed
  }
}

function mergeGap(result: Block, other: Block, cell: number): void {
  if (isNumber(result, cell)) copyCell(other, result, cell)
  else result.missingMonths[cell] = Math.max(gapAt(result, cell), gapAt(other, cell))
}

/**
 * Sums or means over the window that ends at each month; a window with a month missing has no number. Each is summed
 * anew: taking off the month that leaves it would pile up rounding.
 */
function windowed(block: Block, axes: Axes, { window, isMean }: { window: Window; isMean: boolean }): Block {
  const result = emptyBlock(cellCount(axes))
  const { values, flags } = result
  for (let row = 0; row < values.length; row += axes.stride) {
    // Most windows have neither a gap nor a mark to pass on.
    let lastMarked = -1
    for (let month = 0; month < axes.length; month += 1) {
      const last = row + month
      const length = window === 'year' ? ((axes.first + month) % 12) + 1 : window
      const first = last - length + 1
      if (isMarked(block, last)) lastMarked = last
      const bits = bitsIn(block, Math.max(row, first), lastMarked)
      if (first < row || (bits & reasonMask) !== 0) {
        writeGap(block, result, { first: Math.max(row, first), last, length })
        continue
      }
      const sum = sumIn(block.values, first, last)
      values[last] = isMean ? sum / length : sum
      flags[last] = (bits & inheritedMarks) | flag.computed
    }
  }
  return result
}

function isMarked({ flags }: Block, cell: number): boolean {
  return ((flags[cell] ?? flag.absent) & (reasonMask | inheritedMarks)) !== 0
}

function sumIn(values: Float64Array, first: number, last: number): number {
  let sum = 0
  for (let cell = first; cell <= last; cell += 1) sum += values[cell] ?? Number.NaN
  return sum
}

function bitsIn({ flags }: Block, first: number, last: number): Flags {
  let bits = 0
  for (let cell = first; cell <= last; cell += 1) bits |= flags[cell] ?? flag.absent
  return bits
}

interface Span {
  readonly first: number
  readonly last: number
  /** Months of the window; the first of them may lie before the data. */
  readonly length: number
}

/** Why a window has no number: months that are missing come first, then hidden ones, then a denominator of zero. */
function writeGap({ flags }: Block, result: Block, { first, last, length }: Span): void {
  let missing = length - (last - first + 1)
  let suppressed = 0
  for (let cell = first; cell <= last; cell += 1) {
    const reason = (flags[cell] ?? flag.absent) & reasonMask
    if (reason === 0 || reason === flag.undefinedRatio) continue
    missing += 1
    if (reason === flag.suppressed) suppressed += 1
  }
  result.flags[last] = reasonOfGap(missing, suppressed)
  result.missingMonths[last] = Math.min(missing, 255)
}

function reasonOfGap(missing: number, suppressed: number): Flags {
  if (missing === 0) return flag.undefinedRatio
  return suppressed === missing ? flag.suppressed : flag.incompleteWindow
}

function isNumber(block: Block, cell: number): boolean {
  return (flagsAt(block, cell) & reasonMask) === 0
}

function copyCell(from: Block, to: Block, cell: number): void {
  to.values[cell] = valueAt(from, cell)
  to.flags[cell] = flagsAt(from, cell)
  to.missingMonths[cell] = gapAt(from, cell)
}

function gapAt(block: Block, cell: number): number {
  return block.missingMonths[cell] ?? 0
}
