import { describe, expect, it } from 'vitest'
import type { Formula } from '@/domain/formula'
import {
  describeAgainst,
  describeFormula,
  describeSexesMessage,
  describeStanding,
  describeUnitsMessage,
} from '@/texts/indicator'
import { inPercent, measured, missing, month, of, provisional } from '../builders'
import { plain } from './plain'

const persons = { measure: 'Personen', decimals: 0 }
const percent = { measure: '%', decimals: 1 }
const labels: Readonly<Record<string, string>> = { flow: 'Integrationen', stock: 'ELB-Bestand' }

describe('a formula in words', () => {
  const cases: readonly { formula: Formula; text: string }[] = [
    { formula: of('stock'), text: '„ELB-Bestand“' },
    {
      formula: inPercent(
        { op: 'sum', window: 12, of: of('flow') },
        { op: 'mean', window: 12, of: of('stock') },
      ),
      text: 'Summe von „Integrationen“ über die letzten 12 Monate, geteilt durch Mittelwert von „ELB-Bestand“ über die letzten 12 Monate, in %',
    },
    { formula: { op: 'sum', window: 'year', of: of('flow') }, text: 'Summe von „Integrationen“ seit Januar' },
    {
      formula: { op: 'changeInPercent', months: 12, of: of('stock') },
      text: 'Veränderung von „ELB-Bestand“ gegenüber dem Vorjahresmonat in %',
    },
    { formula: { op: 'lag', months: 1, of: of('stock') }, text: '„ELB-Bestand“ des Vormonats' },
    { formula: { op: 'scale', by: 0.4, of: of('stock') }, text: '40 % von „ELB-Bestand“' },
    {
      formula: { op: 'subtract', of: [of('stock'), of('flow')] },
      text: '„ELB-Bestand“ minus „Integrationen“',
    },
  ]

  it.each(cases)('reads $text', ({ formula, text }) => {
    expect(plain(describeFormula(formula, (id) => labels[id] ?? id))).toBe(text)
  })
})

describe('the message of an indicator', () => {
  const at = { label: 'LZB-Bestand', month: month('2023-09') }

  it.each([
    {
      actual: measured(982),
      yearBefore: measured(1_000),
      text: 'LZB-Bestand im September 2023: 982 Personen, 1,8 % unter Vorjahr',
    },
    {
      actual: provisional(1_010),
      yearBefore: measured(1_000),
      text: 'LZB-Bestand im September 2023: 1.010 Personen, 1,0 % über Vorjahr (vorläufig)',
    },
    {
      actual: measured(1_000),
      yearBefore: measured(1_000),
      text: 'LZB-Bestand im September 2023: 1.000 Personen, auf Höhe des Vorjahres',
    },
    { actual: measured(5), yearBefore: measured(0), text: 'LZB-Bestand im September 2023: 5 Personen' },
    {
      actual: measured(5),
      yearBefore: missing('suppressed'),
      text: 'LZB-Bestand im September 2023: 5 Personen',
    },
    { actual: missing('suppressed'), yearBefore: measured(5), text: 'LZB-Bestand im September 2023: geheim' },
  ])('is “$text”', ({ actual, yearBefore, text }) => {
    expect(plain(describeStanding({ ...at, actual, yearBefore }, persons))).toBe(text)
  })

  it('compares rates in points and Betreuungsschlüssel side by side', () => {
    const numbers = { actual: measured(20.3), yearBefore: measured(21) }
    expect(plain(describeAgainst(numbers, percent) ?? '')).toBe('0,7 %-Punkte unter Vorjahr')
    const caseload = { actual: measured(117), yearBefore: measured(118) }
    expect(describeAgainst(caseload, { measure: '1:n', decimals: 0 })).toBe('Vorjahr 1:118')
  })
})

describe('the message of the Bezirksstellen', () => {
  const row = (actual: number | null, before: number | null) => ({
    name: '',
    actual: actual === null ? missing('suppressed') : measured(actual),
    yearBefore: before === null ? missing('suppressed') : measured(before),
  })

  it.each([
    { rows: [row(1, 2), row(1, 2), row(3, 2)], text: '2 von 3 Bezirksstellen unter Vorjahr' },
    { rows: [row(3, 2), row(null, 2)], text: '1 von 1 Bezirksstelle über Vorjahr, 1 ohne Vergleich' },
    { rows: [row(2, 2), row(3, 3)], text: 'Alle 2 Bezirksstellen auf Höhe des Vorjahres' },
    { rows: [row(null, 2)], text: 'Für keine Bezirksstelle gibt es einen Vergleich mit dem Vorjahr' },
  ])('counts what can be compared: $text', ({ rows, text }) => {
    expect(describeUnitsMessage(rows)).toBe(text)
  })
})

describe('the message of women and men', () => {
  it.each([
    {
      kind: 'stock' as const,
      female: measured(206),
      male: measured(302),
      text: 'Frauen 206, Männer 302, Anteil der Frauen 40,6 %',
    },
    {
      kind: 'stock' as const,
      female: missing('suppressed'),
      male: measured(302),
      text: 'Frauen und Männer: nicht beide Werte liegen vor',
    },
  ])('is “$text”', ({ kind, female, male, text }) => {
    expect(plain(describeSexesMessage({ kind, female, male }, persons))).toBe(text)
  })

  it('names the gap of a rate in points', () => {
    const rate = { kind: 'ratio' as const, female: measured(13.9), male: measured(21.4) }
    expect(plain(describeSexesMessage(rate, percent))).toBe('Frauen 7,5 %-Punkte unter den Männern')
  })
})
