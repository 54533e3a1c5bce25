import { describe, expect, it } from 'vitest'
import type { Target, TargetRule } from '@/domain/target'
import { ratioBesidePlanned, targetRow, type TargetRow } from '@/presentation/targetRow'
import { type Entry, evaluationOf, month, monthly, provisional, repeated, target, traeger } from '../builders'
import { plain } from '../texts/plain'

const january = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const

interface Given {
  readonly rule: TargetRule
  readonly before?: Entry
  readonly actual: Entry
  readonly over?: Partial<Target>
}

function rowOf({ rule, before = null, actual, over = {} }: Given): TargetRow {
  const subject = target(rule, over)
  const id = subject.indicatorId ?? ''
  const rows = [...monthly(id, '2022-01', [before]), ...monthly(id, '2023-01', [actual])]
  return targetRow(evaluationOf(rows), subject, january)
}

const threshold: TargetRule = { kind: 'threshold', direction: 'down', value: 1000 }

describe('the row of a target', () => {
  it('prints Ist, Soll, deviation and the comparison with the year before', () => {
    const row = rowOf({ rule: threshold, before: 1100, actual: 1045 })
    expect(row).toMatchObject({ actual: '1.045', planned: '1.000', status: 'missed', span: 'Jan 2023' })
    expect(plain(row.deviation?.text ?? '')).toBe('+4,5 %')
    expect(row.deviation).toMatchObject({ side: 'bad' })
    expect(row.deviation?.size).toBeCloseTo(4.5)
    expect(plain(row.yearBefore?.text ?? '')).toBe('−5,0 %')
    expect(row.yearBefore?.side).toBe('good')
  })

  it.each([
    { actual: 990, side: 'good' },
    { actual: 1000, side: 'neutral' },
    { actual: 1010, side: 'bad' },
  ] as const)('puts $actual against at most 1,000 on the $side side', ({ actual, side }) => {
    expect(rowOf({ rule: threshold, actual }).deviation?.side).toBe(side)
  })

  it('sets a Betreuungsschlüssel beside its Soll in one breath, and nothing else', () => {
    const row = rowOf({ rule: threshold, actual: 1045 })
    const keyed = {
      ...row,
      actual: '1:127',
      planned: '1:120',
      compared: { ...row.compared, measure: '1:n' },
    }
    expect(ratioBesidePlanned(keyed)).toBe('1:127 bei Soll 1:120')
    expect(ratioBesidePlanned(row)).toBeNull()
    expect(ratioBesidePlanned({ ...keyed, planned: null })).toBeNull()
    expect(ratioBesidePlanned({ ...keyed, hasActual: false })).toBeNull()
  })

  it('says why there is no number', () => {
    const row = rowOf({ rule: threshold, actual: 'suppressed' })
    expect(row).toMatchObject({ actual: 'geheim', hasActual: false, deviation: null, statusNote: 'geheim' })
  })

  it('notes that a state rests on provisional values', () => {
    expect(rowOf({ rule: threshold, actual: provisional(990) }).statusNote).toBe('vorläufig')
  })

  it('never compares where nothing is planned', () => {
    const row = rowOf({ rule: { kind: 'plannedZero' }, actual: 3, over: { indicatorId: 'integrations' } })
    expect(row).toMatchObject({ actual: '3', planned: '0', deviation: null, status: 'infoOnly' })
  })

  it('leaves the year before out where it was zero or is unknown', () => {
    expect(rowOf({ rule: threshold, before: 0, actual: 5 }).yearBefore).toBeNull()
    expect(rowOf({ rule: threshold, actual: 5 }).yearBefore).toBeNull()
  })

  it('compares rates in percentage points', () => {
    const rows = [
      ...monthly('elb-stock', '2021-02', repeated(1000, 24)),
      ...monthly('integrations', '2021-02', [...repeated(10, 12), ...repeated(12, 12)]),
    ]
    const rule: TargetRule = { kind: 'rollingRate', direction: 'up', value: 15 }
    const row = targetRow(evaluationOf(rows), target(rule, { indicatorId: 'k2' }), january)
    expect(plain(row.actual)).toBe('14,4 %')
    expect(plain(row.deviation?.text ?? '')).toBe('−0,6 %-Punkte')
    expect(row.deviation?.size).toBeCloseTo(-0.6)
    expect(plain(row.yearBefore?.text ?? '')).toBe('+2,4 %-Punkte')
  })

  it('shows women and men beside each other where a target speaks of both', () => {
    const rows = [
      ...monthly('lzb-stock', '2023-01', [1000]),
      ...monthly({ indicatorId: 'lzb-stock', sex: 'female' }, '2023-01', [480]),
      ...monthly({ indicatorId: 'lzb-stock', sex: 'male' }, '2023-01', ['suppressed']),
    ]
    const row = targetRow(evaluationOf(rows), target(threshold), january)
    expect(row.sexes).toEqual({ female: '480', male: 'geheim' })
    const ofWomen = targetRow(evaluationOf(rows), target(threshold, { sex: 'female' }), january)
    expect(ofWomen.sexes).toBeNull()
  })

  it('has no numbers for a milestone', () => {
    const row = targetRow(
      evaluationOf([]),
      target({ kind: 'qualitative', status: 'atRisk', note: '' }, { label: 'Zusammenarbeit' }),
      january,
    )
    expect(row).toMatchObject({
      actual: '',
      span: '',
      planned: null,
      status: 'atRisk',
      trend: { kind: 'none' },
    })
  })
})
