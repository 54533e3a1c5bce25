import { describe, expect, it } from 'vitest'
import { createEvaluation } from '@/domain/evaluation'
import { rateTarget } from '@/domain/rateTarget'
import type { TargetRule, TargetVersion } from '@/domain/target'
import { baseMoved, correctedBase, freezeBase, withBase, withVersion } from '@/domain/versions'
import {
  evaluationOf,
  ledgerOf,
  month,
  monthly,
  northOffice,
  provisional,
  repeated,
  smallPlan,
  southOffice,
  target,
  traeger,
} from '../builders'

const kreis = { unitId: traeger.id, sex: 'total' } as const
const sumOf = (value: number): TargetRule => ({
  kind: 'yearSum',
  direction: 'up',
  value,
  path: { method: 'linear' },
})
const version = (validFrom: string, rule: TargetRule): TargetVersion => ({
  validFrom,
  reason: 'Beschluss',
  rule,
})

describe('a further version', () => {
  const original = target(sumOf(120), { indicatorId: 'integrations' })

  it.each([
    { validFrom: '2023-04-15', days: ['2022-11-10', '2023-04-15'] },
    { validFrom: '2022-11-10', days: ['2022-11-10'] },
    { validFrom: '2022-06-01', days: ['2022-06-01', '2022-11-10'] },
  ])('valid from $validFrom gives versions from $days', ({ validFrom, days }) => {
    const edited = withVersion(original, version(validFrom, sumOf(240)))
    expect(edited.versions.map((each) => each.validFrom)).toEqual(days)
    expect(edited.versions.find((each) => each.validFrom === validFrom)?.rule).toEqual(sumOf(240))
    expect(original.versions).toHaveLength(1)
  })

  it('rates each month by the version valid at its end, over several edits', () => {
    const rows = monthly('integrations', '2023-01', repeated(10, 12))
    const evaluation = evaluationOf(rows)
    const edited = [
      version('2023-04-15', sumOf(240)),
      version('2023-07-31', sumOf(60)),
      version('2023-09-01', sumOf(120)),
      version('2023-09-01', sumOf(1200)),
    ].reduce(withVersion, original)
    const standing = (text: string) => {
      const { planned, status } = rateTarget(evaluation, edited, { ...kreis, month: month(text) })
      return `${planned} ${status}`
    }
    expect(standing('2023-03')).toBe('30 onTrack')
    expect(standing('2023-04')).toBe('80 missed')
    expect(standing('2023-06')).toBe('120 missed')
    expect(standing('2023-07')).toBe('35 reached')
    expect(standing('2023-08')).toBe('40 reached')
    expect(standing('2023-09')).toBe('900 missed')
  })
})

describe('the base of a target', () => {
  const stock = monthly({ indicatorId: 'lzb-stock', asOf: '2023-04-20' }, '2022-01', [
    ...[300, 310, 320],
    ...repeated(330, 8),
    270,
    ...repeated(260, 3),
  ])
  const flow = monthly({ indicatorId: 'integrations', asOf: '2023-04-20' }, '2022-01', repeated(15, 15))
  const evaluation = evaluationOf([...stock, ...flow])
  const down = { direction: 'down' } as const
  const linear = { method: 'linear' } as const
  const at = { month: month('2023-03'), on: '2023-05-02' }

  it.each<{ name: string; rule: TargetRule; of: string; month: string; value: number }>([
    {
      name: 'year end',
      rule: { kind: 'yearEnd', value: 250, path: linear, ...down },
      of: 'lzb-stock',
      month: '2022-12',
      value: 270,
    },
    {
      name: 'mean of the year',
      rule: { kind: 'yearAverage', value: { kind: 'absolute', value: 250 }, path: linear, ...down },
      of: 'lzb-stock',
      month: '2022-12',
      value: 270,
    },
    {
      name: 'mean of the year in percent: (300 + 310 + 320) / 3',
      rule: { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -2 }, path: linear, ...down },
      of: 'lzb-stock',
      month: '2022-03',
      value: 310,
    },
    {
      name: 'direction',
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      of: 'lzb-stock',
      month: '2022-03',
      value: 310,
    },
    {
      name: 'direction of December',
      rule: { kind: 'direction', basis: 'december', ...down },
      of: 'lzb-stock',
      month: '2022-03',
      value: 320,
    },
    {
      name: 'change',
      rule: { kind: 'changeYoY', value: -2, ...down },
      of: 'lzb-stock',
      month: '2022-03',
      value: 320,
    },
    { name: 'sum of the year: 12 × 15', rule: sumOf(200), of: 'integrations', month: '2022-12', value: 180 },
    {
      name: 'limit',
      rule: { kind: 'threshold', value: 250, ...down },
      of: 'lzb-stock',
      month: '2022-12',
      value: 270,
    },
    {
      name: 'multiple of the same months of its base year: 3 × 15',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2022 }, direction: 'up' },
      of: 'integrations',
      month: '2022-03',
      value: 45,
    },
  ])('is frozen with its Datenstand: $name', ({ rule, of, month: text, value }) => {
    const own = target(rule, { indicatorId: of })
    expect(freezeBase(evaluation, own, { rule, ...at })).toEqual({
      month: text,
      value,
      asOf: '2023-04-20',
      frozenOn: '2023-05-02',
    })
  })

  it.each<{ name: string; rule: TargetRule }>([
    {
      name: 'a typed-in base',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 3 }, direction: 'up' },
    },
    {
      name: 'a base year without data',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2019 }, direction: 'up' },
    },
    { name: 'mere information', rule: { kind: 'info' } },
    { name: 'a state set by hand', rule: { kind: 'qualitative', status: null, note: '' } },
  ])('is not there for $name', ({ rule }) => {
    expect(freezeBase(evaluation, target(rule), { rule, ...at })).toBeNull()
  })

  it('takes the newest Datenstand of the offices where no file names the total', () => {
    const parts = [
      ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id, asOf: '2023-01-15' }, '2022-12', [100]),
      ...monthly({ indicatorId: 'lzb-stock', unitId: southOffice.id, asOf: '2023-02-15' }, '2022-12', [170]),
    ]
    const rule: TargetRule = { kind: 'yearEnd', value: 250, path: linear, ...down }
    expect(freezeBase(evaluationOf(parts), target(rule), { rule, ...at })).toMatchObject({
      value: 270,
      asOf: '2023-02-15',
    })
  })
})

