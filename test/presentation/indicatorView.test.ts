import { describe, expect, it } from 'vitest'
import { fractionOf } from '@/presentation/fraction'
import { courseOf, parseSpan } from '@/presentation/indicatorCourse'
import { standingOf } from '@/presentation/indicatorStanding'
import { indicatorViewOf, monthlyValuesOf } from '@/presentation/indicatorView'
import { type LocatedEntry, originOf } from '@/presentation/origin'
import { targetYearOf } from '@/presentation/targetYear'
import {
  evaluationOf,
  indicator,
  inPercent,
  measured,
  missing,
  month,
  monthly,
  of,
  repeated,
  smallPlan,
  target,
  traeger,
} from '../builders'

const stock = indicator({ id: 'stock', label: 'ELB-Bestand', hasUnits: false })
const flow = indicator({ id: 'flow', label: 'Integrationen', kind: 'flow', hasUnits: false, better: 'up' })
const rate = indicator({
  id: 'rate',
  label: 'Quote',
  kind: 'ratio',
  measure: '%',
  decimals: 1,
  hasUnits: false,
  formula: inPercent({ op: 'sum', window: 12, of: of('flow') }, { op: 'mean', window: 12, of: of('stock') }),
})
const limit = target({ kind: 'threshold', direction: 'down', value: 95 }, { indicatorId: 'stock' })
const ofWomen = target(
  { kind: 'threshold', direction: 'down', value: 40 },
  { id: 'women', indicatorId: 'stock', sex: 'female' },
)
const plan = smallPlan({ indicators: [stock, flow, rate], targets: [limit, ofWomen] })
const rows = [
  ...monthly({ indicatorId: 'stock', asOf: '2023-10-15' }, '2022-01', [
    ...repeated(100, 12),
    ...repeated(90, 9),
  ]),
  ...monthly('flow', '2022-01', repeated(2, 21)),
]
const evaluation = evaluationOf(rows, plan)
const place = { unitId: traeger.id, sex: 'total' as const }
const asked = { indicator: stock, place, month: month('2023-09'), span: 24 as const, targetId: null }

describe('the course of an indicator', () => {
  it('goes back as far as asked and on to December where there is a path', () => {
    const points = courseOf(evaluation, { ...asked, target: limit })
    expect([points.at(0)?.month, points.at(-1)?.month]).toEqual(['2021-10', '2023-12'])
    expect(points.at(-1)).toMatchObject({ actual: null, planned: { kind: 'number', value: 95 } })
    expect(points.at(0)?.planned).toBeNull()
  })

  it('ends at the Berichtsmonat without a path, although later months may be known', () => {
    const points = courseOf(evaluation, { ...asked, month: month('2023-06'), target: null })
    expect(points.at(-1)).toMatchObject({ month: '2023-06', actual: measured(90) })
  })

  it('does not draw a limit for women into the line of all', () => {
    const points = courseOf(evaluation, { ...asked, target: ofWomen })
    expect(points.every(({ planned }) => planned === null)).toBe(true)
  })

  it('reads its span from the address', () => {
    expect(['24', '36', 'alle', 'x', undefined].map(parseSpan)).toEqual([24, 36, 'all', 36, 36])
  })
})

describe('the page of an indicator', () => {
  it('draws the target that the address names, else the first with a Soll', () => {
    expect(indicatorViewOf(evaluation, asked).shown?.id).toBe(limit.id)
    expect(indicatorViewOf(evaluation, { ...asked, targetId: 'women' }).shown?.id).toBe('women')
  })

  it('lists the months from the first value on, with the two sides of a rate', () => {
    const values = monthlyValuesOf(evaluation, { ...asked, indicator: rate }, null)
    expect(values.points.map((point) => point.month).slice(0, 1)).toEqual(['2022-12'])
    expect(values.points).toHaveLength(10)
    expect(values.fraction?.numerator[0]).toMatchObject({ kind: 'value', value: 24 })
    expect(values.fraction?.denominator[0]).toMatchObject({ kind: 'value', value: 100 })
  })

  it('says the number, its change and on which side that is', () => {
    const view = indicatorViewOf(evaluation, asked)
    expect(standingOf({ ...view, better: 'down' })).toEqual({
      figure: '90\u00a0Personen',
      caption: 'September 2023',
      change: { text: '10,0\u00a0% unter Vorjahr', side: 'good' },
      note: 'kein Vorjahreswert',
    })
  })

  it('says why there is no number', () => {
    const standing = standingOf({
      month: month('2023-09'),
      actual: missing('incompleteWindow', 3),
      yearBefore: measured(1),
      quantity: { measure: '%', decimals: 1 },
      better: 'up',
    })
    expect(standing).toMatchObject({
      figure: 'unvollständig',
      change: null,
      note: 'Im Zeitraum der Berechnung fehlen 3 Monate.',
    })
  })
})

