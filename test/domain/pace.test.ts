import { describe, expect, it } from 'vitest'
import { lastChanceOf } from '@/domain/lastChance'
import { type Pace, paceOf } from '@/domain/pace'
import type { TargetRule } from '@/domain/target'
import { describeLastChance, describePace } from '@/texts/pace'
import {
  type Entry,
  evaluationOf,
  type FactRow,
  month,
  monthly,
  provisional,
  repeated,
  target,
  traeger,
} from '../builders'
import { ratingPlan } from './rating'

const kreis = { unitId: traeger.id, sex: 'total' } as const
const linear = { method: 'linear' } as const
const up = { direction: 'up' } as const
const down = { direction: 'down' } as const

interface Asked {
  readonly rows: readonly FactRow[]
  readonly of?: string
  readonly month: string
}

function asked(rule: TargetRule, { rows, of = 'integrations', ...at }: Asked) {
  const evaluation = evaluationOf(rows, ratingPlan())
  return [evaluation, target(rule, { indicatorId: of }), { ...kreis, month: month(at.month) }] as const
}

const pace = (rule: TargetRule, given: Asked): Pace => paceOf(...asked(rule, given))
const chance = (rule: TargetRule, given: Asked) => lastChanceOf(...asked(rule, given))

function number(value: number): number {
  return expect.closeTo(value, 9) as number
}

/** 2022: 30 a month to July, then 38; 2023: 33 a month to July, 231 so far. */
const integrations = monthly('integrations', '2022-01', [
  ...repeated(30, 7),
  ...repeated(38, 5),
  ...repeated(33, 7),
])
const sum = (value: number | null, direction: 'up' | 'down' = 'up'): TargetRule => ({
  kind: 'yearSum',
  direction,
  value,
  path: linear,
})

describe('the required pace of a sum', () => {
  it('divides the rest by the months left: (436 − 231) / 5 = 41, so far 231 / 7 = 33, the year before 38', () => {
    const needed = pace(sum(436), { rows: integrations, month: '2023-07' })
    expect(needed).toMatchObject({
      kind: 'sum',
      soFar: 231,
      rest: { min: 205, max: null },
      perMonth: { min: 41, max: null },
      soFarPerMonth: 33,
      yearBeforePerMonth: 38,
      isProvisional: false,
    })
    expect(describePace(needed)).toBe(
      'Ab jetzt mindestens 41 „Integrationen“ je Monat; bisher 33; Vorjahr Aug–Dez 38.',
    )
  })

  it.each([
    {
      name: 'has no rest when it is full',
      rule: sum(200),
      rest: { min: -31, max: null },
      text: /^Die Summe des Jahres ist schon erreicht; bisher 33/,
    },
    {
      name: 'is an upper limit where less is better',
      rule: sum(331, 'down'),
      rest: { min: null, max: 100 },
      text: /^Ab jetzt höchstens 20 „/,
    },
    {
      name: 'says by how much an upper limit is passed',
      rule: sum(200, 'down'),
      rest: { min: null, max: -31 },
      text: /^Die Obergrenze des Jahres ist schon um 31 überschritten/,
    },
    {
      name: 'has both edges of a corridor',
      rule: { kind: 'corridor', min: 281, max: 481, path: linear } as const,
      rest: { min: 50, max: 250 },
      text: /^Ab jetzt zwischen 10 und 50 „/,
    },
    {
      name: 'is the year before for a direction: 7 × 30 + 5 × 38 = 400',
      rule: { kind: 'direction', basis: 'yearToDate', ...up } as const,
      rest: { min: 169, max: null },
      text: /^Ab jetzt mindestens 34 „/,
    },
    {
      name: 'is a multiple of its base year: 2 × 400',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2022 }, ...up } as const,
      rest: { min: 569, max: null },
      text: /^Ab jetzt mindestens 114 „/,
    },
    {
      name: 'is a multiple of a number: 2 × 150',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 150 }, ...up } as const,
      rest: { min: 69, max: null },
      text: /^Ab jetzt mindestens 14 „/,
    },
  ])('$name', ({ rule, rest, text }) => {
    const needed = pace(rule, { rows: integrations, month: '2023-07' })
    expect(needed).toMatchObject({ kind: 'sum', rest })
    expect(describePace(needed)).toMatch(text)
  })

  it('asks a rate for its sum: 25 % of a mean stock of 1,200 is 300 a year', () => {
    const stock = monthly('elb-stock', '2022-01', [...repeated(1000, 12), ...repeated(1200, 7)])
    const needed = pace(
      { kind: 'rollingRate', value: 25, ...up },
      { rows: [...integrations, ...stock], of: 'k2', month: '2023-07' },
    )
    expect(needed).toMatchObject({
      kind: 'sum',
      rest: { min: number(69) },
      perMonth: { min: number(13.8) },
      assumes: 'stockUnchanged',
    })
    expect(describePace(needed)).toContain('Angenommen ist, dass der Bestand im Mittel bleibt')
  })

  it('is marked where a month of it is provisional, and leaves out a year before with gaps', () => {
    const rows = monthly('integrations', '2023-01', [30, 30, provisional(30)])
    expect(pace(sum(360), { rows, month: '2023-03' })).toMatchObject({
      isProvisional: true,
      yearBeforePerMonth: null,
    })
  })
})

