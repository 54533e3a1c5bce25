import { describe, expect, it } from 'vitest'
import type { Attainment } from '@/domain/attainment'
import { comparedValueOf } from '@/domain/comparedValue'
import { indicatorOf } from '@/domain/rateTarget'
import { rateTarget } from '@/domain/rateTarget'
import type { Target, TargetRule } from '@/domain/target'
import { describeAttainment, describeCaveat, describeSpan } from '@/texts/headline'
import {
  type Entry,
  evaluationOf,
  measured,
  month,
  monthly,
  northOffice,
  provisional,
  southOffice,
  target,
  traeger,
} from '../builders'
import { plain } from './plain'

interface Case {
  readonly rule: TargetRule
  readonly over?: Partial<Target>
  /** January 2022 and January 2023 of the indicator. */
  readonly before?: Entry
  readonly actual: Entry
  readonly says: string
}

function attainmentOf({ rule, over = {}, before = null, actual }: Omit<Case, 'says'>): {
  attainment: Attainment
  message: string
} {
  const subject = target(rule, { label: 'LZB-Bestand', ...over })
  const id = subject.indicatorId ?? ''
  const evaluation = evaluationOf([...monthly(id, '2022-01', [before]), ...monthly(id, '2023-01', [actual])])
  const attainment = rateTarget(evaluation, subject, {
    unitId: traeger.id,
    sex: 'total',
    month: month('2023-01'),
  })
  const compared = comparedValueOf(rule, indicatorOf(evaluation, subject))
  return { attainment, message: plain(describeAttainment(attainment, compared)) }
}

const direction: TargetRule = { kind: 'direction', direction: 'down', basis: 'yearToDate' }

