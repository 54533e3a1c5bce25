import type { Formula } from '@/domain/formula'

/** The two sides of a rate, which a reader may want to see by themselves. */
export interface Fraction {
  readonly numerator: Formula
  readonly denominator: Formula
}

/** The division behind a derived indicator; null for one that divides nothing. */
export function fractionOf(formula: Formula | undefined): Fraction | null {
  if (formula === undefined) return null
  switch (formula.op) {
    case 'divide':
      return { numerator: formula.numerator, denominator: formula.denominator }
    case 'scale':
    case 'mean':
      return fractionOf(formula.of)
    case 'changeInPercent':
      return { numerator: formula.of, denominator: { op: 'lag', months: formula.months, of: formula.of } }
    case 'indicator':
    case 'lag':
    case 'sum':
    case 'add':
    case 'subtract':
      return null
  }
}
