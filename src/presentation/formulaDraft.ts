import { type Formula, formulasOf, wayBackTo } from '@/domain/formula'
import type { Indicator } from '@/domain/plan'
import type { FormulaFault, templateWords } from '@/texts/formulaEditor'
import { parseNumber } from '@/texts/parseNumber'

/** A formula as it stands in a form: numbers are texts, an indicator that is not chosen yet is ''. */
export type FormulaDraft =
  | { readonly op: 'indicator'; readonly id: string }
  | { readonly op: 'lag' | 'changeInPercent'; readonly months: string; readonly of: FormulaDraft }
  | {
      readonly op: 'sum' | 'mean'
      readonly window: 'year' | 'months'
      readonly months: string
      readonly of: FormulaDraft
    }
  | { readonly op: 'divide'; readonly numerator: FormulaDraft; readonly denominator: FormulaDraft }
  | { readonly op: 'add' | 'subtract'; readonly of: readonly FormulaDraft[] }
  | { readonly op: 'scale'; readonly by: string; readonly of: FormulaDraft }

export const openIndicator: FormulaDraft = { op: 'indicator', id: '' }

/** Where most formulas begin: a share in percent of two indicators that are to be chosen. */
export const shareDraft: FormulaDraft = {
  op: 'scale',
  by: '100',
  of: { op: 'divide', numerator: openIndicator, denominator: openIndicator },
}

export const formulaTemplates = {
  share: shareDraft,
  ratio: { op: 'divide', numerator: openIndicator, denominator: openIndicator },
  rollingRate: {
    op: 'scale',
    by: '100',
    of: {
      op: 'divide',
      numerator: { op: 'sum', window: 'months', months: '12', of: openIndicator },
      denominator: { op: 'mean', window: 'months', months: '12', of: openIndicator },
    },
  },
  change: { op: 'changeInPercent', months: '12', of: openIndicator },
  yearSum: { op: 'sum', window: 'year', months: '12', of: openIndicator },
  yearMean: { op: 'mean', window: 'year', months: '12', of: openIndicator },
} as const satisfies Readonly<Record<keyof typeof templateWords, FormulaDraft>>

export function formulaDraftOf(formula: Formula): FormulaDraft {
  switch (formula.op) {
    case 'indicator':
      return formula
    case 'lag':
    case 'changeInPercent':
      return { op: formula.op, months: String(formula.months), of: formulaDraftOf(formula.of) }
    case 'sum':
    case 'mean': {
      const { op, window, of } = formula
      const isYear = window === 'year'
      return {
        op,
        window: isYear ? 'year' : 'months',
        months: isYear ? '12' : String(window),
        of: formulaDraftOf(of),
      }
    }
    case 'divide':
      return {
        op: 'divide',
        numerator: formulaDraftOf(formula.numerator),
        denominator: formulaDraftOf(formula.denominator),
      }
    case 'add':
    case 'subtract':
      return { op: formula.op, of: formula.of.map(formulaDraftOf) }
    case 'scale':
      return { op: 'scale', by: String(formula.by).replace('.', ','), of: formulaDraftOf(formula.of) }
  }
}

/** Another operation over the same parts, as far as it has room for them. */
export function withOperation(draft: FormulaDraft, op: FormulaDraft['op']): FormulaDraft {
  const [first = openIndicator, ...others] = operandsOf(draft)
  const second = others[0] ?? openIndicator
  switch (op) {
    case 'indicator':
      return firstIndicator(draft)
    case 'lag':
    case 'changeInPercent':
      return { op, months: '12', of: first }
    case 'sum':
    case 'mean':
      return { op, window: 'year', months: '12', of: first }
    case 'divide':
      return { op, numerator: first, denominator: second }
    case 'add':
    case 'subtract':
      return { op, of: [first, second, ...others.slice(1)] }
    case 'scale':
      return { op, by: '100', of: first }
  }
}

/** An indicator is a part of whatever is computed from it. */
function operandsOf(draft: FormulaDraft): readonly FormulaDraft[] {
  switch (draft.op) {
    case 'indicator':
      return [draft]
    case 'divide':
      return [draft.numerator, draft.denominator]
    case 'add':
    case 'subtract':
      return draft.of
    case 'lag':
    case 'changeInPercent':
    case 'sum':
    case 'mean':
    case 'scale':
      return [draft.of]
  }
}

function firstIndicator(draft: FormulaDraft): FormulaDraft {
  const [first] = operandsOf(draft)
  return draft.op === 'indicator' || first === undefined ? draft : firstIndicator(first)
}

interface KnownIndicators {
  /** Of the indicator that is edited, null for a new one. */
  readonly ownId: string | null
  readonly indicators: readonly Indicator[]
}

export type FormulaReading = { readonly formula: Formula } | { readonly faults: readonly FormulaFault[] }

/** The formula that the form says, or all that keeps it from being one, each fault once. */
export function formulaOfDraft(draft: FormulaDraft, known: KnownIndicators): FormulaReading {
  const faults = new Map<string, FormulaFault>()
  const complain = (fault: FormulaFault): void => void faults.set(JSON.stringify(fault), fault)
  const { ownId, indicators } = known
  const formula = read(draft, new Set(indicators.map(({ id }) => id)), complain)
  const way = ownId === null ? null : wayBackTo(ownId, formula, formulasOf(indicators))
  if (way !== null) complain({ kind: 'cycle', way })
  return faults.size > 0 ? { faults: [...faults.values()] } : { formula }
}

type Complain = (fault: FormulaFault) => void

function read(draft: FormulaDraft, ids: ReadonlySet<string>, complain: Complain): Formula {
  const part = (each: FormulaDraft): Formula => read(each, ids, complain)
  switch (draft.op) {
    case 'indicator':
      return { op: 'indicator', id: readIndicator(draft.id, ids, complain) }
    case 'lag':
    case 'changeInPercent':
      return { op: draft.op, months: readMonths(draft.months, complain), of: part(draft.of) }
    case 'sum':
    case 'mean':
      return {
        op: draft.op,
        window: draft.window === 'year' ? 'year' : readMonths(draft.months, complain),
        of: part(draft.of),
      }
    case 'divide':
      return { op: 'divide', numerator: part(draft.numerator), denominator: part(draft.denominator) }
    case 'add':
    case 'subtract':
      return { op: draft.op, of: draft.of.map(part) }
    case 'scale':
      return { op: 'scale', by: readFactor(draft.by, complain), of: part(draft.of) }
  }
}

function readIndicator(id: string, ids: ReadonlySet<string>, complain: Complain): string {
  if (id === '') complain({ kind: 'open' })
  else if (!ids.has(id)) complain({ kind: 'unknown', id })
  return id
}

function readMonths(text: string, complain: Complain): number {
  const months = parseNumber(text)
  if (months !== undefined && Number.isInteger(months) && months >= 1) return months
  complain({ kind: 'months' })
  return 1
}

function readFactor(text: string, complain: Complain): number {
  const factor = parseNumber(text)
  if (factor === undefined) complain({ kind: 'factor' })
  return factor ?? 1
}