describe('the message of a target', () => {
  it.each<Case>([
    { rule: direction, before: 1000, actual: 982, says: 'LZB-Bestand 1,8 % unter Vorjahr, auf Kurs' },
    { rule: direction, before: 1000, actual: 1015, says: 'LZB-Bestand 1,5 % über Vorjahr, gefährdet' },
    { rule: direction, before: 1000, actual: 1000, says: 'LZB-Bestand auf Höhe des Vorjahres, auf Kurs' },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: -2 },
      before: 1000,
      actual: 970,
      says: 'LZB-Bestand 3,0 % unter Vorjahr (Soll −2,0 %), auf Kurs',
    },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: null },
      before: 1000,
      actual: 993,
      says: 'LZB-Bestand: 0,7 % unter Vorjahr (kein Zielwert)',
    },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: -2 },
      before: 1000,
      actual: 1000,
      says: 'LZB-Bestand auf Höhe des Vorjahres (Soll −2,0 %), verfehlt',
    },
    {
      rule: { kind: 'threshold', direction: 'down', value: 1000 },
      actual: 1100,
      says: 'LZB-Bestand 10,0 % über Soll, verfehlt',
    },
    {
      rule: { kind: 'threshold', direction: 'down', value: 1000 },
      actual: 1000,
      says: 'LZB-Bestand genau im Soll, auf Kurs',
    },
    {
      rule: { kind: 'yearSum', direction: 'up', value: 100, path: { method: 'linear' } },
      over: { label: 'Integrationen', indicatorId: 'integrations' },
      actual: 105,
      says: 'Integrationen 1.160,0 % über Soll, Ziel erreicht',
    },
    {
      rule: { kind: 'threshold', direction: 'down', value: null },
      actual: 1100,
      says: 'LZB-Bestand: 1.100 (kein Zielwert)',
    },
    { rule: { kind: 'info' }, actual: 1100, says: 'LZB-Bestand: 1.100 (ohne Zielwert)' },
    { rule: direction, before: 1000, actual: 'suppressed', says: 'LZB-Bestand: nicht beurteilbar, geheim' },
    { rule: direction, before: 1000, actual: null, says: 'LZB-Bestand: nicht beurteilbar, 1 Monat fehlt' },
    { rule: direction, actual: 1000, says: 'LZB-Bestand: 1.000 (kein Vorjahr)' },
  ])('$says', ({ says, ...given }) => {
    expect(attainmentOf(given).message).toBe(says)
  })

  it('compares a rate in percentage points and a caseload in its own notation', () => {
    const rate: Pick<Attainment, 'actual' | 'planned' | 'deviation' | 'deviationInPercent'> = {
      actual: measured(20.3),
      planned: 21,
      deviation: -0.7,
      deviationInPercent: -3.3,
    }
    const { attainment } = attainmentOf({
      rule: { kind: 'threshold', direction: 'up', value: 2000 },
      actual: 1000,
    })
    const compared = { kind: 'month', formula: null, decimals: 1 } as const
    const missed = { ...attainment, ...rate }
    expect(plain(describeAttainment(missed, { ...compared, measure: '%' }))).toBe(
      'LZB-Bestand 0,7 %-Punkte unter Soll, verfehlt',
    )
    const caseload = { ...missed, actual: measured(127), planned: 120 }
    expect(describeAttainment(caseload, { ...compared, measure: '1:n', decimals: 0 })).toBe(
      'LZB-Bestand 1:127 bei Soll 1:120, verfehlt',
    )
  })

  it.each([
    { yearBefore: '+5,0 %', says: 'LZB-Bestand: 1.100, 5,0 % über Vorjahr (kein Zielwert)' },
    {
      yearBefore: '−0,7 %-Punkte',
      says: 'LZB-Bestand: 1.100, 0,7 %-Punkte unter Vorjahr (kein Zielwert)',
    },
    { yearBefore: '0,0 %', says: 'LZB-Bestand: 1.100, auf Höhe des Vorjahres (kein Zielwert)' },
  ])('compares with the year before where nothing is rated: $says', ({ yearBefore, says }) => {
    const rule: TargetRule = { kind: 'threshold', direction: 'down', value: null }
    const { attainment } = attainmentOf({ rule, actual: 1100 })
    const compared = { kind: 'month', formula: null, decimals: 0, measure: 'Personen' } as const
    expect(plain(describeAttainment(attainment, compared, yearBefore))).toBe(says)
  })

  it('counts the units of a target over units', () => {
    const rule: TargetRule = { kind: 'countOf', total: 2 }
    const subject = target(rule, { label: 'Fallkonferenzen', indicatorId: 'case-conferences' })
    const evaluation = evaluationOf([
      ...monthly({ indicatorId: 'case-conferences', unitId: northOffice.id }, '2023-01', [4]),
      ...monthly({ indicatorId: 'case-conferences', unitId: southOffice.id }, '2023-01', [0]),
    ])
    const attainment = rateTarget(evaluation, subject, {
      unitId: traeger.id,
      sex: 'total',
      month: month('2023-01'),
    })
    expect(describeAttainment(attainment, comparedValueOf(rule, indicatorOf(evaluation, subject)))).toBe(
      'Fallkonferenzen: 1 von 2, verfehlt',
    )
  })
})

describe('the caveat of a message', () => {
  it('warns of provisional values', () => {
    const { attainment } = attainmentOf({ rule: direction, before: 1000, actual: provisional(982) })
    expect(describeCaveat(attainment)).toContain('T-0')
  })

  it('is silent about final ones', () => {
    const { attainment } = attainmentOf({ rule: direction, before: 1000, actual: 982 })
    expect(describeCaveat(attainment)).toBeNull()
  })
})

describe('the months that an Ist speaks of', () => {
  it.each([
    { kind: 'month', says: 'Sep 2023' },
    { kind: 'yearToDateMean', says: 'Ø Jan–Sep 2023' },
    { kind: 'yearToDateSum', says: 'Summe Jan–Sep 2023' },
    { kind: 'changeInPercent', says: 'Sep 2023 ggü. Sep 2022' },
    { kind: 'unitCount', says: 'Jan–Sep 2023' },
    { kind: 'none', says: '' },
  ] as const)('$kind: $says', ({ kind, says }) => {
    expect(describeSpan(kind, month('2023-09'))).toBe(says)
  })
})
