import type { Place } from '@/domain/cube'
import { type Evaluation, formulaAt } from '@/domain/evaluation'
import type { Formula, Window } from '@/domain/formula'
import { addMonths, type Month, monthOfYearOf } from '@/domain/month'
import {
  formatFigure,
  formatMonth,
  formatNumber,
  formatPercentChange,
  formatQuantity,
  type Quantity,
} from '@/texts/format'
import { describeMissing, missingWords } from '@/texts/reasons'

interface ExampleAt {
  readonly evaluation: Evaluation
  readonly at: Place & { readonly month: Month }
  readonly quantity: Quantity
}

/** A formula with the numbers of a month: `05/2023: 118 / 3.880 = 3,0 %`, or why there is no result. */
export function formulaExample(formula: Formula, { evaluation, at, quantity }: ExampleAt): string {
  const result = formulaAt(evaluation, formula, at)
  const calculation = expressionOf(formula, { evaluation, at, isInPercent: quantity.measure === '%' })
  const when = formatMonth(at.month)
  if (result.kind === 'missing') return `${when}: ${calculation}. Kein Ergebnis: ${describeMissing(result)}`
  const figure =
    formula.op === 'changeInPercent'
      ? formatPercentChange(result.value, quantity.decimals)
      : formatQuantity(result.value, quantity)
  return isAtom(formula) ? `${when}: ${figure}` : `${when}: ${calculation} = ${figure}`
}

interface Frame {
  readonly evaluation: Evaluation
  readonly at: Place & { readonly month: Month }
  /** The result is printed in percent: a last factor of 100 goes without saying. */
  readonly isInPercent: boolean
}

/** The calculation behind the last step; windows are told month by month. */
function expressionOf(formula: Formula, frame: Frame): string {
  const part = (each: Formula): string => operandOf(each, frame)
  switch (formula.op) {
    case 'indicator':
    case 'lag':
      return numberIn(formula, frame)
    case 'sum':
      return monthsOf(formula, frame)
    case 'mean':
      return `(${monthsOf(formula, frame)}) / ${lengthOf(formula.window, frame.at.month)}`
    case 'divide':
      return `${part(formula.numerator)} / ${part(formula.denominator)}`
    case 'add':
      return formula.of.map(part).join(' + ')
    case 'subtract':
      return formula.of.map(part).join(' − ')
    case 'scale':
      return formula.by === 100 && frame.isInPercent
        ? expressionOf(formula.of, frame)
        : `${formatPlain(formula.by)} × ${part(formula.of)}`
    case 'changeInPercent':
      return `${part(formula.of)} / ${part({ op: 'lag', months: formula.months, of: formula.of })} − 1`
  }
}

/** Within a calculation a window is the one number that it comes to, and what has several parts stands in brackets. */
function operandOf(formula: Formula, frame: Frame): string {
  if (isAtom(formula) || formula.op === 'sum' || formula.op === 'mean') return numberIn(formula, frame)
  return `(${expressionOf(formula, { ...frame, isInPercent: false })})`
}

function isAtom(formula: Formula): boolean {
  return formula.op === 'indicator' || (formula.op === 'lag' && isAtom(formula.of))
}

function numberIn(formula: Formula, { evaluation, at }: Frame): string {
  const measurement = formulaAt(evaluation, formula, at)
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  const indicator = formula.op === 'indicator' ? evaluation.indicatorById.get(formula.id) : undefined
  if (indicator !== undefined && indicator.measure !== '€') return formatFigure(measurement.value, indicator)
  return formatPlain(measurement.value)
}

type Windowed = Extract<Formula, { op: 'sum' | 'mean' }>

/** `3.001 + … + 2.998`; up to three months are all told. */
function monthsOf({ window, of }: Windowed, frame: Frame): string {
  const length = lengthOf(window, frame.at.month)
  const values = Array.from({ length }, (_, back) => {
    const at = { ...frame.at, month: addMonths(frame.at.month, back - length + 1) }
    return operandOf(of, { ...frame, at })
  })
  return (length <= 3 ? values : [values[0], '…', values.at(-1)]).join(' + ')
}

function lengthOf(window: Window, month: Month): number {
  return window === 'year' ? monthOfYearOf(month) : window
}

/** As many decimals as tell small numbers apart. */
function formatPlain(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || size >= 1000) return formatNumber(value)
  if (size >= 10) return formatNumber(value, 1)
  return formatNumber(value, size >= 1 || Number.isInteger(value * 10) ? 1 : 3)
}
