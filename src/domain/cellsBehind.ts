import type { Place } from './cube'
import { type Evaluation, measurementAt } from './evaluation'
import type { Formula, Window } from './formula'
import { firstYear, type Month, monthAt, type MonthIndex, monthIndexOf } from './month'

/** A base value that a number was computed from. */
export interface CellAddress {
  readonly indicatorId: string
  readonly month: Month
}

/** Every base value that a derived number rests on, each once, oldest month first per indicator; a base number rests on itself. */
export function cellsBehind(
  evaluation: Evaluation,
  indicatorId: string,
  month: Month,
): readonly CellAddress[] {
  return cellsOfFormula(evaluation, { op: 'indicator', id: indicatorId }, month)
}

/** The same for any formula. */
export function cellsOfFormula(
  evaluation: Evaluation,
  formula: Formula,
  month: Month,
): readonly CellAddress[] {
  const cells = cellsOf(evaluation, formula, monthIndexOf(month))
  const unique = new Map(cells.map((cell) => [`${cell.indicatorId} ${cell.month}`, cell]))
  return [...unique.values()].toSorted(byIndicatorAndMonth)
}

/** In how many of the months that a formula's number rests on a base value is missing, months to come included. */
export function countMissingMonths(
  evaluation: Evaluation,
  formula: Formula,
  { month, ...place }: Place & { month: Month },
): number {
  const lacking = cellsOf(evaluation, formula, monthIndexOf(month)).filter(
    (cell) => measurementAt(evaluation, cell.indicatorId, { ...place, month: cell.month }).kind === 'missing',
  )
  return new Set(lacking.map((cell) => cell.month)).size
}

function cellsOf(evaluation: Evaluation, formula: Formula, month: MonthIndex): readonly CellAddress[] {
  const cells = (part: Formula, at = month): readonly CellAddress[] => cellsOf(evaluation, part, at)
  switch (formula.op) {
    case 'indicator': {
      const derivedFrom = evaluation.indicatorById.get(formula.id)?.formula
      return derivedFrom === undefined ? cellAt(formula.id, month) : cells(derivedFrom)
    }
    case 'divide':
      return [...cells(formula.numerator), ...cells(formula.denominator)]
    case 'add':
    case 'subtract':
      return formula.of.flatMap((part) => cells(part))
    case 'scale':
      return cells(formula.of)
    case 'lag':
      return cells(formula.of, month - formula.months)
    case 'changeInPercent':
      return [...cells(formula.of), ...cells(formula.of, month - formula.months)]
    case 'sum':
    case 'mean':
      return windowEnding(month, formula.window).flatMap((each) => cells(formula.of, each))
  }
}

function windowEnding(month: MonthIndex, window: Window): readonly MonthIndex[] {
  const length = window === 'year' ? (month % 12) + 1 : window
  return Array.from({ length }, (_, offset) => month - offset)
}

/** Nothing for a month before the first year that a Berichtsmonat may lie in. */
function cellAt(indicatorId: string, month: MonthIndex): readonly CellAddress[] {
  return month < firstYear * 12 ? [] : [{ indicatorId, month: monthAt(month) }]
}

function byIndicatorAndMonth(left: CellAddress, right: CellAddress): number {
  return left.indicatorId.localeCompare(right.indicatorId) || left.month.localeCompare(right.month)
}