describe('the origin of a number', () => {
  const entry: LocatedEntry = {
    ...{ importId: 1, fileAt: 0, fileName: 'stock.csv', note: '', line: 12, column: 6, asOf: '' },
    ...{ measurement: measured(90), standing: 'current', difference: null },
    importedAt: '2023-10-20T08:00:00Z',
  }
  const historyAt = () => [entry]

  it('is the cell of the file for a base value', () => {
    const { heading, lines } = originOf(evaluation, {
      indicator: stock,
      place,
      month: month('2023-09'),
      historyAt,
    })
    expect(heading).toBe('ELB-Bestand, September 2023, Kreis Musterland: 90')
    expect(lines).toMatchObject([
      {
        file: 'stock.csv',
        place: 'Zeile 12, Spalte 6',
        asOf: 'nicht genannt',
        imported: '20.10.2023',
        remark: null,
        revised: '',
      },
    ])
  })

  it('is every cell of both sides for a rate', () => {
    const { lines } = originOf(evaluation, { indicator: rate, place, month: month('2022-12'), historyAt })
    expect(lines).toHaveLength(24)
  })

  it('says when no import holds the value', () => {
    const nowhere = { indicator: stock, place, month: month('2020-01'), historyAt: () => [] }
    expect(originOf(evaluation, nowhere).lines[0]?.remark).toBe('Zu diesem Monat liegt kein Import vor.')
  })

  it('has all that imports said of it, the newest first, in words', () => {
    const before: LocatedEntry = {
      ...{ ...entry, measurement: measured(92.5, 'provisional'), standing: 'replaced' },
      ...{ asOf: '2023-10-12', fileName: 'vorher.csv' },
    }
    const undone: LocatedEntry = { ...entry, measurement: measured(9_000), standing: 'undone', importId: 2 }
    const now: LocatedEntry = { ...entry, difference: -2.5, importId: 3 }
    const asked = { indicator: stock, place, month: month('2023-09'), historyAt: () => [before, undone, now] }
    const [line] = originOf(evaluation, asked).lines
    expect(line?.revised).toBe('1× berichtigt')
    expect(line?.history).toMatchObject([
      { value: '90', difference: '−2,5', word: 'gilt', importId: 3 },
      { value: '9.000', difference: '', word: 'Import rückgängig gemacht', importId: 2 },
      { value: '92,5', marks: 'vorläufig', asOf: '12.10.2023', file: 'vorher.csv', word: 'ersetzt' },
    ])
  })
})

describe('the sides of a rate', () => {
  it('are found behind a percentage and in a mean of rates', () => {
    const { formula } = rate
    expect(fractionOf(formula)?.numerator).toEqual({ op: 'sum', window: 12, of: of('flow') })
    expect(fractionOf({ op: 'mean', window: 12, of: inPercent(of('a'), of('b')) })?.denominator).toEqual(
      of('b'),
    )
  })

  it('do not exist for a sum', () => {
    expect(fractionOf({ op: 'sum', window: 12, of: of('flow') })).toBeNull()
    expect(fractionOf(undefined)).toBeNull()
  })
})

describe('the year of a target', () => {
  it('ends the Ist at the Berichtsmonat and carries the Soll to December', () => {
    const year = targetYearOf(evaluation, limit, { ...place, month: month('2023-03') })
    expect(year?.points.map(({ actual }) => actual?.kind ?? null).slice(2, 4)).toEqual(['value', null])
    expect(year?.points[11]?.planned).toEqual({ kind: 'number', value: 95 })
    expect(year).toMatchObject({ shape: 'lines', direction: 'down' })
  })

  it('has columns for a sum', () => {
    const sum = target(
      { kind: 'yearSum', direction: 'up', value: 24, path: { method: 'linear' } },
      { indicatorId: 'flow' },
    )
    const year = targetYearOf(evaluation, sum, { ...place, month: month('2023-02') })
    expect(year).toMatchObject({ shape: 'columns', direction: 'up' })
    expect(year?.points[1]).toMatchObject({
      actual: { value: 4 },
      yearBefore: { value: 4 },
      planned: { kind: 'number', value: 4 },
    })
  })

  it('does not exist for what no month measures', () => {
    const byHand = target({ kind: 'qualitative', status: null, note: '' })
    expect(targetYearOf(evaluation, byHand, { ...place, month: month('2023-03') })).toBeNull()
  })
})
