import { describe, expect, it } from 'vitest'
import { attainmentsBySex, attainmentsByUnit, summarizeBySex, summarizeByUnit } from '@/domain/byPart'
import type { TargetRule } from '@/domain/target'
import {
  evaluationOf,
  month,
  monthly,
  northOffice,
  repeated,
  smallPlan,
  southOffice,
  target,
  traeger,
} from '../builders'

const direction: TargetRule = { kind: 'direction', direction: 'down', basis: 'yearToDate' }
const sum = (value: number): TargetRule => ({
  kind: 'yearSum',
  direction: 'up',
  value,
  path: { method: 'linear' },
})
const january = { month: month('2023-01') }

/** LZB falls in the north and rises in the south; of women it rises, of men it falls. */
const rows = [
  ...monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2022-01', [...repeated(100, 12), 90]),
  ...monthly({ indicatorId: 'lzb-stock', unitId: southOffice.id }, '2022-01', [...repeated(100, 12), 109]),
  ...monthly({ indicatorId: 'lzb-stock', sex: 'female' }, '2022-01', [...repeated(100, 12), 110]),
  ...monthly({ indicatorId: 'lzb-stock', sex: 'male' }, '2022-01', [...repeated(100, 12), 89]),
  ...monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2023-01', [5]),
  ...monthly({ indicatorId: 'integrations', unitId: southOffice.id }, '2023-01', [5]),
]
const lzb = target(direction, { id: 'lzb' })
const whole = target(sum(120), { id: 'whole', indicatorId: 'integrations' })
const north = target(sum(60), {
  id: 'north',
  indicatorId: 'integrations',
  unitId: northOffice.id,
  parentId: 'whole',
})
const evaluation = evaluationOf(rows, smallPlan({ targets: [lzb, whole, north] }))

describe('a target at its offices', () => {
  it('is carried over where the rule is relative to their own past', () => {
    const states = attainmentsByUnit(evaluation, lzb, { ...january, sex: 'total' })
    expect(states.map(({ unitId, status }) => [unitId, status])).toEqual([
      [northOffice.id, 'onTrack'],
      [southOffice.id, 'missed'],
    ])
  })

  it('is the office’s own part of it, and unrated where an office has none', () => {
    const states = attainmentsByUnit(evaluation, whole, { ...january, sex: 'total' })
    expect(
      states.map(({ target: { id }, planned, status, reason }) => [id, planned, status, reason]),
    ).toEqual([
      ['north', 5, 'onTrack', null],
      ['whole', null, 'unrated', 'otherUnit'],
    ])
  })

  it('is nothing for what is not counted by office', () => {
    const spending = target(sum(1), { indicatorId: 'egt-spending' })
    const byHand = target({ kind: 'qualitative', status: null, note: '' })
    expect(attainmentsByUnit(evaluation, spending, { ...january, sex: 'total' })).toEqual([])
    expect(attainmentsByUnit(evaluation, byHand, { ...january, sex: 'total' })).toEqual([])
  })

  it('gives counts and the worst for each office', () => {
    const summaries = summarizeByUnit(evaluation, evaluation.plan.targets, { ...january, sex: 'total' })
    expect(summaries).toMatchObject([
      { place: { unitId: northOffice.id }, worst: 'onTrack', counts: { onTrack: 2, missed: 0, unrated: 0 } },
      { place: { unitId: southOffice.id }, worst: 'missed', counts: { onTrack: 0, missed: 1, unrated: 1 } },
    ])
  })
})

describe('a target by sex', () => {
  const at = { ...january, unitId: traeger.id }

  it('is rated for all, women and men where it can be', () => {
    expect(attainmentsBySex(evaluation, lzb, at).map(({ sex, status }) => [sex, status])).toEqual([
      ['total', 'onTrack'],
      ['female', 'missed'],
      ['male', 'onTrack'],
    ])
  })

  it('stays one for women where it is one', () => {
    const women = target(direction, { sex: 'female' })
    expect(attainmentsBySex(evaluation, women, at).map(({ sex }) => sex)).toEqual(['female'])
  })

  it('gives counts and the worst for each sex', () => {
    expect(summarizeBySex(evaluation, [lzb], at).map(({ place, worst }) => [place.sex, worst])).toEqual([
      ['total', 'onTrack'],
      ['female', 'missed'],
      ['male', 'onTrack'],
    ])
  })
})
