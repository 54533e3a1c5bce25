import { describe, expect, it } from 'vitest'
import type { Formula } from '@/domain/formula'
import { formulaExample } from '@/presentation/formulaExample'
import { type Entry, evaluationOf, inPercent, month, monthly, of, traeger } from '../builders'

const percent = { measure: '%', decimals: 1 }
const persons = { measure: 'Personen', decimals: 0 }

/** Integrationen of 2023 and ELB of 2022 and 2023, seen in May 2023. */
function example(
  formula: Formula,
  quantity = percent,
  integrations: readonly Entry[] = [58, 60, 20, 30, 32],
): string {
  const rows = [
    ...monthly('integrations', '2023-01', integrations),
    ...monthly('elb-stock', '2022-01', [4000, 4000, 4000, 4000, 4000]),
    ...monthly('elb-stock', '2023-01', [3880, 3880, 3880, 3880, 3880]),
    ...monthly('fte-case-management', '2023-05', [12.5]),
  ]
  const at = { unitId: traeger.id, sex: 'total', month: month('2023-05') } as const
  return formulaExample(formula, { evaluation: evaluationOf(rows), at, quantity }).replaceAll('\u00a0', ' ')
}

describe('a formula with the numbers of a month', () => {
  it('is the public check: 118 over 3,880 are 3.0 percent', () => {
    const k2 = inPercent(
      { op: 'sum', window: 'year', of: of('integrations') },
      { op: 'mean', window: 'year', of: of('elb-stock') },
    )
    expect(example(k2, percent, [58, 60, 0, 0, 0])).toBe('05/2023: 118 / 3.880 = 3,0 %')
  })

  it.each<{ text: string; formula: Formula; quantity?: typeof percent }>([
    { formula: of('elb-stock'), quantity: persons, text: '05/2023: 3.880 Personen' },
    {
      formula: { op: 'sum', window: 'year', of: of('integrations') },
      quantity: persons,
      text: '05/2023: 58 + … + 32 = 200 Personen',
    },
    {
      formula: { op: 'mean', window: 2, of: of('integrations') },
      quantity: persons,
      text: '05/2023: (30 + 32) / 2 = 31 Personen',
    },
    {
      formula: { op: 'changeInPercent', months: 12, of: of('elb-stock') },
      text: '05/2023: 3.880 / 4.000 − 1 = −3,0 %',
    },
    {
      formula: { op: 'subtract', of: [of('elb-stock'), of('integrations')] },
      quantity: persons,
      text: '05/2023: 3.880 − 32 = 3.848 Personen',
    },
    {
      formula: { op: 'add', of: [of('integrations'), { op: 'lag', months: 1, of: of('integrations') }] },
      quantity: persons,
      text: '05/2023: 32 + 30 = 62 Personen',
    },
    {
      // 40 % of 3,880 are 1,552; over 12.5 posts that is 1:124.
      formula: {
        op: 'divide',
        numerator: { op: 'scale', by: 0.4, of: of('elb-stock') },
        denominator: of('fte-case-management'),
      },
      quantity: { measure: '1:n', decimals: 0 },
      text: '05/2023: (0,4 × 3.880) / 12,5 = 1:124',
    },
  ])('is told as $text', ({ formula, quantity = percent, text }) => {
    expect(example(formula, quantity)).toBe(text)
  })

  it.each<{ name: string; formula: Formula; integrations: readonly Entry[]; text: string }>([
    {
      name: 'months are missing',
      formula: inPercent({ op: 'sum', window: 'year', of: of('integrations') }, of('elb-stock')),
      integrations: [58, null, null, 30, 32],
      text: '05/2023: unvollständig / 3.880. Kein Ergebnis: Im Zeitraum der Berechnung fehlen 2 Monate.',
    },
    {
      name: 'a value is hidden',
      formula: { op: 'divide', numerator: of('integrations'), denominator: of('elb-stock') },
      integrations: [58, 60, 20, 30, 'suppressed'],
      text: '05/2023: geheim / 3.880. Kein Ergebnis: Der Wert ist aus Gründen der statistischen Geheimhaltung nicht veröffentlicht.',
    },
    {
      name: 'the denominator is zero',
      formula: { op: 'divide', numerator: of('elb-stock'), denominator: of('integrations') },
      integrations: [58, 60, 20, 30, 0],
      text: '05/2023: 3.880 / 0. Kein Ergebnis: Der Nenner ist null, ein Verhältnis gibt es nicht.',
    },
  ])('says why there is no result where $name', ({ formula, integrations, text }) => {
    expect(example(formula, percent, integrations)).toBe(text)
  })
})