describe('the required pace of a stock', () => {
  /** December before 330, then 326, 322, 318: a mean of 322. The year before falls by 2 a month from April on. */
  const rows = monthly('lzb-stock', '2022-01', [
    ...[352, 350, 348],
    ...[346, 344, 342, 340, 338, 336, 334, 332, 330],
    ...[326, 322, 318],
  ])

  it('of its mean is the mean of the months left: (12 × 310 − 3 × 322) / 9 = 306, in steps of −12 / 5', () => {
    const needed = pace(
      { kind: 'yearAverage', value: { kind: 'absolute', value: 310 }, path: linear, ...down },
      { rows, of: 'lzb-stock', month: '2023-03' },
    )
    expect(needed).toMatchObject({
      kind: 'level',
      end: 'mean',
      latest: 318,
      needed: { min: null, max: number(306) },
      changePerMonth: { min: null, max: number(-2.4) },
      soFarChangePerMonth: -4,
      yearBeforeChangePerMonth: -2,
    })
    expect(describePace(needed)).toBe(
      'Im Mittel Apr–Dez nötig: höchstens 306, zuletzt 318. Das sind −2,4 je Monat; bisher −4,0; Vorjahr Apr–Dez −2,0.',
    )
  })

  it.each<{ name: string; rule: TargetRule; needed: number; change: number }>([
    {
      name: 'by December: (300 − 318) / 9',
      rule: { kind: 'yearEnd', value: 300, path: linear, ...down },
      needed: 300,
      change: -2,
    },
    {
      name: 'as a change: 330 − 10 % = 297',
      rule: { kind: 'changeYoY', value: -10, ...down },
      needed: 297,
      change: -21 / 9,
    },
    {
      name: 'below December before',
      rule: { kind: 'direction', basis: 'december', ...down },
      needed: 330,
      change: 12 / 9,
    },
    {
      name: 'below the mean before: (12 × 341 − 966) / 9',
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      needed: 3126 / 9,
      change: (3126 / 9 - 318) / 5,
    },
    {
      name: 'mean 10 % below 341',
      rule: { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -10 }, path: linear, ...down },
      needed: (12 * 306.9 - 966) / 9,
      change: ((12 * 306.9 - 966) / 9 - 318) / 5,
    },
  ])('$name', ({ rule, needed, change }) => {
    expect(pace(rule, { rows, of: 'lzb-stock', month: '2023-03' })).toMatchObject({
      needed: { max: number(needed) },
      changePerMonth: { max: number(change) },
    })
  })
})

