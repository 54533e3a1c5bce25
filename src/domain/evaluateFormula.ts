import { type Axes, type Block, emptyBlock, flagsAt, valueAt } from './cube'
import { sexes } from './facts'
import type { Formula, Window } from './formula'
import { flag, type Flags, inheritedMarks, reasonMask } from './measurement'

/**
 * Computes a formula for every unit, sex and month at once.
 * @param blockOf the values of another indicator over the same axes
 */
export function evaluateFormula(
  formula: Formula,
  axes: Axes,
  blockOf: (indicatorId: string) => Block,
): Block {
  const evaluate = (part: Formula): Block => evaluateFormula(part, axes, blockOf)
  switch (formula.op) {
    case 'indicator':
      return blockOf(formula.id)
    case 'lag':
      return lagged(evaluate(formula.of), axes, formula.months)
    case 'sum':
      return windowed(evaluate(formula.of), axes, { window: formula.window, isMean: false })
    case 'mean':
      return windowed(evaluate(formula.of), axes, { window: formula.window, isMean: true })
    case 'divide':
      return combined([evaluate(formula.numerator), evaluate(formula.denominator)], axes, quotient)
    case 'add':
      return combined(formula.of.map(evaluate), axes, (left, right) => left + right)
    case 'subtract':
      return combined(formula.of.map(evaluate), axes, (left, right) => left - right)
    case 'scale':
      return scaled(evaluate(formula.of), axes, formula.by)
    case 'changeInPercent': {
      const now = evaluate(formula.of)
      return combined([now, lagged(now, axes, formula.months)], axes, changeInPercent)
    }
  }
}

function quotient(numerator: number, denominator: number): number {
  return denominator === 0 ? Number.NaN : numerator / denominator
}

function changeInPercent(now: number, before: number): number {
  return before === 0 ? Number.NaN : (now / before - 1) * 100
}

function lagged(block: Block, axes: Axes, months: number): Block {
  const result = emptyBlock(axes)
  forEachCell(axes, (cell, month) => {
    const from = month - months
    if (from >= 0 && from < axes.length) copyCell({ block, cell: cell - months }, result, cell)
  })
  return result
}

function scaled(block: Block, axes: Axes, by: number): Block {
  const result = emptyBlock(axes)
  forEachCell(axes, (cell) => {
    copyCell({ block, cell }, result, cell)
    if (!isNumber(block, cell)) return
    result.values[cell] = valueAt(block, cell) * by
    markComputed(result, cell)
  })
  return result
}

/**
 * Folds the blocks cell by cell. A cell without number takes the reason of the first part that has none,
 * and the longest of their gaps: the months that several parts lack are mostly the same ones.
 */
function combined(
  blocks: readonly Block[],
  axes: Axes,
  fold: (left: number, right: number) => number,
): Block {
  const result = emptyBlock(axes)
  const [first, ...others] = blocks
  if (first === undefined) return result
  forEachCell(axes, (cell) => {
    copyCell({ block: first, cell }, result, cell)
    for (const other of others) mergeCell(result, other, { cell, fold })
    if (isNumber(result, cell)) markComputed(result, cell)
  })
  return result
}

function mergeCell(
  result: Block,
  other: Block,
  { cell, fold }: { cell: number; fold: (left: number, right: number) => number },
): void {
  if (!isNumber(result, cell)) {
    result.missingMonths[cell] = Math.max(gapAt(result, cell), gapAt(other, cell))
    return
  }
  if (!isNumber(other, cell)) {
    copyCell({ block: other, cell }, result, cell)
    return
  }
  const value = fold(valueAt(result, cell), valueAt(other, cell))
  result.values[cell] = value
  result.flags[cell] = Number.isNaN(value)
    ? flag.undefinedRatio
    : flagsAt(result, cell) | flagsAt(other, cell)
}

/** Sums or means over the window that ends at each month; a window with a month missing has no number. */
function windowed(block: Block, axes: Axes, options: { window: Window; isMean: boolean }): Block {
  const result = emptyBlock(axes)
  forEachCell(axes, (last, month) => {
    const length = options.window === 'year' ? ((axes.first + month) % 12) + 1 : options.window
    writeWindow(
      result,
      runningOver(block, { last, length, available: Math.min(length, month + 1) }),
      options.isMean,
    )
  })
  return result
}

interface Running {
  readonly last: number
  readonly length: number
  sum: number
  marks: Flags
  missing: number
  suppressed: number
}

function runningOver(block: Block, span: { last: number; length: number; available: number }): Running {
  const { last, length, available } = span
  const running: Running = { last, length, sum: 0, marks: 0, missing: length - available, suppressed: 0 }
  for (let cell = last - available + 1; cell <= last; cell += 1) {
    const flags = flagsAt(block, cell)
    if ((flags & reasonMask) === 0) {
      running.sum += valueAt(block, cell)
      running.marks |= flags
    } else {
      running.missing += 1
      if ((flags & reasonMask) === flag.suppressed) running.suppressed += 1
    }
  }
  return running
}

function writeWindow(result: Block, running: Running, isMean: boolean): void {
  const { last, length, sum, marks, missing, suppressed } = running
  if (missing > 0) {
    result.flags[last] = suppressed === missing ? flag.suppressed : flag.incompleteWindow
    result.missingMonths[last] = Math.min(missing, 255)
    return
  }
  result.values[last] = isMean ? sum / length : sum
  result.flags[last] = (marks & inheritedMarks) | flag.computed
}

function isNumber(block: Block, cell: number): boolean {
  return (flagsAt(block, cell) & reasonMask) === 0
}

function copyCell(from: { block: Block; cell: number }, to: Block, cell: number): void {
  to.values[cell] = valueAt(from.block, from.cell)
  to.flags[cell] = flagsAt(from.block, from.cell)
  to.missingMonths[cell] = gapAt(from.block, from.cell)
}

function gapAt(block: Block, cell: number): number {
  return block.missingMonths[cell] ?? 0
}

function markComputed(block: Block, cell: number): void {
  block.flags[cell] = (flagsAt(block, cell) & inheritedMarks) | flag.computed
}

function forEachCell(axes: Axes, visit: (cell: number, month: number) => void): void {
  const rows = axes.unitIds.length * sexes.length
  for (let row = 0; row < rows; row += 1) {
    for (let month = 0; month < axes.length; month += 1) visit(row * axes.length + month, month)
  }
}