describe('a frozen base', () => {
  const rule: TargetRule = { kind: 'yearEnd', direction: 'down', value: 240, path: { method: 'linear' } }
  const frozen = { month: month('2022-12'), value: 300, asOf: '2023-01-15', frozenOn: '2023-01-20' }
  const own = target(rule, { versions: [{ ...version('2023-01-20', rule), base: frozen }] })
  const december = (asOf: string, value: number) =>
    monthly({ indicatorId: 'lzb-stock', asOf }, '2022-12', [value])
  const after = (...values: readonly number[]) => {
    const files = values.map((value, index) => december(`2023-0${index + 1}-15`, value))
    return createEvaluation(smallPlan(), ledgerOf(...files))
  }

  it('has not moved while no revision came', () => {
    expect(baseMoved(after(300), own)).toBeNull()
    expect(baseMoved(after(300, 300), own)).toBeNull()
  })

  it('is told with both numbers and the new Datenstand when a revision moved it', () => {
    expect(baseMoved(after(300, 312), own)).toEqual({ frozen, now: 312, difference: 12, asOf: '2023-02-15' })
  })

  it('says nothing of a target without one', () => {
    expect(baseMoved(after(300, 312), target(rule))).toBeNull()
  })

  it('is where the path starts, whatever came after: 300 to 240 is 5 a month', () => {
    const rows = [...december('2023-02-15', 312), ...monthly('lzb-stock', '2023-01', [295, provisional(290)])]
    const evaluation = evaluationOf(rows)
    const at = { ...kreis, month: month('2023-02') }
    expect(rateTarget(evaluation, own, at).planned).toBeCloseTo(290, 9)
    expect(rateTarget(evaluation, target(rule), at).planned).toBeCloseTo(300, 9)
  })
})

describe('a version put right', () => {
  const history = monthly('lzb-stock', '2022-12', [100])
  const revised = monthly('lzb-stock', '2022-12', [104])
  const end = (value: number): TargetRule => ({
    kind: 'yearEnd',
    direction: 'down',
    value,
    path: { method: 'linear' },
  })
  const frozen = { month: month('2022-12'), value: 100, asOf: '', frozenOn: '2023-01-10' }
  const before = { ...version('2023-01-01', end(90)), base: frozen }
  const own = target(end(90), { versions: [before] })
  const corrected = (rule: TargetRule, rows = history) =>
    correctedBase(evaluationOf(rows), own, { before, rule, month: month('2023-03'), on: '2023-04-01' })

  it('keeps its Ausgangslage where only its number was wrong, even where that was revised', () => {
    expect(corrected(end(95), revised)).toEqual(frozen)
  })

  it('takes another one where it now starts from something else, or from nothing', () => {
    expect(corrected(sumOf(10))).toBeNull()
    const multiple: TargetRule = {
      kind: 'multipleOfBase',
      direction: 'up',
      factor: 2,
      base: { kind: 'year', year: 2021 },
    }
    expect(corrected(multiple)).toBeNull()
    expect(corrected({ kind: 'direction', direction: 'down', basis: 'december' }, revised)).toEqual(frozen)
    expect(corrected({ kind: 'info' })).toBeNull()
  })

  it('loses its old base with it', () => {
    expect(withBase(before, null)).toEqual(version('2023-01-01', end(90)))
    expect(withBase({ ...before, note: 'vorläufig' }, frozen)).toEqual({ ...before, note: 'vorläufig' })
  })
})