describe('no pace', () => {
  const gap: readonly Entry[] = [10, null, 10]
  it.each<{ reason: string; rule: TargetRule; cells?: readonly Entry[]; month?: string; of?: string }>([
    { reason: 'noNumberSet', rule: sum(null) },
    { reason: 'monthsMissing', rule: sum(120), cells: gap },
    { reason: 'suppressed', rule: sum(120), cells: [10, 'suppressed', 10] },
    { reason: 'yearOver', rule: sum(120), cells: repeated(10, 12), month: '2023-12' },
    { reason: 'otherYear', rule: sum(120), cells: repeated(10, 15), month: '2024-03' },
    { reason: 'noYearBefore', rule: { kind: 'direction', basis: 'yearToDate', ...up } },
    { reason: 'noBase', rule: { kind: 'multipleOfBase', factor: 2, base: null, ...up } },
    { reason: 'everyMonth', rule: { kind: 'threshold', value: 20, ...up } },
    { reason: 'everyMonth', rule: { kind: 'changeYoY', value: 5, ...up } },
    { reason: 'notAdditive', rule: { kind: 'rollingRate', value: 5, ...up }, of: 'rate' },
    { reason: 'notMeasured', rule: { kind: 'info' } },
    { reason: 'notMeasured', rule: { kind: 'countOf', total: 2 } },
  ])(
    '$reason for $rule.kind',
    ({ reason, rule, cells = [10, 10, 10], month: text = '2023-03', of = 'integrations' }) => {
      const given = { rows: monthly(of, '2023-01', cells), of, month: text }
      expect(pace(rule, given)).toEqual({ kind: 'none', reason })
      expect(chance(rule, given)).toMatchObject({ kind: 'none', reason })
      expect(describePace(pace(rule, given))).toMatch(/^Kein nötiges Tempo: .+\.$/)
    },
  )
})

describe('the last chance', () => {
  /** The best August to December of the years before is 50 each, in different years. */
  const history = [
    ...monthly('integrations', '2021-01', [...repeated(20, 7), 50, 50, 40, 40, 40]),
    ...monthly('integrations', '2022-01', [...repeated(20, 7), 40, 40, 50, 50, 50]),
    ...monthly('integrations', '2023-01', repeated(33, 7)),
  ]

  it.each([
    { value: 396, kind: 'onCourse', why: '231 + 5 × 33 = 396' },
    { value: 397, kind: 'turn', month: '2023-12', why: '231 + 4 × 33 + 50 = 413' },
    { value: 414, kind: 'turn', month: '2023-11', why: '231 + 3 × 33 + 100 = 430' },
    { value: 436, kind: 'turn', month: '2023-10', why: '231 + 2 × 33 + 150 = 447' },
    { value: 481, kind: 'turn', month: '2023-08', why: '231 + 250 = 481' },
    { value: 482, kind: 'gone', why: '231 + 250 = 481' },
  ])('of $value by July is $kind: $why', ({ value, kind, month: turn }) => {
    expect(chance(sum(value), { rows: history, month: '2023-07' })).toMatchObject({
      kind,
      ...(turn !== undefined && { month: turn }),
      years: [2021, 2022],
      atBest: 481,
      asSoFar: 396,
    })
  })

  it('names what it assumes', () => {
    expect(describeLastChance(chance(sum(436), { rows: history, month: '2023-07' }))).toBe(
      'Noch erreichbar, wenn spätestens ab Oktober 2023 jeder Monat so gut ist wie der beste gleiche Monat 2021–2022 und es bis dahin im Mittel weitergeht wie bisher.',
    )
  })

  it('of an upper limit looks for the smallest months: 231 + 5 × 40 is too much for 430', () => {
    expect(chance(sum(430, 'down'), { rows: history, month: '2023-07' })).toMatchObject({ kind: 'onCourse' })
    expect(chance(sum(380, 'down'), { rows: history, month: '2023-07' })).toMatchObject({
      kind: 'gone',
      atBest: 431,
    })
  })

  it('has no say where a remaining month was never there', () => {
    const rows = monthly('integrations', '2023-01', repeated(33, 7))
    expect(chance(sum(436), { rows, month: '2023-07' })).toEqual({ kind: 'none', reason: 'noHistory' })
  })

  it('of a level takes the strongest fall of each calendar month: −6 and −4 from 318 on', () => {
    const rows = monthly('lzb-stock', '2021-12', [
      ...repeated(330, 10),
      ...[330, 324, 320],
      ...repeated(320, 10),
    ])
    const rule = (value: number): TargetRule => ({ kind: 'yearEnd', value, path: linear, ...down })
    const at = { rows, of: 'lzb-stock', month: '2023-10' }
    expect(chance(rule(310), at)).toMatchObject({ kind: 'turn', month: '2023-11', atBest: 310 })
    expect(chance(rule(316), at)).toMatchObject({ kind: 'turn', month: '2023-12' })
    expect(chance(rule(309), at)).toMatchObject({ kind: 'gone' })
    expect(chance(rule(320), at)).toMatchObject({ kind: 'onCourse', asSoFar: 320 })
  })
})
