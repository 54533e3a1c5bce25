/**
 * The formula of a derived indicator as data. Every window ends at the month asked for and needs
 * each of its months; `year` is the window from January to that month.
 */
export type Formula =
  /** The value of another indicator. */
  | { readonly op: 'indicator'; readonly id: string }
  /** The value `months` earlier. */
  | { readonly op: 'lag'; readonly months: number; readonly of: Formula }
  | { readonly op: 'sum'; readonly window: Window; readonly of: Formula }
  | { readonly op: 'mean'; readonly window: Window; readonly of: Formula }
  | { readonly op: 'divide'; readonly numerator: Formula; readonly denominator: Formula }
  /** The first minus all others. */
  | { readonly op: 'subtract'; readonly of: readonly Formula[] }
  | { readonly op: 'add'; readonly of: readonly Formula[] }
  | { readonly op: 'scale'; readonly by: number; readonly of: Formula }
  /** `of(m) / of(m − months) − 1`, in percent. */
  | { readonly op: 'changeInPercent'; readonly months: number; readonly of: Formula }

export type Window = number | 'year'

/** The indicators that a formula names, each once, in reading order. */
export function indicatorsIn(formula: Formula): readonly string[] {
  return [...new Set(namesIn(formula))]
}

function namesIn(formula: Formula): string[] {
  switch (formula.op) {
    case 'indicator':
      return [formula.id]
    case 'divide':
      return [...namesIn(formula.numerator), ...namesIn(formula.denominator)]
    case 'add':
    case 'subtract':
      return formula.of.flatMap(namesIn)
    case 'lag':
    case 'sum':
    case 'mean':
    case 'scale':
    case 'changeInPercent':
      return namesIn(formula.of)
  }
}
