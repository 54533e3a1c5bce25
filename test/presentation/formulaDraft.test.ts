import { describe, expect, it } from 'vitest'
import type { Formula } from '@/domain/formula'
import { shippedPlan } from '@/plan/shippedPlan'
import {
  type FormulaDraft,
  formulaDraftOf,
  formulaOfDraft,
  formulaTemplates,
  openIndicator,
  withOperation,
} from '@/presentation/formulaDraft'
import { describeFault, type FormulaFault } from '@/texts/formulaEditor'
import { inPercent, of, smallPlan } from '../builders'

const { indicators } = smallPlan()
const stock: FormulaDraft = { op: 'indicator', id: 'elb-stock' }
const flow: FormulaDraft = { op: 'indicator', id: 'integrations' }

function faultsOf(draft: FormulaDraft, ownId: string | null = null): readonly FormulaFault[] {
  const reading = formulaOfDraft(draft, { ownId, indicators })
  return 'faults' in reading ? reading.faults : []
}

describe('a formula in the form', () => {
  const formulas: readonly Formula[] = [
    ...shippedPlan.indicators.flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
    { op: 'subtract', of: [of('elb-stock'), of('lzb-stock'), of('bg-stock')] },
    { op: 'add', of: [{ op: 'scale', by: -0.25, of: of('elb-stock') }, of('lzb-stock')] },
    { op: 'sum', window: 3, of: { op: 'lag', months: 2, of: of('integrations') } },
  ]

  it.each(formulas.map((formula) => ({ formula, op: formula.op })))(
    'comes out as it went in: $op',
    ({ formula }) => {
      const known = { ownId: null, indicators: [...indicators, ...shippedPlan.indicators] }
      expect(formulaOfDraft(formulaDraftOf(formula), known)).toEqual({ formula })
    },
  )

  it.each(Object.entries(formulaTemplates))('waits in the template %s for its indicators', (_, draft) => {
    expect(faultsOf(draft)).toEqual([{ kind: 'open' }])
  })
})

describe('a formula that is none', () => {
  it.each<{ draft: FormulaDraft; ownId?: string; text: string }>([
    { draft: openIndicator, text: 'Bitte wählen Sie jede Kennzahl der Berechnung.' },
    { draft: { op: 'indicator', id: 'gone' }, text: 'Die Kennzahl „gone“ gibt es im Plan nicht.' },
    { draft: { op: 'lag', months: '0', of: stock }, text: 'Die Anzahl der Monate ist eine ganze Zahl ab 1.' },
    {
      draft: { op: 'mean', window: 'months', months: '1,5', of: stock },
      text: 'Die Anzahl der Monate ist eine ganze Zahl ab 1.',
    },
    {
      draft: { op: 'scale', by: 'viel', of: stock },
      text: 'Die feste Zahl ist keine Zahl, wie man sie schreibt: 100 oder 0,4.',
    },
    { draft: stock, ownId: 'elb-stock', text: 'Die Berechnung nennt die Kennzahl selbst.' },
    {
      draft: { op: 'add', of: [flow, { op: 'indicator', id: 'k2' }] },
      ownId: 'elb-stock',
      text: 'Die Berechnung führt zu sich selbst zurück, über „K2 Integrationsquote“.',
    },
  ])('says why: $text', ({ draft, ownId = null, text }) => {
    const labelOf = (id: string) => indicators.find((each) => each.id === id)?.label ?? id
    expect(faultsOf(draft, ownId).map((fault) => describeFault(fault, labelOf))).toEqual([text])
  })

  it('says each fault once', () => {
    const twice: FormulaDraft = { op: 'divide', numerator: openIndicator, denominator: openIndicator }
    expect(faultsOf(twice)).toEqual([{ kind: 'open' }])
  })

  it('does not mind a window that counts from January', () => {
    expect(faultsOf({ op: 'sum', window: 'year', months: '', of: flow })).toEqual([])
  })
})

describe('another operation', () => {
  it.each<{ from: FormulaDraft; op: FormulaDraft['op']; to: FormulaDraft }>([
    { from: stock, op: 'divide', to: { op: 'divide', numerator: stock, denominator: openIndicator } },
    { from: stock, op: 'scale', to: { op: 'scale', by: '100', of: stock } },
    { from: stock, op: 'changeInPercent', to: { op: 'changeInPercent', months: '12', of: stock } },
    { from: { op: 'divide', numerator: flow, denominator: stock }, op: 'indicator', to: flow },
    {
      from: { op: 'divide', numerator: flow, denominator: stock },
      op: 'subtract',
      to: { op: 'subtract', of: [flow, stock] },
    },
    {
      from: { op: 'add', of: [flow, stock, flow] },
      op: 'divide',
      to: { op: 'divide', numerator: flow, denominator: stock },
    },
    {
      from: { op: 'add', of: [flow, stock, flow] },
      op: 'subtract',
      to: { op: 'subtract', of: [flow, stock, flow] },
    },
    {
      from: formulaTemplates.yearSum,
      op: 'mean',
      to: { op: 'mean', window: 'year', months: '12', of: openIndicator },
    },
  ])('keeps the parts from $from.op to $op', ({ from, op, to }) => {
    expect(withOperation(from, op)).toEqual(to)
  })

  it('of a share leaves the formula that its indicators make', () => {
    const share = formulaDraftOf(inPercent(of('integrations'), of('elb-stock')))
    expect(withOperation(withOperation(share, 'mean'), 'indicator')).toEqual(flow)
  })
})
