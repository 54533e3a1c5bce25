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

type FormulaById = ReadonlyMap<string, Formula>

interface Computed {
  readonly id: string
  readonly formula?: Formula
}

/** The formulas of all derived indicators, which lead from one to another. */
export function formulasOf(indicators: readonly Computed[]): FormulaById {
  return new Map(
    indicators.flatMap(({ id, formula }) => (formula === undefined ? [] : [[id, formula] as const])),
  )
}

/**
 * The way on which an indicator with this formula would lead back to itself, from the first indicator that it names
 * to the one that names it again; null where it does not.
 */
export function wayBackTo(id: string, formula: Formula, formulas: FormulaById): readonly string[] | null {
  const seen = new Set<string>()
  const open = indicatorsIn(formula).map((named) => [named])
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const last = way.at(-1) ?? id
    if (last === id) return way.slice(0, -1)
    const next = formulas.get(last)
    if (seen.has(last) || next === undefined) continue
    seen.add(last)
    open.push(...indicatorsIn(next).map((named) => [...way, named]))
  }
  return null
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
